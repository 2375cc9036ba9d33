import { PromptgateError } from '../../errors.ts';
import { isObject } from '../../prompt/json-value.ts';
import type { Json } from '../../prompt/types.ts';
import type { TrialResult } from '../types.ts';
import { KeptText } from './kept-text.ts';
import type { RunCase, RunOutcome, RunStop, RunTotals } from './outcome.ts';
import { nameCase, type PlanCase } from './plan.ts';
import { SHARD_LIMIT, type Shard } from './shard.ts';

/** What one shard found out, for the merging job. */
export interface ShardFile {
  readonly shardVersion: 1;
  readonly planDigest: string;
  readonly shard: Shard;
  /** Each with its place in the whole plan, from 0. */
  readonly cases: readonly { readonly place: number; readonly result: RunCase }[];
  readonly totals: RunTotals;
  readonly stops: readonly RunStop[];
  readonly notes: readonly string[];
  /** What the report needs beside: the same in every shard of a plan. */
  readonly context: Json;
}

/** The outcome of a run whose shards were put together. */
export interface MergedOutcome extends Omit<RunOutcome, 'estimate'> {
  readonly context: Json;
}

/** @param cases of the whole plan, in its order */
export function makeShardFile(outcome: RunOutcome, cases: readonly PlanCase[], shard: Shard, context: Json): ShardFile {
  const places = new Map(cases.map(({ promptId, id }, place) => [nameCase({ promptId, caseId: id }), place]));
  return {
    shardVersion: 1,
    planDigest: outcome.planDigest,
    shard,
    cases: outcome.cases.map((result) => ({
      place: places.get(nameCase({ promptId: result.promptId, caseId: result.id })) as number,
      result,
    })),
    totals: outcome.totals,
    stops: outcome.stops,
    notes: outcome.notes,
    context,
  };
}

/**
 * Reads a shard's file.
 * @param name the file's, for the message
 * @throws PromptgateError `shard-invalid`
 */
export function parseShardFile(text: string, name: string): ShardFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw refuse(
      'shard-invalid',
      `${name} is no JSON.`,
      'Name the files that the shards wrote; download them again when one was cut off.',
      cause,
    );
  }
  if (isShardFile(value)) return value;
  throw refuse(
    'shard-invalid',
    `${name} is no shard of an eval run.`,
    'Name the files that "promptgate eval --shard I/N" wrote, by this version.',
  );
}

/**
 * Puts the shards of one run together: what comes out is what one run of the whole plan would have found.
 * @throws PromptgateError `shard-plans-differ`, `shard-twice`, `shard-missing`
 */
export function mergeShards(shards: readonly ShardFile[]): MergedOutcome {
  const [first] = shards;
  if (first === undefined) throw refuse('shard-missing', 'No shard is named.', 'Name the files of all shards.');
  const { of } = first.shard;
  const seen = new Set<number>();
  for (const { planDigest, shard } of shards) {
    if (planDigest !== first.planDigest || shard.of !== of) {
      const message = `Shard ${shard.index}/${shard.of} ran another plan than shard ${first.shard.index}/${of}.`;
      throw refuse('shard-plans-differ', message, 'Run all shards on the same commits, configuration and number of shards.');
    }
    if (seen.has(shard.index)) throw refuse('shard-twice', `Shard ${shard.index}/${of} is there twice.`, 'Name each shard’s file once.');
    seen.add(shard.index);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !seen.has(index));
  if (missing.length > 0) {
    const names = missing.map((index) => `${index}/${of}`).join(', ');
    throw refuse(
      'shard-missing',
      `Of ${of} shards these are missing: ${names}.`,
      'Run them, and name their files too: promptgate eval --shard I/N',
    );
  }
  const texts = new KeptText();
  const keep = (trials: readonly TrialResult[]) => trials.map((trial) => texts.keep(trial));
  const cases = shards
    .flatMap((shard) => shard.cases)
    .sort((one, other) => one.place - other.place)
    .map(({ result }) => ({ ...result, baseline: result.baseline && keep(result.baseline), candidate: keep(result.candidate) }));
  const cut = texts.describe();
  return {
    planDigest: first.planDigest,
    cases,
    totals: shards.map(({ totals }) => totals).reduce(addTotals),
    stops: shards.flatMap(({ stops }) => stops),
    notes: [...new Set([...shards.flatMap(({ notes }) => notes), ...(cut === null ? [] : [cut])])],
    context: first.context,
  };
}

/** Shards run beside each other: their time is that of the longest. */
function addTotals(one: RunTotals, other: RunTotals): RunTotals {
  return {
    calls: one.calls + other.calls,
    lost: one.lost + other.lost,
    retries: one.retries + other.retries,
    cached: one.cached + other.cached,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    costUsd: one.costUsd + other.costUsd,
    unpriced: one.unpriced + other.unpriced,
    seconds: Math.max(one.seconds, other.seconds),
  };
}

function refuse(code: string, message: string, help: string, cause?: unknown): PromptgateError {
  return new PromptgateError(message, { code, kind: 'usage', help, ...(cause === undefined ? {} : { cause }) });
}

function isShardFile(value: unknown): value is ShardFile {
  if (!isObject(value) || value.shardVersion !== 1 || !isObject(value.shard) || !isObject(value.totals)) return false;
  const { index, of } = value.shard;
  if (!isCount(index) || !isCount(of) || index < 1 || index > of || of > SHARD_LIMIT) return false;
  const { totals } = value;
  return (
    typeof value.planDigest === 'string' &&
    'context' in value &&
    TOTALS.every((name) => isAmount(totals[name])) &&
    isListOf(value.cases, (one) => isObject(one) && isCount(one.place) && isCase(one.result)) &&
    isListOf(value.stops, (stop) => isObject(stop) && typeof stop.kind === 'string' && typeof stop.message === 'string') &&
    isListOf(value.notes, (note) => typeof note === 'string')
  );
}

const TOTALS = ['calls', 'lost', 'retries', 'cached', 'inputTokens', 'outputTokens', 'costUsd', 'unpriced', 'seconds'] as const;

function isCase(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { promptId, id, required, notComparable, baseline, candidate, confirmation } = value;
  return (
    typeof promptId === 'string' &&
    typeof id === 'string' &&
    typeof required === 'boolean' &&
    (notComparable === null || typeof notComparable === 'string') &&
    (baseline === null || isListOf(baseline, isTrial)) &&
    isListOf(candidate, isTrial) &&
    (confirmation === null ||
      (isObject(confirmation) && isListOf(confirmation.baseline, isTrial) && isListOf(confirmation.candidate, isTrial)))
  );
}

function isTrial(value: unknown): boolean {
  if (!isObject(value)) return false;
  const numbers = [value.latencyMs, value.costUsd, value.inputTokens, value.outputTokens];
  return (
    typeof value.text === 'string' &&
    typeof value.pass === 'boolean' &&
    typeof value.score === 'number' &&
    typeof value.cached === 'boolean' &&
    (value.error === null || typeof value.error === 'string') &&
    numbers.every((number) => number === null || isAmount(number)) &&
    [value.calls, value.retries].every((count) => count === undefined || isCount(count)) &&
    (value.weakened === undefined || typeof value.weakened === 'boolean') &&
    isListOf(value.assertions, isAssertion)
  );
}

function isAssertion(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.type === 'string' &&
    typeof value.pass === 'boolean' &&
    typeof value.score === 'number' &&
    typeof value.reason === 'string'
  );
}

function isListOf(value: unknown, check: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(check);
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
