import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { answerBut, ENVIRONMENT, type EvalWorldOptions, expectEnd, KEY, openEvals } from '../support/eval-world.ts';
import { pushEvent } from '../support/github/event.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import type { World } from '../support/pull-request-world.ts';
import { type ActionResult, runAction } from '../support/run-action.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

const CACHE = '.promptgate';

let models: ModelServer;
let world: World;
beforeEach(async () => {
  models = await startModelServer({ answer: answerBut({}) });
});
afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await Promise.all([world.close(), models.close()]);
});

async function open(options?: EvalWorldOptions): Promise<void> {
  world = await openEvals(models, options);
}

/** Runs on the pull request with a directory of answers that an earlier step restored. */
async function runWith(cache: string | null): Promise<ActionResult> {
  const workspace = await world.checkOut();
  if (cache !== null) await cp(cache, join(workspace, CACHE), { recursive: true });
  return world.run({ workspace, environment: ENVIRONMENT });
}

describe('answers in the workspace', () => {
  test('that a push saved are not asked for again: a pull request pays for its own side alone', async () => {
    await open();
    const { repository, server, pull } = world;
    const before = await repository.git('rev-parse', 'main');
    await repository.checkout('main');
    await repository.merge('topic');
    const after = await repository.git('rev-parse', 'main');
    const workspace = await world.checkOut({ ref: 'refs/heads/main' });
    const payload = pushEvent(server, { before, after });
    const pushed = await runAction({ server, event: 'push', payload, sha: after, workspace, environment: ENVIRONMENT });
    expectEnd(pushed, 0, 'success');
    expect([models.calls.length, server.comments.length]).toEqual([6, 0]);
    expect(await readdir(join(workspace, CACHE))).toEqual(expect.arrayContaining(['.gitignore', 'answers']));

    // The next pull request changes the words that are now the base's.
    const next = samplePrompt('support', { version: '1.0.2', previous: '1.0.1', text: `${MENDED_TEXT}Sign with a name.\n` });
    await repository.branch('topic', 'main');
    pull.base.sha = after;
    await world.push(next, 'fix: a name');
    models.calls.splice(0);
    const reviewed = await runWith(join(workspace, CACHE));
    expectEnd(reviewed, 0, 'success');
    expect(models.calls.map(({ system }) => system?.includes('Sign with a name'))).toEqual([true, true, true]);
    const [{ evals }] = reviewed.report.prompts;
    expect([evals.baseline, evals.candidate]).toMatchObject([
      { cached: 3, calls: 0, passed: 3 },
      { cached: 0, calls: 3, passed: 3 },
    ]);
    expect(reviewed.report.budget.calls).toBe(3);

    models.calls.splice(0);
    expectEnd(await runWith(join(reviewed.workspace, CACHE)), 0, 'success');
    expect(models.calls).toEqual([]);
  });

  describe('that a revision brings are not believed', () => {
    /** Answers of a run whose model was wrong throughout, as somebody may commit them. */
    async function forge(): Promise<Readonly<Record<string, Buffer>>> {
      models.set({ answer: () => 'wrong' });
      await open();
      const { workspace } = await runWith(null);
      models.set({ answer: answerBut({}) });
      models.calls.splice(0);
      await world.close();
      const answers = join(workspace, CACHE, 'answers');
      return Object.fromEntries(readdirSync(answers).map((name) => [`answers/${name}`, readFileSync(join(answers, name))]));
    }

    test.each([
      ['head', CACHE],
      ['base', CACHE],
      ['head', '.PromptGate'],
    ] as const)('in the %s, as %s', async (side, directory) => {
      const files = Object.fromEntries(Object.entries(await forge()).map(([name, content]) => [`${directory}/${name}`, content]));
      await open({ [side]: files });
      const workspace = await world.checkOut();
      const before = readdirSync(join(workspace, directory, 'answers'));
      const reviewed = await world.run({ workspace, environment: ENVIRONMENT });
      expectEnd(reviewed, 0, 'success');
      expect(models.calls).toHaveLength(6);
      expect(reviewed.stdout).toContain('holds .promptgate: nothing in it is believed');
      // Nothing is written there, either.
      expect([readdirSync(join(workspace, directory, 'answers')), existsSync(join(workspace, CACHE, 'runs'))]).toEqual([before, false]);
    });

    test('as a symbolic link', async () => {
      await open({ head: { [CACHE]: { link: 'prompts' } } });
      const workspace = await world.checkOut();
      expectEnd(await world.run({ workspace, environment: ENVIRONMENT }), 0, 'success');
      expect(models.calls).toHaveLength(6);
      expect(readdirSync(join(workspace, 'prompts'))).toEqual(['support']);
    });

    test('in the merge that is checked out, where the base branch went on', async () => {
      const files = Object.fromEntries(Object.entries(await forge()).map(([name, content]) => [`${CACHE}/${name}`, content]));
      await open();
      const { repository, pull } = world;
      const { pullRequestEvent } = await import('../support/github/event.ts');
      const payload = pullRequestEvent(world.server, pull);
      await repository.commit('chore: answers', files, { branch: 'main' });
      await world.push({ 'x.txt': 'x' }, 'chore: x');
      // The payload is as old as the pull request; the checkout is of now.
      const workspace = await world.checkOut();
      const reviewed = await world.run({ workspace, payload, sha: String(pull.mergeSha), environment: ENVIRONMENT });
      expectEnd(reviewed, 0, 'success');
      expect(models.calls).toHaveLength(6);
    });
  });

  test('that are spoilt are not used', async () => {
    await open();
    const first = await runWith(null);
    const answers = join(first.workspace, CACHE, 'answers');
    const spoilt = join(await world.checkOut(), 'spoilt');
    await mkdir(join(spoilt, 'answers'), { recursive: true });
    const { writeFile } = await import('node:fs/promises');
    for (const name of readdirSync(answers))
      await writeFile(join(spoilt, 'answers', name), readFileSync(join(answers, name), 'utf8').replaceAll('right', 'forged'));
    models.calls.splice(0);
    const reviewed = await runWith(spoilt);
    expectEnd(reviewed, 0, 'success');
    expect(models.calls).toHaveLength(6);
    expect(reviewed.report.notes).toContainEqual(expect.stringMatching(/kept answer\(s\) were spoilt/));
  });
});

