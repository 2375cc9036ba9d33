import type { Json } from '../../prompt/types.ts';

type Vars = Readonly<Record<string, Json>>;

/**
 * Writes lists of texts out: one row of vars for each combination, the last var's values changing fastest. A list of anything else is a value.
 * @returns the same object alone where there is nothing to write out; null for more rows than the limit.
 */
export function expandVars(vars: Vars, limit: number): readonly Vars[] | null {
  const lists = Object.entries(vars).filter(([, value]) => Array.isArray(value) && typeof value[0] === 'string') as [
    string,
    readonly Json[],
  ][];
  if (lists.length === 0) return [vars];
  let rows: Vars[] = [vars];
  for (const [name, values] of lists) {
    if (rows.length * values.length > limit) return null;
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
  }
  return rows;
}
