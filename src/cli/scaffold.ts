import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PromptgateError } from '../errors.ts';
import { leadsOut } from './link.ts';

/** A file to be made, with its path from the repository's root. */
export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface Scaffolded {
  readonly made: readonly string[];
  /** Files that were there already, left as they were. */
  readonly kept: readonly string[];
}

/** Makes a file only where nothing is; false where something is. */
async function make(root: string, { path, content }: NewFile): Promise<boolean> {
  const target = join(root, path);
  if (await leadsOut(root, dirname(target))) {
    throw new PromptgateError(`${path} cannot be made: a symbolic link above it leads out of the repository.`, {
      code: 'not-writable',
      kind: 'usage',
      help: `Put a directory in place of the link; this shows it: ls -ld ${dirname(path).split('/')[0]}`,
    });
  }
  try {
    await mkdir(dirname(target), { recursive: true });
    const file = await open(target, 'wx');
    try {
      await file.writeFile(content);
    } catch (error) {
      await rm(target, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new PromptgateError(`${path} cannot be made: ${(cause as Error).message}`, {
      code: 'not-writable',
      kind: 'usage',
      help: 'Check that you may write there, and that no file stands where a directory is needed. What was made before stays; run the command again.',
      cause,
    });
  }
}

/**
 * Makes files, never over an existing one.
 * @throws PromptgateError `not-writable`
 */
export async function makeFiles(root: string, files: readonly NewFile[]): Promise<Scaffolded> {
  const made: string[] = [];
  const kept: string[] = [];
  for (const file of files) ((await make(root, file)) ? made : kept).push(file.path);
  return { made, kept };
}

/** A file of this package, by its path from the package's root. */
export async function readPackageFile(path: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(new URL(path, import.meta.resolve('promptgate/package.json')), 'utf8');
}
