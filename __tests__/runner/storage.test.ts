import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ModelFault } from '../../src/models/model.ts';
import type { RunOptions } from '../../src/runner/options.ts';
import { runEvals } from '../../src/runner/run.ts';
import { type FakeProvider, makeAnswer, makeDirectories, makeOptions, makePlan, makeProvider, repeat } from './sample.ts';

const directories = makeDirectories();
afterAll(() => directories.remove());

const DAY = 24 * 3600 * 1000;
const plan = makePlan({ cases: 10, judged: 1 });

function makeCache(): string {
  return join(directories.make(), '.promptgate');
}

async function run(cacheDirectory: string, more: Partial<RunOptions> = {}, provider: FakeProvider = makeProvider(), of = plan) {
  const outcome = await runEvals(of, makeOptions(provider, { cacheDirectory, ...more }));
  return { outcome, asked: provider.asked };
}

function answersFile(cacheDirectory: string): string {
  const [name] = readdirSync(join(cacheDirectory, 'answers'));
  return join(cacheDirectory, 'answers', name as string);
}

function shiftClock(ms: number): Pick<RunOptions, 'clock'> {
  const after = (wait: number, work: () => void) => {
    const timer = setTimeout(work, wait);
    return () => clearTimeout(timer);
  };
  return { clock: { now: () => Date.now() + ms, after } };
}

