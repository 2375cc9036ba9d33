import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createRepository, createTemporaryDirectory } from '../support/git-repository.ts';
import { promptFiles } from '../support/prompt-files.ts';
import { createDeployedWorld, createRegistryWorld, type RegistryWorld, runIn } from './registry-world.ts';

const PATH = 'prompts/registry.json';
const DEPLOY = ['registry', 'deploy', 'support', '1.1.0', '--environment', 'dev', '--reason', 'by hand'];

describe('a change that the user commits', () => {
  let world: RegistryWorld;
  beforeAll(async () => {
    world = await createDeployedWorld();
  });

  test('lies in the work tree, with the command that commits it', async () => {
    const { code, stdout, stderr } = await world.run(...DEPLOY);
    expect([code, stdout]).toEqual([0, expect.stringContaining(`${PATH}, not committed yet`)]);
    expect(stderr).toContain(`git commit -m 'chore(registry): deploy support 1.1.0 to dev' -- ${PATH}`);
    expect(await world.clone.git('status', '--porcelain')).toBe(` M ${PATH}`);
    // Several go into one commit: the next one is built on what lies there.
    expect((await world.run('registry', 'promote', 'support', '--to', 'staging', '--reason', 'by hand')).code).toBe(0);
    expect((await world.run('registry', 'list')).stdout).toMatch(/support +1\.1\.0 +- +1\.1\.0 +1\.1\.0 +1\.0\.0/);
  });

  test('is not mixed into a commit of the tool’s', async () => {
    const before = await readFile(join(world.clone.dir, PATH), 'utf8');
    const { code, stderr } = await world.run('registry', 'promote', 'support', '--to', 'production', '--reason', 'x', '--commit');
    expect([code, stderr]).toEqual([2, expect.stringContaining(PATH)]);
    expect(await readFile(join(world.clone.dir, PATH), 'utf8')).toBe(before);
    await world.clone.git('restore', '--', PATH);
  });

  test('is told of by JSON, too', async () => {
    const { stdout } = await world.run(...DEPLOY, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ changed: true, path: PATH, branch: 'main', commit: null, pushed: false });
    await world.clone.git('restore', '--', PATH);
  });
});

describe('whatever is checked out', () => {
  let world: RegistryWorld;
  beforeAll(async () => {
    world = await createDeployedWorld();
  });

  test.each([
    ['a topic', ['switch', '--quiet', '--create', 'topic', 'HEAD~1'], 'topic is checked out here'],
    ['no branch', ['switch', '--quiet', '--detach', 'main'], 'no branch is checked out here'],
  ] as const)('%s: a file that is to be committed by hand is not written, a commit is', async (_, checkout, words) => {
    await world.clone.git(...checkout);
    const { code, stderr } = await world.run(...DEPLOY);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(stderr).toContain('git switch main');
    const before = await world.clone.resolve('main');
    const head = await world.clone.resolve('HEAD');
    expect((await world.run(...DEPLOY, '--commit')).code).toBe(0);
    expect(await world.clone.resolve('main~1')).toBe(before);
    expect(await world.clone.resolve('HEAD')).toBe(head);
    expect(await world.clone.git('status', '--porcelain')).toBe('');
    await world.clone.git('switch', '--quiet', 'main');
    await world.clone.git('reset', '--quiet', '--hard', before as string);
  });

  test('list shows the newest registry of the clone, and says so', async () => {
    await world.clone.git('switch', '--quiet', '--detach', 'main~1');
    const { stdout, stderr } = await world.run('registry', 'list');
    expect([stdout, stderr]).toEqual([expect.stringContaining('1.1.0'), expect.stringContaining('What is checked out is older')]);
    await world.clone.git('switch', '--quiet', 'main');
  });

  test('in a second work tree: the first one, which has the branch, follows', async () => {
    const second = join(await createTemporaryDirectory(), 'second');
    await world.clone.git('worktree', 'add', '--quiet', '--detach', second);
    const { code, stdout } = await runIn(second, ...DEPLOY, '--commit');
    expect([code, stdout]).toEqual([0, expect.stringContaining('on main')]);
    expect(JSON.parse(await readFile(join(world.clone.dir, PATH), 'utf8')).prompts.support.environments.dev.version).toBe('1.1.0');
    expect(await world.clone.git('status', '--porcelain')).toBe('');
  });
});

describe('a registry on a branch of its own', () => {
  const CONFIG = 'registry: { branch: promptgate-registry }\n';

  test('is made, written and read there; no file of it is in the work tree', async () => {
    const { run, clone, remote } = await createRegistryWorld(CONFIG);
    expect(await run('registry', 'list')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('git fetch origin promptgate-registry'),
    });
    expect((await run('registry', 'register', 'support', '--push')).code).toBe(0);
    expect(await remote.git('ls-tree', '-r', '--name-only', 'promptgate-registry')).toBe(PATH);
    const { code, stderr } = await run(...DEPLOY);
    expect([code, stderr]).toEqual([0, expect.stringContaining('git push origin promptgate-registry')]);
    expect((await run('registry', 'list')).stdout).toMatch(/support +1\.1\.0 +- +1\.1\.0/);
    expect((await run('registry', 'history', 'support')).stdout).toContain('1.1.0 deployed to dev');
    expect((await run('registry', 'verify')).code).toBe(0);
    expect([await clone.git('status', '--porcelain'), await remote.resolve('main')]).toEqual(['', await clone.resolve('main')]);
  });
});

