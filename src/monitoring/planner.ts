import { PromptgateError } from '../errors.ts';
import type { DetectionSettings } from './detection.ts';
import { meanExp, RATIOS, weighEvents } from './evidence-value.ts';
import { BLOCK_EXPOSURES, QUIET_TIMES } from './ledger.ts';
import { createRandom, type Random } from './seeded-random.ts';
import { type CountedGuardrail, DEFAULT_SETTINGS } from './settings.ts';

/** Ratios that a plan is made for: how many times as often the canary goes wrong. */
const PLAN_RATIOS = [1.5, 2, 3, 5] as const;
/** From this chance on a plan names a median: below it, "usually after" would be said of something that often does not come. */
const MEDIAN_CHANCE = 0.9;

export interface PlannedGuardrail {
  readonly guardrail: CountedGuardrail;
  /** Of what the stable version is exposed to, between 0 and 1. */
  readonly rate: number;
  /** Share of calls that expose it: 1, or the share that is rated for `unhappy`. */
  readonly exposed: number;
}

export interface PlanInput {
  readonly unit: 'user' | 'request';
  /** Calls, or users of whom each is new in the hold time, an hour. */
  readonly perHour: number;
  /** Of unit `user`. */
  readonly callsPerKey?: number;
  /** The canary's, in percent. */
  readonly share: number;
  readonly holdMinutes: number;
  readonly guardrails: readonly PlannedGuardrail[];
  readonly settings?: DetectionSettings;
}

export interface PlanRow {
  readonly guardrail: CountedGuardrail;
  readonly rate: number;
  readonly ratio: number;
  /** Of an alarm within the hold time, 0 to 1. */
  readonly chance: number;
  /** Minutes and canary calls (or users) until the alarm in half of all cases; null below `MEDIAN_CHANCE`. */
  readonly medianMinutes: number | null;
  readonly medianCanary: number | null;
}

export interface Plan {
  readonly input: PlanInput;
  /** Calls or users in the canary within the hold time. */
  readonly canary: number;
  readonly rows: readonly PlanRow[];
}

/** Rollouts a row: a chance is then known to about 3 percentage points, with 95 %. */
const RUNS = 1000;
const SEED = 20_221_128;

/** Draws from a binomial: by inversion where few are expected, else by the normal approximation. */
function drawBinomial(n: number, p: number, random: Random): number {
  if (p >= 1) return n;
  if (n <= 0 || p <= 0) return 0;
  if (p > 0.5) return n - drawBinomial(n, 1 - p, random);
  const mean = n * p;
  if (mean > 30) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.min(n, Math.max(0, Math.round(mean + normal * Math.sqrt(mean * (1 - p)))));
  }
  const odds = p / (1 - p);
  let chance = (1 - p) ** n;
  let left = random();
  let count = 0;
  while (left > chance && count < n) {
    left -= chance;
    chance *= (odds * (n - count)) / (count + 1);
    count += 1;
  }
  return count;
}

/** A rollout as the detector would see it: exposures an hour, the canary's share, and each version's rate. */
interface Course {
  readonly perHour: number;
  readonly share: number;
  readonly canaryRate: number;
  readonly stableRate: number;
  readonly hours: number;
  readonly block: number;
  readonly logLimit: number;
  readonly minEvents: number;
  readonly minRate: number;
}

/** @returns exposures of all and of the canary when the alarm came; null: it did not */
function runCourse(course: Course, random: Random): { readonly all: number; readonly canary: number } | null {
  const { share, canaryRate, stableRate, logLimit, minEvents, minRate } = course;
  const most = Math.floor(course.perHour * course.hours);
  const logs = RATIOS.map(() => 0);
  let [all, canary, canaryBad] = [0, 0, 0];
  let open = { all: 0, canary: 0 };
  while (all < most) {
    // Parts of a hundredth of what there is already: a large one says what many small ones do, and is drawn at once.
    const size = Math.max(course.block, Math.floor(all / 100));
    all += size;
    if (all > most) return null;
    const inCanary = drawBinomial(size, share, random);
    const bad = { canary: drawBinomial(inCanary, canaryRate, random), stable: drawBinomial(size - inCanary, stableRate, random) };
    canary += inCanary;
    canaryBad += bad.canary;
    open = { all: open.all + size, canary: open.canary + inCanary };
    // A block goes on as long as nothing bad is in it.
    if (bad.canary + bad.stable === 0) {
      if (open.all >= QUIET_TIMES * size) open = { all: 0, canary: 0 };
      continue;
    }
    const w = open.canary / open.all;
    open = { all: 0, canary: 0 };
    for (const [place, ratio] of RATIOS.entries()) logs[place] = (logs[place] as number) + weighEvents(bad, w, ratio);
    if (bad.canary > 0 && canaryBad >= minEvents && canaryBad >= minRate * canary && meanExp(logs) >= logLimit) return { all, canary };
  }
  return null;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}

