import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { runCli } from '../../src/cli/run.ts';
import { createInterruption } from '../../src/interruption.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { GIT_ENVIRONMENT, type GitRepository } from '../support/git-repository.ts';
import { runHere } from '../support/run-cli.ts';
import { MINUTE, recordRollout, START, startRollout } from './monitored-world.ts';
import { createDeployedWorld, type RegistryWorld } from './registry-world.ts';

let world: RegistryWorld;
/** A clone that nobody fetches into. */
let other: GitRepository;
let metrics: string;

/** Runs `monitor …` so many minutes after the rollout began. */
function monitor(args: readonly string[], minutes = 30, env: Readonly<Record<string, string>> = {}) {
  return runHere(world.clone.dir, ['monitor', ...args, ...(args.includes('--store') ? [] : ['--store', `sqlite:${metrics}`])], {
    env,
    now: new Date(START + minutes * MINUTE),
  });
}

/** Watches until it was looked so often, then ends as by SIGTERM. */
async function endAfter(looks: number): Promise<{ readonly code: number; readonly stdout: string }> {
  const interruption = createInterruption(() => {});
  let stdout = '';
  let seen = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      stdout += chunk.toString();
      seen += 1;
      if (seen === looks) interruption.interrupt('SIGTERM');
      done();
    },
  });
  const code = await runCli(['monitor', 'watch', ...IN, '--interval', '100ms', '--push', '--store', `sqlite:${metrics}`], {
    ...{ environment: GIT_ENVIRONMENT, cwd: () => world.clone.dir, now: () => new Date(START + 30 * MINUTE) },
    ...{ stdout: sink, stderr: new Writable({ write: (_chunk, _encoding, done) => done() }), interruption },
  });
  return { code, stdout };
}

const IN = ['--environment', 'production'];

beforeAll(async () => {
  world = await createDeployedWorld();
  other = await world.remote.clone();
  metrics = join(await mkdtemp(join(tmpdir(), 'promptgate-monitor-')), 'metrics.db');
  await startRollout(world);
});

const dir = () => join(metrics, '..');

describe('a rollout in production, told and judged', () => {
  beforeAll(() => recordRollout(metrics, 0.05));

  test('statistics, with small pictures, in 80 columns', async () => {
    const { code, stdout } = await monitor(['stats', 'support']);
    expect(code).toBe(0);
    const [head, , calls, errors] = stdout.split('\n');
    expect(head).toBe('support, the last hour');
    expect(calls).toMatch(/^calls {10}6,000 +█+ {2}400 throughout$/);
    expect(errors).toMatch(/^error rate {5}5\.0 % +█+ {2}5\.0 % throughout$/);
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    const json = await monitor(['stats', 'prompts/support@1.1.0', '--hours', '0.5', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      prompt: 'support',
      version: '1.1.0',
      statistics: { totalCalls: 600, errorRate: 0.05 },
    });
  });

  test('nothing recorded is said in words', async () => {
    expect((await monitor(['stats', 'support', '--environment', 'staging'])).stdout).toMatch(
      /^support in staging: no call was recorded in the last\s+hour/,
    );
  });

  test('a check: the verdict first, then what it rests on, then what follows', async () => {
    const { code, stdout } = await monitor(['check', ...IN]);
    expect(code).toBe(0);
    expect(stdout).toBe(`✔ support in production: pass: not much worse than stable
  r-1: 1.1.0 at 10 % of requests against 1.0.0, step 1 of 2 since 2026-11-23
  10:00 UTC

          canary             stable                E     limit  for a pass
  errors  5.0 % (30 of 600)  5.0 % (270 of 5,400)  1.00  100    passed
  Path of E, logarithmic: █▇▇▆▆▅▅▅▄▄▄▄▃▃▃▃▃▂▂▂▂▂▂▁▁▁▁▁▁▁ 0.10 to 0.56, last 0.10

  Nothing is to be done. This step lasts another 30 minutes at least.
`);
    const json = JSON.parse((await monitor(['check', ...IN, '--format', 'json'])).stdout);
    expect(json).toMatchObject({
      ...{ schemaVersion: 1, environment: 'production', rule: 'sequential' },
      rollouts: [
        {
          prompt: 'support',
          verdict: 'pass',
          action: { action: 'none' },
          acted: null,
          evidence: { guardrails: [{ canary: { exposures: 600 } }] },
        },
      ],
    });
  });

  test('the plain rule, for a prompt that is named', async () => {
    const { code, stdout } = await monitor(['check', 'support', ...IN, '--rule', 'ratio', '--require-pass']);
    expect([code, stdout]).toEqual([1, expect.stringContaining('○ support in production: insufficient, by the plain rule')]);
  });

  test.each([
    [['check', ...IN, '--hours', '24'], '--hours does not go with the sequential rule'],
    [['check', ...IN, '--rule', 'ratio'], 'The plain rule is about a prompt'],
    [['check', 'support', ...IN, '--rule', 'ratio', '--act'], 'Nothing is done by the plain rule'],
    [['check', ...IN, '--push'], '--push is for acting'],
    [['check', 'suport', ...IN], 'Did you mean support?'],
    [['check', '--environment', 'prodution'], 'Did you mean production?'],
    [['watch', ...IN, '--once', '--interval', 'soon'], 'is no span of time'],
    [['watch', ...IN, '--once', '--policy', 'roll-back'], 'Did you mean rollback?'],
    [['watch', ...IN, '--once', '--bundle', 'b.json'], '--bundle needs the registry’s commits'],
    [['check', ...IN, '--store', 'redis:here'], 'is of no known kind.'],
    [['check', ...IN, '--store', 'memory:'], 'memory: holds what its own process recorded'],
    [['stats', 'support', '--hours', 'many'], 'is no number of hours'],
    [['stats', 'suport'], 'Did you mean support?'],
    [['stats', 'support', '--environment', 'prodution'], 'Did you mean production?'],
    [['report', 'suport', ...IN], 'Did you mean support?'],
    [['report', 'support', '--environment', 'prodution'], 'Did you mean production?'],
  ])('%j is a slip: %s', async (args, message) => {
    const { code, stdout, stderr } = await monitor(args);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
  });

  test('a watcher that could write no override does not begin', async () => {
    const { code, stdout, stderr } = await monitor(['watch', ...IN, '--push', '--overrides', join(dir(), 'none', 'o.json')]);
    expect([code, stdout, stderr]).toEqual([3, '', expect.stringContaining('Give --overrides a file in a directory that exists')]);
  });

  test('without a store nothing is known', async () => {
    const { code, stderr } = await runHere(world.clone.dir, ['monitor', 'check', ...IN]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/Nobody says where the calls are recorded\.\n.*--store sqlite:FILE/)]);
  });
});

