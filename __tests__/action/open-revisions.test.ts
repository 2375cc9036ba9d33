import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { OpenedRevisions, OpenRequest } from '../../src/action/open-revisions.ts';
import { openRevisions } from '../../src/action/open-revisions.ts';
import { detectChanges } from '../../src/changes/detect.ts';
import { connect } from '../../src/github/client.ts';
import type { EventFacts } from '../../src/github/event.ts';
import { checkOut } from '../support/checkout.ts';
import type { GitRepository } from '../support/git-repository.ts';
import { createRepository, createTemporaryDirectory, GIT_ENVIRONMENT } from '../support/git-repository.ts';
import type { GitHubServer } from '../support/github-server.ts';
import { startGitHubServer } from '../support/github-server.ts';

const TEXT = 'system-prompt.txt';
const METADATA = '.prompt-metadata.json';

let repository: GitRepository;
let server: GitHubServer;
let shas: Record<'m1' | 'm2' | 'm3' | 't1' | 't2' | 't3' | 'merge', string>;
let opened: OpenedRevisions | null;

/** A branch that left main at m1, took m2 in by a merge, and whose base branch has gone on to m3. */
beforeEach(async () => {
  opened = null;
  repository = await createRepository();
  const prompt = (id: string) => ({
    [`prompts/${id}/${TEXT}`]: `You are ${id}.`,
    [`prompts/${id}/${METADATA}`]: `{"version":"1.0.0","name":"${id}"}`,
  });
  const m1 = await repository.commit('feat: all', { ...prompt('a'), ...prompt('b'), ...prompt('c'), 'README.md': 'read me' });
  await repository.tag('a@1.0.0');
  await repository.branch('topic');
  const m2 = await repository.commit('fix(b): two', { [`prompts/b/${TEXT}`]: 'You are b, two.' });
  const t1 = await repository.commit('feat(a): text', { [`prompts/a/${TEXT}`]: 'You are a, new.' }, { branch: 'topic' });
  const t2 = await repository.commit(
    "Merge branch 'main' into topic",
    { [`prompts/b/${TEXT}`]: 'You are b, two.' },
    { branch: 'topic', merge: ['main'] },
  );
  const t3 = await repository.commit(
    'chore(a): bump',
    { [`prompts/a/${METADATA}`]: '{"version":"1.1.0","name":"a"}' },
    { branch: 'topic' },
  );
  const m3 = await repository.commit('fix(c): three', { [`prompts/c/${TEXT}`]: 'You are c, three.' });
  await repository.branch('pull', 'main');
  const changed = { [`prompts/a/${TEXT}`]: 'You are a, new.', [`prompts/a/${METADATA}`]: '{"version":"1.1.0","name":"a"}' };
  const merge = await repository.commit('Merge topic into main', changed, { branch: 'pull', merge: ['topic'] });
  server = await startGitHubServer({ gitDir: repository.gitDir });
  await server.addPull({ title: 'feat(a): new', head: 'topic', merge: 'pull' });
  await repository.git('branch', '-D', 'pull');
  shas = { m1, m2, m3, t1, t2, t3, merge };
});

afterEach(async () => {
  await opened?.revisions.close();
  await server.close();
  expect(server.violations).toEqual([]);
});

async function open(
  facts: EventFacts,
  workspace: string,
  options: { readonly token?: string | null; readonly base?: string; readonly head?: string } = {},
): Promise<OpenedRevisions> {
  const token = options.token === undefined ? server.token : options.token;
  const settings = { apiUrl: server.apiUrl, repository: server.repository, useProxy: false, debug: () => {} };
  const request: OpenRequest = {
    facts,
    inputs: { token, base: options.base ?? null, head: options.head ?? null },
    runner: { repository: server.repository, serverUrl: server.url, workspace, temp: await createTemporaryDirectory() },
    logger: { info: () => {}, debug: () => {} },
    github: () => (token === null ? null : connect({ ...settings, token })),
    environment: { ...GIT_ENVIRONMENT },
  };
  opened = await openRevisions(request);
  return opened;
}

