import { describe, expect, test } from '@jest/globals';
import { bumpBetween, releaseTypeOf, SEVERITIES, validatePrompt } from '../src/index.ts';

describe('the library', () => {
  test('says what the README says', () => {
    expect(releaseTypeOf('feat(customer-support): ask for the order number')).toBe('minor');
    expect(releaseTypeOf('chore: tidy', { types: { chore: 'patch' } })).toBe('patch');
    expect(bumpBetween('1.3.2', '1.4.0-rc.1')).toBe('preminor');
    expect(SEVERITIES).toEqual(['error', 'warning', 'notice']);
  });

  test('validates a prompt from strings, with a part of a configuration', () => {
    const files = {
      'system-prompt.txt': 'Answer briefly, and say so when you do not know the answer.',
      '.prompt-metadata.json': '{ "name": "Support", "version": "1.0", "model": "gpt-5-mini", "description": "Answers." }',
    };
    expect(validatePrompt({ id: 'support', files })).toMatchObject([
      { rule: 'version/invalid', severity: 'error', path: 'prompts/support/.prompt-metadata.json', line: 1 },
    ]);
    expect(validatePrompt({ id: 'support', files }, { rules: { 'version/invalid': 'off' }, prompt: { minLength: 500 } })).toMatchObject([
      { rule: 'prompt/too-short' },
    ]);
  });
});
