import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PROMPT_ID } from '../../examples/http-service/service.ts';
import { detect } from '../../src/monitoring/detect.ts';
import { quantileOf } from '../../src/monitoring/latency-sketch.ts';
import type { Ledger } from '../../src/monitoring/ledger.ts';
import type { RollUp } from '../../src/monitoring/roll-up.ts';
import { DEFAULT_SETTINGS } from '../../src/monitoring/settings.ts';
import type { MonitorStore } from '../../src/monitoring/store.ts';
import { openPrometheus } from '../../src/stores/prometheus.ts';
import { type Life, readNotes, startLife, waitForScrapes } from './application-process.ts';
import { ENGINES, type EngineName, type RunningEngine, startEngine, waitUntil } from './engine-process.ts';
import { type Judgement, judge } from './prometheus-oracle.ts';
import { LIFE, type NotedCall, ODD_VERSION } from './scraped-application.ts';

const NAMES = Object.keys(ENGINES) as EngineName[];
const INTERVAL_MS = 150;
const HOUR = 3_600_000;
const directory = mkdtempSync(join(tmpdir(), 'promptgate-scraped-'));
const notes = join(directory, 'notes.jsonl');

/** What came of one engine's scrapes. */
interface Seen {
  readonly store: MonitorStore;
  readonly ledger: Ledger;
  readonly total: RollUp | null;
  /** Calls that were there when it scraped, between one scrape and the next. */
  readonly parts: readonly (readonly NotedCall[])[];
  readonly expected: Judgement;
}

const engines = new Map<EngineName, RunningEngine>();
const seen = new Map<EngineName, Seen>();
let life: Life;

const engineOf = (name: EngineName): RunningEngine => engines.get(name) as RunningEngine;
const seenBy = (name: EngineName): Seen => seen.get(name) as Seen;

/** Lets calls arrive over a number of scrapes, and ends with one that has seen them all. */
async function loadOver(scrapes: number, perScrape: number): Promise<void> {
  for (let place = 0; place < scrapes; place += 1) {
    await life.ask(perScrape);
    await waitForScrapes(notes, NAMES, 1);
  }
  await waitForScrapes(notes, NAMES, 2);
}

/** Numbers of the scrapes that an engine holds, by its own times. */
async function readScrapes(name: EngineName): Promise<readonly number[]> {
  const answer = await fetch(`${engineOf(name).address}/api/v1/query?query=${encodeURIComponent('test_scrapes_total[1h]')}`);
  const { data } = (await answer.json()) as { data: { result: { values: [number, string][] }[] } };
  const values = data.result.flatMap(({ values: own }) => own).filter(([, value]) => value !== 'NaN');
  return values.sort(([a], [b]) => a - b).map(([, value]) => Number(value));
}

/** What the application noted, cut where an engine scraped: what came after the last scrape of a life is lost with it. */
function cutNotes(numbers: readonly number[]): NotedCall[][] {
  const lives = new Map<number, NotedCall[]>();
  const calls = new Map<number, number>();
  for (const { number, calls: more } of readNotes(notes)) {
    const own = lives.get(Math.floor(number / LIFE)) ?? [];
    lives.set(Math.floor(number / LIFE), own);
    own.push(...more);
    calls.set(number, own.length);
  }
  const done = new Map<number, number>();
  return numbers.map((number) => {
    const [which, end] = [Math.floor(number / LIFE), calls.get(number)];
    if (end === undefined) throw new Error('a sample that no scrape made');
    const part = (lives.get(which) ?? []).slice(done.get(which) ?? 0, end);
    done.set(which, end);
    return part;
  });
}

/** Waits until an engine holds a scrape that saw all calls so far: one that came too late for it does not count. */
async function waitUntilHeld(name: EngineName): Promise<void> {
  const last = readNotes(notes).findLast(({ by }) => by === name)?.number ?? 0;
  await waitUntil(`the last scrape in ${name}`, async () => {
    await engineOf(name).flush();
    return (await readScrapes(name)).some((number) => number >= last);
  });
}

async function readBack(name: EngineName): Promise<Seen> {
  const engine = engineOf(name);
  await waitUntilHeld(name);
  // All that came with it, too.
  await engine.flush();
  const store = await openPrometheus(engine.address, { settleMs: 0 });
  const ledger = (await store.ledger('r-7', PROMPT_ID)) as Ledger;
  const span = { from: Date.now() - HOUR, to: Date.now() + 1 };
  const total = await store.total({ promptId: PROMPT_ID, environment: 'production', version: null, ...span });
  const parts = cutNotes(await readScrapes(name));
  return { store, ledger, total, parts, expected: judge(parts, DEFAULT_SETTINGS.alpha, DEFAULT_SETTINGS.minRates) };
}

beforeAll(async () => {
  life = await startLife({ notes, number: 1 });
  const { port } = life;
  const started = await Promise.allSettled(NAMES.map((name) => startEngine(name, `127.0.0.1:${port}`, INTERVAL_MS)));
  for (const [place, one] of started.entries()) if (one.status === 'fulfilled') engines.set(NAMES[place] as EngineName, one.value);
  const missing = started.find(({ status }) => status === 'rejected');
  if (missing?.status === 'rejected') throw missing.reason;
  await waitForScrapes(notes, NAMES, 1);
  await loadOver(8, 110);
  for (const name of NAMES) await waitUntilHeld(name);
  // These are seen by a scrape that comes in time, and lost for an engine whose scrape does not.
  await life.ask(20);
  await life.kill();
  // More than before it had counted, between two scrapes: no drop would tell that it began anew.
  life = await startLife({ notes, number: 2, before: 1100, port });
  await waitForScrapes(notes, NAMES, 1);
  await loadOver(8, 80);
  for (const name of NAMES) seen.set(name, await readBack(name));
});

