import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DROP_REASONS } from '../../src/monitoring/call.ts';
import { checkCall } from '../../src/monitoring/check-call.ts';
import { HOUR, MINUTE } from '../../src/monitoring/span.ts';

const NOW = Date.UTC(2026, 10, 23, 10);
const CALL = { promptId: 'support', version: '1.0.0', environment: 'production', latencyMs: 120 };
const check = (parts: object) => checkCall({ ...CALL, ...parts }, NOW);
const RESOLUTION = {
  id: 'support',
  version: '1.0.0',
  environment: 'production',
  assignment: null,
  key: 'ada',
  epoch: 'r-1/0',
  variant: 'canary',
  bucket: 5,
  commit: 'c',
  digest: 'd',
};

describe('checkCall', () => {
  test('takes a call, and fills in what was left out', () => {
    expect(check({})).toEqual({
      ...CALL,
      tokens: 0,
      error: false,
      rating: 0,
      key: null,
      responseId: null,
      trail: null,
      at: NOW,
      assignment: null,
    });
    expect(check({ tokens: 12.4, error: new Error('x'), satisfaction: 5, user: 'ada', responseId: 'r' })).toMatchObject({
      tokens: 12,
      error: true,
      rating: 5,
      key: 'ada',
      responseId: 'r',
    });
    expect(check({ key: 'k', user: 'u', satisfaction: 0, error: '' })).toMatchObject({ key: 'k', rating: 0, error: false });
  });

  test('takes from a resolution what is not said again', () => {
    const found = checkCall({ latencyMs: 1, resolution: RESOLUTION, responseId: 'r', key: 'other' }, NOW);
    expect(found).toMatchObject({ promptId: 'support', version: '1.0.0', environment: 'production', key: 'ada' });
    expect(found).toMatchObject({ trail: { epoch: 'r-1/0', variant: 'canary', bucket: 5, commit: 'c', digest: 'd' } });
  });

  test.each([
    [
      'invalid-id',
      [
        { promptId: '' },
        { promptId: 7 },
        { promptId: 'x'.repeat(201) },
        { promptId: '\ud800' },
        { promptId: Symbol('x') },
        { promptId: 'other', resolution: RESOLUTION },
      ],
    ],
    ['invalid-version', [{ version: null }, { version: {} }, { version: '2.0.0', resolution: RESOLUTION }]],
    ['invalid-environment', [{ environment: '' }, { environment: ['production'] }, { environment: 'staging', resolution: RESOLUTION }]],
    [
      'invalid-latency',
      [
        { latencyMs: Number.NaN },
        { latencyMs: -1 },
        { latencyMs: -0.001 },
        { latencyMs: Number.POSITIVE_INFINITY },
        { latencyMs: 86_400_001 },
        { latencyMs: '5' },
        { latencyMs: 5n },
        { latencyMs: undefined },
      ],
    ],
    ['invalid-tokens', [{ tokens: -1 }, { tokens: 10_000_001 }, { tokens: Number.NaN }, { tokens: '5' }, { tokens: {} }]],
    [
      'invalid-satisfaction',
      [
        { satisfaction: 6 },
        { satisfaction: -1 },
        { satisfaction: 4.5 },
        { satisfaction: '5' },
        { satisfaction: Number.NaN },
        { satisfaction: true },
      ],
    ],
    ['invalid-key', [{ key: '' }, { key: 5 }, { key: 'x'.repeat(201) }, { user: '\udfff' }]],
    ['invalid-response-id', [{ responseId: '' }, { responseId: 5 }, { responseId: 'x'.repeat(201) }]],
    [
      'invalid-time',
      [
        { at: Number.NaN },
        { at: 'yesterday' },
        { at: new Date(Number.NaN) },
        { at: {} },
        { at: '1' },
        { at: '2026-13-45' },
        { at: Number.POSITIVE_INFINITY },
      ],
    ],
    ['too-old', [{ at: NOW - 48 * HOUR - 1 }, { at: 0 }, { at: '1999-01-01T00:00:00Z' }]],
    ['in-the-future', [{ at: NOW + 5 * MINUTE + 1 }, { at: new Date(NOW + HOUR) }]],
    [
      'invalid-call',
      [
        { resolution: 5 },
        { resolution: {} },
        { resolution: { ...RESOLUTION, id: 5 } },
        { resolution: { ...RESOLUTION, assignment: undefined } },
      ],
    ],
  ])('refuses with %s', (reason, calls) => {
    for (const parts of calls) expect([parts, check(parts)]).toEqual([parts, reason]);
  });

  test('takes what lies on a bound', () => {
    const bounds = [
      { latencyMs: 0 },
      { latencyMs: 86_400_000 },
      { tokens: 10_000_000 },
      { at: NOW - 48 * HOUR },
      { at: NOW + 5 * MINUTE },
      { key: 'x'.repeat(200) },
      { at: '2026-11-23' },
      { at: '2026-11-23T09:59:59.5+00:00' },
      { at: new Date(NOW) },
    ];
    for (const parts of bounds) expect([parts, typeof check(parts)]).toEqual([parts, 'object']);
  });

  test('refuses a call whose members throw', () => {
    const thrower = () => {
      throw new Error('mine');
    };
    const proxy = new Proxy({}, { get: thrower, has: thrower, ownKeys: thrower });
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    for (const call of [
      null,
      undefined,
      5,
      'call',
      Symbol('x'),
      proxy,
      revoked.proxy,
      Object.defineProperty({ ...CALL }, 'tokens', { get: thrower }),
      { ...CALL, resolution: proxy },
      { ...CALL, at: Object.assign(new Date(), { getTime: thrower }) },
    ])
      expect(checkCall(call, NOW)).toBe('invalid-call');
  });

  test('never throws, whatever it is given', () => {
    const members = [
      'promptId',
      'version',
      'environment',
      'latencyMs',
      'tokens',
      'error',
      'satisfaction',
      'key',
      'user',
      'responseId',
      'at',
      'resolution',
    ];
    const wild = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, maxDepth: 1 }),
      fc.string({ unit: 'binary' }),
      fc.double(),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          wild,
          fc.dictionary(fc.constantFrom(...members), wild).map((parts) => ({ ...CALL, ...parts })),
        ),
        (call) => {
          const found = checkCall(call, NOW);
          if (typeof found === 'string') expect(DROP_REASONS).toContain(found);
          else
            expect([
              found.latencyMs >= 0,
              Number.isSafeInteger(found.tokens),
              [0, 1, 2, 3, 4, 5].includes(found.rating),
              Number.isFinite(found.at),
            ]).toEqual([true, true, true, true]);
        },
      ),
      { numRuns: 80 },
    );
  });
});
