import type { GitPlace } from './git-process.ts';
import { runGit } from './git-process.ts';
import { formatSeconds } from './object-format.ts';

/** Who made a commit, when, and what it says. */
export interface CommitFacts {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO 8601 UTC, whole seconds. */
  readonly authoredAt: string;
  /** The whole message. */
  readonly message: string;
}

const FIELDS = ['%H', '%P', '%an', '%ae', '%at', '%B'];

/**
 * Reads single commits of a clone, in the order given.
 * @param shas full SHAs of commits that are here
 * @throws PromptgateError as `runGit`, also where one is not here
 */
export async function readCommitFacts(place: GitPlace, shas: readonly string[]): Promise<readonly CommitFacts[]> {
  if (shas.length === 0) return [];
  const args = [
    'log',
    '--no-walk=unsorted',
    '--no-color',
    '--encoding=UTF-8',
    `--format=${FIELDS.map((field) => `${field}%x00`).join('')}`,
  ];
  const { stdout } = await runGit(place, [...args, '--end-of-options', ...shas, '--']);
  const fields = stdout.toString('utf8').split('\0');
  return shas.map((_, index) => {
    const [sha = '', parents = '', authorName = '', authorEmail = '', seconds = '0', message = ''] = fields.slice(index * FIELDS.length);
    const authoredAt = formatSeconds(seconds).replace('.000Z', 'Z');
    return { sha: sha.trim(), parents: parents.split(' ').filter(Boolean), authorName, authorEmail, authoredAt, message };
  });
}
