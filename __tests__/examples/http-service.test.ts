import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createHandler } from '../../examples/http-service/http.ts';
import type { MonitorPageData } from '../../src/monitoring/page/data.ts';
import { parseRegistry } from '../../src/registry/parse.ts';
import type { RoutingOverride } from '../../src/rollout/override.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';
import { ServiceWorld, type Watched } from './http-service-world.ts';

// GitHub asks for a second between two writes; the local one does not.
jest.unstable_mockModule('@octokit/plugin-throttling', () => ({ throttling: () => ({}) }));

const FIRST = 'You answer questions of our customers. Be brief, be kind and never promise a refund.\n';
const BAD = `${FIRST}Answer in one word.\n`;
const GOOD = `${FIRST}Ask for the order number first.\n`;
const CALLS_PER_HOUR = 1600;
const PRODUCTION = ['--environment', 'production'] as const;

let world: ServiceWorld;

beforeAll(async () => {
  world = await ServiceWorld.begin();
  await world.succeed('release', '--push');
  await world.succeed('registry', 'deploy', 'customer-support', '1.0.0', ...PRODUCTION, '--reason', 'the first', '--push');
  await world.publish();
  await world.start();
});

afterAll(async () => {
  await world?.end();
});

describe('a canary with three times the errors', () => {
  let watched: Watched;

  beforeAll(async () => {
    await world.release('1.1.0', '1.0.0', BAD);
    await world.succeed('registry', 'deploy', 'customer-support', '1.1.0', '--environment', 'staging', '--reason', 'tried there', '--push');
    await world.rollOut('1.1.0');
    await world.prompts.refresh();
    // Nobody makes a bundle: what takes the canary's traffic away is the override alone.
    const isOver = () => world.prompts.status().overridden.length > 0;
    watched = await world.watch({ callsPerHour: CALLS_PER_HOUR, interval: 30, bundle: false, isOver, mostLooks: 12 });
  });

  test('is rolled back by the watcher, while it has a tenth of the traffic', () => {
    const shares = watched.loads.map((load) => (load['1.1.0']?.calls ?? 0) / (CALLS_PER_HOUR / 2));
    expect(watched.said).toContain('regress');
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((share) => share > 0.05 && share < 0.15)).toBe(true);
  });

  test('is waited for by a watcher that was there before the first call', () => {
    expect(watched.said).toMatch(/^\S+ Nothing was recorded in .*metrics\.db.* The next look tries again\.$/m);
  });

  test('gets nothing from the next refresh on, by the override, though the bundle still has it', async () => {
    const overrides = JSON.parse(await readFile(world.overridesFile, 'utf8')) as RoutingOverride[];
    expect(overrides).toMatchObject([
      {
        ...{ prompt: 'customer-support', environment: 'production', rolloutId: 'r-1', action: 'stable' },
        evidence: expect.stringContaining('errors'),
      },
    ]);
    expect(await readFile(world.bundleFile, 'utf8')).toContain('"canary":{"');
    expect(world.prompts.status().overridden).toEqual(['r-1']);
    expect(Object.keys(await world.serve(0.05, CALLS_PER_HOUR))).toEqual(['1.0.0']);
  });

  test('has left the registry, where its content is blocked with the evidence', async () => {
    const state = await world.readState();
    expect([state.version, state.rollout]).toEqual(['1.0.0', undefined]);
    expect(state.blocked).toMatchObject([{ by: 'Ada <ada@example.com>', reason: expect.stringMatching(/errors .* E .* limit 100/) }]);
  });

  test('is proposed to leave the source', () => {
    const pulls = [...world.server.pulls.values()];
    expect(pulls.map(({ title }) => title)).toEqual([expect.stringContaining('customer-support')]);
    expect(world.server.violations).toEqual([]);
  });

  test.each([
    [['registry', 'deploy', 'customer-support', '1.1.0', ...PRODUCTION, '--reason', 'once more']],
    [['registry', 'promote', 'customer-support', '--to', 'production', '--reason', 'once more']],
    [['rollout', 'start', 'customer-support', ...PRODUCTION, '--to', '1.1.0', '--reason', 'once more']],
  ])('cannot come back, and who asks hears who, when and why: %j', async (args) => {
    const { code, stderr } = await world.run(...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/1\.1\.0 is blocked in production: .*errors .* limit 100 .*Ada <ada@example\.com>, 2026-10-05T/);
  });

  test('cannot come back by an edit of the registry either: no bundle is made of it', async () => {
    const file = join(world.clone.dir, 'prompts/registry.json');
    const text = await world.clone.git('show', 'origin/main:prompts/registry.json');
    const { registry } = parseRegistry(text, 'registry.json');
    const production = registry.prompts['customer-support']?.environments.production as { version: string };
    production.version = '1.1.0';
    await writeFile(file, JSON.stringify(registry, null, 2));
    await world.clone.git('commit', '--quiet', '--all', '--message', 'chore: by hand');
    const { code, stderr } = await world.run('bundle', ...PRODUCTION, '--output', world.bundleFile);
    await world.clone.git('reset', '--quiet', '--hard', 'origin/main');
    expect(stderr).toMatch(/1\.1\.0 must not run in production: Ada .* on 2026-10-05T.* errors .* limit 100/);
    expect(code).toBe(1);
  });

  test('has a story that one command tells', async () => {
    const story = (await world.succeed('explain', 'r-1')).replace(/\s+/g, ' ');
    for (const piece of [
      ...[
        'r-1: rolled back, and its content blocked',
        '1.1.0 against 1.0.0 in production',
        'started 2026-10-05',
        'by Ada, beside 1.0.0, at 10 %',
      ],
      ...[
        'Verdict regress (errors)',
        'Path of E',
        'rollback: The canary regressed',
        'Recomputed',
        'comes out the same',
        'Blocked sha256:',
        '/pull/1',
      ],
    ])
      expect(story).toContain(piece);
  });
});

