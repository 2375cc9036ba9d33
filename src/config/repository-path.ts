/**
 * A path from the repository's root without `./` and closing `/`; the root is `''`. Null where it is absolute, leaves the
 * repository, goes into `.git` or is no path at all.
 */
export function normalizeRepositoryPath(path: string): string | null {
  if (/[\\\p{Cc}]/u.test(path) || path.startsWith('/') || /^[A-Za-z]:/.test(path)) return null;
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  return segments.some((segment) => segment === '..' || segment.toLowerCase() === '.git') ? null : segments.join('/');
}
