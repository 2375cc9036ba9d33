import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';

/** Where a path really leads: itself, or the nearest directory above it that there is. */
export async function followLinks(path: string): Promise<string> {
  return realpath(path).catch(() => (dirname(path) === path ? path : followLinks(dirname(path))));
}

/** Whether a path is a directory itself or stands below it, by their names alone: links are not looked at. */
export function isWithin(directory: string, path: string): boolean {
  const way = relative(directory, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
