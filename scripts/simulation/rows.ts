import { createRandom, type Random } from '../../src/monitoring/seeded-random.ts';
import { ALPHAS, resolveSettings } from '../../src/monitoring/settings.ts';
import { type Estimate, estimateShare, quantileOf } from './estimate.ts';
import { alarmByRatio, alarmInWindow, alarmWithoutControl, peekAtTest } from './plain-rules.ts';
import { type RequestWorld, runByRequest, STEADY } from './rollout-by-request.ts';
import { runByUser, USERS, type UserWorld } from './rollout-by-user.ts';

/** What is expected of a row. Of medians, what the evidence after every single event needs, with the share known: see `medianByDesign`. */
interface Expected {
  /** Nothing is wrong: alarms are false ones, and may be no more than this. */
  readonly most?: number;
  /** About so many alarms, 0 to 1. */
  readonly alarms?: readonly [number, number];
  readonly median?: number;
  readonly p90?: number;
}

export interface Measured {
  readonly alarms: Estimate;
  /** Canary calls at the alarm: in blocks, as in use, and after every event with the share known. */
  readonly median?: number | null;
  readonly medianByDesign?: number | null;
  /** As `medianByDesign` where there is one. */
  readonly p90?: number | null;
}

export interface Row {
  readonly table: string;
  readonly name: string;
  readonly expected: Expected;
  readonly measure: (runs: number) => Promise<Measured> | Measured;
}

const BARE = { minEvents: 1, minRates: { errors: 0, slow: 0, unhappy: 0 } } as const;
/** The evidence alone, at 1 in 20 and at 1 in 100; and everything as it is without a word of configuration. */
const [NOTIFY, ROLLBACK, DEFAULTS] = [
  resolveSettings({ ...BARE, alpha: ALPHAS.notify }),
  resolveSettings({ ...BARE, alpha: 0.01 }),
  resolveSettings(),
];

/** A seed for each row, so that a row is the same whichever others run. */
function seedOf(name: string): number {
  return [...name].reduce((hash, char) => (Math.imul(hash, 31) + (char.codePointAt(0) as number)) >>> 0, 7);
}

async function countAlarms(name: string, runs: number, alarm: (random: Random) => boolean | Promise<boolean>): Promise<Measured> {
  const random = createRandom(seedOf(name));
  let hits = 0;
  for (let run = 0; run < runs; run += 1) if (await alarm(random)) hits += 1;
  return { alarms: estimateShare(hits, runs) };
}

function byRequest(name: string, world: Partial<RequestWorld>, expected: Expected, settings = NOTIFY, designed: number | null = 0.1): Row {
  return {
    table: 'Calls (unit request), 10 % canary, 1 % of calls fail, 200 an hour, 7 days, one guardrail, limit 20',
    name,
    expected,
    measure: (runs) => {
      const random = createRandom(seedOf(name));
      // That something comes no more often than once in a hundred takes more rollouts to tell.
      const times = expected.most !== undefined && expected.most <= ROLLBACK.alpha ? 3 * runs : runs;
      const all = Array.from({ length: times }, () =>
        runByRequest({ ...STEADY, ...world }, random, settings, designed === null ? {} : { designed }),
      );
      const alarms = all.flatMap(({ alarm }) => alarm ?? []);
      const byDesign = all.flatMap(({ alarmByDesign }) => alarmByDesign ?? []);
      return {
        alarms: estimateShare(alarms.length, times),
        median: quantileOf(alarms, 0.5),
        p90: quantileOf(designed === null ? alarms : byDesign, 0.9),
        ...(designed === null ? {} : { medianByDesign: quantileOf(byDesign, 0.5) }),
      };
    },
  };
}

