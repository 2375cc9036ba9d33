import type { Handler, Verdict } from './verdict.ts';
import { decide, show, Undecidable } from './verdict.ts';

/** Characters of a pattern; compiling takes the more the longer it is. */
const PATTERN_LIMIT = 10_000;

/** What JavaScript's expressions have and RE2's have not, by what it takes to find it. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^\(\?<?[=!]/, 'look-around'],
  [/^\\(?:[1-9]|k<)/, 'a back-reference'],
];

/**
 * `regex`: the pattern matches somewhere. It must be one that JavaScript reads, and runs on RE2, in time linear in the output. A pattern that
 * either cannot read fails `regex` and `not-regex` alike.
 */
export const decideRegex: Handler = async ({ value, text, inverse }) => {
  if (typeof value !== 'string' || value === '') throw new Undecidable('regex needs a pattern as its value.');
  const mistake = findMistake(value);
  if (mistake !== null) return fail(mistake);
  const { RE2JS } = await import('re2js');
  try {
    const found = RE2JS.compile(RE2JS.translateRegExp(value)).matcher(text).find();
    return decide(found, inverse, `The output does not match /${show(value)}/.`, `The output matches /${show(value)}/.`);
  } catch (error) {
    return fail(`The pattern cannot run on RE2: ${show(error instanceof Error ? error.message : String(error))}.`);
  }
};

function findMistake(pattern: string): string | null {
  if (pattern.length > PATTERN_LIMIT) return `The pattern has more than ${PATTERN_LIMIT} characters.`;
  try {
    new RegExp(pattern);
  } catch (error) {
    return `The pattern is not valid: ${show(error instanceof Error ? error.message : String(error))}.`;
  }
  const refused = findRefused(pattern);
  return refused === null ? null : `The pattern has ${refused}, which RE2 cannot run: it matches in linear time and does without.`;
}

/** The first construct outside of character classes that RE2 lacks. */
function findRefused(pattern: string): string | null {
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

function fail(reason: string): Verdict {
  return { pass: false, score: 0, reason };
}
