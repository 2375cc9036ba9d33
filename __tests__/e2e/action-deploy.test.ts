import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { digestBundle } from '../../src/bundle/make.ts';
import { formatRegistry } from '../../src/registry/format.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { REGISTRY_PATH, registerAll } from '../bundle/repository.ts';
import { checkOut } from '../support/checkout.ts';
import { runCommand } from '../support/cli.ts';
import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { type GitHubServer, type Identity, startGitHubServer } from '../support/github-server.ts';
import { promptFiles } from '../support/prompt-files.ts';
import { type ActionOptions, runAction } from '../support/run-action.ts';

const PAYLOAD = { ref: 'refs/heads/main', repository: { default_branch: 'main', full_name: 'octo-org/prompts' } };
const EVIDENCE = {
  conclusion: 'success',
  report: `sha256:${'1'.repeat(64)}`,
  suite: null,
  model: 'openai:gpt-5-mini',
  judge: null,
} as const;

interface World {
  readonly repository: GitRepository;
  readonly server: GitHubServer;
  readonly token: string;
  readonly commits: readonly string[];
}

/** 1.0.0 runs in dev and staging, 1.1.0 in dev; 1.2.0 has no evals; another prompt runs in staging, too. */
async function makeWorld(): Promise<World> {
  const repository = await createRepository();
  const versions = ['1.0.0', '1.1.0', '1.2.0'];
  const commits: string[] = [];
  for (const version of versions)
    commits.push(await repository.commit(`feat: ${version}`, promptFiles('support', { version }, `The text of ${version}.`)));
  const other = await repository.commit('feat: other', promptFiles('billing/refunds', { version: '2.0.0' }));
  const registered = await registerAll(repository.dir, [
    ...commits.map((commit) => ({ id: 'support', commit })),
    { id: 'billing/refunds', commit: other },
  ]);
  const state = (version: string, previous: string | null = null) => ({
    version,
    previous,
    deployedAt: '2026-11-20T10:00:00Z',
    deployedBy: 'ada',
  });
  const entries = Object.entries(registered.prompts.support?.versions ?? {});
  const registry = {
    schemaVersion: 1,
    prompts: {
      support: {
        versions: Object.fromEntries(
          entries.map(([version, entry]) => [version, { ...entry, evidence: version === '1.2.0' ? null : EVIDENCE }]),
        ),
        environments: { dev: state('1.1.0', '1.0.0'), staging: state('1.0.0') },
      },
      'billing/refunds': { versions: registered.prompts['billing/refunds']?.versions ?? {}, environments: { staging: state('2.0.0') } },
    },
  } satisfies Registry;
  await repository.commit('chore(registry): start', { [REGISTRY_PATH]: formatRegistry(registry) });
  const server = await startGitHubServer({ gitDir: repository.gitDir });
  const token = server.addToken(bot({ contents: 'write', deployments: 'write' }));
  return { repository, server, token, commits };
}

function bot(permissions: Identity['permissions']): Identity {
  return { login: 'github-actions[bot]', kind: 'actions', permissions };
}

let world: World;
/** A whole clone from before everything that the tests do: others deployed meanwhile. */
let stale: string;
beforeAll(async () => {
  world = await makeWorld();
  stale = await checkOut(world.server, { ref: 'refs/heads/main' });
});
afterAll(async () => {
  expect(world.server.violations).toEqual([]);
  await world.server.close();
});

async function deploy(inputs: Readonly<Record<string, string>>, options: Partial<ActionOptions> & { readonly depth?: number } = {}) {
  const { server, token, repository } = world;
  const { depth, ...further } = options;
  const workspace = options.workspace ?? (await checkOut(server, { ref: 'refs/heads/main', ...(depth === undefined ? {} : { depth }) }));
  return runAction({
    ...{ server, token, workspace, event: 'workflow_dispatch', payload: PAYLOAD, runId: 7 },
    sha: await repository.git('rev-parse', 'refs/heads/main'),
    inputs: { mode: 'deploy', prompt: 'support', environment: 'staging', ...inputs },
    environment: { GITHUB_ACTOR: 'octocat' },
    ...further,
  });
}

async function readRegistry(): Promise<Registry> {
  return JSON.parse(await world.repository.git('show', `refs/heads/main:${REGISTRY_PATH}`));
}

const tip = () => world.repository.git('rev-parse', 'refs/heads/main');

function deployments(): readonly string[] {
  return world.server.state.deployments.map(({ payload, statuses }) => {
    const { promptId, version } = payload as { promptId: string; version: string };
    return `${promptId} ${version}: ${statuses.map(({ state }) => state).join(', ')}`;
  });
}

