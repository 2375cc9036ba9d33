import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { createRepository, createTemporaryDirectory, type GitRepository } from './git-repository.ts';
import { mergeGroupEvent, pullRequestEvent, pushEvent } from './github/event.ts';
import { BAD_GATEWAY, type GitHubServer, primaryRateLimit, secondaryRateLimit, startGitHubServer } from './github-server.ts';

const REPO = { owner: 'octo-org', repo: 'prompts' };
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

let repository: GitRepository;
let server: GitHubServer;
let octokit: Octokit;
let base: string;
let head: string;

function connect(token: string | null, to: GitHubServer = server): Octokit {
  return new Octokit({ baseUrl: to.apiUrl, log: quiet, ...(token === null ? {} : { auth: token }) });
}

async function statusOf(work: Promise<unknown>): Promise<number> {
  return work.then(
    () => 0,
    (error: unknown) => (error as { status: number }).status,
  );
}

beforeAll(async () => {
  repository = await createRepository();
  base = await repository.commit('feat: start', {
    'prompts/a/system-prompt.txt': 'one\n',
    'README.md': 'hello\n',
    link: { link: 'README.md' },
  });
  await repository.tag('a@1.0.0', base, 'first');
  await repository.branch('topic');
  await repository.checkout('topic');
  head = await repository.commit('fix: a word', { 'prompts/a/system-prompt.txt': 'two\n' });
  await repository.checkout('main');
  server = await startGitHubServer({ gitDir: repository.gitDir });
  octokit = connect(server.token);
  await server.addPull({ title: 'fix: a word', head: 'topic' });
});
afterAll(() => server.close());

describe('reading', () => {
  test('serves trees, blobs, commits, refs and tags of the real repository', async () => {
    const { data: tree } = await octokit.rest.git.getTree({ ...REPO, tree_sha: head, recursive: '1' });
    const entry = tree.tree.find(({ path }) => path === 'prompts/a/system-prompt.txt');
    expect(entry?.mode).toBe('100644');
    const { data: blob } = await octokit.rest.git.getBlob({ ...REPO, file_sha: String(entry?.sha) });
    expect(Buffer.from(blob.content, 'base64').toString()).toBe('two\n');
    const { data: commit } = await octokit.rest.git.getCommit({ ...REPO, commit_sha: head });
    expect(commit).toMatchObject({ message: 'fix: a word', parents: [{ sha: base }], author: { name: 'Ada' } });
    const { data: ref } = await octokit.rest.git.getRef({ ...REPO, ref: 'heads/topic' });
    expect(ref.object).toMatchObject({ sha: head, type: 'commit' });
    const { data: tags } = await octokit.rest.git.listMatchingRefs({ ...REPO, ref: 'tags/a@' });
    expect(tags.map((tag) => tag.object.type)).toEqual(['tag']);
    const { data: tag } = await octokit.rest.git.getTag({ ...REPO, tag_sha: String(tags[0]?.object.sha) });
    expect(tag).toMatchObject({ tag: 'a@1.0.0', object: { sha: base }, message: 'first\n' });
    expect(server.violations).toEqual([]);
  });

  test('serves comparisons, history, contents and pull requests', async () => {
    const { data: comparison } = await octokit.rest.repos.compareCommitsWithBasehead({ ...REPO, basehead: `${base}...topic` });
    expect(comparison).toMatchObject({ merge_base_commit: { sha: base }, status: 'ahead', ahead_by: 1 });
    expect(comparison.files?.map((file) => [file.status, file.filename])).toEqual([['modified', 'prompts/a/system-prompt.txt']]);
    const { data: history } = await octokit.rest.repos.listCommits({ ...REPO, sha: 'topic', path: 'prompts' });
    expect(history.map((commit) => commit.sha)).toEqual([head, base]);
    const { data: one } = await octokit.rest.repos.getCommit({ ...REPO, ref: 'topic' });
    expect(one.files?.[0]).toMatchObject({ additions: 1, deletions: 1 });
    const { data: file } = await octokit.rest.repos.getContent({ ...REPO, path: 'prompts/a/system-prompt.txt', ref: 'topic' });
    expect(file).toMatchObject({ type: 'file', encoding: 'base64', content: 'dHdvCg==\n' });
    const { data: directory } = await octokit.rest.repos.getContent({ ...REPO, path: '' });
    expect(directory).toMatchObject([{ name: 'README.md' }, { name: 'link', type: 'symlink' }, { name: 'prompts', type: 'dir' }]);
    const { data: pull } = await octokit.rest.pulls.get({ ...REPO, pull_number: 1 });
    expect(pull).toMatchObject({ title: 'fix: a word', head: { sha: head }, base: { sha: base } });
    const commits = await octokit.paginate(octokit.rest.pulls.listCommits, { ...REPO, pull_number: 1 });
    expect(commits.map((commit) => commit.sha)).toEqual([head]);
    const { data: about } = await octokit.rest.repos.get(REPO);
    expect(about.default_branch).toBe('main');
    expect(server.violations).toEqual([]);
  });

  test('what is not there is 404, and a private repository hides from strangers', async () => {
    expect(await statusOf(octokit.rest.git.getTree({ ...REPO, tree_sha: '1'.repeat(40) }))).toBe(404);
    expect(await statusOf(octokit.rest.repos.compareCommitsWithBasehead({ ...REPO, basehead: 'main...nowhere' }))).toBe(404);
    expect(await statusOf(octokit.rest.repos.get({ owner: 'octo-org', repo: 'other' }))).toBe(404);
    expect(await statusOf(connect(null).rest.git.getTree({ ...REPO, tree_sha: head }))).toBe(404);
    expect(await statusOf(connect('nonsense').rest.repos.get(REPO))).toBe(401);
    expect(server.violations).toEqual([]);
  });
});

