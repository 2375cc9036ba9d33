import { mkdir, open, readFile, rm } from 'node:fs/promises';
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

/** From here to the package's root: as sources, and as they are built. */
const ROOTS = ['../../', '../../../'] as const;

/**
 * The package's root. Not by the package's own name: beside the Action's bundle lies a package.json without one, behind which that name leads
 * nowhere wherever a clone is linked or installed as it is.
 */
async function findRoot(): Promise<URL> {
  for (const path of ROOTS) {
    const root = new URL(path, import.meta.url);
    const text = await readFile(new URL('package.json', root), 'utf8').catch(() => '{}');
    if ((JSON.parse(text) as { name?: string }).name === 'promptgate') return root;
  }
  throw new Error('the package.json of promptgate is not where it was installed');
}

/** A file of this package, by its path from the package's root. */
export async function readPackageFile(path: string): Promise<string> {
  return readFile(new URL(path, await findRoot()), 'utf8');
}