describe('a canary that is as good', () => {
  let watched: Watched;

  beforeAll(async () => {
    await world.release('1.2.0', '1.1.0', GOOD);
    await world.rollOut('1.2.0');
    await world.prompts.refresh();
    const isOver = () => !watchedRollout();
    watched = await world.watch({ callsPerHour: 400, interval: 61, bundle: true, isOver, mostLooks: 12 });
  });

  function watchedRollout(): boolean {
    return world.prompts.resolve('customer-support', { targetingKey: 'anybody' }).rolloutId !== null;
  }

  test('gets more and more, and then everything, by itself', async () => {
    const shares = watched.loads.map(
      (load) => (load['1.2.0']?.calls ?? 0) / Object.values(load).reduce((sum, { calls }) => sum + calls, 0),
    );
    expect(shares.map((share) => Math.round(share * 10) / 10)).toEqual([0.1, 0.5, 1]);
    const state = await world.readState();
    expect([state.version, state.previous, state.rollout]).toEqual(['1.2.0', '1.0.0', undefined]);
    expect(Object.keys(await world.serve(0.05, CALLS_PER_HOUR))).toEqual(['1.2.0']);
  });

  test('has a story that one command tells', async () => {
    const story = (await world.succeed('explain', 'r-2')).replace(/\s+/g, ' ');
    for (const piece of [
      'r-2: the canary took over',
      'at 10 %',
      'taken to 50 %',
      'taken to 100 %',
      'Verdict insufficient',
      'comes out the same',
    ])
      expect(story).toContain(piece);
  });

  test('each answer leads back to what made it', async () => {
    const story = (await world.succeed('explain', `answer-${world.answers}`)).replace(/\s+/g, ' ');
    expect(story).toMatch(/customer-support 1\.2\.0 in production, 2026-10-05 .* commit [0-9a-f]{12}/);
  });
});

