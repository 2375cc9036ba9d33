import { PromptgateError } from '../errors.ts';
import type { GitPlace } from '../revisions/git-process.ts';
import { askRemote } from './clone-place.ts';
import { explainProtected } from './protection.ts';

type FailureKind = 'protected' | 'credentials' | 'unreachable';

/** What git and the servers say, in the order in which it counts. */
const FAILURES: readonly (readonly [FailureKind, RegExp])[] = [
  ['protected', /GH006|GH013|protected branch|hook declined|rule violations?|not allowed to (?:force )?push|deny updating/i],
  ['protected', /error: 403|returned error: 403|Write access .*not granted|Permission to .* denied|marked as read only/i],
  [
    'credentials',
    /Authentication failed|could not read (?:Username|Password)|Permission denied|error: 401|terminal prompts disabled|Host key verification failed/i,
  ],
  [
    'unreachable',
    /Could not resolve|unable to access|Connection|Network is unreachable|timed out|does not appear to be a git repository|repository .*not found|Could not read from remote|unable to connect|without an end/i,
  ],
];

/** Said where somebody else's write came first. */
const MOVED =
  /stale info|fetch first|non-fast-forward|already exists|cannot lock ref|incorrect old value|failed to lock|updated since checkout|needs force/i;

function quoteLines(stderr: string): string {
  const lines = stderr
    .split('\n')
    .map((line) => line.replace(/^remote:\s*/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('hint:') && !/^(?:To |error: failed to push)/.test(line));
  return [...new Set(lines)].slice(0, 6).join(' ').slice(0, 600);
}

/** The fault for a remote that did not do what it was asked. `doing`: "pushing to main". */
export function explainRemote(remote: string, doing: string, said: string): PromptgateError {
  const kind = FAILURES.find(([, words]) => words.test(said))?.[0];
  const shown = remote.replace(/\/\/[^@/]*@/, '//');
  const detail = quoteLines(said) || 'it gave no reason';
  if (kind === 'protected') return explainProtected(doing, detail);
  if (kind === 'credentials') {
    return new PromptgateError(`${shown} did not let us in while ${doing}: ${detail}`, {
      code: 'git-credentials',
      kind: 'outside',
      help: 'Nothing was written. Give git credentials for it (a credential helper, an SSH key, in a workflow the input registry-token); see whether this works: git ls-remote',
    });
  }
  return new PromptgateError(`${kind === 'unreachable' ? `${shown} could not be reached` : `${shown} failed`} while ${doing}: ${detail}`, {
    code: kind === 'unreachable' ? 'remote-unreachable' : 'push-failed',
    kind: 'outside',
    help: 'The branch here is as it was. Check the network and the address (git remote -v), then run the same command again.',
  });
}

/** The refs of a remote that match some patterns, peeled where they are tags: `git ls-remote`'s lines. */
export async function listRemote(git: GitPlace, remote: string, args: readonly string[], doing: string): Promise<string> {
  const { code, stdout, stderr } = await askRemote(git, ['ls-remote', '--quiet', ...args]);
  if (code !== 0) throw explainRemote(remote, doing, stderr);
  return stdout.toString();
}

/** The commit that a branch of the remote is at; null where there is no such branch. */
export async function readRemoteTip(git: GitPlace, remote: string, branch: string, doing: string): Promise<string | null> {
  const ref = `refs/heads/${branch}`;
  const lines = (await listRemote(git, remote, ['--', remote, ref], doing)).split('\n').map((line) => line.split('\t'));
  return lines.find(([, name]) => name === ref)?.[0] ?? null;
}

/** `unknown`: the answer was lost; look what the remote has. */
export type PushResult = { readonly kind: 'pushed' } | { readonly kind: 'moved' } | { readonly kind: 'unknown'; readonly said: string };

const PUSH = ['push', '--porcelain', '--no-verify', '--no-follow-tags', '--recurse-submodules=no'];

/**
 * Pushes one commit to a branch, where that is still at `lease` (null: where there is none yet). No hook of the clone runs.
 * @throws PromptgateError `branch-protected`, `git-credentials`
 */
export async function pushCommit(
  git: GitPlace,
  remote: string,
  branch: string,
  { commit, lease }: { readonly commit: string; readonly lease: string | null },
): Promise<PushResult> {
  const ref = `refs/heads/${branch}`;
  const args = [...PUSH, `--force-with-lease=${ref}:${lease ?? ''}`, '--', remote, `${commit}:${ref}`];
  const { code, stdout, stderr } = await askRemote(withoutMirror(git, remote), args);
  if (code === 0) return { kind: 'pushed' };
  const said = `${stdout
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .join('\n')}\n${stderr}`;
  const kind = FAILURES.find(([, words]) => words.test(said))?.[0];
  if (kind === 'protected' || kind === 'credentials') throw explainRemote(remote, `pushing to ${branch}`, said);
  return kind === undefined && MOVED.test(said) ? { kind: 'moved' } : { kind: 'unknown', said };
}

/** A mirror's remote takes no single refs unless told. */
export function withoutMirror(git: GitPlace, remote: string): GitPlace {
  return { ...git, settings: [...(git.settings ?? []), ...(/^[\w.-]+$/.test(remote) ? [`remote.${remote}.mirror=false`] : [])] };
}
