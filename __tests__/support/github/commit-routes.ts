import { listChangedFiles, listCommits, readCommit, resolveObject, runGit } from './git-objects.ts';
import { wrapBase64 } from './git-routes.ts';
import { commitShape, fileShape } from './git-shapes.ts';
import { type Answer, apiUrl, type Call, notFound, paginate, type Route, type State } from './state.ts';

const READ = [['contents', 'read']] as const;

/** `owner:branch` names a fork's branch; all objects are in the one directory here. */
function resolveSide(state: State, side: string): Promise<string | null> {
  return resolveObject(state.gitDir, side.includes(':') ? side.slice(side.lastIndexOf(':') + 1) : side, 'commit');
}

async function compare(call: Call): Promise<Answer> {
  const { state, params } = call;
  const [left = '', right = ''] = (params.basehead ?? '').split('...', 2);
  const base = await resolveSide(state, left);
  const head = await resolveSide(state, right);
  const mergeBase = base && head ? (await runGit(state.gitDir, ['merge-base', base, head]))?.toString().trim() : undefined;
  if (base === null || head === null || !mergeBase) return notFound;
  const commits = await listCommits(state.gitDir, ['--reverse', '--topo-order', `${base}..${head}`]);
  const behind = Number((await runGit(state.gitDir, ['rev-list', '--count', `${head}..${base}`]))?.toString() ?? 0);
  const [baseCommit, mergeBaseCommit] = [await readCommit(state.gitDir, base), await readCommit(state.gitDir, mergeBase)];
  if (baseCommit === null || mergeBaseCommit === null) return notFound;
  const path = `/repos/${state.repository}/compare/${params.basehead}`;
  const html = `${state.origin}/${state.repository}/compare/${params.basehead}`;
  // Without `page` GitHub lists at most 250 commits; files come on the first page alone, at most 300.
  const paged = call.query.has('page') || call.query.has('per_page');
  const { page, headers } = paged ? paginate(call, path, commits) : { page: commits.slice(-250), headers: {} };
  const isFirst = Number(call.query.get('page') ?? 1) === 1;
  const files = isFirst ? (await listChangedFiles(state.gitDir, mergeBase, head)).slice(0, 300) : [];
  const status = commits.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged';
  const json = {
    url: `${apiUrl(state)}${path}`,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: commitShape(state, baseCommit),
    merge_base_commit: commitShape(state, mergeBaseCommit),
    status,
    ahead_by: commits.length,
    behind_by: behind,
    total_commits: commits.length,
    commits: page.map((commit) => commitShape(state, commit)),
    files: files.map((file) => fileShape(state, file, head)),
  };
  return { status: 200, headers, json };
}

async function listHistory(call: Call): Promise<Answer> {
  const { state, query } = call;
  const start = await resolveObject(state.gitDir, query.get('sha') ?? state.defaultBranch, 'commit');
  if (start === null) return notFound;
  const path = query.get('path');
  const commits = await listCommits(state.gitDir, [start, ...(path === null ? [] : ['--', path])]);
  const { page, headers } = paginate(call, `/repos/${state.repository}/commits`, commits);
  return { status: 200, headers, json: page.map((commit) => commitShape(state, commit)) };
}

async function getCommit(call: Call): Promise<Answer> {
  const { state, params, accept } = call;
  const sha = await resolveSide(state, params.ref ?? '');
  const commit = sha === null ? null : await readCommit(state.gitDir, sha);
  if (commit === null)
    return {
      status: 422,
      json: { message: `No commit found for SHA: ${params.ref}`, documentation_url: 'https://docs.github.com/rest' },
    };
  if (/vnd\.github\.(v3\.)?sha/.test(accept)) {
    return { status: 200, raw: Buffer.from(commit.sha), headers: { 'content-type': 'application/vnd.github.sha' } };
  }
  const files = (await listChangedFiles(state.gitDir, commit.parents[0] ?? null, commit.sha)).slice(0, 3000);
  const sum = (key: 'additions' | 'deletions'): number => files.reduce((total, file) => total + file[key], 0);
  // 300 files a page here, whatever `per_page` says about lists elsewhere.
  const { page, headers } = paginate(call, `/repos/${state.repository}/commits/${params.ref}`, files);
  const listed = call.query.has('page') || call.query.has('per_page') ? page : files.slice(0, 300);
  const stats = { total: sum('additions') + sum('deletions'), additions: sum('additions'), deletions: sum('deletions') };
  const json = { ...commitShape(state, commit), stats, files: listed.map((file) => fileShape(state, file, commit.sha)) };
  return { status: 200, headers, json };
}

