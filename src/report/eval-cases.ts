import type { AssertionReport, CaseReport, CaseSideReport, EvalReport, OutputReport } from './eval-report.ts';

/** In the order in which a reader wants them. `failing`: fails on the head, and did so before or has nothing to compare with. */
export const CASE_KINDS = ['broken', 'failing', 'unanswered', 'flaky', 'fixed'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** A case that is worth a look, with the output of each side that shows why. */
export interface NotableCase {
  readonly kind: CaseKind;
  readonly id: string;
  /** null where the report holds no more than the id. */
  readonly report: CaseReport | null;
  readonly baseline: OutputReport | null;
  readonly candidate: OutputReport | null;
}

/** The cases that broke, fail, lack an answer, are flaky or were fixed: kind by kind, each in the report's order. */
export function listNotable({ cases, comparison }: EvalReport): NotableCase[] {
  const byId = new Map(cases.map((report) => [report.id, report]));
  const told = {
    broken: comparison?.broken ?? [],
    flaky: comparison?.flaky ?? [],
    fixed: comparison?.fixed ?? [],
  };
  const known = new Set([...told.broken, ...told.flaky, ...told.fixed]);
  const others = cases.filter(({ id, candidate }) => candidate !== null && !known.has(id));
  const ids: Readonly<Record<CaseKind, readonly string[]>> = {
    ...told,
    unanswered: others.filter(({ candidate }) => candidate !== null && lacksAnswers(candidate)).map(({ id }) => id),
    failing: others.filter(({ candidate }) => candidate !== null && !lacksAnswers(candidate) && failsMostly(candidate)).map(({ id }) => id),
  };
  return CASE_KINDS.flatMap((kind) => ids[kind].map((id) => pickOutputs(kind, id, byId.get(id) ?? null)));
}

/** Half of its trials are enough to pass. */
export function failsMostly({ passRate }: CaseSideReport): boolean {
  return passRate < 0.5;
}

/** Whether a case that fails did so on the base, too. */
export function failedBefore({ kind, report }: NotableCase): boolean {
  const before = report?.baseline ?? null;
  return kind === 'failing' && before !== null && !lacksAnswers(before) && failsMostly(before);
}

/** Whether no trial of it came to an answer. */
export function lacksAnswers({ outputs, passRate }: CaseSideReport): boolean {
  return passRate === 0 && outputs.length > 0 && outputs.every(isMissing);
}

/** An answer that is missing has one assertion that says why. */
export function isMissing({ assertions }: OutputReport): boolean {
  return assertions.length === 1 && assertions[0]?.type === 'error';
}

/** The assertions that an output fails. */
export function listFailures(output: OutputReport | null): AssertionReport[] {
  return output === null || output.pass ? [] : output.assertions.filter(({ pass }) => !pass);
}

function pickOutputs(kind: CaseKind, id: string, report: CaseReport | null): NotableCase {
  return {
    kind,
    id,
    report,
    baseline: pickOutput(report?.baseline ?? null, kind !== 'fixed' && kind !== 'failing'),
    candidate: pickOutput(report?.candidate ?? null, kind === 'fixed'),
  };
}

/** The first answer with the wanted outcome, else the first answer, else what stands for the missing one. */
function pickOutput(side: CaseSideReport | null, pass: boolean): OutputReport | null {
  const outputs = side?.outputs ?? [];
  const answers = outputs.filter((output) => !isMissing(output));
  return answers.find((output) => output.pass === pass) ?? answers[0] ?? outputs[0] ?? null;
}
