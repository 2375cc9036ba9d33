import { showText } from '../../checks/visible.ts';
import { findRefused, PATTERN_LIMIT } from '../regex-pattern.ts';

/** What is wrong with a pattern; null where both JavaScript reads it and RE2 can run it. */
export function checkRegex(pattern: string): { readonly message: string; readonly help: string } | null {
  if (pattern.length > PATTERN_LIMIT) return { message: `The pattern has more than ${PATTERN_LIMIT} characters.`, help: 'Shorten it.' };
  try {
    new RegExp(pattern);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : String(error);
    const flag = /^\(\?[a-z]+\)/.test(pattern);
    const help = flag
      ? 'Flags such as (?i) are not JavaScript’s; use `icontains`, or write [Aa] for a letter in either case.'
      : 'Correct the pattern.';
    return { message: `The pattern is not a regular expression: ${showText(reason, 120)}.`, help };
  }
  const refused = findRefused(pattern);
  if (refused === null) return null;
  return {
    message: `The pattern has ${refused}, which RE2 cannot run: patterns are matched in linear time, so that none can hang a review.`,
    help: 'Write it without; `not-regex` and `not-contains` say what must not be there.',
  };
}
