import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { Report } from '../report/report.ts';

/** The Action's outputs, as `action.yml` names them. */
export interface Outputs {
  readonly conclusion: string;
  /** JSON array of ids. */
  readonly 'changed-prompts': string;
  /** Path of the JSON report. */
  readonly report: string;
  /** Empty where there is no comment. */
  readonly 'comment-url': string;
}

/** Segments of letters, digits, dots, hyphens and underscores: what a workflow may paste into a shell. */
const ID = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/;

/** Enums, ids and addresses alone: no text of a pull request is an output. A malformed id, which is a finding, is left out. */
export function listOutputs(report: Report, reportPath: string, commentUrl: string | null): Outputs {
  return {
    conclusion: report.conclusion,
    'changed-prompts': JSON.stringify(report.prompts.map(({ id }) => id).filter((id) => ID.test(id))),
    report: reportPath,
    'comment-url': commentUrl ?? '',
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
