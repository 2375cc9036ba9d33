import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { openPullRequest, type World } from '../support/pull-request-world.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

const SUITE = `tests:
${['a', 'b', 'c'].map((id) => `  - { id: ${id}, input: 'Question ${id}', assert: [{ type: icontains, value: question }] }`).join('\n')}
`;
const SUITE_FILE = { 'prompts/support/evals.yaml': SUITE };
const KEY = { OPENAI_API_KEY: 'sk-test-of-the-action' };

let models: ModelServer;
let world: World;
beforeEach(async () => {
  models = await startModelServer();
});
afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await Promise.all([world.close(), models.close()]);
});

async function open(fork?: string): Promise<void> {
  const config = `models:\n  default: openai:gpt-test\n  providers:\n    openai: { type: openai, baseUrl: "${models.url}/v1" }\n`;
  world = await openPullRequest({
    base: { ...samplePrompt('support'), ...SUITE_FILE, '.promptgate.yaml': config },
    head: samplePrompt('support', { version: '1.0.1', previous: '1.0.0', text: MENDED_TEXT }),
    title: 'fix: a kinder word',
    ...(fork === undefined ? {} : { fork }),
  });
}

describe('evals in the Action', () => {
  test('run for the changed prompt, on both revisions, with the key of the environment', async () => {
    await open();
    const run = await world.run({ environment: KEY });
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
    expect(run.report.prompts[0].evals).toMatchObject({ mode: 'live', candidate: { cases: 3, passed: 3 }, baseline: { cases: 3 } });
    expect(models.calls).toHaveLength(6);
    expect(run.stdout).not.toContain(KEY.OPENAI_API_KEY);
  });

  test('of a fork call no model', async () => {
    await open('someone/prompts');
    const run = await world.run({ environment: KEY });
    expect(models.calls).toHaveLength(0);
    expect({ status: run.status, conclusion: run.outputs.conclusion }).toEqual({ status: 0, conclusion: 'neutral' });
    expect(run.report.prompts[0].findings.map(({ rule }: { rule: string }) => rule)).toContain('evals/not-run');
  });

  test('are planned, run in shards, and merged', async () => {
    await open();
    const plan = await world.run({ inputs: { mode: 'plan' }, environment: KEY });
    expect(JSON.parse(plan.outputs.matrix ?? '')).toEqual({ shard: ['1/1'] });
    const workspace = await world.checkOut();
    for (const shard of ['1/2', '2/2'])
      await world.run({ workspace, inputs: { mode: 'eval', shard, 'report-dir': 'shards' }, environment: KEY });
    const merged = await world.run({ workspace, inputs: { mode: 'merge', results: 'shards' } });
    expect(merged.report.prompts[0].evals).toMatchObject({ candidate: { cases: 3, passed: 3 } });
    expect(models.calls).toHaveLength(6);
  });
});
