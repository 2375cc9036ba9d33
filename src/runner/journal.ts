import { constants, readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseObject } from '../prompt/json-value.ts';
import type { EarlierAnswer } from './answer-store.ts';
import { LineFile } from './line-file.ts';
import { readLines } from './lines.ts';

/** What a run spent until it was interrupted. */
export interface Spent {
  /** Attempts whose end is known. */
  readonly calls: number;
  readonly retries: number;
  /** Attempts that were in flight. */
  readonly lost: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
  readonly unpriced: number;
  /** USD that count against the budget: costs, and what was held for attempts whose cost nobody knows. */
  readonly budgetUsd: number;
}

export const NOTHING_SPENT: Spent = {
  calls: 0,
  retries: 0,
  lost: 0,
  inputTokens: 0,
  outputTokens: 0,
  costUsd: 0,
  unpriced: 0,
  budgetUsd: 0,
};

/** One attempt that ended without an answer that is kept: those stand in the answers file, with the attempt's number. */
export interface EndedAttempt {
  /** As the attempt's `begin` said it. */
  readonly call: number;
  readonly isRetry: boolean;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** USD; null where it is unknown. */
  readonly costUsd: number | null;
  /** USD that count against the budget. */
  readonly budgetUsd: number;
  /** Whether it was answered; a failed attempt has no cost to know. */
  readonly answered: boolean;
}

const FORMAT = 1;

/**
 * What a run did, as it does it: that an attempt begins (before its socket), and how it ended. A killed run's journal so tells what was
 * spent and how many attempts nobody will hear of again.
 */
export class Journal {
  readonly path: string;
  #file: LineFile | null;
  #failure: string | null = null;

  private constructor(path: string, file: LineFile) {
    this.path = path;
    this.#file = file;
  }

  /** @throws NodeJS.ErrnoException */
  static begin(path: string, planDigest: string, cached: boolean, now: number): Journal {
    const journal = new Journal(path, new LineFile(path));
    journal.#append({ v: FORMAT, plan: planDigest, cached, at: new Date(now).toISOString() });
    return journal;
  }

  /** @throws NodeJS.ErrnoException */
  static resume(path: string): Journal {
    return new Journal(path, new LineFile(path));
  }

  /** Why it could not be written; null where it was. */
  get failure(): string | null {
    return this.#failure;
  }

  noteBegin(call: number, heldUsd: number): void {
    this.#append(heldUsd === 0 ? { call } : { call, held: heldUsd });
  }

  noteEnd({ call, isRetry, inputTokens, outputTokens, costUsd, budgetUsd, answered }: EndedAttempt): void {
    const cost = { usd: costUsd, spent: budgetUsd, in: inputTokens, out: outputTokens };
    this.#append({ end: call, ...(isRetry ? { retry: 1 } : {}), ...(answered ? { ok: 1 } : {}), ...cost });
  }

  /** Every item has its result: there is nothing to resume. */
  noteFinished(now: number): void {
    this.#append({ finished: new Date(now).toISOString() });
  }

  close(): void {
    this.#file?.close();
    this.#file = null;
  }

  #append(line: Readonly<Record<string, unknown>>): void {
    if (this.#failure !== null || this.#file === null) return;
    try {
      this.#file.append(`${JSON.stringify(line)}\n`);
    } catch (error) {
      this.#failure = `The run's journal could not be written (${(error as Error).message}): it cannot be resumed.`;
    }
  }
}

/** A run of the past, as its journal tells it. */
export interface PastRun {
  readonly path: string;
  readonly planDigest: string;
  readonly cached: boolean;
  readonly finished: boolean;
  /** Without what the answers file tells. */
  readonly spent: Spent;
  /** USD held for each attempt whose end the journal does not tell. */
  readonly open: ReadonlyMap<number, number>;
  /** The highest number that an attempt had. */
  readonly lastCall: number;
}

/** What a past run spent in all: attempts that are neither in its journal nor among its answers are lost. */
export function addUpSpent({ spent, open }: PastRun, answers: readonly EarlierAnswer[]): Spent {
  const held = new Map(open);
  const sum = { ...spent };
  for (const { call, isRetry, usage, usd } of answers) {
    const heldUsd = held.get(call);
    if (heldUsd === undefined) continue;
    held.delete(call);
    sum.calls += 1;
    sum.retries += isRetry ? 1 : 0;
    sum.inputTokens += usage?.inputTokens ?? 0;
    sum.outputTokens += usage?.outputTokens ?? 0;
    sum.costUsd += usd ?? 0;
    sum.unpriced += usd === null ? 1 : 0;
    sum.budgetUsd += usd ?? heldUsd;
  }
  for (const heldUsd of held.values()) sum.budgetUsd += heldUsd;
  return { ...sum, lost: held.size };
}

/** Reads one journal; null where it is none. */
function readJournal(path: string): PastRun | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path, { flag: constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) });
  } catch {
    return null;
  }
  const lines = [...readLines(bytes)].map(({ text }) => parseObject(text)).filter((line) => line !== null);
  const [header] = lines;
  if (header?.v !== FORMAT || typeof header.plan !== 'string') return null;
  const open = new Map<number, number>();
  const spent = { ...NOTHING_SPENT };
  const add = (name: keyof Spent, value: unknown) => {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) Object.assign(spent, { [name]: spent[name] + value });
  };
  let lastCall = 0;
  for (const line of lines) {
    if (typeof line.call === 'number') {
      open.set(line.call, typeof line.held === 'number' ? line.held : 0);
      lastCall = Math.max(lastCall, line.call);
    } else if (typeof line.end === 'number' && open.delete(line.end)) {
      add('calls', 1);
      add('retries', line.retry);
      add('inputTokens', line.in);
      add('outputTokens', line.out);
      add('costUsd', line.usd);
      add('budgetUsd', line.spent);
      if (line.ok === 1 && line.usd === null) add('unpriced', 1);
    }
  }
  const finished = lines.some((line) => typeof line.finished === 'string');
  return { path, planDigest: header.plan, cached: header.cached === true, finished, spent, open, lastCall };
}

/** The newest run of a plan that did not come to its end; null where there is none. */
export function findUnfinished(directory: string, planDigest: string): PastRun | null {
  for (const name of listJournals(directory).reverse()) {
    const run = readJournal(join(directory, name));
    if (run !== null && !run.finished && run.planDigest === planDigest) return run;
  }
  return null;
}

/** Removes journals (and answers beside them) that nobody will resume any more. */
export function removeOldRuns(directory: string, olderThan: number): void {
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    try {
      if (statSync(path).mtimeMs < olderThan) unlinkSync(path);
    } catch {
      // Another process was quicker.
    }
  }
}

function listJournals(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((name) => name.endsWith('.journal.jsonl'))
      .sort();
  } catch {
    return [];
  }
}
