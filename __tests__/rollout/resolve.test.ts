import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BundledPrompt, BundledVersion } from '../../src/bundle/bundle.ts';
import { fineBucketOf } from '../../src/rollout/bucket.ts';
import { type CompileOptions, compileBundle } from '../../src/rollout/compile.ts';
import type { RoutingOverride } from '../../src/rollout/override.ts';
import { resolveIn } from '../../src/rollout/resolve.ts';
import { commitOf, contentOf, ROLLOUT } from '../bundle/sample.ts';
import { anyText } from './text.ts';

function version(name: string, text = `Text of ${name}.`): BundledVersion {
  const { digest, ...content } = contentOf(text, { version: name, parameters: { stop: ['END'] } });
  return { version: name, digest: digest as string, commit: commitOf(name), ...content };
}

const SUPPORT: BundledPrompt = { stable: version('1.0.0'), canary: version('1.1.0'), rollout: ROLLOUT };
const PLAIN: BundledPrompt = { stable: version('2.0.0'), canary: null, rollout: null };

function compile(support: Partial<BundledPrompt['rollout']> = {}, options: Partial<CompileOptions> = {}) {
  const prompts = { support: { ...SUPPORT, rollout: { ...ROLLOUT, ...support } }, plain: PLAIN };
  return compileBundle({ environment: 'production', prompts }, { renderOf: (text) => () => text, ...options });
}

const OVERRIDE: RoutingOverride = {
  ...{ prompt: 'support', environment: 'production', rolloutId: ROLLOUT.id, since: '2026-11-23T10:00:00Z', evidence: 'E = 120' },
  action: 'stable',
};
const ask = (targetingKey: unknown) => ({ targetingKey });
const USERS = Array.from({ length: 3000 }, (_, at) => `user_${at}`);
/** Users whom ten percent hold, and whom they do not. */
const inside = USERS.find((user) => fineBucketOf(user, { salt: ROLLOUT.salt }) < 10_000) as string;
const outside = USERS.find((user) => fineBucketOf(user, { salt: ROLLOUT.salt }) >= 10_000) as string;