test('a key that the model says back, in whatever form, is written nowhere', async () => {
  const bytes = Buffer.from(KEY);
  const forms = [
    KEY,
    bytes.toString('base64'),
    bytes.toString('base64url'),
    Buffer.from(`x${KEY}x`).toString('base64'),
    Buffer.from(`xx${KEY}`).toString('base64'),
    bytes.toString('hex'),
    encodeURIComponent(KEY),
    JSON.stringify(KEY),
    [...KEY].reverse().join(''),
  ];
  let nth = 0;
  models.set({
    answer: () => {
      nth += 1;
      return nth % 4 === 0 ? { status: 400, message: `The key ${forms.join(' ')} is wrong.` } : `wrong: ${forms.join(' ')}`;
    },
  });
  await open({ cases: 8 });
  const reviewed = await world.run({ environment: ENVIRONMENT });
  expect([reviewed.status, reviewed.stderr]).toEqual([1, '']);
  const read = (directory: string): string[] =>
    readdirSync(join(reviewed.workspace, directory), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  const [files, kept] = [read('promptgate-report'), read(CACHE)];
  const comments = world.server.comments.map(({ body }) => body);
  const written = [reviewed.stdout, reviewed.summary, JSON.stringify(reviewed.outputs), ...comments, ...files, ...kept].join('\n');
  expect([files.length, kept.length > 1, written.includes('wrong: [secret]')]).toEqual([4, true, true]);
  // Within another word base64 begins and ends with its neighbours' bits.
  const inner = forms.flatMap((form) => [form, form.slice(4, -4)]);
  expect(inner.filter((form) => written.includes(form))).toEqual([]);
});
