import { describe, expect, test } from '@jest/globals';
import { formatCost, listOutputs } from '../../src/action/outputs.ts';
import type { Report } from '../../src/report/report.ts';

function reportOf(ids: readonly string[]): Report {
  const prompts = ids.map((id) => ({ id })) as unknown as Report['prompts'];
  return { schemaVersion: 1, conclusion: 'neutral', base: null, head: 'x', prompts, findings: [], notes: [], budget: null };
}

describe('the cost', () => {
  test.each([
    [{ costUsd: 0, unpriced: 0 }, '0'],
    [{ costUsd: 0, unpriced: 3 }, ''],
    [{ costUsd: 0.1 + 0.2, unpriced: 0 }, '0.3'],
    [{ costUsd: 1.25e-7, unpriced: 0 }, '0.000000125'],
    [{ costUsd: 12, unpriced: 1 }, '12'],
    [{ costUsd: 100, unpriced: 0 }, '100'],
    [{ costUsd: 1e-20, unpriced: 0 }, '0'],
  ])('%j is %j', (spent, wanted) => {
    expect(formatCost(spent)).toBe(wanted);
  });
});

describe('the ids', () => {
  test('are all there', () => {
    const { outputs, left } = listOutputs(reportOf(['a', 'b/c', 'not an id']), { report: '/r', spent: null });
    expect([outputs, left]).toEqual([{ conclusion: 'neutral', 'changed-prompts': '["a","b/c"]', report: '/r', 'cost-usd': '0' }, 0]);
  });

  test('stay within what a job may give out; the rest is counted', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `${'a'.repeat(190)}-${index}`);
    const { outputs, left } = listOutputs(reportOf(ids), { report: '/r', spent: null });
    const listed = JSON.parse(outputs['changed-prompts'] ?? '');
    expect(listed).toEqual(ids.slice(0, 10_000 - left));
    expect(left).toBeGreaterThan(0);
    expect(JSON.stringify(outputs).length).toBeLessThan(500_000);
  });
});
