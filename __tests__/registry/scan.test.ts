import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatRegistry } from '../../src/registry/format.ts';
import { compareRegistered, findNewest, listOverview, type PromptOverview } from '../../src/registry/overview.ts';
import { parseRegistry } from '../../src/registry/parse.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { scanOverview } from '../../src/registry/scan.ts';
import { block, deploy, digest, pause, play, promote, register, rollback, start, withRollout } from './sample.ts';

const WHOLE = withRollout(
  play([
    register('1.0.0'),
    register('1.10.0-rc.1'),
    register('1.9.0', { evidence: null, maintainer: null }),
    register('1.10.0'),
    register('2.0.0', { id: 'billing/refunds' }),
    deploy('1.0.0'),
    deploy('1.9.0', 'dev', 'by {hand} "}\n      }'),
    promote('staging', 'quickly'),
    deploy('1.10.0', 'dev', 'more'),
    rollback(),
    block('1.10.0', 'production'),
    deploy('1.0.0', 'demo', 'why'),
    start('1.9.0', { environment: 'demo', reason: 'why', allow: ['{"a": [', '}'], holdMinutes: 5 }),
    pause({ environment: 'demo' }),
  ]),
  'staging',
  '1.10.0',
);

/** Everything that an overview tells, as data. */
function flatten(overview: readonly PromptOverview[] | null) {
  return overview?.map(({ evalsOf, ...rest }) => {
    const versions = [
      rest.newest,
      ...Object.keys(rest.environments)
        .sort()
        .map((name) => rest.environments[name]?.version ?? null),
      '0.0.0',
    ];
    return { ...rest, blockedVersions: [...rest.blockedVersions], evals: versions.map((version) => evalsOf(version)) };
  });
}

const scan = (text: string) => flatten(scanOverview(Buffer.from(text)));

describe('an overview by the layout alone', () => {
  test('is that of the parsed registry', () => {
    const text = formatRegistry(WHOLE);
    expect(parseRegistry(text, 'r').findings).toEqual([]);
    expect(scan(text)).toEqual(flatten(listOverview(WHOLE)));
    expect(scan(text)?.map(({ id, newest }) => [id, newest])).toEqual([
      ['billing/refunds', '2.0.0'],
      ['support', '1.10.0'],
    ]);
  });

  test('whatever was registered and deployed', () => {
    const number = fc.nat({ max: 200_000 });
    const version = fc
      .tuple(number, number, number, fc.option(fc.constantFrom('-rc.1', '-rc.2', '+build', '-0'), { nil: '' }))
      .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`);
    const text = fc.string({ unit: 'grapheme' });
    const prompt = fc.record({
      versions: fc.uniqueArray(version, { minLength: 1, maxLength: 6 }),
      by: text,
      reason: text,
      note: fc.option(text),
    });
    const ids = fc.constantFrom('a', 'a/b', 'a.b', 'b', 'constructor', '__proto__', '0', '10', '9', 'Z-1');
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(ids, prompt), { selector: ([id]) => id, minLength: 1 }), (entries) => {
        const prompts = entries.map(([id, { versions, by, reason, note }]) => {
          const registered = versions.map((name, index) => [
            name,
            { digest: digest(`${id}${name}`), commit: '0'.repeat(40), registeredAt: 'now', evidence: null, ...(index % 2 ? { note } : {}) },
          ]);
          const blocked = versions.slice(1).map((name) => ({ digest: digest(`${id}${name}`), reason, by, at: 'now' }));
          const state = { version: versions[0] ?? null, deployedAt: null, deployedBy: by, previous: null, reason, blocked };
          const environments = { dev: state };
          return [id, { environments, ...(note === null ? {} : { maintainer: note }), versions: Object.fromEntries(registered) }];
        });
        const registry = { schemaVersion: 1, prompts: Object.fromEntries(prompts) } as Registry;
        expect(scan(formatRegistry(registry))).toEqual(flatten(listOverview(registry)));
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['another indentation', JSON.stringify(WHOLE, null, 4)],
    ['one line', JSON.stringify(WHOLE)],
    ['line ends of Windows', formatRegistry(WHOLE).replaceAll('\n', '\r\n')],
    ['a key more', formatRegistry({ ...WHOLE, zebra: 1 } as Registry)],
    ['prompts in another order', formatRegistry(WHOLE).replace('"billing/refunds"', '"zilling/refunds"')],
    ['a prompt twice', formatRegistry(WHOLE).replace('"billing/refunds"', '"support"')],
    ['an id that is none', formatRegistry(WHOLE).replace('"billing/refunds"', '"billing\\u001brefunds"')],
    ['the end missing', formatRegistry(WHOLE).slice(0, -40)],
    ['no blank behind a colon', formatRegistry(WHOLE).replace('"1.9.0": {', '"1.9.0":  {').replace('"1.9.0":  {', '"1.9.0":{')],
    ['environments that are no JSON', formatRegistry(WHOLE).replace('"version": "1.9.0"', '"version": 1.9.0')],
  ])('%s: is left to the parser', (_, text) => {
    expect(scanOverview(Buffer.from(text))).toBeNull();
  });

  test('never throws, whatever bytes there are', () => {
    const text = formatRegistry(WHOLE);
    fc.assert(
      fc.property(fc.nat({ max: text.length }), fc.nat({ max: 60 }), fc.string({ maxLength: 20 }), (at, length, put) => {
        const result = scanOverview(Buffer.from(text.slice(0, at) + put + text.slice(at + length)));
        expect(result === null || Array.isArray(result)).toBe(true);
      }),
    );
  });
});

describe('the newest version', () => {
  test('is the highest by SemVer', () => {
    expect(findNewest([])).toBeNull();
    expect(findNewest(['1.9.0', '1.10.0', '1.10.0-rc.1'])).toBe('1.10.0');
    expect(['2.0.0', '1.0.0-rc.1', 'none', '1.0.0', '10.0.0'].sort(compareRegistered)).toEqual([
      'none',
      '1.0.0-rc.1',
      '1.0.0',
      '2.0.0',
      '10.0.0',
    ]);
  });
});
