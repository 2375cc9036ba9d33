import { describe, expect, test } from '@jest/globals';
import { PromptgateError } from '../../src/errors.ts';
import { formatRegistry } from '../../src/registry/format.ts';
import { parseRegistry, REGISTRY_SIZE_LIMIT, requireRegistry } from '../../src/registry/parse.ts';
import { EMPTY_REGISTRY, type Registry } from '../../src/registry/registry.ts';
import { block, deploy, digest, play, register, rollback, withRollout } from './sample.ts';

const PATH = 'prompts/registry.json';
const GOOD = play([
  register('1.0.0'),
  register('1.1.0'),
  deploy('1.0.0'),
  deploy('1.1.0'),
  rollback(),
  register('2.0.0', { id: 'billing/refunds' }),
]);
const TEXT = formatRegistry(GOOD);

const read = (text: string) => parseRegistry(text, PATH);
const say = (text: string) => read(text).findings.map(({ rule, severity, line, message }) => `${severity} ${rule} ${line}: ${message}`);
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

/** The good registry with something put in the place of something else, once. */
function broken(part: string, other: string): string {
  expect(TEXT).toContain(part);
  return TEXT.replace(part, other);
}

describe('parseRegistry', () => {
  test('reads what is written, without a finding', () => {
    expect(read(TEXT)).toEqual({ registry: GOOD, findings: [] });
    expect(read(formatRegistry(withRollout(play([deploy('1.1.0', 'demo')], GOOD), 'demo', '1.0.0'))).findings).toEqual([]);
    expect(read('{"schemaVersion":1,"prompts":{}}')).toEqual({ registry: EMPTY_REGISTRY, findings: [] });
    expect(read('{"$schema":"../schema/registry.schema.json","schemaVersion":1,"prompts":{}}').findings).toEqual([]);
  });

  test.each([
    ['a digest', `"${digest('1.0.0')}"`, '"sha256:abc"', /digest` is "sha256:abc", not sha256: and 64/],
    ['a digest in capitals', digest('1.0.0'), digest('1.0.0').toUpperCase(), /digest/],
    ['a short SHA', /"commit": "\w+"/, '"commit": "1234567"', /commit` is "1234567", not a full commit SHA/],
    ['a time without a zone', '"registeredAt": "2026-11-23T10:00:00Z"', '"registeredAt": "2026-11-23T10:00:00"', /registeredAt/],
    ['a day that is none', '"registeredAt": "2026-11-23T10:00:00Z"', '"registeredAt": "2026-02-30T10:00:00Z"', /day that does not exist/],
    ['an hour that is none', '"registeredAt": "2026-11-23T10:00:00Z"', '"registeredAt": "2026-11-23T24:00:00Z"', /registeredAt/],
    ['a version with a v', '"1.1.0": {', '"v1.1.0": {', /"v1.1.0" is not a version of SemVer/],
    ['a version of two parts', '"2.0.0": {', '"2.0": {', /"2.0" is not a version of SemVer/],
    ['an id that leaves the directory', '"billing/refunds"', '"../refunds"', /cannot be a prompt’s id/],
    ['an id that every object has', '"billing/refunds"', '"__proto__"', /"__proto__" cannot be a prompt’s id/],
    ['an environment in capitals', '"dev": {', '"Dev": {', /cannot be an environment’s name/],
    ['ids that differ in case', '"billing/refunds"', '"SUPPORT"', /differ in case alone/],
    ['a list for an object', /"versions": \{\n {8}"2[\s\S]*?\n {6}\}/, '"versions": []', /must be an object, not \[\]/],
    ['a number for a text', '"deployedBy": "jo"', '"deployedBy": 7', /deployedBy` must be text or null, not 7/],
    ['a missing field', /"deployedBy": "jo",\s*/, '', /has no `deployedBy`/],
    ['a conclusion that is none', '"conclusion": "success"', '"conclusion": "great"', /must be one of success, failure, neutral/],
    ['another format', '"schemaVersion": 1', '"schemaVersion": 2', /this Promptgate reads version 1/],
    ['nobody who deployed', '"deployedBy": "jo"', '"deployedBy": null', /does not say since when and by whom/],
  ])('finds %s', (_, part, other, expected) => {
    const text = TEXT.replace(part as string, other);
    expect(text).not.toBe(TEXT);
    const { findings } = read(text);
    expect(findings.map(({ message }) => message).join('\n')).toMatch(expected);
    const found = findings.find(({ message }) => expected.test(message));
    expect(found).toMatchObject({ rule: 'registry/invalid', severity: 'error', path: PATH });
    expect(found?.help).not.toBe('');
    expect(() => requireRegistry(text, PATH)).toThrow(PromptgateError);
  });

  test('says the line', () => {
    const text = broken('"deployedBy": "jo"', '"deployedBy": 7');
    expect(read(text).findings).toMatchObject([{ line: lineOf(text, '"deployedBy": 7'), column: 25 }]);
  });

  test.each([
    ['version', '"version": "1.0.0"', '"version": "1.0.1"', 'Did you mean 1.0.0?'],
    ['version that every object has', '"version": "1.0.0"', '"version": "constructor"', 'registers what the branch has'],
  ])('finds an unregistered %s', (_, part, other, help) => {
    const [finding, ...more] = read(broken(part, other)).findings;
    expect(finding).toMatchObject({ rule: 'registry/unknown-version', severity: 'error', line: lineOf(TEXT, part) });
    expect(finding?.help).toContain(help);
    expect(more).toEqual([]);
  });

  test('finds a former version and a canary that are not registered', () => {
    const text = formatRegistry(withRollout(play([deploy('1.0.0', 'demo'), deploy('1.1.0', 'demo')], GOOD), 'demo', '9.9.9'));
    expect(say(text.replace('"previous": "1.0.0"', '"previous": "0.1.0"'))).toEqual([
      expect.stringContaining('registry/unknown-version'),
      expect.stringContaining('"9.9.9" is rolled out in demo'),
    ]);
  });

  test('finds that what is blocked runs', () => {
    const text = TEXT.replace(`"version": "1.0.0"`, '"version": "1.1.0"');
    expect(say(text).join()).toContain('support in dev runs 1.1.0, whose content is blocked there');
    const rolled = formatRegistry(withRollout(play([deploy('1.0.0', 'demo'), block('1.1.0', 'demo')], GOOD), 'demo', '1.1.0'));
    expect(say(rolled).join()).toContain('support in demo runs 1.1.0, whose content is blocked there');
    // Else the rollback that mends it could not read the registry.
    expect(requireRegistry(text, 'prompts/registry.json').prompts.support?.environments.dev?.version).toBe('1.1.0');
  });

  test('warns of unknown fields and keeps them', () => {
    const text = broken('"previous": null,', '"previous": null,\n          "region": "eu",');
    const { registry, findings } = read(text);
    expect(findings).toMatchObject([{ rule: 'registry/invalid', severity: 'warning', line: lineOf(text, '"region"') }]);
    expect(formatRegistry(registry)).toBe(text);
    expect(requireRegistry(text, PATH)).toEqual(registry);
    expect(formatRegistry(play([deploy('1.1.0', 'demo')], registry))).toContain('"region": "eu"');
    expect(read(broken('"maintainer"', '"maintaner"')).findings[0]?.help).toBe('Did you mean `maintainer`?');
  });

  test.each([
    [
      'in the usual layout',
      TEXT.replace('"1.1.0": {', `"1.0.0": ${JSON.stringify(GOOD.prompts.support?.versions['1.0.0'])},\n        "1.1.0": {`),
    ],
    ['before a colon with blanks', TEXT.replace('"schemaVersion": 1', '"schemaVersion" : 1, "schemaVersion"\n: 1')],
    ['beside a key that ends in a backslash', TEXT.replace('"schemaVersion": 1', '"x\\\\": 1, "schemaVersion": 1, "schemaVersion": 1')],
    ['written as an escape', TEXT.replace('"schemaVersion": 1', '"schemaVersion": 1, "schema\\u0056ersion": 1')],
    [
      'beside a text that looks like keys',
      TEXT.replace('"jo"', '"\\": \\":"').replace('"schemaVersion": 1', '"schemaVersion": 1, "schemaVersion": 1'),
    ],
  ])('finds a key that stands twice, %s', (_, text) => {
    const errors = say(text).filter((line) => line.startsWith('error'));
    expect(errors).toEqual([expect.stringMatching(/^error registry\/invalid \d+: The key .* stands twice/)]);
  });

  test('takes no text for a key', () => {
    const text = formatRegistry(play([deploy('1.1.0', 'demo', 'he said "go": now, "a" : b')], GOOD));
    expect(read(text).findings).toEqual([]);
  });

  test.each([
    ['nothing', '', /not JSON/],
    ['a cut-off file', TEXT.slice(0, 400), /not JSON/],
    ['a merge conflict', TEXT.replace('  "prompts"', '<<<<<<< HEAD\n  "prompts"'), /marks of a merge conflict/],
    ['a byte order mark', `\uFEFF${TEXT}`, /byte order mark/],
    ['null', 'null', /must be an object/],
    ['a list', '[]', /must be an object/],
    ['deep nesting', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, /nested too deeply/],
    ['deep nesting in a field', `{"schemaVersion":1,"prompts":{},"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /nested too deeply/],
  ])('refuses %s, and holds nothing', (_, text, expected) => {
    const { registry, findings } = read(text);
    expect(registry).toEqual(EMPTY_REGISTRY);
    expect(findings[0]?.message).toMatch(expected);
    expect(() => requireRegistry(text, PATH)).toThrow(expect.objectContaining({ code: 'registry-invalid', kind: 'usage' }));
  });

  test('keeps what is right beside what is wrong', () => {
    const { registry } = read(broken('"2.0.0": {', '"2.0": {'));
    expect(registry.prompts.support).toEqual(GOOD.prompts.support);
    expect(registry.prompts['billing/refunds']?.versions).toEqual({});
    const withoutOne = read(TEXT.replace(`"${digest('1.1.0')}",\n          "evidence"`, '"x",\n          "evidence"')).registry;
    expect(Object.keys(withoutOne.prompts.support?.versions ?? {})).toEqual(['1.0.0']);
  });

  test('answers in time for a file full of mistakes', () => {
    const prompts = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`Bad id ${index}`, { versions: { x: {} }, environments: [] }]),
    );
    const { findings } = read(JSON.stringify({ schemaVersion: 1, prompts }));
    expect(findings).toHaveLength(50);
    expect(REGISTRY_SIZE_LIMIT).toBeGreaterThan(121_000_000);
  });
});

describe('requireRegistry', () => {
  test('takes a missing file for an empty registry', () => {
    expect(requireRegistry(null, PATH)).toEqual(EMPTY_REGISTRY satisfies Registry);
  });

  test('names the place and the mend', () => {
    expect(() => requireRegistry(broken('"version": "1.0.0"', '"version": "1.0.1"'), PATH)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^prompts\/registry\.json:\d+: support "1\.0\.1" runs in dev/),
        help: expect.stringContaining('1.0.0'),
      }),
    );
  });
});
