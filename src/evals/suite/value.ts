import type { Pointer } from '../../prompt/json-positions.ts';
import type { Json } from '../../prompt/types.ts';

/** Levels of lists and mappings inside each other. */
const DEPTH_LIMIT = 60;
/** Values in all, those that aliases repeat counted each time. */
const VALUE_LIMIT = 1_000_000;

export interface ValueProblem {
  readonly pointer: Pointer | null;
  readonly message: string;
  readonly help: string;
}

interface Step {
  readonly value: Json;
  readonly depth: number;
  readonly above: Step | null;
  readonly key: string | number | null;
}

/** What makes a value unfit to be worked with: nesting, aliases that stand for too much, and names that JavaScript reads as its own. */
export function checkValue(root: Json): ValueProblem | null {
  const stack: Step[] = [{ value: root, depth: 0, above: null, key: null }];
  let count = 0;
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { value, depth } = step;
    count += 1;
    if (count > VALUE_LIMIT)
      return { pointer: null, message: 'The file stands for more than a million values.', help: 'Write fewer, or use fewer aliases.' };
    if (typeof value === 'number' && !Number.isFinite(value))
      return { pointer: pointerOf(step), message: 'This number is beyond all bounds.', help: 'Write a number, or put it in quotes.' };
    if (typeof value === 'string' && !value.isWellFormed())
      return {
        pointer: pointerOf(step),
        message: 'This text holds half a character (a lone surrogate).',
        help: 'Write the whole character.',
      };
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEPTH_LIMIT)
      return { pointer: pointerOf(step), message: `The values are nested more than ${DEPTH_LIMIT} levels deep.`, help: 'Make it flatter.' };
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      const next: Step = { value: inner as Json, depth: depth + 1, above: step, key: isList ? Number(key) : key };
      if (key === '__proto__')
        return { pointer: pointerOf(next), message: '`__proto__` cannot be a name here.', help: 'Use another name.' };
      stack.push(next);
    }
  }
  return null;
}

function pointerOf(step: Step): Pointer {
  const pointer: (string | number)[] = [];
  for (let at: Step | null = step; at !== null; at = at.above) if (at.key !== null) pointer.unshift(at.key);
  return pointer;
}
