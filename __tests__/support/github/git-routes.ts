import { readCommit, resolveObject, runGit, writeTime } from './git-objects.ts';
import { gitCommitShape } from './git-shapes.ts';
import { nodeId } from './shapes.ts';
import { type Answer, apiUrl, type Call, notFound, type Route, type State } from './state.ts';

const READ = [['contents', 'read']] as const;
const OBJECT_ID = /^[0-9a-f]{40}$/;

/** The API's address of git's own data. */
export function gitUrl(state: State): string {
  return `${apiUrl(state)}/repos/${state.repository}/git`;
}

async function getTree({ state, params, query }: Call): Promise<Answer> {
  const sha = await resolveObject(state.gitDir, params.tree_sha ?? '', 'tree');
  return sha === null ? notFound : { status: 200, json: await treeShape(state, sha, query.has('recursive')) };
}

export async function treeShape(state: State, sha: string, recursive: boolean): Promise<Record<string, unknown>> {
  const flags = recursive ? ['-r', '-t'] : [];
  const listed = (await runGit(state.gitDir, ['ls-tree', '-z', '-l', ...flags, sha]))?.toString().split('\0') ?? [];
  const entries = listed.filter(Boolean).map((line) => {
    const [meta, path] = [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)];
    const [mode = '', type = '', oid = '', size = '-'] = meta.split(/ +/);
    const url = type === 'commit' ? {} : { url: `${gitUrl(state)}/${type}s/${oid}` };
    return { path, mode, type, sha: oid, ...(type === 'blob' ? { size: Number(size) } : {}), ...url };
  });
  const truncated = entries.length > state.treeLimit;
  return { sha, url: `${gitUrl(state)}/trees/${sha}`, tree: entries.slice(0, state.treeLimit), truncated };
}

/** Base64 in lines of 60, as GitHub wraps it. */
export function wrapBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
}

async function getBlob({ state, params, accept }: Call): Promise<Answer> {
  const sha = params.file_sha ?? '';
  const bytes = OBJECT_ID.test(sha) ? await runGit(state.gitDir, ['cat-file', 'blob', sha]) : null;
  if (bytes === null) return notFound;
  if (/vnd\.github\.(v3\.)?raw/.test(accept)) return { status: 200, raw: bytes, headers: { 'content-type': 'application/vnd.github.raw' } };
  const shape = { sha, node_id: nodeId('Blob', sha), size: bytes.length, url: `${gitUrl(state)}/blobs/${sha}` };
  return { status: 200, json: { ...shape, content: wrapBase64(bytes), encoding: 'base64' } };
}

async function getCommit({ state, params }: Call): Promise<Answer> {
  const sha = params.commit_sha ?? '';
  const commit = OBJECT_ID.test(sha) ? await readCommit(state.gitDir, sha) : null;
  return commit === null ? notFound : { status: 200, json: gitCommitShape(state, commit) };
}

async function listRefs(state: State, prefix: string): Promise<Record<string, unknown>[]> {
  const format = '--format=%(refname)%09%(objectname)%09%(objecttype)';
  const listed = (await runGit(state.gitDir, ['for-each-ref', format, 'refs']))?.toString().split('\n') ?? [];
  return listed
    .map((line) => line.split('\t'))
    .filter(([ref = '']) => ref.startsWith(prefix))
    .map(([ref = '', sha = '', type = '']) => refShape(state, ref, sha, type));
}

export function refShape(state: State, ref: string, sha: string, type: string): Record<string, unknown> {
  const object = { sha, type, url: `${gitUrl(state)}/${type}s/${sha}` };
  return { ref, node_id: nodeId('Ref', ref), url: `${gitUrl(state)}/${ref}`, object };
}

async function getRef({ state, params }: Call): Promise<Answer> {
  const name = `refs/${params.ref ?? ''}`;
  const found = (await listRefs(state, name)).find((entry) => entry.ref === name);
  return found === undefined ? notFound : { status: 200, json: found };
}

async function getMatchingRefs({ state, params }: Call): Promise<Answer> {
  return { status: 200, json: await listRefs(state, `refs/${params.ref ?? ''}`) };
}

async function getTag({ state, params }: Call): Promise<Answer> {
  const json = await readTag(state, params.tag_sha ?? '');
  return json === null ? notFound : { status: 200, json };
}

/** A tag object as GitHub shows it; null where there is none. */
export async function readTag(state: State, sha: string): Promise<Record<string, unknown> | null> {
  const text = OBJECT_ID.test(sha) ? (await runGit(state.gitDir, ['cat-file', 'tag', sha]))?.toString() : undefined;
  if (text === undefined) return null;
  const field = (name: string): string => new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1] ?? '';
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+)/.exec(field('tagger')) ?? [];
  const object = { sha: field('object'), type: field('type'), url: `${gitUrl(state)}/${field('type')}s/${field('object')}` };
  return {
    node_id: nodeId('Tag', sha),
    tag: field('tag'),
    sha,
    url: `${gitUrl(state)}/tags/${sha}`,
    message: text.slice(text.indexOf('\n\n') + 2),
    tagger: { name, email, date: writeTime(Number(seconds) * 1000) },
    object,
  };
}

const BASE = '/repos/{owner}/{repo}/git';

export const GIT_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${BASE}/trees/{tree_sha}`, needs: READ, handle: getTree },
  { method: 'GET', path: `${BASE}/blobs/{file_sha}`, needs: READ, handle: getBlob },
  { method: 'GET', path: `${BASE}/commits/{commit_sha}`, needs: READ, handle: getCommit },
  { method: 'GET', path: `${BASE}/ref/{ref}`, needs: READ, handle: getRef },
  { method: 'GET', path: `${BASE}/matching-refs/{ref}`, needs: READ, handle: getMatchingRefs },
  { method: 'GET', path: `${BASE}/tags/{tag_sha}`, needs: READ, handle: getTag },
];
