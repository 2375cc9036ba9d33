import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type OpenPromptsSettings, openPrompts } from '../../src/runtime/open-prompts.ts';
import type { Prompts } from '../../src/runtime/prompts.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';
import { type Answer, bundleText, HandClock, overridesText, type PublishServer, startServer } from './world.ts';

const KEY = { targetingKey: 'user_1' };
const PATH = '/p/production.json';
let server: PublishServer;
let elsewhere: PublishServer;
let clock = new HandClock();
let opened: Prompts[] = [];

beforeAll(async () => {
  [server, elsewhere] = await Promise.all([startServer(), startServer()]);
});
afterAll(async () => {
  await Promise.all([server.close(), elsewhere.close()]);
});
beforeEach(() => {
  clock = new HandClock();
  server.answers.clear();
  server.asked.length = 0;
  server.publish(PATH, bundleText());
});
afterEach(() => {
  for (const prompts of opened) prompts.close();
  opened = [];
});

async function open(settings: OpenPromptsSettings = {}, address = `${server.origin}${PATH}`): Promise<Prompts> {
  const prompts = await openPrompts({ bundle: address, timeoutMs: 60_000, ...settings }, clock);
  opened.push(prompts);
  return prompts;
}

describe('prompts of an address', () => {
  test('are asked for again by their ETag, and followed', async () => {
    const prompts = await open();
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.1.0', reason: 'SPLIT' });
    clock.time += 1000;
    expect(await prompts.refresh()).toBe(false);
    expect(prompts.status()).toMatchObject({ stale: false, confirmedAt: '2026-11-23T12:00:01.000Z' });
    expect(server.asked.filter(({ path }) => path === PATH).map(({ tag }) => tag)).toEqual([undefined, expect.stringMatching(/^"v\d+"$/)]);
    server.publish(PATH, bundleText({ sequence: 1001, rollout: null }));
    expect(await prompts.refresh()).toBe(true);
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.0.0', reason: 'STATIC' });
  });

  test('a fetch that does not heed its signal is not waited for', async () => {
    let isSilent = false;
    const fetch = async (url: string, options: RequestInit) =>
      isSilent ? new Promise<Response>(() => {}) : globalThis.fetch(url, options);
    const prompts = await open({ fetch, timeoutMs: 500 });
    isSilent = true;
    expect(await prompts.refresh()).toBe(false);
    expect(prompts.status()).toMatchObject({ stale: true, error: expect.stringContaining('gave no whole answer within 0.5 s') });
  });

  const tell =
    (status: number, headers: Record<string, string> = {}, body = ''): Answer =>
    (_request, response) =>
      void response.writeHead(status, headers).end(body);

  test.each<[string, Answer, string]>([
    ['500', tell(500), 'status 500'],
    ['503', tell(503, { 'retry-after': '1' }), 'status 503'],
    ['404', tell(404), 'is not there'],
    ['a page in place of the bundle', tell(200, { 'content-type': 'text/html' }, '<!doctype html>'), 'does not begin as a bundle does'],
    ['a redirect to nowhere', tell(302), 'does not say where to'],
    ['a redirect to itself', tell(302, { location: PATH }), 'redirects more than 5 times'],
    ['an announced size beyond the limit', tell(200, { 'content-length': String(11 * 1_048_576) }), 'is larger than 10 MiB'],
    [
      'more than the limit, packed',
      (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(12 * 1_048_576))),
      'is larger than 10 MiB',
    ],
    [
      'more than the limit, without an end',
      (_request, response) => {
        response.writeHead(200);
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(1_048_576)));
        };
        response.on('drain', more);
        more();
      },
      'is larger than 10 MiB',
    ],
    ['half of it', (_request, response) => void response.writeHead(200).end(bundleText().slice(0, 700)), 'is not whole'],
    [
      'half of it, and then a broken connection',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '5000' });
        response.write(bundleText().slice(0, 700), () => response.destroy());
      },
      'cannot be reached',
    ],
    [
      'an older bundle, which is not sent twice to who has it',
      (request, response) => {
        if (request.headers['if-none-match'] === '"old"') return void response.writeHead(304).end();
        response.writeHead(200, { etag: '"old"' }).end(bundleText({ sequence: 999 }));
      },
      'is older (sequence 999)',
    ],
  ])('stay as they were at %s, and say why; what was refused is not taken for known', async (_what, answer, words) => {
    const prompts = await open();
    server.answers.set(PATH, answer);
    expect([await prompts.refresh(), await prompts.refresh()]).toEqual([false, false]);
    expect(prompts.status()).toMatchObject({ stale: true, sequence: 1000, error: expect.stringContaining(words) });
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.1.0', reason: 'SPLIT', stale: true });
    server.publish(PATH, bundleText({ sequence: 1001 }));
    expect(await prompts.refresh()).toBe(true);
    expect(prompts.status()).toMatchObject({ stale: false, error: null });
  });

  test.each<[string, Answer]>([
    ['comes at all', () => {}],
    [
      'ends',
      (_request, response) => {
        response.writeHead(200);
        response.write('{');
      },
    ],
  ])('stay as they were where no answer %s in time', async (_what, answer) => {
    // What is answered from memory is never late, however slow the machine.
    let isOnline = false;
    const fetch = async (url: string, options: RequestInit) => {
      if (isOnline && url.endsWith(PATH)) return globalThis.fetch(url, options);
      return url.endsWith(PATH) ? new Response(bundleText()) : new Response('', { status: 404 });
    };
    const prompts = await open({ timeoutMs: 60, fetch });
    server.answers.set(PATH, answer);
    isOnline = true;
    expect(await prompts.refresh()).toBe(false);
    expect(prompts.status()).toMatchObject({ stale: true, error: expect.stringContaining('no whole answer within 0.06 s') });
    isOnline = false;
    await prompts.refresh();
    expect(prompts.status()).toMatchObject({ stale: false, error: null });
  });

  test('are not there by a 304 that nobody asked for', async () => {
    server.answers.set(PATH, tell(304));
    await expect(open()).rejects.toMatchObject({ code: 'place-unreadable', message: expect.stringContaining('status 304') });
  });

  test('follow a redirect within their origin, and none to another', async () => {
    server.publish('/real.json', bundleText({ sequence: 5000 }));
    elsewhere.publish('/real.json', bundleText({ sequence: 6000 }));
    server.answers.set(PATH, tell(302, { location: '/real.json' }));
    const prompts = await open();
    expect(prompts.status().sequence).toBe(5000);
    server.answers.set(PATH, tell(307, { location: `${elsewhere.origin}/real.json` }));
    await prompts.refresh();
    expect(prompts.status()).toMatchObject({ sequence: 5000, stale: true, error: expect.stringContaining('redirects to another origin') });
    expect(elsewhere.asked).toEqual([]);
  });

  test('are asked for ever more seldom while it fails, at least every five minutes, and as before when it is over', async () => {
    const prompts = await open();
    server.answers.set(PATH, tell(500));
    const pauses: (number | null)[] = [clock.pause];
    for (let round = 0; round < 6; round += 1) {
      await prompts.refresh();
      pauses.push(clock.pause);
    }
    expect(pauses).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000, 300_000]);
    server.publish(PATH, bundleText());
    await prompts.refresh();
    expect(clock.pause).toBe(30_000);
  });

  test('send what opens the door, and show none of it', async () => {
    const prompts = await open({}, `${server.origin.replace('//', '//ada:s%40cret@')}${PATH}?token=hidden`).catch((error: Error) => error);
    expect(server.asked[0]).toMatchObject({ authorization: `Basic ${Buffer.from('ada:s@cret').toString('base64')}` });
    expect(String((prompts as Error).message)).toContain('is not there');
    expect(String((prompts as Error).message)).not.toMatch(/ada|cret|hidden/);
    await open({ headers: { authorization: 'Bearer x' } });
    expect(server.asked.at(-1)).toMatchObject({ authorization: 'Bearer x' });
  });

  test.each<[string, object | null, string]>([
    ['a value of two lines', { authorization: 'Bearer s3cret\r\nx: y' }, '"authorization"'],
    ['a name with a blank', { 'x token': 's3cret' }, '"x token"'],
    ['nothing', null, 'is no object'],
  ])('refuse headers with %s, without showing a value', async (_what, headers, words) => {
    const error = (await open({ headers: headers as Record<string, string> }).catch((thrown: unknown) => thrown)) as Error;
    expect(error).toMatchObject({ code: 'option-invalid', message: expect.stringContaining(words) });
    expect(inspect(error)).not.toContain('s3cret');
    expect(server.asked).toEqual([]);
  });

  test('give a caller who asks while a reading runs the one after it, and several callers the same one', async () => {
    const prompts = await open();
    const asked = new Promise<() => void>((done) => {
      server.answers.set(PATH, (_request, response) => done(() => response.writeHead(200).end(bundleText())));
    });
    const first = prompts.refresh();
    const answer = await asked;
    server.publish(PATH, bundleText({ sequence: 1001 }));
    const [second, third] = [prompts.refresh(), prompts.refresh()];
    answer();
    expect([await first, await second, await third]).toEqual([false, true, true]);
    expect(prompts.status().sequence).toBe(1001);
    expect(server.asked.filter(({ path }) => path === PATH).length).toBe(3);
  });

  test('end at once when they are closed, also while an answer is awaited', async () => {
    const prompts = await open();
    server.answers.set(PATH, () => {});
    const pending = prompts.refresh();
    prompts.close();
    expect(await pending).toBe(false);
    expect(prompts.status()).toMatchObject({ stale: false });
  });

  test('take overrides from beside their address, before a bundle that is slow to come', async () => {
    const prompts = await open();
    server.publish(`${PATH}.overrides`, overridesText('r-7'));
    const asked = new Promise<() => void>((done) => {
      server.answers.set(PATH, (_request, response) => done(() => response.writeHead(500).end()));
    });
    const pending = prompts.refresh();
    const answer = await asked;
    // In force while the bundle is still awaited.
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.0.0', reason: 'DISABLED', stale: false });
    answer();
    expect(await pending).toBe(true);
    expect(prompts.resolve('support', KEY)).toMatchObject({ version: '1.0.0', reason: 'DISABLED', stale: true });
    server.answers.set(`${PATH}.overrides`, tell(500));
    server.publish(PATH, bundleText());
    await prompts.refresh();
    expect(prompts.status()).toMatchObject({ overridden: ['r-7'], stale: false, error: expect.stringContaining('status 500') });
  });

  test('start from what the program brings along where nobody answers', async () => {
    const file = join(await createTemporaryDirectory(), 'mine.json');
    await writeFile(file, bundleText());
    const prompts = await open({ fallback: file }, 'http://127.0.0.1:9/p.json');
    expect(prompts.resolve('plain', KEY)).toMatchObject({ reason: 'DEFAULT', stale: true });
    await expect(open({}, 'http://127.0.0.1:9/p.json')).rejects.toMatchObject({ code: 'place-unreadable', kind: 'outside' });
  });
});

