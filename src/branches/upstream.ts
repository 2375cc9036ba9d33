import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runGit } from '../revisions/git-process.ts';
import type { WritePlace } from './clone-place.ts';
import { askRemote, readLine } from './clone-place.ts';
import { readEntries } from './commit-object.ts';
import { readBranchTip } from './journal.ts';
import { explainRemote } from './push.ts';

const FETCH = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-maintenance', '--no-prune'];

/** Where the remote's tip is kept, so that no tracking branch of the user's is needed. */
export const upstreamRef = (branch: string) => `refs/promptgate/upstream/${branch}`;

/** Milliseconds, longer than any git of ours runs. */
const LEFT = 300_000;

/**
 * Takes the lock of our own name away that a git left which was killed with its machine: nobody else writes that name, and without it a
 * watcher would see nothing new for ever.
 * @returns whether it was in the way, and is gone
 */
async function removeLeftLock(path: string, stderr: string): Promise<boolean> {
  if (!/\.lock': File exists/.test(stderr)) return false;
  const found = await stat(path).catch(() => null);
  if (found === null || Date.now() - found.mtimeMs < LEFT) return false;
  await rm(path, { force: true });
  return true;
}

/**
 * Fetches one branch as it is on the remote now, under a name of ours; null where the remote has none.
 * @throws PromptgateError `remote-unreachable`, `git-credentials`
 */
export async function fetchBranch({ git, commonDir }: WritePlace, remote: string, branch: string): Promise<string | null> {
  const ours = upstreamRef(branch);
  const fetch = () => askRemote(git, [...FETCH, '--', remote, `+refs/heads/${branch}:${ours}`]);
  const first = await fetch();
  const isHeldUp = first.code !== 0 && (await removeLeftLock(join(commonDir, `${ours}.lock`), first.stderr));
  const { code, stderr } = isHeldUp ? await fetch() : first;
  if (code === 0) return readLine(git, ['rev-parse', '--verify', `${ours}^{commit}`]);
  if (!/couldn't find remote ref/i.test(stderr)) throw explainRemote(remote, `fetching ${branch}`, stderr);
  await runGit(git, ['update-ref', '-d', ours]);
  return null;
}

/** The tip of a branch that exactly one remote is known to have had, by the last fetch. */
export async function readTrackingTip({ git }: WritePlace, branch: string): Promise<string | null> {
  const listed = await readLine(git, ['for-each-ref', '--format=%(objectname) %(refname)', 'refs/remotes']);
  const tips = listed.split('\n').flatMap((line) => {
    const [oid = '', ref = ''] = line.split(' ');
    return /^refs\/remotes\/[^/]+\//.test(ref) && ref.replace(/^refs\/remotes\/[^/]+\//, '') === branch ? [oid] : [];
  });
  return tips.length === 1 ? (tips[0] as string) : null;
}

/** Which of some files are changed by commits that are here and not on the remote. */
export async function findUnpushed(
  place: WritePlace,
  { upstream, local, paths }: { readonly upstream: string; readonly local: string; readonly paths: readonly string[] },
): Promise<string[]> {
  const base = await readLine(place.git, ['merge-base', upstream, local], [0, 1, 128]);
  if (base === '' || base === local) return [];
  const [before, after] = [await readEntries(place, base, paths), await readEntries(place, local, paths)];
  return paths.filter((path) => before.get(path)?.oid !== after.get(path)?.oid);
}

/** Whether a remote's tip is a commit of ours or stands on it. */
export async function isPushed(
  place: WritePlace,
  {
    remote,
    branch,
    commit,
    tip,
  }: { readonly remote: string; readonly branch: string; readonly commit: string; readonly tip: string | null },
): Promise<boolean> {
  if (tip === commit) return true;
  if (tip === null) return false;
  await fetchBranch(place, remote, branch);
  const now = await readBranchTip(place, upstreamRef(branch));
  if (now === null) return false;
  return (await runGit(place.git, ['merge-base', '--is-ancestor', commit, now], { accept: [0, 1, 128] })).code === 0;
}
