import { explainFailure, type GitHub, isForbidden, readFailure } from './client.ts';

/** A run of the workflow that reviews. */
export interface ReviewRun {
  readonly id: number;
  readonly url: string;
  readonly status: string;
  /** null while it runs. */
  readonly conclusion: string | null;
}

/** Runs of one commit that are looked at. */
const RUNS = 20;

/** A step that runs this Action, under whatever name it is published. */
const USES = /^\s*(?:-\s*)?uses:\s*["']?[^\s"'#]*promptgate/im;

/**
 * The newest run that reviewed a commit of a pull request: of the workflow whose run wrote our comment; without a comment (a fork's
 * run may write none), of one whose jobs have a step of Promptgate's, or whose file uses it.
 *
 * @param known the run that the review's comment names, where that is about this commit; else null
 * @param readFile a file's text at that commit, by its path from the repository's root
 * @returns null where there is none
 * @throws PromptgateError of kind `outside`
 */
export async function findReviewRun(
  github: GitHub,
  head: string,
  known: number | null,
  readFile: (path: string) => Promise<string | null>,
): Promise<ReviewRun | null> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({
      owner,
      repo,
      head_sha: head,
      event: 'pull_request',
      per_page: 100,
    });
    const runs = data.workflow_runs
      .filter(({ head_sha: sha, event }) => sha === head && event === 'pull_request')
      .sort((a, b) => b.id - a.id)
      .slice(0, RUNS);
    const named = runs.find(({ id }) => id === known);
    if (named !== undefined) {
      const newest = runs.find(({ workflow_id: workflow }) => workflow === named.workflow_id) ?? named;
      return describeRun(newest);
    }
    for (const run of runs) {
      const jobs = await octokit.rest.actions.listJobsForWorkflowRun({ owner, repo, run_id: run.id, filter: 'latest', per_page: 100 });
      if (jobs.data.jobs.some(({ steps = [] }) => steps.some(({ name }) => /promptgate/i.test(name)))) return describeRun(run);
      // A step may have a name of its own.
      const text = await readFile(run.path.replace(/@.*$/, ''));
      if (text !== null && USES.test(text)) return describeRun(run);
    }
    return null;
  } catch (error) {
    throw explainFailure(error, `looking for the review of ${head.slice(0, 12)} (this needs \`actions: write\`)`);
  }
}

function describeRun(run: { id: number; html_url: string; status: string | null; conclusion: string | null }): ReviewRun {
  return { id: run.id, url: run.html_url, status: run.status ?? '', conclusion: run.conclusion };
}

/** What became of a run that was to run again. */
export type Rerun =
  | { readonly kind: 'started'; readonly url: string }
  | { readonly kind: 'running' | 'too-old' | 'forbidden' | 'none'; readonly url: string | null };

/**
 * Runs the failed jobs of a run again, or all of it where none failed.
 *
 * @param run as `findReviewRun` gives it
 * @throws PromptgateError of kind `outside` for what is none of the known refusals
 */
export async function rerun(github: GitHub, run: ReviewRun | null): Promise<Rerun> {
  if (run === null) return { kind: 'none', url: null };
  const { octokit, owner, repo } = github;
  const { url } = run;
  if (run.status !== 'completed') return { kind: 'running', url };
  const target = { owner, repo, run_id: run.id };
  const hasFailed = run.conclusion !== 'success' && run.conclusion !== 'neutral' && run.conclusion !== 'skipped';
  try {
    if (hasFailed) await octokit.rest.actions.reRunWorkflowFailedJobs(target);
    else await octokit.rest.actions.reRunWorkflow(target);
    return { kind: 'started', url };
  } catch (error) {
    const failure = readFailure(error);
    if (failure !== null && /already running|in progress/i.test(failure.message)) return { kind: 'running', url };
    if (failure !== null && /month|30 days|too old|created over|cannot be re-?run|unable to (?:re-?run|retry)/i.test(failure.message))
      return { kind: 'too-old', url };
    if (failure !== null && isForbidden(failure))
      return { kind: /resource not accessible/i.test(failure.message) ? 'forbidden' : 'too-old', url };
    throw explainFailure(error, 'running the review again');
  }
}
