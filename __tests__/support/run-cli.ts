import { Writable } from 'node:stream';
import { runCli } from '../../src/cli/run.ts';
import { createInterruption } from '../../src/interruption.ts';
import type { CliResult } from './cli.ts';
import { GIT_ENVIRONMENT } from './git-repository.ts';

/** Collects what is written to it. */
class Sink extends Writable {
  text = '';

  override _write(chunk: Buffer | string, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: Date;
}

/** Runs a command line in this very process, with nothing of the user's environment: git alone is started. */
export async function runHere(cwd: string, args: readonly string[], { env = {}, now }: RunOptions = {}): Promise<CliResult> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const code = await runCli(args, {
    environment: { ...GIT_ENVIRONMENT, ...env },
    cwd: () => cwd,
    now: () => now ?? new Date(),
    stdout,
    stderr,
    interruption: createInterruption(() => {}),
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}
