import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { Report } from '../report/report.ts';

/** The Action's outputs, as `action.yml` names them; each mode writes those that it has. */
export interface Outputs {
  readonly conclusion?: string;
  /** JSON array of ids. */
  readonly 'changed-prompts': string;
  /** JSON for a job's `strategy.matrix`. */
  readonly matrix?: string;
  /** Path of the JSON report, or of a shard's results. */
  readonly report?: string;
  /** Empty where there is no comment. */
  readonly 'comment-url'?: string;
  /** US dollars that this job spent on models, as far as prices are known. */
  readonly 'cost-usd'?: string;
}

/** Segments of letters, digits, dots, hyphens and underscores: what a workflow may paste into a shell. */
const ID = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/;

/** Enums, ids and addresses alone: no text of a pull request is an output. A malformed id, which is a finding, is left out. */
export function listIds({ prompts }: Report): string {
  return JSON.stringify(prompts.map(({ id }) => id).filter((id) => ID.test(id)));
}

/** What a review gives out. */
export function listOutputs(
  report: Report,
  { report: path, commentUrl }: { readonly report: string; readonly commentUrl: string | null },
): Outputs {
  return {
    conclusion: report.conclusion,
    'changed-prompts': listIds(report),
    report: path,
    'comment-url': commentUrl ?? '',
    'cost-usd': String(report.budget?.costUsd ?? 0),
  };
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
