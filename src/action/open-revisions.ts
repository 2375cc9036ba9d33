import { PromptgateError } from '../errors.ts';
import type { GitHub } from '../github/client.ts';
import { explainFailure } from '../github/client.ts';
import type { EventFacts } from '../github/event.ts';
import type { Environment } from '../revisions/git-process.ts';
import { GitHubRevisions } from '../revisions/github-api.ts';
import type { Revisions } from '../revisions/revisions.ts';
import { chooseEnds } from './chosen-ends.ts';
import { findBase, readEnds } from './compared-commits.ts';
import type { Inputs, Runner } from './inputs.ts';
import type { Logger } from './logger.ts';
import { openWorkspace } from './open-workspace.ts';

export interface OpenRequest {
  readonly facts: EventFacts;
  readonly inputs: Pick<Inputs, 'token' | 'base' | 'head'>;
  readonly runner: Pick<Runner, 'repository' | 'serverUrl' | 'workspace' | 'temp'>;
  readonly logger: Pick<Logger, 'info' | 'debug'>;
  /** Connects when it is called; null where there is no token. */
  readonly github: () => Promise<GitHub> | null;
  /** What git may see a part of: PATH, HOME, proxies. */
  readonly environment: Environment;
}

export interface OpenedRevisions {
  readonly revisions: Revisions;
  /** Full SHAs; the base is the merge base, but for a push or a merge group. */
  readonly base: string;
  readonly head: string;
  /** The base branch's tip where it is another commit than the base, else null. */
  readonly baseTip: string | null;
  /** Where everything is read from, and why from there: for the log. A plain sentence. */
  readonly source: string;
  /** What a reader of the verdict must know. Plain sentences. */
  readonly notes: readonly string[];
}

/**
 * Opens what an event is about: from the clone in the workspace as far as that goes, with what is missing fetched beside it, or
 * else from GitHub's API.
 * @throws PromptgateError of kind `outside` when neither can tell
 */
export async function openRevisions(request: OpenRequest): Promise<OpenedRevisions> {
  const opened = await openBestSource(request);
  request.logger.info(opened.source);
  return opened;
}

async function openBestSource(request: OpenRequest): Promise<OpenedRevisions> {
  const api = openApi(request);
  try {
    return await openWorkspace(request, api);
  } catch (error) {
    if (!(error instanceof PromptgateError) || api === null) throw error;
    request.logger.debug(`no review from git: ${error.message} ${error.help}`);
    const facts = await chooseEnds(request.facts, request.inputs, null, api);
    const { base, notes } = await findBase(facts, null, api);
    const source = `Everything is read over GitHub’s API, because git could not be used: ${error.message}`;
    return { revisions: api, ...readEnds(facts, base), source, notes };
  }
}

function openApi({ inputs, github, runner }: OpenRequest): GitHubRevisions | null {
  if (inputs.token === null) return null;
  const [owner = '', repo = ''] = runner.repository.split('/');
  return new GitHubRevisions({
    owner,
    repo,
    explainFailure,
    // Connecting loads Octokit: only what git does not have is worth it.
    request: async (route, parameters) => ((await github()) as GitHub).octokit.request(route, parameters),
  });
}
