import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createDetector, detect, tracePath } from '../../src/monitoring/detect.ts';
import type { Detection } from '../../src/monitoring/detection.ts';
import { meanExp, PASS_RATIOS, type Pair, RATIOS, weighAgainst, weighEvents } from '../../src/monitoring/evidence-value.ts';
import type { Block } from '../../src/monitoring/ledger.ts';
import { createRandom } from '../../src/monitoring/seeded-random.ts';
import { resolveSettings } from '../../src/monitoring/settings.ts';
import { FACTS, makeBlock, makeBlocks, makeLedger, makeRatings } from './ledger-world.ts';

const settings = resolveSettings();
const reasonsOf = ({ reasons }: Detection) => reasons.map(({ reason }) => reason);
const repeat = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value);

/** A canary that fails about three times as often as stable's 2 %. */
const BAD = makeBlocks(repeat(40, [1, 2] as const));
/** One that is as good as stable, long enough to rule out twice its rate. */
const GOOD = makeBlocks(Array.from({ length: 200 }, (_, place) => (place % 5 === 0 ? ([1, 2] as const) : ([0, 2] as const))));

describe('regress', () => {
  test('is said once the evidence has reached 1/α, with the guardrail and the place', () => {
    const found = detect(makeLedger(BAD));
    expect(found).toMatchObject({ verdict: 'regress', named: ['errors'], reasons: [], alpha: 0.01, logLimit: Math.log(100) });
    const path = tracePath(makeLedger(BAD));
    const first = path.find(({ logTotal }) => logTotal >= Math.log(100));
    expect(found.reachedAt).toEqual(first);
    expect(first).toBeDefined();
  });

  test('stays, however good the canary is afterwards', () => {
    const after = GOOD.map((block) => ({ ...block, arrival: block.arrival + BAD.length, canary: { exposures: 10, bad: 0 } }));
    const found = detect(makeLedger([...BAD, ...after]));
    expect(found.verdict).toBe('regress');
    expect(found.logE).toBeLessThan(found.logLimit);
    expect(found.maxLogE).toBeGreaterThanOrEqual(found.logLimit);
  });

  test('needs as many bad canary events as are set', () => {
    const four = makeBlocks(repeat(4, [1, 0] as const));
    const found = detect(makeLedger(four));
    expect(found.logE).toBeGreaterThan(found.logLimit);
    expect(found.verdict).toBe('insufficient');
    expect(reasonsOf(found)).toContain('too-few-events');
    expect(found.reasons[0]?.text).toContain('an alarm needs 5 in the canary');
    expect(detect(makeLedger(makeBlocks(repeat(5, [1, 0] as const)))).verdict).toBe('regress');
    expect(detect(makeLedger(four), resolveSettings({ minEvents: 4 })).verdict).toBe('regress');
  });

  test('needs the canary rate that is set', () => {
    const rare = repeat(6, 0).map((_, place) => makeBlock(place + 1, [10_000, 8, 90_000, 2]));
    const found = detect(makeLedger(rare));
    expect(found.logE).toBeGreaterThan(found.logLimit);
    expect(found.verdict).toBe('insufficient');
    expect(found.reasons[0]?.text).toContain('a canary rate of 0.5 %');
    const lower = resolveSettings({ minRates: { errors: 0.0005, slow: 0, unhappy: 0 } });
    expect(detect(makeLedger(rare), lower).verdict).toBe('regress');
  });

  test('of several guardrails shares the limit out: what would do alone does not do as one of three', () => {
    const blocks = makeBlocks(repeat(6, [1, 1] as const));
    const strict = resolveSettings({ alpha: Math.exp(0.01 - detect(makeLedger(blocks)).logE) });
    expect(detect(makeLedger(blocks), strict)).toMatchObject({ verdict: 'regress', reachedAt: { arrival: 6 } });
    const three = detect(makeLedger(blocks, { facts: { guardrails: ['errors', 'unhappy', 'satisfaction'] } }), strict);
    expect(three.verdict).toBe('insufficient');
    expect(three.guardrails.map(({ weight }) => weight)).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(three.logE).toBeCloseTo(Math.log((Math.exp(three.guardrails[0]?.logE ?? 0) + 2) / 3), 9);
  });

  test('names those that reached their own limit, and "together" where only the sum did', () => {
    const facts = { guardrails: ['errors', 'unhappy'] as const };
    const both = (blocks: readonly Block[]) => makeLedger(blocks, { facts });
    const five = makeBlocks(repeat(5, [1, 0] as const));
    const alone = detect(both(five));
    expect(alone).toMatchObject({ verdict: 'regress', named: ['errors'] });
    const mild = (guardrail: 'errors' | 'unhappy', from: number) =>
      makeBlocks(repeat(5, [1, 1] as const), guardrail).map((block) => ({ ...block, arrival: block.arrival + from }));
    const ledger = both([...mild('errors', 0), ...mild('unhappy', 10)]);
    const [errors, unhappy] = detect(ledger).guardrails.map(({ logE }) => logE);
    expect(errors).toBe(unhappy);
    // A limit that their mean reaches, and neither by its half of the weight.
    const settled = resolveSettings({ alpha: Math.exp(0.01 - (errors as number)) });
    expect(detect(ledger, settled)).toMatchObject({ verdict: 'regress', named: ['together'], reachedAt: { arrival: 15 } });
  });

  test('does not sum guardrails that may not raise an alarm themselves', () => {
    const facts = { guardrails: ['errors', 'unhappy'] as const };
    const few = makeBlocks(repeat(4, [1, 0] as const), 'unhappy');
    const found = detect(makeLedger(few, { facts }), resolveSettings({ alpha: 0.4 }));
    expect(found.logE).toBeGreaterThan(found.logLimit);
    expect(found.verdict).toBe('insufficient');
  });

  test('of ratings: a canary that is rated worse is found by the mean', () => {
    const facts = { guardrails: ['satisfaction'] as const };
    const worse = repeat(30, 0).map((_, place) => makeRatings(place + 1, [1, 1, 3, 3, 2], [0, 1, 4, 15, 30]));
    expect(detect(makeLedger(worse, { facts }))).toMatchObject({ verdict: 'regress', named: ['satisfaction'] });
    const same = repeat(30, 0).map((_, place) => makeRatings(place + 1, [0, 0, 1, 3, 6], [0, 0, 9, 27, 54]));
    const found = detect(makeLedger(same, { facts }), resolveSettings({ required: [] }));
    expect(found.verdict).toBe('pass');
    expect(found.guardrails[0]).toMatchObject({ canary: { exposures: 300, bad: 120 } });
  });
});

