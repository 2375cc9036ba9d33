import { dirname } from 'node:path';

/** What keeps a file from being written, by the code of the operating system. */
const REASONS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no directory ${dirname(path)}`,
  ENOTDIR: (path) => `${dirname(path)} is no directory`,
  EISDIR: (path) => `${path} is a directory`,
  EACCES: (path) => `you may not write to ${dirname(path)}`,
  EPERM: (path) => `you may not write to ${dirname(path)}`,
  EROFS: (path) => `${dirname(path)} can only be read`,
  ENOSPC: () => 'the disk is full',
  EDQUOT: () => 'your share of the disk is full',
};

/**
 * Why a file cannot be written, in words. The system's own words name the file aside, whose name nobody gave.
 * @param path absolute
 */
export function describeWriteFault(cause: unknown, path: string): string {
  const { code = '', message = String(cause) } = cause as NodeJS.ErrnoException;
  return Object.hasOwn(REASONS, code) ? (REASONS[code]?.(path) ?? message) : message;
}
