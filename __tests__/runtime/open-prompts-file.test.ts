import { rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type OpenPromptsOptions, openPrompts } from '../../src/runtime/open-prompts.ts';
import type { Prompts, PromptsStatus } from '../../src/runtime/prompts.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';
import { bundleText, HandClock, overridesText } from './world.ts';

const KEY = { targetingKey: 'user_1' };
let dir = '';
let bundle = '';
let clock = new HandClock();
let opened: Prompts[] = [];

beforeEach(async () => {
  dir = await createTemporaryDirectory();
  bundle = join(dir, 'prompts.bundle.json');
  clock = new HandClock();
  opened = [];
  await writeFile(bundle, bundleText());
});
afterEach(() => {
  for (const prompts of opened) prompts.close();
});

async function open(options: Partial<OpenPromptsOptions> = {}): Promise<Prompts> {
  const prompts = await openPrompts({ bundle, ...options } as OpenPromptsOptions, clock);
  opened.push(prompts);
  return prompts;
}

describe('prompts of a file', () => {
  test('are there as soon as it is open, with what is known of the bundle', async () => {
    const prompts = await open({ environment: 'production' });
    expect(prompts.environment).toBe('production');
    expect(prompts.ids()).toEqual(['plain', 'support']);
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.1.0', reason: 'SPLIT', stale: false });
    expect(prompts.resolve('support', KEY).render({ name: 'Ada' })).toBe('Hello Ada. New.');
    expect(prompts.status()).toMatchObject({
      sequence: 1000,
      confirmedAt: '2026-11-23T12:00:00.000Z',
      stale: false,
      error: null,
      overridden: [],
    });
    const other = await open({ bundle: pathToFileURL(bundle) });
    expect(other.status().digest).toBe(prompts.status().digest);
  });

  test('follow the file: a new one in its place, and a symbolic link that is turned', async () => {
    const prompts = await open();
    const seen: PromptsStatus[] = [];
    const end = prompts.onChange((status) => void seen.push(status));
    prompts.onChange(() => {
      throw new Error('what a listener throws goes nowhere');
    });
    // A rejection that nobody handles would end the process.
    const rejected: unknown[] = [];
    const note = (reason: unknown) => void rejected.push(reason);
    process.on('unhandledRejection', note);
    prompts.onChange(async () => {
      throw new Error('nor does what an asynchronous one rejects with');
    });
    expect(await prompts.refresh()).toBe(false);
    await writeFile(join(dir, 'next'), bundleText({ sequence: 1001, rollout: null }));
    await rename(join(dir, 'next'), bundle);
    expect(await prompts.refresh()).toBe(true);
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.0.0', reason: 'STATIC' });
    await writeFile(join(dir, 'third'), bundleText({ sequence: 1002 }));
    await symlink('third', join(dir, 'link'));
    await rename(join(dir, 'link'), bundle);
    expect(await prompts.refresh()).toBe(true);
    end();
    await writeFile(join(dir, 'third'), bundleText({ sequence: 1003 }));
    expect(await prompts.refresh()).toBe(true);
    expect(seen.map(({ sequence }) => sequence)).toEqual([1001, 1002]);
    await new Promise(setImmediate);
    process.off('unhandledRejection', note);
    expect(rejected).toEqual([]);
  });

  test('see a file that changed at the same second and size', async () => {
    const time = new Date(Date.now() - 500);
    await utimes(bundle, time, time);
    const prompts = await open();
    await writeFile(bundle, bundleText({ sequence: 2000 }));
    await utimes(bundle, time, time);
    expect(await prompts.refresh()).toBe(true);
    expect(prompts.status().sequence).toBe(2000);
  });

  test('read again by themselves, a tenth more or less, and never while they are closed', async () => {
    clock.chance = 0;
    const prompts = await open();
    expect(clock.pause).toBe(27_000);
    clock.chance = 1;
    await writeFile(bundle, bundleText({ sequence: 1001 }));
    const changed = new Promise<PromptsStatus>((done) => prompts.onChange(done));
    clock.fire();
    expect((await changed).sequence).toBe(1001);
    await prompts.refresh();
    expect(clock.pause).toBeCloseTo(33_000);
    prompts.close();
    expect(clock.pause).toBe(null);
    await writeFile(bundle, bundleText({ sequence: 1002 }));
    expect(await prompts.refresh()).toBe(false);
    expect(prompts.resolve('support', KEY).version).toBe('1.1.0');
    clock.pause = null;
    await open({ refreshMs: 0 });
    expect(clock.pause).toBe(null);
  });

  test('keep no process alive', async () => {
    // Without a clock of the test's: the timer of the process itself.
    const countTimers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = countTimers();
    opened.push(await openPrompts({ bundle }));
    expect(countTimers()).toBeLessThanOrEqual(before);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['half of a file', () => truncate(bundle, 900), 'is not whole'],
    ['an empty one', () => truncate(bundle, 0), 'does not begin as a bundle does'],
    ['one that was changed by hand', () => writeFile(bundle, bundleText().replace('Refund', 'Refuse')), 'was changed after it was made'],
    ['an older one', () => writeFile(bundle, bundleText({ sequence: 999 })), 'is older (sequence 999)'],
    [
      'that of another environment',
      () => writeFile(bundle, bundleText({ environment: 'staging', sequence: 1001 })),
      'is the bundle of staging',
    ],
    ['none', () => rm(bundle), 'is not there'],
    ['one that is too large', () => truncate(bundle, 11 * 1_048_576), 'is larger than 10 MiB'],
  ])('stay as they were where there is %s, and say why', async (_what, spoil, words) => {
    const prompts = await open({ environment: 'production' });
    const before = prompts.status();
    await spoil();
    let told = 0;
    prompts.onChange(() => {
      told += 1;
    });
    expect([await prompts.refresh(), await prompts.refresh()]).toEqual([false, false]);
    expect(prompts.status()).toEqual({ ...before, stale: true, error: expect.stringContaining(words) });
    // The first failure is news, the second is not.
    expect(told).toBe(1);
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.1.0', reason: 'SPLIT', stale: true });
    clock.time += 3_600_001;
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.1.0', reason: 'STALE', stale: true });
    await writeFile(bundle, bundleText({ sequence: 1002 }));
    expect(await prompts.refresh()).toBe(true);
    expect(prompts.resolve('support', KEY)).toMatchObject({ reason: 'SPLIT', stale: false });
    expect(prompts.status()).toMatchObject({ stale: false, error: null, sequence: 1002 });
  });

  test('say so where nothing was read for long, though nothing failed: the process was stopped', async () => {
    const prompts = await open();
    clock.time += 3_600_000 + 60_000;
    expect(prompts.resolve('support', KEY)).toMatchObject({ reason: 'SPLIT', stale: false });
    clock.time += 1;
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.1.0', reason: 'STALE', stale: true });
    expect(prompts.status()).toMatchObject({ stale: true, error: expect.stringContaining('Nothing was read for long') });
    let told = 0;
    prompts.onChange(() => {
      told += 1;
    });
    expect(await prompts.refresh()).toBe(false);
    expect([told, prompts.resolve('support', KEY).reason, prompts.status().error]).toEqual([1, 'SPLIT', null]);
    const byHand = await open({ refreshMs: 0 });
    clock.time += 400 * 86_400_000;
    expect(byHand.resolve('support', KEY).stale).toBe(false);
  });

  test('stay in the environment that they began with, though none was named', async () => {
    const prompts = await open();
    await writeFile(bundle, bundleText({ environment: 'staging', sequence: 1001 }));
    expect(await prompts.refresh()).toBe(false);
    expect(prompts.environment).toBe('production');
    expect(prompts.status().error).toContain('is the bundle of staging, not of production');
  });

  test('take an older bundle where they are told to', async () => {
    const prompts = await open({ allowOlder: true });
    await writeFile(bundle, bundleText({ sequence: 5 }));
    expect(await prompts.refresh()).toBe(true);
  });

  test('give out whole bundles alone while the file is written over and over', async () => {
    const texts = [1001, 1002, 1003].map((sequence) => bundleText({ sequence, text: `Text {{ name }} ${sequence}` }));
    const prompts = await open({ allowOlder: true });
    for (let round = 0; round < 20; round += 1) {
      const [, reading] = await Promise.all([writeFile(bundle, texts[round % 3] as string), prompts.refresh()]);
      const { text } = prompts.resolve('support', KEY);
      const sequence = prompts.status().sequence;
      if (sequence > 1000) expect([reading, text]).toEqual([expect.any(Boolean), `Text {{ name }} ${sequence} New.`]);
    }
    await prompts.refresh();
    expect(prompts.status()).toMatchObject({ stale: false });
  });
});

