import { setTimeout as pause } from 'node:timers/promises';
import { PromptgateError } from '../errors.ts';
import type { Branch, BranchState } from './branch.ts';

/** What to write. */
export interface Decision {
  /** New texts by path; null removes the file. */
  readonly files: ReadonlyMap<string, string | null>;
  /** The commit's whole message. */
  readonly message: string;
}

/** Decides by what the branch holds now; called again where somebody else wrote first. null: there is nothing to write. */
export type Decide = (files: BranchState['files'], tip: string | null) => Decision | null | Promise<Decision | null>;

export interface WriteOptions {
  /** How often it is tried, 1 or more; 25 unless told. */
  readonly attempts?: number;
  /** 0 to below 1. */
  readonly random?: () => number;
  /** Milliseconds. */
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  /** Hears that somebody else wrote first: the number of the attempt that failed. */
  readonly onMoved?: (attempt: number) => void;
}

export interface WriteResult {
  /** null: there was nothing to write. */
  readonly commit: string | null;
  readonly attempts: number;
}

const ATTEMPTS = 25;
/** Milliseconds; the wait before attempt n is anything up to `FIRST_WAIT * 2 ** (n - 2)`. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 5000;

/**
 * Reads, decides and writes, on the branch's newest tip: where somebody else wrote in between, all of it again.
 * @throws PromptgateError `branch-busy` when every attempt was overtaken; what `branch` and `decide` throw
 */
export async function writeOn(
  branch: Branch,
  paths: readonly string[],
  decide: Decide,
  { attempts = ATTEMPTS, random = Math.random, sleep = pause, onMoved }: WriteOptions = {},
): Promise<WriteResult> {
  const writeOnce = async (): Promise<string | null | undefined> => {
    const { tip, files } = await branch.read(paths);
    const decision = await decide(files, tip);
    if (decision === null) return null;
    const result = await branch.commit({ parent: tip, ...decision });
    return result.kind === 'written' ? result.commit : undefined;
  };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const commit = await (branch.exclusively === undefined ? writeOnce() : branch.exclusively(writeOnce));
    if (commit !== undefined) return { commit, attempts: attempt };
    onMoved?.(attempt);
    if (attempt < attempts) await sleep(random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1)));
  }
  throw new PromptgateError(`Somebody else wrote to the branch ${branch.name} first, ${attempts} times in a row.`, {
    code: 'branch-busy',
    kind: 'outside',
    help: 'Nothing of yours was written. Run the same command again; in workflows, let the jobs that write the registry queue up: concurrency: { group: promptgate-registry, queue: max }',
  });
}
