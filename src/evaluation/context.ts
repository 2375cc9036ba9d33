import type { Finding } from '../checks/finding.ts';
import type { EvalsConfig, RuleLevels } from '../config/config.ts';
import { PromptgateError } from '../errors.ts';
import type { AnswerSource } from '../evals/comparison/gate.ts';
import type { SuitePlace } from '../evals/types.ts';
import type { MissingAccess } from '../models/credentials.ts';
import { isObject } from '../prompt/json-value.ts';
import type { Json } from '../prompt/types.ts';
import type { EvalBasis, EvalReport } from '../report/eval-report.ts';
import type { Conclusion } from '../report/report.ts';

/** What is known of a case besides its trials. */
export interface CaseContext {
  readonly id: string;
  readonly description: string | null;
  readonly place: SuitePlace;
  /** false: only the base has it. */
  readonly inHead: boolean;
  /** false where the head's prompt needs what the case does not give. */
  readonly runs: boolean;
}

/** What the report of one prompt needs besides its trials; plain JSON, so that the job that merges shards has it too. */
export interface PromptContext {
  readonly id: string;
  /** null where nothing was to be run: `findings` and `conclusion` say it all. */
  readonly run: {
    readonly model: string;
    /** How the base differs beside the words; absent where one side alone runs. */
    readonly differences?: Pick<EvalReport, 'baselineModel' | 'changedParameters'>;
    readonly mode: EvalReport['mode'];
    readonly source: AnswerSource;
    /** Whether cost and latency mean something. */
    readonly isLive: boolean;
    readonly trials: number;
    readonly suite: SuitePlace;
    readonly cases: readonly CaseContext[];
    readonly hasBase: boolean;
    /** Absent where only some of the cases run. */
    readonly basis?: EvalBasis;
  } | null;
  /** Found before anything ran; at the severities of the rule levels. */
  readonly findings: readonly Finding[];
  readonly conclusion: Conclusion;
  readonly evals: EvalsConfig;
  readonly rules: RuleLevels;
}

export interface RunContext {
  readonly contextVersion: 1;
  readonly base: string | null;
  readonly head: string;
  readonly prompts: readonly PromptContext[];
  readonly notes: readonly string[];
  /** The version of each prompt, for the report. */
  readonly versions: Readonly<Record<string, string | null>>;
  /** Providers that were asked for, and why one could not be called; null where it could. A job without keys plans by it what one with keys ran. */
  readonly accesses?: Readonly<Record<string, MissingAccess | null>>;
  /** What `now` meant to templates. */
  readonly now?: string;
}

/** @throws PromptgateError `shard-invalid` */
export function readContext(value: Json): RunContext {
  if (
    isObject(value) &&
    value.contextVersion === 1 &&
    isListOf(value.notes) &&
    isObject(value.versions) &&
    isListOf(value.prompts, isPrompt)
  )
    return value as unknown as RunContext;
  throw new PromptgateError('The shards were written by another version of promptgate, or are damaged.', {
    code: 'shard-invalid',
    kind: 'usage',
    help: 'Run all shards and the merge with the same version, and leave the files as they are.',
  });
}

/** As far as a report cannot be made without it. */
function isPrompt(value: Json): boolean {
  if (!isObject(value)) return false;
  const { id, run = null, findings = null, evals = null, rules = null } = value;
  const isRun = run === null || (isObject(run) && isListOf(run.cases, isObject));
  return typeof id === 'string' && isRun && isListOf(findings, isObject) && isObject(evals) && isObject(rules);
}

function isListOf(value: Json | undefined, check: (item: Json) => boolean = () => true): boolean {
  return Array.isArray(value) && value.every(check);
}