function refuse(what: string, help: string): never {
  throw new PromptgateError(what, { code: 'plan-invalid', kind: 'usage', help });
}

function check({ unit, perHour, callsPerKey = 1, share, holdMinutes, guardrails }: PlanInput): void {
  if (!(perHour > 0 && perHour <= 1e9)) refuse(`${perHour} ${unit}s an hour cannot be planned for`, 'Give a number above 0.');
  if (!(callsPerKey >= 1 && callsPerKey <= 1e6)) refuse(`${callsPerKey} calls a user cannot be`, 'Give a number from 1.');
  if (!(share > 0 && share < 100)) refuse(`A share of ${share} % compares nothing`, 'Give percent between 0 and 100, such as 10.');
  if (!(holdMinutes > 0 && holdMinutes <= 525_600))
    refuse(`A hold of ${holdMinutes} minutes cannot be`, 'Give minutes above 0, at most a year.');
  for (const { guardrail, rate, exposed } of guardrails) {
    const name = { errors: 'calls that fail', slow: 'calls that are slow', unhappy: 'ratings of 1 or 2' }[guardrail];
    if (!(rate > 0 && rate < 1)) refuse(`${rate} is no share of ${name}`, 'Give a share between 0 and 1, such as 0.01.');
    if (!(exposed > 0 && exposed <= 1)) refuse(`${exposed} is no share of calls that are rated`, 'Give a share from 0 to 1, such as 0.1.');
  }
}

/** The chance that a user meets at least one bad event in so many calls. */
function meet(rate: number, calls: number): number {
  return -Math.expm1(calls * Math.log1p(-Math.min(rate, 1)));
}

function planRow(input: PlanInput, { guardrail, rate, exposed }: PlannedGuardrail, ratio: number, runs: number): PlanRow {
  const { unit, perHour, callsPerKey = 1, settings = DEFAULT_SETTINGS } = input;
  const isByUser = unit === 'user';
  const calls = callsPerKey * exposed;
  // A user who never rates is not exposed; one who does is, by as many ratings as come on average.
  const share = isByUser ? Math.min(1, calls) : exposed;
  const perHourExposed = perHour * share;
  const toRate = (one: number) => (isByUser ? meet(one, Math.max(1, calls)) : Math.min(1, one));
  const course: Course = {
    perHour: perHourExposed,
    share: input.share / 100,
    canaryRate: toRate(rate * ratio),
    stableRate: toRate(rate),
    hours: input.holdMinutes / 60,
    block: Math.max(1, Math.min(BLOCK_EXPOSURES / (isByUser ? Math.max(1, calls) : 1), perHourExposed) | 0),
    logLimit: Math.log(input.guardrails.length) - Math.log(settings.alpha),
    minEvents: settings.minEvents,
    minRate: settings.minRates[guardrail],
  };
  const random = createRandom(SEED);
  const alarms = Array.from({ length: runs }, () => runCourse(course, random)).filter((alarm) => alarm !== null);
  const chance = alarms.length / runs;
  const usual = chance >= MEDIAN_CHANCE;
  return {
    guardrail,
    rate,
    ratio,
    chance,
    medianMinutes: usual ? (60 * middle(alarms.map(({ all }) => all))) / perHourExposed : null,
    medianCanary: usual ? middle(alarms.map(({ canary }) => canary)) : null,
  };
}

/**
 * What one step of a rollout can find out: the chance that each guardrail alarms within the hold time, by the same evidence as `detect`, over a
 * thousand seeded rollouts a row. An alarm of one guardrail alone is asked for, so several that get worse at once are found earlier.
 * @param options.runs rollouts a row
 * @throws PromptgateError `plan-invalid`
 */
export function planDetection(input: PlanInput, { runs = RUNS }: { readonly runs?: number } = {}): Plan {
  check(input);
  const canary = (input.perHour * input.holdMinutes * input.share) / 6000;
  return {
    input,
    canary,
    rows: input.guardrails.flatMap((guardrail) => PLAN_RATIOS.map((ratio) => planRow(input, guardrail, ratio, runs))),
  };
}
