import { isDeeperThan } from '../prompt/json-value.ts';

/** Levels of metadata, and of an output schema, in a bundle: whoever writes them out as JSON does not run out of stack. */
export const DEPTH_LIMIT = 500;

/** Whether a JSON value is nested deeper than a bundle may be. */
export function isTooDeep(value: unknown): boolean {
  return isDeeperThan(value, DEPTH_LIMIT);
}
