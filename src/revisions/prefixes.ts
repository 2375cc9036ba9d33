/** UTF-16 code units of a tag's name: more than any valid id and version make, less than a command line or an address takes. */
const LONGEST_NAME = 1000;

/** The prefixes that a tag may have; a longer one, which a version from a file under review can make, begins no tag's name. */
export function keepPossible(prefixes: readonly string[]): readonly string[] {
  return prefixes.filter((prefix) => prefix.length <= LONGEST_NAME);
}

/** Tells whether a name starts with any of the prefixes; its cost grows with their different lengths, not with their number. */
export function createPrefixTest(prefixes: readonly string[]): (name: string) => boolean {
  const known = new Set(prefixes);
  const lengths = [...new Set(prefixes.map((prefix) => prefix.length))];
  return (name) => lengths.some((length) => known.has(name.slice(0, length)));
}
