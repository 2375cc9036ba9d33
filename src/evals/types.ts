import type { FinishReason, ToolCall } from '../models/model.ts';
import type { Json, JsonObject } from '../prompt/types.ts';
import type { Isolation } from './isolation.ts';
import type { Templates } from './template.ts';

/** Where something stands in a suite's file; 1-based. */
export interface SuitePlace {
  readonly path: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** One assertion as the suite writes it, checked by the suite's schema; `not-` is part of `type`. */
export interface PlainAssertion {
  readonly type: string;
  readonly value?: Json;
  readonly threshold?: number;
  /** At least 0; 1 where it is not given. */
  readonly weight?: number;
  readonly metric?: string;
  /** JavaScript over `output`, where the configuration allows it. */
  readonly transform?: string;
  readonly rubricPrompt?: Json;
  readonly config?: JsonObject;
  readonly place: SuitePlace;
}

export interface AssertionSet {
  readonly type: 'assert-set';
  readonly assert: readonly PlainAssertion[];
  readonly threshold?: number;
  readonly weight?: number;
  readonly metric?: string;
  readonly place: SuitePlace;
}

export type Assertion = PlainAssertion | AssertionSet;

export type InputPart = { readonly type: 'text'; readonly text: string } | { readonly type: 'image'; readonly path: string };
export interface InputMessage {
  readonly role: 'user' | 'assistant' | 'tool';
  readonly content: string | readonly InputPart[];
}

/** One test of a suite after defaults and expansion, before templating. */
export interface EvalCase {
  /** Unique in its suite. */
  readonly id: string;
  readonly description: string | null;
  readonly vars: Readonly<Record<string, Json>>;
  /** A template, messages of templates, or null: the rendered prompt is then the only message, as the user's. */
  readonly input: string | readonly InputMessage[] | null;
  readonly assert: readonly Assertion[];
  /** Least score that passes; null: passes when nothing failed. */
  readonly threshold: number | null;
  /** A trial of it that fails fails the gate. */
  readonly required: boolean;
  /** Trials; null: as the configuration says. */
  readonly repeat: number | null;
  readonly options: { readonly transform: string | null; readonly outputSchema: 'on' | 'off' };
  readonly place: SuitePlace;
}

export interface Suite {
  readonly path: string;
  readonly description: string | null;
  readonly cases: readonly EvalCase[];
  /** `sha256:` over the canonical JSON of the cases, places left out. */
  readonly digest: string;
}

/** What an assertion looks at. */
export interface AssertionContext {
  readonly output: string;
  readonly vars?: Readonly<Record<string, Json>>;
  /** The rendered prompt. */
  readonly prompt?: string;
  readonly latencyMs?: number | null;
  readonly costUsd?: number | null;
  readonly finishReason?: FinishReason;
  readonly toolCalls?: readonly ToolCall[];
  readonly logprobs?: readonly number[] | null;
  /** What model-graded assertions ask; without it they are errors that say so. */
  readonly models?: AssertionModels;
  /** Functions of tools.json, for tool-call assertions. */
  readonly tools?: Json | null;
  /** Where JavaScript and SQL are looked at; without it they are errors that say so. */
  readonly isolation?: Isolation;
  /** The engine of this suite's templates; without it one of this assertion's own. */
  readonly templates?: Templates;
}

/** The judge and the embeddings, behind the runner's budget and cache. */
export interface AssertionModels {
  /** Whether the run is over, so that no verdict is waited for any more. */
  readonly isHalted?: () => boolean;
  /** Asks the judge; the answer fits the schema or the promise rejects. */
  judge(question: { readonly system: string; readonly user: string; readonly schema: JsonObject; readonly trial: number }): Promise<Json>;
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
  /** Odd; the majority decides. */
  readonly judgeTrials: number;
  /**
   * Random text that goes into the delimiters around what is judged. They hang on it and on the data alone, so that the same question
   * meets its cached answer for as long as this stays the same. Without it they are still longer than chance or search could meet.
   */
  readonly nonce?: string;
}

export interface AssertionResult {
  readonly type: string;
  readonly pass: boolean;
  /** Usually 0 to 1. */
  readonly score: number;
  readonly reason: string;
  /** It could not be decided: not inverted by `not-`, and an error of the case rather than a failure. */
  readonly error?: true;
  readonly metric?: string;
}

/** The verdict on one output. */
export interface OutputResult {
  readonly pass: boolean;
  readonly score: number;
  readonly namedScores: Readonly<Record<string, number>>;
  readonly assertions: readonly AssertionResult[];
}

/** One trial of one case on one side, as far as it came. */
export interface TrialResult {
  readonly text: string;
  readonly pass: boolean;
  readonly score: number;
  readonly latencyMs: number | null;
  readonly costUsd: number | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly cached: boolean;
  readonly assertions: readonly AssertionResult[];
  /** Why there is no output to judge; a failed output (content filter) is no error. */
  readonly error: string | null;
  /** It passes the head's assertions alone, not those of the base. */
  readonly weakened?: true;
  /** HTTP attempts that it took, its judge's included; 0 where all was at hand. */
  readonly calls?: number;
  /** Attempts beyond the first of each of its calls. */
  readonly retries?: number;
  /** Characters of the text that were left out, where some were. */
  readonly cut?: number;
}

export type Side = 'baseline' | 'candidate';
export const SIDES = ['baseline', 'candidate'] as const;

/** What the comparison looks at: one case's trials on both sides. */
export interface CaseTrials {
  readonly id: string;
  readonly required: boolean;
  /** null where the side does not run (a new prompt, a variable that is missing there). */
  readonly baseline: readonly TrialResult[] | null;
  readonly candidate: readonly TrialResult[];
  /** Fresh trials of a suspect, for classification alone. */
  readonly confirmation: { readonly baseline: readonly TrialResult[]; readonly candidate: readonly TrialResult[] } | null;
  /** Why the pair cannot be compared; null where it can. */
  readonly notComparable: string | null;
}
