import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, type GitHub } from '../../src/github/client.ts';
import { type Marker, readMarker, writeMarker } from '../../src/github/comment-marker.ts';
import { type StickyComment, writeStickyComment } from '../../src/github/sticky-comment.ts';
import { createRepository } from '../support/git-repository.ts';
import { BAD_GATEWAY, type GitHubServer, startGitHubServer } from '../support/github-server.ts';

const BOT = 'github-actions[bot]';
const SHA = 'a'.repeat(40);
const NEXT = 'b'.repeat(40);

let gitDir: string;
let server: GitHubServer;
function connectAs(token: string): Promise<GitHub> {
  const { apiUrl, repository } = server;
  return connect({ token, apiUrl, repository, useProxy: false, debug: () => {} });
}

function marker(change: Partial<Marker> = {}): Marker {
  return { key: 'prompts', sha: SHA, runId: 100, runAttempt: 1, ...change };
}

/** As a run of its own: Octokit spaces out the writes of one connection by a second. */
async function write(body: string | null, change: Partial<Marker> = {}, liveSha: string | null = null, as = server.token) {
  const comment: StickyComment = {
    pullNumber: 1,
    marker: marker(change),
    isNeeded: body !== null,
    readLiveSha: async () => liveSha ?? change.sha ?? SHA,
    render: (isStale) => (isStale ? 'stale ' : '') + (body ?? 'nothing left'),
  };
  return writeStickyComment(await connectAs(as), comment);
}

function standing(): string[] {
  return server.comments.map(({ body }) => body.split('\n').slice(1).join('\n'));
}

function writes(): string[] {
  return server.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);
}

beforeAll(async () => {
  const repository = await createRepository();
  await repository.commit('feat: start', { 'a.txt': 'a' });
  await repository.branch('topic');
  gitDir = repository.gitDir;
});
beforeEach(async () => {
  await server?.close();
  server = await startGitHubServer({ gitDir });
  await server.addPull({ title: 'fix: it', head: 'topic' });
});
afterAll(() => server.close());

describe('finding', () => {
  test('creates one, then updates it in place, behind 130 comments of others', async () => {
    for (let index = 0; index < 130; index += 1) server.addComment(1, 'octocat', `hello ${index}`);
    expect((await write('one')).done).toBe('created');
    const second = await write('two', { runId: 101 });
    expect(second).toEqual({ done: 'updated', url: expect.stringContaining('#issuecomment-') });
    expect(server.comments).toHaveLength(131);
    expect(standing().at(-1)).toBe('two');
    expect(server.violations).toEqual([]);
  });

  test('a marker that another user forged is untouched', async () => {
    const forged = server.addComment(1, 'mallory', `${writeMarker(marker({ runId: 9_999_999_999 }))}\nall green`);
    const quoted = server.addComment(1, 'mallory', `> ${writeMarker(marker())}\nquote`);
    expect((await write('one')).done).toBe('created');
    expect((await write('two', { runId: 101 })).done).toBe('updated');
    expect([forged.editedBy, quoted.editedBy]).toEqual([null, null]);
    expect(server.comments).toHaveLength(3);
    expect(server.violations).toEqual([]);
  });

  test('an App finds its own comment, though it may not ask who it is by GET /user', async () => {
    const token = server.addToken({ login: 'acme-prompts[bot]', kind: 'app', permissions: { pull_requests: 'write' } });
    await write('one', {}, null, token);
    expect((await write('two', { runId: 101 }, null, token)).done).toBe('updated');
    expect(server.comments).toMatchObject([{ login: 'acme-prompts[bot]', body: expect.stringContaining('two') }]);
    expect(server.violations).toEqual([]);
  });

  test('two keys have two comments', async () => {
    await write('one', { key: 'prompts' });
    await write('two', { key: 'team--b/prompts -->' });
    expect((await write('two!', { key: 'team--b/prompts -->', runId: 101 })).done).toBe('updated');
    expect(standing()).toEqual(['one', 'two!']);
  });
});

describe('writing no more than is needed', () => {
  test('nothing to say and nothing there: nothing is written', async () => {
    expect(await write(null)).toEqual({ done: 'nothing', url: null });
    expect(writes()).toEqual([]);
  });

  test('nothing to say any more: the old one says so', async () => {
    await write('one');
    expect((await write(null, { runId: 101 })).done).toBe('updated');
    expect(standing()).toEqual(['nothing left']);
  });

  test('the same text for the same commit by a later run is left alone, links to the run aside', async () => {
    await write('same https://x/o/r/actions/runs/100/attempts/1');
    const result = await write('same https://x/o/r/actions/runs/101', { runId: 101 });
    expect(result.done).toBe('unchanged');
    expect(writes()).toEqual(['POST']);
  });

  test('the same text for another commit is written: a verdict names its SHA', async () => {
    await write('same');
    expect((await write('same', { sha: NEXT, runId: 101 })).done).toBe('updated');
  });
});

