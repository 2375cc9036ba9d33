import { afterEach, describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { createApiBranch } from '../../src/branches/api-branch.ts';
import type { GitHub } from '../../src/github/client.ts';
import { connect } from '../../src/github/client.ts';
import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { BAD_GATEWAY, type GitHubServer, type Identity, startGitHubServer } from '../support/github-server.ts';
import { addLine, FILE } from './lines.ts';
import { makeRemote } from './subjects.ts';

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
const WRITER: Identity = { login: 'octocat', kind: 'user', permissions: { contents: 'write' } };

let server: GitHubServer;
let truth: GitRepository;
afterEach(async () => {
  await server.close();
  expect(server.violations).toEqual([]);
});

/** @param repeats whether requests are repeated as in use, after a second or more */
async function open(repeats: boolean, identity: Identity = WRITER): Promise<GitHub> {
  const repository = await createRepository();
  await repository.commit('feat: first', {
    'README.md': 'hello\n',
    [FILE]: { content: 'theirs\n', mode: '100755' },
    'prompts/link': { link: 'registry.json' },
  });
  truth = await makeRemote(repository);
  server = await startGitHubServer({ gitDir: truth.dir });
  const token = server.addToken(identity);
  if (repeats) return connect({ token, apiUrl: server.apiUrl, repository: server.repository, useProxy: false, debug: () => {} });
  const [owner = '', repo = ''] = server.repository.split('/');
  return { octokit: new Octokit({ auth: token, baseUrl: server.apiUrl, log: SILENT }), owner, repo };
}

const countOf = (method: string, path: string) =>
  server.requests.filter((request) => request.method === method && request.path.endsWith(path)).length;

describe('a branch over the API, when things go wrong', () => {
  test('somebody else’s write in between is read and decided again', async () => {
    const github = await open(false);
    server.fail({
      match: 'PATCH',
      before: async () => void (await truth.commit('feat: race', { [FILE]: 'theirs\nrace\n' }, { branch: 'main' })),
    });
    const { attempts } = await addLine(createApiBranch(github, 'main'), 'mine', { sleep: async () => {} });
    expect(attempts).toBe(2);
    expect(await truth.git('show', `main:${FILE}`)).toBe('theirs\nrace\nmine');
  });

  test('a lost race whose refusal reads like a rule of the branch is tried again', async () => {
    const github = await open(false);
    server.fail({
      match: 'PATCH',
      status: 422,
      body: { message: 'Reference update failed' },
      before: async () => void (await truth.commit('feat: race', { [FILE]: 'theirs\nrace\n' }, { branch: 'main' })),
    });
    const { attempts } = await addLine(createApiBranch(github, 'main'), 'mine', { sleep: async () => {} });
    expect(attempts).toBe(2);
    expect(await truth.git('show', `main:${FILE}`)).toBe('theirs\nrace\nmine');
  });

  test('an answer that was lost is no second commit', async () => {
    const github = await open(true);
    server.fail({ match: 'PATCH', ...BAD_GATEWAY, answered: true });
    // Somebody writes on top before the request is repeated, which is then refused.
    server.fail({
      match: 'PATCH',
      before: async () => void (await truth.commit('feat: on top', { 'README.md': 'new\n' }, { branch: 'main' })),
    });
    const { attempts, commit } = await addLine(createApiBranch(github, 'main'), 'mine');
    expect(attempts).toBe(1);
    expect(await truth.git('log', '--format=%s', 'main')).toBe('feat: on top\nchore(registry): add mine\nfeat: first');
    expect(await truth.resolve('main~1')).toBe(commit);
    expect(server.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(2);
    expect(await truth.git('ls-tree', 'main', '--', FILE)).toMatch(/^100755/);
  });

  test('a branch that was made although its answer was lost', async () => {
    const github = await open(false);
    server.fail({ match: /POST .*\/git\/refs$/, ...BAD_GATEWAY, answered: true });
    const { attempts, commit } = await addLine(createApiBranch(github, 'registry'), 'mine');
    expect({ attempts, commit }).toEqual({ attempts: 1, commit: await truth.resolve('registry') });
  });

  test('a fault that stays is said, and nothing is written', async () => {
    const github = await open(false);
    const tip = await truth.resolve('main');
    server.fail({ match: 'PATCH', ...BAD_GATEWAY, times: Number.POSITIVE_INFINITY });
    await expect(addLine(createApiBranch(github, 'main'), 'mine')).rejects.toMatchObject({
      code: 'github-request-failed',
      kind: 'outside',
    });
    expect(await truth.resolve('main')).toBe(tip);
  });

  test.each(['branch', 'ruleset'] as const)('a protected %s refuses, and both mends are named', async (kind) => {
    const github = await open(false);
    server.protect('main', kind);
    const tip = await truth.resolve('main');
    await expect(addLine(createApiBranch(github, 'main'), 'mine')).rejects.toMatchObject({
      code: 'branch-protected',
      kind: 'outside',
      message: expect.stringContaining('Changes must be made through a pull request'),
      help: expect.stringMatching(/registry: \{ branch: promptgate-registry \}.*registry-token/),
    });
    expect(await truth.resolve('main')).toBe(tip);
    await addLine(createApiBranch(github, 'promptgate-registry'), 'mine');
    expect(await truth.git('show', `promptgate-registry:${FILE}`)).toBe('mine');
  });

  test('a token that may only read is told what it lacks', async () => {
    const github = await open(false, { login: 'github-actions[bot]', kind: 'actions', permissions: { contents: 'read' } });
    await expect(addLine(createApiBranch(github, 'main'), 'mine')).rejects.toMatchObject({
      code: 'branch-protected',
      message: expect.stringContaining('contents=write'),
    });
  });

  test('a file of a megabyte goes alone; a link is refused', async () => {
    const github = await open(false);
    const long = 'x'.repeat(1_000_000);
    await addLine(createApiBranch(github, 'main'), long);
    expect(await truth.git('cat-file', '-s', `main:${FILE}`)).toBe(String('theirs\n'.length + 1_000_001));
    expect(countOf('POST', '/git/blobs')).toBe(1);
    const branch = createApiBranch(github, 'main');
    const { tip } = await branch.read([]);
    await expect(branch.commit({ parent: tip, files: new Map([['prompts/link', 'x']]), message: 'm' })).rejects.toMatchObject({
      code: 'not-a-file',
    });
  });
});
