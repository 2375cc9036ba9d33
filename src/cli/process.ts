import { EXIT_CODES } from '../errors.ts';
import { createInterruption, SIGNAL_CODES } from '../interruption.ts';
import { runCli } from './run.ts';

/** Runs the command line as a process: its signals, its streams, its exit code. */
export async function runProcess(): Promise<void> {
  const interruption = createInterruption((code) => process.exit(code));
  for (const signal of Object.keys(SIGNAL_CODES) as (keyof typeof SIGNAL_CODES)[]) process.on(signal, () => interruption.interrupt(signal));

  // A reader that closed the pipe has read enough; without a listener it would be a crash.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exitCode = EXIT_CODES.outside;
    });
  }

  process.exitCode = await runCli(process.argv.slice(2), {
    environment: process.env,
    cwd: () => process.cwd(),
    now: () => new Date(),
    stdout: process.stdout,
    stderr: process.stderr,
    interruption,
  });
}
