import { listChangedFiles, resolveObject, runGit } from './git-objects.ts';
import { fileShape } from './git-shapes.ts';
import { type MergeMethod, mergePull } from './merges.ts';
import { pullShape } from './pull-routes.ts';
import type { Review } from './records.ts';
import { isAncestor } from './ref-updates.ts';
import { nodeId, userShape } from './shapes.ts';
import {
  type Answer,
  type Call,
  invalid,
  notFound,
  type Pull,
  paginate,
  type Route,
  refusal,
  type State,
  takeId,
  timestamp,
} from './state.ts';

const READ = [['pull_requests', 'read']] as const;
const WRITE = [['pull_requests', 'write']] as const;

/** What a list shows has none of these. */
const SINGLE_ONLY = new Set(
  'merged mergeable rebaseable mergeable_state merged_by comments review_comments maintainer_can_modify commits additions deletions changed_files'.split(
    ' ',
  ),
);

function simpleShape(state: State, pull: Pull): Record<string, unknown> {
  return Object.fromEntries(Object.entries(pullShape(state, pull)).filter(([name]) => !SINGLE_ONLY.has(name)));
}

function findPull({ state, params }: Call): Pull | undefined {
  return state.pulls.get(Number(params.pull_number));
}

/** Newest first unless asked otherwise. `head` is `owner:branch`; without an owner GitHub ignores it. */
function list(call: Call): Answer {
  const { state, query } = call;
  const wanted = query.get('state') ?? 'open';
  const head = query.get('head');
  const base = query.get('base');
  const found = [...state.pulls.values()]
    .filter((pull) => wanted === 'all' || pull.state === wanted)
    .filter((pull) => base === null || pull.base.ref === base)
    .filter((pull) => head === null || !head.includes(':') || head === `${pull.head.repository.split('/')[0]}:${pull.head.ref}`)
    .toSorted((a, b) => (query.get('direction') === 'asc' ? a.number - b.number : b.number - a.number));
  const { page, headers } = paginate(call, `/repos/${state.repository}/pulls`, found);
  return { status: 200, headers, json: page.map((pull) => simpleShape(state, pull)) };
}

/** Opens a pull request between two branches of the repository. */
export async function openPull(
  state: State,
  given: { title: string; body?: string; head: string; base: string; login: string; draft?: boolean },
): Promise<Pull | Answer> {
  const name = given.head.replace(/^[^:]*:/, '');
  const head = await resolveObject(state.gitDir, `refs/heads/${name}`, 'commit');
  const base = await resolveObject(state.gitDir, `refs/heads/${given.base}`, 'commit');
  if (head === null) return invalid('PullRequest', 'head', 'invalid');
  if (base === null) return invalid('PullRequest', 'base', 'invalid');
  const same = [...state.pulls.values()].find((pull) => pull.state === 'open' && pull.head.ref === name && pull.base.ref === given.base);
  if (same !== undefined) {
    return invalid('PullRequest', 'base', 'custom', `A pull request already exists for ${state.repository.split('/')[0]}:${name}.`);
  }
  if (await isAncestor(state, head, base)) return invalid('PullRequest', 'base', 'custom', `No commits between ${given.base} and ${name}`);
  const number = Math.max(0, ...state.pulls.keys(), ...state.issues.keys()) + 1;
  await runGit(state.gitDir, ['update-ref', `refs/pull/${number}/head`, head]);
  const pull: Pull = {
    number,
    title: given.title,
    body: given.body ?? null,
    state: 'open',
    draft: given.draft ?? false,
    login: given.login,
    head: { ref: name, sha: head, repository: state.repository },
    base: { ref: given.base, sha: base },
    mergeSha: null,
    createdAt: timestamp(state),
    mergedAt: null,
    mergedBy: null,
    closedAt: null,
  };
  state.pulls.set(number, pull);
  return pull;
}

async function create(call: Call): Promise<Answer> {
  const { state, identity } = call;
  if (identity?.kind === 'actions' && !state.settings.actionsMayOpenPulls) {
    return refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  }
  const given = call.body as { title?: string; body?: string; head: string; base: string; draft?: boolean };
  const login = identity?.login ?? 'ghost';
  const opened = await openPull(state, { ...given, title: given.title ?? '', login });
  if ('status' in opened) return opened;
  const json = pullShape(state, opened);
  return { status: 201, json, headers: { location: String(json.url) } };
}

function update(call: Call): Answer {
  const pull = findPull(call);
  if (pull === undefined) return notFound;
  const given = call.body as { title?: string; body?: string; state?: 'open' | 'closed'; base?: string };
  if (given.state === 'open' && pull.mergedAt !== null) return invalid('PullRequest', 'state', 'invalid');
  pull.title = given.title ?? pull.title;
  pull.body = given.body ?? pull.body;
  if (given.base !== undefined) pull.base = { ...pull.base, ref: given.base };
  if (given.state !== undefined && given.state !== pull.state) {
    pull.state = given.state;
    pull.closedAt = given.state === 'closed' ? timestamp(call.state) : null;
  }
  return { status: 200, json: pullShape(call.state, pull) };
}

