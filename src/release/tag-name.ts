/** Characters and sequences that no ref may hold, as git-check-ref-format has them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const FORBIDDEN = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|\/\.|\.lock(?:\/|$)|^[./-]|[./]$|^@$/;
/** Bytes; a ref is a file's name in many repositories. */
const LENGTH = 240;

/** The tag of one version by the configuration's template, such as `{id}@{version}`. */
export function nameTag(template: string, id: string, version: string): string {
  return template.replaceAll('{id}', () => id).replaceAll('{version}', () => version);
}

/** Whether Git takes a name for a tag. */
export function isTagName(name: string): boolean {
  return name !== '' && new TextEncoder().encode(name).length <= LENGTH && !FORBIDDEN.test(name);
}

/**
 * A tag that stands where another one would have to be a directory, or the other way round: Git keeps no `a` beside `a/b`.
 * @param names those that exist already
 */
export function createTagIndex(names: Iterable<string>): { readonly findInTheWay: (name: string) => string | null } {
  const known = new Set(names);
  const directories = new Map<string, string>();
  for (const name of known) for (const above of listAbove(name)) directories.set(above, name);
  return { findInTheWay: (name) => directories.get(name) ?? listAbove(name).find((above) => known.has(above)) ?? null };
}

function listAbove(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
