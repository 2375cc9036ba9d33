/**
 * Milliseconds that this thread has worked, since any moment: bounds on what a text or a program may take are bounds on its work, and hold
 * alike where the machine is busy, or stands still for a while. Before Node 23.9 it is the work of all threads of the process, which is more.
 */
export function readWork(): number {
  const { user, system } = typeof process.threadCpuUsage === 'function' ? process.threadCpuUsage() : process.cpuUsage();
  return (user + system) / 1000;
}
