import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import type { GitHub } from '../../src/github/client.ts';
import { beginDeployment, endDeployment, mirrorMove } from '../../src/github/deployments.ts';
import type { Move } from '../../src/registry/operation.ts';
import { createRepository } from '../support/git-repository.ts';
import { type GitHubServer, startGitHubServer } from '../support/github-server.ts';

const LOG = { logUrl: 'https://github.example/octo-org/prompts/actions/runs/7' };
const PERMISSIONS = { contents: 'write', deployments: 'write' } as const;

let gitDir: string;
let commit: string;
let server: GitHubServer;
let github: GitHub;

/** Without the waits between writes that the product's own connection keeps. */
function connectAs(token: string): GitHub {
  const [owner = '', repo = ''] = server.repository.split('/');
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  return { octokit: new Octokit({ auth: token, baseUrl: server.apiUrl, log: silent }), owner, repo };
}

function move(to: string, change: Partial<Move> = {}): Move {
  const digest = `sha256:${Buffer.from(to).toString('hex').padEnd(64, '0')}`;
  return { id: 'support', environment: 'staging', from: null, to, digest, commit, ...change };
}

/** Each deployment as `prompt version: its states`, oldest first. */
function shown(): readonly string[] {
  return server.state.deployments.map(({ task, payload, environment, statuses }) => {
    const { promptId = task, version = '' } = payload as { promptId?: string; version?: string };
    return `${environment} ${promptId} ${version}: ${statuses.map(({ state }) => state).join(', ')}`;
  });
}

beforeAll(async () => {
  const repository = await createRepository();
  commit = await repository.commit('feat: start', { 'a.txt': 'a' });
  gitDir = repository.gitDir;
});
beforeEach(async () => {
  await server?.close();
  server = await startGitHubServer({ gitDir });
  github = connectAs(server.addToken({ login: 'github-actions[bot]', kind: 'actions', permissions: PERMISSIONS }));
});
afterEach(() => expect(server.violations).toEqual([]));
afterAll(() => server.close());

/** The team's own application, as its own workflow shows it. */
async function deployApplication(environment: string): Promise<void> {
  const { octokit, owner, repo } = github;
  const body = { ref: commit, environment, auto_merge: false, required_contexts: [] };
  const { data } = await octokit.rest.repos.createDeployment({ owner, repo, ...body });
  if (!('id' in data)) throw new Error('no deployment');
  await octokit.rest.repos.createDeploymentStatus({ owner, repo, deployment_id: data.id, state: 'success' });
}

describe('deployments on GitHub', () => {
  test('show each move, end our older one of that prompt and environment, and leave all others alone', async () => {
    await deployApplication('staging');
    await mirrorMove(github, move('1.0.0'), LOG);
    await mirrorMove(github, move('2.0.0', { id: 'billing/refunds' }), LOG);
    await mirrorMove(github, move('1.0.0', { environment: 'production' }), LOG);
    await mirrorMove(github, move('1.1.0', { from: '1.0.0' }), LOG);
    // Back: the same content as the first one, and a move of its own.
    await mirrorMove(github, move('1.0.0', { from: '1.1.0' }), LOG);
    expect(shown()).toEqual([
      'staging deploy : success',
      'staging support 1.0.0: in_progress, success, inactive',
      'staging billing/refunds 2.0.0: in_progress, success',
      'production support 1.0.0: in_progress, success',
      'staging support 1.1.0: in_progress, success, inactive',
      'staging support 1.0.0: in_progress, success',
    ]);
    const { payload, sha, task, statuses } = server.state.deployments.at(-1) ?? {};
    expect({ payload, sha, task }).toEqual({
      payload: { promptId: 'support', version: '1.0.0', digest: move('1.0.0').digest },
      sha: commit,
      task: 'promptgate',
    });
    expect(statuses?.at(-1)?.logUrl).toBe(LOG.logUrl);
  });

  test('are made once, however often the same is asked for', async () => {
    await mirrorMove(github, move('1.0.0'), LOG);
    const before = shown();
    const writes = () => server.requests.filter(({ method }) => method !== 'GET').length;
    const written = writes();
    await mirrorMove(github, move('1.0.0'), LOG);
    expect([shown(), writes()]).toEqual([before, written]);
  });

  test('that a run broke off are finished by the next', async () => {
    await mirrorMove(github, move('1.0.0'), LOG);
    await beginDeployment(github, move('1.1.0'), LOG);
    expect(shown().at(-1)).toBe('staging support 1.1.0: in_progress');
    await mirrorMove(github, move('1.1.0'), LOG);
    expect(shown()).toEqual(['staging support 1.0.0: in_progress, success, inactive', 'staging support 1.1.0: in_progress, success']);
  });

  test('that failed leave the older one as it was', async () => {
    await mirrorMove(github, move('1.0.0'), LOG);
    await endDeployment(github, await beginDeployment(github, move('1.1.0'), LOG), 'failure', LOG);
    expect(shown()).toEqual(['staging support 1.0.0: in_progress, success', 'staging support 1.1.0: in_progress, failure']);
    await mirrorMove(github, move('1.1.0'), LOG);
    expect(shown().at(-1)).toBe('staging support 1.1.0: in_progress, failure, success');
  });

  test('are found behind many of other prompts', async () => {
    await mirrorMove(github, move('1.0.0'), LOG);
    const [first] = server.state.deployments;
    for (let at = 0; at < 150; at += 1) {
      const payload = { promptId: `other-${at}`, version: '1.0.0', digest: 'sha256:0' };
      if (first) server.state.deployments.push({ ...first, id: first.id + 1000 + at, payload, statuses: [] });
    }
    await mirrorMove(github, move('1.0.0'), { logUrl: null });
    expect(server.state.deployments).toHaveLength(151);
  });

  test('without the permission say which one it is', async () => {
    const weak = connectAs(server.addToken({ login: 'github-actions[bot]', kind: 'actions', permissions: { contents: 'write' } }));
    await expect(mirrorMove(weak, move('1.0.0'), LOG)).rejects.toMatchObject({
      code: 'deployment-refused',
      message: expect.stringContaining('`deployments: write`'),
      help: expect.stringContaining('mirror: false'),
    });
  });

  test('of a commit that was not pushed say so', async () => {
    await expect(mirrorMove(github, move('1.0.0', { commit: 'f'.repeat(40) }), LOG)).rejects.toMatchObject({
      code: 'deployment-refused',
      help: expect.stringContaining('push it first'),
    });
    expect(shown()).toEqual([]);
  });

  test('whose description would be too long are made all the same', async () => {
    await mirrorMove(github, move('1.0.0', { id: 'a'.repeat(200) }), LOG);
    await mirrorMove(github, move(`1.0.0-${'x'.repeat(200)}`), LOG);
    expect(shown()).toHaveLength(2);
  });
});