describe('git over HTTP', () => {
  test('fetches with credentials and by any SHA, filtered; refuses without', async () => {
    const dir = await createTemporaryDirectory();
    await repository.git('init', '--quiet', '--bare', dir);
    const url = `${server.url}/${server.repository}`;
    const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${server.token}`).toString('base64')}`;
    const fetchArgs = ['fetch', '--quiet', '--depth=1', '--filter=blob:none', url, head];
    await repository.git('--git-dir', dir, '-c', `http.extraheader=${header}`, ...fetchArgs);
    expect(await repository.git('--git-dir', dir, 'rev-parse', 'FETCH_HEAD')).toBe(head);
    await expect(repository.git('--git-dir', dir, '-c', 'credential.helper=', 'fetch', url)).rejects.toThrow(
      /Username|Authentication|terminal/i,
    );
    expect(server.requests.filter(({ kind }) => kind === 'git').length).toBeGreaterThan(2);
  });
});

describe('comments', () => {
  test('pages carry links; per_page is capped at 100', async () => {
    const pull = await server.addPull({ title: 'many', head: 'topic', number: 7 });
    for (let index = 0; index < 130; index += 1) server.addComment(pull.number, 'octocat', `comment ${index}`);
    const all = await octokit.paginate(octokit.rest.issues.listComments, { ...REPO, issue_number: 7, per_page: 100 });
    expect(all).toHaveLength(130);
    const { data, headers } = await octokit.rest.issues.listComments({ ...REPO, issue_number: 7, per_page: 500 });
    expect(data).toHaveLength(100);
    expect(headers.link).toContain('rel="next"');
    expect(server.violations).toEqual([]);
  });

  test('a comment is its token’s; 65,537 characters are too many', async () => {
    const { data } = await octokit.rest.issues.createComment({ ...REPO, issue_number: 1, body: 'x'.repeat(65_536) });
    expect(data.user?.login).toBe('github-actions[bot]');
    expect(await statusOf(octokit.rest.issues.createComment({ ...REPO, issue_number: 1, body: 'x'.repeat(65_537) }))).toBe(422);
    await octokit.rest.issues.updateComment({ ...REPO, comment_id: data.id, body: 'short' });
    expect((await octokit.rest.issues.getComment({ ...REPO, comment_id: data.id })).data.body).toBe('short');
    await octokit.rest.issues.deleteComment({ ...REPO, comment_id: data.id });
    expect(await statusOf(octokit.rest.issues.getComment({ ...REPO, comment_id: data.id }))).toBe(404);
    expect(server.violations).toEqual([]);
  });

  test('a token without the permission gets GitHub’s 403, and no installation token is a user', async () => {
    const reader = connect(
      server.addToken({ login: 'github-actions[bot]', kind: 'actions', permissions: { contents: 'read', pull_requests: 'read' } }),
    );
    const refused = reader.rest.issues.createComment({ ...REPO, issue_number: 1, body: 'hello' });
    await expect(refused).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
      response: { headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' } },
    });
    expect(await statusOf(octokit.rest.users.getAuthenticated())).toBe(403);
    const person = connect(server.addToken({ login: 'octocat', kind: 'user', permissions: {} }));
    expect((await person.rest.users.getAuthenticated()).data.login).toBe('octocat');
    expect(server.violations).toEqual([]);
  });
});

