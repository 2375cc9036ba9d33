import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { COMPILE_CACHE } from './compile-cache.ts';
import { GIT_ENVIRONMENT } from './git-repository.ts';

const ENTRY = resolve(import.meta.dirname, '../../src/cli/index.ts');

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the process once it runs. */
  readonly onStart?: (child: ReturnType<typeof spawn>) => void;
}

/** Runs the command line from source, in a process of its own, with nothing of the user's environment. */
export function runCommand(cwd: string, args: readonly string[], { env = {}, onStart }: CliOptions = {}): Promise<CliResult> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [ENTRY, ...args], {
      cwd,
      env: { ...GIT_ENVIRONMENT, ...COMPILE_CACHE, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => done({ code, stdout, stderr }));
    onStart?.(child);
  });
}