describe('pass', () => {
  test('is said where twice stable’s rate is ruled out', () => {
    expect(detect(makeLedger(GOOD))).toMatchObject({ verdict: 'pass', reasons: [], named: [], reachedAt: null });
    const early = detect(makeLedger(GOOD.slice(0, 20)));
    expect(early.verdict).toBe('insufficient');
    expect(early.reasons).toEqual([
      {
        reason: 'not-ruled-out',
        guardrail: 'errors',
        text: expect.stringContaining('canary 4 of 200 calls failed (2.0 %), stable 40 of 1,800 calls failed (2.2 %)'),
      },
    ]);
  });

  test('is never said of two perfect versions by their ratio, but by a tolerated rate', () => {
    const perfect = makeBlocks(repeat(60, [0, 0] as const));
    expect(detect(makeLedger(perfect)).verdict).toBe('insufficient');
    const found = detect(makeLedger(perfect), resolveSettings({ tolerate: { errors: 0.01 } }));
    expect(found.verdict).toBe('pass');
    expect(found.guardrails[0]?.logTolerated).toBeGreaterThan(Math.log(20));
  });

  test('has no tolerated rate where users are counted: the chance of a user grows with every call', () => {
    const perfect = makeBlocks(repeat(60, [0, 0] as const));
    const found = detect(makeLedger(perfect, { facts: { unit: 'user' } }), resolveSettings({ tolerate: { errors: 0.01 } }));
    expect(found.verdict).toBe('insufficient');
    expect(found.guardrails[0]?.logTolerated).toBeNull();
  });

  test('asks for every guardrail that something is known of', () => {
    const facts = { guardrails: ['errors', 'unhappy'] as const };
    expect(detect(makeLedger(GOOD, { facts })).verdict).toBe('pass');
    const rated = { ...makeBlock(1000, [5, 1, 45, 5], 'unhappy') };
    const found = detect(makeLedger([...GOOD, rated], { facts }));
    expect(found.verdict).toBe('insufficient');
    expect(found.reasons).toMatchObject([{ reason: 'not-ruled-out', guardrail: 'unhappy' }]);
  });

  test('asks for what is required even where nothing is known of it', () => {
    const required = resolveSettings({ required: ['errors', 'slow'] });
    expect(detect(makeLedger(GOOD), required).reasons).toMatchObject([{ reason: 'guardrail-unavailable', guardrail: 'slow' }]);
    const unset = detect(makeLedger(GOOD, { facts: { guardrails: ['errors', 'slow'] } }), required);
    expect(unset.reasons).toMatchObject([
      { reason: 'guardrail-unavailable', guardrail: 'slow', text: expect.stringContaining('--slow-ms') },
    ]);
  });

  test('is not said of nothing', () => {
    expect(reasonsOf(detect(makeLedger([])))).toEqual(['no-calls']);
    const noGuardrail = makeLedger(GOOD, { facts: { guardrails: [] } });
    expect(detect(noGuardrail, resolveSettings({ required: [] }))).toMatchObject({
      verdict: 'insufficient',
      reasons: [{ reason: 'guardrail-unavailable', text: 'the rollout is judged by nothing.' }],
    });
  });
});

