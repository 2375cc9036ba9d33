import { describe, expect, test } from '@jest/globals';
import { HOSTILE_PROMPTS } from '../fixtures/hostile.ts';
import { measureCpu } from '../support/cpu-time.ts';
import { check, findMisplaced, listSiblings, makeHostile } from './sample.ts';

describe('hostile prompt directories', () => {
  test('there are at least 100, each under its own name', () => {
    expect(HOSTILE_PROMPTS.length).toBeGreaterThanOrEqual(100);
    expect(new Set(HOSTILE_PROMPTS.map(({ name }) => name)).size).toBe(HOSTILE_PROMPTS.length);
  });

  test.each(HOSTILE_PROMPTS.map((hostile) => [hostile.name, hostile] as const))('%s', async (_, hostile) => {
    const contents = Object.fromEntries(
      Object.entries(hostile.files).map(([name, { mode, content }]) => [name, { mode, content: memoize(content) }]),
    );
    const judge = () => {
      const prompt = makeHostile({ ...hostile, files: contents });
      return { prompt, findings: check(prompt, { siblings: listSiblings([hostile.id, ...hostile.beside]) }) };
    };
    const { prompt, findings } = judge();
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(hostile.rules);
    expect(findMisplaced(prompt, findings)).toEqual([]);
    expect(findings.every(({ message, help }) => message.length < 1500 && help.length < 1500)).toBe(true);
    expect(await measureCpu(judge)).toBeLessThan(1000);
  });

  test('nothing is polluted by them', () => {
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

/** Makes large contents before the clock starts. */
function memoize(content: () => Uint8Array): () => Uint8Array {
  const bytes = content();
  return () => bytes;
}
