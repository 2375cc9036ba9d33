import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { commitRegistry, registerAll } from '../bundle/repository.ts';
import { bundleText, overridesText } from '../runtime/world.ts';
import { createRepository, createTemporaryDirectory } from '../support/git-repository.ts';
import { promptFiles } from '../support/prompt-files.ts';
import { runHere } from '../support/run-cli.ts';

test('resolve tells what a key gets by a bundle, and why; an override beside it counts', async () => {
  const dir = await createTemporaryDirectory();
  await writeFile(join(dir, 'b.json'), bundleText({ rollout: { percent: 10 } }));
  const ask = (...args: string[]) => runHere(dir, ['resolve', 'support', '--bundle', 'b.json', ...args]);
  const [split, json, none, other] = await Promise.all([
    ask('--key', 'user_1'),
    ask('--key', 'user_1', '--format', 'json'),
    ask(),
    ask('--environment', 'staging'),
  ]);
  expect(split).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/^support 1\.\d\.0 \((?:stable|canary)\)\n {2}SPLIT: by the key’s place: [\d,]+ of/),
  });
  expect(split.stdout).toContain('rollout r-7/1: 10 % of users get the canary');
  expect(JSON.parse(json.stdout)).toMatchObject({ id: 'support', reason: 'SPLIT', key: 'user_1', randomised: true, epoch: 'r-7/1' });
  expect(none).toMatchObject({ code: 0, stdout: expect.stringContaining('ERROR: the key cannot be used: none was given (--key)') });
  expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('is the bundle of production, not of staging') });
  await writeFile(join(dir, 'prompts.overrides.json'), overridesText('r-7'));
  expect(await ask('--key', 'user_1')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('DISABLED: an override sends the rollout to stable'),
  });
});

test('resolve and types work from a clone', async () => {
  const repository = await createRepository();
  const first = await repository.commit(
    'feat: support',
    promptFiles('support', {}, 'You answer {{ name }} and everybody else who asks you something.\n'),
  );
  await commitRegistry(repository, await registerAll(repository.dir, [{ id: 'support', commit: first }]));
  const run = (...args: string[]) => runHere(repository.dir, args);
  const [found, unknown, unsaid, types] = await Promise.all([
    run('resolve', 'prompts/support/', '--environment', 'production', '--key', 'user_1'),
    run('resolve', 'suport', '--environment', 'production'),
    run('resolve', 'support'),
    run('types'),
  ]);
  expect(found).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('support 1.0.0\n  STATIC: no rollout runs: everybody gets it\n'),
  });
  expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean support?') });
  expect(unsaid).toMatchObject({ code: 2, stderr: expect.stringContaining('--environment NAME') });
  expect(types).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('  readonly support: {\n    readonly name: PromptValue;\n  };\n'),
  });
});