describe('the canary begins to fail', () => {
  const argue = () => ['--overrides', join(dir(), 'overrides.json'), '--bundle', join(dir(), 'bundle.json'), '--push'];

  test('who only looks is told, and nothing is changed', async () => {
    await recordRollout(metrics, 0.3);
    const { code, stdout } = await monitor(['check', ...IN, '--policy', 'notify']);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^✖ support in production: regress: worse than stable \(errors\)\n/)]);
    expect((await world.run('rollout', 'status', '--format', 'json')).stdout).toContain('r-1');
    expect(stdout).not.toContain('--act');
    expect((await monitor(['check', ...IN])).stdout.replace(/\s+/g, ' ')).toContain(
      'To be done: rollback. The canary regressed (errors); by the policy rollback traffic goes back to stable. This check only looks: the same command with --act --push does it.',
    );
  });

  test('a watcher that only tells sees what others start, and fetches nothing into the work tree', async () => {
    const tip = await other.git('rev-parse', 'HEAD');
    const args = ['monitor', 'watch', ...IN, '--once', '--policy', 'notify', '--store', `sqlite:${metrics}`];
    const { code, stdout } = await runHere(other.dir, args, { now: new Date(START + 30 * MINUTE) });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/ ✖ support r-1 1\.1\.0 10 %: regress, .* notify: The canary regressed/)]);
    expect([await other.git('rev-parse', 'HEAD'), await other.git('status', '--porcelain')]).toEqual([tip, '']);
  });

  test('a watcher takes it back everywhere, and the next look finds nothing left but the source', async () => {
    const { code, stdout } = await monitor(['watch', ...IN, '--once', ...argue()]);
    expect(code).toBe(1);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(
      /^2026-11-23T10:30:00Z ✖ support r-1 1\.1\.0 10 %: regress, E 10⁴⁰\/100, 1,200 canary requests in this step\. rollback: The canary regressed/,
    );
    expect(lines.slice(1)).toEqual(
      expect.arrayContaining(
        [
          '  ✔ Override: everybody is sent to stable',
          '  ✔ Registry: abort rollout of support 1.1.0 in production, back to 1.0.0',
          '  ✔ Bundle:',
          expect.stringMatching(/^ {6}git restore --source [0-9a-f]{12} -- prompts\/support\/system-prompt\.txt/),
          '  Traffic is on stable at the applications’ next refresh (every 30 seconds by',
        ].map((line) => (typeof line === 'string' ? expect.stringContaining(line) : line)),
      ),
    );
    expect(JSON.parse(await readFile(join(dir(), 'overrides.json'), 'utf8'))).toMatchObject([
      { prompt: 'support', rolloutId: 'r-1', action: 'stable' },
    ]);
    expect(JSON.parse(await readFile(join(dir(), 'bundle.json'), 'utf8'))).toMatchObject({
      prompts: { support: { rollout: null, stable: { version: '1.0.0' } } },
    });
    expect(await world.remote.git('log', '-1', '--format=%s', 'main')).toBe(
      'chore(registry): abort rollout of support 1.1.0 in production, back to 1.0.0',
    );
    const again = await monitor(['check', 'support', ...IN, '--act', '--push']);
    expect([again.code, again.stdout]).toEqual([
      0,
      expect.stringMatching(/no rollout runs; 1\.0\.0 has all the traffic[\s\S]*r-1 was rolled back before; what was left of it:/),
    ]);
  });

  test('what was blocked does not come back', async () => {
    const start = ['rollout', 'start', 'support', '--environment', 'production', '--to', '1.1.0', '--reason', 'again'];
    const { code, stderr } = await world.run(...start, '--push');
    expect([code, stderr]).toEqual([1, expect.stringContaining('(rollout r-1)')]);
  });

  test('one command tells the whole story, and the counts give every E again', async () => {
    const explain = (what: string, ...args: string[]) => runHere(world.clone.dir, ['explain', what, ...args], { now: new Date(START) });
    await world.clone.git('pull', '--quiet', '--rebase', 'origin', 'main');
    const { code, stdout } = await explain('support/r-1', '--store', `sqlite:${metrics}`);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^support r-1: rolled back, and its content blocked\n1\.1\.0 against 1\.0\.0 in production, by requests\.\n/),
    ]);
    expect(stdout.replace(/\s+/g, ' ')).toContain('at 10 %: looked at by hand');
    expect(stdout).toMatch(/ regress, E 10⁴⁰ of 100, rollback: /);
    for (const label of ['Registry', 'Verdict', 'Path of E', 'Decisions', 'Recomputed', 'Blocked', 'Not known'])
      expect(stdout).toMatch(new RegExp(`^${label} +\\S`, 'm'));
    expect(stdout).toMatch(/^Recomputed +E of 5 of 5 decisions comes out the same/m);
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    const story = JSON.parse((await explain('r-1', '--store', `sqlite:${metrics}`, '--format', 'json')).stdout);
    expect(story).toMatchObject({
      ...{ prompt: 'support', rolloutId: 'r-1', environment: 'production', canary: '1.1.0', stable: '1.0.0', outcome: 'rolled-back' },
      ...{ running: null, block: { reason: expect.stringContaining('(rollout r-1)') }, detection: { verdict: 'regress' } },
      events: [{ kind: 'rollout-started' }, { kind: 'rollout-ended', outcome: 'rolled-back' }],
    });
    expect(story.decisions.length).toBeGreaterThan(1);
    expect(story.decisions.every(({ agrees }: { agrees: boolean }) => agrees)).toBe(true);
    expect(story.decisions.at(-1)).toMatchObject({ verdict: 'regress', action: 'rollback' });

    const without = await explain('support/r-1');
    expect(without.stdout).toMatch(/Not known +What was recorded and decided: name the store/);
    expect(await explain('support/r-9')).toMatchObject({ code: 2, stderr: expect.stringContaining('support has no rollout r-9') });
    expect(await explain('r-9')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No prompt of this registry has a rollout r-9'),
    });
  });

  test('the id of an answer leads to the version that gave it', async () => {
    const store = await openStore(`sqlite:${metrics}`, { mode: 'record' });
    const facts = { promptId: 'support', version: '1.1.0', environment: 'production', epoch: 'r-1/0', variant: 'canary' as const };
    const response = { ...facts, responseId: 'chatcmpl-9xQ', bucket: 4711, commit: world.brought['1.1.0'], digest: null, at: START };
    await store.write({ at: START, rollUps: [], keys: [], responses: [response], raw: [], rollouts: [], ledger: [], shares: [] });
    await store.close();
    const explain = (...args: string[]) => runHere(world.clone.dir, ['explain', ...args, '--store', `sqlite:${metrics}`]);
    const { code, stdout } = await explain('chatcmpl-9xQ');
    expect([code, stdout.split('\n').slice(0, 5)]).toEqual([
      0,
      [
        'Answer chatcmpl-9xQ',
        'support 1.1.0 in production, 2026-11-23 10:00 UTC.',
        'Chance gave it the canary of support/r-1 in step 1, by place 4,711 of 100,000.',
        `commit ${world.brought['1.1.0'].slice(0, 12)}`,
        '',
      ],
    ]);
    expect(stdout).toMatch(/^support 1\.1\.0$/m);
    expect(JSON.parse((await explain('chatcmpl-9xQ', '--format', 'json')).stdout)).toMatchObject({
      id: 'support',
      response: { bucket: 4711 },
    });
    expect(await explain('chatcmpl-0')).toMatchObject({ code: 2, stderr: expect.stringContaining('No answer with the id "chatcmpl-0"') });
    const elsewhere = ['explain', 'chatcmpl-0', '--store', 'prometheus:http://ada:hunter2@127.0.0.1:9/?token=hunter2'];
    const { stderr } = await runHere(world.clone.dir, elsewhere);
    expect(stderr).toContain('is known in prometheus:http://127.0.0.1:9/.');
    expect(stderr).not.toContain('hunter2');
  });

  test('a process that is told to end does, after its look', async () => {
    const { code, stdout } = await endAfter(2);
    expect(code).toBe(143);
    expect(stdout.match(/^2026-11-23T10:30:00Z/gm)).toHaveLength(2);
  });
});
