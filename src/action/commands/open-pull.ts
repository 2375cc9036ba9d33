import { explainFailure } from '../../github/client.ts';
import { readBranchTip } from '../../github/pull-request.ts';
import { type Checked, checkChanges } from '../../review.ts';
import { GitHubRevisions } from '../../revisions/github-api.ts';
import { findBase, readEnds } from '../compared-commits.ts';
import type { OpenedRevisions } from '../open-revisions.ts';
import type { CommandContext } from './context.ts';

/** Reads the repository over the API alone: nothing of a pull request is ever checked out where its commands are obeyed. */
export function openApi({ github }: Pick<CommandContext, 'github'>): GitHubRevisions {
  const { octokit, owner, repo } = github;
  return new GitHubRevisions({ owner, repo, explainFailure, request: async (route, parameters) => octokit.request(route, parameters) });
}

export interface OpenedPull extends Checked {
  readonly opened: OpenedRevisions;
}

/**
 * The checks of the review on the pull request's head, by the base branch's tip of now.
 * @throws PromptgateError of kind `outside`
 */
export async function openPull(context: CommandContext): Promise<OpenedPull> {
  const { github, inputs, pull } = context;
  const revisions = openApi(context);
  const { title, headSha, baseRef, fromFork, number } = pull;
  const baseSha = await readBranchTip(github, baseRef);
  const facts = { kind: 'pull_request' as const, number, title, headSha, baseSha, baseRef, fromFork };
  const { base, notes } = await findBase(facts, null, revisions);
  const ends = readEnds(facts, base);
  const options = {
    failOn: inputs.failOn,
    configPath: inputs.configPath,
    ...(inputs.promptsDir === null ? {} : { promptsDir: inputs.promptsDir }),
  };
  const checked = await checkChanges(revisions, { ...ends, title, messages: 'auto' }, options);
  return { ...checked, opened: { revisions, ...ends, source: 'Everything is read over GitHub’s API.', notes } };
}
