import type { Context } from './context.ts';
import { literally, openGit } from './git.ts';

/** Files below a path of the repository that no commit holds as they are, sorted; none where git cannot tell. */
export async function listUncommitted(
  context: Pick<Context, 'environment' | 'interruption'>,
  root: string,
  path: string,
): Promise<readonly string[]> {
  const scope = path === '' ? [] : ['--', literally(path)];
  const { code, stdout } = await openGit(root, context)(['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', ...scope]);
  if (code !== 0) return [];
  return stdout
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => entry.slice(3))
    .sort();
}