describe('the first reading', () => {
  test.each<[string, () => Promise<unknown>, Partial<OpenPromptsOptions>, string]>([
    ['of nothing', () => rm(bundle), {}, 'bundle-missing'],
    ['of a directory', async () => ({}), { bundle: '/' }, 'place-unreadable'],
    ['of another environment', async () => ({}), { environment: 'staging' }, 'bundle-of-another-environment'],
    ['of something else', () => writeFile(bundle, '{}'), {}, 'bundle-invalid'],
    ['of another digest', async () => ({}), { expectedDigest: `sha256:${'0'.repeat(64)}` }, 'bundle-not-authentic'],
  ])('%s fails, and says so', async (_what, spoil, options, code) => {
    await spoil();
    await expect(open(options)).rejects.toMatchObject({ name: 'PromptgateError', code, help: expect.stringMatching(/\w{4}/) });
  });

  test.each<[string, object, string]>([
    ['nothing', {}, 'bundle'],
    ['both', { bundle: 'a', registry: { environment: 'production' } }, 'bundle'],
    ['a number', { bundle: 1 }, 'bundle'],
    ['an address of another kind', { bundle: new URL('ftp://example.com/a.json') }, 'ftp:'],
    ['seconds', { bundle: 'a', refreshMs: 30 }, 'refreshMs'],
    ['no number', { bundle: 'a', maxStaleMs: Number.NaN }, 'maxStaleMs'],
    ['half a digest', { bundle: 'a', expectedDigest: 'sha256:12' }, 'expectedDigest'],
    ['no key', { bundle: 'a', publicKey: 'AAAA' }, 'public key'],
  ])('with %s as options is refused', async (_what, options, words) => {
    await expect(openPrompts(options as OpenPromptsOptions, clock)).rejects.toMatchObject({
      ...{ code: 'option-invalid', kind: 'usage', message: expect.stringContaining(words) },
    });
  });

  test.each([
    'https://u:secret@host:99999/a',
    'https://u:secret@a b/c',
    'ftp://u:secret@host/a',
    'file://u:secret@host/a',
    'file:///secret%2Fa',
  ])('the address %s, which cannot be read, is no path, and is not repeated', async (address) => {
    for (const options of [{ bundle: address }, { bundle, overrides: address }]) {
      const error = await openPrompts(options, clock).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'option-invalid', kind: 'usage' });
      expect(String(error)).not.toContain('secret');
    }
  });

  test('falls back to what the program brings along, to its stable versions, until the other one can be read', async () => {
    await rm(bundle);
    const fallback = join(dir, 'mine.json');
    await writeFile(fallback, bundleText({ sequence: 1_700_000_000 }));
    const prompts = await open({ fallback });
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.0.0', reason: 'DEFAULT', randomised: false, stale: true });
    expect(prompts.status()).toMatchObject({
      confirmedAt: '2023-11-14T22:13:20.000Z',
      stale: true,
      error: expect.stringContaining('is not there'),
    });
    await writeFile(bundle, bundleText());
    expect(await prompts.refresh()).toBe(true);
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.1.0', reason: 'SPLIT', stale: false });
    await rm(bundle);
    await writeFile(fallback, 'no bundle');
    await expect(open({ fallback })).rejects.toMatchObject({
      code: 'bundle-missing',
      message: expect.stringMatching(
        /prompts\.bundle\.json is not there\. The fallback cannot be served either: .*mine\.json does not begin/,
      ),
    });
  });
});

