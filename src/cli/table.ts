import { measureWidth } from '../report/text-width.ts';

const GAP = '  ';

/**
 * Cells in columns, as wide as the widest of each; the last column is not padded.
 * @returns null where a line would have more than `width` columns
 */
export function layoutTable(rows: readonly (readonly string[])[], width: number): string[] | null {
  const widths: number[] = [];
  for (const row of rows) for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, measureWidth(cell));
  const total = widths.reduce((sum, columns) => sum + columns, 0) + GAP.length * Math.max(0, widths.length - 1);
  if (total > width) return null;
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] as number) - measureWidth(cell))))
      .join(GAP)
      .trimEnd(),
  );
}
