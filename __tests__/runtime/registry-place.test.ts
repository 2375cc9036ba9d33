import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openPrompts } from '../../src/runtime/open-prompts.ts';
import type { Prompts } from '../../src/runtime/prompts.ts';
import { commitRegistry, registerAll } from '../bundle/repository.ts';
import { createRepository, createTemporaryDirectory, GIT_ENVIRONMENT, type GitRepository } from '../support/git-repository.ts';
import { promptFiles } from '../support/prompt-files.ts';
import { HandClock } from './world.ts';

let repository: GitRepository;
let prompts: Prompts;
const open = (cwd: string, environment = 'production') =>
  openPrompts({ registry: { cwd, environment, env: GIT_ENVIRONMENT } }, new HandClock());

beforeAll(async () => {
  repository = await createRepository();
  const config = 'overrides: [{ prompts: [raw], prompt: { templating: none } }]\n';
  const text = 'You answer {{ name }} and everybody else who asks you a question.\n';
  const files = { ...promptFiles('support', {}, text), ...promptFiles('raw', {}, text), '.promptgate.yaml': config };
  const first = await repository.commit('feat: support', files);
  await commitRegistry(
    repository,
    await registerAll(repository.dir, [
      { id: 'support', commit: first },
      { id: 'raw', commit: first },
    ]),
  );
  prompts = await open(`${repository.dir}/prompts/support`);
});
afterAll(() => prompts.close());

describe('prompts of a clone’s registry', () => {
  test('are what the environment runs by the newest commit, rendered as the configuration says', async () => {
    expect(prompts.ids()).toEqual(['raw', 'support']);
    expect(prompts.resolve('support').render({ name: 'Ada' })).toMatch(/^You answer Ada and/);
    expect(prompts.resolve('raw').render()).toMatch(/^You answer \{\{ name \}\} and/);
    expect(await prompts.refresh()).toBe(false);
    const next = await repository.commit(
      'fix: raw',
      promptFiles(
        'raw',
        { version: '1.0.1', previous_version: '1.0.0' },
        'Something else that is long enough to be a prompt of its own.\n',
      ),
    );
    await commitRegistry(repository, await registerAll(repository.dir, [{ id: 'raw', commit: next }]));
    expect(await prompts.refresh()).toBe(true);
    expect(prompts.ids()).toEqual(['raw']);
    expect(prompts.resolve('raw')).toMatchObject({ version: '1.0.1', commit: next });
  });

  test('are not there outside of a clone, or of an environment that there is not, and it says so', async () => {
    await expect(open(await createTemporaryDirectory())).rejects.toMatchObject({ code: 'registry-missing' });
    await expect(open(repository.dir, 'prod')).rejects.toMatchObject({
      code: 'unknown-environment',
      help: expect.stringContaining('production'),
    });
  });
});
