import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { promptFiles } from '../support/prompt-files.ts';
import { runHere } from '../support/run-cli.ts';

/** A clone with its remote, in which `support` has the versions 1.0.0 and 1.1.0. */
export interface RegistryWorld {
  readonly remote: GitRepository;
  readonly clone: GitRepository;
  /** The commits that brought the versions. */
  readonly brought: Readonly<Record<'1.0.0' | '1.1.0', string>>;
  run(...args: string[]): ReturnType<typeof runHere>;
}

export const LONGER = 'You answer the questions of customers of {{ company }} at length, truly and kindly.\n';
const SCHEMA = '{"type":"object","properties":{"answer":{"type":"string"}}}\n';
const NOW = new Date('2026-11-23T10:00:00.500Z');

/** Runs a command at a fixed time. */
export function runIn(directory: string, ...args: string[]): ReturnType<typeof runHere> {
  return runHere(directory, args, { now: NOW });
}

export async function createRegistryWorld(config = ''): Promise<RegistryWorld> {
  const remote = await createRepository({ bare: true });
  const start = { ...promptFiles('support', { author: 'team@example.com' }), ...(config === '' ? {} : { '.promptgate.yaml': config }) };
  const first = await remote.commit('feat: start', start, { branch: 'main' });
  const second = await remote.commit(
    'feat: longer answers',
    {
      ...promptFiles('support', { author: 'team@example.com', version: '1.1.0', previous_version: '1.0.0' }, LONGER),
      'prompts/support/output.schema.json': SCHEMA,
    },
    { branch: 'main' },
  );
  const clone = await remote.clone();
  return {
    remote,
    clone,
    brought: { '1.0.0': first, '1.1.0': second },
    run: (...args) => runIn(clone.dir, ...args),
  };
}

const REASON = ['--reason', 'looked at by hand'];

/** With 1.0.0 in all environments and 1.1.0 registered, everything pushed. */
export async function createDeployedWorld(config = ''): Promise<RegistryWorld> {
  const world = await createRegistryWorld(config);
  const { clone, brought } = world;
  await clone.git('reset', '--quiet', '--hard', brought['1.0.0']);
  const steps = [
    ['register', 'support', '--commit'],
    ...['dev', 'staging', 'production'].map((name) => ['deploy', 'support', '1.0.0', '--environment', name, ...REASON, '--commit']),
  ];
  // The remote is ahead by one version: what the clone writes is built on what it has, then rebased.
  for (const step of steps) await expectDone(world, step);
  await clone.git('pull', '--quiet', '--rebase', 'origin', 'main');
  await clone.git('push', '--quiet', 'origin', 'main');
  await expectDone(world, ['register', 'support', '--push']);
  return world;
}

async function expectDone({ run }: RegistryWorld, step: readonly string[]): Promise<void> {
  const { code, stderr, stdout } = await run('registry', ...step);
  if (code !== 0) throw new Error(`registry ${step.join(' ')}: ${code}\n${stdout}${stderr}`);
}
