import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PromptgateError } from '../errors.ts';

/** Where answers and unfinished runs are kept, from the repository's root. */
export const CACHE_DIRECTORY = '.promptgate';

/**
 * Makes the directories, with the file that keeps them out of Git.
 * @throws PromptgateError `cache-unusable` where something else stands in the place, a symbolic link included: what a pull request
 * brings must not decide where is written
 */
export function makeCacheDirectory(root: string): { readonly answers: string; readonly runs: string } {
  const paths = { answers: join(root, 'answers'), runs: join(root, 'runs') };
  try {
    for (const path of [root, paths.answers, paths.runs]) {
      mkdirSync(path, { recursive: true });
      if (!lstatSync(path).isDirectory()) throw new Error('it is not a directory');
    }
    writeFileSync(join(root, '.gitignore'), '*\n', { flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST' && (cause as NodeJS.ErrnoException).path?.endsWith('.gitignore')) return paths;
    throw new PromptgateError(`The directory ${CACHE_DIRECTORY} cannot be used: ${(cause as Error).message}.`, {
      code: 'cache-unusable',
      kind: 'usage',
      help: `Remove it, or run with --no-cache from a directory that can be written to: rm -r ${CACHE_DIRECTORY}`,
      cause,
    });
  }
  return paths;
}
