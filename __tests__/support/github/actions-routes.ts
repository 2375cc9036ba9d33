import { readCommit } from './git-objects.ts';
import type { Artifact, Job, WorkflowRun } from './records.ts';
import { nodeId, repositoryShape, userShape } from './shapes.ts';
import { type Answer, apiUrl, type Call, notFound, paginate, type Route, refusal, type State } from './state.ts';

const READ = [['actions', 'read']] as const;
const WRITE = [['actions', 'write']] as const;
const DAY = 86_400_000;
/** Days after which GitHub repeats no run. */
const RERUN_LIMIT = 30;

function runsUrl(state: State): string {
  return `${apiUrl(state)}/repos/${state.repository}/actions/runs`;
}

function workflowId(path: string): number {
  return [...path].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003, 7);
}

async function runShape(state: State, run: WorkflowRun): Promise<Record<string, unknown>> {
  const url = `${runsUrl(state)}/${run.id}`;
  const commit = await readCommit(state.gitDir, run.headSha);
  const workflow = workflowId(run.path);
  const pulls = run.pulls.flatMap((number) => state.pulls.get(number) ?? []);
  const repository = { id: 1, url: `${apiUrl(state)}/repos/${state.repository}`, name: state.repository.split('/')[1] ?? '' };
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WorkflowRun', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    run_number: run.id % 1000,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflow,
    check_suite_id: run.id + 1,
    url,
    html_url: `${state.origin}/${state.repository}/actions/runs/${run.id}`,
    pull_requests: pulls
      // A pull request from a fork is not named here.
      .filter((pull) => pull.head.repository === state.repository)
      .map((pull) => ({
        id: 500_000 + pull.number,
        number: pull.number,
        url: `${apiUrl(state)}/repos/${state.repository}/pulls/${pull.number}`,
        head: { ref: pull.head.ref, sha: pull.head.sha, repo: repository },
        base: { ref: pull.base.ref, sha: pull.base.sha, repo: repository },
      })),
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
    actor: userShape(state, 'octocat'),
    triggering_actor: userShape(state, 'octocat'),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${apiUrl(state)}/repos/${state.repository}/check-suites/${run.id + 1}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${apiUrl(state)}/repos/${state.repository}/actions/workflows/${workflow}`,
    head_commit:
      commit === null
        ? null
        : {
            id: commit.sha,
            tree_id: commit.tree,
            message: commit.message,
            timestamp: commit.committer.date,
            author: { name: commit.author.name, email: commit.author.email },
            committer: { name: commit.committer.name, email: commit.committer.email },
          },
    repository: repositoryShape(state),
    head_repository: repositoryShape(state),
    display_title: run.name,
  };
}

/** Newest first. `status` is a status or a conclusion. */
async function list(call: Call): Promise<Answer> {
  const { state, query, params } = call;
  const wants = (name: string, ...values: (string | null)[]): boolean => !query.has(name) || values.includes(query.get(name));
  const named = params.workflow_id;
  const found = state.runs.filter(
    (run) =>
      (named === undefined || run.path.endsWith(`/${named}`) || String(workflowId(run.path)) === named) &&
      wants('head_sha', run.headSha) &&
      wants('event', run.event) &&
      wants('branch', run.headBranch) &&
      wants('status', run.status, run.conclusion),
  );
  const sorted = found.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
  const path = `/repos/${state.repository}/actions/${named === undefined ? '' : `workflows/${named}/`}runs`;
  const { page, headers } = paginate(call, path, sorted);
  const workflow_runs = await Promise.all(page.map((run) => runShape(state, run)));
  return { status: 200, headers, json: { total_count: found.length, workflow_runs } };
}

function findRun({ state, params }: Call): WorkflowRun | undefined {
  return state.runs.find(({ id }) => id === Number(params.run_id));
}

async function get(call: Call): Promise<Answer> {
  const run = findRun(call);
  return run === undefined ? notFound : { status: 200, json: await runShape(call.state, run) };
}

function jobShape(state: State, run: WorkflowRun, job: Job): Record<string, unknown> {
  const isDone = job.status === 'completed';
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${runsUrl(state)}/${run.id}`,
    run_attempt: run.attempt,
    node_id: nodeId('Job', job.id),
    head_sha: run.headSha,
    url: `${apiUrl(state)}/repos/${state.repository}/actions/jobs/${job.id}`,
    html_url: `${state.origin}/${state.repository}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: run.createdAt,
    started_at: run.createdAt,
    completed_at: isDone ? run.createdAt : null,
    name: job.name,
    check_run_url: `${apiUrl(state)}/repos/${state.repository}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    runner_id: 1,
    runner_name: 'GitHub Actions 1',
    runner_group_id: 0,
    runner_group_name: 'GitHub Actions',
    workflow_name: run.name,
    head_branch: run.headBranch,
    steps: [],
  };
}

function listJobs(call: Call): Answer {
  const run = findRun(call);
  if (run === undefined) return notFound;
  const { page, headers } = paginate(call, `/repos/${call.state.repository}/actions/runs/${run.id}/jobs`, run.jobs);
  return { status: 200, headers, json: { total_count: run.jobs.length, jobs: page.map((job) => jobShape(call.state, run, job)) } };
}

const isFailed = (job: Job): boolean => job.status === 'completed' && !['success', 'skipped', 'neutral'].includes(job.conclusion ?? '');