describe('the page of it all', () => {
  test('shows both rollouts, and every call', async () => {
    await world.monitor.flush();
    const page = await world.succeed('monitor', 'report', 'customer-support', ...PRODUCTION, '--hours', '24');
    for (const piece of ['1.2.0 (canary)', 'Rollout r-1 of 1.1.0 rolled back, and its content blocked', 'Rollout r-2 of 1.2.0 completed'])
      expect(page).toContain(piece);
    const json = await world.succeed('monitor', 'report', 'customer-support', ...PRODUCTION, '--format', 'json');
    const { totals, rollout, running, marks } = JSON.parse(json) as MonitorPageData;
    expect(totals.reduce((sum, { rollUp }) => sum + rollUp.calls, 0)).toBe(world.answers);
    expect(totals.map(({ version }) => version).sort()).toEqual(['1.0.0', '1.1.0', '1.2.0']);
    expect(rollout).toMatchObject({ id: 'r-2', stable: '1.0.0', canary: '1.2.0', state: 'ended' });
    expect(running).toBe('1.2.0');
    expect(marks.map(({ kind }) => kind)).toEqual(['deploy', 'rollout', 'rollout', 'rollout', 'rollout', 'rollout', 'rollout']);
  });

  test('needs a number of hours', async () => {
    const { code, stderr } = await world.run('monitor', 'report', 'customer-support', ...PRODUCTION, '--hours', '0');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--hours 0 is no number of hours')]);
  });

  test('without a registry shows the calls, and says what is missing', async () => {
    const elsewhere = await createTemporaryDirectory('promptgate-page-');
    const about = ['customer-support', ...PRODUCTION, '--store', `sqlite:${world.storeFile}`, '--cwd', elsewhere];
    const page = await world.succeed('monitor', 'report', ...about);
    expect(page).toContain('There is no registry');
    expect(page).toContain('1.2.0 (canary)');
  });
});

describe('the service over HTTP', () => {
  let server: Server;
  let url = '';

  beforeAll(async () => {
    server = createServer({ keepAliveTimeout: 0 }, createHandler(world));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function post(path: string, body: string): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
    const response = await fetch(`${url}${path}`, { method: 'POST', body });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  test('answers, is rated once, and shows what it counted', async () => {
    const { status, body } = await post('/answer', JSON.stringify({ user: 'u-1', question: 'Where is my order?' }));
    expect([200, 502]).toContain(status);
    expect(body.version).toBe('1.2.0');
    const rating = JSON.stringify({ responseId: body.responseId, rating: 5 });
    expect((await post('/rate', rating)).status).toBe(200);
    const metrics = await fetch(`${url}/metrics`);
    expect(metrics.headers.get('content-type')).toContain('text/plain');
    expect(await metrics.text()).toMatch(/^promptgate_\w+\{.*version="1\.2\.0".*\} \d+$/m);
    const health = (await (await fetch(`${url}/health`)).json()) as { prompts: { stale: boolean }; monitor: { lastError: string | null } };
    expect([health.prompts.stale, health.monitor.lastError]).toEqual([false, null]);
  });

  test.each([
    ['/answer', '{', 400],
    ['/answer', '[]', 400],
    ['/answer', '{"user":"","question":"?"}', 400],
    ['/answer', `{"user":"${'u'.repeat(201)}","question":"?"}`, 400],
    ['/answer', `"${'x'.repeat(70_000)}"`, 413],
    ['/rate', '{"responseId":"nobody-knows","rating":5}', 422],
    ['/rate', '{"responseId":"answer-1","rating":"5"}', 400],
    ['/nothing', '{}', 404],
    ['/__proto__', '{}', 404],
  ])('refuses in words: POST %s %s', async (path, body, status) => {
    const refused = await post(path, body);
    expect(refused.status).toBe(status);
    expect(refused.body.error).toMatch(/\w/);
  });
});
