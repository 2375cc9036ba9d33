import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { formatRegistry } from '../../src/registry/format.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { createRepository, createTemporaryDirectory, type GitRepository } from '../support/git-repository.ts';
import { promptFiles } from '../support/prompt-files.ts';
import { runHere } from '../support/run-cli.ts';

const CAME = Date.parse('2026-11-23T10:00:00Z');
const MINUTE = 60_000;
const IN = ['--environment', 'production'];

let repository: GitRepository;
let metrics: string;

/** So many calls of a version in the minute before or behind the change. */
async function record(promptId: string, version: string, minute: number, calls: number, errors: number): Promise<void> {
  const store = await openStore(`sqlite:${metrics}`, { mode: 'record' });
  const sums = { slow: 0, tokens: 0, latencySum: calls, latencyMin: 1, latencyMax: 1, latency: new Map([[0, calls]]) };
  const series = { promptId, version, environment: 'production', epoch: '' };
  await store.write({
    ...{ at: CAME + minute * MINUTE, keys: [], responses: [], raw: [], rollouts: [], ledger: [], shares: [] },
    rollUps: [{ series, minute: CAME / MINUTE + minute, rollUp: { calls, errors, ratings: [0, 0, 0, 0, 0], ...sums } }],
  });
  await store.close();
}

/** Two prompts that got 1.1.0 an hour ago; that of `support` fails. */
beforeAll(async () => {
  const version = (letter: string) => ({
    ...{ digest: `sha256:${letter.repeat(64)}`, commit: letter.repeat(40), registeredAt: '2026-11-20T10:00:00Z', evidence: null },
  });
  const production = { version: '1.1.0', deployedAt: '2026-11-23T10:00:00Z', deployedBy: 'ada', previous: '1.0.0' };
  const prompt = { versions: { '1.0.0': version('a'), '1.1.0': version('b') }, environments: { production } };
  repository = await createRepository();
  await repository.commit('feat: start', {
    ...promptFiles('support'),
    'prompts/registry.json': formatRegistry({ schemaVersion: 1, prompts: { billing: prompt, support: prompt } }),
  });
  metrics = join(await createTemporaryDirectory('promptgate-versions-'), 'metrics.db');
  for (const id of ['billing', 'support']) await record(id, '1.0.0', -60, 2000, 20);
  await record('billing', '1.1.0', 5, 500, 5);
  await record('support', '1.1.0', 5, 500, 60);
});

function monitor(...args: string[]) {
  return runHere(repository.dir, ['monitor', ...args, '--store', `sqlite:${metrics}`], { now: new Date(CAME + 60 * MINUTE) });
}

const flow = (text: string) => text.replace(/\s+/g, ' ').trim();
const WAY_BACK = 'To go back: promptgate registry rollback support --environment production';

test('who only looks is told each time, and takes nothing from the watcher', async () => {
  for (const look of [1, 2]) {
    const { code, stdout } = await monitor('check', ...IN);
    expect([look, code, flow(stdout)]).toEqual([
      ...[look, 1],
      expect.stringMatching(
        /^✖ support in production: no rollout runs; 1\.1\.0 has all the traffic: regress 60 of 500 calls failed; .* Compared with 1\.0\.0, over the 7 days before it came\. .* nothing is ever done by this alone\. .* ○ 2 versions without a rollout: an alarm is new\.$/,
      ),
    ]);
    expect(flow(stdout)).toContain(WAY_BACK);
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  }
});

test('a prompt that is named is told of in full, whatever is found', async () => {
  const { code, stdout } = await monitor('check', 'billing', ...IN);
  expect([code, flow(stdout)]).toEqual([
    0,
    expect.stringMatching(/^○ billing in production: no rollout runs; .* 5 of 500 calls failed; before, at most 1\.\d+ % did/),
  ]);
  expect((await monitor('check', 'billing', ...IN, '--require-pass')).code).toBe(1);
});

test('a watcher tells an alarm once, and the code stays that of a regression', async () => {
  const watch = ['watch', ...IN, '--once', '--policy', 'notify'];
  const first = await monitor(...watch);
  expect([first.code, first.stdout.split('\n')[0]]).toEqual([
    1,
    '2026-11-23T11:00:00Z no rollout runs; 2 versions without a rollout: an alarm is new',
  ]);
  expect(flow(first.stdout)).toMatch(
    /Z ✖ support 1\.1\.0 without a rollout: regress\. notify: 60 of 500 calls failed; before, at most 1\.\d+ % did: E is .* This is told once\. To go back: /,
  );
  const second = await monitor(...watch);
  expect([second.code, second.stdout]).toEqual([
    1,
    '2026-11-23T11:00:00Z no rollout runs; 2 versions without a rollout: alarms that were told before: support 1.1.0 (2026-11-23 11:00 UTC)\n',
  ]);
  expect(flow((await monitor('check', ...IN)).stdout)).toContain('Told before, 2026-11-23 11:00 UTC.');
});

test('programs get the figures of each', async () => {
  const { stdout } = await monitor('watch', ...IN, '--once', '--policy', 'notify', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    rollouts: [],
    withoutRollout: [
      { prompt: 'billing', version: '1.1.0', previous: '1.0.0', verdict: 'insufficient', alarmedAt: null, isNew: false },
      {
        prompt: 'support',
        verdict: 'regress',
        named: ['errors'],
        alarmedAt: '2026-11-23T11:00:00.000Z',
        baseline: { calls: 2000, errors: 20 },
      },
    ],
  });
});

test('where nothing runs, it is said how something is started', async () => {
  const { code, stdout } = await monitor('check', '--environment', 'staging');
  expect([code, stdout]).toEqual([0, '○ No rollout runs in staging. To start one: promptgate rollout start --help\n']);
});
