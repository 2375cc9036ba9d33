import { failsMostly, isMissing, lacksAnswers, listFailures, listNotable, type NotableCase } from './eval-cases.ts';
import type { CaseReport, CaseSideReport, EvalReport, OutputReport } from './eval-report.ts';
import { formatShare, labelSource } from './eval-words.ts';
import { truncate } from './visible.ts';

const MESSAGE_LIMIT = 1_000;
const MOST_REASONS = 10;

/** What one case of the evals is to a test viewer; the texts are not cleaned yet. */
export interface EvalTest {
  readonly name: string;
  /** Of the head's answers; 0 where none is known. */
  readonly seconds: number;
  readonly outcome: 'passed' | 'failed' | 'error' | 'skipped';
  /** Empty where it passed. */
  readonly message: string;
  /** `broken`, `failing`, `error`. */
  readonly type: string;
}

/** Every case of a prompt's evals: failed where the head fails it, an error where there is no answer, skipped where it did not run. */
export function listEvalTests(evals: EvalReport): EvalTest[] {
  const notable = new Map(listNotable(evals).map((one) => [one.id, one]));
  const label = labelSource(evals);
  const tests = evals.cases.map((report) => judgeCase(report, notable.get(report.id), label));
  const reported = new Set(evals.cases.map(({ id }) => id));
  // Of these the report holds the id alone.
  const others = [...notable.values()].filter(({ id, kind }) => kind === 'broken' && !reported.has(id));
  return [
    ...tests,
    ...others.map(({ id, kind }) => ({
      name: nameTest(id, null, label),
      seconds: 0,
      outcome: 'failed' as const,
      message: 'passes on the base and fails on the head',
      type: kind,
    })),
  ];
}

function judgeCase(report: CaseReport, one: NotableCase | undefined, label: string): EvalTest {
  const side = report.candidate;
  const test = { name: nameTest(report.id, report.description, label), seconds: sumSeconds(side), message: '', type: '' };
  if (side === null) return { ...test, outcome: 'skipped', message: 'the case does not run on the head' };
  if (lacksAnswers(side)) return { ...test, outcome: 'error', message: explain(side.outputs.find(isMissing)), type: 'error' };
  // What fresh trials did not confirm as broken still failed most of its own.
  if (one?.kind !== 'broken' && !failsMostly(side)) return { ...test, outcome: 'passed' };
  const share = side.passRate > 0 ? `passes ${formatShare(side.passRate)} of the time; ` : '';
  const kind = one?.kind ?? 'failing';
  const before = kind === 'broken' ? 'passes on the base; ' : kind === 'flaky' ? 'flaky; ' : '';
  return { ...test, outcome: 'failed', message: `${before}${share}${explain(one?.candidate ?? undefined)}`, type: kind };
}

function nameTest(id: string, description: string | null, label: string): string {
  return `eval ${truncate(id, 200)}${description === null ? '' : `: ${truncate(description, 200)}`} (${label})`;
}

function sumSeconds(side: CaseSideReport | null): number {
  return (side?.outputs ?? []).reduce((sum, { latencyMs }) => sum + (latencyMs ?? 0), 0) / 1000;
}

function explain(output: OutputReport | undefined): string {
  const failures = listFailures(output ?? null).slice(0, MOST_REASONS);
  if (failures.length === 0) return 'its score is below the threshold';
  return failures.map(({ type, reason }) => `${truncate(type, 60)}: ${truncate(reason, MESSAGE_LIMIT)}`).join('; ');
}
