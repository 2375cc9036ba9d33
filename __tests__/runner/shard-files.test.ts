import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { makeShardFile } from '../../src/evals/run/shard-file.ts';
import { runEvals } from '../../src/runner/run.ts';
import { nameShardFile, readShards, SHARD_LIMITS } from '../../src/runner/shard-files.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';
import { makeOptions, makePlan, makeProvider } from './sample.ts';

const plan = makePlan({ cases: 6 });

async function makeShard(index: number, of: number): Promise<string> {
  const shard = { index, of };
  return JSON.stringify(makeShardFile(await runEvals(plan, makeOptions(makeProvider(), { shard })), plan.cases, shard, {}));
}

let dir: string;
beforeEach(async () => {
  dir = await createTemporaryDirectory('promptgate-shards-');
});

const codeOf = (paths: readonly string[], limits = SHARD_LIMITS) =>
  readShards(paths, limits).then(
    () => null,
    ({ code, kind, message, help }) => {
      expect({ kind, help: help !== '' }).toEqual({ kind: 'usage', help: true });
      return `${code}: ${message}`;
    },
  );

describe('shards’ files', () => {
  test('are found by name in a directory, flat or a directory each, and anything else is left alone', async () => {
    await mkdir(join(dir, 'promptgate-shard-1'));
    await writeFile(join(dir, 'promptgate-shard-1', nameShardFile({ index: 2, of: 2 })), await makeShard(2, 2));
    await writeFile(join(dir, nameShardFile({ index: 1, of: 2 })), await makeShard(1, 2));
    for (const name of ['report.json', 'shard-1-of-2.json.partial', 'shard-0-of-2.json', 'my-shard-1-of-2.json'])
      await writeFile(join(dir, name), '{');
    const shards = await readShards([dir]);
    expect(shards.map(({ name, file }) => [name, file.shard.index])).toEqual([
      ['promptgate-shard-1/shard-2-of-2.json', 2],
      ['shard-1-of-2.json', 1],
    ]);
  });

  test('are read by any name where they are named, through a link too', async () => {
    await writeFile(join(dir, 'one.txt'), await makeShard(1, 1));
    await symlink(join(dir, 'one.txt'), join(dir, 'link'));
    expect((await readShards([join(dir, 'link')])).map(({ file }) => file.shard)).toEqual([{ index: 1, of: 1 }]);
  });

  test('links in a directory are not followed, to files or to directories', async () => {
    const outside = await createTemporaryDirectory('promptgate-outside-');
    await writeFile(join(outside, 'shard-1-of-1.json'), await makeShard(1, 1));
    await symlink(join(outside, 'shard-1-of-1.json'), join(dir, 'shard-1-of-1.json'));
    await symlink(outside, join(dir, 'more'));
    expect(await readShards([dir])).toEqual([]);
  });

  test('nothing of the name, garbage, a cut-off file and another version are each said', async () => {
    const named = join(dir, 'shard-1-of-1.json');
    expect(await codeOf([join(dir, 'nothing')])).toMatch(/^shard-invalid: .*nothing does not exist/);
    const whole = await makeShard(1, 1);
    for (const [content, message] of [
      ['', 'is no JSON'],
      [whole.slice(0, -20), 'is no JSON'],
      ['{"a": 1}', 'is no shard of an eval run'],
      [whole.replace('"shardVersion":1', '"shardVersion":2'), 'is no shard of an eval run'],
      [whole.replace('"index":1', '"index":2'), 'is no shard of an eval run'],
    ] as const) {
      await writeFile(named, content);
      expect(await codeOf([dir])).toMatch(new RegExp(`^shard-invalid: shard-1-of-1.json ${message}`));
    }
  });

  test('a file that is too large is not read, nor all of them together, nor a directory that never ends', async () => {
    const sparse = join(dir, 'shard-1-of-2.json');
    await writeFile(sparse, '');
    await truncate(sparse, 3 * 1024 ** 3);
    expect(await codeOf([dir])).toContain('larger than what shards’ files may be: 128 MB');
    const text = await makeShard(1, 2);
    await writeFile(sparse, text);
    await writeFile(join(dir, 'shard-2-of-2.json'), await makeShard(2, 2));
    expect(await codeOf([dir], { ...SHARD_LIMITS, all: text.length + 10 })).toContain('shard-2-of-2.json is larger');
    expect(await codeOf([dir], { ...SHARD_LIMITS, entries: 1 })).toContain('too many');
    await mkdir(join(dir, 'a/b/c'), { recursive: true });
    expect(await codeOf([dir], { ...SHARD_LIMITS, depth: 3 })).toContain('too many');
    expect(await codeOf([dir], { ...SHARD_LIMITS, depth: 4 })).toBeNull();
  });

  test('more files than there can be shards are refused before one is read', async () => {
    await Promise.all(
      Array.from({ length: 257 }, (_, index) =>
        mkdir(join(dir, `${index}`)).then(() => writeFile(join(dir, `${index}`, 'shard-1-of-1.json'), '{')),
      ),
    );
    expect(await codeOf([dir])).toContain('257');
  });
});
