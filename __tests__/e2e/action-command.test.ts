import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ALL } from '../support/command-world.ts';
import { answerBut, ENVIRONMENT, type EvalWorldOptions, expectEnd, KEY, makeSuite, openEvals } from '../support/eval-world.ts';
import { issueCommentEvent } from '../support/github/event.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import type { World } from '../support/pull-request-world.ts';
import { type ActionResult, runAction } from '../support/run-action.ts';

// A command keeps a second or more between two of its writes, as GitHub asks.
let models: ModelServer;
let world: World;
let clock: number;
beforeEach(async () => {
  models = await startModelServer({ answer: answerBut({}) });
  clock = Date.parse('2026-11-23T10:00:00Z');
});
afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await Promise.all([world.close(), models.close()]);
});

let token: string;
async function open(options: EvalWorldOptions): Promise<void> {
  world = await openEvals(models, { ...options, server: { now: () => clock } });
  const { server } = world;
  token = server.addToken({ login: 'github-actions[bot]', kind: 'actions', permissions: ALL });
  server.setRole('mia', 'maintain');
  server.setRole('wim', 'write');
}

/** The review in a run of its own, as often as it is run again. */
async function review(attempt: number, options: { readonly token?: string; readonly environment?: Readonly<Record<string, string>> } = {}) {
  clock += 10_000;
  const result = await world.run({ token, runId: world.server.state.runs[0]?.id ?? 100, runAttempt: attempt, ...options });
  clock += 10_000;
  return result;
}

interface Commanded extends ActionResult {
  /** The answer that came; null where there is none. */
  readonly answer: string | null;
}

/** `mode: command` on a new comment, in an empty workspace. */
async function command(login: string, body: string, environment: Readonly<Record<string, string>> = {}): Promise<Commanded> {
  const { server, pull } = world;
  const comment = server.addComment(pull.number, login, body);
  clock += 10_000;
  const before = server.comments.length;
  const payload = issueCommentEvent(server, comment);
  const result = await runAction({ server, event: 'issue_comment', payload, token, environment, inputs: { mode: 'command' } });
  return { ...result, answer: server.comments[before]?.body.replace(/^<!--.*-->\n/, '') ?? null };
}

test('fewer cases: the review fails, an approval softens that alone, and a further push takes it away', async () => {
  await open({ cases: 3, head: makeSuite(2) });
  const { server, pull } = world;
  const run = server.addRun({ headSha: pull.head.sha, pulls: [1] });
  const first = await review(1, { environment: ENVIRONMENT });
  expectEnd(first, 1, 'failure');
  expect(first.report.prompts[0].findings[0]).toMatchObject({ rule: 'evals/weakened', severity: 'error' });

  const { answer, status } = await command('mia', '/promptgate approve @ada agreed, <b>on purpose</b>\n\nThank you!');
  expect(status).toBe(0);
  expect(answer).toContain('✅ Approved at');
  expect(run).toMatchObject({ status: 'queued', attempt: 2 });
  expect(server.state.reactions.map(({ content }) => content)).toEqual(['eyes', '+1']);

  const second = await review(2, { environment: ENVIRONMENT });
  expectEnd(second, 0, 'success');
  const finding = second.report.prompts[0].findings.find(({ rule }: { rule: string }) => rule === 'evals/weakened');
  expect(finding).toMatchObject({ rule: 'evals/weakened', severity: 'notice' });
  expect(finding.message).toMatch(/Approved by mia: @ada agreed, <b>on purpose<\/b>$/);
  const sticky = server.comments.find(({ body }) => body.startsWith('<!-- promptgate key='))?.body ?? '';
  expect(sticky).toContain('Approved by mia');
  expect(sticky).not.toMatch(/@ada|<b>on/);

  await world.push({ 'README.md': 'More.\n' }, 'docs: more');
  expectEnd(await review(1, { environment: ENVIRONMENT }), 1, 'failure');
});

test('a fork’s evals run by a comment, on the commit that was seen, and are the review’s own on its next run', async () => {
  // A fork's run writes no comment that would name it: the workflow's file tells which one reviews.
  const workflow = 'jobs:\n  gate:\n    steps:\n      - name: Review\n        uses: promptgate/promptgate@v0\n';
  await open({ fork: 'someone/prompts', config: { evals: 'forks: failure' }, base: { '.github/workflows/promptgate.yml': workflow } });
  const { server, pull } = world;
  const run = server.addRun({ headSha: pull.head.sha, pulls: [1] });
  const readOnly = server.addToken({
    ...{ login: 'github-actions[bot]', kind: 'actions' },
    permissions: { contents: 'read', pull_requests: 'read', checks: 'read', metadata: 'read' },
  });
  expectEnd(await review(1, { token: readOnly }), 1, 'failure');
  expect(models.calls).toEqual([]);

  const said = await command('wim', `/promptgate eval --sha ${pull.head.sha}`, ENVIRONMENT);
  expect(said.answer).toMatch(/✅ Evals at[\s\S]*- support: \*\*success\*\*, 3 of 3 cases pass/);
  expect(models.calls).toHaveLength(6);
  expect(run).toMatchObject({ status: 'queued', attempt: 2 });
  expect([said.stdout, JSON.stringify(server.state.checkRuns), JSON.stringify(server.comments)].join()).not.toContain(KEY);

  const second = await review(2, { token: readOnly });
  expectEnd(second, 0, 'success');
  expect(models.calls).toHaveLength(6);
  expect(second.report.prompts[0].evals).toMatchObject({ conclusion: 'success', candidate: { cases: 3, passed: 3 } });
  expect(second.report.notes).toContainEqual('support: the evals are those that wim ran by /promptgate eval.');

  // Another commit of the fork's is another matter.
  await world.push(
    { 'prompts/support/system-prompt.txt': 'You answer questions of our customers. Be short, kind, and give refunds.\n' },
    'fix: x',
  );
  expectEnd(await review(1, { token: readOnly }), 1, 'failure');
});

test('what is no command costs no request, and a fault is an error of the job with an answer', async () => {
  await open({});
  const { server } = world;
  const requests = server.requests.length;
  const ignored = await command('mia', 'Looks good.\n/promptgate review');
  expect(ignored).toMatchObject({ status: 0, answer: null, commands: [] });
  expect(ignored.stdout).toBe('Nothing is done: the comment’s first line is no command.\n');
  expect(server.requests).toHaveLength(requests);
  server.fail({ match: 'GET /repos/octo-org/prompts/collaborators', status: 403, body: { message: 'Resource not accessible' } });
  const failed = await command('mia', '/promptgate help');
  expect(failed).toMatchObject({ status: 1, answer: expect.stringMatching(/^❌ It could not be done\. GitHub answered 403/) });
  expect(failed.commands).toEqual([expect.objectContaining({ name: 'error' })]);
});
