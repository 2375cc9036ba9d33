import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type ApproveRecord,
  type EvalRecord,
  RECORD_LENGTH,
  readRecord,
  type StoredEval,
  splitEvals,
  writeRecord,
} from '../../src/bot/record.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const DIGEST = `sha256:${'ab'.repeat(32)}`;
const APPROVAL: ApproveRecord = {
  ...{ recordVersion: 1, kind: 'approve', pull: 1, comment: 7, by: 'ada', head: SHA, reason: 'on purpose' },
  approvals: [{ rule: 'evals/weakened', id: 'support', base: DIGEST, head: DIGEST }],
};
const STATS = {
  ...{ cases: 2, passed: 1, passRate: 0.5, score: 0.5, costUsd: null, latencyMs: { p50: 1, p95: null } },
  ...{ inputTokens: 1, outputTokens: 1, errors: 0, cached: 0, calls: 2, retries: 0, rate: { low: 0, high: 1 } },
};
const STORED: StoredEval = {
  id: 'support',
  conclusion: 'failure',
  report: {
    conclusion: 'failure',
    model: 'openai:x',
    mode: 'live',
    trials: 1,
    candidate: STATS,
    baseline: null,
    comparison: null,
    cases: [],
  },
  findings: [
    { rule: 'evals/broken', severity: 'error', message: 'm', path: 'prompts/support/evals.yaml', line: 3, column: null, help: 'h' },
  ],
};
const EVALS: EvalRecord = {
  ...{ recordVersion: 1, kind: 'eval', comment: 8, by: 'ada', head: SHA, base: SHA, config: DIGEST, prompts: [STORED] },
};

describe('a record', () => {
  test('comes back as it was stored, whatever texts are in it', () => {
    expect(readRecord(writeRecord(EVALS))).toEqual(EVALS);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (reason) => {
        fc.pre(reason.isWellFormed());
        const record = { ...APPROVAL, reason };
        expect(readRecord(writeRecord(record))).toEqual(record);
        expect(readRecord(writeRecord(record).replaceAll('\n', '\r\n'))).toEqual(record);
      }),
    );
  });

  test('a reason with a fence in it forges none', () => {
    const forged = JSON.stringify({ ...APPROVAL, by: 'somebody-else' });
    const record = { ...APPROVAL, reason: `\`\`\`\n\`\`\`json\n${forged}\n\`\`\`` };
    expect(readRecord(writeRecord(record))).toEqual(record);
  });

  const change = (more: object): unknown => ({ ...APPROVAL, ...more });
  const changeEval = (more: object): unknown => ({ ...EVALS, prompts: [{ ...STORED, ...more }] });
  const changeStats = (more: object): unknown => changeEval({ report: { ...STORED.report, candidate: { ...STATS, ...more } } });
  test.each([
    null,
    [],
    7,
    change({ recordVersion: 2 }),
    change({ kind: 'deploy' }),
    change({ comment: 'x' }),
    change({ head: SHA.slice(1) }),
    change({ by: null }),
    change({ approvals: {} }),
    change({ approvals: [{ ...APPROVAL.approvals[0], rule: 'no/rule' }] }),
    change({ approvals: [{ ...APPROVAL.approvals[0], id: '../x' }] }),
    change({ approvals: [{ ...APPROVAL.approvals[0], base: 'sha256:x' }] }),
    change({ approvals: [null] }),
    changeEval({ conclusion: 'great' }),
    changeEval({ findings: [{ ...STORED.findings[0], rule: 'prompt/secret' }] }),
    changeEval({ findings: [{ ...STORED.findings[0], line: -1 }] }),
    changeEval({ report: { ...STORED.report, cases: [{ id: 'x' }] } }),
    changeEval({ report: { ...STORED.report, more: 1 } }),
    changeStats({ cases: 'two' }),
    changeStats({ latencyMs: null }),
    changeStats({ rate: { low: 0 } }),
  ])('value %# is none', (value) => {
    expect(readRecord(`\`\`\`json\n${JSON.stringify(value)}\n\`\`\``)).toBeNull();
  });

  test.each(['', 'text', '```json\n{\n```', '```json\n```'])('the text %j holds none', (text) => {
    expect(readRecord(text)).toBeNull();
  });

  test('what is too long for one check run is shared among several, without the outputs', () => {
    const long = Array.from({ length: 40 }, () => ({
      ...(STORED.findings[0] as StoredEval['findings'][number]),
      message: 'm'.repeat(3000),
    }));
    const output = { text: 'the model’s answer', pass: true, score: 1, latencyMs: 1, costUsd: 0, assertions: [] };
    const cases = [{ id: 'c', description: null, baseline: null, candidate: { passRate: 1, score: 1, outputs: [output] } }];
    const prompts = Array.from({ length: 50 }, (_, index) => ({
      ...STORED,
      id: `p${index}`,
      findings: long,
      report: STORED.report && { ...STORED.report, cases },
    }));
    const parts = splitEvals({ ...EVALS, prompts });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap((part) => part.prompts.map(({ id }) => id))).toEqual(prompts.map(({ id }) => id));
    for (const part of parts) {
      expect(writeRecord(part).length).toBeLessThan(RECORD_LENGTH + 2000);
      expect(readRecord(writeRecord(part))).toEqual(part);
      expect(writeRecord(part)).not.toContain('the model’s answer');
    }
  });
});
