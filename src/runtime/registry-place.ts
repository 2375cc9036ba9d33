import { lstat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PromptgateError } from '../errors.ts';
import type { Place, PlaceReading } from './place.ts';

/** A clone whose registry says what an environment runs. */
export interface RegistryLocation {
  /** A directory in the clone; the process's own when absent. */
  readonly cwd?: string | undefined;
  readonly environment: string;
  /** What git may see of the environment (PATH, HOME …); the process's when absent. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

const CONFIG_FILE = '.promptgate.yaml';
const CONFIG_BYTES = 1_048_576;

async function findRoot(cwd: string): Promise<string> {
  for (let directory = cwd; ; directory = dirname(directory)) {
    const isRoot = await lstat(join(directory, '.git')).then(
      () => true,
      () => false,
    );
    if (isRoot) return directory;
    if (dirname(directory) === directory) {
      throw new PromptgateError(`${cwd} is in no Git repository.`, {
        code: 'registry-missing',
        kind: 'usage',
        help: 'Name a directory of the clone as `registry.cwd`, or give the file of a bundle.',
      });
    }
  }
}

async function makeText({ cwd = '.', environment, env = process.env }: RegistryLocation): Promise<string> {
  const root = await findRoot(resolve(cwd));
  const [{ parseConfig }, { openLocalGit }, { findRegistryTip }, { bundleEnvironment }, { REGISTRY_SIZE_LIMIT }] = await Promise.all([
    import('../config/parse.ts'),
    import('../revisions/local-git.ts'),
    import('../shipping/registry-tip.ts'),
    import('../shipping/bundle.ts'),
    import('../registry/parse.ts'),
  ]);
  const git = await openLocalGit({ directory: root, environment: env });
  try {
    const head = await git.resolve('HEAD');
    const read = async (commit: string, path: string, limit: number): Promise<string | null> => {
      const [bytes] = await git.readFiles([{ commit, path }], limit);
      return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : null;
    };
    const text = head === null ? null : await read(head, CONFIG_FILE, CONFIG_BYTES);
    const { config } = await parseConfig(text ?? '', CONFIG_FILE);
    const tip = await findRegistryTip(git, config);
    if (tip === null) throw explainNothing(root);
    const source = { name: tip.name, commit: tip.sha, text: await read(tip.sha, config.registry.path, REGISTRY_SIZE_LIMIT) };
    const ports = { revisions: git, readTime: (commit: string) => git.readTime(commit) };
    const result = await bundleEnvironment(ports, source, environment, { config, configPath: CONFIG_FILE });
    if (result.kind === 'made') return result.text;
    const [problem] = result.problems;
    throw new PromptgateError(`There is no bundle of ${environment}: ${problem?.message}`, {
      code: 'bundle-invalid',
      kind: 'outside',
      help: problem?.help ?? '',
    });
  } finally {
    await git.close();
  }
}

function explainNothing(root: string): PromptgateError {
  return new PromptgateError(`${root} has no commit that holds the registry yet.`, {
    code: 'registry-missing',
    kind: 'usage',
    help: 'Commit the prompts, then release them: promptgate release',
  });
}

/** What the committed registry of a clone says, made into a bundle at each read. Nothing is fetched. For development. */
export function createRegistryPlace(location: RegistryLocation): Place {
  return {
    name: `The registry in ${resolve(location.cwd ?? '.')}`,
    isRemote: false,
    async read(): Promise<PlaceReading> {
      return { bytes: new TextEncoder().encode(await makeText(location)), keep() {} };
    },
  };
}
