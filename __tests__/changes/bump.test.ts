import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import semver from 'semver';
import { bumpBetween, fitsBump, leastLevel } from '../../src/changes/bump.ts';
import { compareVersions, isHigher, parseVersion } from '../../src/changes/semver.ts';
import type { ReleaseType } from '../../src/changes/types.ts';
import { measureCpu } from '../support/cpu-time.ts';

/** The lists of semver.org's own regular expression. */
const VALID = [
  ...[
    '0.0.4',
    '1.2.3',
    '10.20.30',
    '1.1.2-prerelease+meta',
    '1.1.2+meta',
    '1.1.2+meta-valid',
    '1.0.0-alpha',
    '1.0.0-beta',
    '1.0.0-alpha.beta',
  ],
  ...[
    '1.0.0-alpha.beta.1',
    '1.0.0-alpha.1',
    '1.0.0-alpha0.valid',
    '1.0.0-alpha.0valid',
    '1.0.0-rc.1+build.1',
    '2.0.0-rc.1+build.123',
    '1.2.3-beta',
  ],
  ...[
    '1.0.0-alpha-a.b-c-somethinglong+build.1-aef.1-its-okay',
    '10.2.3-DEV-SNAPSHOT',
    '1.2.3-SNAPSHOT-123',
    '1.0.0',
    '2.0.0',
    '1.1.7',
    '2.0.0+build.1848',
  ],
  ...[
    '2.0.1-alpha.1227',
    '1.0.0-alpha+beta',
    '1.2.3----RC-SNAPSHOT.12.9.1--.12+788',
    '1.2.3----R-S.12.9.1--.12+meta',
    '1.2.3----RC-SNAPSHOT.12.9.1--.12',
  ],
  ...['1.0.0+0.build.1-rc.10000aaa-kk-0.1', '99999999999999999999999.999999999999999999.99999999999999999', '1.0.0-0A.is.legal'],
];
const INVALID = [
  ...[
    '1',
    '1.2',
    '1.2.3-0123',
    '1.2.3-0123.0123',
    '1.1.2+.123',
    '+invalid',
    '-invalid',
    '-invalid+invalid',
    '-invalid.01',
    'alpha',
    'alpha.beta',
    'alpha.1',
  ],
  ...[
    'alpha+beta',
    'alpha_beta',
    'alpha.',
    'alpha..',
    'beta',
    '1.0.0-alpha_beta',
    '-alpha.',
    '1.0.0-alpha..',
    '1.0.0-alpha..1',
    '1.0.0-alpha...1',
    '01.1.1',
    '1.01.1',
  ],
  ...[
    '1.1.01',
    '1.2.3.DEV',
    '1.2-SNAPSHOT',
    '1.2.31.2.3----RC-SNAPSHOT.12.09.1--..12+788',
    '1.2-RC-SNAPSHOT',
    '-1.0.3-gamma+b7718',
    '+justmeta',
    '9.8.7+meta+meta',
  ],
  ...['9.8.7-whatever+meta+meta', '99999999999999999999999.999999999999999999.99999999999999999----RC-SNAPSHOT.12.09.1----..12'],
  ...[
    '',
    'v1.2.3',
    'V1.2.3',
    '=1.2.3',
    ' 1.2.3',
    '1.2.3 ',
    '1.2.3\n',
    '1.2.3-',
    '1.2.3+',
    '1..3',
    '1.2.x',
    '١.٢.٣',
    '1.2.3-é',
    '1e1.0.0',
    '-1.2.3',
    '1.2.3.4',
  ],
];

const number = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 1000 }), fc.constant(Number.MAX_SAFE_INTEGER));
const identifier = fc.oneof(fc.nat({ max: 12 }).map(String), fc.constantFrom('rc', 'alpha', 'beta', 'RC', '0a', '-', 'x-1', '--1'));
const tail = (mark: string) =>
  fc.option(fc.array(identifier, { minLength: 1, maxLength: 3 }), { nil: null }).map((parts) => (parts ? mark + parts.join('.') : ''));
const version = fc
  .tuple(number, number, number, tail('-'), tail('+'))
  .map(([major, minor, patch, pre, build]) => `${major}.${minor}.${patch}${pre}${build}`);

