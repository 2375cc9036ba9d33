/** Freezes a JSON value with all that is in it. Without recursion: a value may be nested deeper than the stack. */
export function freezeDeep(value: unknown): unknown {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const each = open.pop();
    if (typeof each !== 'object' || each === null || Object.isFrozen(each)) continue;
    Object.freeze(each);
    for (const inner of Object.values(each)) open.push(inner);
  }
  return value;
}
