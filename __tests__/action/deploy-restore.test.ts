import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { formatRegistry } from '../../src/registry/format.ts';
import { REGISTRY_PATH, registerAll } from '../bundle/repository.ts';
import { deployed } from '../bundle/sample.ts';
import { checkOut } from '../support/checkout.ts';
import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { pullRequestEvent } from '../support/github/event.ts';
import { refreshTestMerge } from '../support/github/merges.ts';
import { type GitHubServer, type Identity, type Pull, startGitHubServer } from '../support/github-server.ts';
import { promptFiles } from '../support/prompt-files.ts';
import { type ActionResult, runActionHere } from '../support/run-action.ts';

let repository: GitRepository;
let server: GitHubServer;
/** 1.1.0, which the default branch holds, runs in staging; 1.0.0 did before. */
beforeAll(async () => {
  repository = await createRepository();
  await repository.commit('chore: quiet', { '.promptgate.yaml': 'deployments: { mirror: false }\n' });
  const commits: string[] = [];
  for (const [version, previous] of [['1.0.0'], ['1.1.0', '1.0.0']] as const) {
    const fields = { version, ...(previous === undefined ? {} : { previous_version: previous, updated: '2026-11-20' }) };
    commits.push(
      await repository.commit(
        `feat: ${version}`,
        promptFiles('support', fields, `You answer the questions of customers truly and kindly, as of ${version}.\n`),
      ),
    );
  }
  const { prompts } = await registerAll(
    repository.dir,
    commits.map((commit) => ({ id: 'support', commit })),
  );
  const versions = prompts.support?.versions ?? {};
  const support = { versions, environments: { staging: deployed('1.1.0', { previous: '1.0.0' }) } };
  await repository.commit('chore(registry): start', { [REGISTRY_PATH]: formatRegistry({ schemaVersion: 1, prompts: { support } }) });
  server = await startGitHubServer({ gitDir: repository.gitDir });
});
afterAll(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

async function rollBack(permissions: Identity['permissions'], inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
  return runActionHere({
    ...{ server, event: 'workflow_dispatch', sha: await repository.git('rev-parse', 'refs/heads/main') },
    payload: { ref: 'refs/heads/main', repository: { default_branch: 'main', full_name: server.repository } },
    token: server.addToken({ login: 'github-actions[bot]', kind: 'actions', permissions }),
    workspace: await checkOut(server, { ref: 'refs/heads/main' }),
    inputs: { mode: 'deploy', rollback: 'true', prompt: 'support', environment: 'staging', ...inputs },
    environment: { GITHUB_ACTOR: 'octocat' },
  });
}

const restores = (): Pull[] => [...server.pulls.values()].filter(({ head }) => head.ref === 'promptgate/restore/support');

test('a rollback whose job may open no pull request is done; run again with the right, it has one, which the gate passes', async () => {
  const first = await rollBack({ contents: 'write' }, { reason: 'It promised refunds.' });
  expect(first).toMatchObject({ status: 0, outputs: { conclusion: 'success', bundle: expect.stringContaining('prompts.bundle.json') } });
  expect(first.commands).toMatchObject([{ name: 'warning', data: expect.stringMatching(/The rollback stands.*`pull-requests: write`/) }]);
  for (const text of [first.commands[0]?.data, first.summary])
    expect(text).toMatch(/git switch -c restore-support-1\.0\.0\ngit restore --source [0-9a-f]{12} -- .*\npromptgate bump support patch/);
  expect(first.summary).toContain('`support` rolled back to `staging`');
  expect(restores()).toEqual([]);

  // The token that writes the registry may open no pull request; the job's own may.
  const app = server.addToken({ login: 'prompts-app[bot]', kind: 'app', permissions: { contents: 'write' } });
  const inputs = { version: '1.0.0', 'registry-token': app };
  const again = await rollBack({ contents: 'write', pull_requests: 'write' }, inputs);
  expect(again).toMatchObject({ status: 0, commands: [], outputs: { conclusion: 'success' } });
  const [pull] = restores() as [Pull];
  expect(pull.title).toBe('prompt(support): 1.1.0 -> 1.1.1: Restore 1.0.0');
  expect(pull.body).toContain('from `1.1.0` to `1.0.0` by `octocat`. Reason: It promised refunds.');
  expect(again.summary).toContain(`/pull/${pull.number}) restores the older content as \`1.1.1\``);

  const sha = (await refreshTestMerge(server.state, pull)) ?? '';
  const workspace = await checkOut(server, { ref: `refs/pull/${pull.number}/merge`, depth: 1 });
  const review = await runActionHere({ server, event: 'pull_request', payload: pullRequestEvent(server, pull), workspace, sha });
  expect(review.commands.filter(({ name }) => name === 'error')).toEqual([]);
  expect(review).toMatchObject({ status: 0, outputs: { conclusion: 'success' } });
});
