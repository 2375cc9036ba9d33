import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PromptgateError } from '../errors.ts';
import { explainFailure, type GitPlace, runGit } from '../revisions/git-process.ts';
import type { WritePlace } from './clone-place.ts';
import { explainSigning, isSigned, readLine, requireIdentity } from './clone-place.ts';

/** A file as a tree or an index has it. */
export interface Entry {
  readonly mode: string;
  readonly oid: string;
}

function explainKind(path: string, kind: string): PromptgateError {
  return new PromptgateError(`${path} is ${kind} in the repository, not a file.`, {
    code: 'not-a-file',
    kind: 'usage',
    help: `Nothing was written. Put a regular file in its place: git rm -r --cached '${path}', then commit.`,
  });
}

/**
 * The entries of some paths in a commit; null where there is nothing.
 * @throws PromptgateError `not-a-file` for a link, a directory or a submodule
 */
export async function readEntries(place: WritePlace, commit: string | null, paths: readonly string[]): Promise<Map<string, Entry | null>> {
  const entries = new Map<string, Entry | null>(paths.map((path) => [path, null]));
  if (commit === null || paths.length === 0) return entries;
  const { stdout } = await runGit(place.git, ['ls-tree', '-z', '--full-tree', commit, '--', ...paths]);
  for (const record of stdout.toString().split('\0').filter(Boolean)) {
    const tab = record.indexOf('\t');
    const [mode = '', , oid = ''] = record.slice(0, tab).split(' ');
    const path = record.slice(tab + 1);
    if (!entries.has(path)) continue;
    if (!mode.startsWith('100'))
      throw explainKind(path, mode === '120000' ? 'a symbolic link' : mode === '040000' ? 'a directory' : 'a submodule');
    entries.set(path, { mode, oid });
  }
  return entries;
}

/** A blob's bytes. */
export async function readBlob(place: WritePlace, oid: string): Promise<Buffer> {
  return (await runGit(place.git, ['cat-file', 'blob', oid])).stdout;
}

/** Stores texts as blobs, byte for byte: no filter of the repository changes them. null stays null. */
export async function storeTexts(
  place: WritePlace,
  files: ReadonlyMap<string, string | null>,
  before: ReadonlyMap<string, Entry | null>,
): Promise<Map<string, Entry | null>> {
  const entries = new Map<string, Entry | null>();
  for (const [path, text] of files) {
    if (text === null) {
      entries.set(path, null);
      continue;
    }
    const { stdout } = await runGit(place.git, ['hash-object', '-w', '--stdin'], { input: text });
    entries.set(path, { mode: before.get(path)?.mode ?? '100644', oid: stdout.toString().trim() });
  }
  return entries;
}

/** Lines for `update-index -z --index-info`; a mode of 0 takes a path out. */
export function formatIndexInfo(entries: ReadonlyMap<string, Entry | null>, zero: string): string {
  return [...entries].map(([path, entry]) => `${entry?.mode ?? '0'} ${entry?.oid ?? zero} 0\t${path}\0`).join('');
}

export interface CommitContent {
  readonly parent: string | null;
  readonly entries: ReadonlyMap<string, Entry | null>;
  readonly message: string;
}

/**
 * The time of a commit that would come before its parent's, because the clock here is slow or another one fast: a second after the parent.
 * A bundle is as old as its commit, and programs take no older one: a rollback must not be one.
 */
async function findDate(git: GitPlace, parent: string | null): Promise<Readonly<Record<string, string>>> {
  if (parent === null) return {};
  const before = Number((await readLine(git, ['rev-list', '--max-count=1', '--format=%ct', parent])).split('\n').at(-1));
  // Without an identity there is no commit, which is told where it is made.
  const own = /> (\d+) [+-]\d{4}$/.exec(await readLine(git, ['var', 'GIT_COMMITTER_IDENT'], [0, 1, 128]))?.[1];
  return own !== undefined && before > Number(own) ? { GIT_COMMITTER_DATE: `@${before + 1} +0000` } : {};
}

/**
 * Makes a commit object of the parent's tree with some entries changed. The user's index, work tree and refs stay as they are.
 * Only one process may do so at a time: the index in use has one name.
 * @throws PromptgateError `git-identity`, `signing-failed`, `git-failed` (a file where a directory should be, a full disk)
 */
export async function makeCommit(place: WritePlace, { parent, entries, message }: CommitContent): Promise<string> {
  const index = join(place.commonDir, 'promptgate.index');
  const git = { ...place.git, variables: { ...place.git.variables, GIT_INDEX_FILE: index } };
  const clear = () => Promise.all([rm(index, { force: true }), rm(`${index}.lock`, { force: true })]);
  try {
    await clear();
    await runGit(git, ['read-tree', ...(parent === null ? ['--empty'] : [parent])]);
    const zero = '0'.repeat([...entries.values()].find((entry) => entry !== null)?.oid.length ?? parent?.length ?? 40);
    await runGit(git, ['update-index', '-z', '--index-info'], { input: formatIndexInfo(entries, zero) });
    const tree = await readLine(git, ['write-tree', '--missing-ok']);
    const sign = (await isSigned(git, 'commit.gpgSign')) ? ['-S'] : [];
    const parents = parent === null ? [] : ['-p', parent];
    const dated = { ...git, variables: { ...git.variables, ...(await findDate(git, parent)) } };
    const text = message.endsWith('\n') ? message : `${message}\n`;
    const result = await runGit(dated, ['commit-tree', ...sign, tree, ...parents, '-F', '-'], { input: text, accept: [0, 1, 128] });
    if (result.code !== 0) {
      await requireIdentity(git);
      throw (
        (sign.length > 0 && explainSigning(result.stderr, 'commit.gpgSign')) || explainFailure('commit-tree', result.stderr, git.directory)
      );
    }
    return result.stdout.toString().trim();
  } finally {
    await clear();
  }
}
