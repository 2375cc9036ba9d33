import type { Stored } from '../review/approvals.ts';
import type { EvalsInput, EvalsResult } from '../review/evals.ts';
import { describeError } from './describe-error.ts';
import { endAfter } from './end-after.ts';
import type { Run } from './run.ts';

/** What commands left for the review of a commit, as far as it can be known. */
export interface StoredResults {
  readonly stored: Stored;
  /** Why it is not known; null where it is. */
  readonly problem: string | null;
  /** What the evals are still to be run on. */
  readonly open: EvalsInput;
}

const NOTHING: Stored = { approvals: [], evals: [] };

/** Reads what `/promptgate eval` and `/promptgate approve` left on the head. A prompt without a suite, on either side, has nothing that they could be about. */
export async function readStored(run: Run, input: EvalsInput): Promise<StoredResults> {
  const { pull, github, limits, logger } = run;
  const connection = pull === null ? null : github();
  const { evaluateUntested } = await import('../evaluation/untested.ts');
  if (connection === null || evaluateUntested(input) !== null) return { stored: NOTHING, problem: null, open: input };
  const [{ readRecords }, { findStoredEvals, sortRecords }] = await Promise.all([
    import('../github/check-run.ts'),
    import('../review/approvals.ts'),
  ]);
  try {
    const records = await endAfter(
      limits.stored,
      connection.then((open) => readRecords(open, input.head)),
    );
    const stored = sortRecords(records, pull?.number ?? 0);
    const { found } = findStoredEvals(stored, input);
    return { stored, problem: null, open: { ...input, changes: input.changes.filter(({ id }) => !found.has(id)) } };
  } catch (error) {
    // Who uses no commands need not give `checks: read`: it is a line of the log, and a note only where it could matter.
    const problem = `What slash commands left for this commit is not known (this needs \`checks: read\`): ${describeError(error)}`;
    logger.info(problem);
    return { stored: NOTHING, problem, open: input };
  }
}

/** The result of this run with what commands left: their evals in the place of missing ones, and approved findings as notices. */
export async function addStored(
  run: Run,
  result: EvalsResult,
  { stored, problem }: StoredResults,
  input: EvalsInput,
): Promise<EvalsResult> {
  const isWeakened = result.prompts.some(({ findings }) =>
    findings.some(({ rule, severity }) => rule === 'evals/weakened' && severity !== 'notice'),
  );
  if (problem !== null) return isWeakened || run.fromFork ? { ...result, notes: [...result.notes, problem] } : result;
  if (stored.approvals.length === 0 && stored.evals.length === 0) return result;
  const [{ softenApproved, useStoredEvals }, { configureForFork }] = await Promise.all([
    import('../review/approvals.ts'),
    import('../evaluation/changes.ts'),
  ]);
  const used = useStoredEvals(result, stored, input);
  return softenApproved(used, stored, run.fromFork ? { ...input, config: configureForFork(input.config) } : input);
}
