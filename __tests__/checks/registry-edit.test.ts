import { describe, expect, test } from '@jest/globals';
import { checkRegistryEdit, checkRegistryRemoved, type RegistryEdit } from '../../src/checks/registry-edit.ts';
import { contentKey } from '../../src/registry/content.ts';
import { formatRegistry } from '../../src/registry/format.ts';
import type { Operation } from '../../src/registry/operation.ts';
import { parseRegistry } from '../../src/registry/parse.ts';
import { EMPTY_REGISTRY, type Registry } from '../../src/registry/registry.ts';
import { abort, advance, block, deploy, digest, PASSED, play, register, rollback, start, withRollout } from '../registry/sample.ts';

const PATH = 'prompts/registry.json';
const BASE = play([register('1.0.0'), register('1.1.0'), deploy('1.0.0')]);

const FAILED = { ...PASSED, conclusion: 'failure' } as const;

function check(base: Registry | null, headText: string, more: Partial<RegistryEdit> = {}) {
  return checkRegistryEdit({ path: PATH, base, head: parseRegistry(headText, PATH), headText, contents: new Map(), byHand: true, ...more });
}

const rules = (found: ReturnType<typeof check>) => found.map(({ finding: { rule, severity } }) => `${severity} ${rule}`);

describe('checkRegistryEdit', () => {
  test('says nothing of what did not change', () => {
    expect(check(BASE, formatRegistry(BASE))).toEqual([]);
    expect(check(null, formatRegistry(EMPTY_REGISTRY))).toEqual([]);
  });

  test.each<[string, Operation[], Registry, string[]]>([
    ['a registration', [register('1.2.0', { evidence: null })], BASE, []],
    [
      'evidence where there was none',
      [register('1.2.0')],
      play([register('1.2.0', { evidence: null })], BASE),
      ['warning registry/invalid'],
    ],
    ['other evidence', [register('1.2.0')], play([register('1.2.0', { evidence: FAILED })], BASE), ['error registry/invalid']],
    ['a deploy', [deploy('1.1.0')], BASE, ['error registry/invalid']],
    ['a block', [block('1.1.0')], BASE, ['error registry/invalid']],
    ['a rollback', [rollback()], play([deploy('1.1.0')], BASE), ['error registry/invalid', 'error registry/invalid']],
    ['the end of a rollout', [rollback('dev', { block: false })], withRollout(BASE, 'dev', '1.1.0'), ['error registry/invalid']],
    ['the start of a rollout, and its number', [start('1.1.0')], BASE, ['error registry/invalid', 'error registry/invalid']],
    ['another share', [advance()], play([start('1.1.0')], BASE), ['error registry/invalid']],
  ])('finds %s by hand, and leaves it to the commands in a push', (_, operations, base, expected) => {
    const head = formatRegistry(play(operations, base));
    expect(rules(check(base, head))).toEqual(expected);
    expect(check(base, head, { byHand: false })).toEqual([]);
  });

  test('finds another reason of a rollout that was taken back', () => {
    const base = play([start('1.1.0'), abort({ reason: 'slow' })], BASE);
    const head = formatRegistry(base).replace('"slow"', '"nobody liked it"');
    expect(rules(check(base, head))).toEqual(['error registry/invalid']);
    expect(check(base, formatRegistry(base))).toEqual([]);
  });

  test('holds versions against Git in a first registry, too, and nothing else', () => {
    const contents = new Map([
      [contentKey('support', '1.0.0'), { kind: 'prompt', version: '1.0.0', digest: digest('1.0.0') } as const],
      [contentKey('support', '1.1.0'), { kind: 'prompt', version: '1.1.0', digest: digest('x') } as const],
    ]);
    const found = check(null, formatRegistry(BASE), { contents });
    expect(rules(found)).toEqual(['error registry/invalid']);
    expect(found[0]?.finding.message).toContain('support 1.1.0 is registered as');
  });

  test('names the prompt whose levels hold, and the line', () => {
    const [found] = check(BASE, formatRegistry(play([deploy('1.1.0')], BASE)));
    expect(found).toMatchObject({ id: 'support', finding: { path: PATH, line: 9, column: 22 } });
  });

  test('puts nothing into a command that is no version', () => {
    const evil = '1.1.0 --environment production; rm -rf ~ #\n`x`';
    const found = check(BASE, formatRegistry(BASE).replace('"version": "1.0.0"', `"version": ${JSON.stringify(evil)}`));
    expect(rules(found)).toEqual(['error registry/unknown-version', 'error registry/invalid']);
    for (const { finding } of found) expect(finding.help).not.toContain('rm -rf');
    for (const { finding } of found) expect(finding.message).not.toContain('\n');
  });

  test('puts no id and no environment that cannot be one into a command', () => {
    const text = formatRegistry(BASE).replace('"version": "1.0.0"', '"version": "9.0.0"');
    for (const part of ['"support": {', '"dev": {']) {
      const found = check(BASE, text.replace(part, '"$(reboot)": {'));
      expect(found.length).toBeGreaterThan(0);
      for (const { finding } of found) expect(finding.help).not.toContain('reboot');
    }
  });

  test('bounds what it says of a file in which everything changed', () => {
    const many = play(Array.from({ length: 300 }, (_, index) => register(`1.${index}.0`)));
    const text = formatRegistry(many).replaceAll(/"digest": "sha256:..../g, '"digest": "sha256:0000');
    const found = check(many, text);
    expect(found).toHaveLength(50);
    expect(found.at(-1)?.finding.message).toContain('250 more follow in this file.');
  });
});

describe('checkRegistryRemoved', () => {
  test('names what runs, at most five of them', () => {
    const ids = Array.from({ length: 7 }, (_, index) => `p${index}`);
    const many = play(ids.flatMap((id) => [register('1.0.0', { id }), { ...deploy('1.0.0'), id } as Operation]));
    const [found] = checkRegistryRemoved(PATH, many, false);
    expect(found?.finding).toMatchObject({ rule: 'registry/deployed-removed', severity: 'error', path: PATH });
    expect(found?.finding.message).toBe(
      'The registry is removed, and it says what runs: p0 1.0.0 in dev, p1 1.0.0 in dev, p2 1.0.0 in dev, p3 1.0.0 in dev, p4 1.0.0 in dev, ….',
    );
    expect(checkRegistryRemoved(PATH, EMPTY_REGISTRY, true)[0]?.finding).toMatchObject({
      rule: 'registry/invalid',
      message: 'The registry is no regular file any more.',
    });
  });
});
