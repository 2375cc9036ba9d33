import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  AsyncLocalStorageTransactionContextPropagator,
  type EvaluationContext,
  type Hook,
  OpenFeature,
  ProviderEvents,
  ProviderStatus,
} from '@openfeature/server-sdk';
import canonicalize from 'canonicalize';
import type { Bundle } from '../../src/bundle/bundle.ts';
import { digestBundle } from '../../src/bundle/make.ts';
import type { RatedCall } from '../../src/monitoring/call.ts';
import { createProvider, type ProviderOptions, resolutionOf } from '../../src/openfeature/index.ts';
import { listVectors } from '../../src/rollout/vectors.ts';
import { createPrompts } from '../../src/runtime/in-memory.ts';
import { openPrompts } from '../../src/runtime/open-prompts.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';
import { createSample } from '../support/sample-rollout.ts';

const DOMAIN = 'prompts';
const ID = 'customer-support';
const KNOWN = createSample();
const keyOf = (variant: string) =>
  Array.from({ length: 50 }, (_, at) => `user-${at}`).find((key) => KNOWN.resolve(ID, { targetingKey: key }).variant === variant) as string;

async function openClient(options: ProviderOptions = {}, prompts = createSample()) {
  await OpenFeature.setProviderAndWait(DOMAIN, createProvider(prompts, options));
  return OpenFeature.getClient(DOMAIN);
}

afterEach(() => OpenFeature.clearProviders());

describe('a prompt as a flag', () => {
  test('is its text, for everybody what `resolve` gives', async () => {
    const client = await openClient();
    for (let at = 0; at < 50; at += 1) {
      const context = { targetingKey: `user-${at}` };
      expect(await client.getStringValue(ID, 'default', context)).toBe(KNOWN.resolve(ID, context).text);
    }
    expect(await client.getStringValue('billing/refunds', 'default')).toBe('Refunds take five days.');
  });

  test('says why, in OpenFeature’s words and with metadata of its types', async () => {
    const client = await openClient();
    const targetingKey = keyOf('canary');
    const details = await client.getStringDetails(ID, 'default', { targetingKey });
    const { text, digest, bucket } = KNOWN.resolve(ID, { targetingKey });
    expect(details).toEqual({
      flagKey: ID,
      value: text,
      variant: 'canary',
      reason: 'SPLIT',
      flagMetadata: {
        environment: 'production',
        version: '1.4.0',
        digest,
        commit: '0'.repeat(40),
        rolloutId: 'r-7',
        epoch: 'r-7/1',
        percent: 50,
        unit: 'user',
        bucket,
        randomised: true,
        stale: false,
      },
    });
    expect(await client.getStringDetails('billing/refunds', '')).toMatchObject({ reason: 'STATIC', variant: 'stable' });
  });

  test('is an object with version, text and metadata', async () => {
    const client = await openClient();
    const value = await client.getObjectValue('billing/refunds', {});
    expect(value).toMatchObject({
      id: 'billing/refunds',
      version: '2.0.0',
      text: 'Refunds take five days.',
      metadata: { version: '2.0.0' },
    });
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });

  test('is rendered where values of its variables are given', async () => {
    const client = await openClient({ variables: ({ company }) => (company === undefined ? {} : { company }) });
    const context = { targetingKey: keyOf('stable'), company: 'Example' };
    expect(await client.getStringValue(ID, 'default', context)).toBe('You are the support of Example.');
    expect(await client.getStringDetails(ID, 'default', { targetingKey: 'a' })).toMatchObject({
      value: 'default',
      errorCode: 'GENERAL',
      errorMessage: expect.stringContaining('company'),
    });
  });

  test('may be of prompts whose ids and variables the compiler knows', async () => {
    const typed = createPrompts<{ greeting: { name: string } }>({ prompts: { greeting: { text: 'Hello {{ name }}.' } } });
    await OpenFeature.setProviderAndWait(DOMAIN, createProvider(typed, { variables: () => ({ name: 'you' }) }));
    expect(await OpenFeature.getClient(DOMAIN).getStringValue('greeting', '')).toBe('Hello you.');
    await OpenFeature.setProviderAndWait(
      DOMAIN,
      createProvider(async () => typed),
    );
    expect(await OpenFeature.getClient(DOMAIN).getStringValue('greeting', '')).toBe('Hello {{ name }}.');
  });

  test('is no number and no boolean', async () => {
    const client = await openClient();
    expect(await client.getBooleanDetails(ID, true)).toMatchObject({ value: true, reason: 'ERROR', errorCode: 'TYPE_MISMATCH' });
    expect(await client.getNumberDetails(ID, 7)).toMatchObject({ value: 7, errorCode: 'TYPE_MISMATCH' });
    expect(await client.getNumberDetails('unknown', 7)).toMatchObject({ value: 7, errorCode: 'FLAG_NOT_FOUND' });
  });

  test('that nothing runs gives the default', async () => {
    const client = await openClient();
    for (const id of ['customer-suport', '', '__proto__', 'constructor']) {
      expect(await client.getStringDetails(id, 'default')).toMatchObject({ value: 'default', errorCode: 'FLAG_NOT_FOUND' });
    }
  });

  test('without a usable key is the stable version, and says so', async () => {
    const client = await openClient();
    const expected = { value: 'You are the support of {{ company }}.', variant: 'stable', reason: 'ERROR' };
    const missing = await client.getStringDetails(ID, 'default');
    expect(missing).toMatchObject({ ...expected, flagMetadata: { errorCode: 'TARGETING_KEY_MISSING' } });
    expect(missing.errorCode).toBeUndefined();
    expect(await client.getStringDetails(ID, 'default', { targetingKey: '\ud800' })).toMatchObject({
      ...expected,
      flagMetadata: { errorCode: 'INVALID_CONTEXT' },
    });
    expect(resolutionOf(missing)?.randomised).toBe(false);
  });

  test('without a usable key is the caller’s default where that is asked for', async () => {
    const client = await openClient({ onMissingKey: 'default' });
    expect(await client.getStringDetails(ID, 'default')).toMatchObject({
      value: 'default',
      reason: 'ERROR',
      errorCode: 'TARGETING_KEY_MISSING',
      flagMetadata: { version: '1.3.2' },
    });
    expect(await client.getStringValue('billing/refunds', 'default')).toBe('Refunds take five days.');
  });

  test('leads back to its resolution, which recording and rendering want', async () => {
    const client = await openClient();
    const context = { targetingKey: keyOf('canary') };
    const resolution = resolutionOf(await client.getObjectDetails(ID, {}, context));
    expect(resolution).toMatchObject({ version: '1.4.0', key: context.targetingKey, assignment: { epoch: 'r-7/1' } });
    expect(resolution?.render({ company: 'Example' })).toBe('You are the kind support of Example.');
    expect(resolutionOf(await client.getStringDetails('unknown', ''))).toBeNull();
  });
});