/** The same stream, judged after every event with the share that was meant instead of the one that came. */
function byDesign(name: string, world: Partial<RequestWorld>, designed: number, expected: Expected): Row {
  return {
    table: 'Why the share is counted: 10 % meant, 12 % came, nothing wrong, judged as if it had been 10 %',
    name,
    expected,
    measure: (runs) =>
      countAlarms(name, runs, (random) => runByRequest({ ...STEADY, ...world }, random, NOTIFY, { designed }).alarmByDesign !== null),
  };
}

function byUser(name: string, world: Partial<UserWorld>, expected: Expected): Row {
  return {
    table: 'Users (unit user), 2,000 of them, Pareto activity, 5 % hard ones, 33,600 calls, first bad event of each, limit 20',
    name,
    expected,
    measure: (runs) => countAlarms(name, Math.ceil(runs / 2), (random) => runByUser({ ...USERS, ...world }, random, NOTIFY)),
  };
}

function passing(name: string, ratio: number, expected: Expected): Row {
  return {
    table: 'Pass: twice the rate is ruled out at 5 %',
    name,
    expected,
    measure: (runs) => {
      const random = createRandom(seedOf(name));
      const times = expected.most === undefined ? runs : 3 * runs;
      const passes = Array.from(
        { length: times },
        () => runByRequest({ ...STEADY, ratio }, random, NOTIFY, { pass: true }).pass ?? [],
      ).flat();
      return { alarms: estimateShare(passes.length, times), median: quantileOf(passes, 0.5) };
    },
  };
}

function plain(table: string, name: string, expected: Expected, alarm: (random: Random) => boolean, part = 1): Row {
  return { table, name, expected, measure: (runs) => countAlarms(name, Math.ceil(runs * part), alarm) };
}

const DAY = 24;
/** Slow calls where 5 % are, and latency (log-normal, σ 0.6) grows by a fifth or a half: 9.0 % and 16.6 %. */
const SLOWER = { fifth: 1.8, half: 3.32 } as const;
/** Twice as many calls at noon as at midnight, and twice as many errors. */
const wave = (hour: number) => 1 + Math.sin((2 * Math.PI * (hour - 6)) / DAY) / 3;
const RAMP = [0.01, 0.05, 0.1, 0.25, 0.5] as const;
const stepOf = (hour: number) => Math.min(RAMP.length - 1, Math.floor((hour * RAMP.length) / 168));

const PEEKED = 'A z-test (5 %) of the same week, nothing wrong';
const RATIO = 'The plain rule, nothing wrong';

