import { describe, expect, test } from '@jest/globals';
import { readOverrides } from '../../src/rollout/read-overrides.ts';

const ONE = { prompt: 'a', environment: 'production', rolloutId: 'r-1', action: 'stable', since: '2026-11-23T10:00:00Z', evidence: '' };

describe('a file of overrides', () => {
  test('is a list; an empty one says that there are none', () => {
    expect(readOverrides('[]')).toEqual({ overrides: [], problem: null });
    expect(readOverrides(`\ufeff${JSON.stringify([ONE, { ...ONE, more: 1 }])}\n`)).toEqual({ overrides: [ONE, ONE], problem: null });
  });

  test('holds whatever else stands in it, however deep', () => {
    const deep = `${JSON.stringify(ONE).slice(0, -1)},"more":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const { overrides } = readOverrides(`[${deep}]`);
    expect(JSON.stringify(overrides)).toBe(JSON.stringify([ONE]));
  });

  test.each([
    ['half of a file', '[{"prompt":', 'are not JSON'],
    ['nothing', '', 'are not JSON'],
    ['an object', '{}', 'are no list'],
    ['a list of texts', '["a"]', 'the 1. of them is no object'],
    ['one without its rollout', JSON.stringify([ONE, { ...ONE, rolloutId: undefined }]), 'the 2. of them has no text as `rolloutId`'],
    ['one that would send users to a canary', JSON.stringify([{ ...ONE, action: 'canary' }]), 'another `action` than "stable"'],
    ['too many', JSON.stringify(Array(10_001).fill(0)), 'are more than 10000'],
    ['too large a one', ' '.repeat(1_048_577), 'are larger than 1 MiB'],
  ])('that is %s says nothing at all', (_what, text, problem) => {
    expect(readOverrides(text)).toEqual({ overrides: null, problem: expect.stringContaining(problem) });
  });
});
