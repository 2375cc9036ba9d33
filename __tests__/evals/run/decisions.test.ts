import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Budget, divideCaps } from '../../../src/evals/run/budget.ts';
import { Concurrency, shareConcurrency } from '../../../src/evals/run/concurrency.ts';
import { estimateRun } from '../../../src/evals/run/estimate.ts';
import { KeptText } from '../../../src/evals/run/kept-text.ts';
import { estimateTokens, priceRequest, priceUsage } from '../../../src/evals/run/price.ts';
import { ATTEMPTS, decideRetry } from '../../../src/evals/run/retry.ts';
import type { TrialResult } from '../../../src/evals/types.ts';

describe('what follows a failed attempt', () => {
  const fault = { kind: 'retry', status: 500, retryAfterMs: null, message: 'no' } as const;
  const failed = { fault, attempts: 1, elapsedMs: 0, timeoutMs: 60_000, random: 1 } as const;

  test.each([
    [{ ...failed }, { kind: 'retry', delayMs: 500 }],
    [
      { ...failed, attempts: 5 },
      { kind: 'retry', delayMs: 8000 },
    ],
    [
      { ...failed, random: 0 },
      { kind: 'retry', delayMs: 0 },
    ],
    [{ ...failed, attempts: 6 }, { kind: 'exhausted' }],
    [{ ...failed, elapsedMs: 299_800 }, { kind: 'exhausted' }],
    [
      { ...failed, fault: { ...fault, status: 429, retryAfterMs: 20_000 } },
      { kind: 'retry', delayMs: 20_500 },
    ],
    [{ ...failed, fault: { ...fault, kind: 'refused', status: 400 } }, { kind: 'final' }],
    [{ ...failed, fault: { ...fault, kind: 'output', status: 400 } }, { kind: 'final' }],
    [{ ...failed, fault: { ...fault, kind: 'forbidden', status: null } }, { kind: 'final' }],
    [
      { ...failed, fault: { ...fault, kind: 'forbidden', status: 302 } },
      { kind: 'retry', delayMs: 500 },
    ],
    [
      { ...failed, fault: { ...fault, kind: 'stop', status: 403 } },
      { kind: 'stop', reason: 'no' },
    ],
    [
      { ...failed, fault: { ...fault, status: 429, retryAfterMs: 300_001 } },
      { kind: 'stop', reason: expect.stringContaining('wait 301 s') },
    ],
    // A short wait at the end of a slow call is no reason to give up the provider.
    [{ ...failed, elapsedMs: 299_000, fault: { ...fault, status: 429, retryAfterMs: 2000 } }, { kind: 'exhausted' }],
  ] as const)('%j: %j', (attempt, decision) => expect(decideRetry(attempt)).toEqual(decision));

  test('never waits past the deadline, nor less than it was asked to', () => {
    const numbers = fc.record({
      attempts: fc.integer({ min: 1, max: 10 }),
      elapsedMs: fc.nat(400_000),
      timeoutMs: fc.integer({ min: 1, max: 60_000 }),
      random: fc.double({ min: 0, max: 1, noNaN: true }),
      retryAfterMs: fc.option(fc.nat(400_000)),
    });
    fc.assert(
      fc.property(numbers, ({ retryAfterMs, ...more }) => {
        const decision = decideRetry({ fault: { ...fault, status: 429, retryAfterMs }, ...more });
        if (decision.kind !== 'retry') return;
        expect(more.attempts).toBeLessThan(ATTEMPTS);
        expect(decision.delayMs).toBeGreaterThanOrEqual(retryAfterMs ?? 0);
        expect(more.elapsedMs + decision.delayMs).toBeLessThan(5 * more.timeoutMs);
      }),
    );
  });
});

describe('calls at once', () => {
  test('halve once for all that were in flight, and once more after the time that was asked for', () => {
    const slots = new Concurrency(16);
    for (let index = 0; index < 16; index += 1) slots.noteThrottled(1000 + index, null);
    expect(slots.limit).toBe(8);
    slots.noteThrottled(1999, 30_000);
    expect(slots.limit).toBe(8);
    slots.noteThrottled(2000, 30_000);
    expect(slots.limit).toBe(4);
    slots.noteThrottled(31_999, null);
    expect(slots.limit).toBe(4);
    for (const now of [32_000, 33_000, 34_000, 35_000]) slots.noteThrottled(now, null);
    expect(slots.limit).toBe(1);
  });

  test('come back slowly, and never beyond what is configured', () => {
    const slots = new Concurrency(16);
    slots.noteThrottled(0, null);
    for (let index = 0; index < 8; index += 1) slots.noteAnswer();
    expect(slots.limit).toBe(9);
    for (let index = 0; index < 8; index += 1) slots.noteAnswer();
    expect(slots.limit).toBe(9);
    for (let index = 0; index < 1000; index += 1) slots.noteAnswer();
    expect(slots.limit).toBe(16);
  });

  test('are shared by shards, one at the least', () => {
    expect(shareConcurrency(16, 4)).toBe(4);
    expect(shareConcurrency(16, 3)).toBe(5);
    expect(shareConcurrency(2, 8)).toBe(1);
    expect(new Concurrency(0).limit).toBe(1);
  });
});