const CONTENT_TYPES: Readonly<Record<string, string>> = { '040000': 'dir', '120000': 'symlink', '160000': 'submodule' };

async function getContents({ state, params, query, accept }: Call): Promise<Answer> {
  const path = (params.path ?? '').replace(/\/$/, '');
  const ref = query.get('ref') ?? state.defaultBranch;
  const commit = await resolveSide(state, ref);
  if (commit === null) return notFound;
  const shape = (mode: string, sha: string, name: string, size: number): Record<string, unknown> => {
    const type = CONTENT_TYPES[mode] ?? 'file';
    const url = `${apiUrl(state)}/repos/${state.repository}/contents/${encodeURIComponent(name)}?ref=${ref}`;
    const git = `${apiUrl(state)}/repos/${state.repository}/git/${type === 'dir' ? 'trees' : 'blobs'}/${sha}`;
    const html = `${state.origin}/${state.repository}/blob/${ref}/${encodeURIComponent(name)}`;
    const links = { self: url, git, html };
    const base = { type, size, name: name.split('/').at(-1), path: name, sha, url, git_url: git, html_url: html };
    return { ...base, download_url: type === 'file' ? html : null, _links: links };
  };
  const list = async (args: readonly string[]): Promise<string[][]> => {
    const output = (await runGit(state.gitDir, ['ls-tree', '-z', '-l', commit, ...args]))?.toString() ?? '';
    return output
      .split('\0')
      .filter(Boolean)
      .map((line) => [...line.slice(0, line.indexOf('\t')).split(/ +/), line.slice(line.indexOf('\t') + 1)]);
  };
  const [entry] = path === '' ? [['040000', 'tree', '', '-', '']] : await list(['--', path]);
  if (entry === undefined) return notFound;
  const [mode = '', , sha = '', size = '0'] = entry;
  if (mode === '040000') {
    const children = await list(path === '' ? [] : ['--', `${path}/`]);
    return {
      status: 200,
      json: children.slice(0, 1000).map(([m = '', , s = '', n = '0', name = '']) => shape(m, s, name, Number(n) || 0)),
    };
  }
  const bytes = (await runGit(state.gitDir, ['cat-file', 'blob', sha])) ?? Buffer.alloc(0);
  if (/vnd\.github\.(v3\.)?raw/.test(accept)) return { status: 200, raw: bytes, headers: { 'content-type': 'application/vnd.github.raw' } };
  const isLarge = bytes.length > 1_048_576;
  const content = isLarge ? { content: '', encoding: 'none' } : { content: wrapBase64(bytes), encoding: 'base64' };
  return { status: 200, json: { ...shape(mode, sha, path, Number(size) || 0), type: 'file', ...content } };
}

const BASE = '/repos/{owner}/{repo}';

export const COMMIT_ROUTES: readonly Route[] = [
  { method: 'GET', path: `${BASE}/compare/{basehead}`, needs: READ, handle: compare },
  { method: 'GET', path: `${BASE}/commits`, needs: READ, handle: listHistory },
  { method: 'GET', path: `${BASE}/commits/{ref}`, needs: READ, handle: getCommit },
  { method: 'GET', path: `${BASE}/contents/{path}`, needs: READ, handle: getContents },
];
