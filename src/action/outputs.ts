import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { RunTotals } from '../evals/run/outcome.ts';
import type { Report } from '../report/report.ts';

/** The Action's outputs, as `action.yml` names them; each mode writes those that it has. */
export interface Outputs {
  readonly conclusion?: string;
  /** JSON array of ids. */
  readonly 'changed-prompts'?: string;
  /** JSON for a job's `strategy.matrix`. */
  readonly matrix?: string;
  /** Path of the JSON report, or of a shard's results. */
  readonly report?: string;
  /** Empty where there is no comment. */
  readonly 'comment-url'?: string;
  /** US dollars that this job spent on models, as far as prices are known; empty where none is. */
  readonly 'cost-usd'?: string;
  /** Of `mode: release`: JSON array of `{ id, version }`, what it registered, tagged or announced. */
  readonly released?: string;
  /**
   * Of `mode: monitor`: JSON array of `{ prompt, rollout, verdict, action }`, and of what runs without a rollout
   * `{ prompt, version, rollout: null, verdict, action, alarmedAt }`.
   */
  readonly verdicts?: string;
  /** Of `mode: deploy` and `monitor`: the path of the environment's bundle; empty where none was made. */
  readonly bundle?: string;
  /** Of `mode: deploy` and `monitor`: the environment that it was for. */
  readonly environment?: string;
}

/** Segments of letters, digits, dots, hyphens and underscores: what a workflow may paste into a shell. */
const ID = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/;

/** Characters of the list of ids; a job's outputs have room for half a million in all. */
const IDS_LENGTH = 400_000;

/** Enums, ids and addresses alone: no text of a pull request is an output. A malformed id, which is a finding, is left out. */
export function listIds(report: Report): string {
  return JSON.stringify(fitIds(report).ids);
}

function fitIds({ prompts }: Report): { readonly ids: readonly string[]; readonly left: number } {
  const ids = prompts.map(({ id }) => id).filter((id) => ID.test(id));
  let room = IDS_LENGTH;
  const fitting = ids.findIndex((id) => {
    room -= id.length + 3;
    return room < 0;
  });
  return fitting === -1 ? { ids, left: 0 } : { ids: ids.slice(0, fitting), left: ids.length - fitting };
}

/** What was spent on models; where nobody knows the price of anything, nothing. */
type Spent = Pick<RunTotals, 'costUsd' | 'unpriced'>;

/** US dollars as a plain decimal, such as `0.000012`; empty where no price is known. */
export function formatCost({ costUsd, unpriced }: Spent): string {
  return costUsd === 0 && unpriced > 0 ? '' : costUsd.toFixed(12).replace(/\.?0+$/, '');
}

const NOTHING: Spent = { costUsd: 0, unpriced: 0 };

/**
 * What a review gives out, but for the comment's address; and how many ids found no room.
 * @param spent by this job; null where it ran no evals
 */
export function listOutputs(
  report: Report,
  { report: path, spent }: { readonly report: string; readonly spent: Spent | null },
): { readonly outputs: Outputs; readonly left: number } {
  const outputs = {
    conclusion: report.conclusion,
    'changed-prompts': listIds(report),
    report: path,
    'cost-usd': formatCost(spent ?? NOTHING),
  };
  return { outputs, left: fitIds(report).left };
}

/**
 * Appends the outputs to the runner's file, each between lines of a random delimiter that no value can know, as `core.setOutput`
 * writes them. Done here because `@actions/core` brings an HTTP client along that more than doubles the time to a verdict on a
 * pull request that changes no prompt; it is loaded for annotations alone.
 *
 * @param path GITHUB_OUTPUT; null where there is none
 */
export async function writeOutputs(path: string | null, outputs: Outputs): Promise<void> {
  if (path === null) return;
  const delimiter = `ghadelimiter_${randomUUID()}`;
  const blocks = Object.entries(outputs).map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
  await appendFile(path, blocks.join(''));
}
