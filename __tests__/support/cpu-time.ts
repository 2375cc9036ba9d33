/** Milliseconds under which a piece of hostile input must be read. */
const ENOUGH = 1000;
const TRIES = 3;

/**
 * Milliseconds of this thread's CPU that some work takes: unlike the clock's, they hardly grow when the machine is busy. What still grows
 * (cold caches, a compiler's thread) is taken out by a further try; what is truly slow is slow each time.
 */
export async function measureCpu(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least >= ENOUGH; tries += 1) {
    const start = process.threadCpuUsage();
    await work();
    const { user, system } = process.threadCpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
