import { isObject } from '../../prompt/json-value.ts';
import type { Json, JsonObject } from '../../prompt/types.ts';
import type { Isolation, Outcome } from '../isolation.ts';
import type { AssertionContext } from '../types.ts';
import type { Handler, Question, Verdict } from './verdict.ts';
import { decide, show, Undecidable } from './verdict.ts';

/** `javascript`: an expression, or the body of a function, that returns a boolean, a score, or `{ pass, score, reason }`. */
export const decideJavascript: Handler = async (question) => {
  const { value } = question;
  if (typeof value !== 'string') throw new Undecidable('javascript needs an expression, or the body of a function, as its value.');
  const body = toBody(value.trimEnd());
  const outcome = await allow(question.context).runProgram({
    body,
    parameters: { output: question.output, context: describeContext(question) },
  });
  if (outcome.ended === 'threw') return { pass: false, score: 0, reason: `The JavaScript threw: ${show(outcome.message)}` };
  return readResult(question, requireValue(outcome));
};

/**
 * Runs a transform: JavaScript over `output` and `context`, whose result takes the place of the output.
 * @throws Undecidable where JavaScript is not allowed, or the code throws, is stopped, or returns nothing.
 */
export async function transformOutput(code: string, output: Json, context: AssertionContext): Promise<Json> {
  const isolation = allow(context);
  const { vars = {}, prompt = '' } = context;
  const body = code.includes('\n') ? code : `return ${code}`;
  const outcome = await isolation.runProgram({ body, parameters: { output, context: { vars, prompt: { label: prompt } } } });
  if (outcome.ended === 'threw') throw new Undecidable(`The transform threw: ${show(outcome.message)}`);
  const value = requireValue(outcome);
  if (value === null) throw new Undecidable('The transform returned null.');
  return value;
}

function allow({ isolation }: AssertionContext): Isolation {
  if (isolation?.allowJavascript) return isolation;
  throw new Undecidable(
    'JavaScript in suites is off. Where you trust every pull request with it, set evals.allowJavascript: true in .promptgate.yaml of the base branch.',
  );
}

function requireValue(outcome: Outcome): Json {
  if (outcome.ended === 'returned') return outcome.value;
  throw new Undecidable(`The JavaScript did not end well: ${show(outcome.message)}.`);
}

/**
 * A single line is an expression, or declarations before one: `const n = output.length; n > 3`. Several lines are the body of a function with
 * a `return` of its own.
 */
function toBody(code: string): string {
  if (code.includes('\n')) return code;
  const line = code.trim().replace(/;+$/, '');
  if (!/^(?:const|let|var)\s/.test(line)) return `return ${line}`;
  const last = findLastSemicolon(line);
  const expression = line.slice(last + 1).trim();
  return last === -1 || expression === '' ? line : `${line.slice(0, last + 1)} return ${expression}`;
}

/** The last semicolon outside of strings, or -1. */
function findLastSemicolon(code: string): number {
  let last = -1;
  for (const { 0: piece, index } of code.matchAll(/(["'`])(?:\\.|(?!\1)[^\\])*(?:\1|$)|\\.|;/gs)) if (piece === ';') last = index;
  return last;
}

/** What the code sees as `context`. */
function describeContext({ assertion, context }: Question): JsonObject {
  const { vars = {}, prompt = '', latencyMs = null, costUsd = null, finishReason = null, logprobs = null, toolCalls = [] } = context;
  const calls = toolCalls.map(({ id, name, arguments: args }) => ({ id, name, arguments: args }));
  return {
    prompt,
    vars,
    config: assertion.config ?? {},
    logProbs: logprobs,
    providerResponse: { output: context.output, latencyMs, cost: costUsd, finishReason, toolCalls: calls },
  };
}

function readResult({ threshold, inverse }: Question, value: Json): Verdict {
  if (typeof value === 'boolean') return decide(value, inverse, 'The JavaScript returned false.', 'The JavaScript returned true.');
  if (typeof value === 'number') {
    const holds = threshold === undefined ? value > 0 : value >= threshold;
    return { pass: holds !== inverse, score: value, reason: `The JavaScript returned ${value}.` };
  }
  if (isObject(value)) {
    const { pass, score, reason, namedScores } = value;
    if (typeof pass === 'boolean' && typeof score === 'number' && typeof reason === 'string') {
      const named = readScores(namedScores);
      return { pass: pass !== inverse, score, reason: show(reason, 2000), ...(named && { namedScores: named }) };
    }
  }
  throw new Undecidable(`The JavaScript must return a boolean, a number, or { pass, score, reason }; it returned ${show(value)}.`);
}

function readScores(value: Json | undefined): Readonly<Record<string, number>> | null {
  if (!isObject(value)) return null;
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}
