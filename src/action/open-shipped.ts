import { PromptgateError } from '../errors.ts';
import { explainFailure, type GitHub } from '../github/client.ts';
import type { Environment } from '../revisions/git-process.ts';
import { GitHubRevisions } from '../revisions/github-api.ts';
import { LayeredRevisions } from '../revisions/layered.ts';
import { openLocalGit } from '../revisions/local-git.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { Runner } from './inputs.ts';
import type { Logger } from './logger.ts';

export interface ShippedSources {
  /** Reads the default branch as it is now, whatever was checked out. */
  readonly api: Revisions;
  /** Reads commits of any age: the clone in the workspace as far as it goes, GitHub for the rest. */
  readonly revisions: Revisions;
}

/** Opens what a deploy reads. A workspace without a clone is no fault: GitHub has everything. */
export async function openShipped(
  { octokit, owner, repo }: GitHub,
  { runner, environment, logger }: { readonly runner: Runner; readonly environment: Environment; readonly logger: Logger },
): Promise<ShippedSources> {
  const api = new GitHubRevisions({
    owner,
    repo,
    explainFailure,
    request: async (route, parameters) => octokit.request(route, parameters),
  });
  try {
    const git = await openLocalGit({ directory: runner.workspace, environment });
    if (git.clone.partial) {
      // Git ends, or asks the network, at the first file that such a clone lacks.
      await git.close();
      logger.info('Texts are read over GitHub’s API: the checkout was made without files.');
      return { api, revisions: api };
    }
    // Not the clone alone, even a whole one: others may have merged and deployed since it was made.
    logger.info('Texts are read from the clone in the workspace; what it lacks, over GitHub’s API.');
    const range = { base: '', head: '', shas: [] };
    const onFallback = (reason: string) => logger.info(`Git could not go on: ${reason}`);
    return { api, revisions: new LayeredRevisions({ git, api, range, fetchBlobs: null, onFallback, onClose: async () => {} }) };
  } catch (error) {
    if (!(error instanceof PromptgateError)) throw error;
    logger.info(`Texts are read over GitHub’s API: ${error.message}`);
    return { api, revisions: api };
  }
}
