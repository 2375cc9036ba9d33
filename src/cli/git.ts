import { spawn } from 'node:child_process';
import { explainSpawnError } from '../revisions/git-process.ts';
import type { Context } from './context.ts';

export interface GitAnswer {
  readonly code: number;
  readonly stdout: string;
  /** The last 64 kB. */
  readonly stderr: string;
}

/** A path argument that means one path, whatever characters it has; options that say so would reach the user's hooks, too. */
export function literally(path: string): string {
  return `:(top,literal)${path}`;
}

/** Milliseconds for which the output of a git that has ended is waited for. */
const PATIENCE = 500;

/** Runs git in a directory. */
export type Git = (args: readonly string[], input?: string) => Promise<GitAnswer>;

/**
 * Git as the user runs it, for what writes: with their hooks, signing and settings. Reading goes through the revisions port.
 * An interruption is passed on to git, which ends by itself.
 * @throws PromptgateError `git-missing`
 */
export function openGit(directory: string, { environment, interruption }: Pick<Context, 'environment' | 'interruption'>): Git {
  return (args, input) =>
    new Promise((resolve, reject) => {
      const child = spawn('git', args, {
        cwd: directory,
        env: environment,
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
      });
      const pass = () => void child.kill('SIGINT');
      interruption.signal.addEventListener('abort', pass, { once: true });
      const stdout: Buffer[] = [];
      let stderr = '';
      child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => {
        stderr = `${stderr}${chunk.toString()}`.slice(-65_536);
      });
      child.stdin.on('error', () => {});
      child.stdin.end(input ?? '');
      child.on('error', (error) => reject(explainSpawnError(error, directory)));
      const finish = (code: number | null) => {
        interruption.signal.removeEventListener('abort', pass);
        resolve({ code: code ?? 128, stdout: Buffer.concat(stdout).toString(), stderr });
      };
      child.on('close', finish);
      child.on('exit', (code) => {
        // What a hook left running may hold the pipes open long after git has ended.
        const patience = setTimeout(() => {
          child.stdout.destroy();
          child.stderr.destroy();
          finish(code);
        }, PATIENCE);
        child.once('close', () => clearTimeout(patience));
      });
    });
}
