import type { ServerKnowledge, ServerQuestion } from '../explain/server.ts';
import type { Reviewer, TrailMirror, TrailPullRequest, TrailRelease, Unknown } from '../explain/trail.ts';
import type { GitHub, RequestFailure } from './client.ts';
import { isForbidden, readFailure } from './client.ts';
import { readDeploymentPayload, TASK } from './deployment-payload.ts';

/** Pages of reviews, a hundred each. */
const PAGES = 5;
/** Whoever waits at a terminal asks again sooner than we do. */
const ONCE = { retries: 0 } as const;
const DECISIONS: Readonly<Record<string, Reviewer['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  DISMISSED: 'dismissed',
};

/** What helps whoever sits at a terminal, by the status of the answer. */
const MENDS: readonly (readonly [(failure: RequestFailure) => boolean, string])[] = [
  [({ message }) => /rate limit/i.test(message), 'The token used up its requests; ask again in an hour.'],
  [({ status }) => status === 401, 'The token in GITHUB_TOKEN or GH_TOKEN is not valid any more; gh auth token prints a new one.'],
  [isForbidden, 'The token may not read this: it needs to read contents, pull requests and deployments.'],
  [({ status }) => status === 404, 'Look whether the repository is the right one and the token may read it.'],
];

/** Why something is not known, in a line that fits beside what is. */
function explainUnknown(error: unknown): Pick<Unknown, 'why' | 'help'> {
  const failure = readFailure(error);
  // Octokit makes 500 of what never reached the server, too.
  if (failure === null || failure.status === 500) return { why: 'GitHub could not be reached.', help: 'Ask again when it can.' };
  const help = MENDS.find(([fits]) => fits(failure))?.[1] ?? 'Ask again later.';
  return { why: `GitHub answered ${failure.status}.`, help };
}

/**
 * Asks GitHub for what only it knows of a version: pull request and reviewers, release, deployments.
 * @param signal ends the waiting; what is not known by then is told so. Never throws.
 */
export async function askGitHub(github: GitHub, question: ServerQuestion, signal: AbortSignal): Promise<ServerKnowledge> {
  const unknown: Unknown[] = [];
  const parts = {
    'Pull request and reviewers': readPull(github, question),
    'GitHub release': question.tag === null ? Promise.resolve(null) : readRelease(github, question.tag),
    'Deployments on GitHub': readMirror(github, question),
  };
  const settle = async <T>(what: keyof typeof parts, part: Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await untilAborted(part, signal);
    } catch (error) {
      unknown.push({
        what,
        ...(signal.aborted ? { why: 'GitHub did not answer in time.', help: 'Ask again later.' } : explainUnknown(error)),
      });
      return otherwise;
    }
  };
  const [pullRequest, release, mirrored] = await Promise.all([
    settle('Pull request and reviewers', parts['Pull request and reviewers'], null),
    settle('GitHub release', parts['GitHub release'], null),
    settle('Deployments on GitHub', parts['Deployments on GitHub'], []),
  ]);
  return { pullRequest, release, mirrored, unknown };
}

function untilAborted<T>(part: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new Error('no answer in time'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    part.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

/** The merged pull request that a commit belongs to; that GitHub says so is worth more than what a message says. */
async function findPull({ octokit, owner, repo }: GitHub, { commits, pullNumber }: ServerQuestion): Promise<number | null> {
  for (const commit_sha of commits) {
    const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
      owner,
      repo,
      commit_sha,
      per_page: 100,
      request: ONCE,
    });
    const merged = data.filter(({ merged_at }) => merged_at !== null);
    const own =
      merged.find(({ merge_commit_sha }) => commits.includes(merge_commit_sha ?? '')) ?? merged.find(({ number }) => number === pullNumber);
    const found = own ?? (merged.length === 1 ? merged[0] : undefined);
    if (found !== undefined) return found.number;
  }
  return null;
}

async function readPull(github: GitHub, question: ServerQuestion): Promise<TrailPullRequest | null> {
  const { octokit, owner, repo } = github;
  const number = await findPull(github, question).catch((error: unknown) => {
    // A commit that was never pushed is none that GitHub could know.
    if (readFailure(error)?.status === 422) return null;
    throw error;
  });
  if (number === null) return null;
  const [{ data }, reviewers] = await Promise.all([
    octokit.rest.pulls.get({ owner, repo, pull_number: number, request: ONCE }),
    readReviewers(github, number),
  ]);
  return {
    number,
    title: data.title,
    author: data.user?.login ?? null,
    mergedBy: data.merged_by?.login ?? null,
    mergedAt: data.merged_at,
    reviewers,
    url: data.html_url,
    source: 'github',
  };
}

/** What each reviewer decided last, in the order of the first decision. */
async function readReviewers({ octokit, owner, repo }: GitHub, pull_number: number): Promise<Reviewer[]> {
  const last = new Map<string, Reviewer>();
  for (let page = 1; page <= PAGES; page += 1) {
    const { data } = await octokit.rest.pulls.listReviews({ owner, repo, pull_number, per_page: 100, page, request: ONCE });
    for (const { user, state, submitted_at } of data) {
      const decision = DECISIONS[state];
      if (decision === undefined || !user) continue;
      last.set(user.login, { login: user.login, state: decision, at: submitted_at ?? null });
    }
    if (data.length < 100) break;
  }
  return [...last.values()];
}

async function readRelease({ octokit, owner, repo }: GitHub, tag: string): Promise<TrailRelease | null> {
  try {
    const { data } = await octokit.rest.repos.getReleaseByTag({ owner, repo, tag, request: ONCE });
    if (typeof data.html_url !== 'string') throw new Error('this is no answer of GitHub’s');
    return { name: data.name || data.tag_name, url: data.html_url, publishedAt: data.published_at };
  } catch (error) {
    if (readFailure(error)?.status === 404) return null;
    throw error;
  }
}

/** Our own deployments of this version, the newest of each environment. */
async function readMirror(github: GitHub, { id, version, environments, webUrl }: ServerQuestion): Promise<TrailMirror[]> {
  const { octokit, owner, repo } = github;
  const found = environments.map(async (environment): Promise<TrailMirror[]> => {
    const { data } = await octokit.rest.repos.listDeployments({ owner, repo, environment, task: TASK, per_page: 100, request: ONCE });
    const own = data.find(({ payload }) => isOf(payload, id, version));
    if (own === undefined) return [];
    const statuses = await octokit.rest.repos.listDeploymentStatuses({ owner, repo, deployment_id: own.id, per_page: 1, request: ONCE });
    const status = statuses.data[0];
    const url = status?.log_url || (webUrl === null ? null : `${webUrl}/deployments/${encodeURIComponent(environment)}`);
    return [{ environment, id: own.id, state: status?.state ?? null, at: own.created_at, url }];
  });
  return (await Promise.all(found)).flat();
}

function isOf(payload: unknown, id: string, version: string): boolean {
  const shown = readDeploymentPayload(payload);
  return shown.promptId === id && shown.version === version;
}
