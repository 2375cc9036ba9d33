import { feedGit, readCommit, resolveObject, runGit } from './git-objects.ts';
import { gitUrl, readTag, refShape, treeShape } from './git-routes.ts';
import { gitCommitShape } from './git-shapes.ts';
import { describeProtection, findProtection } from './protection.ts';
import { editTree, isAncestor, moveRef, type Signature, signatureOf, type TreeChange, writeCommit } from './ref-updates.ts';
import { type Answer, type Call, type Route, refusal, type State } from './state.ts';

const WRITE = [['contents', 'write']] as const;

async function hasObject(state: State, sha: string, type: 'commit' | 'tree' | 'blob' | 'tag'): Promise<boolean> {
  if (!/^[0-9a-f]{40}$/.test(sha)) return false;
  return (await runGit(state.gitDir, ['cat-file', '-t', sha]))?.toString().trim() === type;
}

async function createBlob({ state, body }: Call): Promise<Answer> {
  const { content, encoding = 'utf-8' } = body as { content: string; encoding?: string };
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
  const made = await feedGit(state.gitDir, ['hash-object', '-w', '--stdin'], bytes);
  if ('error' in made) return refusal(422, made.error);
  return { status: 201, json: { sha: made.out, url: `${gitUrl(state)}/blobs/${made.out}` } };
}

