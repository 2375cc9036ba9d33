import { resolveObject } from './git-objects.ts';
import type { CheckRun } from './records.ts';
import { nodeId, userShape } from './shapes.ts';
import { type Answer, apiUrl, type Call, notFound, paginate, type Route, refusal, type State, takeId, timestamp } from './state.ts';

const READ = [['checks', 'read']] as const;
const WRITE = [['checks', 'write']] as const;

/** GitHub's own id of the App behind GITHUB_TOKEN; any other slug gets a number of its own. */
function appId(slug: string): number {
  return slug === 'github-actions'
    ? 15_368
    : [...slug].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 900_000, 7) + 100_000;
}

function appShape(state: State, slug: string): Record<string, unknown> {
  const html = `${state.origin}/apps/${slug}`;
  const owner = userShape(state, 'github');
  const times = { created_at: '2018-07-30T09:30:17Z', updated_at: '2024-04-10T20:33:16Z' };
  const about = { slug, name: slug, description: null, external_url: html, html_url: html };
  return { id: appId(slug), node_id: nodeId('App', slug), owner, ...about, ...times, permissions: {}, events: [] };
}

function checkShape(state: State, run: CheckRun): Record<string, unknown> {
  const url = `${apiUrl(state)}/repos/${state.repository}/check-runs/${run.id}`;
  const { title, summary, text, annotations } = run.output;
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CheckRun', run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: `${state.origin}/${state.repository}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: { title, summary, text, annotations_count: annotations, annotations_url: `${url}/annotations` },
    check_suite: { id: appId(run.app) },
    app: appShape(state, run.app),
    pull_requests: [],
  };
}

interface CheckBody {
  readonly name?: string;
  readonly head_sha?: string;
  readonly details_url?: string;
  readonly external_id?: string;
  readonly status?: CheckRun['status'];
  readonly conclusion?: string;
  readonly started_at?: string;
  readonly completed_at?: string;
  readonly output?: { title?: string; summary?: string; text?: string; annotations?: readonly unknown[] };
}

/** Only an App has check runs; GITHUB_TOKEN is one. */
function appOf({ identity }: Call): string | null {
  if (identity === null || identity.kind === 'user') return null;
  return identity.app ?? (identity.kind === 'actions' ? 'github-actions' : identity.login.replace(/\[bot\]$/, ''));
}

/** Writes what was given; a conclusion completes the run. Annotations are added to those before. */
function apply(state: State, run: CheckRun, given: CheckBody): void {
  const { output } = given;
  run.name = given.name ?? run.name;
  run.externalId = given.external_id ?? run.externalId;
  run.detailsUrl = given.details_url ?? run.detailsUrl;
  run.startedAt = given.started_at ?? run.startedAt;
  run.status = given.conclusion === undefined ? (given.status ?? run.status) : 'completed';
  run.conclusion = run.status === 'completed' ? (given.conclusion ?? run.conclusion) : null;
  run.completedAt = run.status === 'completed' ? (given.completed_at ?? timestamp(state)) : null;
  if (output === undefined) return;
  const { title = run.output.title, summary = run.output.summary, text = run.output.text } = output;
  run.output = { title, summary, text, annotations: run.output.annotations + (output.annotations?.length ?? 0) };
}

async function create(call: Call): Promise<Answer> {
  const { state } = call;
  const given = call.body as CheckBody & { name: string; head_sha: string };
  const app = appOf(call);
  if (app === null) return refusal(403, 'You must authenticate via a GitHub App.');
  if ((await resolveObject(state.gitDir, given.head_sha, 'commit')) !== given.head_sha) {
    return refusal(422, `No commit found for SHA: ${given.head_sha}`);
  }
  const run: CheckRun = {
    id: takeId(state),
    name: given.name,
    headSha: given.head_sha,
    app,
    status: 'queued',
    conclusion: null,
    externalId: '',
    detailsUrl: null,
    startedAt: timestamp(state),
    completedAt: null,
    output: { title: null, summary: null, text: null, annotations: 0 },
  };
  apply(state, run, given);
  state.checkRuns.push(run);
  return { status: 201, json: checkShape(state, run) };
}

function findRun({ state, params }: Call): CheckRun | undefined {
  return state.checkRuns.find(({ id }) => id === Number(params.check_run_id));
}

function update(call: Call): Answer {
  const run = findRun(call);
  if (run === undefined) return notFound;
  if (appOf(call) !== run.app) {
    return refusal(
      403,
      `Invalid app_id \`${appId(appOf(call) ?? '')}\` - check run can only be modified by the GitHub App that created it.`,
    );
  }
  apply(call.state, run, call.body as CheckBody);
  return { status: 200, json: checkShape(call.state, run) };
}

function get(call: Call): Answer {
  const run = findRun(call);
  return run === undefined ? notFound : { status: 200, json: checkShape(call.state, run) };
}

/** Newest first; `latest`, the default, is one run for each App and name. */
async function listForRef(call: Call): Promise<Answer> {
  const { state, params, query } = call;
  const sha = await resolveObject(state.gitDir, params.ref ?? '', 'commit');
  if (sha === null) return refusal(422, `No commit found for SHA: ${params.ref}`);
  const wants = (name: string, value: string): boolean => !query.has(name) || query.get(name) === value;
  const found = state.checkRuns.filter(
    (run) => run.headSha === sha && wants('check_name', run.name) && wants('status', run.status) && wants('app_id', String(appId(run.app))),
  );
  const newest = found.toReversed();
  const isLast = (run: CheckRun): boolean => newest.find(({ app, name }) => app === run.app && name === run.name) === run;
  const listed = query.get('filter') === 'all' ? newest : newest.filter(isLast);
  const { page, headers } = paginate(call, `/repos/${state.repository}/commits/${params.ref}/check-runs`, listed);
  return { status: 200, headers, json: { total_count: listed.length, check_runs: page.map((run) => checkShape(state, run)) } };
}

const BASE = '/repos/{owner}/{repo}';

export const CHECK_ROUTES: readonly Route[] = [
  { method: 'POST', path: `${BASE}/check-runs`, needs: WRITE, handle: create },
  { method: 'GET', path: `${BASE}/check-runs/{check_run_id}`, needs: READ, handle: get },
  { method: 'PATCH', path: `${BASE}/check-runs/{check_run_id}`, needs: WRITE, handle: update },
  { method: 'GET', path: `${BASE}/commits/{ref}/check-runs`, needs: READ, handle: listForRef },
];
