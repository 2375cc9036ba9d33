import type { AssertionInput } from '../evals/assertions/run.ts';
import type { TestInput } from '../evals/assertions/test.ts';
import type { Isolation } from '../evals/isolation.ts';
import type { AssertionContext, OutputResult } from '../evals/types.ts';
import { readWork } from '../work-clock.ts';

export type { AssertionInput } from '../evals/assertions/run.ts';
export type { AssertionSetInput, TestInput } from '../evals/assertions/test.ts';
export type { AssertionContext, AssertionModels, AssertionResult, OutputResult } from '../evals/types.ts';

/** An output and what is known of it, for a program of one's own. */
export interface AssertionSubject extends AssertionContext {
  /** Whether `javascript` assertions and transforms may run, in a sandbox; false where it is not given. */
  readonly allowJavascript?: boolean;
}

/** The verdict of one assertion; `error` where it could not be decided. */
export interface AssertionVerdict {
  readonly pass: boolean;
  /** Usually 0 to 1. */
  readonly score: number;
  readonly reason: string;
  readonly error?: true;
}

/**
 * Decides one assertion on one output, by the names and verdicts of promptfoo. Never rejects: what cannot be decided is an error,
 * `{ pass: false, score: 0, error: true }`, whether or not the type begins with `not-`.
 */
export async function runAssertion(assertion: AssertionInput, context: AssertionSubject): Promise<AssertionVerdict> {
  const { decideAssertion } = await import('../evals/assertions/run.ts');
  const { pass, score, reason, error } = await decideAssertion(assertion, await complete(context));
  return { pass, score, reason, ...(error && { error }) };
}

/**
 * Decides all assertions of a test on one output: a text, or the text with what is known of it. Never rejects.
 * @returns the score is the mean by weight; it passes when nothing failed, or, with a threshold, when the score reaches it.
 */
export async function runTest(test: TestInput, output: string | AssertionSubject): Promise<OutputResult> {
  const { decideTest } = await import('../evals/assertions/test.ts');
  return decideTest(test, await complete(typeof output === 'string' ? { output } : output));
}

const threads = new Map<boolean, Promise<Isolation>>();

/** The context with a thread, started by the first assertion that needs it, and templates whose `now` is now. */
async function complete({ allowJavascript = false, ...context }: AssertionSubject): Promise<AssertionContext> {
  const { createTemplates } = await import('../evals/template.ts');
  return {
    isolation: lend(allowJavascript),
    templates: createTemplates(new Date(), readWork),
    ...context,
  };
}

function lend(allowJavascript: boolean): Isolation {
  const open = async (): Promise<Isolation> => {
    const thread =
      threads.get(allowJavascript) ?? import('../sandbox/isolation.ts').then(({ openIsolation }) => openIsolation({ allowJavascript }));
    threads.set(allowJavascript, thread);
    return thread;
  };
  return {
    allowJavascript,
    runProgram: async (program) => (await open()).runProgram(program),
    checkSql: async (question) => (await open()).checkSql(question),
  };
}
