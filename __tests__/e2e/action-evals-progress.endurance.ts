import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeMarker } from '../../src/github/comment-marker.ts';
import { answerBut, ENVIRONMENT, type EvalWorldOptions, expectEnd, openEvals } from '../support/eval-world.ts';
import { pullRequestEvent } from '../support/github/event.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import type { World } from '../support/pull-request-world.ts';
import { fromSource, runAction } from '../support/run-action.ts';

let models: ModelServer;
let world: World;
beforeEach(async () => {
  models = await startModelServer({ answer: answerBut({}) });
});
afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await Promise.all([world.close(), models.close()]);
});

/** Often enough for a test; a run of twenty calls takes some three seconds. */
const LIMITS = { logPace: 200, firstComment: 300, commentPace: 300 };
const SLOW = { latencyMs: 300, answer: answerBut({}) };
const RUNNING = '⏳';

async function open(options: EvalWorldOptions = {}): Promise<void> {
  world = await openEvals(models, { cases: 10, config: { evals: 'concurrency: 2' }, ...options });
}
const run = (options: Parameters<World['run']>[0] = {}, limits: Parameters<typeof fromSource>[0] = LIMITS) =>
  world.run({ environment: ENVIRONMENT, args: fromSource(limits), ...options });

/** What was written as the comment, in order. */
function listWritten(): string[] {
  return world.server.requests
    .filter(({ method, path }) => ['POST', 'PATCH'].includes(method) && path.includes('/comments'))
    .map(({ body }) => (body as { body: string }).body);
}

describe('a long run', () => {
  test('tells the log and the comment how far it is, and what the checks found so far; the verdict comes last', async () => {
    models.set(SLOW);
    await open({ title: 'feat: wrong' });
    const reviewed = await run();
    expectEnd(reviewed, 1, 'failure');
    const written = listWritten();
    const running = written.slice(0, -1);
    expect(running.length).toBeGreaterThan(1);
    for (const body of running) {
      expect(body).toMatch(new RegExp(`^<!--[^\\n]*\\n## ${RUNNING} Promptgate: the evals are running\\n`));
      expect(body).toContain(world.pull.head.sha.slice(0, 10));
      expect(body).toContain('version/bump-mismatch');
      expect(body).not.toMatch(/must be mended.*\n.*Reviewed/);
    }
    expect(running.some((body) => /\d+ of 20 answers, \d+ calls, &#36;0\.\d\d/.test(body))).toBe(true);
    expect(written.at(-1)).not.toContain(RUNNING);
    expect(world.server.comments.map(({ body }) => body)).toEqual([written.at(-1)]);
    expect(reviewed.stdout).toMatch(/^Evals: \d+ of 20 answers, \d+ calls, \$0\.\d\d$/m);
  });

  test('that is over soon writes the comment once', async () => {
    await open();
    expectEnd(await run({}, { firstComment: 60_000 }), 0, 'success');
    expect(listWritten()).toHaveLength(1);
  });

  test('without the permission says so once', async () => {
    models.set(SLOW);
    await open();
    const permissions = { contents: 'read', pull_requests: 'read' } as const;
    const token = world.server.addToken({ login: 'github-actions[bot]', kind: 'actions', permissions });
    const reviewed = await run({ token });
    expectEnd(reviewed, 0, 'success');
    expect(reviewed.commands.filter(({ name }) => name === 'warning')).toEqual([
      expect.objectContaining({ data: expect.stringContaining('pull-requests: write') }),
    ]);
    // One attempt while it ran, one at its end.
    expect(listWritten()).toHaveLength(2);
  });

  test('goes on where GitHub fails for a while', async () => {
    models.set(SLOW);
    await open();
    world.server.fail({ match: /^POST .*comments/, status: 422, body: { message: 'no' } });
    expectEnd(await run(), 0, 'success');
    expect(listWritten().length).toBeGreaterThan(2);
    expect(world.server.comments).toHaveLength(1);
    expect(world.server.comments[0]?.body).not.toContain(RUNNING);
  });

  test('with `comment: false` writes none', async () => {
    models.set(SLOW);
    await open();
    expectEnd(await run({ inputs: { comment: 'false' } }), 0, 'success');
    expect(listWritten()).toEqual([]);
  });

  test('never writes over what a newer run wrote', async () => {
    models.set(SLOW);
    await open();
    const marker = writeMarker({ key: 'prompts', sha: world.pull.head.sha, runId: 999, runAttempt: 1 });
    const newer = world.server.addComment(1, 'github-actions[bot]', `${marker}\nThe newer verdict.`);
    expectEnd(await run(), 0, 'success');
    expect([newer.body, listWritten()]).toEqual([`${marker}\nThe newer verdict.`, []]);
  });

  test('breaks off a comment on its progress that is still on its way when it ends: the verdict is sent last', async () => {
    models.set({ latencyMs: 100, answer: answerBut({}) });
    await open();
    world.server.fail({ match: /^PATCH .*comments/, delayMs: 60_000 });
    expectEnd(await run({}, { ...LIMITS, firstComment: 50, commentPace: 50, progress: 500 }), 0, 'success');
    expect(listWritten().at(-1)).not.toContain(RUNNING);
    expect(world.server.comments.map(({ body }) => body)).toEqual([listWritten().at(-1)]);
  });

  test('writes its verdict again where a comment on its progress came to stand over it', async () => {
    models.set(SLOW);
    await open();
    const putBack = () => {
      const [comment] = world.server.comments;
      if (comment !== undefined) Object.assign(comment, { body: String(listWritten()[0]) });
    };
    world.server.fail({ match: /^GET .*issues\/comments\/\d+$/, before: putBack });
    expectEnd(await run({}, { ...LIMITS, commentPace: 60_000 }), 0, 'success');
    expect(listWritten().map((body) => body.includes(RUNNING))).toEqual([true, false, false]);
    expect(world.server.comments[0]?.body).not.toContain(RUNNING);
  });

  test('that a fault ends does not leave "running" behind', async () => {
    await open();
    const isRead = ({ method, path }: { method: string; path: string }) => method === 'GET' && /\/git\/(blobs|trees)\//.test(path);
    const isLate = () => world.server.requests.some(({ path }) => path.endsWith('/pulls/1'));
    const gone = { status: 404, body: { message: 'Not Found' } };
    world.server.fail({ match: (request) => isRead(request) && isLate(), ...gone, delayMs: 1500, times: Number.POSITIVE_INFINITY });
    const { server, pull } = world;
    const payload = pullRequestEvent(server, pull);
    const args = fromSource({ ...LIMITS, firstComment: 50 });
    const reviewed = await runAction({ server, event: 'pull_request', payload, environment: ENVIRONMENT, args });
    expect([reviewed.status, reviewed.stderr]).toEqual([1, '']);
    expect(listWritten()[0]).toContain(RUNNING);
    expect(server.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/ended by a fault, there is no verdict[\s\S]*GitHub does not have what was asked for/),
    ]);
  });
});

