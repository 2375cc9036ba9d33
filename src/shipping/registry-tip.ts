import type { Config } from '../config/config.ts';
import type { Revisions } from '../revisions/revisions.ts';

/** Where a clone's newest registry is read. */
export interface RegistryTip {
  /** For people: `origin/main`, `HEAD`. */
  readonly name: string;
  /** Full SHA. */
  readonly sha: string;
}

/** Where the default branch may be, besides what is checked out; the shared one goes before this clone's own. */
const DEFAULT_BRANCHES = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

function shorten(ref: string): string {
  return ref.replace(/^refs\/(?:heads|remotes)\//, '').replace(/\/HEAD$/, '’s default branch');
}

/**
 * The newest commit in this clone that holds the registry: deployments are on the shared branch, whatever is checked out. Of two places
 * the one that holds the other; where each has something of its own, the shared one. Nothing is fetched.
 * @returns null where the clone has no such commit
 */
export async function findRegistryTip(revisions: Revisions, { registry }: Pick<Config, 'registry'>): Promise<RegistryTip | null> {
  const { branch } = registry;
  const shared = branch === null ? DEFAULT_BRANCHES : [`refs/remotes/origin/${branch}`];
  const own = branch === null ? 'HEAD' : `refs/heads/${branch}`;
  const [mine, theirs] = await Promise.all([revisions.resolve(own), findFirst(revisions, shared)]);
  const here = mine === null ? null : { name: shorten(own), sha: mine };
  if (here === null || theirs === null) return here ?? theirs;
  return (await revisions.mergeBase(here.sha, theirs.sha)) === theirs.sha ? here : theirs;
}

async function findFirst(revisions: Revisions, refs: readonly string[]): Promise<RegistryTip | null> {
  for (const ref of refs) {
    const sha = await revisions.resolve(ref);
    if (sha !== null) return { name: shorten(ref), sha };
  }
  return null;
}
