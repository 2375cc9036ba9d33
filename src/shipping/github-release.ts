import { PromptgateError } from '../errors.ts';
import { readReports } from '../github/artifacts.ts';
import type { AssociatedPull } from '../github/associated-pull.ts';
import { findAssociatedPull, readAuthor } from '../github/associated-pull.ts';
import type { GitHub } from '../github/client.ts';
import { keepReleasePullRequest } from '../github/release-pull-request.ts';
import { codeSpan } from '../report/escape.ts';
import type { Propose, ProposedChange } from './release.ts';
import type { Bringer } from './release-notes.ts';

/** What GitHub knows of the commits that are released. What it does not tell is missing, and the release goes on without. */
export interface ReleaseFacts {
  /** Reports of the reviews that let a commit in, newest first. */
  readonly reports: (commit: string) => Promise<readonly string[]>;
  readonly bringerOf: (commit: string) => Promise<Bringer | null>;
  /** What could not be read. Plain sentences, each once. */
  readonly notes: () => readonly string[];
}

/**
 * Asks GitHub for each commit once.
 * @param branch the default branch
 */
export function askGitHub(github: GitHub, branch: string): ReleaseFacts {
  const pulls = new Map<string, Promise<AssociatedPull | null>>();
  const notes = new Set<string>();
  const attempt = async <Value>(doing: string, asking: () => Promise<Value>, otherwise: Value): Promise<Value> => {
    try {
      return await asking();
    } catch (error) {
      if (!(error instanceof PromptgateError)) throw error;
      notes.add(`${doing} could not be read. ${error.message} ${error.help}`);
      return otherwise;
    }
  };
  const pullOf = (commit: string): Promise<AssociatedPull | null> => {
    const known = pulls.get(commit) ?? attempt('Who brought a commit', () => findAssociatedPull(github, commit, branch), null);
    pulls.set(commit, known);
    return known;
  };
  return {
    async reports(commit) {
      const pull = await pullOf(commit);
      // A merge queue reviews the very commit that comes to the branch; else the review was of the pull request's head.
      const heads = [pull?.mergeSha ?? commit, commit, ...(pull === null || pull.fromFork ? [] : [pull.headSha])];
      const texts: string[] = [];
      for (const head of new Set(heads)) {
        const found = await attempt('Reports of reviews', () => readReports(github, head), { texts: [], notes: [] });
        texts.push(...found.texts);
        for (const note of found.notes) notes.add(note);
      }
      return texts;
    },
    async bringerOf(commit) {
      const pull = await pullOf(commit);
      if (pull !== null) return { login: pull.login, pullRequest: pull.number };
      return { login: await attempt('The author of a commit', () => readAuthor(github, commit), null), pullRequest: null };
    },
    notes: () => [...notes],
  };
}

/** Puts the registry's change before people, as the one pull request of the release branch. */
export function proposeOn(github: GitHub, base: string): Propose {
  return ({ tip, files, message, versions }) =>
    keepReleasePullRequest(github, { base, tip, files, message, title: firstLine(message), body: describeProposal(versions) });
}

/** Rows; the commit has all of them. */
const ROWS = 200;

function describeProposal(versions: ProposedChange['versions']): string {
  const rows = versions
    .slice(0, ROWS)
    .map(
      ({ id, version, commit, evidence }) => `| ${codeSpan(id)} | ${codeSpan(version)} | ${commit} | ${evidence?.conclusion ?? 'none'} |`,
    );
  const left = versions.length - rows.length;
  return [
    'Registers the versions that the default branch has and the registry lacks. The default branch takes no push from this workflow, so a person merges them.',
    '| Prompt | Version | Commit | Evals |\n|---|---|---|---|',
  ]
    .join('\n\n')
    .concat(`\n${rows.join('\n')}\n`)
    .concat(left > 0 ? `\nand ${left} more.\n` : '')
    .concat(
      '\nTags and releases are made by the release that follows the merge. This branch is made anew from the tip each time: do not commit to it.\n',
    );
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] as string;
}