export const ROWS: readonly Row[] = [
  byRequest('nothing wrong', {}, { most: 0.05, alarms: [0.023, 0.03] }),
  byRequest('errors ×1.5', { ratio: 1.5 }, { alarms: [0.5, 0.5], median: 1500 }),
  byRequest('errors ×2', { ratio: 2 }, { alarms: [0.97, 0.97], median: 880 }),
  byRequest('errors ×3', { ratio: 3 }, { alarms: [1, 1], median: 285 }),
  byRequest('errors ×5', { ratio: 5 }, { alarms: [1, 1], median: 98 }),
  byRequest('latency +20 %', { rate: () => 0.05, ratio: SLOWER.fifth }, { alarms: [1, 1], median: 280 }),
  byRequest('latency +50 %', { rate: () => 0.05, ratio: SLOWER.half }, { alarms: [1, 1], median: 45 }),
  byRequest('slow (5 %), nothing wrong', { rate: () => 0.05 }, { most: 0.05, alarms: [0.033, 0.033] }),
  byRequest(
    'ramp 1 → 50 %, daily cycle, nothing wrong',
    {
      step: stepOf,
      share: (hour) => RAMP[stepOf(hour)] as number,
      callsPerHour: (hour) => 200 * wave(hour),
      rate: (hour) => 0.01 * wave(hour),
    },
    { most: 0.05, alarms: [0.035, 0.035] },
    NOTIFY,
    null,
  ),
  byRequest(
    'ten times the errors for six hours, nothing wrong',
    { rate: (hour) => (hour >= 48 && hour < 54 ? 0.1 : 0.01) },
    { most: 0.05, alarms: [0.034, 0.034] },
  ),
  byRequest('8 % came, nothing wrong', { share: () => 0.08 }, { most: 0.05, alarms: [0.023, 0.023] }, NOTIFY, 0.08),
  byRequest('8 % came, errors ×2', { share: () => 0.08, ratio: 2 }, { alarms: [0.94, 0.94] }, NOTIFY, 0.08),
  byRequest('8 % came, errors ×3', { share: () => 0.08, ratio: 3 }, { alarms: [1, 1] }, NOTIFY, 0.08),
  byRequest('12 % came, nothing wrong', { share: () => 0.12 }, { most: 0.05, alarms: [0.023, 0.023] }, NOTIFY, 0.12),
  byRequest('12 % came, errors ×2', { share: () => 0.12, ratio: 2 }, { alarms: [0.99, 0.99] }, NOTIFY, 0.12),
  byRequest('12 % came, errors ×3', { share: () => 0.12, ratio: 3 }, { alarms: [1, 1] }, NOTIFY, 0.12),
  byRequest('limit 100, nothing wrong', {}, { most: 0.01, alarms: [0.002, 0.002] }, ROLLBACK),
  byRequest('limit 100, errors ×3', { ratio: 3 }, { alarms: [1, 1], median: 451, p90: 975 }, ROLLBACK),
  byRequest('as configured by default, nothing wrong', {}, { most: 0.01 }, DEFAULTS, null),
  byRequest('as configured by default, errors ×3', { ratio: 3 }, {}, DEFAULTS, null),
  byDesign('200 calls an hour', { share: () => 0.12 }, 0.1, { alarms: [0.13, 0.13] }),
  byDesign('2,000 calls an hour', { share: () => 0.12, callsPerHour: () => 2000, hours: 168 }, 0.1, { alarms: [0.82, 0.82] }),
  byUser('nothing wrong', {}, { most: 0.05, alarms: [0.019, 0.019] }),
  byUser('ramp 1, 5, 25, 50 %, nothing wrong', { shares: [0.01, 0.05, 0.25, 0.5] }, { most: 0.05 }),
  byUser('errors ×2', { ratio: 2 }, { alarms: [0.34, 0.34] }),
  byUser('errors ×3', { ratio: 3 }, { alarms: [0.75, 0.75] }),
  byUser('errors ×5', { ratio: 5 }, { alarms: [0.99, 0.99] }),
  passing('nothing wrong: passes', 1, { median: 924 }),
  passing('errors ×2: passes wrongly', 2, { most: 0.05, alarms: [0.032, 0.032] }),
  plain('No control', '4,800 calls before, nothing wrong', { most: 0.05, alarms: [0.006, 0.006] }, (random) =>
    alarmWithoutControl(random, NOTIFY),
  ),
  plain(RATIO, 'an hour of 200 calls and 20 ratings', { alarms: [0.24, 0.24] }, alarmByRatio),
  plain(
    'E over a sliding window of 24 hours, nothing wrong',
    'looked at hourly for 30 days',
    { alarms: [0.27, 0.27] },
    (random) => alarmInWindow(random, NOTIFY),
    0.1,
  ),
  plain(PEEKED, 'looked at every hour', { alarms: [0.37, 0.37] }, (random) => peekAtTest(168, random)),
  ...(
    [
      [1, 0.047],
      [2, 0.081],
      [5, 0.141],
      [10, 0.193],
      [20, 0.247],
      [50, 0.323],
      [100, 0.377],
    ] as const
  ).map(([looks, share]) =>
    plain('A z-test (5 %) of equal shares, 10 % of calls fail, nothing wrong', `looks: ${looks}`, { alarms: [share, share] }, (random) =>
      peekAtTest(looks, random, 0.5, 0.1),
    ),
  ),
];