describe('the cache', () => {
  test('answers a second run without a call, and Git never sees it', async () => {
    const cache = makeCache();
    const first = await run(cache);
    expect(first.outcome.totals).toMatchObject({ calls: 40, cached: 0 });
    expect(readFileSync(join(cache, '.gitignore'), 'utf8')).toBe('*\n');
    const second = await run(cache, { budget: { calls: 0, usd: 0, seconds: 60, requirePrice: true } });
    expect(second.asked).toEqual([]);
    expect(second.outcome.stops).toEqual([]);
    expect(second.outcome.totals).toMatchObject({ calls: 0, cached: 20, costUsd: 0 });
    expect(second.outcome.estimate).toMatchObject({ calls: 0, cached: 20 });
    const trial = second.outcome.cases[0]?.candidate[0];
    expect(trial).toMatchObject({ pass: true, cached: true, calls: 0, costUsd: 20e-6 });
  });

  test('is neither read nor written with cache: false', async () => {
    const cache = makeCache();
    await run(cache);
    const before = readFileSync(answersFile(cache), 'utf8');
    const again = await run(cache, { cache: false });
    expect(again.asked).toHaveLength(40);
    expect(readdirSync(join(cache, 'answers'))).toHaveLength(1);
    expect(readFileSync(answersFile(cache), 'utf8')).toBe(before);
    expect(readdirSync(join(cache, 'runs')).filter((name) => name.includes('answers'))).toEqual([]);
  });

  test('never keeps an error', async () => {
    const cache = makeCache();
    const failing = makeProvider(() => {
      throw new ModelFault('filtered', { kind: 'output' });
    });
    await run(cache, {}, failing);
    expect(readdirSync(join(cache, 'answers'))).toEqual([]);
    expect((await run(cache)).asked).toHaveLength(40);
  });

  test('forgets answers beyond their age, and removes their file', async () => {
    const cache = makeCache();
    await run(cache);
    expect((await run(cache, shiftClock(6.9 * DAY))).asked).toEqual([]);
    // Unpacked by a workflow today, however old what is in it.
    const unpacked = answersFile(cache);
    expect((await run(cache, { ...shiftClock(7.1 * DAY), dryRun: true })).outcome.estimate.cached).toBe(0);
    expect(existsSync(unpacked)).toBe(false);
    await run(cache);
    const old = answersFile(cache);
    utimesSync(old, Date.now() / 1000 - 8 * 86_400, Date.now() / 1000 - 8 * 86_400);
    await run(cache, { dryRun: true });
    expect(existsSync(old)).toBe(false);
  });

  test('passes over what is torn, spoilt, forged by hand or from the future, and says so', async () => {
    const cache = makeCache();
    await run(cache);
    const file = answersFile(cache);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const change = (line: string, edit: (entry: { key: string; at: string; kept: { answer: { text: string } } }) => void) => {
      const entry = JSON.parse(line);
      edit(entry);
      return JSON.stringify(entry);
    };
    const poisoned = [
      change(lines[0] as string, (entry) => {
        entry.kept.answer.text = 'forged';
      }),
      change(lines[1] as string, (entry) => {
        entry.at = '2999-01-01T00:00:00.000Z';
      }),
      change(lines[2] as string, (entry) => {
        entry.key = '__proto__';
      }),
      '{"v":1}',
      'null',
      '[[[[',
      ...lines.slice(3, -1),
      (lines.at(-1) as string).slice(0, 50),
    ];
    writeFileSync(file, poisoned.join('\n'));
    const again = await run(cache);
    expect(again.asked).toHaveLength(4);
    expect(again.outcome.notes).toEqual([expect.stringMatching(/^6 kept answer\(s\) were spoilt/)]);
    expect(JSON.stringify(again.outcome)).not.toContain('forged');
    expect(again.outcome.cases.every(({ candidate }) => candidate[0]?.pass)).toBe(true);
  });

  test('is not believed where it says another request’s key', async () => {
    const cache = makeCache();
    await run(cache);
    const file = answersFile(cache);
    const [one, two, ...rest] = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const swapped = [{ ...one, key: two.key }, { ...two, key: one.key }, ...rest];
    writeFileSync(file, `${swapped.map((entry) => JSON.stringify(entry)).join('\n')}\n`);
    expect((await run(cache)).asked).toHaveLength(2);
  });

  test('misses where another model’s id answers by now, and the two sides never mix', async () => {
    const cache = makeCache();
    const baseline = { ...plan, items: plan.items.filter(({ side }) => side === 'baseline') };
    const by = (id: string) => makeProvider((request) => ({ ...repeat(request), answeredBy: id }));
    await run(cache, {}, by('one-2025'), baseline);
    const provider = by('one-2026');
    const { outcome } = await run(cache, {}, provider);
    expect(provider.asked.filter((question) => question.startsWith('baseline'))).toHaveLength(10);
    expect(outcome.totals.cached).toBe(0);
    expect((await run(cache, {}, by('one-2026'))).asked).toEqual([]);
  });

  test('is not followed through a symbolic link', async () => {
    const root = directories.make();
    const elsewhere = directories.make();
    symlinkSync(elsewhere, join(root, '.promptgate'));
    await expect(run(join(root, '.promptgate'))).rejects.toMatchObject({ code: 'cache-unusable', kind: 'usage' });
    const cache = makeCache();
    await run(cache);
    const other = makeCache();
    mkdirSync(join(other, 'answers'), { recursive: true });
    symlinkSync(answersFile(cache), join(other, 'answers', 'linked.jsonl'));
    expect((await run(other)).asked).toHaveLength(40);
  });

  test('that cannot be written costs the cache, not the run', async () => {
    const cache = makeCache();
    mkdirSync(join(cache, 'runs'), { recursive: true });
    writeFileSync(join(cache, 'answers'), 'a file');
    await expect(run(cache)).rejects.toMatchObject({ code: 'cache-unusable' });
  });
});

