import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/cli.ts';
import {
  answerBut,
  BASE,
  ENVIRONMENT,
  type EvalWorldOptions,
  expectEnd,
  HEAD,
  listRules,
  makeConfig,
  makeSuite,
  openEvals,
} from '../support/eval-world.ts';
import { createRepository, type FileContent } from '../support/git-repository.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import type { World } from '../support/pull-request-world.ts';
import { samplePrompt } from '../support/sample-prompt.ts';

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

/** What `promptgate eval --record` writes for a prompt; the calls that it takes are forgotten. */
async function record(prompt: Readonly<Record<string, FileContent>>, wanted = 0): Promise<Readonly<Record<string, FileContent>>> {
  const repository = await createRepository();
  await repository.commit('feat: start', { ...prompt, ...makeSuite(3), ...makeConfig(models) });
  const { code, stderr } = await runCommand(repository.dir, ['eval', '--record'], { env: ENVIRONMENT });
  expect([code, stderr]).toEqual([wanted, 'Recorded: prompts/support/recordings.jsonl\n']);
  models.calls.splice(0);
  return { 'prompts/support/recordings.jsonl': await readFile(join(repository.dir, 'prompts/support/recordings.jsonl'), 'utf8') };
}

/** The same prompt with other words about it: what the model is asked stays as it was. */
const RENAMED = samplePrompt('support', { version: '1.0.0', name: 'Customer support' });

describe('without a key', () => {
  test.each([
    ['', 1, 'failure'],
    ['withoutCredentials: failure', 1, 'failure'],
    ['withoutCredentials: neutral', 0, 'neutral'],
    ['withoutCredentials: success', 0, 'success'],
  ] as const)('`%s`: %i, %s, and said', async (evals, status, conclusion) => {
    await open({ config: { evals } });
    const reviewed = await world.run();
    expectEnd(reviewed, status, conclusion);
    expect(listRules(reviewed).join()).toContain('evals/not-run');
    const finding = reviewed.report.prompts[0].findings.find(({ rule }: { rule: string }) => rule === 'evals/not-run');
    expect(finding.message).toContain('OPENAI_API_KEY');
    expect([models.connections, reviewed.report.prompts[0].evals, reviewed.outputs['cost-usd']]).toEqual([0, null, '0']);
    expect(world.server.comments[0]?.body).toContain('OPENAI\\_API\\_KEY is not set');
  });

  test('answers that the base recorded are replayed, and count', async () => {
    await open({ base: await record(BASE), head: { ...HEAD, ...RENAMED }, title: 'docs: another name' });
    const reviewed = await world.run();
    expectEnd(reviewed, 0, 'success');
    const [{ evals }] = reviewed.report.prompts;
    expect(evals).toMatchObject({ mode: 'recorded', candidate: { cases: 3, passed: 3, calls: 0 } });
    expect([evals.unverified, models.calls.length, reviewed.outputs['cost-usd']]).toEqual([undefined, 0, '0']);
    expect(world.server.comments[0]?.body).toMatch(/replayed(?!, unverified)/);
  });

  test.each([
    ['failure', 1, 'failure'],
    ['neutral', 0, 'neutral'],
    ['success', 0, 'success'],
  ] as const)(
    'answers that the pull request brings are shown, and worth what `withoutCredentials: %s` says',
    async (setting, status, conclusion) => {
      const [base, head] = [await record(BASE), await record(HEAD)];
      await open({ base, head, config: { evals: `withoutCredentials: ${setting}` } });
      const reviewed = await world.run();
      expectEnd(reviewed, status, conclusion);
      expect(reviewed.report.prompts[0].evals).toMatchObject({ mode: 'recorded', unverified: true, candidate: { cases: 3, passed: 3 } });
      expect(world.server.comments[0]?.body).toContain('replayed, unverified');
      expect(models.calls).toEqual([]);
    },
  );

  test('answers that the pull request brings and that fail, fail', async () => {
    models.set({ answer: answerBut({ head: [1] }) });
    const [base, head] = [await record(BASE), await record(HEAD, 1)];
    await open({ base, head, config: { evals: 'withoutCredentials: success' } });
    const reviewed = await world.run();
    expectEnd(reviewed, 1, 'failure');
    expect(listRules(reviewed)).toContain('error evals/broken');
  });
});

describe('a pull request from a fork', () => {
  const FORK = 'mallory/prompts';
  const providers = [
    ['with the key of the environment', 'type: openai'],
    ['to a provider that needs no key', 'type: openai-compatible'],
  ] as const;

  test.each(
    providers.flatMap(
      ([name, provider]) =>
        [
          [name, provider, 'forks: neutral', 0, 'neutral'],
          [name, provider, 'forks: failure', 1, 'failure'],
          [name, provider, '', 0, 'neutral'],
        ] as const,
    ),
  )('%s (%s, %s) opens no connection', async (_name, provider, evals, status, conclusion) => {
    await open({ fork: FORK, config: { evals, provider } });
    const reviewed = await world.run({ environment: ENVIRONMENT });
    expectEnd(reviewed, status, conclusion);
    const finding = reviewed.report.prompts[0].findings.find(({ rule }: { rule: string }) => rule === 'evals/not-run');
    expect(finding.message).toContain('fork');
    expect([models.connections, reviewed.outputs['cost-usd']]).toEqual([0, '0']);
  });

  test('is not called live by `mode: live` either', async () => {
    await open({ fork: FORK, config: { models: '  mode: live\n' } });
    expectEnd(await world.run({ environment: ENVIRONMENT }), 0, 'neutral');
    expect(models.connections).toBe(0);
  });

  test('cannot make recordings of its own count', async () => {
    const [base, head] = [await record(BASE), await record(HEAD)];
    const before = models.connections;
    await open({ fork: FORK, base, head, config: { evals: 'forks: failure, withoutCredentials: success' } });
    const reviewed = await world.run({ environment: ENVIRONMENT });
    expectEnd(reviewed, 1, 'failure');
    expect([reviewed.report.prompts[0].evals.unverified, models.connections]).toEqual([true, before]);
  });
});
