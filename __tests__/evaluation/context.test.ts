import { describe, expect, test } from '@jest/globals';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { readContext } from '../../src/evaluation/context.ts';
import type { Json } from '../../src/prompt/types.ts';

const PROMPT = { id: 'support', run: null, findings: [], conclusion: 'success', evals: DEFAULT_CONFIG.evals, rules: {} };
const CONTEXT = { contextVersion: 1, base: null, head: 'worktree', prompts: [PROMPT], notes: [], versions: {} };

describe('what a shard’s file says of its run', () => {
  test('is taken as it is', () => {
    expect(readContext(CONTEXT as unknown as Json)).toBe(CONTEXT);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', [CONTEXT]],
    ['of another version', { ...CONTEXT, contextVersion: 2 }],
    ['without notes', { ...CONTEXT, notes: undefined }],
    ['without versions', { ...CONTEXT, versions: null }],
    ['with a prompt that is only named', { ...CONTEXT, prompts: [{ id: 'support' }] }],
    ['with a prompt without an id', { ...CONTEXT, prompts: [{ ...PROMPT, id: 1 }] }],
    ['with findings that are none', { ...CONTEXT, prompts: [{ ...PROMPT, findings: ['all is well'] }] }],
    ['with a run without cases', { ...CONTEXT, prompts: [{ ...PROMPT, run: {} }] }],
  ])('%s is refused, in words', (_, value) => {
    expect(() => readContext(value as Json)).toThrow(expect.objectContaining({ code: 'shard-invalid' }));
  });
});