afterAll(async () => {
  for (const engine of engines.values()) await engine.stop();
  await life?.kill();
  rmSync(directory, { recursive: true, force: true });
});

const readText = async (): Promise<string> => (await fetch(`http://127.0.0.1:${life.port}/metrics`)).text();

describe.each(NAMES)('a real %s', (name) => {
  test('counts what it scraped, to the integer, through the death of the application', () => {
    const { ledger, total, parts } = seenBy(name);
    const all = parts.flat();
    expect(all.length).toBeGreaterThanOrEqual(2620);
    const count = (is: (call: NotedCall) => boolean): number => all.filter(is).length;
    expect([total?.calls, total?.errors, total?.slow, total?.tokens]).toEqual([
      all.length,
      count(({ isError }) => isError),
      count(({ isSlow }) => isSlow),
      all.reduce((sum, call) => sum + call.tokens, 0),
    ]);
    expect(total?.latencySum).toBe(all.reduce((sum, { latencyMs }) => sum + Math.round(latencyMs * 1000), 0));
    expect(ledger.shares).toEqual([
      { step: 0, percent: 20, canary: count(({ isCanary }) => isCanary), stable: count(({ isCanary }) => !isCanary) },
    ]);
    expect(ledger.faults).toEqual([]);
  });

  test('gives p95 within one bucket', () => {
    const { total, parts } = seenBy(name);
    const sorted = parts
      .flat()
      .map(({ latencyMs }) => latencyMs)
      .sort((a, b) => a - b);
    const exact = sorted[Math.floor(0.95 * sorted.length)] as number;
    const found = quantileOf(total as RollUp, 0.95) as number;
    // A bucket is a factor of √2 wide; its ends lie on a grid of 2 %.
    expect(Math.abs(Math.log(found / exact))).toBeLessThan(Math.log(Math.SQRT2 * 1.02));
  });

  test('leads to the same blocks, E and verdict as the application’s own notes', () => {
    const { ledger, expected } = seenBy(name);
    const detection = detect(ledger, DEFAULT_SETTINGS);
    const found = ledger.blocks.map(({ guardrail, canary, stable }) => ({
      guardrail,
      canary: canary.exposures,
      stable: stable.exposures,
      canaryBad: canary.bad,
      stableBad: stable.bad,
    }));
    expect(found).toEqual(expected.blocks);
    expect(found.length).toBeGreaterThan(20);
    const readE = (guardrail: string): number =>
      Math.exp(detection.guardrails.find((state) => state.guardrail === guardrail)?.logE ?? Number.NaN);
    expect(Math.abs(readE('errors') / expected.errors - 1)).toBeLessThan(1e-9);
    expect(Math.abs(readE('slow') / expected.slow - 1)).toBeLessThan(1e-9);
    expect(Math.abs(Math.exp(detection.logE) / expected.together - 1)).toBeLessThan(1e-9);
    expect(detection.reachedAt?.arrival ?? null).toBe(expected.reachedAt);
    expect(detection.verdict).toBe(expected.reachedAt === null ? 'insufficient' : 'regress');
    expect(detection.verdict).toBe('regress');
  });

  test('gives the same path to who reads later', async () => {
    const later = await (await openPrometheus(`${engineOf(name).address}/`, { settleMs: 0 })).ledger('r-7');
    const { ledger } = seenBy(name);
    expect(later?.blocks.slice(0, ledger.blocks.length)).toEqual(ledger.blocks);
  });

  test('keeps labels as they are', async () => {
    const span = { from: Date.now() - HOUR, to: Date.now() + 1 };
    const odd = await seenBy(name).store.total({ promptId: 'other', environment: null, version: ODD_VERSION, ...span });
    expect(odd?.calls).toBe(1);
  });

  test('takes what the guide tells it', async () => {
    const guide = await readFile(join(import.meta.dirname, '../../docs/prometheus.md'), 'utf8');
    const readBlocks = (language: string): string[] =>
      [...guide.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, text = '']) => text);
    const queries = readBlocks('promql');
    expect(queries.length).toBeGreaterThan(3);
    for (const query of queries) {
      const answer = await fetch(`${engineOf(name).address}/api/v1/query?nocache=1&query=${encodeURIComponent(query)}`);
      const { status, data } = (await answer.json()) as { status: string; data?: { result: unknown[] } };
      expect([query, status, (data?.result.length ?? 0) > 0]).toEqual([query, 'success', true]);
    }
    const [config = ''] = readBlocks('yaml');
    const file = join(directory, 'guide.yml');
    await writeFile(file, config);
    const [program, ...options] = ENGINES[name].check(file);
    expect(() => execFileSync(program, options, { stdio: 'pipe' })).not.toThrow();
  });
});

test('the linter of Prometheus finds nothing to mend in the text', async () => {
  const text = await readText();
  expect(() => execFileSync('promtool', ['check', 'metrics'], { input: text, stdio: 'pipe' })).not.toThrow();
});

test('the guide names all metrics', async () => {
  const guide = await readFile(join(import.meta.dirname, '../../docs/prometheus.md'), 'utf8');
  const shown = [...(await readText()).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});