describe('the SDK around it', () => {
  test('merges contexts, in the order of the specification', async () => {
    const client = await openClient();
    const [stable, canary] = [keyOf('stable'), keyOf('canary')];
    OpenFeature.setContext({ targetingKey: stable });
    OpenFeature.setTransactionContextPropagator(new AsyncLocalStorageTransactionContextPropagator());
    try {
      const versionOf = async (context?: EvaluationContext) => (await client.getStringDetails(ID, '', context)).flagMetadata.version;
      expect(await versionOf()).toBe('1.3.2');
      const inside = await new Promise((done) => OpenFeature.setTransactionContext({ targetingKey: canary }, () => done(versionOf())));
      expect(inside).toBe('1.4.0');
      client.setContext({ targetingKey: canary });
      expect(await versionOf()).toBe('1.4.0');
      expect(await versionOf({ targetingKey: stable })).toBe('1.3.2');
    } finally {
      OpenFeature.setContext({});
      OpenFeature.setTransactionContext({}, () => {});
    }
  });

  test('runs its hooks', async () => {
    const client = await openClient();
    const seen: unknown[] = [];
    const hook: Hook = {
      before: () => ({ targetingKey: keyOf('canary') }),
      after: (_, details) => void seen.push(details.variant, resolutionOf(details)?.version),
      error: (_, error) => void seen.push((error as { code: string }).code),
      finally: ({ flagKey }) => void seen.push(flagKey),
    };
    await client.getStringValue(ID, '', {}, { hooks: [hook] });
    await client.getStringValue('unknown', '', {}, { hooks: [hook] });
    expect(seen).toEqual(['canary', '1.4.0', ID, 'FLAG_NOT_FOUND', 'unknown']);
  });

  test('takes ratings by tracking', async () => {
    const ratings: [RatedCall, number][] = [];
    const monitor = { recordRating: (call: RatedCall, rating: number) => ratings.push([call, rating]) > 0 };
    const client = await openClient({ monitor });
    client.track('rating', {}, { value: 4, responseId: 'resp_1' });
    client.track('rating', { targetingKey: keyOf('canary') }, { value: 2, prompt: ID });
    client.track('purchase', {}, { value: 99 });
    client.track('rating', {}, { value: 3, prompt: 'unknown' });
    expect(ratings).toMatchObject([
      [{ responseId: 'resp_1' }, 4],
      [{ resolution: { version: '1.4.0', key: keyOf('canary') } }, 2],
      [{ responseId: '' }, 3],
    ]);
    (await openClient()).track('rating', {}, { value: 4, responseId: 'resp_1' });
    expect(ratings).toHaveLength(3);
  });
});