describe('parseVersion', () => {
  test.each(VALID)('%s is valid', (text) => {
    expect(parseVersion(text)).not.toBeNull();
    expect(bumpBetween(text, text)).toBe('none');
  });

  test.each(INVALID)('%j is not', (text) => {
    expect(parseVersion(text)).toBeNull();
    expect(bumpBetween('1.0.0', text)).toBe('invalid');
    expect(bumpBetween(text, '1.0.0')).toBe('invalid');
  });

  test('orders as node-semver does', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const [left, right] = [parseVersion(a), parseVersion(b)];
        if (left === null || right === null) throw new Error(`unread: ${a} ${b}`);
        expect(Math.sign(compareVersions(left, right))).toBe(semver.compare(a, b));
        expect(isHigher(a, b)).toBe(semver.gt(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  test('takes a text or refuses it as node-semver does, apart from what that forgives and limits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9v.+a-]{0,14}$/), (text) => {
        expect(parseVersion(text) !== null).toBe(semver.valid(text) !== null && !text.startsWith('v'));
      }),
      { numRuns: 2000 },
    );
  });

  test('numbers have no upper bound', () => {
    expect(bumpBetween('1.0.99999999999999999999998', '1.0.99999999999999999999999')).toBe('patch');
    expect(bumpBetween('1.0.0-99999999999999999999999', '1.0.0-99999999999999999999998')).toBe('downgrade');
  });

  test.each(['1', '0', '.', '-', '+', 'a.', '1.', '1a'])('a megabyte of %j is read within a second', async (unit) => {
    for (const start of ['', '1.0.0-', '1.0.0+']) {
      const text = start + unit.repeat(1_048_576 / unit.length);
      expect(await measureCpu(() => parseVersion(text))).toBeLessThan(1000);
    }
  });
});