interface TreeEntry {
  readonly path?: string;
  readonly mode?: string;
  readonly type?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

const TYPES: Readonly<Record<string, 'blob' | 'tree' | 'commit'>> = { '040000': 'tree', '160000': 'commit' };

async function createTree({ state, body }: Call): Promise<Answer> {
  const { tree, base_tree: base = null } = body as { tree: TreeEntry[]; base_tree?: string | null };
  const baseTree = base === null ? null : await resolveObject(state.gitDir, base, 'tree');
  if (base !== null && baseTree === null) return refusal(422, 'base_tree is not a valid tree oid');
  if (tree.length === 0 && base === null) return refusal(422, 'Invalid tree info');
  const changes: TreeChange[] = [];
  for (const { path = '', mode = '100644', sha, content } of tree) {
    const parts = path.split('/');
    if (parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git')) {
      return refusal(422, 'tree.path contains a malformed path component');
    }
    if ((sha === undefined) === (content === undefined)) return refusal(422, 'Must supply either tree.sha or tree.content, and not both.');
    const made = content === undefined ? null : await feedGit(state.gitDir, ['hash-object', '-w', '--stdin'], content);
    const object = made === null ? (sha ?? null) : 'out' in made ? made.out : '';
    const type = TYPES[mode] ?? 'blob';
    if (object !== null && type !== 'commit' && !(await hasObject(state, object, type))) {
      return refusal(422, `tree.sha ${object} is not a valid ${type}`);
    }
    changes.push({ path, mode, sha: object });
  }
  if (base === null && changes.some(({ sha }) => sha === null)) return refusal(422, 'GitRPC::BadObjectState');
  const made = await editTree(state, baseTree, changes);
  return 'error' in made ? refusal(422, made.error) : { status: 201, json: await treeShape(state, made.out, false) };
}

async function createCommit({ state, body, identity }: Call): Promise<Answer> {
  const given = body as { message: string; tree: string; parents?: string[]; author?: Signature; committer?: Signature };
  if (!(await hasObject(state, given.tree, 'tree'))) return refusal(422, 'Tree SHA does not exist');
  const parents = given.parents ?? [];
  for (const parent of parents) {
    if (!(await hasObject(state, parent, 'commit'))) return refusal(422, 'Parent SHA does not exist or is not a commit object');
  }
  const author = given.author ?? signatureOf(identity?.login ?? 'ghost');
  const committer = given.committer ?? author;
  const made = await writeCommit(state, { tree: given.tree, parents, message: given.message, author, committer });
  const commit = 'error' in made ? null : await readCommit(state.gitDir, made.out);
  return commit === null ? refusal(422, 'Invalid commit') : { status: 201, json: gitCommitShape(state, commit) };
}

/** The value of a ref itself: a tag object's id for an annotated tag. */
async function readRef(state: State, ref: string): Promise<string | null> {
  const found = await runGit(state.gitDir, ['show-ref', '--verify', '--hash', '--', ref]);
  return found?.toString().trim() ?? null;
}

async function answerRef(state: State, ref: string, sha: string, status: 200 | 201): Promise<Answer> {
  const type = (await runGit(state.gitDir, ['cat-file', '-t', sha]))?.toString().trim() ?? 'commit';
  return { status, json: refShape(state, ref, sha, type) };
}

async function createRef({ state, body, identity }: Call): Promise<Answer> {
  const { ref, sha } = body as { ref: string; sha: string };
  const isWellFormed = /^refs\/[^/]+\/.+/.test(ref) && (await runGit(state.gitDir, ['check-ref-format', ref])) !== null;
  if (!isWellFormed) return refusal(422, `${ref} is not a valid ref name.`);
  if (!/^[0-9a-f]{40}$/.test(sha) || (await runGit(state.gitDir, ['cat-file', '-e', sha])) === null)
    return refusal(422, 'Object does not exist');
  if ((await readRef(state, ref)) !== null) return refusal(422, 'Reference already exists');
  // What stands on a protected branch already may be given another protected name; nothing here needs that.
  if (findProtection(state, ref, identity) !== null) return refusal(422, 'Reference update failed');
  if (!(await moveRef(state, ref, null, sha))) return refusal(422, 'Reference already exists');
  return answerRef(state, ref, sha, 201);
}

async function updateRef({ state, params, body, identity }: Call): Promise<Answer> {
  const ref = `refs/${params.ref ?? ''}`;
  const { sha, force = false } = body as { sha: string; force?: boolean };
  const old = await readRef(state, ref);
  if (old === null) return refusal(422, 'Reference does not exist');
  if ((await runGit(state.gitDir, ['cat-file', '-e', sha])) === null) return refusal(422, 'Object does not exist');
  const protection = findProtection(state, ref, identity);
  if (protection !== null) return refusal(422, describeProtection(protection));
  if (!force && !(await isAncestor(state, old, sha))) return refusal(422, 'Update is not a fast forward');
  // Somebody else's write between our two commands: GitHub's check and write are one.
  if (!(await moveRef(state, ref, old, sha))) return refusal(422, 'Update is not a fast forward');
  return answerRef(state, ref, sha, 200);
}

async function deleteRef({ state, params, identity }: Call): Promise<Answer> {
  const ref = `refs/${params.ref ?? ''}`;
  const old = await readRef(state, ref);
  if (old === null) return refusal(422, 'Reference does not exist');
  const protection = findProtection(state, ref, identity);
  if (protection !== null)
    return refusal(422, protection === 'branch' ? 'Cannot delete this protected branch' : describeProtection(protection));
  return (await moveRef(state, ref, old, null)) ? { status: 204 } : refusal(422, 'Reference does not exist');
}

/** A tag object alone; the ref is a request of its own. */
async function createTag({ state, body, identity }: Call): Promise<Answer> {
  const given = body as { tag: string; message: string; object: string; type: 'commit' | 'tree' | 'blob'; tagger?: Signature };
  if (!(await hasObject(state, given.object, given.type))) return refusal(422, 'Object does not exist');
  const { name, email, date } = given.tagger ?? signatureOf(identity?.login ?? 'ghost');
  const seconds = Math.floor((date === undefined ? state.now() : Date.parse(date)) / 1000);
  const message = given.message.endsWith('\n') ? given.message : `${given.message}\n`;
  const text = `object ${given.object}\ntype ${given.type}\ntag ${given.tag}\ntagger ${name} <${email}> ${seconds} +0000\n\n${message}`;
  const made = await feedGit(state.gitDir, ['mktag'], text);
  if ('error' in made) return refusal(422, made.error);
  const json = await readTag(state, made.out);
  return json === null ? refusal(422, 'Invalid tag') : { status: 201, json };
}

const BASE = '/repos/{owner}/{repo}/git';

export const GIT_WRITE_ROUTES: readonly Route[] = [
  { method: 'POST', path: `${BASE}/blobs`, needs: WRITE, handle: createBlob },
  { method: 'POST', path: `${BASE}/trees`, needs: WRITE, handle: createTree },
  { method: 'POST', path: `${BASE}/commits`, needs: WRITE, handle: createCommit },
  { method: 'POST', path: `${BASE}/refs`, needs: WRITE, handle: createRef },
  { method: 'PATCH', path: `${BASE}/refs/{ref}`, needs: WRITE, handle: updateRef },
  { method: 'DELETE', path: `${BASE}/refs/{ref}`, needs: WRITE, handle: deleteRef },
  { method: 'POST', path: `${BASE}/tags`, needs: WRITE, handle: createTag },
];
