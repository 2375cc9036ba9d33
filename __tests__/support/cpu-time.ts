/** Milliseconds of CPU that some work takes in this process: unlike the clock's, they do not grow when the machine is busy. */
export function measureCpu(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
