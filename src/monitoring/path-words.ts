import type { PathPoint } from './detection.ts';
import { formatEvidence } from './figures.ts';
import { describeTrend } from './sparkline.ts';

/**
 * The path of E as a line of bars with its range in words; where there are more points than bars, the highest of each stretch stands for it.
 * @param most bars, 1 or more
 * @returns null: fewer than two points are no path
 */
export function describePath(path: readonly PathPoint[], most: number): string | null {
  if (path.length < 2) return null;
  const bars = Math.min(path.length, most);
  const values = Array.from({ length: bars }, (_, bar) => {
    const [from, to] = [Math.floor((bar * path.length) / bars), Math.floor(((bar + 1) * path.length) / bars)];
    return path.slice(from, to).reduce((highest, { logTotal }) => Math.max(highest, logTotal), Number.NEGATIVE_INFINITY);
  });
  return describeTrend(values, formatEvidence);
}
