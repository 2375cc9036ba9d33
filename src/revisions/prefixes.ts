/** Tells whether a name starts with any of the prefixes; its cost grows with their different lengths, not with their number. */
export function createPrefixTest(prefixes: readonly string[]): (name: string) => boolean {
  const known = new Set(prefixes);
  const lengths = [...new Set(prefixes.map((prefix) => prefix.length))];
  return (name) => lengths.some((length) => known.has(name.slice(0, length)));
}
