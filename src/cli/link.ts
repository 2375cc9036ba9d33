import { followLinks, isWithin } from '../branches/real-path.ts';

/**
 * Whether a path that looks as if it stood in a directory leads out of it by a link. What was checked out may hold links of any
 * name; a path outside of the directory is the user's own choice and leads nowhere else than he says.
 * @param directory absolute, as `path`
 */
export async function leadsOut(directory: string, path: string): Promise<boolean> {
  return isWithin(directory, path) && !isWithin(await followLinks(directory), await followLinks(path));
}