describe('a bundle that must be signed', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const signed = (text: string): Buffer => sign(null, Buffer.from(text), privateKey);

  function publish(text: string, signature: string | Buffer): void {
    server.publish(PATH, text);
    server.answers.set(`${PATH}.sig`, (_request, response) => void response.writeHead(200).end(signature));
  }

  test('is taken with its signature alone, as bytes or as base64', async () => {
    publish(bundleText(), signed(bundleText()));
    const prompts = await open({ publicKey: pem });
    const next = bundleText({ sequence: 1001 });
    publish(next, signed(bundleText({ sequence: 1002 })));
    expect(await prompts.refresh()).toBe(false);
    expect(prompts.status()).toMatchObject({ sequence: 1000, error: expect.stringContaining('is not what') });
    publish(next, `${signed(next).toString('base64')}\n`);
    expect(await prompts.refresh()).toBe(true);
  });

  test.each([
    ['none', null],
    ['nonsense', 'AAAA'],
    ['that of another key', sign(null, Buffer.from(bundleText()), generateKeyPairSync('ed25519').privateKey)],
  ])('is refused where the signature is %s', async (_what, signature) => {
    if (signature !== null) publish(bundleText(), signature);
    await expect(open({ publicKey: pem })).rejects.toMatchObject({ code: 'bundle-not-authentic' });
  });

  test('is refused where the signature is a file of something else', async () => {
    publish(bundleText(), 'x'.repeat(5000));
    await expect(open({ publicKey: pem })).rejects.toMatchObject({ message: expect.stringContaining('.sig is larger than 4 KiB') });
  });

  test('needs an Ed25519 key that is public', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const own = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    for (const key of [rsa, own, 'AAAA']) await expect(open({ publicKey: key })).rejects.toMatchObject({ code: 'option-invalid' });
  });
});
