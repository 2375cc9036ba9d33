import { describe, expect, test } from '@jest/globals';
import { parseShard, shardOf } from '../../src/evals/run/shard.ts';
import { makeShardFile, mergeShards, parseShardFile, type ShardFile } from '../../src/evals/run/shard-file.ts';
import { runEvals } from '../../src/runner/run.ts';
import { makeOptions, makePlan, makeProvider } from './sample.ts';

const plan = makePlan({
  cases: 60,
  trials: 2,
  judged: 1,
  passes: (_, { caseId, side, trial }) => !/[37]$/.test(caseId) || (side === 'baseline' && trial === 0),
});

async function runShard(index: number, of: number): Promise<ShardFile> {
  const shard = { index, of };
  const outcome = await runEvals(plan, makeOptions(makeProvider(), { shard, confirm: 5 }));
  return parseShardFile(JSON.stringify(makeShardFile(outcome, plan.cases, shard, { model: 'fake:one' })), 'shard.json');
}

describe('shards', () => {
  test('four merged equal one run', async () => {
    const whole = await runEvals(plan, makeOptions(makeProvider(), { confirm: 5 }));
    const shards = await Promise.all([1, 2, 3, 4].map((index) => runShard(index, 4)));
    const merged = mergeShards([3, 1, 0, 2].map((index) => shards[index] as ShardFile));
    expect(shards.every(({ cases }) => cases.length > 5)).toBe(true);
    expect(merged.cases).toEqual(whole.cases);
    expect(merged.planDigest).toBe(whole.planDigest);
    expect(merged.context).toEqual({ model: 'fake:one' });
    const { seconds: _, costUsd, ...totals } = merged.totals;
    const { seconds: __, costUsd: wholeUsd, ...wholeTotals } = whole.totals;
    expect(totals).toEqual(wholeTotals);
    expect(costUsd).toBeCloseTo(wholeUsd, 9);
  });

  test('the budget and the calls at once are divided', async () => {
    const provider = makeProvider(async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return (await import('./sample.ts')).repeat(request);
    });
    const budget = { calls: 103, usd: 5, seconds: 60, requirePrice: false };
    const refused = await runEvals(plan, makeOptions(provider, { shard: { index: 4, of: 4 }, budget }));
    expect(refused.stops).toMatchObject([{ kind: 'refused', message: expect.stringContaining('the budget is 25') }]);
    expect(provider.asked).toEqual([]);
    await runEvals(plan, makeOptions(provider, { shard: { index: 1, of: 4 }, concurrencyOf: () => 9 }));
    expect(provider.most).toBe(2);
  });

  test('other plans, a missing and a double shard are refused', async () => {
    const [one, two] = await Promise.all([runShard(1, 2), runShard(2, 2)]);
    const codeOf = (shards: readonly ShardFile[]) => {
      try {
        mergeShards(shards);
        return null;
      } catch (error) {
        return (error as { code: string; kind: string }).code;
      }
    };
    expect(codeOf([one, two])).toBeNull();
    expect(codeOf([one])).toBe('shard-missing');
    expect(codeOf([])).toBe('shard-missing');
    expect(codeOf([one, two, two])).toBe('shard-twice');
    expect(codeOf([one, { ...two, planDigest: 'sha256:0' }])).toBe('shard-plans-differ');
    expect(codeOf([one, { ...two, shard: { index: 2, of: 3 } }])).toBe('shard-plans-differ');
  });

  test.each([
    'null',
    '{',
    '[]',
    '{"shardVersion":2}',
    '{"shardVersion":1,"planDigest":"x","shard":{"index":3,"of":2},"cases":[],"totals":{},"stops":[],"notes":[],"context":null}',
    '{"shardVersion":1,"planDigest":"x","shard":{"index":1,"of":1},"cases":[{"place":0,"result":{}}],"totals":{},"stops":[],"notes":[],"context":null}',
  ])('%s is no shard', (text) => {
    expect(() => parseShardFile(text, 'a.json')).toThrow(/a\.json is no/);
  });

  test('every case falls into one shard, by its id alone', () => {
    const ids = Array.from({ length: 4000 }, (_, index) => `case ${index}`);
    const counts = new Map<number, number>();
    for (const id of ids) counts.set(shardOf(id, 4), (counts.get(shardOf(id, 4)) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4]);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
    // SHA-256("abc") = ba7816bf … 15ad, whose last byte is 0xad = 173.
    expect(shardOf('abc', 256)).toBe(174);
  });

  test.each([
    ['1/1', { index: 1, of: 1 }],
    ['4/16', { index: 4, of: 16 }],
    ['0/4', null],
    ['5/4', null],
    ['1/257', null],
    ['1/', null],
    ['1/4 ', null],
    ['01/4', null],
    ['-1/4', null],
  ])('"%s" as a shard', (text, shard) => expect(parseShard(text)).toEqual(shard));
});
