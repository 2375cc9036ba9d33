import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PromptgateError } from '../errors.ts';
import type { Environment, GitPlace, GitResult, RunOptions } from '../revisions/git-process.ts';
import { explainFailure, runGit } from '../revisions/git-process.ts';
import { findClone } from '../revisions/local-git.ts';

/** Where and as whom a clone is written to. */
export interface CloneAccess {
  /** Any directory inside the clone, or a bare repository. */
  readonly directory: string;
  /** The user's: their identity, keys and credential helpers are found by it. */
  readonly environment: Environment;
  /** The remote's name or URL that everything goes to and is built on; null: the clone alone, and no network. */
  readonly push: string | null;
  /** Author and committer; git's own settings when not given. */
  readonly identity?: { readonly name: string; readonly email: string };
  /** Replaces every credential that git has for that server: an `AUTHORIZATION: …` header line. */
  readonly credential?: { readonly serverUrl: string; readonly header: string };
  /** Hears what a person should know while it happens. Plain sentences. */
  readonly note?: (text: string) => void;
}

/** Variables that say which repository or language git works in: ours to decide. */
const NOT_PASSED =
  /^(?:LC_.*|LANG|LANGUAGE|GIT_(?:DIR|WORK_TREE|INDEX_FILE|INDEX_VERSION|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|SHALLOW_FILE|GRAFT_FILE|IMPLICIT_WORK_TREE|QUARANTINE_PATH|CONFIG|NO_REPLACE_OBJECTS|REPLACE_REF_BASE|LITERAL_PATHSPECS|GLOB_PATHSPECS|NOGLOB_PATHSPECS|ICASE_PATHSPECS|OPTIONAL_LOCKS|TERMINAL_PROMPT|TRACE.*|PUSH_OPTION.*))$/;

const SETTINGS = [
  // A name and an address that git guesses from the machine are nobody's.
  ...['user.useConfigOnly=true', 'i18n.commitEncoding=UTF-8', 'gc.auto=0', 'maintenance.auto=false', 'push.followTags=false'],
  ...['push.recurseSubmodules=no', 'fetch.recurseSubmodules=no', 'fetch.prune=false', 'fetch.pruneTags=false'],
];

/** Milliseconds for one conversation with a remote. */
const NETWORK_TIMEOUT = 120_000;

/** A clone as what writes to it needs it. */
export interface WritePlace {
  readonly git: GitPlace;
  /** The directory that all work trees share. */
  readonly commonDir: string;
  /** The work tree that the directory is in; null in a bare repository. */
  readonly worktree: string | null;
}

function passCredential({ credential, environment }: CloneAccess): Environment {
  if (credential === undefined) return {};
  const count = Number(environment.GIT_CONFIG_COUNT ?? 0) || 0;
  const key = `http.${credential.serverUrl}/.extraheader`;
  return {
    GIT_CONFIG_COUNT: String(count + 2),
    // An empty value takes back what the clone's own configuration sends: two credentials in one request are refused.
    [`GIT_CONFIG_KEY_${count}`]: key,
    [`GIT_CONFIG_VALUE_${count}`]: '',
    [`GIT_CONFIG_KEY_${count + 1}`]: key,
    [`GIT_CONFIG_VALUE_${count + 1}`]: credential.header,
  };
}

function passIdentity({ identity }: CloneAccess): Environment {
  if (identity === undefined) return {};
  const { name, email } = identity;
  return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
}

/**
 * Finds the clone to write to. Its hooks and file-system monitor never run, and no filter changes what is written; signing and
 * credential helpers do run, as they are the user's own choice.
 * @throws PromptgateError `git-missing`, `git-not-a-repository`, `git-unsafe-directory`
 */
export async function openWritePlace(access: CloneAccess): Promise<WritePlace> {
  const passed = Object.entries(access.environment).filter(([name]) => !NOT_PASSED.test(name));
  const network = access.push === null ? {} : { GIT_NO_LAZY_FETCH: '0' };
  const variables = { ...Object.fromEntries(passed), ...passIdentity(access), ...passCredential(access), ...network };
  const { root, gitDir, objectsDir } = await findClone({ directory: access.directory, environment: access.environment });
  const git = { directory: root, environment: access.environment, settings: SETTINGS, variables };
  return { git, commonDir: dirname(objectsDir), worktree: root === gitDir ? null : root };
}

