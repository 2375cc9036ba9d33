/** Characters of a pattern; compiling takes the more the longer it is. */
export const PATTERN_LIMIT = 10_000;

/** What JavaScript's expressions have and RE2's have not, by what it takes to find it. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^\(\?<?[=!]/, 'look-around'],
  [/^\\(?:[1-9]|k<)/, 'a back-reference'],
];

/** Names the first construct of a pattern, outside of character classes, that RE2 lacks; null where there is none. */
export function findRefused(pattern: string): string | null {
  let inClass = false;
  for (let index = 0; index < pattern.length; index += 1) {
    if (!inClass) {
      const rest = pattern.slice(index, index + 4);
      const refused = REFUSED.find(([construct]) => construct.test(rest));
      if (refused) return refused[1];
    }
    if (pattern[index] === '\\') index += 1;
    else if (pattern[index] === '[') inClass = true;
    else if (pattern[index] === ']') inClass = false;
  }
  return null;
}
