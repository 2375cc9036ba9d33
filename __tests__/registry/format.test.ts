import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatRegistry } from '../../src/registry/format.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { EMPTY_REGISTRY } from '../../src/registry/registry.ts';
import { deploy, done, play, register } from './sample.ts';

function sortDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortDeep);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sortDeep(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The lines that only one of two texts has. */
function countOwnLines(before: string, after: string): number {
  const known = Map.groupBy(before.split('\n'), (line) => line);
  return after.split('\n').filter((line) => known.get(line)?.pop() === undefined).length;
}

describe('formatRegistry', () => {
  test('sorts keys, indents by two and ends with one newline', () => {
    expect(formatRegistry(EMPTY_REGISTRY)).toBe('{\n  "prompts": {},\n  "schemaVersion": 1\n}\n');
    const registry = play([register('1.0.0', { evidence: null }), register('1.0.0', { id: 'billing/refunds' })]);
    const text = formatRegistry(registry);
    expect(text).toBe(`${JSON.stringify(sortDeep(registry), null, 2)}\n`);
    expect(text.indexOf('billing/refunds')).toBeLessThan(text.indexOf('"support"'));
  });

  test('orders ids that are numbers as text, which no JavaScript object does', () => {
    const registry = play([register('1.0.0', { id: '9' }), register('1.0.0', { id: '10' }), register('1.0.0', { id: 'a' })]);
    const text = formatRegistry(registry);
    expect([...text.matchAll(/^ {4}"(.*)": \{$/gm)].map(([, id]) => id)).toEqual(['10', '9', 'a']);
    expect(JSON.parse(text)).toEqual(registry);
  });

  test('keeps what it does not know, in order, and writes no undefined', () => {
    const odd = { zeta: { 10: 'x', 9: ['y', {}] }, alpha: undefined, versions: {}, environments: {} };
    const registry = { schemaVersion: 1, $schema: 's', prompts: { a: odd }, later: [1] } as unknown as Registry;
    const text = formatRegistry(registry);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(registry)));
    expect(text.indexOf('"10"')).toBeLessThan(text.indexOf('"9"'));
    expect(text).toMatch(/^\{\n {2}"\$schema": "s",\n {2}"later": \[\n {4}1\n {2}\],\n/);
    expect(text).not.toContain('alpha');
  });

  test('gives the same bytes for the same value in any order of its keys', () => {
    const names = fc.constantFrom('a', 'B', '1', '10', '9', 'é', 'z/y', '__proto__', 'constructor', 'versions');
    const values = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        fc.string(),
        fc.constant(null),
        fc.integer(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.array(fc.tuple(names, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
      ),
    })).value;
    const shuffle = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffle);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, shuffle(inner)]),
      );
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values)), (entries) => {
        const prompts = Object.fromEntries(entries.map(([id, extra]) => [id, { versions: {}, environments: {}, extra }]));
        const registry = { schemaVersion: 1, prompts } as unknown as Registry;
        const text = formatRegistry(registry);
        expect(formatRegistry(shuffle(registry) as Registry)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(registry)));
        expect(text).toBe(formatRegistry(JSON.parse(text) as Registry));
      }),
    );
  });

  test('changes a few lines for a deploy among many prompts', () => {
    const ids = Array.from({ length: 50 }, (_, index) => `team/prompt-${index}`);
    const start = play(ids.flatMap((id) => [register('1.0.0', { id }), register('1.1.0', { id })]));
    const id = 'team/prompt-7';
    const once = done(start, { ...deploy('1.0.0'), id } as never).registry;
    const twice = done(once, { ...deploy('1.1.0'), id } as never, 5).registry;
    const [before, after] = [formatRegistry(once), formatRegistry(twice)];
    expect(countOwnLines(before, after)).toBe(3);
    expect(countOwnLines(after, before)).toBe(3);
  });
});