describe('prompts that are published anew', () => {
  let file = '';
  let sequence = 0;

  async function publish(text: string): Promise<string> {
    sequence += 1;
    const stable = {
      version: `1.0.${sequence}`,
      digest: `sha256:${'a'.repeat(64)}`,
      commit: 'b'.repeat(40),
      text,
      metadata: {},
      outputSchema: null,
    };
    const content = {
      schemaVersion: 1 as const,
      environment: 'production',
      commit: 'c'.repeat(40),
      sequence,
      scheme: 'md5-100k/v1' as const,
      prompts: { greeting: { stable, canary: null, rollout: null } },
      vectors: listVectors(),
    };
    const bundle: Bundle = { ...content, digest: digestBundle(content) };
    await writeFile(file, canonicalize(bundle) as string);
    return bundle.digest;
  }

  beforeEach(async () => {
    file = join(await createTemporaryDirectory(), 'prompts.bundle.json');
    await publish('Hello.');
  });

  const listen = (events: [string, unknown][]) => {
    const client = OpenFeature.getClient(DOMAIN);
    for (const event of [ProviderEvents.Ready, ProviderEvents.Stale, ProviderEvents.ConfigurationChanged, ProviderEvents.Error] as const) {
      client.addHandler(event as typeof ProviderEvents.Ready, (details) => void events.push([event, details?.metadata?.digest]));
    }
    return client;
  };
  const settle = () => new Promise((done) => setImmediate(() => setImmediate(done)));

  test('are told as events, and so is what cannot be read', async () => {
    const events: [string, unknown][] = [];
    const prompts = await openPrompts({ bundle: file, refreshMs: 0 });
    await OpenFeature.setProviderAndWait(DOMAIN, createProvider(prompts));
    const client = listen(events);
    await settle();
    events.length = 0;
    const digest = await publish('Good day.');
    await prompts.refresh();
    await prompts.refresh();
    expect(await client.getStringValue('greeting', '')).toBe('Good day.');
    await writeFile(file, '{');
    await prompts.refresh();
    await prompts.refresh();
    expect(client.providerStatus).toBe(ProviderStatus.STALE);
    expect(await client.getStringDetails('greeting', '')).toMatchObject({ value: 'Good day.', flagMetadata: { stale: true } });
    const newest = await publish('Good evening.');
    await prompts.refresh();
    expect(client.providerStatus).toBe(ProviderStatus.READY);
    await settle();
    expect(events).toEqual([
      [ProviderEvents.ConfigurationChanged, digest],
      [ProviderEvents.Stale, digest],
      [ProviderEvents.Ready, newest],
      [ProviderEvents.ConfigurationChanged, newest],
    ]);
    await OpenFeature.clearProviders();
    await publish('Too late.');
    await prompts.refresh();
    await settle();
    expect(events).toHaveLength(4);
    expect(prompts.resolve('greeting').text).toBe('Too late.');
    prompts.close();
  });

  test('are stale from the start where only what was brought along could be read', async () => {
    await writeFile(`${file}.fallback`, await readFile(file));
    await rm(file);
    const provider = createProvider(() => openPrompts({ bundle: file, fallback: `${file}.fallback`, refreshMs: 0 }));
    await OpenFeature.setProviderAndWait(DOMAIN, provider);
    const client = OpenFeature.getClient(DOMAIN);
    await settle();
    expect(client.providerStatus).toBe(ProviderStatus.STALE);
    expect(await client.getStringDetails('greeting', '')).toMatchObject({ value: 'Hello.', reason: 'DEFAULT' });
  });

  test('are opened by the provider, closed with it, and an error where they cannot be', async () => {
    let opened = 0;
    const provider = createProvider(async () => {
      opened += 1;
      return openPrompts({ bundle: file, refreshMs: 0 });
    });
    expect(await provider.resolveStringEvaluation('greeting', 'default', {}, console)).toMatchObject({ errorCode: 'PROVIDER_NOT_READY' });
    await OpenFeature.setProviderAndWait(DOMAIN, provider);
    const client = OpenFeature.getClient(DOMAIN);
    expect(await client.getStringValue('greeting', '')).toBe('Hello.');
    await OpenFeature.clearProviders();
    expect(await provider.resolveStringEvaluation('greeting', 'default', {}, console)).toMatchObject({ errorCode: 'PROVIDER_NOT_READY' });
    await OpenFeature.setProviderAndWait(DOMAIN, provider);
    expect(opened).toBe(2);
    const late = createProvider(() => openPrompts({ bundle: file, refreshMs: 0 }));
    const opening = late.initialize?.();
    await late.onClose?.();
    await opening;
    expect(await late.resolveStringEvaluation('greeting', 'default', {}, console)).toMatchObject({ errorCode: 'PROVIDER_NOT_READY' });
    await rm(file);
    const broken = createProvider(() => openPrompts({ bundle: file, refreshMs: 0 }));
    await expect(OpenFeature.setProviderAndWait('other', broken)).rejects.toThrow(file);
    expect(await OpenFeature.getClient('other').getStringDetails('greeting', 'default')).toMatchObject({
      value: 'default',
      reason: 'ERROR',
    });
  });
});
