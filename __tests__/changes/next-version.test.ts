import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import semver from 'semver';
import { bumpBetween, fitsBump } from '../../src/changes/bump.ts';
import type { BumpRequest } from '../../src/changes/next-version.ts';
import { nextVersion } from '../../src/changes/next-version.ts';

describe('nextVersion', () => {
  test.each<[string | null, string, BumpRequest, string]>([
    ['1.3.1', '1.3.1', 'patch', '1.3.2'],
    ['1.3.1', '1.3.1', 'minor', '1.4.0'],
    ['1.3.1', '1.3.1', 'major', '2.0.0'],
    // two bumps on one branch are one release; a second thought replaces the first
    ['1.3.1', '1.3.2', 'patch', '1.3.2'],
    ['1.3.1', '1.3.2', 'minor', '1.4.0'],
    ['1.3.1', '1.4.0', 'patch', '1.3.2'],
    // a reverted prompt stands below its base
    ['1.4.0', '1.3.1', 'patch', '1.4.1'],
    // a pre-release becomes its release
    ['1.4.0-rc.1', '1.4.0-rc.1', 'patch', '1.4.0'],
    ['1.4.0-rc.1', '1.4.0-rc.2', 'minor', '1.4.0'],
    ['1.4.0-rc.1', '1.4.0-rc.1', 'major', '2.0.0'],
    ['1.3.2-rc.1', '1.3.2-rc.1', 'minor', '1.4.0'],
    ['1.3.1', '1.4.0-rc.1', 'minor', '1.4.0'],
    ['1.4.0-rc.1', '1.4.0-rc.1', { version: '1.4.0-rc.2' }, '1.4.0-rc.2'],
    // without a base
    [null, '1.3.1', 'patch', '1.3.2'],
    [null, '0.1.0', 'major', '1.0.0'],
    [null, 'nonsense', { version: '1.0.0' }, '1.0.0'],
    [null, '1.3.1', { version: '1.0.0' }, '1.0.0'],
    ['1.3.1', '1.3.1', { version: '3.0.0-beta+x' }, '3.0.0-beta+x'],
    ['nonsense', '1.3.1', { version: '1.0.0' }, '1.0.0'],
    ['1.9007199254740993.0', '1.0.0', 'minor', '1.9007199254740994.0'],
  ])('base %s, current %s, %j → %s', (base, current, request, version) => {
    expect(nextVersion(base, current, request)).toEqual({ version });
  });

  test.each<[string | null, string, BumpRequest, RegExp]>([
    ['1.3.1', '1.3.1', { version: 'v1.3.2' }, /"v1\.3\.2" is not a version/],
    ['1.3.1', '1.3.1', { version: '' }, /"" is not a version/],
    ['1.3.1', '1.3.1', { version: '1.3.1' }, /1\.3\.1 is not above 1\.3\.1/],
    ['1.3.1', '1.3.1', { version: '1.3.1+b' }, /is not above/],
    ['1.3.1', '1.4.0', { version: '1.3.0' }, /is not above 1\.3\.1/],
    [null, 'nonsense', 'patch', /"nonsense" is not a version/],
    [null, '', 'minor', /"" is not a version/],
  ])('base %s, current %s, %j is refused', (base, current, request, problem) => {
    const answer = nextVersion(base, current, request);
    expect(answer).toEqual({ problem: expect.stringMatching(problem), help: expect.any(String) });
  });

  const version = fc
    .tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.constantFrom('', '-rc.1', '-alpha', '+b', '-rc.1+b'))
    .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`);

  test('gives what node-semver gives from the base, and it fits what was asked for', () => {
    fc.assert(
      fc.property(version, version, fc.constantFrom('major', 'minor', 'patch'), (base, current, level) => {
        const next = nextVersion(base, current, level);
        expect(next).toEqual({ version: semver.inc(base, level) });
        if (!('version' in next)) throw new Error('refused');
        expect(nextVersion(base, next.version, level)).toEqual(next);
        expect(['downgrade', 'none', 'build', 'invalid']).not.toContain(bumpBetween(base, next.version));
        expect(fitsBump({ base, head: next.version, required: level, policy: 'exact' })).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
