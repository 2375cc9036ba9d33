import { setFlagsFromString } from 'node:v8';

/** Items from which a run is long enough for its garbage to matter. */
const MANY = 2500;
/**
 * Thousands of answers are read and forgotten. Left alone, V8 gives that garbage room rather than collect it: after 10,000 calls three
 * times what the run holds. Not letting the young generation grow, and collecting the old one when it is half as large again, costs
 * about a tenth of a millisecond of CPU a call. Both flags are looked at whenever the heap is about to grow, so that setting them late
 * is enough.
 */
const FLAGS = ['--semi-space-growth-factor=1', '--heap-growing-percent=50'] as const;

/** Keeps the process's memory near what a run of this many items holds. */
export function boundHeap(items: number): void {
  if (items < MANY) return;
  for (const flag of FLAGS) setFlagsFromString(flag);
}
