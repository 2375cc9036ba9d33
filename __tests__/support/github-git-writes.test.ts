import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { createRepository, type GitRepository } from './git-repository.ts';
import { type GitHubServer, startGitHubServer } from './github-server.ts';

const REPO = { owner: 'octo-org', repo: 'prompts' };
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

let repository: GitRepository;
let server: GitHubServer;
let writer: Octokit;
let reader: Octokit;
let tokens: { writer: string; reader: string; app: string };

const connect = (auth: string): Octokit => new Octokit({ baseUrl: server.apiUrl, log: quiet, auth });
const tip = async (branch: string): Promise<string> => String(await repository.resolve(`refs/heads/${branch}`));

beforeAll(async () => {
  repository = await createRepository({ bare: true });
  await repository.commit('feat: start', { 'registry.json': '{}\n', 'prompts/a/system-prompt.txt': 'one\n' });
  server = await startGitHubServer({ gitDir: repository.gitDir });
  const actions = { login: 'github-actions[bot]', kind: 'actions' } as const;
  tokens = {
    writer: server.addToken({ ...actions, permissions: { contents: 'write' } }),
    reader: server.addToken({ ...actions, permissions: { contents: 'read' } }),
    app: server.addToken({ login: 'gate[bot]', kind: 'app', permissions: { contents: 'write' }, bypass: true }),
  };
  writer = connect(tokens.writer);
  reader = connect(tokens.reader);
});
afterAll(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

/** A commit of one file on top of a parent, made by the API alone. */
async function write(client: Octokit, parent: string, path: string, content: string | null): Promise<string> {
  const entry = { path, mode: '100644' as const, type: 'blob' as const, ...(content === null ? { sha: null } : { content }) };
  const { data: tree } = await client.rest.git.createTree({ ...REPO, base_tree: parent, tree: [entry] });
  const { data: commit } = await client.rest.git.createCommit({ ...REPO, message: `write ${path}`, tree: tree.sha, parents: [parent] });
  return commit.sha;
}

describe('git data', () => {
  test('blob, tree on top of another, commit and ref', async () => {
    const parent = await tip('main');
    const { data: blob } = await writer.rest.git.createBlob({ ...REPO, content: 'AAE=', encoding: 'base64' });
    const tree = [
      { path: 'bytes', mode: '100755', type: 'blob', sha: blob.sha },
      { path: 'prompts/a/system-prompt.txt', mode: '100644', type: 'blob', sha: null },
      { path: 'prompts/b/system-prompt.txt', mode: '100644', type: 'blob', content: 'bé\n' },
    ] as const;
    const { data: made } = await writer.rest.git.createTree({ ...REPO, base_tree: parent, tree: [...tree] });
    const author = { name: 'Ada', email: 'ada@example.com', date: '2026-01-02T03:04:05Z' };
    const { data: commit } = await writer.rest.git.createCommit({ ...REPO, message: 'feat: b', tree: made.sha, parents: [parent], author });
    expect(commit).toMatchObject({ author, committer: author, parents: [{ sha: parent }] });
    await writer.rest.git.createRef({ ...REPO, ref: 'refs/heads/registry', sha: commit.sha });
    expect(await repository.git('ls-tree', '-r', '--format=%(objectmode) %(path)', 'registry')).toBe(
      '100755 bytes\n100644 prompts/b/system-prompt.txt\n100644 registry.json',
    );
    expect(await repository.git('show', 'registry:prompts/b/system-prompt.txt')).toBe('bé');
  });

  test('a ref moves forward alone, and says so', async () => {
    const start = await tip('main');
    const first = await write(writer, start, 'registry.json', 'one');
    const second = await write(writer, start, 'registry.json', 'two');
    const move = (sha: string, force = false) => writer.rest.git.updateRef({ ...REPO, ref: 'heads/main', sha, force });
    await move(first);
    await expect(move(second)).rejects.toMatchObject({ status: 422, message: expect.stringMatching(/^Update is not a fast forward/) });
    expect(await tip('main')).toBe(first);
    await move(second, true);
    expect(await tip('main')).toBe(second);
    const again = writer.rest.git.createRef({ ...REPO, ref: 'refs/heads/main', sha: second });
    await expect(again).rejects.toMatchObject({ status: 422, message: expect.stringMatching(/^Reference already exists/) });
    const missing = writer.rest.git.updateRef({ ...REPO, ref: 'heads/none', sha: second });
    await expect(missing).rejects.toMatchObject({ status: 422, message: expect.stringMatching(/^Reference does not exist/) });
  });

  test('of many at once on one tip, one wins', async () => {
    const start = await tip('main');
    const commits = await Promise.all([1, 2, 3, 4, 5].map((number) => write(writer, start, 'registry.json', `race ${number}`)));
    const moves = commits.map((sha) => writer.rest.git.updateRef({ ...REPO, ref: 'heads/main', sha }));
    const won = (await Promise.allSettled(moves)).filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
  });

  test('tag objects, refs to them, and their end', async () => {
    const object = await tip('main');
    const { data: tag } = await writer.rest.git.createTag({ ...REPO, tag: 'a@1.0.0', message: 'a 1.0.0', object, type: 'commit' });
    await writer.rest.git.createRef({ ...REPO, ref: 'refs/tags/a@1.0.0', sha: tag.sha });
    expect(await repository.git('cat-file', '-t', 'a@1.0.0')).toBe('tag');
    expect(await repository.resolve('a@1.0.0^{commit}')).toBe(object);
    await writer.rest.git.deleteRef({ ...REPO, ref: 'tags/a@1.0.0' });
    expect(await repository.resolve('refs/tags/a@1.0.0')).toBeNull();
  });

  test('what is not there, or not allowed, is refused', async () => {
    const none = '1'.repeat(40);
    const refused = [
      writer.rest.git.createTree({ ...REPO, base_tree: none, tree: [] }),
      writer.rest.git.createTree({ ...REPO, tree: [{ path: '../x', mode: '100644', type: 'blob', content: '' }] }),
      writer.rest.git.createCommit({ ...REPO, message: 'm', tree: none }),
      writer.rest.git.createRef({ ...REPO, ref: 'refs/heads/x', sha: none }),
      writer.rest.git.createRef({ ...REPO, ref: 'refs/heads/..', sha: await tip('main') }),
      writer.rest.git.createTag({ ...REPO, tag: 't', message: 'm', object: none, type: 'commit' }),
    ];
    for (const one of refused) await expect(one).rejects.toMatchObject({ status: 422 });
    await expect(reader.rest.git.createBlob({ ...REPO, content: 'x' })).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'x-accepted-github-permissions': 'contents=write' } },
    });
  });
});

