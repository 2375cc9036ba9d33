import { lstat, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Finding } from '../checks/finding.ts';
import type { Config } from '../config/config.ts';
import { PromptgateError } from '../errors.ts';
import type { Context } from './context.ts';

export const CONFIG_FILE = '.promptgate.yaml';
const LOOK_ALIKES = ['.promptgate.yml', 'promptgate.yaml', 'promptgate.yml', '.promptgate.json'];
/** Bytes; the reader has its own limit on characters. */
const CONFIG_BYTES = 1_048_576;

export interface Project {
  /** The repository's root: the nearest directory upwards with a `.git`, else the working directory. */
  readonly root: string;
  readonly isRepository: boolean;
  /** From the root, with `/`; the file need not exist. */
  readonly configPath: string;
  readonly config: Config;
  readonly configFindings: readonly Finding[];
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function findRoot(cwd: string): Promise<{ root: string; isRepository: boolean }> {
  const found = await stat(cwd).catch(() => null);
  if (!found?.isDirectory()) {
    throw new PromptgateError(`${cwd} is not a directory.`, {
      code: 'cwd-missing',
      kind: 'usage',
      help: 'Name an existing directory with --cwd DIR, or leave it out.',
    });
  }
  for (let directory = cwd; ; directory = dirname(directory)) {
    if (await exists(join(directory, '.git'))) return { root: directory, isRepository: true };
    if (dirname(directory) === directory) return { root: cwd, isRepository: false };
  }
}

function explainUnreadable(path: string, why: string, cause?: unknown): PromptgateError {
  return new PromptgateError(`The configuration ${path} ${why}.`, {
    code: 'config-unreadable',
    kind: 'usage',
    help: 'Name an existing file inside the repository with --config FILE, or leave it out to use .promptgate.yaml in the repository’s root.',
    ...(cause === undefined ? {} : { cause }),
  });
}

async function readConfigText(root: string, path: string, required: boolean): Promise<string | null> {
  const file = join(root, path);
  const found = await lstat(file).catch(() => null);
  if (found === null) {
    if (required) throw explainUnreadable(path, 'does not exist');
    return null;
  }
  if (!found.isFile())
    throw explainUnreadable(path, found.isSymbolicLink() ? 'is a symbolic link, which a review does not follow' : 'is not a file');
  if (found.size > CONFIG_BYTES) throw explainUnreadable(path, `is larger than ${CONFIG_BYTES} bytes`);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw explainUnreadable(path, `cannot be read (${(cause as NodeJS.ErrnoException).code})`, cause);
  }
}

/**
 * Finds the repository around the working directory and reads its configuration from the working tree.
 * @param options.mayLack for the command that makes the configuration: a file named by `--config` need not exist
 * @throws PromptgateError `cwd-missing`, `config-unreadable`
 */
export async function openProject(context: Context, { mayLack = false }: { readonly mayLack?: boolean } = {}): Promise<Project> {
  const { root, isRepository } = await findRoot(context.cwd);
  const given = context.options.config;
  const configPath = given === undefined ? CONFIG_FILE : relative(root, resolve(context.cwd, given)).split(sep).join('/');
  if (given === '' || configPath === '' || configPath.startsWith('../'))
    throw explainUnreadable(given || '""', 'lies outside of the repository');
  const text = await readConfigText(root, configPath, given !== undefined && !mayLack);
  if (text === null) {
    for (const name of LOOK_ALIKES) {
      if (await exists(join(root, name)))
        await context.output.note(`${name} is not read: the configuration is called ${CONFIG_FILE} (or name it with --config ${name}).`);
    }
  }
  const { parseConfig } = await import('../config/parse.ts');
  const { config, findings } = await parseConfig(text ?? '', configPath);
  return { root, isRepository, configPath, config, configFindings: findings };
}

/**
 * For commands that write: they do not go on with a configuration that is only half understood.
 * @throws PromptgateError `config-invalid`
 */
export function requireValidConfig({ configFindings, configPath }: Project): void {
  const [first] = configFindings;
  if (first === undefined) return;
  throw new PromptgateError(`${configPath}:${first.line ?? 1}: ${first.message}`, {
    code: 'config-invalid',
    kind: 'usage',
    help: first.help.replace(/ Until then .*$/, ''),
  });
}
