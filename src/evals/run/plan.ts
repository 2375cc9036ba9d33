import { createHash } from 'node:crypto';
import type { ModelAnswer, ModelRequest } from '../../models/model.ts';
import { type AssertionModels, type OutputResult, SIDES, type Side } from '../types.ts';

/** An output as it is judged. */
export interface JudgedAnswer {
  readonly answer: ModelAnswer;
  /** USD; null where the model's price or the usage is unknown. */
  readonly costUsd: number | null;
}

/** The verdict on an output, and whether it is only passed because the assertions were relaxed. */
export interface Judgement extends OutputResult {
  /** It passes the head's assertions and fails the base's. */
  readonly weakened?: boolean;
}

/** One question to a model: a case on one side, once. */
export interface PlanItem {
  readonly promptId: string;
  readonly caseId: string;
  readonly side: Side;
  /** From 0. */
  readonly trial: number;
  /** `provider:model`; the request names the same. */
  readonly model: string;
  /** Renders the request; called more than once, so that thousands of rendered prompts need not be held. */
  readonly request: () => ModelRequest;
  /** The most questions to the judge, and calls for embeddings, that judging one output leads to (judge trials counted). */
  readonly asks: { readonly judge: number; readonly embeddings: number };
  /** Judges an output; model-graded assertions ask `models`. Rejects for a defect of ours alone. */
  readonly judge: (output: JudgedAnswer, models: AssertionModels) => Promise<Judgement>;
}

/** What is known of a case before it runs. */
export interface PlanCase {
  readonly promptId: string;
  readonly id: string;
  readonly required: boolean;
  /** Why its two sides cannot be compared; null where they can, or where there is one side alone. */
  readonly notComparable: string | null;
}

export interface Plan {
  /** In the order of the report. */
  readonly cases: readonly PlanCase[];
  readonly items: readonly PlanItem[];
  /** All that decides verdicts beside the requests: digests of the suites, the judge's model and trials. */
  readonly fingerprint: string;
}

/** Names a case among those of all prompts. */
export function nameCase({ promptId, caseId }: { readonly promptId: string; readonly caseId: string }): string {
  return JSON.stringify([promptId, caseId]);
}

/** Items prompt by prompt, case by case, trial by trial, the two sides next to each other: what slows one side slows the other. */
export function orderItems(items: readonly PlanItem[]): PlanItem[] {
  const prompts = new Map<string, number>();
  const cases = new Map<string, number>();
  for (const item of items) {
    if (!prompts.has(item.promptId)) prompts.set(item.promptId, prompts.size);
    if (!cases.has(nameCase(item))) cases.set(nameCase(item), cases.size);
  }
  const place = (item: PlanItem) => [
    prompts.get(item.promptId) as number,
    cases.get(nameCase(item)) as number,
    item.trial,
    SIDES.indexOf(item.side),
  ];
  return items
    .map((item) => ({ item, at: place(item) }))
    .sort((one, other) => one.at.reduce((sign, value, index) => sign || value - (other.at[index] as number), 0))
    .map(({ item }) => item);
}

/**
 * Names a plan: `sha256:` over what is asked (the requests' keys) and what decides the verdicts. Equal plans have equal digests, in
 * whatever order their items come.
 */
export function digestPlan(keyed: readonly { readonly item: PlanItem; readonly key: string }[], fingerprint: string): string {
  const lines = keyed.map(({ item, key }) => JSON.stringify([item.promptId, item.caseId, item.side, item.trial, key])).sort();
  const hash = createHash('sha256').update(JSON.stringify(['plan', 1, fingerprint]));
  for (const line of lines) hash.update('\n').update(line);
  return `sha256:${hash.digest('hex')}`;
}
