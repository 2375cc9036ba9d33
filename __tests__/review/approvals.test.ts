import { describe, expect, test } from '@jest/globals';
import type { ApproveRecord, EvalRecord } from '../../src/bot/record.ts';
import type { PromptChange } from '../../src/changes/types.ts';
import { finding } from '../../src/checks/finding.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import type { Prompt } from '../../src/prompt/types.ts';
import type { EvalReport } from '../../src/report/eval-report.ts';
import { digestConfig, listApprovals, softenApproved, sortRecords, useStoredEvals } from '../../src/review/approvals.ts';
import type { EvalsInput, EvalsResult } from '../../src/review/evals.ts';

const [BASE_SHA, HEAD_SHA] = ['a'.repeat(40), 'b'.repeat(40)];

function makePrompt(id: string, suite: string): Prompt {
  const dir = `prompts/${id}`;
  const file = (name: string, oid: string) => [name, { path: `${dir}/${name}`, mode: '100644', oid, size: 1, bytes: null }] as const;
  const files = new Map([file('evals.yaml', suite), file('system-prompt.txt', 'text')]);
  const nothing = { text: '', metadata: {}, version: '1.0.0', model: null, outputSchema: null, digest: null, variables: [] };
  return { id, dir, source: { id, dir, files }, ...nothing };
}

function makeChange(id: string, parts: PromptChange['parts'] = ['evals']): PromptChange {
  const sides = { base: makePrompt(id, 'before'), head: makePrompt(id, 'after') };
  return { id, change: 'modified', previousId: null, similarity: null, parts, ...sides };
}

const makeInput = (changes: readonly PromptChange[]): EvalsInput => ({ changes, config: DEFAULT_CONFIG, base: BASE_SHA, head: HEAD_SHA });
const WEAKENED = finding('evals/weakened', { path: 'prompts/a/evals.yaml' }, 'A case was removed.', 'Put it back.');
const BROKEN = finding('evals/broken', { path: 'prompts/a/evals.yaml' }, 'A case broke.', 'Mend it.');
const REPORT = { conclusion: 'failure', candidate: { rate: { low: 0, high: 1 } } } as EvalReport;

function makeResult(id: string, findings = [WEAKENED], report: EvalReport | null = REPORT): EvalsResult {
  return { prompts: [{ id, report, findings, conclusion: 'failure' }], findings: [], notes: [], budget: null };
}

function approve(input: EvalsInput, more: Partial<ApproveRecord> = {}): ApproveRecord {
  const approvals = listApprovals(input.changes);
  return { recordVersion: 1, kind: 'approve', pull: 1, comment: 1, by: 'mia', head: HEAD_SHA, reason: 'on purpose', approvals, ...more };
}

describe('an approval', () => {
  const input = makeInput([makeChange('a'), makeChange('b', ['text', 'metadata'])]);
  const soften = (result: EvalsResult, record: ApproveRecord, of = input) =>
    softenApproved(result, { approvals: [record], evals: [] }, of).prompts[0];

  test('makes a notice of the finding that it names, and says by whom and why', () => {
    const softened = soften(makeResult('a'), approve(input));
    expect(softened).toMatchObject({ conclusion: 'success', report: { conclusion: 'success' } });
    expect(softened?.findings).toEqual([
      { ...WEAKENED, severity: 'notice', message: 'A case was removed. Approved by mia: on purpose', help: 'Nothing is to be done.' },
    ]);
  });

  test('leaves every other finding, and the verdict that rests on it', () => {
    const softened = soften(makeResult('a', [BROKEN, WEAKENED]), approve(input));
    expect(softened).toMatchObject({ conclusion: 'failure', findings: [BROKEN, { severity: 'notice' }] });
    expect(listApprovals(input.changes).map(({ rule, id }) => [rule, id])).toEqual([['evals/weakened', 'a']]);
    expect(soften(makeResult('a', [BROKEN]), approve(input))?.findings).toEqual([BROKEN]);
  });

  test('counts on the pull request where it was given, and on no other of the same commits', () => {
    const record = approve(input, { pull: 7 });
    expect(sortRecords([record], 7)).toEqual({ approvals: [record], evals: [] });
    expect(sortRecords([record], 8)).toEqual({ approvals: [], evals: [] });
  });

  const [given] = listApprovals(input.changes);
  const change = (more: object) => approve(input, { approvals: [{ ...given, ...more } as ApproveRecord['approvals'][number]] });
  const other = `sha256:${'0'.repeat(64)}`;
  test.each([
    ['another commit', approve(input, { head: 'c'.repeat(40) })],
    ['another rule', change({ rule: 'evals/broken' })],
    ['another prompt', change({ id: 'b' })],
    ['another content before', change({ base: other })],
    ['another content now', change({ head: other })],
  ])('of %s approves nothing', (_, record) => {
    const result = makeResult('a', [WEAKENED, BROKEN]);
    expect(soften(result, record)).toEqual(result.prompts[0]);
  });

  test('of a suite that changed since approves nothing', () => {
    const record = approve(input);
    const later = makeInput([{ ...makeChange('a'), head: makePrompt('a', 'later') }]);
    expect(soften(makeResult('a'), record, later)?.conclusion).toBe('failure');
  });

  test('makes no success of what nobody ran, or of answers that nobody vouches for', () => {
    expect(soften(makeResult('a', [WEAKENED], null), approve(input))?.conclusion).toBe('neutral');
    expect(
      soften(makeResult('a', [WEAKENED], { ...REPORT, candidate: { ...REPORT.candidate, rate: null } }), approve(input))?.conclusion,
    ).toBe('neutral');
    expect(soften(makeResult('a', [WEAKENED], { ...REPORT, unverified: true }), approve(input))?.conclusion).toBe('failure');
  });
});

describe('evals of a command', () => {
  const input = makeInput([makeChange('a'), makeChange('b')]);
  const record = (more: Partial<EvalRecord> = {}, conclusion: 'success' | 'failure' = 'success'): EvalRecord => ({
    ...{ recordVersion: 1, kind: 'eval', comment: 1, by: 'wim', head: HEAD_SHA, base: BASE_SHA, config: digestConfig(DEFAULT_CONFIG) },
    prompts: [{ id: 'a', conclusion, report: null, findings: [] }],
    ...more,
  });
  const use = (...evals: readonly EvalRecord[]) => useStoredEvals(makeResult('a'), { approvals: [], evals }, input);

  test('take the place of those that are missing, on the very same commits and configuration; the newest counts', () => {
    expect(use(record({}, 'failure'), record({ comment: 2 }))).toMatchObject({
      prompts: [{ id: 'a', conclusion: 'success', findings: [] }],
      notes: ['a: the evals are those that wim ran by /promptgate eval.'],
    });
    expect(use(record({ comment: 2 }, 'failure'), record()).prompts[0]?.conclusion).toBe('failure');
  });

  test.each([
    ['head', { head: 'c'.repeat(40) }],
    ['base', { base: 'c'.repeat(40) }],
    ['configuration', { config: digestConfig({ ...DEFAULT_CONFIG, promptsDir: 'x' }) }],
  ])('of another %s count for nothing, and that is said', (_, more) => {
    const used = use(record(more));
    expect(used.prompts).toEqual(makeResult('a').prompts);
    expect(used.notes).toEqual([expect.stringContaining('do not count')]);
  });

  test('of a prompt that is not under review count for nothing', () => {
    const used = use(record({ prompts: [{ id: 'elsewhere', conclusion: 'success', report: null, findings: [] }] }));
    expect(used).toEqual(makeResult('a'));
  });
});
