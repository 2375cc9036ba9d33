import { transformOutput } from '../evals/assertions/javascript.ts';
import { decideTest } from '../evals/assertions/test.ts';
import type { Isolation } from '../evals/isolation.ts';
import type { Judging, PlannedRun } from '../evals/plan-cases.ts';
import type { JudgedAnswer, Judgement } from '../evals/run/plan.ts';
import type { Templates } from '../evals/template.ts';
import type { AssertionContext, AssertionModels, OutputResult } from '../evals/types.ts';

export interface JudgeOutputOptions {
  readonly isolation: Isolation;
  /** Of the prompt's suite. */
  readonly templates: Templates;
  readonly judgeTrials: number;
}

/**
 * Judges one output by a case's assertions and, where it passes, by those of the base where they differ: passing the one and failing the
 * other is what `weakened` says.
 */
export async function judgeOutput(
  run: PlannedRun,
  former: Judging | null,
  { answer, costUsd }: JudgedAnswer,
  models: AssertionModels,
  { isolation, templates, judgeTrials }: JudgeOutputOptions,
): Promise<Judgement> {
  const context: AssertionContext = {
    output: answer.text,
    prompt: run.render().prompt,
    latencyMs: answer.latencyMs,
    costUsd,
    finishReason: answer.finishReason,
    toolCalls: answer.toolCalls,
    logprobs: answer.logprobs,
    models: { ...models, judgeTrials },
    tools: run.tools,
    isolation,
    templates,
  };
  const result = await judge(run.judging, context);
  if (former === null || !result.pass) return result;
  const before = await judge(former, context);
  const isUndecided = before.assertions.some(({ error }) => error === true);
  return !before.pass && !isUndecided ? { ...result, weakened: true } : result;
}

async function judge({ assert, threshold, transform, vars }: Judging, context: AssertionContext): Promise<OutputResult> {
  let { output } = context;
  if (transform !== null) {
    try {
      const transformed = await transformOutput(transform, output, { ...context, vars });
      output = typeof transformed === 'string' ? transformed : JSON.stringify(transformed);
    } catch (error) {
      const failed = { type: 'transform', pass: false, score: 0, reason: (error as Error).message, error: true as const };
      return { pass: false, score: 0, namedScores: {}, assertions: [failed] };
    }
  }
  return decideTest({ assert, threshold, vars }, { ...context, output });
}