describe('the budget', () => {
  test('is never passed, whatever is reserved and settled in which order', () => {
    const step = fc.record({
      usd: fc.option(fc.double({ min: 0, max: 0.2, noNaN: true })),
      settle: fc.nat(),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      lost: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.nat(30), fc.double({ min: 0, max: 1, noNaN: true }), fc.array(step, { maxLength: 80 }), (calls, usd, steps) => {
        const budget = new Budget({ calls, usd });
        const open: { usd: number }[] = [];
        let [made, spent] = [0, 0];
        for (const { usd: most, settle, share, lost } of steps) {
          const reserved = budget.reserve(most);
          if (typeof reserved === 'object') {
            made += 1;
            open.push(reserved);
          } else if (reserved === 'wait') {
            expect(open.length).toBeGreaterThan(0);
          }
          if (settle % 2 === 0 && open.length > 0) {
            const [one] = open.splice(settle % open.length, 1) as [{ usd: number }];
            const cost = one.usd * share;
            budget.settle(one, lost ? null : cost);
            spent += lost ? one.usd : cost;
          }
          expect(made).toBeLessThanOrEqual(calls);
          expect(budget.calls).toBe(made);
          expect(spent + open.reduce((sum, one) => sum + one.usd, 0)).toBeLessThanOrEqual(usd + 1e-6);
          expect(budget.usd).toBeCloseTo(spent, 6);
        }
      }),
    );
  });

  test('that is divided is the whole again', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 1, max: 64 }), (calls, usd, of) => {
        const parts = Array.from({ length: of }, (_, index) => divideCaps({ calls, usd, seconds: 60 }, { index: index + 1, of }));
        expect(parts.reduce((sum, part) => sum + part.calls, 0)).toBe(calls);
        const sum = parts.reduce((total, part) => total + part.usd, 0);
        expect(sum).toBeLessThanOrEqual(usd + 1e-9);
        expect(sum).toBeGreaterThanOrEqual(usd - of * 2e-9);
      }),
    );
  });
});

describe('prices', () => {
  const price = { input: 2, output: 10 };
  test('of usage and of a request', () => {
    expect(priceUsage({ inputTokens: 1_000_000, outputTokens: 500_000 }, price)).toBe(7);
    expect(priceUsage(null, price)).toBeNull();
    expect(priceUsage({ inputTokens: 1, outputTokens: 1 }, null)).toBeNull();
    expect(priceRequest(1000, 4096, price)).toBeCloseTo((1200 * 2 + 4096 * 10) / 1e6, 12);
  });

  test('count every message, image, tool and schema', () => {
    const request = {
      model: 'a:b',
      messages: [
        { role: 'system', content: 'aaaa' },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'bb' },
            { type: 'image', mediaType: 'image/png', bytes: new Uint8Array(), digest: '' },
          ],
        },
      ],
      parameters: {},
      tools: [{ name: 'find', description: null, parameters: {} }],
      responseSchema: { type: 'object' },
      providerOptions: null,
    } as const;
    const expected = 8 + 4 + 8 + 2 + 2000 + JSON.stringify(request.tools).length + JSON.stringify(request.responseSchema).length;
    expect(estimateTokens(request, (text) => text.length)).toBe(expected);
  });
});

describe('an estimate', () => {
  const item = { key: 'a', cached: false, live: true, model: 'a:b', inputTokens: 1000, maxOutputTokens: 100, asks: 1 };
  const priceOf = () => ({ input: 1, output: 1 });

  test('counts equal questions once, their judging each, and confirmation of some', () => {
    const items = [item, item, { ...item, key: 'b', cached: true, asks: 0 }, { ...item, key: 'c', live: false, asks: 0 }];
    expect(estimateRun({ items, priceOf, compared: 21, confirm: 5 })).toMatchObject({ calls: 3 + 40, confirmation: 40, cached: 1 });
    expect(estimateRun({ items, priceOf, compared: 0, confirm: 5 })).toMatchObject({ calls: 3, usd: { least: 0.001, most: 0.0013 } });
  });

  test('knows what it does not know', () => {
    expect(estimateRun({ items: [item], priceOf: () => null, compared: 0, confirm: 0 })).toMatchObject({ usd: null, unpriced: ['a:b'] });
  });
});

describe('the text that is kept', () => {
  const trial = (text: string): TrialResult => ({
    text,
    pass: false,
    score: 0,
    latencyMs: 1,
    costUsd: null,
    inputTokens: null,
    outputTokens: null,
    cached: false,
    assertions: [],
    error: null,
  });

  test('is bounded each and in all, never in the middle of a character, and adds up', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 30 }), (texts) => {
        const kept = new KeptText({ each: 20, all: 100 });
        const results = texts.map((text) => kept.keep(trial(text)));
        expect(results.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(100);
        for (const [index, { text, cut = 0 }] of results.entries()) {
          expect(text.length).toBeLessThanOrEqual(20);
          expect(text.isWellFormed()).toBe(true);
          expect((texts[index] as string).startsWith(text)).toBe(true);
          expect(text.length + cut).toBe((texts[index] as string).length);
        }
        expect(kept.describe() !== null).toBe(results.some(({ cut }) => cut !== undefined));
      }),
    );
  });

  test('gives back the room of what is dropped', () => {
    const kept = new KeptText({ each: 10, all: 10 });
    expect(kept.drop(kept.keep(trial('1234567890')))).toMatchObject({ text: '', cut: 10 });
    expect(kept.keep(trial('1234567890')).text).toBe('1234567890');
    expect(kept.describe()).toBeNull();
  });
});
