import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bucketOf, fineBucketOf, isWithin } from '../../src/rollout/bucket.ts';
import { isCanaryUser, routeBlueGreen } from '../../src/rollout/route.ts';
import { listVectors } from '../../src/rollout/vectors.ts';
import { anyText } from './text.ts';

/** The rule in its plainest words, by a big number, in another language. */
const PYTHON = `
import hashlib, json, sys
def place(key):
    n = int.from_bytes(hashlib.md5(key.encode('utf-8')).digest(), 'big')
    return [n % 100, (n % 100) * 1000 + n % 100000 // 100]
json.dump([place(key) for key in json.load(sys.stdin)], sys.stdout)
`;

function placeByPython(keys: readonly string[]): readonly (readonly [number, number])[] {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', PYTHON], {
    input: JSON.stringify(keys),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as [number, number][];
}

/** Ten thousand keys: characters of each of the seventeen planes, and every length around the blocks of md5. */
function listKeys(): readonly string[] {
  const planes = Array.from({ length: 17 }, (_, plane) =>
    Array.from({ length: 400 }, (_, at) => {
      const point = (plane << 16) + ((at * 163) % 0x10000);
      // Plane 0 holds the surrogates, which are no characters.
      return `user_${at}_${String.fromCodePoint(point >= 0xd800 && point <= 0xdfff ? point - 0x800 : point)}`;
    }),
  ).flat();
  const lengths = Array.from({ length: 200 }, (_, length) => 'ü'.repeat(length % 3) + 'k'.repeat(length));
  return [...planes, ...lengths, ...Array.from({ length: 3000 }, (_, at) => `user_${at}`)];
}

const percent = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }));
const key = anyText({ maxLength: 80 });

describe('the bucket of a key', () => {
  test('is what python3 finds, for characters of every plane', () => {
    const keys = listKeys();
    expect(keys.length).toBe(10_000);
    const places = placeByPython(keys);
    expect(keys.map((each) => [bucketOf(each), fineBucketOf(each)])).toEqual(places);
    // The salt that is none says the same, and whole percents are the plain rule.
    const wrong = keys.filter((each, at) =>
      [1, 5, 10, 33, 50, 99].some((share) => isCanaryUser(each, share, { salt: 'none' }) !== (places[at]?.[0] ?? 100) < share),
    );
    expect(wrong).toEqual([]);
  });

  test('with a salt is the bucket of salt, colon and key', () => {
    fc.assert(
      fc.property(key, (each) => {
        expect(fineBucketOf(each, { salt: 'refunds/r-1' })).toBe(fineBucketOf(`refunds/r-1:${each}`));
      }),
    );
    expect(fineBucketOf('user_1', { salt: 'a' })).not.toBe(fineBucketOf('user_1', { salt: 'b' }));
  });

  test('a salt that is given as none at all is none', () => {
    expect(bucketOf('user_1', { salt: undefined })).toBe(bucketOf('user_1'));
  });

  test('a whole share is the plain rule, and a larger share holds all of a smaller one', () => {
    fc.assert(
      fc.property(key, fc.integer({ min: 0, max: 100 }), percent, percent, (each, whole, one, other) => {
        expect(isCanaryUser(each, whole)).toBe(bucketOf(each) < whole);
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        if (isCanaryUser(each, less)) expect(isCanaryUser(each, more)).toBe(true);
        expect(routeBlueGreen(each, one)).toBe(isCanaryUser(each, one) ? 'green' : 'blue');
      }),
    );
  });

  test('nobody is in at 0, everybody at 100, and a share of a thousandth is one place', () => {
    expect(listKeys().some((each) => isCanaryUser(each, 0))).toBe(false);
    expect(listKeys().every((each) => isCanaryUser(each, 100))).toBe(true);
    expect([isWithin(0, 0.001), isWithin(1, 0.001), isWithin(0, 0.0004)]).toEqual([true, false, false]);
  });

  test('5 % of ten thousand users are about 500, and other salts choose others', () => {
    const users = Array.from({ length: 10_000 }, (_, at) => `user_${at}`);
    const chosen = (salt: string) => users.filter((user) => isCanaryUser(user, 5, { salt }));
    const [one, other] = [chosen('a/r-1'), new Set(chosen('b/r-1'))];
    for (const count of [one.length, other.size]) expect(Math.abs(count - 500)).toBeLessThan(110);
    expect(one.filter((user) => other.has(user)).length).toBeLessThan(60);
  });

  test('ten rollouts at 5 % reach about the users that chance would, and without salts the same ones each time', () => {
    const users = Array.from({ length: 4000 }, (_, at) => `user_${at}`);
    const countFor = (user: string, saltOf: (at: number) => string) =>
      Array.from({ length: 10 }, (_, at) => isCanaryUser(user, 5, { salt: saltOf(at) })).filter(Boolean).length;
    const salted = users.map((user) => countFor(user, (at) => `prompt-${at}/r-1`));
    // Binomial: 59.9 % in none, 0.006 % in more than five; the deviation of the first is 31.
    expect(Math.abs(salted.filter((count) => count > 0).length - 1605)).toBeLessThan(125);
    expect(salted.filter((count) => count > 5).length).toBeLessThan(5);
    expect(new Set(users.slice(0, 300).map((user) => countFor(user, () => 'none')))).toEqual(new Set([0, 10]));
  });

  test.each<[string, () => unknown, string]>([
    ['half of a surrogate pair', () => bucketOf('user_\ud83d'), 'key-invalid'],
    ['the other half', () => isCanaryUser('\ude00', 5), 'key-invalid'],
    ['a number', () => bucketOf(12 as never), 'key-invalid'],
    ['nothing', () => isCanaryUser(undefined as never, 5), 'key-invalid'],
    ['a salt with a colon', () => bucketOf('user_1', { salt: 'a:b' }), 'salt-invalid'],
    ['an empty salt', () => bucketOf('user_1', { salt: '' }), 'salt-invalid'],
    ['a salt with half of a pair', () => bucketOf('user_1', { salt: '\ud800' }), 'salt-invalid'],
    ['a share that is no number', () => isCanaryUser('user_1', Number.NaN), 'percent-invalid'],
    ['a share in words', () => routeBlueGreen('user_1', '5' as never), 'percent-invalid'],
    ['a share above all', () => isCanaryUser('user_1', 100.1), 'percent-invalid'],
    ['a share below nothing', () => routeBlueGreen('user_1', -1), 'percent-invalid'],
  ])('refuses %s', (_what, call, code) => {
    expect(call).toThrow(expect.objectContaining({ name: 'PromptgateError', code, kind: 'usage' }));
  });

  test('the vectors of a bundle are what python3 finds', () => {
    const vectors = listVectors();
    expect(vectors.map(({ bucket, fine }) => [bucket, fine])).toEqual(placeByPython(vectors.map((vector) => vector.key)));
  });
});
