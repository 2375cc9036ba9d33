import { expect, test } from '@jest/globals';
import { detect } from '../../src/monitoring/detect.ts';
import type { RolloutFacts } from '../../src/monitoring/ledger.ts';
import { METRICS } from '../../src/monitoring/metric-names.ts';
import { ScrapedLedger } from '../../src/monitoring/scraped-ledger.ts';
import { FACTS, START } from './exposition-world.ts';

const STEP_MS = 15_000;
const facts: RolloutFacts = { ...FACTS, unit: 'user', guardrails: ['errors'] };

type Counted = Readonly<Record<'exposures' | 'appearances' | 'bad', number>>;

/** A ledger that is read from scrapes of one process, one every 15 seconds. */
function startReading() {
  const ledger = new ScrapedLedger(facts, { keyAffinity: false });
  let at = START;
  return {
    scrape(canary: Counted, stable: Counted, step = 0) {
      const counters = Object.entries({ canary, stable }).flatMap(([variant, counted]) =>
        (['exposures', 'appearances', 'bad'] as const).map((family) => {
          const { name } = METRICS[family];
          const labels = { epoch: `r-7/${step}`, variant, guardrail: 'errors' };
          return { counter: { id: JSON.stringify([name, labels]), name, labels }, value: counted[family] };
        }),
      );
      ledger.add({ target: 'app', at, startedAt: START, counters });
      at += STEP_MS;
      return ledger.read();
    },
  };
}

const all = (exposures: number, appearances: number, bad: number): Counted => ({ exposures, appearances, bad });

test('of users, whom a lost sample may have brought is not known: nothing more of the step is weighed by a share that misses them', () => {
  const { scrape } = startReading();
  scrape(all(10, 10, 0), all(90, 90, 1));
  scrape(all(100.5, 110, 1), all(990, 990, 5));
  scrape(all(101, 111, 1), all(991, 991, 5));
  const ledger = scrape(all(101, 161, 8), all(991, 1441, 9));
  expect(ledger.blocks.map(({ canary, stable }) => [canary, stable])).toEqual([
    [
      { exposures: 10, bad: 0 },
      { exposures: 90, bad: 1 },
    ],
  ]);
  expect(ledger.faults).toEqual([{ guardrail: 'errors', fault: 'not-an-integer' }]);
  expect(detect(ledger).verdict).toBe('insufficient');
});

test('the step after it begins with users of its own, and counts', () => {
  const { scrape } = startReading();
  scrape(all(100.5, 110, 1), all(990, 990, 5));
  scrape(all(5, 5, 1), all(45, 45, 2), 1);
  expect(
    scrape(all(9, 9, 2), all(81, 81, 4), 1).blocks.map(({ step, canary, stable }) => [step, canary.exposures, stable.exposures]),
  ).toEqual([
    [1, 5, 45],
    [1, 8, 79],
  ]);
});

test('of users, more that were bad than there are is no ledger that cannot be judged: the reason is told', () => {
  const { scrape } = startReading();
  // As where `promptgate_exposures_total` is dropped on the way.
  scrape(all(0, 10, 1), all(0, 90, 2));
  const ledger = scrape(all(0, 60, 4), all(0, 500, 9));
  expect([ledger.blocks, ledger.faults]).toEqual([[], [{ guardrail: 'errors', fault: 'gap' }]]);
  expect(detect(ledger).reasons.map(({ reason }) => reason)).toContain('gap');
});
