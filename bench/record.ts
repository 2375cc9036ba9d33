import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import type { Batch, RollUpDelta } from '../src/monitoring/store.ts';
import { EMPTY_ROLL_UP } from '../src/monitoring/sum-roll-ups.ts';
import type { Assignment, Resolution } from '../src/rollout/resolution.ts';
import { createMonitor } from '../src/runtime/create-monitor.ts';
import { MemoryStore } from '../src/stores/memory.ts';
import { openSqlite } from '../src/stores/sqlite.ts';
import type { Bench, BenchRow } from './index.ts';

const CALL = { promptId: 'support', version: '1.0.0', environment: 'production', tokens: 700 };
const ASSIGNMENT: Assignment = {
  ...{ promptId: 'support', environment: 'production', version: '1.0.0', variant: 'stable', rolloutId: 'r-1', step: 0, epoch: 'r-1/0' },
  ...{
    percent: 10,
    unit: 'request',
    slowMs: 900,
    guardrails: ['errors', 'slow', 'unhappy'],
    versions: { stable: '1.0.0', canary: '1.1.0' },
  },
};
const RESOLUTION: Resolution = {
  ...{ id: 'support', environment: 'production', version: '1.0.0', variant: 'stable', reason: 'SPLIT', bucket: 4711, percent: 10 },
  ...{ unit: 'request', rolloutId: 'r-1', epoch: 'r-1/0', randomised: true, assignment: ASSIGNMENT, key: 'ada', digest: '', commit: '' },
  ...{ metadata: {}, text: '', stale: false, render: () => '' },
};
const ROUNDS = 41;
const CALLS = 20_000;
/** Raw calls a second that the thread has to write, for how many seconds, and the delay of the event loop that it may cost. */
const RATE = 100_000;
const SECONDS = 5;
const DELAY_LIMIT = 20;
const STATS_CALLS = 10_000_000;
const MINUTE = 60_000;

export async function bench(): Promise<Bench> {
  const dir = await mkdtemp(join(tmpdir(), 'promptgate-bench-'));
  try {
    const rows = [...(await measureRecord()), ...(await measureRaw(join(dir, 'raw.db'))), ...(await measureStats(join(dir, 'stats.db')))];
    return { name: 'recording calls, and reading them', rows };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** Microseconds of one call: the median of rounds, in turn, so that a busy machine slows all alike. */
async function measureRecord(): Promise<BenchRow[]> {
  const monitor = createMonitor({ store: new MemoryStore() });
  const counter = new Map<string, number>();
  const works = {
    map: (call: number) => {
      counter.set('support', (counter.get('support') ?? 0) + (call & 1));
    },
    plain: (call: number) => monitor.record({ ...CALL, latencyMs: 100 + (call % 997), error: call % 50 === 0 }),
    resolved: (call: number) => monitor.record({ resolution: RESOLUTION, latencyMs: 100 + (call % 997), tokens: 700 }),
    response: (call: number) => monitor.record({ resolution: RESOLUTION, latencyMs: 100 + (call % 997), responseId: `chatcmpl-${call}` }),
  };
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      const start = process.hrtime.bigint();
      for (let call = 0; call < CALLS; call += 1) work(call);
      const taken = Number(process.hrtime.bigint() - start) / 1000 / CALLS;
      times.set(name, [...(times.get(name) ?? []), taken]);
      await monitor.flush();
    }
  }
  const { dropped } = monitor.health();
  if (Object.keys(dropped).length > 0) throw new Error(`calls were dropped: ${JSON.stringify(dropped)}`);
  await monitor.close();
  const row = (what: string, name: string, limit?: number): BenchRow => ({
    what,
    value: median(times.get(name) ?? []),
    unit: 'µs',
    ...(limit === undefined ? {} : { limit }),
  });
  return [
    row('a counter in a Map', 'map'),
    row('record, of a call without a rollout', 'plain', 1),
    row('record, of what was resolved in a rollout', 'resolved', 1),
    row('record, with the id of its response', 'response'),
  ];
}

/** Calls one by one into a file, at the rate that is asked for, while the event loop is watched. */
async function measureRaw(path: string): Promise<BenchRow[]> {
  const monitor = createMonitor({ store: `sqlite:${path}`, raw: true });
  monitor.record({ ...CALL, latencyMs: 1 });
  await monitor.flush();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  let [sent, refused] = [0, 0];
  for (let now = start; now - start < SECONDS * 1000; now = performance.now()) {
    const due = Math.floor(((now - start) * RATE) / 1000);
    for (; sent < due; sent += 1) if (!monitor.record({ ...CALL, latencyMs: 100 + (sent % 997) })) refused += 1;
    await turn();
  }
  delay.disable();
  await monitor.flush();
  const seconds = (performance.now() - start) / 1000;
  const kept = (await monitor.stats('support'))?.totalCalls ?? 0;
  await monitor.close();
  if (kept !== sent - refused + 1) throw new Error(`${sent - refused + 1} calls were taken and ${kept} are there`);
  return [
    {
      what: `raw calls into SQLite at ${RATE.toLocaleString('en')} a second for ${SECONDS} s, written`,
      value: (sent - refused) / seconds,
      unit: 'calls/s',
      limit: 0.98 * RATE,
    },
    { what: 'of them refused, because too many waited', value: refused, unit: 'calls', limit: 0 },
    { what: 'delay of the event loop meanwhile, p99', value: delay.percentile(99) / 1e6, unit: 'ms', limit: DELAY_LIMIT },
  ];
}

/** Statistics of a day with 10 million calls of three versions, in a file that was filled by its own way of writing. */
async function measureStats(path: string): Promise<BenchRow[]> {
  const now = Date.now();
  const first = Math.floor(now / MINUTE) - 30 * 60;
  const perCell = Math.ceil(STATS_CALLS / (24 * 60 * 3));
  const store = await openSqlite(path, { mode: 'record' });
  const fill = (minute: number): RollUpDelta[] =>
    ['1.0.0', '1.1.0', '1.2.0'].map((version) => {
      const latency = new Map(Array.from({ length: 200 }, (_, place) => [200 + place, 0]));
      for (let call = 0; call < perCell; call += 1) latency.set(200 + (call % 200), (latency.get(200 + (call % 200)) ?? 0) + 1);
      const counts = { calls: perCell, errors: 3, tokens: 700 * perCell, latencySum: 5e5 * perCell, latencyMin: 5e4, latencyMax: 3e6 };
      const series = { promptId: 'support', version, environment: 'production', epoch: '' };
      return { series, minute, rollUp: { ...EMPTY_ROLL_UP, ...counts, latency } };
    });
  for (let hour = 0; hour <= 30; hour += 1) {
    const rollUps = Array.from({ length: 60 }, (_, minute) => fill(first + 60 * hour + minute)).flat();
    const batch: Batch = { at: now, rollUps, rollouts: [], ledger: [], shares: [], keys: [], responses: [], raw: [] };
    await store.write(batch);
  }
  await store.close();
  const monitor = createMonitor({ store: `sqlite:${path}` });
  const times: number[] = [];
  let calls = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    calls = (await monitor.stats('support', { hours: 24 }))?.totalCalls ?? 0;
    if (round > 0) times.push(performance.now() - start);
  }
  await monitor.close();
  if (calls < STATS_CALLS) throw new Error(`the statistics are of ${calls} calls`);
  return [{ what: `stats over 24 h of ${(calls / 1e6).toFixed(1)} million calls`, value: median(times), unit: 'ms', limit: 5 }];
}