describe('resuming', () => {
  function interruptAfter(calls: number) {
    const controller = new AbortController();
    const provider = makeProvider(async (request, nth) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (nth === calls) controller.abort();
      return repeat(request);
    });
    return { provider, signal: controller.signal };
  }

  test.each([true, false])('goes on where it was, its totals those of a run that was not interrupted (cache: %s)', async (cached) => {
    const cache = makeCache();
    const { outcome: whole } = await run(makeCache(), { cache: cached });
    const { provider, signal } = interruptAfter(17);
    const partial = await run(cache, { cache: cached, signal, concurrencyOf: () => 4 }, provider);
    expect(partial.outcome.stops).toMatchObject([{ kind: 'interrupted' }]);
    const { lost } = partial.outcome.totals;
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThanOrEqual(4);
    const rest = await run(cache, { cache: cached, resume: true });
    expect(partial.asked.length + rest.asked.length).toBe(40 + lost);
    expect(rest.outcome.cases).toEqual(whole.cases);
    const { seconds: _, ...totals } = rest.outcome.totals;
    const { seconds: __, ...expected } = whole.totals;
    expect(totals).toEqual({ ...expected, costUsd: expect.closeTo(expected.costUsd, 9), lost });
    await expect(run(cache, { cache: cached, resume: true })).rejects.toMatchObject({ code: 'resume-none', kind: 'usage' });
    expect(readdirSync(join(cache, 'runs')).filter((name) => name.includes('answers'))).toEqual([]);
  });

  test('counts what was spent before against the budget', async () => {
    const cache = makeCache();
    const budget = { calls: 41, usd: 5, seconds: 60, requirePrice: false };
    const { provider, signal } = interruptAfter(17);
    const partial = await run(cache, { signal, concurrencyOf: () => 4 }, provider);
    expect(partial.outcome.totals.lost).toBeGreaterThan(1);
    const rest = await run(cache, { resume: true, budget });
    expect(rest.outcome.stops).toMatchObject([{ limit: 'calls' }]);
    expect(partial.asked.length + rest.asked.length).toBeLessThanOrEqual(41);
  });

  test('goes on after a provider was stopped and mended', async () => {
    const cache = makeCache();
    const broken = makeProvider((request, nth) => {
      if (nth > 10) throw new ModelFault('no quota', { kind: 'stop', status: 429 });
      return repeat(request);
    });
    const first = await run(cache, { concurrencyOf: () => 1 }, broken);
    expect(first.outcome.stops).toMatchObject([{ kind: 'provider' }]);
    const rest = await run(cache, { resume: true });
    expect(rest.outcome.stops).toEqual([]);
    expect(rest.asked).toHaveLength(30);
    expect(rest.outcome.totals).toMatchObject({ calls: 41, lost: 0, cached: 0 });
  });

  test('another plan has nothing to resume', async () => {
    const cache = makeCache();
    const { provider, signal } = interruptAfter(5);
    await run(cache, { signal }, provider);
    const other = { ...plan, fingerprint: 'other assertions' };
    await expect(run(cache, { resume: true }, makeProvider(), other)).rejects.toMatchObject({ code: 'resume-none' });
    await expect(run(cache, { resume: true, shard: { index: 1, of: 2 } })).rejects.toMatchObject({ code: 'resume-none' });
    await expect(runEvals(plan, makeOptions(makeProvider(), { resume: true }))).rejects.toMatchObject({ code: 'resume-none' });
  });

  test('a journal that was cut in the middle of a line still serves', async () => {
    const cache = makeCache();
    const { provider, signal } = interruptAfter(17);
    const partial = await run(cache, { signal, concurrencyOf: () => 1 }, provider);
    const [name] = readdirSync(join(cache, 'runs'));
    const path = join(cache, 'runs', name as string);
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"call":9`);
    writeFileSync(answersFile(cache), `${readFileSync(answersFile(cache), 'utf8')}{"v":1,"ke`);
    const rest = await run(cache, { resume: true });
    expect(partial.asked.length + rest.asked.length).toBe(41);
    expect(rest.outcome.notes).toEqual([]);
    // What was appended after the torn lines is read again.
    expect((await run(cache)).asked).toEqual([]);
  });

  test('embeddings are called once and kept', async () => {
    const cache = makeCache();
    const provider = makeProvider(() => makeAnswer('the answer'));
    const [item] = makePlan({ cases: 1, sides: ['candidate'] }).items;
    const vectors: unknown[] = [];
    const embedding = {
      ...makePlan({ cases: 1, sides: ['candidate'] }),
      items: [0, 1].map((trial) => ({
        ...(item as NonNullable<typeof item>),
        trial,
        asks: { judge: 0, embeddings: 1 },
        judge: async (_: unknown, models: { embed: (texts: readonly string[]) => Promise<unknown> }) => {
          vectors.push(await models.embed(['the answer', 'x']));
          return { pass: true, score: 1, namedScores: {}, assertions: [] };
        },
      })),
    };
    const first = await run(cache, { concurrencyOf: () => 1 }, provider, embedding);
    expect(first.asked).toEqual(['candidate asks case-0', 'candidate asks case-0', 'embed 2']);
    expect((await run(cache, {}, makeProvider(), embedding)).asked).toEqual([]);
    expect(vectors).toEqual(
      Array.from({ length: 4 }, () => [
        [10, 1],
        [1, 1],
      ]),
    );
  });
});