function pullRequest(): EventFacts {
  return { kind: 'pull_request', number: 1, title: 'feat(a): new', headSha: shas.t3, baseSha: shas.m3, baseRef: 'main', fromFork: false };
}

/** What a review asks for, whatever it is read from. */
async function readReview({ revisions, base, head, baseTip }: OpenedRevisions) {
  const roots = { basePromptsDir: 'prompts', headPromptsDir: 'prompts' };
  const { changes } = await detectChanges(revisions, { base, head, ...roots });
  const commits = await revisions.commits(base, head, ['prompts']);
  const tip = baseTip === null ? null : await detectChanges(revisions, { base, head: baseTip, ...roots });
  return {
    changes: changes.map(({ id, parts, head: now }) => `${id} ${parts.join('+')} ${now?.version} ${now?.text}`),
    commits: commits.map(({ sha, changes: files }) => [sha, ...files.map(({ path }) => path)]),
    onTip: tip?.changes.map(({ id }) => id) ?? null,
    tags: await revisions.tags(['a@']),
  };
}

const expectedReview = () => ({
  changes: ['a text+metadata 1.1.0 You are a, new.'],
  commits: [
    [shas.t1, `prompts/a/${TEXT}`],
    [shas.t2, `prompts/b/${TEXT}`],
    [shas.t3, `prompts/a/${METADATA}`],
  ],
  onTip: ['c'],
  tags: [{ name: 'a@1.0.0', commit: shas.m1 }],
});

const apiRequests = () =>
  server.requests.filter(({ kind }) => kind === 'api').map(({ path }) => path.replace(/^\/repos\/[^/]+\/[^/]+/, ''));
const gitRequests = () => server.requests.filter(({ kind }) => kind === 'git');

/** Everything in a clone's repository that a fetch into it would change. */
async function readState(workspace: string): Promise<unknown> {
  const dir = join(workspace, '.git');
  const read = (name: string) => readFile(join(dir, name), 'utf8').catch(() => null);
  return [
    await read('config'),
    await read('shallow'),
    await read('FETCH_HEAD'),
    await read('packed-refs'),
    (await readdir(join(dir, 'objects', 'pack'))).sort(),
  ];
}

