import type { Problem, Spot } from './document.ts';

export const DUPLICATE_LIMIT = 20;

/** A key that stands twice in one mapping, in words; as in JSON the last one counts. */
export function describeDuplicate(key: string, firstLine: number, spot: Spot): Problem {
  return {
    message: `The key ${JSON.stringify(key.slice(0, 60))} stands twice; it stands in line ${firstLine}, too.`,
    help: 'Keep one of the two. Until then the last one counts.',
    line: spot.line,
    column: spot.column,
  };
}
