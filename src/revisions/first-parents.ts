import type { GitPlace } from './git-process.ts';
import { runGit } from './git-process.ts';
import { RAW_DIFF } from './raw-diff.ts';

/** A commit of a branch's own line: what it brought to the branch, whatever it merged. */
export interface LineCommit {
  readonly sha: string;
  readonly authorName: string;
  /** Changed files below the asked roots, against its first parent. */
  readonly paths: readonly string[];
}

/**
 * The first-parent commits from a tip that changed something below the roots, newest first. A merge changed what it brought. The commit
 * at which a shallow clone ends seems to have brought everything.
 * @param roots from the repository's root; `''` is the root itself
 * @throws PromptgateError as `runGit`
 */
export async function readFirstParents(place: GitPlace, tip: string, roots: readonly string[]): Promise<readonly LineCommit[]> {
  const args = ['log', '-z', '-m', '--first-parent', ...RAW_DIFF, '--no-color', '--encoding=UTF-8', '--format=%x01%H%x00%an', tip];
  const paths = roots.includes('') ? [] : ['--', ...roots];
  const { stdout } = await runGit(place, [...args, ...paths]);
  const fields = stdout.toString('utf8').split('\0');
  const commits: { sha: string; authorName: string; paths: string[] }[] = [];
  for (let at = 0; at < fields.length; ) {
    const field = (fields[at] as string).replace(/^\n/, '');
    if (field.startsWith('\u0001')) {
      commits.push({ sha: field.slice(1), authorName: fields[at + 1] ?? '', paths: [] });
      at += 2;
    } else if (field.startsWith(':')) {
      commits.at(-1)?.paths.push(fields[at + 1] ?? '');
      at += 2;
    } else at += 1;
  }
  return commits;
}
