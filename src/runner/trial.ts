import { makeErrored, makeRefusedOutput } from '../evals/run/outcome.ts';
import type { PlanItem } from '../evals/run/plan.ts';
import type { AssertionModels, TrialResult } from '../evals/types.ts';
import { type Answered, type Caller, CallFailed } from './caller.ts';
import { Halted } from './halt.ts';

export interface TrialOptions {
  readonly caller: Caller;
  readonly keyOf: (request: ReturnType<PlanItem['request']>, trial: number) => string;
  /** Makes the judge of one trial; it tells what its questions cost. */
  readonly modelsFor: (onAsked: (spent: Pick<Answered, 'calls' | 'retries'>) => void) => AssertionModels;
  /** Takes secrets out of what assertions say: what is read out of an answer may hold a key that the answer wrote otherwise. */
  readonly redact: (text: string) => string;
  /** Why the judge or the embeddings are asked nothing more; null while they are. */
  readonly judgeStop: (item: PlanItem) => string | null;
}

/** Asks one item's question and judges the answer. Never rejects: what went wrong is in the result, and whether it was run at all. */
export async function runTrial(item: PlanItem, options: TrialOptions): Promise<{ readonly result: TrialResult; readonly ran: boolean }> {
  const spent = { calls: 0, retries: 0 };
  const add = ({ calls, retries }: Pick<Answered, 'calls' | 'retries'>) => {
    spent.calls += calls;
    spent.retries += retries;
  };
  const { redact } = options;
  let halted: Halted | null = null;
  try {
    const stop = options.judgeStop(item);
    if (stop !== null) return { result: makeErrored(`Not run: ${stop}`, spent), ran: false };
    const request = item.request();
    const answered = await options.caller.ask({ request, trial: item.trial, key: options.keyOf(request, item.trial), urgent: false });
    add(answered);
    if (answered.kept.kind !== 'answer') throw new Error('the answer holds no text');
    const { answer } = answered.kept;
    const models = watchHalts(options.modelsFor(add), (error) => {
      halted = error;
    });
    const judgement = await item.judge({ answer, costUsd: answered.costUsd }, models);
    // The judge was not asked to the end: what the assertions made of that is no verdict.
    if (halted !== null) throw halted;
    const result: TrialResult = {
      text: answer.text,
      pass: judgement.pass,
      score: judgement.score,
      latencyMs: answer.latencyMs,
      costUsd: answered.costUsd,
      inputTokens: answer.usage?.inputTokens ?? null,
      outputTokens: answer.usage?.outputTokens ?? null,
      cached: answered.cached,
      assertions: judgement.assertions.map((assertion) => ({ ...assertion, reason: redact(assertion.reason) })),
      error: null,
      ...(judgement.weakened === true ? { weakened: true as const } : {}),
      ...spent,
    };
    return { result, ran: true };
  } catch (error) {
    if (error instanceof Halted) return { result: makeErrored(`Not run: ${error.message}`, spent), ran: false };
    if (error instanceof CallFailed) {
      add({ calls: error.calls, retries: Math.max(0, error.calls - 1) });
      const result = error.fault.kind === 'output' ? makeRefusedOutput(error.message, spent) : makeErrored(error.message, spent);
      return { result, ran: error.fault.kind !== 'stop' };
    }
    return { result: makeErrored(redact(`The output could not be judged: ${(error as Error).message}`), spent), ran: true };
  }
}

/** Assertions turn whatever a judge throws into their own error; a run that was stopped must still be told from that. */
function watchHalts(models: AssertionModels, onHalt: (error: Halted) => void): AssertionModels {
  const watch = <T>(asked: Promise<T>): Promise<T> =>
    asked.catch((error: unknown) => {
      if (error instanceof Halted) onHalt(error);
      throw error;
    });
  return {
    ...models,
    judge: (question) => watch(models.judge(question)),
    embed: (texts) => watch(models.embed(texts)),
  };
}
