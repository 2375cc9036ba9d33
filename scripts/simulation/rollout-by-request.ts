import { createDetector, type Detector } from '../../src/monitoring/detect.ts';
import type { DetectionSettings } from '../../src/monitoring/detection.ts';
import { meanExp, RATIOS, weighEvents } from '../../src/monitoring/evidence-value.ts';
import type { RolloutFacts } from '../../src/monitoring/ledger.ts';
import { fillPage, startPage } from '../../src/monitoring/ledger-page.ts';
import type { Random } from '../../src/monitoring/seeded-random.ts';

const HOUR = 3_600_000;
const NONE = { exposures: 0, bad: 0 };

export const FACTS: RolloutFacts = {
  rolloutId: 'r-1',
  promptId: 'customer-support',
  environment: 'production',
  stable: '1.0.0',
  canary: '1.1.0',
  unit: 'request',
  slowMs: null,
  guardrails: ['errors'],
  firstAt: 0,
};

/** A week of calls, each of which fails by chance. Times are in hours since the rollout began. */
export interface RequestWorld {
  readonly hours: number;
  readonly callsPerHour: (hour: number) => number;
  /** Place in the steps, and the share of calls that really reach the canary, 0 to 1. */
  readonly step: (hour: number) => number;
  readonly share: (hour: number) => number;
  /** Stable's error rate, and how many times it the canary's is. */
  readonly rate: (hour: number) => number;
  readonly ratio: number;
}

export const STEADY: RequestWorld = { hours: 168, callsPerHour: () => 200, step: () => 0, share: () => 0.1, rate: () => 0.01, ratio: 1 };

export interface RequestRun {
  /** Canary calls when `regress` was reached, by blocks; null: never. */
  readonly alarm: number | null;
  /** The same, looked at after every event with the share by design; null: never. */
  readonly alarmByDesign: number | null;
  /** Canary calls when the ratio was ruled out; null: never. */
  readonly pass: number | null;
}

interface Watched {
  /** Whether to go on until the evidence for a pass is there, too. */
  readonly pass?: boolean;
  /** The share that the product after every event takes for true, 0 to 1. */
  readonly designed?: number;
}

/** The evidence after every single event, with one w for all: what a recorder could do if it knew the true share. */
function watchByDesign(w: number, logLimit: number): (isCanary: boolean) => boolean {
  const logs = RATIOS.map(() => 0);
  const steps = [false, true].map((isCanary) =>
    RATIOS.map((ratio) => weighEvents({ canary: Number(isCanary), stable: Number(!isCanary) }, w, ratio)),
  );
  return (isCanary) => {
    const step = steps[Number(isCanary)] as number[];
    for (let place = 0; place < logs.length; place += 1) logs[place] = (logs[place] as number) + (step[place] as number);
    return meanExp(logs) >= logLimit;
  };
}

/** Lets one rollout run: its calls go into blocks one by one, as a recorder's flushes bring them, and each closed block to the detector. */
export function runByRequest(world: RequestWorld, random: Random, settings: DetectionSettings, watched: Watched = {}): RequestRun {
  const detector: Detector = createDetector(FACTS, settings);
  const logPassLimit = -Math.log(settings.beta);
  const isPastByDesign = watched.designed === undefined ? null : watchByDesign(watched.designed, -Math.log(settings.alpha));
  let page = startPage(FACTS.rolloutId, 'errors', 0);
  let [hour, arrival, canaryCalls] = [0, 0, 0];
  let alarm: number | null = null;
  let alarmByDesign: number | null = null;
  let pass: number | null = null;
  const isDone = () => alarm !== null && (isPastByDesign === null || alarmByDesign !== null);
  while (hour < world.hours && !(watched.pass === true ? pass !== null : isDone())) {
    hour += 1 / world.callsPerHour(hour);
    const isCanary = random() < world.share(hour);
    const isBad = random() < world.rate(hour) * (isCanary ? world.ratio : 1);
    if (isCanary) canaryCalls += 1;
    if (isBad && alarmByDesign === null && isPastByDesign?.(isCanary)) alarmByDesign = canaryCalls;
    const arm = { exposures: 1, bad: Number(isBad) };
    const step = world.step(hour);
    // A step has a block of its own; what an old one left open says nothing more.
    if (page.step !== step) page = startPage(FACTS.rolloutId, 'errors', step);
    const filled = fillPage(page, FACTS, { canary: isCanary ? arm : NONE, stable: isCanary ? NONE : arm }, hour * HOUR);
    page = filled.page;
    for (const block of filled.closed) {
      arrival += 1;
      detector.add({ ...block, arrival });
      if (watched.pass !== true && alarm === null && !detector.hasReached()) continue;
      if (alarm === null && detector.hasReached()) alarm = canaryCalls;
      if (watched.pass === true && pass === null && (detector.conclude([]).guardrails[0]?.logPass ?? 0) >= logPassLimit) pass = canaryCalls;
    }
  }
  return { alarm, alarmByDesign, pass };
}
