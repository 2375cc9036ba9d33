import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runCommand } from '../support/cli.ts';
import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

const tagsOf = (repository: GitRepository) => repository.git('tag', '--list');

test('release stays in the clone until it is pushed, and its --push is refused with both ways out where the branch takes none', async () => {
  const remote = await createRepository();
  const start = await remote.commit('feat: a prompt', samplePrompt('support'));
  await remote.git('checkout', '--quiet', '--detach');
  const clone = await remote.clone();
  const here = await runCommand(clone.dir, ['release']);
  expect(here).toMatchObject({ code: 0, stdout: expect.stringContaining('support 1.0.0') });
  expect(here.stdout).toContain('registered as the baseline');
  expect(here.stderr).toContain('--push');
  expect([await tagsOf(clone), await tagsOf(remote)]).toEqual(['support@1.0.0', '']);

  // Another clone knows nothing of that, and pushes.
  const other = await remote.clone();
  const pushed = await runCommand(other.dir, ['release', '--push', '--format', 'json']);
  expect(pushed.code).toBe(0);
  expect(JSON.parse(pushed.stdout)).toMatchObject({
    conclusion: 'success',
    isBaseline: true,
    versions: [{ id: 'support', version: '1.0.0', commit: start, registered: true, tagged: true }],
  });
  expect(await tagsOf(remote)).toBe('support@1.0.0');

  await other.git('pull', '--quiet', 'origin', 'main');
  await other.commit('fix: shorter', samplePrompt('support', { version: '1.0.1', text: MENDED_TEXT }));
  await other.git('push', '--quiet', 'origin', 'main');
  await mkdir(join(remote.gitDir, 'hooks'), { recursive: true });
  const hook = '#!/bin/sh\n[ "$1" = refs/heads/main ] || exit 0\necho "GH006: Protected branch update failed" >&2\nexit 1\n';
  await writeFile(join(remote.gitDir, 'hooks/update'), hook, { mode: 0o755 });
  const refused = await runCommand(other.dir, ['release', '--push']);
  expect(refused.code).toBe(3);
  expect(refused.stderr).toContain('registry: { branch: promptgate-registry }');
  expect(refused.stderr).toContain('registry-token');
  expect(await tagsOf(remote)).toBe('support@1.0.0');

  // The same version with another content fails that prompt alone.
  await writeFile(join(remote.gitDir, 'hooks/update'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  await other.commit('fix: without a version', samplePrompt('support', { version: '1.0.0', text: MENDED_TEXT }));
  await other.git('push', '--quiet', 'origin', 'main');
  const changed = await runCommand(other.dir, ['release', '--push']);
  expect(changed).toMatchObject({ code: 1, stdout: expect.stringContaining('promptgate bump support patch') });
});