describe('what a key gets', () => {
  test('without a rollout: the version, and no place', () => {
    expect(resolveIn(compile(), 'plain', ask('user_1'))).toMatchObject({
      ...{ version: '2.0.0', variant: 'stable', reason: 'STATIC', bucket: null, percent: null, unit: null, rolloutId: null, epoch: null },
      ...{ randomised: false, assignment: null, key: 'user_1', text: 'Text of 2.0.0.', stale: false },
    });
    expect(resolveIn(compile(), 'plain')).toMatchObject({ reason: 'STATIC', key: null });
  });

  test('in a rollout: the version of its place, and all that recording needs', () => {
    const found = resolveIn(compile(), 'support', ask(inside));
    expect(found).toMatchObject({
      ...{ id: 'support', environment: 'production', version: '1.1.0', variant: 'canary', reason: 'SPLIT', percent: 10, unit: 'user' },
      ...{ rolloutId: 'r-7', epoch: 'r-7/1', randomised: true, key: inside, digest: SUPPORT.canary?.digest, commit: commitOf('1.1.0') },
      bucket: fineBucketOf(inside, { salt: ROLLOUT.salt }),
    });
    expect(found.assignment).toEqual({
      ...{ promptId: 'support', environment: 'production', version: '1.1.0', variant: 'canary', rolloutId: 'r-7', step: 1, epoch: 'r-7/1' },
      ...{ percent: 10, unit: 'user', slowMs: 2100, guardrails: ['errors', 'slow', 'unhappy'] },
      versions: { stable: '1.0.0', canary: '1.1.0' },
    });
    expect(resolveIn(compile(), 'support', ask(outside))).toMatchObject({
      version: '1.0.0',
      variant: 'stable',
      reason: 'SPLIT',
      randomised: true,
    });
  });

  test('its place decides, at every share, and growing never takes the canary away', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(anyText({ minLength: 1, maxLength: 60 }), share, share, (key, one, other) => {
        const at = (percent: number) => resolveIn(compile({ percent }), 'support', ask(key));
        const place = fineBucketOf(key, { salt: ROLLOUT.salt });
        expect(at(one)).toMatchObject({ bucket: place, variant: place < Math.round(one * 1000) ? 'canary' : 'stable' });
        if (at(Math.min(one, other)).variant === 'canary') expect(at(Math.max(one, other)).variant).toBe('canary');
      }),
      { numRuns: 60 },
    );
  });

  test('at 0 and at 100 % the rule is the same, and chance still counts as having chosen', () => {
    for (const [percent, variant] of [
      [0, 'stable'],
      [100, 'canary'],
    ] as const) {
      const compiled = compile({ percent });
      for (const user of USERS.slice(0, 200))
        expect(resolveIn(compiled, 'support', ask(user))).toMatchObject({ variant, reason: 'SPLIT', randomised: true });
    }
  });

  test('with the salt `none` is the place of the key alone', () => {
    expect(resolveIn(compile({ salt: 'none' }), 'support', ask('user_12345')).bucket).toBe(fineBucketOf('user_12345'));
  });

  test('by lists is nobody’s chance; who is on both stays with stable', () => {
    const compiled = compile({ allow: [outside, 'both'], deny: [inside, 'both'] });
    for (const [key, variant] of [
      [outside, 'canary'],
      [inside, 'stable'],
      ['both', 'stable'],
    ] as const) {
      const found = resolveIn(compiled, 'support', ask(key));
      expect(found).toMatchObject({
        variant,
        reason: 'TARGETING_MATCH',
        randomised: false,
        assignment: null,
        bucket: null,
        epoch: 'r-7/1',
      });
    }
  });

  test.each([
    ['no context', undefined, 'TARGETING_KEY_MISSING'],
    ['null', null, 'TARGETING_KEY_MISSING'],
    ['a context without a key', {}, 'TARGETING_KEY_MISSING'],
    ['an empty key, which all anonymous users would share', ask(''), 'TARGETING_KEY_MISSING'],
    ['a key that is null', ask(null), 'TARGETING_KEY_MISSING'],
    ['a number', ask(42), 'INVALID_CONTEXT'],
    ['an object', ask({ id: 1 }), 'INVALID_CONTEXT'],
    ['half of a surrogate pair', ask('user_\ud83d'), 'INVALID_CONTEXT'],
    ['a key of a thousand and one characters', ask('k'.repeat(1001)), 'INVALID_CONTEXT'],
    [
      'a context that throws',
      {
        get targetingKey() {
          throw new Error('no');
        },
      },
      'INVALID_CONTEXT',
    ],
  ])('with %s is the stable version, and says why', (_what, context, errorCode) => {
    expect(resolveIn(compile({ percent: 100 }), 'support', context)).toMatchObject({
      ...{ version: '1.0.0', reason: 'ERROR', errorCode, randomised: false, assignment: null, key: null, bucket: null, epoch: 'r-7/1' },
    });
  });

  test('is stable where an override of just this rollout says so', () => {
    const found = resolveIn(compile({ percent: 100 }, { overrides: [OVERRIDE] }), 'support', ask(inside));
    expect(found).toMatchObject({ version: '1.0.0', reason: 'DISABLED', randomised: false, rolloutId: 'r-7', bucket: null });
    for (const other of [{ prompt: 'plain' }, { environment: 'staging' }, { rolloutId: 'r-8' }]) {
      const compiled = compile({ percent: 100 }, { overrides: [{ ...OVERRIDE, ...other }] });
      expect(resolveIn(compiled, 'support', ask(inside)).version).toBe('1.1.0');
      expect(compiled.overridden).toEqual([]);
    }
    expect(compile({}, { overrides: [OVERRIDE] }).overridden).toEqual(['r-7']);
  });

  test('says how old it may be: stale at once, STALE as its reason when it lasts, DEFAULT from a fallback', () => {
    const compiled = compile({ percent: 100 });
    expect(resolveIn(compiled, 'support', ask(inside), 'stale')).toMatchObject({ reason: 'SPLIT', stale: true, variant: 'canary' });
    expect(resolveIn(compiled, 'support', ask(inside), 'expired')).toMatchObject({ reason: 'STALE', randomised: true, variant: 'canary' });
    expect(resolveIn(compiled, 'plain', ask(inside), 'expired')).toMatchObject({ reason: 'STALE', randomised: false });
    expect(resolveIn(compiled, 'support', {}, 'expired')).toMatchObject({ reason: 'ERROR', stale: true });
    expect(resolveIn(compiled, 'support', ask(inside), 'fallback')).toMatchObject({
      reason: 'DEFAULT',
      variant: 'stable',
      randomised: false,
    });
  });

  test('names the prompt that was meant where there is none of that name, whatever the name', () => {
    expect(() => resolveIn(compile(), 'suport')).toThrow(
      expect.objectContaining({ code: 'unknown-prompt', help: expect.stringContaining('Did you mean support?') }),
    );
    for (const id of ['constructor', '__proto__', '', undefined, 'x'.repeat(1e5)])
      expect(() => resolveIn(compile(), id as string)).toThrow(expect.objectContaining({ code: 'unknown-prompt' }));
  });
});

describe('what is given out', () => {
  test('is one assignment for each arm of a step, also after another reading of the same rollout', () => {
    const first = compile();
    const assignments = new Set(USERS.map((user) => resolveIn(first, 'support', ask(user)).assignment));
    expect(assignments.size).toBe(2);
    const again = compile({}, { previous: first, overrides: [{ ...OVERRIDE, rolloutId: 'r-6' }] });
    for (const user of USERS) assignments.add(resolveIn(again, 'support', ask(user)).assignment);
    expect(assignments.size).toBe(2);
    const grown = compile({ step: 2, percent: 50 }, { previous: again });
    expect(assignments.has(resolveIn(grown, 'support', ask(inside)).assignment)).toBe(false);
    expect(compile({ slowMs: null }).assignments.keys().next().value).toContain('["errors","unhappy"]');
  });

  test('cannot be changed for others: metadata to their depth, assignments, ids', () => {
    const { metadata, assignment } = resolveIn(compile(), 'support', ask(inside));
    expect(() => ((metadata as { model: string }).model = 'x')).toThrow(TypeError);
    expect(() => (metadata.parameters as { stop: string[] }).stop.push('x')).toThrow(TypeError);
    expect(() => ((assignment as { step: number }).step = 9)).toThrow(TypeError);
    expect(() => (compile().ids as string[]).push('x')).toThrow(TypeError);
  });
});
