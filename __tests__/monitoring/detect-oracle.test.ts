import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { detect } from '../../src/monitoring/detect.ts';
import type { Block } from '../../src/monitoring/ledger.ts';
import { createRandom } from '../../src/monitoring/seeded-random.ts';
import { resolveSettings } from '../../src/monitoring/settings.ts';
import { makeBlock, makeLedger, makeRatings } from './ledger-world.ts';

/** The formulas of docs/monitoring.md in exact fractions, by nothing of ours. */
const ORACLE = `
import json, sys
from decimal import Decimal, getcontext
from fractions import Fraction as F
getcontext().prec = 60

def ln(value):
    return str((Decimal(value.numerator) / Decimal(value.denominator)).ln())

def q(r, w): return w * r / (w * r + 1 - w)

def product(blocks, factor):
    total = F(1)
    for canary, stable in blocks:
        n, m = canary["exposures"], stable["exposures"]
        if n == 0 or m == 0: continue
        w = F(n, n + m)
        total *= factor(w, canary, stable)
    return total

def events(r, against=None):
    def factor(w, canary, stable):
        c, s = q(r, w) / w, (1 - q(r, w)) / (1 - w)
        if against: c, s = q(r, w) / q(against, w), (1 - q(r, w)) / (1 - q(against, w))
        return c ** canary["bad"] * s ** stable["bad"]
    return factor

def ratings(r, against=None):
    def factor(w, canary, stable):
        c, s = q(r, w) / w, (1 - q(r, w)) / (1 - w)
        if against: c, s = q(r, w) / q(against, w), (1 - q(r, w)) / (1 - q(against, w))
        total = F(1)
        for rating in range(1, 6):
            x = F(5 - rating, 4)
            total *= (1 + x * (c - 1)) ** canary["ratings"][rating - 1] * (1 + x * (s - 1)) ** stable["ratings"][rating - 1]
        return total
    return factor

def mean(values): return sum(values) / len(values)

out = []
for case in json.load(sys.stdin):
    blocks = [(b["canary"], b["stable"]) for b in case["blocks"]]
    rated = case["guardrail"] == "satisfaction"
    factor = ratings if rated else events
    rhos = ([F(11, 10)] if rated else []) + [F(5, 4), F(3, 2), F(2), F(3), F(5), F(10)]
    e = mean([product(blocks, factor(r)) for r in rhos])
    p = mean([product(blocks, factor(r, F(2))) for r in [F(1, 2), F(3, 4), F(1), F(5, 4)]])
    b, n, t = sum(c["bad"] for c, _ in blocks), sum(c["exposures"] for c, _ in blocks), F(1, 20)
    tol = mean([(part ** b) * ((1 - part * t) / (1 - t)) ** (n - b) for part in [F(0), F(1, 10), F(1, 4), F(1, 2)]])
    out.append([ln(e), ln(p), ln(tol)])
print(json.dumps(out))
`;

describe('E of random ledgers', () => {
  test('is that of exact fractions', () => {
    const random = createRandom(99);
    const upTo = (most: number) => Math.floor(random() * (most + 1));
    const cases = Array.from({ length: 24 }, (_, place) => {
      const guardrail = place % 3 === 0 ? ('satisfaction' as const) : ('errors' as const);
      const rate = () => [upTo(3), upTo(2), upTo(3), upTo(4), upTo(6)] as const;
      const blocks: Block[] = Array.from({ length: 1 + upTo(12) }, (_unused, at) => {
        const [canary, stable] = [upTo(12), upTo(60)];
        return guardrail === 'satisfaction'
          ? makeRatings(at + 1, rate(), rate())
          : makeBlock(at + 1, [canary, Math.min(canary, upTo(2)), stable, Math.min(stable, upTo(5))]);
      });
      return { guardrail, blocks };
    });
    const exact = JSON.parse(execFileSync('python3', ['-c', ORACLE], { input: JSON.stringify(cases), encoding: 'utf8' })) as string[][];
    for (const [place, { guardrail, blocks }] of cases.entries()) {
      const settings = resolveSettings({ tolerate: { errors: 0.05 } });
      const [state] = detect(makeLedger(blocks, { facts: { guardrails: [guardrail] } }), settings).guardrails;
      const [e, pass, tolerated] = (exact[place] as string[]).map(Number);
      expect(state?.logE).toBeCloseTo(e as number, 11);
      expect(state?.logPass).toBeCloseTo(pass as number, 11);
      if (guardrail === 'errors') expect(state?.logTolerated).toBeCloseTo(tolerated as number, 11);
    }
  });
});
