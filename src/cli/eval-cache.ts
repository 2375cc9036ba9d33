import { join } from 'node:path';
import { CACHE_DIRECTORY } from '../runner/cache-directory.ts';
import type { Context } from './context.ts';
import { openGit } from './git.ts';

/** In any case: where the file system makes no difference, `.Promptgate` is that directory too. */
const COMMITTED = `:(top,literal,icase)${CACHE_DIRECTORY}`;

/**
 * Where answers are kept; null where the repository itself brings that directory: whoever committed it may have written the answers, so
 * none of them is believed.
 */
export async function locateCache(context: Context, root: string): Promise<string | null> {
  const { code, stdout } = await openGit(root, context)(['ls-files', '-z', '--', COMMITTED]);
  if (code !== 0 || stdout === '') return join(root, CACHE_DIRECTORY);
  await context.output.note(
    `The repository has a committed ${CACHE_DIRECTORY}: nothing in it is believed, and no answer is kept. Take it out: git rm -r --cached ${CACHE_DIRECTORY}`,
  );
  return null;
}
