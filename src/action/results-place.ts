import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { isWithin } from '../branches/real-path.ts';
import { foldCase } from '../prompt/fold-case.ts';
import type { Trees } from '../revisions/revisions.ts';

/**
 * Why nothing at a path in the workspace can be believed; null where it can. The workspace is a checkout of what is under review: what a reviewed
 * commit holds at that place, or could lead there by a link, its author may have written.
 *
 * @param path absolute
 * @param revisions of what may be checked out
 */
export async function findCommitted(trees: Trees, path: string, workspace: string, revisions: readonly string[]): Promise<string | null> {
  const real = await realpath(path).catch(() => path);
  const places = [
    ...(await listWays(path, workspace)),
    ...(await listWays(path, await realpath(workspace))),
    ...(await listWays(real, await realpath(workspace))),
  ];
  for (const way of new Set(places)) {
    if (way === '') return 'It is the checkout of the commits under review itself, or a directory above it.';
    for (const revision of revisions)
      if (await holds(trees, revision, way.split('/')))
        return `The commit ${revision.slice(0, 12)} brings files at that place: whoever wrote it may have written the results.`;
  }
  return null;
}

/** The path as seen from the workspace, and from every repository between the two; empty where it contains one. */
async function listWays(path: string, workspace: string): Promise<readonly string[]> {
  if (isWithin(path, workspace)) return [''];
  if (!isWithin(workspace, path)) return [];
  const roots = [workspace];
  for (let place = dirname(path); isWithin(workspace, place) && place !== workspace; place = dirname(place))
    if (await lstat(join(place, '.git')).catch(() => null)) roots.push(place);
  return roots.map((root) => relative(root, path).split(sep).join('/'));
}

/** Whether a commit holds the path, whatever its case, or something other than a directory on the way to it. */
export async function holds(trees: Trees, revision: string, segments: readonly string[]): Promise<boolean> {
  let places = [''];
  for (const [index, segment] of segments.entries()) {
    const listed = await trees.trees(revision, places);
    const entries = places.flatMap((place) =>
      (listed.get(place) ?? []).map((entry) => ({ ...entry, path: `${place === '' ? '' : `${place}/`}${entry.name}` })),
    );
    const found = entries.filter(({ name }) => foldCase(name) === foldCase(segment));
    if (found.length === 0) return false;
    if (index === segments.length - 1 || found.some(({ mode }) => !isDirectory(mode))) return true;
    places = found.map(({ path }) => path);
  }
  return true;
}

function isDirectory(mode: string): boolean {
  return mode === '040000' || mode === '40000';
}
