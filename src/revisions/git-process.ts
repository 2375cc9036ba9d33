import { spawn } from 'node:child_process';
import { PromptgateError } from '../errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface GitPlace {
  /** Where git runs: a directory inside the repository, or the repository itself. */
  readonly directory: string;
  /** What git may see of the environment: the names in `PASSED_ON` alone. */
  readonly environment: Environment;
  /** The repository, where it shall not be looked for upwards from `directory`. */
  readonly gitDir?: string;
  /** Further settings, `name=value`. */
  readonly settings?: readonly string[];
  /** Further variables for this place, such as configuration that holds a credential. */
  readonly variables?: Environment;
}

/** Settings of the repository or the user that would run a program, or change what we read. */
const SAFE_SETTINGS = [
  'core.quotePath=false',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'log.showSignature=false',
  'log.follow=false',
  'log.showRoot=true',
];
const SAFE_FLAGS = ['--no-replace-objects', '--literal-pathspecs', '--no-pager', ...SAFE_SETTINGS.flatMap((setting) => ['-c', setting])];

/** Variables that git, or the transport under it, needs. `GIT_DIR` and the like, set inside hooks, are not among them. */
const PASSED_ON = [
  ...['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'USER', 'LOGNAME'],
  ...['SYSTEMROOT', 'SystemRoot', 'USERPROFILE', 'TEMP', 'TMP', 'APPDATA', 'PATHEXT', 'COMSPEC'],
  ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_EXEC_PATH', 'GIT_CEILING_DIRECTORIES'],
  ...['GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'CURL_CA_BUNDLE'],
  ...['http_proxy', 'https_proxy', 'no_proxy', 'all_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'],
];

function buildEnvironment(place: GitPlace): Record<string, string> {
  const environment: Record<string, string> = {
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    // A missing blob of a partial clone is no reason to go to the network, object by object, by a program that a local setting names.
    GIT_NO_LAZY_FETCH: '1',
  };
  for (const name of PASSED_ON) {
    const value = place.environment[name];
    if (value !== undefined) environment[name] = value;
  }
  for (const [name, value] of Object.entries(place.variables ?? {})) if (value !== undefined) environment[name] = value;
  return environment;
}

/** Starts git with its three streams as pipes; never through a shell. */
export function spawnGit(place: GitPlace, args: readonly string[]) {
  const where = place.gitDir === undefined ? [] : [`--git-dir=${place.gitDir}`];
  const settings = (place.settings ?? []).flatMap((setting) => ['-c', setting]);
  return spawn('git', [...where, ...SAFE_FLAGS, ...settings, ...args], {
    cwd: place.directory,
    env: buildEnvironment(place),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
}

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  /** Exit codes that are answers, not faults; 0 when not given. */
  readonly accept?: readonly number[];
  /** Milliseconds after which git is ended; for what goes over the network. */
  readonly timeout?: number;
}

/** Milliseconds in which git ends its own programs and takes its lock files away. */
const FAREWELL = 2000;

/**
 * Ends git after a while. What it started (the one that speaks HTTP, ssh) may wait for its server for ever and holds git's output open, also
 * where git itself is gone by then: that is not waited for.
 * @returns what takes it back
 */
function endAfter(child: ReturnType<typeof spawnGit>, timeout: number): () => void {
  const cutOff = (): void => {
    child.stdout.destroy();
    child.stderr.destroy();
  };
  let timer = setTimeout(() => {
    if (child.exitCode !== null || child.signalCode !== null) return cutOff();
    child.once('exit', cutOff);
    child.kill('SIGTERM');
    timer = setTimeout(() => child.kill('SIGKILL'), FAREWELL);
  }, timeout);
  return () => clearTimeout(timer);
}

/**
 * Runs git to its end.
 * @throws PromptgateError `git-missing`, `git-not-a-repository`, `git-unsafe-directory`, `git-failed`
 */
export async function runGit(place: GitPlace, args: readonly string[], options: RunOptions = {}): Promise<GitResult> {
  const child = spawnGit(place, args);
  const stopEnding = options.timeout === undefined ? null : endAfter(child, options.timeout);
  const stdout: Buffer[] = [];
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = `${stderr}${chunk.toString()}`.slice(-65_536);
  });
  // A git that ends early closes its input; its exit code says why.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.on('error', (error) => reject(explainSpawnError(error, place.directory)));
      child.on('close', (status, signal) => {
        const limit = `after ${options.timeout} ms without an end`;
        if (signal) stderr += `git was ended by ${signal}${stopEnding === null ? '' : `, perhaps ${limit}`}`;
        // Half an answer is none, whatever git says of it.
        const isCut = !child.stdout.readableEnded;
        if (isCut && signal === null) stderr += `git's output was cut off ${limit}`;
        resolve(isCut ? 128 : (status ?? 128));
      });
    });
    if (!(options.accept ?? [0]).includes(code)) throw explainFailure(args[0] ?? '', stderr, place.directory);
    return { code, stdout: Buffer.concat(stdout), stderr };
  } finally {
    stopEnding?.();
  }
}

/** The fault for a git that could not be started at all. */
export function explainSpawnError(error: NodeJS.ErrnoException, directory: string): PromptgateError {
  const missing = error.code === 'ENOENT';
  return new PromptgateError(
    missing ? 'git was not found, or the directory does not exist.' : `git could not be started: ${error.message}`,
    {
      code: 'git-missing',
      kind: 'outside',
      help: `Install git 2.30 or later (https://git-scm.com/downloads), put it on the PATH, and check that "${directory}" is a directory.`,
      cause: error,
    },
  );
}

/** The fault for a git that ended with an error, by what it said. */
export function explainFailure(command: string, stderr: string, directory: string): PromptgateError {
  const said = stderr
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('hint:'))
    .slice(-3)
    .join(' ')
    .slice(0, 500);
  if (/dubious ownership|unsafe repository/.test(stderr)) {
    const path = /repository (?:at )?\(?'([^'\n]+)'/.exec(stderr)?.[1] ?? directory;
    return new PromptgateError(`git refuses to read "${path}": the directory belongs to another user, as it does in a container.`, {
      code: 'git-unsafe-directory',
      kind: 'outside',
      help: `Run: git config --global --add safe.directory '${path}'`,
    });
  }
  if (/not a git repository|must be run in a work tree/.test(stderr)) {
    return new PromptgateError(`"${directory}" is not inside a git repository.`, {
      code: 'git-not-a-repository',
      kind: 'outside',
      help: 'Run this inside a clone, name one with --cwd DIR, or start one: git init',
    });
  }
  return new PromptgateError(`git ${command} failed: ${said || 'it gave no reason'}`, {
    code: 'git-failed',
    kind: 'outside',
    help: 'Run the same git command by hand to see more; "git fsck" finds a damaged repository, "git fetch --unshallow" completes a shallow one.',
  });
}