describe('faults', () => {
  test('come on demand, as often as asked, and may lose an answer that was given', async () => {
    server.fail({ match: 'GET /repos/octo-org/prompts/pulls/1', ...BAD_GATEWAY, times: 2 });
    const get = () => statusOf(octokit.rest.pulls.get({ ...REPO, pull_number: 1 }));
    expect([await get(), await get(), await get()]).toEqual([502, 502, 0]);
    server.fail({ match: /pulls\/1/, ...primaryRateLimit(60) });
    server.fail({ match: /pulls\/1/, ...secondaryRateLimit(1, 429) });
    expect([await get(), await get()]).toEqual([403, 429]);
    const before = server.comments.length;
    server.fail({ match: 'POST ', ...BAD_GATEWAY, answered: true });
    expect(await statusOf(octokit.rest.issues.createComment({ ...REPO, issue_number: 1, body: 'lost' }))).toBe(502);
    expect(server.comments.length).toBe(before + 1);
  });
});

describe('what GitHub does not describe is a violation', () => {
  test.each([
    ['an unknown path', (client: Octokit) => client.request('GET /repos/octo-org/prompts/nothing')],
    ['an unknown query', (client: Octokit) => client.request('GET /repos/octo-org/prompts/commits', { limit: 3 })],
    ['a wrong body', (client: Octokit) => client.request('POST /repos/octo-org/prompts/issues/1/comments', { body: { no: 1 } })],
    ['a further property', (client: Octokit) => client.request('POST /repos/octo-org/prompts/issues/1/comments', { body: 'x', more: 1 })],
    ['a number that is none', (client: Octokit) => client.request('GET /repos/octo-org/prompts/pulls/one')],
  ])('%s', async (_name, call) => {
    const strict = await startGitHubServer({ gitDir: repository.gitDir });
    await strict.addPull({ title: 't', head: 'topic' });
    expect(await statusOf(call(connect(strict.token, strict)))).toBe(500);
    expect(strict.violations).toHaveLength(1);
    await strict.close();
  });

  test('an Enterprise Server answers below /api/v3 alone', async () => {
    const enterprise = await startGitHubServer({ gitDir: repository.gitDir, prefix: '/api/v3' });
    expect(enterprise.apiUrl).toBe(`${enterprise.url}/api/v3`);
    expect((await connect(enterprise.token, enterprise).rest.repos.get(REPO)).data.full_name).toBe('octo-org/prompts');
    const outside = new Octokit({ baseUrl: enterprise.url, auth: enterprise.token, log: quiet });
    expect(await statusOf(outside.rest.repos.get(REPO))).toBe(404);
    expect(enterprise.violations).toHaveLength(1);
    await enterprise.close();
  });
});

test('event payloads are GitHub’s own, on the served repository', () => {
  const pull = server.pulls.get(1);
  if (pull === undefined) throw new Error('no pull request');
  expect(pullRequestEvent(server, pull, 'edited')).toMatchObject({
    action: 'edited',
    number: 1,
    pull_request: { title: 'fix: a word', head: { sha: head, repo: { fork: false } }, base: { ref: 'main', sha: base } },
    repository: { full_name: 'octo-org/prompts' },
  });
  expect(mergeGroupEvent(server, { base, head })).toMatchObject({
    action: 'checks_requested',
    merge_group: { base_sha: base, head_sha: head },
  });
  expect(pushEvent(server, { before: base, after: head })).toMatchObject({ before: base, after: head, ref: 'refs/heads/main' });
});
