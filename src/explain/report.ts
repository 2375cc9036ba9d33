import type { TrailReport } from './trail.ts';

type Values = Readonly<Record<string, unknown>>;

function asObject(value: unknown): Values | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : null;
}

function asCount(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
}

/** What a JSON report says of one prompt's evals; anything may be missing, for anybody may have written it. */
export function readReport({ path, text }: { readonly path: string; readonly text: string }, id: string): TrailReport {
  let report: Values | null = null;
  try {
    report = asObject(JSON.parse(text));
  } catch {
    // It has the digest that the evidence names, so this is what was reported then: nothing to be read.
  }
  const prompts: readonly unknown[] = Array.isArray(report?.prompts) ? report.prompts : [];
  const evals = asObject(prompts.map(asObject).find((prompt) => prompt?.id === id)?.evals);
  const candidate = asObject(evals?.candidate);
  const verdict = asObject(evals?.comparison)?.verdict;
  return {
    path,
    cases: asCount(candidate?.cases),
    passed: asCount(candidate?.passed),
    verdict: typeof verdict === 'string' ? verdict : null,
  };
}
