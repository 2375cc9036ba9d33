import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { commitRegistry, registerAll } from '../bundle/repository.ts';
import { deployed } from '../bundle/sample.ts';
import { runCommand } from '../support/cli.ts';
import { createRepository } from '../support/git-repository.ts';
import { promptFiles } from '../support/prompt-files.ts';

test('bundle writes the file and says what is in it; where content is blocked it says so and writes nothing', async () => {
  const repository = await createRepository();
  const first = await repository.commit('feat: support', promptFiles('support'));
  const registry = await registerAll(repository.dir, [{ id: 'support', commit: first }]);
  const tip = await commitRegistry(repository, registry);
  const args = ['bundle', '--environment', 'production', '--output', 'out.json'];

  const { code, stdout, stderr } = await runCommand(repository.dir, args);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  const text = await readFile(join(repository.dir, 'out.json'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ environment: 'production', commit: tip, prompts: { support: { canary: null } } });
  expect(stderr).toContain(`production: 1 prompt by the registry of HEAD (${tip.slice(0, 12)})`);

  const empty = await runCommand(repository.dir, ['bundle', '--environment', 'dev']);
  expect(empty).toMatchObject({ code: 0, stderr: expect.stringContaining('Nothing is deployed to dev') });
  expect(JSON.parse(empty.stdout).prompts).toEqual({});

  const { digest = '' } = registry.prompts.support?.versions['1.0.0'] ?? {};
  const blocked = [{ digest, reason: 'It promised refunds.', by: 'Ada <ada@example.com>', at: '2026-11-23T11:00:00Z' }];
  const state = deployed('1.0.0', { blocked });
  const support = { versions: registry.prompts.support?.versions ?? {}, environments: { production: state } };
  await commitRegistry(repository, { schemaVersion: 1, prompts: { support } });
  await writeFile(join(repository.dir, 'out.json'), 'what was there');
  const refused = await runCommand(repository.dir, [...args, '--quiet']);
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Ada <ada@example.com> blocked its content') });
  expect(refused.stderr).toContain('It promised refunds.');
  expect(await readFile(join(repository.dir, 'out.json'), 'utf8')).toBe('what was there');

  // The registry went on; what it was then still gives the same bytes.
  const then = await runCommand(repository.dir, ['bundle', '--environment', 'production', '--at', tip.slice(0, 12)]);
  expect(then).toMatchObject({ code: 0, stdout: text });
});

test('bundle needs an environment that there is', async () => {
  const repository = await createRepository();
  await repository.commit('feat: support', promptFiles('support'));
  const [none, unknown, nowhere] = await Promise.all([
    runCommand(repository.dir, ['bundle']),
    runCommand(repository.dir, ['bundle', '--environment', 'prod']),
    runCommand(repository.dir, ['bundle', '--environment', 'production', '--at', '--upload-pack=x']),
  ]);
  expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('--environment') });
  expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no commit') });
  expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('dev, staging, production') });
});
