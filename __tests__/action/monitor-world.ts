import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatRegistry } from '../../src/registry/format.ts';
import { parseRegistry } from '../../src/registry/parse.ts';
import type { Registry, Rollout } from '../../src/registry/registry.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { REGISTRY_PATH, registerAll } from '../bundle/repository.ts';
import { deployed } from '../bundle/sample.ts';
import { checkOut } from '../support/checkout.ts';
import { createRepository } from '../support/git-repository.ts';
import { type GitHubServer, type Identity, type Pull, startGitHubServer } from '../support/github-server.ts';
import { promptFiles } from '../support/prompt-files.ts';
import { type ActionResult, type runAction, runActionHere } from '../support/run-action.ts';

const STARTED = Date.parse('2026-11-23T10:00:00Z');
const ROLLOUT: Rollout = {
  ...{ id: 'r-1', canary: '1.1.0', percent: 10, step: 0, steps: [10, 50], unit: 'request', salt: 'support/r-1', slowMs: null },
  ...{ startedAt: '2026-11-23T10:00:00Z', holdMinutes: 60, guardrails: ['errors'] },
};

/** A repository on GitHub whose rollout of `support` is watched by a schedule. */
export interface MonitorWorld {
  readonly server: GitHubServer;
  /** Twenty minutes of calls: stable fails one in twenty, of 20 calls of the canary so many. */
  record(canaryBad: number): Promise<void>;
  /** 1.1.0 came to everybody an hour ago, in the place of 1.0.0, and fails ten times as often. */
  runAlone(): Promise<void>;
  look(permissions: Identity['permissions'], inputs?: Readonly<Record<string, string>>): Promise<ActionResult>;
  readRegistry(): Promise<Registry['prompts'][string] | undefined>;
  restores(): Pull[];
}

export const WRITES = { contents: 'write', pull_requests: 'write' } as const;

/** @param run the source in this process, or the bundle in one of its own */
export async function createMonitorWorld(run: typeof runAction = runActionHere): Promise<MonitorWorld> {
  const metrics = join(await mkdtemp(join(tmpdir(), 'promptgate-metrics-')), 'metrics.db');
  const repository = await createRepository();
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
  const server = await startGitHubServer({ gitDir: repository.gitDir });
  const workspace = await checkOut(server, { ref: 'refs/heads/main' });

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

  async function runAlone(): Promise<void> {
    const minute = Math.floor(Date.now() / 60_000);
    const production = deployed('1.1.0', {
      previous: '1.0.0',
      deployedAt: `${new Date((minute - 60) * 60_000).toISOString().slice(0, 19)}Z`,
    });
    const alone = { support: { versions, environments: { production } } };
    await repository.commit('chore(registry): deploy', { [REGISTRY_PATH]: formatRegistry({ schemaVersion: 1, prompts: alone }) });
    const store = await openStore(`sqlite:${metrics}`, { mode: 'record' });
    const counts = {
      ratings: [0, 0, 0, 0, 0],
      slow: 0,
      tokens: 0,
      latencySum: 1,
      latencyMin: 1,
      latencyMax: 1,
      latency: new Map(),
    } as const;
    const count = (version: string, at: number, calls: number, errors: number) => {
      const series = { promptId: 'support', version, environment: 'production', epoch: '' };
      return { series, minute: at, rollUp: { ...counts, calls, errors } };
    };
    await store.write({
      ...{ at: minute * 60_000, keys: [], responses: [], raw: [], rollouts: [], ledger: [], shares: [] },
      rollUps: [count('1.0.0', minute - 120, 2000, 20), count('1.1.0', minute - 30, 400, 40)],
    });
    await store.close();
  }

  async function look(permissions: Identity['permissions'], inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
    return run({
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

  return {
    ...{ server, record, runAlone, look, readRegistry },
    restores: () => [...server.pulls.values()].filter(({ head }) => head.ref === 'promptgate/restore/support'),
  };
}
