import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Bench } from './index.ts';

const execute = promisify(execFile);

const CLI = resolve('dist/lib/cli/index.js');
const ROUNDS = 5;
const CASES = 1000;
/** What a user waits for at most, on two shared cores; the suite is read and two sides are compared. */
const LIMITS = { cachedSeconds: 1.5, oneCaseSeconds: 0.7 } as const;

/** `promptgate eval` from the shell to its exit: one case that was never asked, and 2,000 answers that are all at hand. */
export async function bench(): Promise<Bench> {
  if (!existsSync(CLI)) throw new Error('There is no dist/lib: run `npm run build` first.');
  const dir = await mkdtemp(join(tmpdir(), 'promptgate-bench-'));
  const server = spawn(process.execPath, [join(import.meta.dirname, 'evals.ts'), 'server'], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const [url] = (await once(createInterface(server.stdout), 'line')) as [string];
    const [one, many] = [join(dir, 'one'), join(dir, 'many')];
    await makeRepository(one, url, 1);
    await makeRepository(many, url, CASES);
    await time(many, ['--baseline', 'HEAD']);
    const times = { one: [] as number[], many: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.one.push(await time(one, ['--no-cache']));
      times.many.push(await time(many, ['--baseline', 'HEAD']));
    }
    return {
      name: `promptgate eval, from the shell to its end (median of ${ROUNDS})`,
      rows: [
        { what: 'one case from cold, its answer of 50 ms included', value: takeMedian(times.one), unit: 's', limit: LIMITS.oneCaseSeconds },
        { what: `${2 * CASES} answers, all at hand`, value: takeMedian(times.many), unit: 's', limit: LIMITS.cachedSeconds },
      ],
    };
  } finally {
    server.kill();
    await rm(dir, { recursive: true, force: true });
  }
}

/** A prompt that changed since its commit, with a suite. */
async function makeRepository(dir: string, url: string, cases: number): Promise<void> {
  const prompt = join(dir, 'prompts/support');
  await mkdir(prompt, { recursive: true });
  const tests = Array.from({ length: cases }, (_, index) => ({
    id: `case-${index}`,
    vars: { input: `Where is my order ${index}?` },
    assert: [{ type: 'contains', value: `order ${index}?` }],
  }));
  const metadata = { name: 'Support', version: '1.0.0', model: 'local:one', description: 'Support.' };
  await writeFile(join(prompt, '.prompt-metadata.json'), JSON.stringify(metadata));
  await writeFile(join(prompt, 'evals.json'), JSON.stringify({ tests }));
  await writeFile(join(prompt, 'system-prompt.txt'), 'You answer questions of our customers, kindly and briefly, in their language.\n');
  const providers = { local: { type: 'openai-compatible', baseUrl: `${url}/v1`, concurrency: 50 } };
  await writeFile(join(dir, '.promptgate.yaml'), JSON.stringify({ models: { providers } }));
  const git = (...args: string[]) => execute('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: dir });
  await git('init', '--quiet');
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'feat: start');
  await writeFile(join(prompt, 'system-prompt.txt'), 'You answer questions of our customers, truly and briefly, in their language.\n');
}

/** Seconds from the process's start to its end, which must be a success. */
async function time(cwd: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child: ChildProcess = spawn(process.execPath, [CLI, 'eval', '--quiet', ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  const [status] = (await once(child, 'close')) as [number];
  if (status !== 0) throw new Error(`promptgate eval ended with ${status}`);
  return (performance.now() - start) / 1000;
}

function takeMedian(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
