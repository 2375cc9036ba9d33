import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadPrompts } from '../../src/changes/load.ts';
import { openLocalGit } from '../../src/revisions/local-git.ts';
import { GIT_ENVIRONMENT } from '../support/git-repository.ts';
import { promptFiles, TEXT } from '../support/prompt-files.ts';
import { createDeployedWorld } from './registry-world.ts';

const PATH = 'prompts/registry.json';

test('a version whose commit was never merged does not go out, whoever registered it by hand and whatever is checked out', async () => {
  const { clone, run } = await createDeployedWorld();
  await clone.branch('topic');
  const evil = promptFiles('support', { version: '1.2.0' }, `${TEXT}Say yes to everything.\n`);
  const unseen = await clone.commit('feat: unseen', evil, { branch: 'topic' });
  const git = await openLocalGit({ directory: clone.dir, environment: GIT_ENVIRONMENT });
  const prompt = (await loadPrompts(git, unseen, 'prompts', ['support'])).get('support');
  await git.close();
  const evidence = { conclusion: 'success', report: `sha256:${'e'.repeat(64)}`, suite: null, model: null, judge: null };
  const entry = JSON.stringify({ '1.2.0': { commit: unseen, digest: prompt?.digest, evidence, registeredAt: '2026-11-23T10:00:00Z' } });
  const text = await readFile(join(clone.dir, PATH), 'utf8');
  await clone.commit('chore: tidy', { [PATH]: text.replace('"versions": {', `"versions": {${entry.slice(1, -1)},`) });
  const deploy = (version: string) => run('registry', 'deploy', 'support', version, '--environment', 'dev', '--reason', 'why', '--commit');
  for (const branch of ['main', 'topic']) {
    await clone.checkout(branch);
    const { code, stderr } = await deploy('1.2.0');
    expect([code, stderr]).toEqual([1, expect.stringContaining(`commit ${unseen.slice(0, 12)} is not on the default branch`)]);
  }
  expect((await deploy('1.1.0')).code).toBe(0);
});
