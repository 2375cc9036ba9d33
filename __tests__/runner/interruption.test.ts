import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RunStop, RunTotals } from '../../src/evals/run/outcome.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { makeDirectories } from './sample.ts';

const CASES = 2000;
const AT_ONCE = 50;
const directories = makeDirectories();
let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer({ latencyMs: 20 });
});
afterAll(async () => {
  directories.remove();
  await server.close();
});

interface Printed {
  readonly totals: RunTotals;
  readonly stops: readonly RunStop[];
  readonly verdicts: readonly (readonly [pass: boolean, decided: boolean, calls: number, cached: boolean])[];
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly printed: Printed | null;
  readonly stderr: string;
}

function start(directory: string, mode: 'new' | 'resume'): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const args = [
    join(import.meta.dirname, 'child.ts'),
    server.url,
    String(CASES),
    join(directory, '.promptgate'),
    join(directory, 'results.jsonl'),
    mode,
  ];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    printed: stdout === '' ? null : (JSON.parse(stdout) as Printed),
    stderr,
  }));
  return { child, ended };
}

async function waitForRequests(count: number): Promise<void> {
  while (server.count < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGKILL', null],
] as const)(
  '%s in the middle: the resumed run repeats at most what was in flight, and its totals are those of a whole run',
  async (signal, code) => {
    const directory = directories.make();
    const before = server.count;
    const first = start(directory, 'new');
    await waitForRequests(before + CASES / 2);
    first.child.kill(signal);
    const partial = await first.ended;
    expect(partial.stderr).toBe('');
    if (code === null) {
      expect(partial).toMatchObject({ code: null, signal: 'SIGKILL', printed: null });
    } else {
      expect(partial.code).toBe(code);
      expect(partial.printed?.stops).toMatchObject([{ kind: 'interrupted' }]);
      expect(partial.printed?.verdicts).toHaveLength(CASES);
      const ran = partial.printed?.verdicts.filter(([pass]) => pass).length ?? 0;
      expect(ran).toBeGreaterThan(CASES / 2 - 2 * AT_ONCE);
      expect(ran).toBeLessThan(CASES);
      expect(readFileSync(join(directory, 'results.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(ran);
    }
    // A killed client's requests may still be on their way into the server.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const made = server.count - before;

    const second = await start(directory, 'resume').ended;
    expect(second).toMatchObject({ code: 0, stderr: '' });
    const printed = second.printed as Printed;
    const repeated = server.count - before - CASES;
    expect(made).toBeLessThan(CASES);
    expect(repeated).toBeGreaterThanOrEqual(0);
    expect(repeated).toBeLessThanOrEqual(AT_ONCE);
    const { lost, seconds: _, costUsd, ...totals } = printed.totals;
    // The words, the server counts tokens by them, are the same in every run.
    expect(totals).toMatchObject({ calls: CASES, retries: 0, cached: 0, unpriced: 0 });
    expect(lost).toBeGreaterThanOrEqual(repeated);
    expect(lost).toBeLessThanOrEqual(AT_ONCE);
    expect(printed.verdicts).toEqual(Array.from({ length: CASES }, () => [true, true, 1, false]));
    expect(readFileSync(join(directory, 'results.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(CASES);
    whole.push(JSON.stringify({ ...totals, costUsd: costUsd.toFixed(9) }));
    server.calls.length = 0;
  },
);

/** Totals of each test's resumed run. */
const whole: string[] = [];

test('an undisturbed run has the same totals', async () => {
  const { printed, code } = await start(directories.make(), 'new').ended;
  expect(code).toBe(0);
  const { lost, seconds: _, costUsd, ...totals } = (printed as Printed).totals;
  expect(lost).toBe(0);
  expect(whole).toEqual(Array.from({ length: 3 }, () => JSON.stringify({ ...totals, costUsd: costUsd.toFixed(9) })));
});
