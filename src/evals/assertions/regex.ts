import { findRefused, PATTERN_LIMIT } from '../regex-pattern.ts';
import type { Handler, Verdict } from './verdict.ts';
import { decide, show, Undecidable } from './verdict.ts';

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

function fail(reason: string): Verdict {
  return { pass: false, score: 0, reason };
}