/** Runs git over the network: ended after two minutes, and every exit code is an answer. */
export function askRemote(place: GitPlace, args: readonly string[]): Promise<GitResult> {
  const accept = Array.from({ length: 256 }, (_, code) => code);
  return runGit(place, args, { accept, timeout: NETWORK_TIMEOUT });
}

/** What git says where another git holds, or a killed one has left, the lock that it needs. */
const LOCKED = /Unable to create '([^'\n]+\.lock)': File exists/;
/** Milliseconds between two tries, and how many. */
const LOCK_PAUSE = 150;
const LOCK_TRIES = 14;

/**
 * Runs git where somebody else's git may be at work in the same clone: waits about two seconds for it.
 * @throws PromptgateError `git-locked` when the lock stays; `git-failed`
 */
export async function runPatiently(place: GitPlace, args: readonly string[], options: RunOptions = {}): Promise<GitResult> {
  const accept = [...new Set([...(options.accept ?? [0]), 1, 128])];
  for (let attempt = 1; ; attempt += 1) {
    const result = await runGit(place, args, { ...options, accept });
    const lock = LOCKED.exec(result.stderr)?.[1];
    if (lock === undefined || result.code === 0) {
      if ((options.accept ?? [0]).includes(result.code)) return result;
      throw explainFailure(args[0] ?? '', result.stderr, place.directory);
    }
    if (attempt === LOCK_TRIES) throw explainLocked(lock);
    await pause(LOCK_PAUSE);
  }
}

/**
 * Waits about two seconds for a lock of somebody else's git to go away.
 * @throws PromptgateError `git-locked` when it stays
 */
export async function waitForLock(path: string): Promise<void> {
  for (let attempt = 1; (await lstat(path).catch(() => null)) !== null; attempt += 1) {
    if (attempt === LOCK_TRIES) throw explainLocked(path);
    await pause(LOCK_PAUSE);
  }
}

function explainLocked(path: string): PromptgateError {
  return new PromptgateError(`Another git is at work in this clone, or one was killed there: ${path} exists.`, {
    code: 'git-locked',
    kind: 'outside',
    help: `Wait until it is through, then run the same command again. If no git runs here any more: rm '${path}'`,
  });
}

/** The text that a command prints, without its last line break. */
export async function readLine(place: GitPlace, args: readonly string[], accept: readonly number[] = [0]): Promise<string> {
  return (await runGit(place, args, { accept })).stdout.toString().replace(/\n$/, '');
}

/**
 * Makes sure that git knows who writes.
 * @throws PromptgateError `git-identity`
 */
export async function requireIdentity(place: GitPlace): Promise<void> {
  for (const name of ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT']) {
    const { code, stderr } = await runGit(place, ['var', name], { accept: [0, 128] });
    if (code === 0) continue;
    if (!/identity|email|name/i.test(stderr)) throw explainFailure('var', stderr, place.directory);
    throw new PromptgateError('Git does not know who you are, so the commit would be nobody’s.', {
      code: 'git-identity',
      kind: 'usage',
      help: 'Tell it: git config --global user.name "Your Name" && git config --global user.email you@example.com',
    });
  }
}

/** What an object-making command is asked to sign with: `commit.gpgSign` or `tag.gpgSign`, which plumbing does not read by itself. */
export async function isSigned(place: GitPlace, setting: 'commit.gpgSign' | 'tag.gpgSign'): Promise<boolean> {
  return (await readLine(place, ['config', '--type=bool', '--get', setting], [0, 1])) === 'true';
}

/** The fault for a signature that could not be made; null where the failure is another one. */
export function explainSigning(stderr: string, setting: string): PromptgateError | null {
  if (!/gpg|sign/i.test(stderr)) return null;
  return new PromptgateError(`git could not sign, as ${setting} asks: ${stderr.trim().split('\n').slice(-2).join(' ').slice(0, 300)}`, {
    code: 'signing-failed',
    kind: 'usage',
    help: `Nothing was written. Unlock your signing key, or do without in this clone: git config ${setting} false`,
  });
}