describe('bumpBetween', () => {
  test.each([
    ['1.3.1', '1.3.2', 'patch'],
    ['1.3.1', '1.3.9', 'patch'],
    ['1.3.1', '1.4.0', 'minor'],
    ['1.3.1', '2.0.0', 'major'],
    ['1.3.1', '1.3.2-rc.1', 'prepatch'],
    ['1.3.1', '1.4.0-rc.1', 'preminor'],
    ['1.3.1', '2.0.0-rc.1', 'premajor'],
    ['1.4.0-rc.1', '1.4.0-rc.2', 'prerelease'],
    ['1.4.0-rc.1', '1.4.0', 'minor'],
    ['1.3.2-rc.1', '1.3.2', 'patch'],
    ['2.0.0-rc.1', '2.0.0', 'major'],
    ['1.3.1', '1.3.1', 'none'],
    ['1.3.1', '1.3.1+b', 'build'],
    ['1.3.1+a', '1.3.1+b', 'build'],
    ['1.3.1', '1.3.0', 'downgrade'],
    ['1.4.0', '1.4.0-rc.1', 'downgrade'],
    ['1.3.1', 'v1.3.2', 'invalid'],
    ['1.3', '1.3.2', 'invalid'],
  ])('%s → %s is %s', (from, to, bump) => {
    expect(bumpBetween(from, to)).toBe(bump);
  });

  test('names every step up as node-semver does', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const [from, to] = semver.compare(a, b) <= 0 ? [a, b] : [b, a];
        fc.pre(semver.compare(from, to) < 0);
        expect(bumpBetween(from, to)).toBe(semver.diff(from, to));
        expect(bumpBetween(to, from)).toBe('downgrade');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('fitsBump', () => {
  const isFit = (base: string, head: string, required: 'major' | 'minor' | 'patch', more = {}): boolean =>
    fitsBump({ base, head, required, policy: 'exact', ...more });

  test.each([
    // from a stable version: the kind or its pre-release kind
    ['1.3.1', '1.3.2', 'patch', true],
    ['1.3.1', '1.3.7', 'patch', true],
    ['1.3.1', '1.3.2-rc.1', 'patch', true],
    ['1.3.1', '1.4.0', 'patch', false],
    ['1.3.1', '1.4.0', 'minor', true],
    ['1.3.1', '1.4.0-rc.1', 'minor', true],
    ['1.3.1', '1.3.2', 'minor', false],
    ['1.3.1', '2.0.0', 'minor', false],
    ['1.3.1', '2.0.0', 'major', true],
    ['1.3.1', '2.0.0-alpha', 'major', true],
    ['1.3.1', '1.4.0', 'major', false],
    ['1.3.1', '1.3.1+b', 'patch', false],
    ['1.3.1', '1.3.0', 'patch', false],
    // from a pre-release: its core carries what it is on the way to
    ['1.4.0-rc.1', '1.4.0-rc.2', 'minor', true],
    ['1.4.0-rc.1', '1.4.0-rc.2', 'patch', true],
    ['1.4.0-rc.1', '1.4.0', 'patch', true],
    ['1.4.0-rc.1', '1.4.0', 'minor', true],
    ['1.4.0-rc.1', '1.4.0', 'major', false],
    ['1.4.0-rc.1', '2.0.0-rc.1', 'major', true],
    ['1.4.0-rc.1', '2.0.0', 'major', true],
    ['1.4.0-rc.1', '1.4.1', 'minor', true],
    ['1.4.0-rc.1', '1.5.0', 'minor', true],
    ['1.4.0-rc.1', '1.4.1', 'patch', false],
    ['1.3.2-rc.1', '1.4.0', 'minor', true],
    ['1.3.2-rc.1', '1.3.3', 'patch', true],
    ['2.0.0-rc.1', '2.0.0', 'major', true],
    ['2.0.0-rc.1', '2.1.0', 'major', true],
    // at 0.y.z a minor carries a major change
    ['0.3.1', '0.4.0', 'major', true],
    ['0.3.1', '1.0.0', 'major', true],
    ['0.3.1', '0.3.2', 'major', false],
    ['0.3.1', '0.4.0', 'minor', true],
    ['0.3.1', '0.4.0', 'patch', false],
    ['0.4.0-rc.1', '0.4.0', 'major', true],
    ['0.3.2-rc.1', '0.3.2', 'major', false],
    ['0.3.2-rc.1', '0.4.0', 'major', true],
  ] as const)('%s → %s for a %s: %s', (base, head, required, expected) => {
    expect(isFit(base, head, required)).toBe(expected);
  });

  test('at least: that or higher', () => {
    const heads = ['1.3.2', '1.4.0', '2.0.0', '1.3.0'];
    expect(heads.map((head) => isFit('1.3.1', head, 'minor', { policy: 'at-least' }))).toEqual([false, true, true, false]);
    expect(isFit('0.3.1', '0.4.0', 'major', { policy: 'at-least' })).toBe(true);
  });

  test('the last stable version is used where it is known', () => {
    expect(isFit('1.4.0-rc.1', '1.4.0', 'major', { lastStable: '0.9.0' })).toBe(true);
    expect(isFit('1.4.0-rc.1', '1.4.0', 'major', { lastStable: '1.3.1' })).toBe(false);
    expect(isFit('1.4.0-rc.1', '1.4.0', 'major', { lastStable: 'nonsense' })).toBe(false);
  });

  test('what fits exactly fits at least, and a higher requirement never fits where a lower one of the same kind fails', () => {
    fc.assert(
      fc.property(version, version, fc.constantFrom('major', 'minor', 'patch'), (base, head, required) => {
        const atLeast = fitsBump({ base, head, required, policy: 'at-least' });
        if (fitsBump({ base, head, required, policy: 'exact' })) expect(atLeast).toBe(true);
        if (atLeast) expect(semver.gt(head, base)).toBe(true);
        const lower: Record<string, ReleaseType> = { major: 'minor', minor: 'patch' };
        const less = lower[required];
        if (atLeast && less !== undefined && less !== 'none')
          expect(fitsBump({ base, head, required: less, policy: 'at-least' })).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('the least level: a major at 0.y.z is a minor', () => {
    expect([leastLevel('0.3.1', 'major'), leastLevel('1.3.1', 'major'), leastLevel('0.3.1', 'patch'), leastLevel(null, 'major')]).toEqual([
      'minor',
      'major',
      'patch',
      'major',
    ]);
  });
});