/** Puts jobs of a run into the queue again. Refused while it runs, and after a month. */
function repeat(call: Call, takes: (job: Job) => boolean): Answer {
  const run = findRun(call);
  if (run === undefined) return notFound;
  if (run.status !== 'completed') return refusal(403, 'This workflow is already running');
  if (call.state.now() - Date.parse(run.createdAt) > RERUN_LIMIT * DAY) {
    return refusal(403, 'Unable to retry this workflow run because it was created over a month ago');
  }
  const again = run.jobs.filter(takes);
  if (again.length === 0) return refusal(403, 'The workflow run cannot be retried');
  for (const job of again) Object.assign(job, { status: 'queued', conclusion: null });
  Object.assign(run, { status: 'queued', conclusion: null, attempt: run.attempt + 1 });
  return { status: 201, json: {} };
}

function artifactShape(state: State, artifact: Artifact): Record<string, unknown> {
  const url = `${apiUrl(state)}/repos/${state.repository}/actions/artifacts/${artifact.id}`;
  const run = state.runs.find(({ id }) => id === artifact.run);
  const expires = new Date(Date.parse(artifact.createdAt) + 90 * DAY).toISOString();
  return {
    id: artifact.id,
    node_id: nodeId('Artifact', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: expires,
    workflow_run: {
      id: artifact.run,
      repository_id: 1,
      head_repository_id: 1,
      head_branch: run?.headBranch ?? '',
      head_sha: run?.headSha ?? '',
    },
  };
}

function answerArtifacts(call: Call, path: string, all: readonly Artifact[]): Answer {
  const name = call.query.get('name');
  const found = all.filter((artifact) => name === null || artifact.name === name).toReversed();
  const { page, headers } = paginate(call, `/repos/${call.state.repository}${path}`, found);
  return {
    status: 200,
    headers,
    json: { total_count: found.length, artifacts: page.map((artifact) => artifactShape(call.state, artifact)) },
  };
}

function listRunArtifacts(call: Call): Answer {
  const run = findRun(call);
  if (run === undefined) return notFound;
  const all = call.state.artifacts.filter((artifact) => artifact.run === run.id);
  return answerArtifacts(call, `/actions/runs/${run.id}/artifacts`, all);
}

function findArtifact({ state, params }: Call): Artifact | undefined {
  return state.artifacts.find(({ id }) => id === Number(params.artifact_id));
}

function getArtifact(call: Call): Answer {
  const artifact = findArtifact(call);
  return artifact === undefined ? notFound : { status: 200, json: artifactShape(call.state, artifact) };
}

/** A signed address on another host, as GitHub's storage has: a client must not send its token there. */
function download(call: Call): Answer {
  const artifact = findArtifact(call);
  if (artifact === undefined) return notFound;
  if (artifact.expired) return refusal(410, 'Artifact has expired');
  if (call.params.archive_format !== 'zip') return notFound;
  const host = call.state.origin.replace('127.0.0.1', 'localhost');
  return { status: 302, headers: { location: `${host}/_storage/artifacts/${artifact.id}?sig=signed` } };
}

/** The storage behind a signed address; null for any other path. */
export function answerStorage(state: State, url: URL, authorization: string | undefined): Answer | null {
  const id = /^\/_storage\/artifacts\/(\d+)$/.exec(url.pathname)?.[1];
  if (id === undefined) return null;
  const artifact = state.artifacts.find((one) => one.id === Number(id));
  if (authorization !== undefined) return { status: 401, raw: Buffer.from('<Error><Code>InvalidAuthenticationInfo</Code></Error>') };
  if (artifact === undefined || url.searchParams.get('sig') !== 'signed') return { status: 403, raw: Buffer.from('<Error/>') };
  return { status: 200, raw: artifact.zip, headers: { 'content-type': 'application/zip' } };
}

function dispatchWorkflow(call: Call): Answer {
  const { ref, inputs = {} } = call.body as { ref: string; inputs?: Record<string, unknown> };
  call.state.dispatches.push({ workflow: call.params.workflow_id ?? '', ref, inputs, login: call.identity?.login ?? 'ghost' });
  return { status: 204 };
}

const BASE = '/repos/{owner}/{repo}/actions';

export const ACTIONS_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${BASE}/runs`, needs: READ, handle: list },
  { method: 'GET', path: `${BASE}/workflows/{workflow_id}/runs`, needs: READ, handle: list },
  { method: 'POST', path: `${BASE}/workflows/{workflow_id}/dispatches`, needs: WRITE, handle: dispatchWorkflow },
  { method: 'GET', path: `${BASE}/runs/{run_id}`, needs: READ, handle: get },
  { method: 'GET', path: `${BASE}/runs/{run_id}/jobs`, needs: READ, handle: listJobs },
  { method: 'POST', path: `${BASE}/runs/{run_id}/rerun-failed-jobs`, needs: WRITE, handle: (call) => repeat(call, isFailed) },
  { method: 'POST', path: `${BASE}/runs/{run_id}/rerun`, needs: WRITE, handle: (call) => repeat(call, () => true) },
  { method: 'GET', path: `${BASE}/runs/{run_id}/artifacts`, needs: READ, handle: listRunArtifacts },
  {
    method: 'GET',
    path: `${BASE}/artifacts`,
    needs: READ,
    handle: (call) => answerArtifacts(call, '/actions/artifacts', call.state.artifacts),
  },
  { method: 'GET', path: `${BASE}/artifacts/{artifact_id}`, needs: READ, handle: getArtifact },
  { method: 'GET', path: `${BASE}/artifacts/{artifact_id}/{archive_format}`, needs: READ, handle: download },
];
