import { describe, expect, test } from '@jest/globals';
import { runAssertion, runTest } from '../../src/index.ts';

describe('the library', () => {
  test('decides one assertion, and says no more than it promises', async () => {
    expect(await runAssertion({ type: 'contains', value: 'b' }, { output: 'abc' })).toEqual({
      pass: true,
      score: 1,
      reason: expect.any(String),
    });
    expect(await runAssertion({ type: 'contains', value: '' }, { output: 'abc' })).toEqual({
      pass: false,
      score: 0,
      reason: expect.any(String),
      error: true,
    });
  });

  test('decides a test on a text, or on a text with what is known of it', async () => {
    const own = { assert: [{ type: 'equals', value: '{{ name }}', metric: 'name' }], vars: { name: 'Ann' } };
    expect(await runTest(own, 'Ann')).toMatchObject({ pass: true, score: 1, namedScores: { name: 1 } });
    expect(await runTest({ assert: [{ type: 'latency', threshold: 10 }] }, { output: 'x', latencyMs: 11 })).toMatchObject({ pass: false });
  });

  test('parses SQL, and runs JavaScript where it is told to', async () => {
    expect(await runAssertion({ type: 'is-sql' }, { output: 'SELECT 1' })).toMatchObject({ pass: true });
    expect(await runAssertion({ type: 'javascript', value: 'output === "x"' }, { output: 'x' })).toMatchObject({ error: true });
    expect(await runAssertion({ type: 'javascript', value: 'output === "x"' }, { output: 'x', allowJavascript: true })).toMatchObject({
      pass: true,
    });
  });

  test('lets its process end', async () => {
    const { execFileSync } = await import('node:child_process');
    const program = `import { runAssertion } from './src/index.ts';
      process.stdout.write(\`\${(await runAssertion({ type: 'is-sql' }, { output: 'SELECT 1' })).pass}\`);`;
    expect(execFileSync('node', ['--input-type=module', '-e', program], { timeout: 120_000, encoding: 'utf8' })).toBe('true');
  });
});
