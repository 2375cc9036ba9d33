import { parentOf, relativeTo } from '../changes/candidates.ts';
import { parseCommitMessage } from '../changes/commit-message.ts';
import { joinPath } from '../prompt/paths.ts';
import { METADATA_FILE, TEXT_FILE } from '../prompt/types.ts';
import { readVersion } from '../prompt/version.ts';
import type { Commit, FileVersion, Revisions } from '../revisions/revisions.ts';

/** Bytes of a metadata file that is read to learn its version; larger ones count as unreadable. */
const METADATA_LIMIT = 1_048_576;
/** Versions that are looked up for messages with a pair over commits that leave the metadata alone; of further ones nothing is said. */
const KEPT_LIMIT = 100;

/** A prompt's version before and after one commit; null where it is absent or unreadable. */
export interface TouchedVersions {
  readonly before: string | null;
  readonly after: string | null;
}

export interface TouchingCommit {
  readonly sha: string;
  readonly message: string;
  readonly merge: boolean;
  /** By prompt id. */
  readonly touched: ReadonlyMap<string, TouchedVersions>;
}

export interface Roots {
  readonly base: string;
  readonly head: string;
}

/** Every directory of the range that is known to be a prompt's: the changed prompts', and those whose prompt files a commit touched. */
function collectPromptDirs(commits: readonly Commit[], changedDirs: ReadonlySet<string>): Set<string> {
  const dirs = new Set(changedDirs);
  for (const { changes } of commits) {
    for (const { path } of changes) {
      const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
      if (name === TEXT_FILE || name === METADATA_FILE) dirs.add(parentOf(path) ?? '');
    }
  }
  return dirs;
}

function findPromptDir(path: string, dirs: ReadonlySet<string>): string | null {
  for (let dir = parentOf(path); dir !== null; dir = parentOf(dir)) if (dirs.has(dir)) return dir;
  return null;
}

interface TouchedDir {
  readonly id: string;
  readonly dir: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly metadataTouched: boolean;
}

/** The blob of a regular file; a link or a submodule holds no metadata. */
function fileOid(version: FileVersion | null | undefined): string | null {
  return version?.mode.startsWith('100') ? version.oid : null;
}

function collectTouchedDirs(commit: Commit, dirs: ReadonlySet<string>, roots: Roots): Map<string, TouchedDir> {
  const touched = new Map<string, TouchedDir>();
  for (const change of commit.changes) {
    const dir = findPromptDir(change.path, dirs);
    const id = dir === null ? null : (relativeTo(roots.head, dir) ?? relativeTo(roots.base, dir));
    if (dir === null || id === null) continue;
    if (change.path === joinPath(dir, METADATA_FILE)) {
      touched.set(id, { id, dir, before: fileOid(change.base), after: fileOid(change.head), metadataTouched: true });
    } else if (!touched.has(id)) {
      touched.set(id, { id, dir, before: null, after: null, metadataTouched: false });
    }
  }
  return touched;
}

/**
 * What each commit of the range did to which prompt. A commit that touches a prompt and leaves its metadata alone keeps
 * the version; that one is looked up only where the message names a pair of versions.
 */
export async function readTouchingCommits(
  revisions: Revisions,
  commits: readonly Commit[],
  changedDirs: ReadonlySet<string>,
  roots: Roots,
): Promise<readonly TouchingCommit[]> {
  const dirs = collectPromptDirs(commits, changedDirs);
  const touching = commits.map((commit) => ({ commit, touched: [...collectTouchedDirs(commit, dirs, roots).values()] }));

  const kept = new Map<string, string>();
  for (const { commit, touched } of touching) {
    const untouched = touched.filter((entry) => !entry.metadataTouched).map((entry) => entry.dir);
    if (untouched.length === 0 || kept.size >= KEPT_LIMIT || parseCommitMessage(commit.message).pairs.length === 0) continue;
    const trees = await revisions.trees(commit.sha, untouched);
    for (const dir of untouched) {
      const entry = trees.get(dir)?.find(({ name }) => name === METADATA_FILE);
      const oid = fileOid(entry);
      if (oid) kept.set(`${commit.sha}:${dir}`, oid);
    }
  }

  const oids = new Set(kept.values());
  for (const { touched } of touching) {
    for (const { before, after } of touched) {
      if (before) oids.add(before);
      if (after) oids.add(after);
    }
  }
  const blobs = await revisions.blobs(oids, METADATA_LIMIT);
  const versionOf = (oid: string | null | undefined): string | null => {
    const bytes = oid ? blobs.get(oid)?.bytes : null;
    return bytes ? readVersion(bytes) : null;
  };

  return touching.map(({ commit, touched }) => ({
    sha: commit.sha,
    message: commit.message,
    merge: commit.parents.length > 1,
    touched: new Map(
      touched.map((entry) => {
        if (entry.metadataTouched) return [entry.id, { before: versionOf(entry.before), after: versionOf(entry.after) }];
        const version = versionOf(kept.get(`${commit.sha}:${entry.dir}`));
        return [entry.id, { before: version, after: version }];
      }),
    ),
  }));
}