function reviewShape(state: State, review: Review): Record<string, unknown> {
  const pull = `${state.origin}/${state.repository}/pull/${review.pull}`;
  const html = `${pull}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: userShape(state, review.login),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: 'COLLABORATOR',
    _links: { html: { href: html }, pull_request: { href: pull } },
    submitted_at: review.submittedAt,
    commit_id: review.commit,
  };
}

/** Oldest first. */
function listReviews(call: Call): Answer {
  const pull = findPull(call);
  if (pull === undefined) return notFound;
  const found = call.state.reviews.filter((review) => review.pull === pull.number);
  const { page, headers } = paginate(call, `/repos/${call.state.repository}/pulls/${pull.number}/reviews`, found);
  return { status: 200, headers, json: page.map((review) => reviewShape(call.state, review)) };
}

const EVENTS = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

export function addReview(state: State, pull: Pull, login: string, verdict: Review['state'], body = ''): Review {
  const submittedAt = timestamp(state);
  const review: Review = { id: takeId(state), pull: pull.number, login, state: verdict, body, commit: pull.head.sha, submittedAt };
  state.reviews.push(review);
  return review;
}

function createReview(call: Call): Answer {
  const pull = findPull(call);
  if (pull === undefined) return notFound;
  const { event, body = '' } = call.body as { event?: keyof typeof EVENTS; body?: string };
  const login = call.identity?.login ?? 'ghost';
  if (event === 'APPROVE' && login === pull.login) return refusal(422, 'Unprocessable Entity: "Can not approve your own pull request"');
  const review = addReview(call.state, pull, login, event === undefined ? 'PENDING' : EVENTS[event], body);
  return { status: 200, json: reviewShape(call.state, review) };
}

async function listFiles(call: Call): Promise<Answer> {
  const pull = findPull(call);
  if (pull === undefined) return notFound;
  const { gitDir } = call.state;
  const from = (await runGit(gitDir, ['merge-base', pull.base.sha, pull.head.sha]))?.toString().trim() ?? null;
  const files = (await listChangedFiles(gitDir, from, pull.head.sha)).slice(0, 3000);
  const { page, headers } = paginate(call, `/repos/${call.state.repository}/pulls/${pull.number}/files`, files);
  return { status: 200, headers, json: page.map((file) => fileShape(call.state, file, pull.head.sha)) };
}

async function merge(call: Call): Promise<Answer> {
  const pull = findPull(call);
  if (pull === undefined) return notFound;
  const given = (call.body ?? {}) as { sha?: string; merge_method?: MergeMethod; commit_title?: string; commit_message?: string };
  if (given.sha !== undefined && given.sha !== pull.head.sha)
    return refusal(409, 'Head branch was modified. Review and try the merge again.');
  const { commit_title: title, commit_message: message } = given;
  const texts = { ...(title === undefined ? {} : { title }), ...(message === undefined ? {} : { message }) };
  const result = await mergePull(call.state, pull, given.merge_method ?? 'merge', call.identity?.login ?? 'ghost', texts);
  if ('sha' in result) return { status: 200, json: { sha: result.sha, merged: true, message: 'Pull Request successfully merged' } };
  if (result.refused === 'moved') return refusal(405, 'Base branch was modified. Review and try the merge again.');
  return refusal(405, 'Pull Request is not mergeable');
}

/** Pull requests that brought a commit of the default branch, or open ones that have it. */
async function listOfCommit(call: Call): Promise<Answer> {
  const { state } = call;
  const sha = await resolveObject(state.gitDir, call.params.commit_sha ?? '', 'commit');
  if (sha === null) return refusal(422, `No commit found for SHA: ${call.params.commit_sha}`);
  const found: Pull[] = [];
  for (const pull of state.pulls.values()) {
    const isOwn = pull.mergedAt !== null && pull.mergeSha === sha;
    const has = isOwn || ((await isAncestor(state, sha, pull.head.sha)) && !(await isAncestor(state, sha, pull.base.sha)));
    if (has || (await isRebased(state, pull, sha))) found.push(pull);
  }
  const { page, headers } = paginate(call, `/repos/${state.repository}/commits/${call.params.commit_sha}/pulls`, found);
  return { status: 200, headers, json: page.map((pull) => simpleShape(state, pull)) };
}

/** Whether a rebase merge of the pull request made this commit: it stands below the merge's tip, as many commits deep as it had. */
async function isRebased(state: State, pull: Pull, sha: string): Promise<boolean> {
  if (pull.mergedAt === null || pull.mergeSha === null) return false;
  const parents = (await runGit(state.gitDir, ['rev-list', '--parents', '-1', pull.mergeSha]))?.toString().trim().split(' ') ?? [];
  const count = Number((await runGit(state.gitDir, ['rev-list', '--count', `${pull.base.sha}..${pull.head.sha}`]))?.toString());
  const subject = (commit: string) => runGit(state.gitDir, ['log', '-1', '--format=%B', commit]);
  // A merge commit and a squashed one keep nothing of the pull request's commits below them.
  if (parents.length !== 2 || String(await subject(pull.mergeSha)) !== String(await subject(pull.head.sha))) return false;
  const made = (await runGit(state.gitDir, ['rev-list', `--max-count=${count}`, pull.mergeSha]))?.toString().trim().split('\n') ?? [];
  return made.includes(sha);
}

const BASE = '/repos/{owner}/{repo}';

export const PULL_WRITE_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${BASE}/pulls`, needs: READ, handle: list },
  { method: 'POST', path: `${BASE}/pulls`, needs: WRITE, handle: create },
  { method: 'PATCH', path: `${BASE}/pulls/{pull_number}`, needs: WRITE, handle: update },
  { method: 'GET', path: `${BASE}/pulls/{pull_number}/files`, needs: READ, handle: listFiles },
  { method: 'GET', path: `${BASE}/pulls/{pull_number}/reviews`, needs: READ, handle: listReviews },
  { method: 'POST', path: `${BASE}/pulls/{pull_number}/reviews`, needs: WRITE, handle: createReview },
  { method: 'PUT', path: `${BASE}/pulls/{pull_number}/merge`, needs: [['contents', 'write']], handle: merge },
  { method: 'GET', path: `${BASE}/commits/{commit_sha}/pulls`, needs: READ, handle: listOfCommit },
];
