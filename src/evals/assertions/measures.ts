import { distance } from 'fastest-levenshtein';
import { isObject } from '../../prompt/json-value.ts';
import type { Json } from '../../prompt/types.ts';
import type { Handler } from './verdict.ts';
import { decide, requireText, Undecidable } from './verdict.ts';

/** Characters of one text times characters of the other; 1e9 take about a third of a second. */
const DISTANCE_LIMIT = 1e9;

/** `levenshtein`: at most `threshold` (5) single-character edits from the value. */
export const decideLevenshtein: Handler = (question) => {
  const wanted = requireText(question);
  const limit = question.threshold ?? 5;
  const [left, right] = trimCommon(question.text, wanted);
  const apart = Math.abs(left.length - right.length);
  const tooLong = left.length * right.length > DISTANCE_LIMIT;
  if (tooLong && apart <= limit) throw new Undecidable('levenshtein: the output and the value are too long to be compared.');
  const edits = tooLong ? apart : distance(left, right);
  const counted = `${tooLong ? 'at least ' : ''}${edits}`;
  return decide(
    edits <= limit,
    question.inverse,
    `The output is ${counted} edits away from the value; ${limit} are allowed.`,
    `The output is ${counted} edits away from the value, not more than ${limit}.`,
  );
};

/** `word-count`: so many words, or `{ min, max }`. */
export const decideWordCount: Handler = ({ value, text, inverse }) => {
  const { min, max } = readBounds(value);
  const count = text.match(/\S+/g)?.length ?? 0;
  const wanted = min === max ? `${min}` : min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : `${min} to ${max}`;
  const holds = (min === undefined || count >= min) && (max === undefined || count <= max);
  return decide(holds, inverse, `The output has ${count} words, not ${wanted}.`, `The output has ${count} words, which is ${wanted}.`);
};

function readBounds(value: Json | undefined): { min: number | undefined; max: number | undefined } {
  if (isObject(value)) {
    const { min, max } = value as { min?: Json; max?: Json };
    const isBound = (bound: Json | undefined): bound is number | undefined => bound === undefined || typeof bound === 'number';
    if (!isBound(min) || !isBound(max) || (min === undefined && max === undefined)) {
      throw new Undecidable('word-count needs a number, or an object with the numbers min, max or both.');
    }
    if (min !== undefined && max !== undefined && min > max) throw new Undecidable(`word-count: min (${min}) is more than max (${max}).`);
    return { min, max };
  }
  const exact = typeof value === 'string' ? Number(value) : value;
  if (typeof exact !== 'number' || Number.isNaN(exact)) {
    throw new Undecidable('word-count needs a number, or an object with the numbers min, max or both.');
  }
  return { min: exact, max: exact };
}

/** What the texts begin and end with in common takes no edits. */
function trimCommon(left: string, right: string): [string, string] {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  return [left.slice(start, left.length - end), right.slice(start, right.length - end)];
}
