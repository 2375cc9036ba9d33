import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import type { GitRepository } from '../support/git-repository.ts';
import { runHere } from '../support/run-cli.ts';
import { createRegistryWorld, type RegistryWorld } from './registry-world.ts';

let world: RegistryWorld;
let clone: GitRepository;
const review = () => runHere(clone.dir, ['review', '--no-evals']);
const bundle = () => runHere(clone.dir, ['bundle', '--environment', 'production', '--output', 'b.json']);

beforeAll(async () => {
  world = await createRegistryWorld();
  ({ clone } = world);
});

test('a review says what it does not see, and how it comes in', async () => {
  expect((await review()).stderr).toContain('Both are the same commit, so nothing can have changed.');
  await appendFile(join(clone.dir, 'prompts/support/system-prompt.txt'), 'Say please.\n');
  await writeFile(join(clone.dir, 'notes.md'), 'Nothing of a prompt.\n');
  const { code, stderr } = await review();
  expect(code).toBe(0);
  expect(stderr).toContain(
    'Not committed, so not reviewed: prompts/support/system-prompt.txt.\nCommit it first: promptgate bump ID -m "what changed" --commit\n',
  );
  expect(stderr).not.toContain('Both are the same commit');
  await clone.git('checkout', '--quiet', '--', 'prompts');
});

test('a deploy that nobody committed is not in the bundle, which says so in place of asking for another deploy', async () => {
  const { run } = world;
  const registered = await run('registry', 'register', 'support', '--commit');
  const deployed = await run('registry', 'deploy', 'support', '1.1.0', '--environment', 'production', '--reason', 'the first');
  // What programs are served with changes by the second one alone.
  const follow = 'Programs follow with the next bundle: promptgate bundle --environment production --output FILE';
  expect([registered.code, deployed.code]).toEqual([0, 0]);
  expect([registered.stderr.includes('next bundle'), deployed.stderr.includes(follow)]).toEqual([false, true]);
  const pending = await bundle();
  expect([pending.code, pending.stderr]).toEqual([
    0,
    expect.stringContaining('prompts/registry.json has changes that are not committed, and a bundle holds what is committed'),
  ]);
  expect(pending.stderr).not.toContain('Nothing is deployed');
  await clone.git('commit', '--quiet', '--all', '--message', 'chore(registry): deploy');
  const made = await bundle();
  expect(made.stderr).toContain('production: 1 prompt by the registry of');
  expect(made.stderr).not.toContain('not committed');
  expect((await review()).stderr).not.toContain('registry.json');
});
