import { asObject, parseObject } from '../prompt/json-value.ts';
import type { TrailReport } from './trail.ts';

function asCount(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
}

/** What a JSON report says of one prompt's evals; anything may be missing, for anybody may have written it. */
export function readReport({ path, text }: { readonly path: string; readonly text: string }, id: string): TrailReport {
  const report = parseObject(text);
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