describe('where there is less', () => {
  test('no repository', async () => {
    const directory = await createTemporaryDirectory();
    expect(await runIn(directory, ...DEPLOY)).toMatchObject({ code: 2, stderr: expect.stringContaining('git init') });
    expect(await runIn(directory, 'registry', 'list')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Nothing is registered yet'),
    });
    expect(await runIn(directory, 'registry', 'history', 'a')).toMatchObject({ code: 2 });
  });

  test('no commit', async () => {
    const { dir } = await createRepository();
    expect(await runIn(dir, 'registry', 'register', 'support')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no commit yet'),
    });
    expect(await runIn(dir, 'registry', 'list')).toMatchObject({ code: 0 });
  });

  test('no remote: nothing is pushed, and what else works is said', async () => {
    const repository = await createRepository();
    await repository.commit('feat: start', promptFiles('support', { version: '1.1.0' }));
    expect(await runIn(repository.dir, 'registry', 'register', 'support', '--push')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Leave --push out'),
    });
    const { code, stderr } = await runIn(repository.dir, 'registry', 'register', 'support', '--commit');
    expect([code, stderr]).toEqual([0, '']);
  });

  test('a branch of another name is the default branch where it is the only one', async () => {
    const repository = await createRepository();
    await repository.commit('feat: start', promptFiles('support', { version: '1.1.0' }), { branch: 'production-line' });
    await repository.checkout('production-line');
    const { code, stdout } = await runIn(repository.dir, 'registry', 'register', 'support', '--commit');
    expect([code, stdout]).toEqual([0, expect.stringContaining('on production-line')]);
  });

  test('nobody’s name', async () => {
    const { clone } = await createRegistryWorld();
    const env = { GIT_AUTHOR_NAME: '', GIT_AUTHOR_EMAIL: '', GIT_COMMITTER_NAME: '', GIT_COMMITTER_EMAIL: '' };
    const { runHere } = await import('../support/run-cli.ts');
    const { code, stderr } = await runHere(clone.dir, ['registry', 'register', 'support'], { env });
    expect([code, stderr]).toEqual([2, expect.stringContaining('git config --global user.name')]);
  });

  test('a shallow clone: what is not there is named with the command that brings it', async () => {
    const { remote } = await createDeployedWorld();
    const shallow = await remote.clone({ depth: 1 });
    const { code, stderr } = await runIn(shallow.dir, ...DEPLOY);
    expect([code, stderr]).toEqual([3, expect.stringContaining('git fetch --unshallow')]);
    const history = await runIn(shallow.dir, 'registry', 'history', 'support');
    expect([history.code, history.stderr]).toEqual([0, expect.stringContaining('shallow')]);
    expect(await runIn(shallow.dir, 'registry', 'verify')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('could not be checked'),
    });
    expect((await runIn(shallow.dir, 'registry', 'list')).stdout).toContain('1.0.0');
  });
});

describe('a file that is no registry', () => {
  let world: RegistryWorld;
  beforeAll(async () => {
    world = await createDeployedWorld();
  });

  test.each([
    ['no JSON', '{"prompts": {', 'is not JSON'],
    ['a merge conflict', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> topic\n', 'merge conflict'],
    ['a list', '[]', PATH],
    ['a prototype', '{"schemaVersion":1,"prompts":{"__proto__":{"versions":{},"environments":{}}}}', PATH],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, PATH],
    [
      'an unregistered version in production',
      '{"schemaVersion":1,"prompts":{"a":{"versions":{},"environments":{"production":{"version":"1.0.0","deployedAt":"2026-11-23T10:00:00Z","deployedBy":"x","previous":null}}}}}',
      'no such version is registered',
    ],
    ['control characters', '{"schemaVersion":1,"prompts":{"\\u001b[31m\\u202e":{}}}', PATH],
  ])('%s: is refused with its line, and left as it is', async (_, text, words) => {
    await writeFile(join(world.clone.dir, PATH), text);
    for (const args of [['registry', 'list'], ['registry', 'get', 'support'], DEPLOY]) {
      const { code, stdout, stderr } = await world.run(...args);
      expect([args, code, stdout]).toEqual([args, 2, '']);
      expect(stderr).toContain(words);
      for (const character of ['\u001b', '\u202e', 'at Object', 'node:internal']) expect(stderr).not.toContain(character);
    }
    const { code } = await world.run('registry', 'verify');
    expect(code).toBe(1);
    expect(await readFile(join(world.clone.dir, PATH), 'utf8')).toBe(text);
  });

  test('a link that leads out of the repository is neither read nor written through', async () => {
    const outside = join(await createTemporaryDirectory(), 'outside.json');
    await writeFile(outside, '{"schemaVersion":1,"prompts":{}}');
    await rm(join(world.clone.dir, PATH));
    await symlink(outside, join(world.clone.dir, PATH));
    for (const args of [['registry', 'list'], DEPLOY]) {
      expect(await world.run(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('symbolic link') });
    }
    expect(await readFile(outside, 'utf8')).toBe('{"schemaVersion":1,"prompts":{}}');
  });

  test('a directory in its place', async () => {
    await rm(join(world.clone.dir, PATH));
    await mkdir(join(world.clone.dir, PATH));
    for (const args of [['registry', 'list'], DEPLOY]) expect(await world.run(...args)).toMatchObject({ code: 2, stdout: '' });
  });
});
