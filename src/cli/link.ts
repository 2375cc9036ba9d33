import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';

/** Where a path really leads: itself, or the nearest directory above it that there is. */
async function followLinks(path: string): Promise<string> {
  return realpath(path).catch(() => (dirname(path) === path ? path : followLinks(dirname(path))));
}

function isInside(directory: string, path: string): boolean {
  const way = relative(directory, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Whether a path that looks as if it stood in a directory leads out of it by a link. What was checked out may hold links of any
 * name; a path outside of the directory is the user's own choice and leads nowhere else than he says.
 * @param directory absolute, as `path`
 */
export async function leadsOut(directory: string, path: string): Promise<boolean> {
  return isInside(directory, path) && !isInside(await followLinks(directory), await followLinks(path));
}