describe('protected branches', () => {
  test.each([
    ['branch', /^Changes must be made through a pull request\./],
    ['ruleset', /^Repository rule violations found\n\nChanges must be made through a pull request\./],
  ] as const)('%s: the API refuses all but a token that may bypass it', async (protection, words) => {
    await repository.git('branch', '--force', protection, 'main');
    server.protect(protection, protection);
    const commit = await write(writer, await tip(protection), 'registry.json', protection);
    const move = (client: Octokit) => client.rest.git.updateRef({ ...REPO, ref: `heads/${protection}`, sha: commit });
    await expect(move(writer)).rejects.toMatchObject({ status: 422, message: expect.stringMatching(words) });
    await move(connect(tokens.app));
    expect(await tip(protection)).toBe(commit);
  });
});

describe('git push', () => {
  async function push(token: string | null, ...refs: string[]): Promise<string> {
    const clone = await repository.clone();
    await clone.commit('feat: pushed', { 'pushed.txt': refs.join() });
    const header =
      token === null ? [] : ['-c', `http.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`];
    const url = `${server.url}/${server.repository}`;
    return clone.git(...header, '-c', 'credential.helper=', 'push', url, ...refs).then(
      () => clone.git('rev-parse', 'HEAD'),
      (error: { stderr: string }) => error.stderr,
    );
  }

  test('writes with `contents: write`, moves the heads of pull requests, refuses everybody else', async () => {
    await repository.git('branch', 'topic', 'main');
    const pull = await server.addPull({ title: 't', head: 'topic' });
    const pushed = await push(tokens.writer, 'HEAD:topic');
    expect([await tip('topic'), pull.head.sha]).toEqual([pushed, pushed]);
    expect(await push(tokens.reader, 'HEAD:other')).toContain('Permission to octo-org/prompts.git denied to github-actions[bot].');
    expect(await push(null, 'HEAD:other')).toMatch(/could not read Username|Authentication failed/);
    expect(await push(tokens.writer, 'HEAD~0:main', 'HEAD:refs/tags/t1')).toMatch(/^[0-9a-f]{40}$/);
  });

  test('what is not ahead is rejected by git itself', async () => {
    const clone = await repository.clone();
    await repository.commit('feat: meanwhile', { 'meanwhile.txt': 'x' });
    await clone.commit('feat: late', { 'late.txt': 'x' });
    const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${tokens.writer}`).toString('base64')}`;
    const late = clone.git('-c', `http.extraheader=${header}`, 'push', `${server.url}/${server.repository}`, 'HEAD:main');
    await expect(late).rejects.toMatchObject({ stderr: expect.stringMatching(/\[rejected\].*\(fetch first\)|non-fast-forward/) });
  });

  test('protection has GitHub’s words, and keeps all that came along', async () => {
    await repository.git('branch', '--force', 'guarded', 'main');
    server.protect('guarded');
    const before = await tip('guarded');
    const words = await push(tokens.writer, 'HEAD:guarded', 'HEAD:refs/tags/along');
    expect(words).toContain('remote: error: GH006: Protected branch update failed for refs/heads/guarded.');
    expect(words).toContain('HEAD -> guarded (protected branch hook declined)');
    expect([await tip('guarded'), await repository.resolve('refs/tags/along')]).toEqual([before, null]);
    server.protect('guarded', 'ruleset');
    const rules = await push(tokens.writer, 'HEAD:guarded');
    expect(rules).toContain('remote: error: GH013: Repository rule violations found for refs/heads/guarded.');
    expect(rules).toContain('(push declined due to repository rule violations)');
    expect(await push(tokens.app, 'HEAD:guarded')).toBe(await tip('guarded'));
  });
});