describe('guardrails that cannot be judged', () => {
  test('without a threshold, slow has no weight and takes none', () => {
    const blocks = [...BAD, makeBlock(900, [10, 9, 90, 0], 'slow')];
    const found = detect(makeLedger(blocks, { facts: { guardrails: ['errors', 'slow'] } }));
    expect(found.guardrails).toMatchObject([
      { guardrail: 'errors', weight: 1, unavailable: null },
      { guardrail: 'slow', weight: 0, unavailable: 'no-threshold', logE: 0, canary: { exposures: 0 } },
    ]);
    expect(found.logE).toBe(found.guardrails[0]?.logE);
    const timed = detect(makeLedger(blocks, { facts: { guardrails: ['errors', 'slow'], slowMs: 900 } }));
    expect(timed.guardrails.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  });

  test('users that nobody tells apart count for nothing', () => {
    const faults = [{ guardrail: null, fault: 'unit-not-deduplicated' as const }];
    const found = detect(makeLedger(BAD, { faults }));
    expect(found).toMatchObject({ verdict: 'insufficient', logE: 0, blocks: 0 });
    expect(reasonsOf(found)).toContain('unit-not-deduplicated');
  });

  test('beyond a million users what was counted still stands, but nothing passes any more', () => {
    const faults = [{ guardrail: 'errors' as const, fault: 'key-limit' as const }];
    expect(detect(makeLedger(BAD, { faults })).verdict).toBe('regress');
    const found = detect(makeLedger(GOOD, { faults }));
    expect(found.verdict).toBe('insufficient');
    expect(reasonsOf(found)).toEqual(['key-limit']);
  });

  test('a gap is told while something is open, and forgotten once it has passed', () => {
    const faults = [{ guardrail: 'errors' as const, fault: 'gap' as const }];
    expect(reasonsOf(detect(makeLedger(GOOD.slice(0, 20), { faults })))).toEqual(['gap', 'not-ruled-out']);
    expect(detect(makeLedger(GOOD, { faults })).verdict).toBe('pass');
  });
});

describe('the share check', () => {
  const mismatch = [{ step: 0, percent: 10, canary: 200, stable: 9000 }];

  test('keeps a canary that loses calls from passing', () => {
    const found = detect(makeLedger(GOOD, { shares: mismatch }));
    expect(found.verdict).toBe('insufficient');
    expect(found.share).toMatchObject({ mismatch: true, designed: 0.1, realised: 200 / 9200 });
    expect(found.reasons).toMatchObject([
      { reason: 'sample-ratio-mismatch', guardrail: null, text: expect.stringContaining('2.2 % where 10.0 %') },
    ]);
  });

  test('does not take back an alarm', () => {
    expect(detect(makeLedger(BAD, { shares: mismatch }))).toMatchObject({ verdict: 'regress', share: { mismatch: true } });
  });

  test('tells the newest step', () => {
    const shares = [
      { step: 3, percent: 50, canary: 51, stable: 49 },
      { step: 2, percent: 10, canary: 100, stable: 900 },
    ];
    expect(detect(makeLedger(GOOD, { shares })).share).toMatchObject({ designed: 0.5, realised: 0.51, mismatch: false });
  });
});

describe('users', () => {
  test('are counted once, however many blocks they were at risk in', () => {
    const blocks = [makeBlock(1, [20, 2, 180, 5]), makeBlock(2, [28, 1, 260, 3]), makeBlock(3, [10, 0, 90, 0], 'errors', 1)];
    const found = detect(makeLedger(blocks, { facts: { unit: 'user' }, shares: [] }));
    // 28 at risk in the second block, and 2 that were bad before it.
    expect(found.guardrails[0]).toMatchObject({ canary: { exposures: 30, bad: 3 }, stable: { exposures: 265, bad: 8 } });
    const calls = detect(makeLedger(blocks));
    expect(calls.guardrails[0]).toMatchObject({ canary: { exposures: 58, bad: 3 } });
    expect(calls.logE).toBe(found.logE);
  });

  test('are weighed by the share that came; where few are left, by the one that is worse for what it would prove: that one or the one by design', () => {
    const alarm = (bad: Pair<number>, w: number) => meanExp(RATIOS.map((ratio) => weighEvents(bad, w, ratio)));
    const pass = (bad: Pair<number>, w: number) => meanExp(PASS_RATIOS.map((ratio) => weighAgainst(bad, w, ratio, 2)));
    for (const [bad, isWorn] of [
      [{ canary: 5, stable: 60 }, false],
      [{ canary: 8, stable: 60 }, true],
    ] as const) {
      const block = makeBlock(1, [20, bad.canary, 180, bad.stable]);
      for (const percent of [0, 5, 10, 25, 100]) {
        const shares = [{ step: 0, percent, canary: 20, stable: 180 }];
        const found = detect(makeLedger([block], { facts: { unit: 'user' }, shares }));
        // At 0 and 100 percent nobody could be compared: what came is all there is.
        const meant = isWorn && percent > 0 && percent < 100 ? percent / 100 : 0.1;
        expect(found.logE).toBeCloseTo(alarm(bad, Math.max(0.1, meant)), 12);
        expect(found.guardrails[0]?.logPass).toBeCloseTo(pass(bad, Math.min(0.1, meant)), 12);
        expect(detect(makeLedger([block], { shares })).logE).toBeCloseTo(alarm(bad, 0.1), 12);
      }
    }
  });

  test('who never fail make no alarm of whom the others are, where it is always new ones that fail', () => {
    const random = createRandom(20_261_124);
    const isCanary = () => random() < 0.1;
    let [alarms, byWhatCame] = [0, 0];
    for (let run = 0; run < 200; run += 1) {
      const never = Array.from({ length: 50 }, isCanary).filter(Boolean).length;
      const blocks = Array.from({ length: 120 }, (_, place) => {
        const fresh = Array.from({ length: 10 }, isCanary).filter(Boolean).length;
        return makeBlock(place + 1, [never + fresh, fresh, 60 - never - fresh, 10 - fresh]);
      });
      const ledger = makeLedger(blocks, { facts: { unit: 'user' }, shares: [{ step: 0, percent: 10, canary: 5, stable: 45 }] });
      const bare = resolveSettings({ alpha: 0.05, minEvents: 1 });
      if (detect(ledger, bare).verdict === 'regress') alarms += 1;
      if (detect({ ...ledger, shares: [] }, bare).verdict === 'regress') byWhatCame += 1;
    }
    // Of 200 with a chance of 5 % each, 20 or more have one of 1 in 300.
    expect(alarms).toBeLessThan(20);
    expect(byWhatCame).toBeGreaterThan(20);
  });
});

describe('the fold', () => {
  const block = fc
    .tuple(fc.nat(30), fc.nat(200), fc.nat(1000), fc.nat(1000), fc.nat(2))
    .map(
      ([canary, stable, a, b, step]) =>
        [canary, Math.min(canary, a % (canary + 1)), stable, Math.min(stable, b % (stable + 1)), step] as const,
    );
  const ledger = fc
    .array(block, { maxLength: 40 })
    .map((blocks) =>
      makeLedger(
        blocks.map(([canary, canaryBad, stable, stableBad, step], place) =>
          makeBlock(place + 1, [canary, canaryBad, stable, stableBad], 'errors', step),
        ),
      ),
    );

  test('gives the same bits for the same integers, whatever order they come in, and at one go or block by block', () => {
    fc.assert(
      fc.property(ledger, fc.infiniteStream(fc.nat()), (one, picks) => {
        const shuffled = [...one.blocks].sort(() => ((picks.next().value as number) % 2 === 0 ? 1 : -1));
        const whole = detect(one);
        expect(detect({ ...one, blocks: shuffled })).toEqual(whole);
        const detector = createDetector(one.facts, settings);
        for (const next of one.blocks) {
          detector.add(next);
          detector.conclude(one.shares);
        }
        expect(detector.conclude(one.shares)).toEqual(whole);
        expect(detector.hasReached()).toBe(whole.verdict === 'regress');
      }),
    );
  });

  test('leaves the product as it is in any order of the blocks', () => {
    fc.assert(
      fc.property(ledger, (one) => {
        const backwards = one.blocks.map((each) => ({ ...each, arrival: one.blocks.length + 1 - each.arrival }));
        expect(detect({ ...one, blocks: backwards }).logE).toBeCloseTo(detect(one).logE, 9);
      }),
    );
  });

  test('is a regress exactly where some point of its path is past the limit with enough events', () => {
    fc.assert(
      fc.property(ledger, (one) => {
        const path = tracePath(one);
        let bad = 0;
        let calls = 0;
        const reached = path.some(({ logTotal }, place) => {
          bad += one.blocks[place]?.canary.bad ?? 0;
          calls += one.blocks[place]?.canary.exposures ?? 0;
          return logTotal >= Math.log(100) && bad >= 5 && bad >= 0.005 * calls;
        });
        expect(detect(one).verdict === 'regress').toBe(reached);
      }),
    );
  });

  test('never gives anything but numbers, and always a reason where it is insufficient', () => {
    fc.assert(
      fc.property(ledger, (one) => {
        const found = detect(one);
        for (const value of [
          found.logE,
          found.maxLogE,
          found.share.logE,
          ...found.guardrails.flatMap(({ logE, logPass }) => [logE, logPass]),
        ])
          expect(Number.isFinite(value)).toBe(true);
        expect(found.verdict === 'insufficient').toBe(found.reasons.length > 0);
        for (const { text } of found.reasons) expect(text).toMatch(/^\S.*\.$/);
      }),
    );
  });

  test('holds ten million bad events', () => {
    const huge = [makeBlock(1, [5_000_000, 5_000_000, 5_000_000, 100]), makeBlock(2, [5_000_000, 0, 5_000_000, 5_000_000])];
    expect(Number.isFinite(detect(makeLedger(huge)).logE)).toBe(true);
  });

  test.each<[string, Block]>([
    ['counts below 0', makeBlock(1, [-1, 0, 5, 0])],
    ['more bad than all', makeBlock(1, [5, 6, 5, 0])],
    ['halves', makeBlock(1, [5, 0.5, 5, 0])],
    ['no number', makeBlock(1, [5, Number.NaN, 5, 0])],
    ['no place', makeBlock(0, [5, 0, 5, 0])],
  ])('refuses a ledger with %s', (_, wrong) => {
    expect(() => detect(makeLedger([wrong]))).toThrow(expect.objectContaining({ code: 'ledger-invalid', kind: 'outside' }));
  });

  test('refuses a block that comes twice', () => {
    expect(() => detect(makeLedger([makeBlock(1, [5, 0, 5, 0]), makeBlock(1, [5, 0, 5, 0])]))).toThrow('comes after block 1');
  });

  test('ignores guardrails that the rollout was not started with', () => {
    const found = detect(makeLedger(makeBlocks(repeat(40, [5, 0] as const), 'unhappy')));
    expect(found).toMatchObject({ logE: 0, blocks: 0 });
    expect(FACTS.guardrails).toEqual(['errors']);
  });
});
