import { describe, expect, test } from '@jest/globals';
import { makeShardFile, mergeShards, type ShardFile } from '../../../src/evals/run/shard-file.ts';
import { chooseShards, explainForeign } from '../../../src/evals/run/shard-set.ts';
import { runEvals } from '../../../src/runner/run.ts';
import { makeOptions, makePlan, makeProvider } from '../../runner/sample.ts';

const found = (...names: string[]) =>
  names.map((name) => {
    const [index, of] = name.split('/').map(Number) as [number, number];
    return { name, file: { shard: { index, of } } };
  });
const choose = (...names: string[]) => {
  const { chosen, left } = chooseShards(found(...names));
  return [chosen.map(({ name }) => name), left.map(({ name }) => name)];
};

describe('shards that belong together', () => {
  test('are those of the one number that is complete', () => {
    expect(choose('1/2', '2/2')).toEqual([['1/2', '2/2'], []]);
    expect(choose('4/4', '1/2', '3/4', '2/2')).toEqual([
      ['1/2', '2/2'],
      ['4/4', '3/4'],
    ]);
  });

  test('of none that is complete, the most; of two, all: neither is a verdict', () => {
    expect(choose('1/3', '3/3', '1/2')).toEqual([['1/3', '3/3'], ['1/2']]);
    expect(choose('1/1', '1/2', '2/2')).toEqual([['1/1', '1/2', '2/2'], []]);
    expect(choose()).toEqual([[], []]);
  });

  test('one that is there twice stays, for the merging to refuse', () => {
    expect(choose('1/2', '2/2', '2/2')[0]).toEqual(['1/2', '2/2', '2/2']);
  });
});

describe('results of another plan', () => {
  const plan = makePlan({ cases: 5, trials: 2 });
  const run = async (of: number, dryRun = false): Promise<ShardFile[]> =>
    Promise.all(
      Array.from({ length: of }, async (_, index) => {
        const shard = { index: index + 1, of };
        return makeShardFile(await runEvals(plan, makeOptions(makeProvider(), { shard, dryRun, confirm: 0 })), plan.cases, shard, {});
      }),
    );
  const change = (file: ShardFile, edit: (result: ShardFile['cases'][number]['result']) => object): ShardFile => ({
    ...file,
    cases: file.cases.map((one, place) => (place === 0 ? { ...one, result: { ...one.result, ...edit(one.result) } } : one)),
  });

  test('are told from those of this one, whether it was run or only planned', async () => {
    const [own] = (await run(1, true)) as [ShardFile];
    const shards = await run(3);
    expect(explainForeign(mergeShards(shards), own)).toBeNull();
    expect(explainForeign(mergeShards(shards), { ...own, planDigest: 'sha256:0' })).toContain('other settings');
  });

  test('a case or a trial too few or too many, or another case, is no result of this plan', async () => {
    const [own] = (await run(1, true)) as [ShardFile];
    const [one] = (await run(1)) as [ShardFile];
    const explain = (file: ShardFile) => explainForeign(mergeShards([file]), own);
    expect(explain(one)).toBeNull();
    for (const file of [
      { ...one, cases: one.cases.slice(1) },
      { ...one, cases: [...one.cases, one.cases[0] as ShardFile['cases'][number]] },
      change(one, ({ candidate }) => ({ candidate: candidate.slice(1) })),
      change(one, ({ baseline }) => ({ baseline: baseline?.slice(1) })),
      change(one, () => ({ baseline: null })),
      change(one, () => ({ id: 'another' })),
      change(one, () => ({ promptId: 'another' })),
      change(one, () => ({ required: true })),
      change(one, () => ({ notComparable: 'so' })),
    ])
      expect(explain(file)).toContain('were planned');
  });
});
