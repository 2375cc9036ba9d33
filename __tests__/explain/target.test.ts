import { describe, expect, test } from '@jest/globals';
import { readTarget } from '../../src/explain/target.ts';

describe('what is to be explained', () => {
  test.each([
    ['support@1.3.2', { kind: 'version', id: 'support', version: '1.3.2' }],
    [' billing/refunds@2.0.0-rc.1+b ', { kind: 'version', id: 'billing/refunds', version: '2.0.0-rc.1+b' }],
    ['billing/refunds', { kind: 'prompt', id: 'billing/refunds' }],
    ['resp_68af', { kind: 'prompt', id: 'resp_68af' }],
    ['SHA256:ABCDEF0', { kind: 'digest', digest: 'sha256:abcdef0' }],
    [`sha256:${'a'.repeat(64)}`, { kind: 'digest', digest: `sha256:${'a'.repeat(64)}` }],
  ])('%s', (given, target) => {
    expect(readTarget(given)).toEqual(target);
  });

  test.each([
    ['sha256:12', 'first 7'],
    [`sha256:${'a'.repeat(65)}`, '64 digits'],
    ['support@v1.0.0', 'support@1.0.0'],
    ['support@latest', 'three numbers'],
    ['support@', 'no version'],
    ['@1.0.0', 'no id'],
    ['../../etc/passwd', 'no id'],
    ['--upload-pack=x', 'no id'],
    ['chatcmpl-1:7', 'no id'],
    ['', 'no id'],
    ['a'.repeat(201), 'no id'],
  ])('%j is none', (given, why) => {
    expect(readTarget(given)).toEqual({ kind: 'other', text: given, why: expect.stringContaining(why) });
  });

  test('long and odd texts are answered at once', () => {
    for (const text of [`${'a.'.repeat(50_000)}@`, `${'a/'.repeat(50_000)}`, `@${'1.'.repeat(50_000)}`, '@'.repeat(100_000)]) {
      expect(readTarget(text).kind).toBe('other');
    }
  });
});
