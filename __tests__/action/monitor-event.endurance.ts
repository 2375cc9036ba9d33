import { expect, test } from '@jest/globals';
import { checkOut } from '../support/checkout.ts';
import { createRepository } from '../support/git-repository.ts';
import { startGitHubServer } from '../support/github-server.ts';
import { runActionHere } from '../support/run-action.ts';

const PAYLOAD = { repository: { default_branch: 'main' } };

test('whatever starts it and whatever is checked out, the default branch’s configuration holds', async () => {
  const repository = await createRepository();
  await repository.commit('chore: store', { '.promptgate.yaml': 'monitoring: { store: "sqlite:ours.db" }\n' });
  await repository.git('branch', 'theirs');
  await repository.commit('chore: store', { '.promptgate.yaml': 'monitoring: { store: "sqlite:theirs.db" }\n' }, { branch: 'theirs' });
  const server = await startGitHubServer({ gitDir: repository.gitDir });
  const workspace = await checkOut(server, { ref: 'refs/heads/theirs' });
  const sha = await repository.git('rev-parse', 'refs/heads/theirs');
  const start = (event: string) =>
    runActionHere({
      ...{ server, event, sha, payload: PAYLOAD, workspace, inputs: { mode: 'monitor', environment: 'production' } },
      environment: { GITHUB_REF: 'refs/heads/theirs' },
    });
  const dispatched = await start('workflow_dispatch');
  expect([dispatched.status, dispatched.commands[0]?.data]).toEqual([1, expect.stringContaining('/ours.db: there is no such file')]);
  for (const event of ['pull_request', 'pull_request_target']) {
    const { status, outputs, commands } = await start(event);
    expect([status, outputs]).toEqual([1, {}]);
    expect(commands[0]?.data).toContain(`No rollout is watched on the event \`${event}\``);
    expect(commands[0]?.data).toContain('templates/monitor.yml');
  }
  await server.close();
});
