import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startGitHubServer } from '../support/github-server.ts';
import { runHere } from '../support/run-cli.ts';
import { MINUTE, recordRollout, START, startRollout } from './monitored-world.ts';
import { createDeployedWorld } from './registry-world.ts';

test('a watcher with a token opens the pull request that was left, and the story names it', async () => {
  const world = await createDeployedWorld();
  const metrics = join(await mkdtemp(join(tmpdir(), 'promptgate-monitor-')), 'metrics.db');
  await startRollout(world);
  await recordRollout(metrics, 0.3);
  const server = await startGitHubServer({ gitDir: world.remote.gitDir, now: () => START + 40 * MINUTE });
  const token = server.addToken({ login: 'octocat', kind: 'user', permissions: { contents: 'write', pull_requests: 'write' } });
  const env = { GITHUB_API_URL: server.apiUrl, GITHUB_SERVER_URL: server.url, GITHUB_REPOSITORY: server.repository, GITHUB_TOKEN: token };
  try {
    const watch = ['monitor', 'watch', '--environment', 'production', '--once', '--push', '--store', `sqlite:${metrics}`];
    const { code, stdout } = await runHere(world.clone.dir, watch, { env, now: new Date(START + 35 * MINUTE) });
    const [pull, ...others] = [...server.pulls.values()];
    expect([code, others]).toEqual([1, []]);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      `✔ Pull request: ${server.url}/${server.repository}/pull/${pull?.number} restores the source as 1.1.1`,
    );
    expect(pull).toMatchObject({
      title: 'prompt(support): 1.1.0 -> 1.1.1: Restore 1.0.0',
      body: expect.stringContaining('Reason: regression: errors'),
    });
    const story = await runHere(world.clone.dir, ['explain', 'support/r-1', '--format', 'json'], { env });
    expect(JSON.parse(story.stdout)).toMatchObject({
      pullRequest: { url: expect.stringContaining(`/pull/${pull?.number}`), state: 'open' },
    });
    expect(server.violations).toEqual([]);
  } finally {
    await server.close();
  }
});
