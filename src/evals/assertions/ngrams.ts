/** How often each run of `size` words occurs. */
export function countRuns(words: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start + size <= words.length; start += 1) {
    const run = words.slice(start, start + size).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/** Occurrences that two counts share: each run as often as in the poorer one. */
export function countShared(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [run, count] of left) shared += Math.min(count, right.get(run) ?? 0);
  return shared;
}

/** Runs of `size` in so many words. */
export function totalRuns(words: number, size: number): number {
  return Math.max(0, words - size + 1);
}
