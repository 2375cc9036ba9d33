import type { Json } from '../../prompt/types.ts';
import type { AssertionContext, PlainAssertion } from '../types.ts';

/** What an assertion says of one output. */
export interface Verdict {
  readonly pass: boolean;
  readonly score: number;
  readonly reason: string;
  /** It could not be decided; such a verdict is never inverted. */
  readonly error?: true;
  /** Scores that a JavaScript assertion names itself. */
  readonly namedScores?: Readonly<Record<string, number>>;
}

/** One assertion, ready to be decided. */
export interface Question {
  readonly assertion: PlainAssertion;
  /** The type without `not-`. */
  readonly type: string;
  readonly inverse: boolean;
  /** The value after templating; undefined where the suite gives none. */
  readonly value: Json | undefined;
  readonly threshold: number | undefined;
  /** The output as text, after the assertion's own transform. */
  readonly text: string;
  /** The same as the transform returned it: a text, or any JSON value. */
  readonly output: Json;
  readonly context: AssertionContext;
  /** Renders a template that an assertion holds besides its value. @throws Undecidable */
  readonly render: (template: string, vars: Readonly<Record<string, Json>>) => Promise<string>;
}

/** Decides one family of assertions, inversion included. @throws Undecidable */
export type Handler = (question: Question) => Verdict | Promise<Verdict>;

/** Thrown where an assertion cannot be decided: a value that it cannot take, a fact that is not known, a judge that failed. */
export class Undecidable extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'Undecidable';
  }
}

export const PASSED = 'Assertion passed.';

/** The verdict of a yes-or-no assertion. */
export function decide(holds: boolean, inverse: boolean, failure: string, failureOfInverse: string): Verdict {
  const pass = holds !== inverse;
  return { pass, score: pass ? 1 : 0, reason: pass ? PASSED : inverse ? failureOfInverse : failure };
}

/** The verdict of an assertion that measures a share from 0 to 1; a `not-` turns the score around too. */
export function decideScore(name: string, score: number, threshold: number, inverse: boolean): Verdict {
  const reaches = score >= threshold;
  return {
    pass: reaches !== inverse,
    score: inverse ? 1 - score : score,
    reason: `${name} is ${score.toFixed(4)}, ${reaches ? 'not below' : 'below'} the threshold ${threshold}.`,
  };
}

/** Text for a message: JSON for what is no text, and no more than a line or two of it. */
export function show(value: unknown, limit = 200): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

/** The value as one text. @throws Undecidable */
export function requireText({ type, value }: Question): string {
  if (typeof value !== 'string') throw new Undecidable(`${type} needs a text as its value.`);
  return value;
}

/** The value as one or several texts. @throws Undecidable */
export function requireTexts({ type, value }: Question): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')) return value;
  throw new Undecidable(`${type} needs a text or a list of texts as its value.`);
}