describe('runs that race', () => {
  test('an older run leaves a newer run’s comment', async () => {
    await write('new', { runId: 200 });
    expect((await write('old', { runId: 199 })).done).toBe('left-to-newer');
    expect((await write('attempt', { runId: 200, runAttempt: 2 })).done).toBe('updated');
    expect(standing()).toEqual(['attempt']);
  });

  test('a run about the live head replaces a later run’s about another commit, never the other way round', async () => {
    await write('other', { sha: NEXT, runId: 300 }, SHA);
    expect(standing()).toEqual(['stale other']);
    expect((await write('live', { runId: 200 })).done).toBe('updated');
    expect((await write('other', { sha: NEXT, runId: 301 }, SHA)).done).toBe('left-to-newer');
    expect(standing()).toEqual(['live']);
  });

  test('of two that both created, the lowest id stays and holds the newer text', async () => {
    const late = { match: 'POST ', before: () => void server.addComment(1, BOT, `${writeMarker(marker({ runId: 90 }))}\nolder`) };
    server.fail(late);
    await write('newer');
    expect(standing()).toEqual(['newer']);
    expect(server.comments[0]?.id).toBe(1_000_001);
  });

  test('the one that lost removes its own', async () => {
    server.fail({ match: 'POST ', before: () => void server.addComment(1, BOT, `${writeMarker(marker({ runId: 110 }))}\nnewer`) });
    expect((await write('older')).done).toBe('left-to-newer');
    expect(standing()).toEqual(['newer']);
  });

  test('an older run that wrote over ours is written over again', async () => {
    await write('first', { runId: 1 });
    const overwrite = () => {
      const [comment] = server.comments;
      if (comment !== undefined) comment.body = `${writeMarker(marker({ runId: 2 }))}\nolder`;
    };
    server.fail({ match: 'GET /repos/octo-org/prompts/issues/comments/', before: overwrite });
    await write('newest', { runId: 3 });
    expect(standing()).toEqual(['newest']);
  });

  test('a lost answer to the creation leaves one comment', async () => {
    server.fail({ match: 'POST ', ...BAD_GATEWAY, answered: true });
    await write('one');
    expect(standing()).toEqual(['one']);
    expect(server.violations).toEqual([]);
  });

  test('a comment deleted under our hands is created again', async () => {
    await write('one');
    server.fail({ match: 'PATCH ', before: () => void (server.comments as unknown[]).splice(0) });
    expect((await write('two', { runId: 101 })).done).toBe('created');
    expect(standing()).toEqual(['two']);
  });
});

test('a refusal says what was asked and keeps Octokit’s error', async () => {
  const reader = server.addToken({ login: BOT, kind: 'actions', permissions: { pull_requests: 'read' } });
  const refused = write('one', {}, null, reader);
  await expect(refused).rejects.toMatchObject({
    code: 'github-request-failed',
    kind: 'outside',
    message: expect.stringContaining('403 while writing the comment on pull request #1'),
    help: expect.stringContaining('pull_requests=write'),
  });
});

test('two processes race in 40 interleavings: one comment stays on each pull request, the later run’s; the forged one too', async () => {
  const pulls = Array.from({ length: 40 }, (_, index) => index + 2);
  const forged = `${writeMarker(marker({ runId: 999_999 }))}\nforged`;
  for (const number of pulls) {
    await server.addPull({ title: 't', head: 'topic', number });
    server.addComment(number, 'mallory', forged);
  }
  // Another order of the two processes' requests on each pull request.
  for (let step = 0; step < 400; step += 1) server.fail({ match: 'comments', delayMs: (step * 37) % 61 });
  const run = (runId: number) =>
    promisify(execFile)(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL('../support/write-comments.ts', import.meta.url)),
      ...[server.apiUrl, server.repository, server.token, SHA, String(runId), pulls.join(',')],
    ]);
  await Promise.all([run(200), run(201)]);
  for (const number of pulls) {
    const there = server.comments.filter(({ issue }) => issue === number);
    expect(there.map(({ login, body, editedBy }) => (login === BOT ? body.split('\n')[1] : [body, editedBy]))).toEqual([
      [forged, null],
      'by run 201',
    ]);
  }
  expect(server.violations).toEqual([]);
});

describe('the marker', () => {
  test('survives odd keys and refuses what is not its own', () => {
    for (const key of ['prompts', 'a b', '--> x', 'é', '', '日本/ -- -', '日'.repeat(200)]) {
      const line = writeMarker(marker({ key }));
      expect(line.slice(4, -3)).not.toContain('--');
      expect(readMarker(`${line}\nbody`, key)).toEqual(marker({ key }));
      expect(readMarker(`${line}\nbody`, `${key}x`)).toBeNull();
      expect(readMarker(` ${line}\nbody`, key)).toBeNull();
      expect(readMarker(`text ${line}`, key)).toBeNull();
    }
  });
});
