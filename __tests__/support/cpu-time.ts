/** Milliseconds under which a piece of hostile input must be read. */
const ENOUGH = 1000;
const TRIES = 3;
/** Milliseconds of CPU that `workHard` takes on a usual machine: what the limits are meant for. */
const USUAL = 50;

function readCpu(start?: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** Something of everything: numbers, texts, lists, JSON. */
function workHard(): number {
  let hash = 0;
  const parts: string[] = [];
  for (let index = 0; index < 400_000; index += 1) {
    hash = (Math.imul(hash, 31) + index) | 0;
    if (index % 4 === 0) parts.push(`${hash}`);
  }
  return JSON.parse(JSON.stringify(parts.sort())).length;
}

/** How many times slower than a usual one this machine is now; 1 at least. */
function measureSlowness(): number {
  const times = Array.from({ length: TRIES }, () => {
    const start = process.threadCpuUsage();
    workHard();
    return readCpu(start);
  });
  return Math.max(1, Math.min(...times) / USUAL);
}

/**
 * Milliseconds of a thread's CPU that some work takes on a usual machine: unlike the clock's, they hardly grow when the machine is busy. What
 * still grows (cold caches, a compiler's thread) is taken out by a further try; what is truly slow is slow each time.
 * @param enough the limit: less than that is not tried again
 */
export async function measureCpu(work: () => unknown, enough = ENOUGH): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least >= enough; tries += 1) {
    const start = process.threadCpuUsage();
    await work();
    least = Math.min(least, readCpu(start));
  }
  return least < enough ? least : least / measureSlowness();
}
