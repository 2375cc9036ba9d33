import type { Json } from '../../prompt/types.ts';
import type { AssertionContext, AssertionResult, OutputResult } from '../types.ts';
import { type AssertionInput, type DecidedAssertion, decideAssertion } from './run.ts';

/** Several assertions that count as one; no set stands in a set. */
export interface AssertionSetInput {
  readonly type: 'assert-set';
  readonly assert: readonly AssertionInput[];
  readonly threshold?: number;
  readonly weight?: number;
  readonly metric?: string;
}

/** A test as a program may write it. */
export interface TestInput {
  readonly assert?: readonly (AssertionInput | AssertionSetInput)[];
  /** Least score that passes, 0 included; without one a test passes when nothing failed. */
  readonly threshold?: number | null;
  readonly vars?: Readonly<Record<string, Json>>;
}

/** One part of a sum: its verdict, what it weighs, and the scores it brings by name. */
interface Part {
  readonly pass: boolean;
  readonly score: number;
  readonly reason: string;
  readonly weight: number;
  readonly named: ReadonlyMap<string, NamedScore>;
}

interface NamedScore {
  readonly sum: number;
  readonly weight: number;
}

/**
 * Decides all assertions of a test on one output. The score is the mean by weight; without assertions it passes with 1. A set stands in the
 * list before its members, and fails the test even at weight 0; any other assertion of weight 0 never does. An assertion that is an
 * error counts with 0: whoever tells errors from failures looks for `error` in the list. Never rejects.
 */
export async function decideTest(test: TestInput, context: AssertionContext): Promise<OutputResult> {
  const asserts = test.assert ?? [];
  if (asserts.length === 0) return { pass: true, score: 1, namedScores: {}, assertions: [] };
  const own: AssertionContext = { ...context, vars: { ...context.vars, ...test.vars } };
  const decided = await decideAll(asserts, own, (assertion) => (isSet(assertion) ? decideSet(assertion, own) : decideOne(assertion, own)));
  const { pass, score, named } = total(
    decided.map(({ part }) => part),
    test.threshold,
  );
  const namedScores = Object.fromEntries([...named].map(([name, { sum, weight }]) => [name, weight > 0 ? sum / weight : 0]));
  return { pass, score, namedScores, assertions: decided.flatMap(({ results }) => results) };
}

/**
 * Decides all without waiting for one before the next is begun, as judges take their time. In between, timers and signals have their turn: what
 * one assertion reckons is bounded, and a suite may have hundreds. When the run is over, the rest are errors.
 */
async function decideAll<T extends { readonly type: string }>(
  assertions: readonly T[],
  { models }: AssertionContext,
  decide: (assertion: T) => Promise<Decided>,
): Promise<readonly Decided[]> {
  const begun: (Decided | Promise<Decided>)[] = [];
  for (const assertion of assertions) {
    if (begun.length > 0) await new Promise((done) => setImmediate(done));
    begun.push(models?.isHalted?.() === true ? leaveOut(assertion.type) : decide(assertion));
  }
  return Promise.all(begun);
}

function leaveOut(type: string): Decided {
  const verdict = { pass: false, score: 0, reason: 'The run ended before it was decided.' };
  return { part: { ...verdict, weight: 1, named: new Map() }, results: [{ type, ...verdict, error: true }] };
}

interface Decided {
  readonly part: Part;
  readonly results: readonly AssertionResult[];
}

async function decideOne(assertion: AssertionInput, context: AssertionContext): Promise<Decided> {
  const decided = await decideAssertion(assertion, context);
  const weight = assertion.weight ?? 1;
  // What weighs nothing fails nothing, be it an error.
  const part = { ...decided, pass: decided.pass || weight === 0, weight, named: nameScores(decided, weight) };
  const { namedScores: _, ...result } = decided;
  return { part, results: [result] };
}

async function decideSet(set: AssertionSetInput, context: AssertionContext): Promise<Decided> {
  const members = await decideAll(set.assert, context, (assertion) => decideOne(assertion, context));
  const { pass, score, reason, named } = total(
    members.map(({ part }) => part),
    set.threshold,
  );
  const weight = set.weight ?? 1;
  const all = new Map([...named].map(([name, inner]) => [name, { sum: inner.sum * weight, weight: inner.weight * weight }]));
  if (set.metric !== undefined) all.set(set.metric, { sum: score * weight, weight });
  const result: AssertionResult = { type: 'assert-set', pass, score, reason, ...(set.metric !== undefined && { metric: set.metric }) };
  return { part: { pass, score, reason, weight, named: all }, results: [result, ...members.flatMap(({ results }) => results)] };
}

function total(parts: readonly Part[], threshold: number | null | undefined): Omit<Part, 'weight'> {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const score = weight > 0 ? parts.reduce((sum, part) => sum + part.score * part.weight, 0) / weight : 0;
  const failed = parts.filter(({ pass }) => !pass);
  const named = new Map<string, NamedScore>();
  for (const [name, { sum, weight: own }] of parts.flatMap((part) => [...part.named])) {
    const before = named.get(name) ?? { sum: 0, weight: 0 };
    named.set(name, { sum: before.sum + sum, weight: before.weight + own });
  }
  if (typeof threshold !== 'number' || Number.isNaN(threshold)) {
    return { pass: failed.length === 0, score, named, reason: failed.at(-1)?.reason ?? 'All assertions passed.' };
  }
  const pass = score >= threshold;
  return { pass, score, named, reason: `The score is ${score.toFixed(2)}, ${pass ? 'not below' : 'below'} the threshold ${threshold}.` };
}

function nameScores({ metric, score, namedScores = {} }: DecidedAssertion, weight: number): ReadonlyMap<string, NamedScore> {
  const named = new Map(Object.entries(namedScores).map(([name, value]) => [name, { sum: value * weight, weight }]));
  if (metric !== undefined) named.set(metric, { sum: score * weight, weight });
  return named;
}

function isSet(assertion: AssertionInput | AssertionSetInput): assertion is AssertionSetInput {
  return assertion.type === 'assert-set' && 'assert' in assertion && Array.isArray(assertion.assert);
}
