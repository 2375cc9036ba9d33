/** How GitHub writes a pull request's number into the commit that merges it, in the order of trust. */
const SUBJECTS = [
  // "Create a merge commit", and the merge queue's.
  /^Merge pull request #(\d{1,9}) from \S+/,
  // "Squash and merge"; the number stands at the end, after whatever the title says of others.
  /\(#(\d{1,9})\)\s*$/,
] as const;

/**
 * The pull request that a commit's message names as its own; null where none is named. A rebase merge leaves no trace in the message.
 * @param message whole; its first line counts
 */
export function readPullNumber(message: string): number | null {
  const [subject = ''] = message.split('\n', 1);
  for (const pattern of SUBJECTS) {
    const found = pattern.exec(subject)?.[1];
    if (found !== undefined && Number(found) > 0) return Number(found);
  }
  return null;
}

/** A repository on a server that speaks GitHub's language. */
export interface RemotePlace {
  /** Lower case, with the port where one is named. */
  readonly host: string;
  readonly owner: string;
  readonly repo: string;
}

const REMOTES = [
  /^(?:https?|git|ssh):\/\/(?:[^@/\s]*@)?([^/\s]+)\/([^/\s]+)\/([^/\s]+?)(?:\.git)?\/?$/i,
  /^(?:[^@/:\s]+@)?([^/:\s]+):\/?([^/\s]+)\/([^/\s]+?)(?:\.git)?\/?$/,
] as const;
/** What GitHub lets an owner and a repository be called: nothing that would lead to another address. */
const NAME = /^(?!\.{1,2}$)[\w.-]{1,100}$/;

/** The repository that a remote's URL names: HTTPS, SSH, or `user@host:owner/name`; null for a path or anything else. */
export function readRemote(url: string): RemotePlace | null {
  for (const pattern of REMOTES) {
    const [, host, owner = '', repo = ''] = pattern.exec(url.trim()) ?? [];
    if (host === undefined || !NAME.test(owner) || !NAME.test(repo)) continue;
    // GitHub's address for SSH through the HTTPS port.
    const name = host.toLowerCase().replace(/^ssh\.github\.com(:443)?$/, 'github.com');
    return { host: name.replace(/^github\.com:(22|443)$/, 'github.com'), owner, repo };
  }
  return null;
}
