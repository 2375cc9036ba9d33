import { HARD_PAIRS } from '../__tests__/report/hard-pairs.ts';
import { diffTexts } from '../src/report/diff.ts';

const SIZES = [
  { name: '50 kB', size: 50_000, limit: 100, runs: 5 },
  { name: '270 kB', size: 270_000, limit: 2_000, runs: 1 },
] as const;

/** The word diff on pairs of texts that are hard to compare: the slowest ones, each the median of its runs, in the thread's CPU time. */
export async function bench(): Promise<{
  name: string;
  rows: { what: string; value: number; unit: string; ratio?: number; limit?: number }[];
}> {
  const rows = SIZES.flatMap(({ name, size, limit, runs }) => {
    const times = Object.entries(HARD_PAIRS).map(([what, make]) => {
      const [base, head] = make(size);
      return { what: `${name}, ${what}`, value: takeMedian(runs, () => diffTexts(base, head)), unit: 'ms CPU', limit };
    });
    return times.sort((one, other) => other.value - one.value).slice(0, 5);
  });
  return { name: 'word diff, the slowest of the hard pairs', rows };
}

function takeMedian(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1_000;
  });
  return times.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
}
