import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { detectChanges } from '../../src/changes/detect.ts';
import { GitHubRevisions } from '../../src/revisions/github-api.ts';
import type { FileContent, GitRepository } from '../support/git-repository.ts';
import { createRepository } from '../support/git-repository.ts';
import type { GitHubServer } from '../support/github-server.ts';
import { startGitHubServer } from '../support/github-server.ts';

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
const ROOTS = { basePromptsDir: 'prompts', headPromptsDir: 'prompts' };

let repository: GitRepository;
let server: GitHubServer;

beforeEach(async () => {
  repository = await createRepository();
});
afterEach(async () => {
  await server.close();
  expect(server.violations).toEqual([]);
});

async function connect(options: { readonly treeLimit?: number; readonly token?: string } = {}): Promise<GitHubRevisions> {
  server = await startGitHubServer({ gitDir: repository.gitDir, ...(options.treeLimit ? { treeLimit: options.treeLimit } : {}) });
  const [owner = '', repo = ''] = server.repository.split('/');
  const { request } = new Octokit({ auth: options.token ?? server.token, baseUrl: server.apiUrl, log: SILENT });
  return new GitHubRevisions({ request, owner, repo });
}

/** So many prompts, of which the second commit changes some. */
async function changeSome(prompts: number, changed: number): Promise<{ base: string; head: string }> {
  const files = (count: number, edition: string): Record<string, FileContent> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`prompts/p${index}/system-prompt.txt`, `You are ${index}, ${edition}.`]),
    );
  const base = await repository.commit('one', files(prompts, 'one'));
  return { base, head: await repository.commit('two', files(changed, 'two')) };
}

const countOf = (part: string) => server.requests.filter(({ path }) => path.includes(part)).length;

describe('the number of requests', () => {
  test('grows with the change, not with the repository', async () => {
    const range = await changeSome(60, 2);
    const { changes } = await detectChanges(await connect(), { ...range, ...ROOTS });
    expect(changes.map(({ id }) => id)).toEqual(['p0', 'p1']);
    // Two commits; root, prompts and two directories on each side; two texts on each side.
    expect([countOf('/git/commits/'), countOf('/git/trees/'), countOf('/git/blobs/')]).toEqual([2, 8, 4]);
    expect(server.requests).toHaveLength(14);
  });

  test('many directories of one parent come at once', async () => {
    const range = await changeSome(60, 50);
    const { changes } = await detectChanges(await connect(), { ...range, ...ROOTS });
    expect(changes).toHaveLength(50);
    expect(countOf('/git/trees/')).toBe(6);
  });

  test('and one by one where GitHub cuts the list off', async () => {
    const range = await changeSome(60, 50);
    const { changes } = await detectChanges(await connect({ treeLimit: 100 }), { ...range, ...ROOTS });
    expect(changes).toHaveLength(50);
  });

  test('no more than 16 are under way', async () => {
    const range = await changeSome(60, 50);
    let [running, most] = [0, 0];
    const revisions = await connect();
    const [owner = '', repo = ''] = server.repository.split('/');
    const { request } = new Octokit({ auth: server.token, baseUrl: server.apiUrl, log: SILENT });
    const counted = new GitHubRevisions({
      owner,
      repo,
      request: async (route, parameters) => {
        running += 1;
        most = Math.max(most, running);
        return request(route, parameters).finally(() => {
          running -= 1;
        });
      },
    });
    await detectChanges(counted, { ...range, ...ROOTS });
    expect(most).toBeGreaterThan(4);
    expect(most).toBeLessThanOrEqual(16);
    await revisions.close();
  });
});

test('all commits of a long range are listed, page by page', async () => {
  const base = await repository.commit('base', { 'prompts/a.txt': '0' });
  const lines = Array.from({ length: 260 }, (_, index) => {
    const text = `${index + 1}`;
    const from = index === 0 ? `from ${base}\n` : '';
    return `commit refs/heads/long\ncommitter A <a@b> ${1704067200 + index} +0000\ndata ${text.length}\n${text}\n${from}M 100644 inline prompts/a.txt\ndata ${text.length}\n${text}\n`;
  });
  await repository.pipe(lines.join(''), 'fast-import', '--quiet', '--date-format=raw');
  const revisions = await connect();
  const range = await revisions.listRange(base, (await repository.resolve('long')) as string);
  expect(range.map(({ message }) => message)).toEqual(Array.from({ length: 260 }, (_, index) => `${index + 1}`));
});

test('a file over 1 MB comes whole, one over the limit is not asked for', async () => {
  const content = 'ä'.repeat(800_000);
  const sha = await repository.commit('large', { 'prompts/a/large.txt': content, 'prompts/a/larger.txt': `${content}${content}` });
  const revisions = await connect();
  const entries = (await revisions.trees(sha, ['prompts/a'])).get('prompts/a') ?? [];
  const blobs = await revisions.blobs(
    entries.map(({ oid }) => oid),
    2_000_000,
  );
  const [large, larger] = entries.map(({ oid }) => blobs.get(oid));
  expect(Buffer.from(large?.bytes ?? []).equals(Buffer.from(content))).toBe(true);
  expect(larger).toEqual({ size: 3_200_000, bytes: null });
  expect(countOf('/git/blobs/')).toBe(1);
});

test('a directory that GitHub does not list whole is a fault, not a shorter list', async () => {
  const { base, head } = await changeSome(60, 1);
  const revisions = await connect({ treeLimit: 20 });
  await expect(detectChanges(revisions, { base, head, ...ROOTS })).rejects.toMatchObject({
    code: 'github-list-truncated',
    help: expect.stringContaining('actions/checkout'),
  });
});

test('what GitHub refuses is a fault that says what was being done', async () => {
  const { head } = await changeSome(1, 1);
  const revisions = await connect();
  server.fail({ match: '/git/trees/', status: 500, body: { message: 'Server Error' } });
  await expect(revisions.trees(head, [''])).rejects.toMatchObject({
    name: 'PromptgateError',
    kind: 'outside',
    message: expect.stringContaining('listing a directory'),
  });
});