describe('a job that is cancelled', () => {
  /** Sends the signal as soon as the condition holds; and when that was. */
  function signalWhen(
    signal: NodeJS.Signals,
    holds: () => boolean,
  ): { onStart: (child: { kill(signal: NodeJS.Signals): unknown }) => void; at: () => number } {
    let at = 0;
    return {
      at: () => at,
      onStart(child) {
        const timer = setInterval(() => {
          if (!holds()) return;
          clearInterval(timer);
          at = performance.now();
          child.kill(signal);
        }, 20);
        timer.unref();
      },
    };
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s in the middle of evals ends its calls and tells what there was', async (signal, code) => {
    const answer = answerBut({});
    models.set({ answer: (call, nth) => (nth > 6 ? { misbehave: 'hang' } : answer(call)) });
    await open();
    const { onStart, at } = signalWhen(signal, () => models.calls.length >= 8);
    const reviewed = await world.run({ environment: ENVIRONMENT, onStart });
    expect(performance.now() - at()).toBeLessThan(6000);
    expect([reviewed.status, reviewed.stderr]).toEqual([code, '']);
    expect(models.inFlight).toBe(0);
    expect(reviewed.report.budget.calls).toBeGreaterThanOrEqual(6);
    expect(reviewed.report.notes).toContain('The run was interrupted.');
    expect(reviewed.report.findings).toContainEqual(expect.objectContaining({ rule: 'evals/not-run', severity: 'error' }));
    expect(reviewed.outputs).toMatchObject({ conclusion: 'failure', 'cost-usd': expect.stringMatching(/^0\.\d+$/) });
    expect((await readdir(`${reviewed.workspace}/promptgate-report`)).sort()).toEqual([
      'junit.xml',
      'report.json',
      'report.md',
      'report.sarif',
    ]);
    expect(reviewed.summary).toContain('interrupted, there is no verdict');
    expect(world.server.comments.map(({ body }) => body)).toEqual([expect.stringContaining('interrupted, there is no verdict')]);
  });

  test('has no verdict, even where a single answer of many is missing', async () => {
    const answer = answerBut({});
    models.set({ answer: (call, nth) => (nth > 119 ? { misbehave: 'hang' } : answer(call)) });
    await open({ cases: 60 });
    const { onStart } = signalWhen('SIGINT', () => models.calls.length >= 120);
    const reviewed = await world.run({ environment: ENVIRONMENT, onStart });
    expect([reviewed.status, reviewed.outputs.conclusion]).toEqual([130, 'failure']);
    expect(reviewed.report.findings).toEqual([expect.objectContaining({ rule: 'evals/not-run', severity: 'error' })]);
  });

  test('does not leave "running" in the comment', async () => {
    const answer = answerBut({});
    models.set({ answer: (call, nth) => (nth > 6 ? { misbehave: 'hang' } : answer(call)) });
    await open();
    const { onStart } = signalWhen('SIGINT', () => models.calls.length >= 8 && world.server.comments[0]?.body.includes(RUNNING) === true);
    const reviewed = await run({ onStart });
    expect([reviewed.status, reviewed.stderr]).toEqual([130, '']);
    expect(world.server.comments.map(({ body }) => body)).toEqual([expect.stringContaining('interrupted, there is no verdict')]);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s before any evals ends at once', async (signal, code) => {
    await open();
    world.server.fail({ match: 'GET /repos/octo-org/prompts/pulls/1', delayMs: 8000 });
    const { onStart, at } = signalWhen(signal, () => world.server.requests.some(({ path }) => path.endsWith('/pulls/1')));
    const reviewed = await world.run({ environment: ENVIRONMENT, onStart });
    expect(performance.now() - at()).toBeLessThan(2000);
    expect([reviewed.status, reviewed.stderr, reviewed.outputs, models.connections]).toEqual([code, '', {}, 0]);
  });
});
