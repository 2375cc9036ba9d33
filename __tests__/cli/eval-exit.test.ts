import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/checks/finding.ts';
import { chooseExitCode } from '../../src/cli/eval-report.ts';
import type { RunStop } from '../../src/evals/run/outcome.ts';
import { NOTHING_SPENT } from '../../src/runner/journal.ts';

type Rule = Finding['rule'];
const BROKEN: readonly [Rule, Finding['severity']] = ['evals/broken', 'error'];
const NOT_RUN: readonly [Rule, Finding['severity']] = ['evals/not-run', 'error'];
const SOME: readonly [Rule, Finding['severity']] = ['evals/not-run', 'warning'];

test.each<[string, readonly (readonly [Rule, Finding['severity']])[], number, readonly RunStop['kind'][], number]>([
  ['everything passes', [], 0, [], 0],
  ['the gate fails', [BROKEN], 0, [], 1],
  ['the gate fails, and answers are missing', [BROKEN, NOT_RUN], 7, [], 1],
  ['the gate would pass, with too many answers missing', [NOT_RUN], 7, [], 3],
  ['the gate would pass, with a few answers missing', [SOME], 1, [], 3],
  ['nobody could be asked', [NOT_RUN], 0, [], 1],
  ['a provider was stopped', [NOT_RUN], 7, ['provider'], 3],
  ['the first failure ended it', [], 7, ['fail-fast'], 1],
  ['it was interrupted', [BROKEN], 7, ['interrupted'], 130],
  ['nothing was to be called', [], 0, ['dry-run'], 0],
])('%s', (_, found, errors, kinds, code) => {
  const findings = found.map(
    ([rule, severity]): Finding => ({ rule, severity, path: 'prompts/a/evals.yaml', line: 1, column: 1, message: 'm', help: 'h' }),
  );
  const conclusion = found.some(([, severity]) => severity === 'error') ? 'failure' : 'success';
  const evaluation = {
    prompts: [{ id: 'a', report: null, findings, conclusion, errors } as const],
    findings: [],
    notes: [],
    budget: { calls: 0, costUsd: 0, seconds: 0 },
    totals: { ...NOTHING_SPENT, cached: 0, seconds: 0 },
    stops: kinds.map((kind) => ({ kind, message: kind }) as RunStop),
  };
  expect(chooseExitCode(evaluation)).toBe(code);
});
