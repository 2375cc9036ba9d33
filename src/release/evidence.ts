import { createHash } from 'node:crypto';
import { asObject, parseObject } from '../prompt/json-value.ts';
import type { Evidence } from '../registry/registry.ts';
import { CONCLUSIONS } from '../report/report.ts';

/** What evals must have judged to vouch for a version: the same in all four. Digests are `sha256:` and 64 hexadecimal digits. */
export interface Subject {
  readonly prompt: string;
  readonly suite: string;
  /** `provider:model`, as the configuration of the default branch resolves the metadata's. */
  readonly model: string;
  /** The judge that the configuration names; a suite that asks none has evidence without one. */
  readonly judge: string | null;
}

/** Evidence, and what notes say of it. */
export interface FoundEvidence {
  readonly evidence: Evidence;
  readonly passed: number | null;
  readonly cases: number | null;
}

/** Characters of one JSON report; a larger one is not read. */
export const REPORT_LENGTH = 64 * 1024 * 1024;

type Values = Readonly<Record<string, unknown>>;

/** The digest that evidence names a report by. */
export function digestReport(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

/**
 * The evals in a JSON report that judged exactly this: the same prompt, suite, model and judge. Whatever the report is, nothing is
 * thrown: what does not have the form of a report holds no evidence. Answers that nobody vouches for are none either.
 * @param text of report.json; anybody who writes to the repository could have made it
 */
export function findEvidence(text: string, subject: Subject): FoundEvidence | null {
  if (text.length > REPORT_LENGTH) return null;
  const report = parseObject(text);
  if (report?.schemaVersion !== 1 || !Array.isArray(report.prompts)) return null;
  for (const entry of report.prompts as unknown[]) {
    const evals = asObject(asObject(entry)?.evals);
    const basis = asObject(evals?.basis);
    if (!evals || !basis) continue;
    if (basis.prompt !== subject.prompt || basis.suite !== subject.suite || evals.model !== subject.model) continue;
    if (basis.judge !== null && basis.judge !== subject.judge) continue;
    const conclusion = CONCLUSIONS.find((known) => known === evals.conclusion);
    const mode = (['live', 'recorded'] as const).find((known) => known === evals.mode);
    if (conclusion === undefined || mode === undefined || 'unverified' in evals) continue;
    const { prompt: _, ...kept } = subject;
    const evidence = { conclusion, report: digestReport(text), ...kept, judge: basis.judge === null ? null : subject.judge, mode };
    return { evidence, ...countCases(evals) };
  }
  return null;
}

function countCases({ candidate }: Values): Pick<FoundEvidence, 'passed' | 'cases'> {
  const { passed, cases } = asObject(candidate) ?? {};
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  return isCount(passed) && isCount(cases) ? { passed, cases } : { passed: null, cases: null };
}