describe('a pull request', () => {
  test('in a full clone is read there alone', async () => {
    const workspace = await checkOut(server, { ref: 'refs/pull/1/merge' });
    await repository.git('push', '--quiet', workspace, 'refs/tags/*:refs/tags/*');
    const before = server.requests.length;
    const { base, head, baseTip, source, notes } = await open(pullRequest(), workspace);
    expect({ base, head, baseTip }).toEqual({ base: shas.m2, head: shas.t3, baseTip: shas.m3 });
    expect([source, notes]).toEqual(['Everything is read from the clone in the workspace.', []]);
    expect(await readReview(opened as OpenedRevisions)).toEqual(expectedReview());
    expect(server.requests.length).toBe(before);
  });

  test.each([1, 2, 3])('in a clone of depth %i has what is missing fetched beside it', async (depth) => {
    const workspace = await checkOut(server, { ref: 'refs/pull/1/merge', depth });
    const state = await readState(workspace);
    const before = gitRequests().length;
    const { base, head, baseTip, source } = await open(pullRequest(), workspace);
    expect({ base, head, baseTip }).toEqual({ base: shas.m2, head: shas.t3, baseTip: shas.m3 });
    expect(source).toMatch(/read by git/);
    expect(await readReview(opened as OpenedRevisions)).toEqual(expectedReview());
    // Merge base and tags; no file and no directory comes over the API.
    expect(
      apiRequests()
        .filter((path) => !/^\/(compare|git\/matching-refs)\//.test(path))
        .filter((path) => !path.startsWith('/git/commits/')),
    ).toEqual([]);
    expect(gitRequests().length - before).toBeLessThanOrEqual(4 * 4);
    expect(await readState(workspace)).toEqual(state);
  });

  test('blobs come in one fetch, and nothing stays behind', async () => {
    const workspace = await checkOut(server, { ref: 'refs/pull/1/merge', depth: 1 });
    const { revisions, base } = await open(pullRequest(), workspace);
    const before = gitRequests().filter(({ method }) => method === 'POST').length;
    const trees = await revisions.trees(base, ['prompts/a', 'prompts/b', 'prompts/c']);
    const oids = [...trees.values()].flat().map(({ oid }) => oid);
    const blobs = await revisions.blobs(oids, 100);
    expect([...blobs.values()].map(({ bytes }) => bytes === null)).not.toContain(true);
    expect(new Set(blobs.keys())).toEqual(new Set(oids));
    // One to say what is wanted, one to get it.
    expect(gitRequests().filter(({ method }) => method === 'POST').length - before).toBeLessThanOrEqual(2);
  });

  test('without persisted credentials is fetched with the token', async () => {
    const workspace = await checkOut(server, { ref: 'refs/pull/1/merge', depth: 1, credentials: false });
    const { source } = await open(pullRequest(), workspace);
    expect(source).toMatch(/read by git/);
    expect(await readReview(opened as OpenedRevisions)).toEqual(expectedReview());
  });

  test('without a checkout is read over the API', async () => {
    const { source, base, baseTip } = await open(pullRequest(), await createTemporaryDirectory());
    expect({ base, baseTip }).toEqual({ base: shas.m2, baseTip: shas.m3 });
    expect(source).toMatch(/over GitHub’s API.*not inside a git repository/);
    expect(await readReview(opened as OpenedRevisions)).toEqual(expectedReview());
    expect(gitRequests()).toEqual([]);
  });

  test('whose fetch is refused is read over the API', async () => {
    const workspace = await checkOut(server, { ref: 'refs/pull/1/merge', depth: 1 });
    server.fail({ match: ({ kind }) => kind === 'git', status: 403, times: Number.POSITIVE_INFINITY });
    const { source } = await open(pullRequest(), workspace);
    expect(source).toMatch(/over GitHub’s API.*403/);
    expect(source).not.toContain(server.token);
    expect(await readReview(opened as OpenedRevisions)).toEqual(expectedReview());
  });

  test('whose files cannot be fetched any more reads them over the API', async () => {
    const workspace = await checkOut(server, { ref: 'refs/pull/1/merge', depth: 1 });
    await open(pullRequest(), workspace);
    server.fail({ match: ({ kind }) => kind === 'git', status: 500, times: Number.POSITIVE_INFINITY });
    expect(await readReview(opened as OpenedRevisions)).toEqual(expectedReview());
  });

  test('in a partial clone is not fetched file by file', async () => {
    const workspace = await checkOut(server, { ref: 'refs/pull/1/merge' });
    const { GitRepository } = await import('../support/git-repository.ts');
    const clone = new GitRepository(workspace, false);
    await clone.git('config', 'remote.origin.promisor', 'true');
    await clone.git('config', 'remote.origin.partialclonefilter', 'blob:none');
    const { source } = await open(pullRequest(), workspace);
    expect(source).toMatch(/read by git/);
    expect(await readReview(opened as OpenedRevisions)).toEqual(expectedReview());
  });

  test('without a token needs the whole history', async () => {
    const shallow = await checkOut(server, { ref: 'refs/pull/1/merge', depth: 1 });
    await expect(open(pullRequest(), shallow, { token: null })).rejects.toMatchObject({
      code: 'base-unknown',
      help: expect.stringContaining('fetch-depth: 0'),
    });
    const full = await checkOut(server, { ref: 'refs/pull/1/merge' });
    expect((await open(pullRequest(), full, { token: null })).base).toBe(shas.m2);
  });
});

describe('other events', () => {
  test.each([undefined, 1])('merge_group, depth %p', async (depth) => {
    await repository.git('update-ref', 'refs/heads/gh-readonly-queue/main/pr-1', shas.merge);
    const workspace = await checkOut(server, { ref: 'refs/heads/gh-readonly-queue/main/pr-1', ...(depth ? { depth } : {}) });
    const { base, head, baseTip } = await open({ kind: 'merge_group', baseSha: shas.m3, headSha: shas.merge, baseRef: 'main' }, workspace);
    expect({ base, head, baseTip }).toEqual({ base: shas.m3, head: shas.merge, baseTip: null });
    const review = await readReview(opened as OpenedRevisions);
    expect(review.changes).toEqual(expectedReview().changes);
    expect(review.commits.map(([sha]) => sha)).toEqual([shas.t1, shas.t2, shas.t3, shas.merge]);
  });

  test.each([undefined, 1])('push, depth %p', async (depth) => {
    const workspace = await checkOut(server, { ref: 'refs/heads/main', ...(depth ? { depth } : {}) });
    const { base } = await open({ kind: 'push', baseSha: shas.m1, headSha: shas.m3, ref: 'main' }, workspace);
    expect(base).toBe(shas.m1);
    const review = await readReview(opened as OpenedRevisions);
    expect(review.changes.map((change) => change[0])).toEqual(['b', 'c']);
    expect(review.commits.map(([sha]) => sha)).toEqual([shas.m2, shas.m3]);
  });

  test.each([undefined, 1])('push of a new branch, depth %p', async (depth) => {
    const workspace = await checkOut(server, { ref: 'refs/heads/topic', ...(depth ? { depth } : {}) });
    const { base, notes } = await open({ kind: 'push', baseSha: null, headSha: shas.t3, ref: 'topic' }, workspace);
    expect(base).toBe(shas.m2);
    expect(notes.join()).toMatch(/The branch is new/);
    expect((await readReview(opened as OpenedRevisions)).commits.map(([sha]) => sha)).toEqual([shas.t1, shas.t2, shas.t3]);
  });

  test('push over a commit that is gone', async () => {
    const workspace = await checkOut(server, { ref: 'refs/heads/topic' });
    const { base, notes } = await open({ kind: 'push', baseSha: '1'.repeat(40), headSha: shas.t3, ref: 'topic' }, workspace);
    expect(base).toBe(shas.m2);
    expect(notes.join()).toMatch(/is gone/);
  });
});

describe('ends that the workflow chose', () => {
  const dispatch = (): EventFacts => ({ kind: 'other', headSha: shas.t3 });
  const push = (): EventFacts => ({ kind: 'push', baseSha: shas.m1, headSha: shas.m3, ref: 'main' });
  const group = (): EventFacts => ({ kind: 'merge_group', baseSha: shas.m3, headSha: shas.merge, baseRef: 'main' });

  test.each([
    ['a branch', undefined, 'main'],
    ['a branch, depth 1', 1, 'main'],
    ['a remote’s branch', undefined, 'origin/main'],
    ['a remote’s branch, depth 1', 1, 'origin/main'],
    ['a ref', undefined, 'refs/heads/main'],
    ['a ref, depth 1', 1, 'refs/heads/main'],
  ])('%s: its merge base with GITHUB_SHA', async (_name, depth, base) => {
    const workspace = await checkOut(server, { ref: 'refs/heads/topic', ...(depth ? { depth } : {}) });
    const ends = await open(dispatch(), workspace, { base });
    expect({ base: ends.base, head: ends.head, baseTip: ends.baseTip }).toEqual({ base: shas.m2, head: shas.t3, baseTip: shas.m3 });
    expect(await readReview(ends)).toEqual({ ...expectedReview(), tags: depth ? expectedReview().tags : [] });
  });

  test('a tag, a whole SHA and a short one, over the API alone too', async () => {
    for (const workspace of [await checkOut(server, { ref: 'refs/heads/topic', depth: 1 }), await createTemporaryDirectory()]) {
      for (const base of ['a@1.0.0', shas.m1, shas.m1.slice(0, 8)]) {
        const ends = await open(push(), workspace, { base, head: 'topic' });
        expect({ base: ends.base, head: ends.head, baseTip: ends.baseTip }).toEqual({ base: shas.m1, head: shas.t3, baseTip: null });
        await ends.revisions.close();
      }
    }
    opened = null;
  });

  test('what is not given is the event’s', async () => {
    const workspace = await checkOut(server, { ref: 'refs/pull/1/merge' });
    const read = async (facts: EventFacts, given: { readonly base?: string; readonly head?: string }) => {
      const { base, head, baseTip, revisions } = await open(facts, workspace, given);
      await revisions.close();
      return [base, head, baseTip];
    };
    expect(await read(pullRequest(), { base: 'a@1.0.0' })).toEqual([shas.m1, shas.t3, null]);
    expect(await read(pullRequest(), { head: shas.t1 })).toEqual([shas.m1, shas.t1, shas.m3]);
    expect(await read(push(), { head: 'topic' })).toEqual([shas.m1, shas.t3, null]);
    expect(await read(push(), { base: shas.m2 })).toEqual([shas.m2, shas.m3, null]);
    expect(await read(group(), { head: 'topic' })).toEqual([shas.m2, shas.t3, shas.m3]);
    opened = null;
  });

  test('`HEAD` is what was checked out, and not GitHub’s default branch', async () => {
    const workspace = await checkOut(server, { ref: 'refs/heads/topic' });
    expect((await open(push(), workspace, { base: 'main', head: 'HEAD' })).head).toBe(shas.t3);
    await opened?.revisions.close();
    opened = null;
    const nowhere = await createTemporaryDirectory();
    await expect(open(push(), nowhere, { base: 'main', head: 'HEAD' })).rejects.toMatchObject({ code: 'unknown-revision' });
  });

  test('a name that nobody knows is said with the mend', async () => {
    const whole = await checkOut(server, { ref: 'refs/heads/topic' });
    const unknown = { code: 'unknown-revision', kind: 'usage' };
    await expect(open(dispatch(), whole, { base: 'mian' })).rejects.toMatchObject({
      ...unknown,
      message: 'The input `base` names `mian`, which neither the clone in the workspace nor GitHub knows',
    });
    await expect(open(dispatch(), whole, { base: 'main', head: '1'.repeat(40), token: null })).rejects.toMatchObject({
      ...unknown,
      message: expect.stringMatching(/`head` names `1+`, which is not in the clone/),
      help: expect.stringContaining('fetch-depth: 0'),
    });
  });

  test('a whole clone needs no GitHub', async () => {
    const whole = await checkOut(server, { ref: 'refs/heads/topic' });
    const before = server.requests.length;
    expect((await open(dispatch(), whole, { base: 'main', token: null })).base).toBe(shas.m2);
    expect(server.requests.length).toBe(before);
  });

  test.each([
    ['a new branch', () => ({ ...push(), baseSha: null }) as EventFacts, { head: 'topic' }],
    ['an event without commits', dispatch, { head: 'topic' }],
  ])('%s has no base for a head', async (_name, facts, given) => {
    const workspace = await checkOut(server, { ref: 'refs/heads/topic' });
    await expect(open(facts(), workspace, given)).rejects.toMatchObject({
      code: 'base-unknown',
      help: expect.stringContaining('Give `base` too'),
    });
  });

  test('without a common history', async () => {
    await repository.git('checkout', '--quiet', '--orphan', 'alone');
    const alone = await repository.commit('chore: alone', { 'x.txt': 'x' });
    await repository.git('branch', '-f', 'other', alone);
    const workspace = await checkOut(server, { ref: 'refs/heads/topic' });
    await expect(open(dispatch(), workspace, { base: 'other' })).rejects.toMatchObject({
      code: 'no-merge-base',
      message: expect.stringMatching(/\(base\) and .* \(head\) have no common history/),
    });
  });
});
