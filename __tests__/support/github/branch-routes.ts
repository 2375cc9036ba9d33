import { feedGit, readCommit, resolveObject, runGit } from './git-objects.ts';
import { commitShape, gitCommitShape } from './git-shapes.ts';
import { describeProtection, findProtection } from './protection.ts';
import { editTree, listBranches, moveRef, type Signature, signatureOf, writeCommit } from './ref-updates.ts';
import { nodeId } from './shapes.ts';
import { type Answer, apiUrl, type Call, notFound, paginate, type Route, refusal, type State } from './state.ts';

const READ = [['contents', 'read']] as const;
const WRITE = [['contents', 'write']] as const;

function branchUrl(state: State, name: string): string {
  return `${apiUrl(state)}/repos/${state.repository}/branches/${encodeURIComponent(name)}`;
}

async function getBranch({ state, params }: Call): Promise<Answer> {
  const name = params.branch ?? '';
  const sha = (await listBranches(state)).get(name);
  const commit = sha === undefined ? null : await readCommit(state.gitDir, sha);
  if (commit === null) return refusal(404, 'Branch not found');
  const isProtected = state.protections.has(name);
  const url = branchUrl(state, name);
  const links = { self: url, html: `${state.origin}/${state.repository}/tree/${encodeURIComponent(name)}` };
  const protection = { enabled: isProtected, required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] } };
  const json = {
    name,
    commit: commitShape(state, commit),
    _links: links,
    protected: isProtected,
    protection,
    protection_url: `${url}/protection`,
  };
  return { status: 200, json };
}

async function list(call: Call): Promise<Answer> {
  const { state } = call;
  const wanted = call.query.get('protected');
  const found = [...(await listBranches(state))].filter(([name]) => wanted === null || state.protections.has(name) === (wanted === 'true'));
  const { page, headers } = paginate(call, `/repos/${state.repository}/branches`, found);
  const url = `${apiUrl(state)}/repos/${state.repository}/commits`;
  const json = page.map(([name, sha]) => ({ name, commit: { sha, url: `${url}/${sha}` }, protected: state.protections.has(name) }));
  return { status: 200, headers, json };
}

async function listTags(call: Call): Promise<Answer> {
  const { state } = call;
  const format = '--format=%(refname:lstrip=2)%09%(objectname)%09%(*objectname)';
  const listed = await runGit(state.gitDir, ['for-each-ref', '--sort=-refname', format, 'refs/tags']);
  const tags = (listed?.toString().trimEnd().split('\n').filter(Boolean) ?? []).map((line) => line.split('\t'));
  const { page, headers } = paginate(call, `/repos/${state.repository}/tags`, tags);
  const url = `${apiUrl(state)}/repos/${state.repository}`;
  const json = page.map(([name = '', sha = '', peeled = '']) => {
    const commit = peeled === '' ? sha : peeled;
    const archives = { zipball_url: `${url}/zipball/refs/tags/${name}`, tarball_url: `${url}/tarball/refs/tags/${name}` };
    return { name, ...archives, commit: { sha: commit, url: `${url}/commits/${commit}` }, node_id: nodeId('Tag', name) };
  });
  return { status: 200, headers, json };
}

interface FileBody {
  readonly message: string;
  readonly content?: string;
  readonly sha?: string;
  readonly branch?: string;
  readonly author?: Signature;
  readonly committer?: Signature;
}

/** Writes or removes one file on a branch: its blob before has to be named. */
async function write(call: Call, verb: 'update' | 'delete'): Promise<Answer> {
  const { state, identity } = call;
  const path = call.params.path ?? '';
  const given = call.body as FileBody;
  const branch = given.branch ?? state.defaultBranch;
  const tip = await resolveObject(state.gitDir, `refs/heads/${branch}`, 'commit');
  if (tip === null) return refusal(404, `Branch ${branch} not found`);
  const before = (await runGit(state.gitDir, ['rev-parse', '--verify', '--quiet', `${tip}:${path}`]))?.toString().trim() ?? null;
  if (before === null && verb === 'delete') return notFound;
  if (before !== null && given.sha === undefined) return refusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
  if (given.sha !== undefined && given.sha !== before) return refusal(409, `${path} does not match ${given.sha}`);
  const protection = findProtection(state, `refs/heads/${branch}`, identity);
  const doing = before === null ? 'create' : verb === 'delete' ? 'delete' : 'update';
  if (protection !== null) {
    const words = describeProtection(protection);
    return refusal(409, protection === 'branch' ? `Could not ${doing} file: ${words}` : words);
  }
  const bytes = Buffer.from(given.content ?? '', 'base64');
  const blob = verb === 'delete' ? null : await feedGit(state.gitDir, ['hash-object', '-w', '--stdin'], bytes);
  const sha = blob === null ? null : 'out' in blob ? blob.out : '';
  const tree = await editTree(state, tip, [{ path, mode: '100644', sha }]);
  if ('error' in tree) return refusal(422, tree.error);
  const author = given.author ?? signatureOf(identity?.login ?? 'ghost');
  const made = await writeCommit(state, {
    tree: tree.out,
    parents: [tip],
    message: given.message,
    author,
    committer: given.committer ?? author,
  });
  const commit = 'out' in made ? await readCommit(state.gitDir, made.out) : null;
  if (commit === null || !(await moveRef(state, `refs/heads/${branch}`, tip, commit.sha))) {
    return refusal(409, `${branch} is at another commit but expected ${tip}`);
  }
  const url = `${apiUrl(state)}/repos/${state.repository}/contents/${path}?ref=${branch}`;
  const name = path.split('/').at(-1) ?? '';
  const html = `${state.origin}/${state.repository}/blob/${branch}/${path}`;
  const content = {
    name,
    path,
    sha,
    size: bytes.length,
    url,
    html_url: html,
    git_url: url,
    download_url: html,
    type: 'file',
    _links: { self: url, git: url, html },
  };
  return { status: before === null ? 201 : 200, json: { content: sha === null ? null : content, commit: gitCommitShape(state, commit) } };
}

const BASE = '/repos/{owner}/{repo}';

export const BRANCH_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${BASE}/branches`, needs: READ, handle: list },
  { method: 'GET', path: `${BASE}/branches/{branch}`, needs: READ, handle: getBranch },
  { method: 'GET', path: `${BASE}/tags`, needs: READ, handle: listTags },
  { method: 'PUT', path: `${BASE}/contents/{path}`, needs: WRITE, handle: (call) => write(call, 'update') },
  { method: 'DELETE', path: `${BASE}/contents/{path}`, needs: WRITE, handle: (call) => write(call, 'delete') },
];
