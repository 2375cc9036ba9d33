type Measure = (text: string) => number;

/** Latin letters and the marks that our own texts use: one column each, whatever stands beside them. */
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02af‐-—‘-”•…⋮←-→│○✔✖]*$/;

/** Null until a text needs it: loading `string-width` takes longer than rendering a report. */
let measureAny: Measure | null = null;

/**
 * Makes ready to measure the texts in a value, which is any JSON. Before it, wide characters, emoji and combining marks count as
 * one column for each code unit.
 */
export async function prepareWidths(value: unknown): Promise<void> {
  if (measureAny === null && !NARROW.test(JSON.stringify(value))) measureAny = (await import('string-width')).default;
}

/** Columns that a text without control characters takes. */
export function measureWidth(text: string): number {
  return measureAny === null || NARROW.test(text) ? text.length : measureAny(text);
}
