import { resolveObject, runGit } from './git-objects.ts';
import type { Release } from './records.ts';
import { moveRef } from './ref-updates.ts';
import { nodeId, userShape } from './shapes.ts';
import { type Answer, apiUrl, type Call, invalid, notFound, paginate, type Route, type State, takeId, timestamp } from './state.ts';

const READ = [['contents', 'read']] as const;
const WRITE = [['contents', 'write']] as const;
const BODY_LIMIT = 125_000;

function releaseShape(state: State, release: Release): Record<string, unknown> {
  const url = `${apiUrl(state)}/repos/${state.repository}/releases/${release.id}`;
  const html = `${state.origin}/${state.repository}/releases`;
  const archive = `${apiUrl(state)}/repos/${state.repository}`;
  const tag = encodeURIComponent(release.tag);
  return {
    url,
    html_url: release.draft ? `${html}/tag/untagged-${release.id}` : `${html}/tag/${tag}`,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    tarball_url: release.draft ? null : `${archive}/tarball/${tag}`,
    zipball_url: release.draft ? null : `${archive}/zipball/${tag}`,
    id: release.id,
    node_id: nodeId('Release', release.id),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: false,
    created_at: release.createdAt,
    published_at: release.publishedAt,
    author: userShape(state, release.login),
    assets: [],
  };
}

interface ReleaseBody {
  readonly tag_name?: string;
  readonly target_commitish?: string;
  readonly name?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
  readonly make_latest?: 'true' | 'false' | 'legacy';
}

/** Why a release cannot be so; null where it can. A published release makes its tag where there is none yet, a light one. */
async function publish(state: State, tag: string, target: string, except: Release | null): Promise<Answer | null> {
  if (state.releases.some((release) => release !== except && !release.draft && release.tag === tag)) {
    return invalid('Release', 'tag_name', 'already_exists');
  }
  const ref = `refs/tags/${tag}`;
  if ((await runGit(state.gitDir, ['show-ref', '--verify', '--quiet', ref])) !== null) return null;
  if (tag === '' || (await runGit(state.gitDir, ['check-ref-format', ref])) === null) {
    return invalid('Release', 'tag_name', 'custom', 'tag_name is not a valid tag');
  }
  const commit = await resolveObject(state.gitDir, target, 'commit');
  if (commit === null) return invalid('Release', 'target_commitish', 'invalid');
  await moveRef(state, ref, null, commit);
  return null;
}

async function create({ state, body, identity }: Call): Promise<Answer> {
  const given = body as ReleaseBody & { tag_name: string };
  const { tag_name: tag, target_commitish: target = state.defaultBranch, draft = false, prerelease = false } = given;
  if ([...(given.body ?? '')].length > BODY_LIMIT) {
    return invalid('Release', 'body', 'custom', `body is too long (maximum is ${BODY_LIMIT} characters)`);
  }
  if ((prerelease || draft) && given.make_latest === 'true') {
    return invalid('Release', 'make_latest', 'custom', 'drafts and prereleases cannot be set as latest');
  }
  const refused = draft ? null : await publish(state, tag, target, null);
  if (refused !== null) return refused;
  const now = timestamp(state);
  const release: Release = {
    id: takeId(state),
    tag,
    target,
    name: given.name ?? tag,
    body: given.body ?? null,
    draft,
    prerelease,
    latest: given.make_latest ?? 'true',
    login: identity?.login ?? 'ghost',
    createdAt: now,
    publishedAt: draft ? null : now,
  };
  state.releases.push(release);
  const json = releaseShape(state, release);
  return { status: 201, json, headers: { location: String(json.url) } };
}

function findRelease({ state, params }: Call): Release | undefined {
  return state.releases.find(({ id }) => id === Number(params.release_id));
}

function answerRelease(state: State, release: Release | undefined): Answer {
  return release === undefined ? notFound : { status: 200, json: releaseShape(state, release) };
}

async function update(call: Call): Promise<Answer> {
  const { state } = call;
  const release = findRelease(call);
  if (release === undefined) return notFound;
  const given = call.body as ReleaseBody;
  const next = {
    tag: given.tag_name ?? release.tag,
    target: given.target_commitish ?? release.target,
    draft: given.draft ?? release.draft,
  };
  const refused = next.draft ? null : await publish(state, next.tag, next.target, release);
  if (refused !== null) return refused;
  const texts = { name: given.name ?? release.name, body: given.body ?? release.body };
  const flags = { prerelease: given.prerelease ?? release.prerelease, latest: given.make_latest ?? release.latest };
  Object.assign(release, next, texts, flags, { publishedAt: next.draft ? null : (release.publishedAt ?? timestamp(state)) });
  return answerRelease(state, release);
}

function remove(call: Call): Answer {
  const release = findRelease(call);
  if (release === undefined) return notFound;
  call.state.releases.splice(call.state.releases.indexOf(release), 1);
  return { status: 204 };
}

/** Drafts have no tag yet as far as this is concerned. */
function getByTag({ state, params }: Call): Answer {
  return answerRelease(
    state,
    state.releases.find(({ tag, draft }) => tag === params.tag && !draft),
  );
}

/** The newest full release that was not kept from being it. */
function getLatest({ state }: Call): Answer {
  return answerRelease(state, state.releases.filter(({ draft, prerelease, latest }) => !draft && !prerelease && latest !== 'false').at(-1));
}

/** Newest first; drafts for those who may write. */
function list(call: Call): Answer {
  const { state, identity } = call;
  const mayWrite = identity?.permissions.contents === 'write';
  const visible = state.releases.filter(({ draft }) => mayWrite || !draft).toReversed();
  const { page, headers } = paginate(call, `/repos/${state.repository}/releases`, visible);
  return { status: 200, headers, json: page.map((release) => releaseShape(state, release)) };
}

const BASE = '/repos/{owner}/{repo}/releases';

export const RELEASE_ROUTES: readonly Route[] = [
  { method: 'GET', path: BASE, needs: READ, handle: list },
  { method: 'POST', path: BASE, needs: WRITE, handle: create },
  { method: 'GET', path: `${BASE}/latest`, needs: READ, handle: getLatest },
  { method: 'GET', path: `${BASE}/tags/{tag}`, needs: READ, handle: getByTag },
  { method: 'GET', path: `${BASE}/{release_id}`, needs: READ, handle: (call) => answerRelease(call.state, findRelease(call)) },
  { method: 'PATCH', path: `${BASE}/{release_id}`, needs: WRITE, handle: update },
  { method: 'DELETE', path: `${BASE}/{release_id}`, needs: WRITE, handle: remove },
];
