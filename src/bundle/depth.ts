/** Levels of metadata, and of an output schema, in a bundle: whoever writes them out as JSON does not run out of stack. */
export const DEPTH_LIMIT = 500;

/** Whether a JSON value is nested deeper than a bundle may be. Level by level: it may be deeper than the stack. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= DEPTH_LIMIT; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}