describe('mode: deploy', () => {
  test('writes the registry, shows the deploy on GitHub and gives the bundle out; once more, it does nothing more', async () => {
    // As actions/checkout leaves it unless told: without the commits that versions are registered at.
    const first = await deploy({ version: '1.1.0' }, { depth: 1 });
    expect(first).toMatchObject({ status: 0, stderr: '', outputs: { conclusion: 'success', environment: 'staging' } });
    const written = await tip();
    expect((await readRegistry()).prompts.support?.environments.staging).toMatchObject({
      version: '1.1.0',
      previous: '1.0.0',
      deployedBy: 'octocat',
    });
    expect(await world.repository.git('show', '-s', '--format=%s', written)).toBe('chore(registry): deploy support 1.1.0 to staging');

    const text = await readFile(first.outputs.bundle ?? '', 'utf8');
    const bundle = JSON.parse(text);
    expect(bundle).toMatchObject({
      environment: 'staging',
      commit: written,
      sequence: Number(await world.repository.git('show', '-s', '--format=%ct', written)),
    });
    expect(Object.keys(bundle.prompts)).toEqual(['billing/refunds', 'support']);
    expect(bundle.prompts.support.stable).toMatchObject({ version: '1.1.0', text: 'The text of 1.1.0.', commit: world.commits[1] });
    expect(digestBundle(bundle)).toBe(bundle.digest);
    expect(deployments()).toEqual(['support 1.1.0: in_progress, success']);
    expect(first.summary).toContain('`support` deployed to `staging`');
    const byHand = await runCommand(world.repository.dir, ['bundle', '--environment', 'staging', '--at', written]);
    expect(byHand.stdout).toBe(text);

    const again = await deploy({ version: '1.1.0' });
    expect(again).toMatchObject({ status: 0, outputs: { conclusion: 'success' } });
    expect([await tip(), await readFile(again.outputs.bundle ?? '', 'utf8'), deployments().length]).toEqual([written, text, 1]);

    // A token that may not show deployments still rolls back.
    const token = world.server.addToken(bot({ contents: 'write' }));
    const back = await deploy({ rollback: 'true', reason: 'It promised refunds.' }, { token, event: 'push' });
    expect(back).toMatchObject({ status: 0, outputs: { conclusion: 'success' } });
    expect(back.commands).toMatchObject([{ name: 'warning', data: expect.stringContaining('`deployments: write`') }]);
    const { digest } = (await readRegistry()).prompts.support?.versions['1.1.0'] ?? {};
    expect((await readRegistry()).prompts.support?.environments.staging).toMatchObject({
      version: '1.0.0',
      blocked: [{ digest, reason: 'It promised refunds. (run 7)', by: 'octocat' }],
    });
    expect(JSON.parse(await readFile(back.outputs.bundle ?? '', 'utf8')).prompts.support.stable.version).toBe('1.0.0');

    // What was taken back does not come again unawares.
    const blocked = await deploy({ version: '1.1.0', reason: 'again' });
    expect(blocked).toMatchObject({ status: 1, outputs: { conclusion: 'failure', bundle: '' } });
    expect(blocked.commands).toMatchObject([{ name: 'error', data: expect.stringContaining('It promised refunds.') }]);
  });

  test('refuses what may not go out, and changes nothing', async () => {
    const before = await tip();
    const pullRequest = { pull_request: { number: 1 }, ...PAYLOAD };
    const results = await Promise.all([
      deploy({ version: '1.2.0', environment: 'dev' }),
      deploy({ version: '1.2.0', environment: 'production', reason: '' }),
      deploy({ version: '1.0.0', environment: 'prod' }),
      deploy({ version: '1.0.0' }, { event: 'pull_request', payload: pullRequest }),
    ]);
    expect(results.map(({ status }) => status)).toEqual([1, 1, 1, 1]);
    const messages = results.map(({ commands }) => commands.map(({ data }) => data).join('\n'));
    expect(messages).toEqual([
      expect.stringContaining('no evals vouch for it'),
      expect.stringContaining('no evals vouch for it'),
      expect.stringContaining('There is no environment "prod"'),
      expect.stringContaining('not merged'),
    ]);
    expect(await tip()).toBe(before);
    for (const { stdout, stderr } of results) expect(`${stdout}${stderr}`).not.toMatch(/^\s+at /m);
  });

  test('names what helps where the branch is protected, and takes the token that may write it', async () => {
    const { server, repository } = world;
    // What the default branch says now counts, whatever is checked out.
    await repository.commit('chore: quiet', { '.promptgate.yaml': 'deployments: { mirror: false }\n' });
    server.protect('main');
    const shown = deployments();
    const before = await tip();
    const refused = await deploy({ version: '1.0.0', environment: 'production' });
    expect(refused.status).toBe(1);
    expect(refused.commands[0]?.data).toMatch(/registry-token/);
    expect(refused.commands[0]?.data).toMatch(/registry\.branch|branch of its own/);
    expect(await tip()).toBe(before);
    const app = server.addToken({ login: 'prompts-app[bot]', kind: 'app', permissions: { contents: 'write' }, bypass: true });
    const done = await deploy({ version: '1.0.0', environment: 'production', 'registry-token': app }, { workspace: stale });
    expect(done).toMatchObject({ status: 0, outputs: { conclusion: 'success', environment: 'production' } });
    expect((await readRegistry()).prompts.support?.environments.production).toMatchObject({ version: '1.0.0' });
    expect(deployments()).toEqual(shown);
  });
});
