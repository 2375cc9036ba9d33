/**
 * Leaves out points of a long path so that its drawing stays the same: of each stretch the first, the lowest, the highest and the last stay.
 * @param limit points that are kept about, 8 or more
 */
export function thinPath<T>(points: readonly T[], limit: number, measure: (point: T) => number): readonly T[] {
  if (points.length <= limit) return points;
  const stretch = Math.ceil(points.length / Math.max(2, Math.floor(limit / 4)));
  const kept: T[] = [];
  for (let begin = 0; begin < points.length; begin += stretch) {
    const end = Math.min(points.length, begin + stretch);
    let [lowest, highest] = [begin, begin];
    for (let index = begin; index < end; index++) {
      const value = measure(points[index] as T);
      if (value < measure(points[lowest] as T)) lowest = index;
      if (value > measure(points[highest] as T)) highest = index;
    }
    for (const index of [...new Set([begin, lowest, highest, end - 1])].sort((a, b) => a - b)) kept.push(points[index] as T);
  }
  return kept;
}
