import { resolve } from 'node:path';
import { PromptgateError } from '../errors.ts';
import type { ReadShard } from '../runner/shard-files.ts';
import { findCommitted } from './results-place.ts';
import type { Run } from './run.ts';

/** Why there is no result, and what to do about it. */
export interface Problem {
  readonly message: string;
  readonly help: string;
}

export interface ShardResults {
  readonly shards: readonly ReadShard[];
  /** null: shards were found, and all of them can be read. */
  readonly problem: Problem | null;
}

/** What to do where a shard is not there. */
export const RUN_AGAIN =
  'Look at the jobs that run the shards: one that failed or was cancelled may not have written its file. Run the failed jobs again, and this one with them.';

const ELSEWHERE = 'Download the shards’ files to a directory outside of the checkout, such as one below `runner.temp`.';

/** Reads the shards' files where the input `results` says; what a reviewed commit may have brought there is not even opened. */
export async function findResults({ inputs, opened, runner }: Run): Promise<ShardResults> {
  const results = inputs.results ?? '';
  const path = resolve(runner.workspace, results);
  const { revisions, head, base, baseTip } = opened;
  const reviewed = [head, base, ...(baseTip === null ? [] : [baseTip])];
  const look = (commits: readonly string[]) => findCommitted(revisions, path, runner.workspace, commits);
  // GitHub's own merge of them may be what is checked out; where it cannot be read, it is not here.
  const committed = (await look(reviewed)) ?? (reviewed.includes(runner.sha) ? null : await look([runner.sha]).catch(() => null));
  if (committed !== null)
    return { shards: [], problem: { message: `What lies in ${results} is not believed. ${committed}`, help: ELSEWHERE } };
  const { readShards } = await import('../runner/shard-files.ts');
  try {
    const shards = await readShards([path]);
    return { shards, problem: shards.length > 0 ? null : { message: `No shard’s file lies in ${results}.`, help: RUN_AGAIN } };
  } catch (error) {
    if (!(error instanceof PromptgateError)) throw error;
    return { shards: [], problem: { message: error.message.replaceAll(path, results), help: RUN_AGAIN } };
  }
}
