import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RoutingOverride } from '../../src/rollout/override.ts';
import { readOverrides } from '../../src/rollout/read-overrides.ts';
import { checkOverrides, keepNeeded, pruneOverrides, writeOverride } from '../../src/watch/overrides-file.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const HOUR = 3_600_000;

function override(prompt: string, rolloutId = 'r-1', environment = 'production', since = NOW): RoutingOverride {
  return {
    prompt,
    environment,
    rolloutId,
    action: 'stable',
    since: new Date(since).toISOString(),
    evidence: `regression (rollout ${rolloutId})`,
  };
}

async function createFile(text?: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'promptgate-overrides-')), 'prompts.overrides.json');
  if (text !== undefined) await writeFile(file, text);
  return file;
}

const read = async (file: string) => readOverrides(await readFile(file, 'utf8')).overrides;

test('many writers at once: each override is there, once, and nothing else is left behind', async () => {
  const file = await createFile();
  const wanted = Array.from({ length: 8 }, (_, index) => override(`prompt-${index % 4}`));
  await Promise.all(wanted.map((one) => writeOverride(file, one)));
  expect((await read(file))?.map(({ prompt }) => prompt).toSorted()).toEqual(['prompt-0', 'prompt-1', 'prompt-2', 'prompt-3']);
  expect(await readdir(join(file, '..'))).toEqual(['prompts.overrides.json']);
});

test('whether an override could be written is known before it is needed, and looking leaves nothing behind', async () => {
  const file = await createFile();
  await checkOverrides(file);
  expect(await readdir(join(file, '..'))).toEqual([]);
  const nowhere = join(file, '..', 'none', 'prompts.overrides.json');
  for (const attempt of [checkOverrides(nowhere), writeOverride(nowhere, override('support'))])
    await expect(attempt).rejects.toMatchObject({ code: 'overrides-not-writable', help: expect.stringContaining('--overrides') });
  await writeFile(file, '[');
  await expect(checkOverrides(file)).rejects.toMatchObject({ code: 'overrides-invalid' });
});

test('others stay, an empty file is none, and when traffic went back first stays written', async () => {
  const file = await createFile('');
  await writeOverride(file, override('support'));
  await writeOverride(file, { ...override('support', 'r-1', 'production', NOW + HOUR), evidence: 'later' });
  await writeOverride(file, override('support', 'r-1', 'staging'));
  expect(await read(file)).toEqual([override('support'), override('support', 'r-1', 'staging')]);
});

test.each([
  ['{"prompt": "support"}', 'are no list'],
  ['[{"prompt": "support"}]', 'has no text as `environment`'],
  ['[', 'are not JSON'],
])('a file that nobody can read is left as it is: %s', async (text, problem) => {
  const file = await createFile(text);
  await expect(writeOverride(file, override('support'))).rejects.toMatchObject({
    ...{ code: 'overrides-invalid', message: expect.stringContaining(problem), help: expect.stringContaining('[]') },
  });
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('what the bundle no longer rolls out is taken away after a day, and nothing else ever', async () => {
  const file = await createFile();
  const rollout = (id: string) => ({ rollout: { id } });
  const bundle = { environment: 'production', prompts: { support: rollout('r-2'), billing: rollout('r-1') } };
  const kept = [
    override('billing', 'r-1', 'production', NOW - 99 * HOUR),
    override('support', 'r-1', 'staging', NOW - 99 * HOUR),
    override('support'),
  ];
  await writeFile(file, JSON.stringify([override('support', 'r-0', 'production', NOW - 25 * HOUR), ...kept]));
  await pruneOverrides(file, bundle, NOW);
  expect(await read(file)).toEqual(kept);
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 24 * HOUR }), (age) => {
      expect(keepNeeded([override('support', 'r-1', 'production', NOW - age)], bundle, NOW)).toHaveLength(1);
    }),
  );
});

test('a time that cannot be read keeps an override', () => {
  const odd = { ...override('support'), since: 'yesterday' };
  expect(keepNeeded([odd], { environment: 'production', prompts: {} }, NOW)).toEqual([odd]);
});
