import type { AssertionResult, CaseTrials, TrialResult } from '../../../src/evals/types.ts';

/** A trial that passed with everything known; what a test is about is written over it. */
export function makeTrial(fields: Partial<TrialResult> = {}): TrialResult {
  const pass = fields.pass ?? true;
  const assertion: AssertionResult = {
    type: 'contains',
    pass,
    score: pass ? 1 : 0,
    reason: pass ? 'found' : 'Expected output to contain "30 days"',
  };
  return {
    text: 'an answer',
    pass,
    score: pass ? 1 : 0,
    latencyMs: 500,
    costUsd: 0.001,
    inputTokens: 100,
    outputTokens: 20,
    cached: false,
    assertions: [assertion],
    error: null,
    ...fields,
  };
}

/** Trials as letters: `p` passed, `f` failed, `e` had no answer. */
export function makeTrials(letters: string, fields: Partial<TrialResult> = {}): TrialResult[] {
  return [...letters].map((letter) =>
    letter === 'e'
      ? makeTrial({ ...fields, pass: false, text: '', assertions: [], error: 'HTTP 500 after 6 attempts' })
      : makeTrial({ ...fields, pass: letter === 'p' }),
  );
}

type Letters = string | null;

/** A case by its trials' letters; `confirmation` is `[baseline, candidate]`. */
export function makeCase(
  id: string,
  baseline: Letters,
  candidate: string,
  fields: Partial<CaseTrials> & { confirm?: readonly [string, string] } = {},
): CaseTrials {
  const { confirm, ...rest } = fields;
  return {
    id,
    required: false,
    baseline: baseline === null ? null : makeTrials(baseline),
    candidate: makeTrials(candidate),
    confirmation: confirm === undefined ? null : { baseline: makeTrials(confirm[0]), candidate: makeTrials(confirm[1]) },
    notComparable: null,
    ...rest,
  };
}

/** `count` cases alike. */
export function repeatCase(
  count: number,
  name: string,
  baseline: Letters,
  candidate: string,
  fields: Parameters<typeof makeCase>[3] = {},
): CaseTrials[] {
  return Array.from({ length: count }, (_, index) => makeCase(`${name}-${index + 1}`, baseline, candidate, fields));
}

export type Random = () => number;

/** The same numbers from 0 to 1 for the same seed, everywhere (mulberry32). */
export function seedRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