describe('overrides beside the file', () => {
  const overrides = () => join(dir, 'prompts.overrides.json');

  test('send a rollout to stable at the next reading, whatever becomes of the bundle, and stay until a good file takes them back', async () => {
    const prompts = await open();
    const seen: string[] = [];
    prompts.onChange(({ overridden }) => void seen.push(overridden.join()));
    await writeFile(overrides(), overridesText('r-7'));
    await truncate(bundle, 10);
    expect(await prompts.refresh()).toBe(true);
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.0.0', reason: 'DISABLED', randomised: false, stale: true });
    await writeFile(bundle, bundleText({ sequence: 1001 }));
    await writeFile(overrides(), '[{"prompt"');
    await prompts.refresh();
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.0.0', reason: 'DISABLED', stale: false });
    expect(prompts.status()).toMatchObject({
      stale: false,
      error: expect.stringContaining('are not JSON; those that were known before stay'),
    });
    await rm(overrides());
    await prompts.refresh();
    expect(prompts.status()).toMatchObject({ overridden: ['r-7'], error: null });
    await writeFile(overrides(), '[]');
    expect(await prompts.refresh()).toBe(true);
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.1.0', reason: 'SPLIT' });
    expect(seen).toEqual(['r-7', 'r-7', 'r-7', '']);
  });

  test('hold from the first reading on, and for the next rollout no longer', async () => {
    await writeFile(overrides(), overridesText('r-7'));
    const prompts = await open();
    expect(prompts.resolve('support', KEY).reason).toBe('DISABLED');
    await writeFile(bundle, bundleText({ sequence: 1001, rollout: { id: 'r-8' } }));
    await prompts.refresh();
    expect(prompts.resolve('support', KEY)).toMatchObject({ reason: 'SPLIT', version: '1.1.0' });
    expect(prompts.status().overridden).toEqual([]);
  });

  test('may lie elsewhere, or nowhere', async () => {
    await writeFile(overrides(), overridesText('r-7'));
    expect((await open({ overrides: null })).status().overridden).toEqual([]);
    await rename(overrides(), join(dir, 'other.json'));
    expect((await open({ overrides: join(dir, 'other.json') })).status().overridden).toEqual(['r-7']);
  });
});
