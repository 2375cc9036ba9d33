import { isDeepStrictEqual } from 'node:util';
import type { Handler } from './verdict.ts';
import { decide, show } from './verdict.ts';

/** Deeper values are not compared: `JSON.parse` reads any depth, and a comparison would overflow the stack. */
const DEPTH_LIMIT = 1000;

/** `equals`: the same text, or, for a list or an object, the same JSON value. */
export const decideEquals: Handler = ({ value, text, inverse }) => {
  const same = typeof value === 'object' ? isSameJson(value, text) : String(value) === text;
  return decide(same, inverse, `The output is not equal to “${show(value)}”.`, `The output is equal to “${show(value)}”.`);
};

function isSameJson(value: unknown, text: string): boolean {
  try {
    return isShallow(text) && isDeepStrictEqual(value, JSON.parse(text));
  } catch {
    return false;
  }
}

/** Counts opening brackets wherever they stand: an upper bound of the depth. */
function isShallow(text: string): boolean {
  let depth = 0;
  for (const mark of text.match(/[[\]{}]/g) ?? []) {
    depth += mark === '[' || mark === '{' ? 1 : -1;
    if (depth > DEPTH_LIMIT) return false;
  }
  return true;
}
