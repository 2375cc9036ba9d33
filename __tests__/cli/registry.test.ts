import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createDeployedWorld, createRegistryWorld, type RegistryWorld } from './registry-world.ts';

const PATH = 'prompts/registry.json';
const readRegistry = async ({ clone }: RegistryWorld) => JSON.parse(await readFile(join(clone.dir, PATH), 'utf8'));

describe('from nothing to production and back, over a remote', () => {
  let world: RegistryWorld;
  beforeAll(async () => {
    world = await createRegistryWorld();
  });

  const registry = (...args: string[]) => world.run('registry', ...args);

  test('an empty registry is said to be one', async () => {
    expect(await registry('list')).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('promptgate release') });
    expect(JSON.parse((await registry('list', '--format', 'json')).stdout)).toEqual({ prompts: [] });
    expect(await registry('get', 'support')).toMatchObject({ code: 2, stderr: expect.stringContaining('The registry is empty') });
  });

  test('register takes what the remote’s default branch has, at the commit that brought it', async () => {
    // The clone is behind; --push builds on what the remote has.
    await world.clone.git('reset', '--quiet', '--hard', world.brought['1.0.0']);
    const { code, stdout } = await registry('register', 'prompts/support/', '--push');
    expect([code, stdout]).toEqual([0, expect.stringContaining('pushed to origin')]);
    const text = await world.remote.git('show', `main:${PATH}`);
    expect(JSON.parse(text).prompts.support).toMatchObject({
      maintainer: 'team@example.com',
      versions: { '1.1.0': { commit: world.brought['1.1.0'], evidence: null, registeredAt: '2026-11-23T10:00:00Z' } },
    });
    expect(await world.remote.git('log', '-1', '--format=%s|%an', 'main')).toBe('chore(registry): register support 1.1.0|Ada');
    await world.clone.git('pull', '--quiet', 'origin', 'main');
  });

  test('registering again writes nothing', async () => {
    const tip = await world.remote.resolve('main');
    const { code, stdout } = await registry('register', 'support', '--push', '--format', 'json');
    expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ changed: false, commit: null, pushed: false })]);
    expect(await world.remote.resolve('main')).toBe(tip);
  });

  test('without evals that passed a deploy needs a reason, which the commit keeps', async () => {
    const refused = await registry('deploy', 'support', '1.1.0', '--environment', 'dev', '--push');
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('--reason "why"') });
    const done = await registry('deploy', 'support', '1.1.0', '--environment', 'dev', '--reason', 'looked at\nby hand', '--push');
    expect(done.code).toBe(0);
    expect(await world.remote.git('log', '-1', '--format=%B', 'main')).toBe(
      'chore(registry): deploy support 1.1.0 to dev\n\nReason: looked at by hand\n',
    );
  });

  test('a deploy changes a few lines, and the work tree follows', async () => {
    const stat = await world.remote.git('diff', '--shortstat', 'main~1', 'main');
    const changed = [...stat.matchAll(/(\d+) (?:insertion|deletion)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(changed).toBeLessThan(12);
    expect((await readRegistry(world)).prompts.support.environments.dev).toEqual({
      version: '1.1.0',
      deployedAt: '2026-11-23T10:00:00Z',
      deployedBy: 'Ada <ada@example.com>',
      previous: null,
      reason: 'looked at by hand',
    });
    expect(await world.clone.git('status', '--porcelain')).toBe('');
  });

  test('the order of environments is kept, and promote follows it', async () => {
    const skipped = await registry('promote', 'support', '--to', 'production', '--push');
    expect(skipped).toMatchObject({ code: 1, stderr: expect.stringContaining('staging runs no version') });
    const promoted = await registry('promote', 'support', '--to', 'staging', '--reason', 'still by hand', '--push');
    expect(promoted).toMatchObject({ code: 0, stdout: expect.stringContaining('promote support 1.1.0 to staging') });
  });
});

describe('every refusal says what to do', () => {
  let world: RegistryWorld;
  beforeAll(async () => {
    world = await createDeployedWorld();
  });

  test.each([
    [2, ['deploy', 'suport', '1.0.0', '--environment', 'dev'], 'Did you mean support?'],
    [2, ['deploy', 'support', '1.0.1', '--environment', 'dev'], 'Did you mean 1.0.0?'],
    [2, ['deploy', 'support', '1.0.0', '--environment', 'prodution'], 'Did you mean production?'],
    [2, ['deploy', 'support', '1.0.0'], '--environment'],
    [2, ['deploy', 'support', '1.1.0', '--environment', 'dev', '--reason', ' '], 'The reason is empty'],
    [2, ['block', 'support', '1.1.0', '--environment', 'dev'], '--message'],
    [2, ['block', 'support', 'sha256:beef', '--environment', 'dev', '-m', 'x'], 'not a digest'],
    [2, ['register', 'suport'], 'Did you mean support?'],
    [2, ['get', 'suport'], 'Did you mean support?'],
    [2, ['history', 'suport'], 'Did you mean support?'],
    [2, ['list', '--environment', 'stagin'], 'Did you mean staging?'],
    [2, ['list', '--format', 'markdown'], 'text, json'],
    [2, ['lst'], 'Did you mean list?'],
    [1, ['deploy', 'support', '1.1.0', '--environment', 'dev'], 'no evals vouch for it'],
    [1, ['promote', 'support', '--to', 'dev', '--reason', 'x'], 'first environment'],
    [1, ['rollback', 'support', '--environment', 'production'], 'which version of support ran in production before'],
    [1, ['block', 'support', '1.0.0', '--environment', 'dev', '-m', 'x'], 'what runs cannot be blocked'],
    [1, ['unblock', 'support', '1.0.0', '--environment', 'dev', '-m', 'x'], 'Nothing is blocked there'],
  ])('%i: registry %j', async (wanted, args, mend) => {
    const { code, stdout, stderr } = await world.run('registry', ...args);
    expect([code, stdout]).toEqual([wanted, '']);
    expect(stderr.replace(/\s+/g, ' ')).toContain(mend);
    expect(await world.clone.git('status', '--porcelain')).toBe('');
  });

  test('a refusal as JSON is the result', async () => {
    const { code, stdout } = await world.run('registry', 'deploy', 'support', '1.1.0', '--environment', 'dev', '--format', 'json');
    expect([code, JSON.parse(stdout)]).toEqual([1, { changed: false, refused: expect.objectContaining({ code: 'no-evidence' }) }]);
  });

  test('content that Git does not hold at the version’s commit does not go out', async () => {
    const file = await readRegistry(world);
    file.prompts.support.versions['1.1.0'].commit = world.brought['1.0.0'];
    await world.clone.commit('chore: an edit by hand', { [PATH]: `${JSON.stringify(file, null, 2)}\n` });
    const { code, stderr } = await world.run('registry', 'deploy', 'support', '1.1.0', '--environment', 'dev', '--reason', 'x');
    expect([code, stderr]).toEqual([1, expect.stringContaining('holds support 1.0.0, not 1.1.0')]);
    const verified = await world.run('registry', 'verify');
    expect([verified.code, verified.stdout]).toEqual([1, expect.stringContaining('where the prompt is version 1.0.0')]);
    await world.clone.git('reset', '--quiet', '--hard', 'HEAD~1');
  });
});

describe('a bad release', () => {
  let world: RegistryWorld;
  const registry = (...args: string[]) => world.run('registry', ...args);
  beforeAll(async () => {
    world = await createDeployedWorld();
    for (const name of ['dev', 'staging', 'production']) {
      expect((await registry('deploy', 'support', '1.1.0', '--environment', name, '--reason', 'in a hurry', '--commit')).code).toBe(0);
    }
  });

  test('is rolled back by one command, which blocks it and says how the source is mended', async () => {
    const { code, stdout } = await registry(
      'rollback',
      'support',
      '--environment',
      'production',
      '--reason',
      'it promises refunds',
      '--commit',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('roll support in production back to 1.0.0 (before: 1.1.0)');
    const commands = [...stdout.matchAll(/^ {4}(\S.*)$/gm)].map(([, command]) => command);
    expect(commands).toEqual([
      'git switch -c restore-support-1.0.0',
      `git restore --source ${world.brought['1.0.0'].slice(0, 12)} -- prompts/support/system-prompt.txt prompts/support/.prompt-metadata.json`,
      'git rm --quiet -- prompts/support/output.schema.json',
      'promptgate bump support patch -m "Restores 1.0.0" --commit',
    ]);
  });

  test('does not come back until it is unblocked', async () => {
    const again = ['deploy', 'support', '1.1.0', '--environment', 'production', '--reason', 'again', '--commit'];
    expect(await registry(...again)).toMatchObject({ code: 1, stderr: expect.stringContaining('it promises refunds') });
    expect((await registry('unblock', 'support', '1.1.0', '--environment', 'production', '-m', 'a false alarm', '--commit')).code).toBe(0);
    expect((await registry(...again)).code).toBe(0);
    expect((await registry('rollback', 'support', '--environment', 'production', '--to', '1.0.0', '--commit')).code).toBe(0);
  });

  test('list shows what runs where and what is blocked, at 80 columns', async () => {
    expect((await registry('list')).stdout).toBe(
      [
        'Prompt   Newest  Evals  dev    staging  production',
        'support  1.1.0   -      1.1.0  1.1.0    1.0.0 ✖1.1.0',
        '',
        '✖ blocked there',
        '',
      ].join('\n'),
    );
    expect((await registry('list', '--environment', 'production')).stdout).toBe(
      'Prompt   Version       Since (UTC)       By   Before  Evals\nsupport  1.0.0 ✖1.1.0  2026-11-23 10:00  Ada  -       -\n',
    );
    const { prompts } = JSON.parse((await registry('list', '--environment', 'production', '--format', 'json')).stdout);
    expect(prompts).toEqual([expect.objectContaining({ id: 'support', version: '1.0.0', evals: null, blockedVersions: ['1.1.0'] })]);
  });

  test('get shows all of the prompt', async () => {
    const { stdout } = await registry('get', 'support');
    for (const words of [
      'support  team@example.com',
      'reason: in a hurry',
      'blocked: 1.1.0',
      world.brought['1.1.0'].slice(0, 12),
      'sha256:',
    ]) {
      expect(stdout).toContain(words);
    }
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(JSON.parse((await registry('get', 'support', '--format', 'json')).stdout)).toMatchObject({
      id: 'support',
      versions: { '1.1.0': {} },
    });
  });

  test('history tells it from Git, newest first', async () => {
    const { code, stdout } = await registry('history', 'support');
    expect(code).toBe(0);
    const told = stdout.split('\n').filter((line) => /^ {4}\S/.test(line));
    expect(told.map((line) => line.trim())).toEqual([
      'production rolled back to 1.0.0, in place of 1.1.0',
      '1.1.0 blocked in production',
      '1.1.0 deployed to production, in place of 1.0.0',
      '1.1.0 unblocked in production',
      'production rolled back to 1.0.0, in place of 1.1.0',
      '1.1.0 blocked in production',
      '1.1.0 deployed to production, in place of 1.0.0',
      '1.1.0 deployed to staging, in place of 1.0.0',
      '1.1.0 deployed to dev, in place of 1.0.0',
      '1.1.0 registered',
      '1.0.0 deployed to production',
      '1.0.0 deployed to staging',
      '1.0.0 deployed to dev',
      '1.0.0 registered',
    ]);
    const { events, cut } = JSON.parse((await registry('history', 'support', '--format', 'json')).stdout);
    expect([events.length, cut]).toEqual([told.length, null]);
  });

  test('verify finds that registry and Git agree, and what does not', async () => {
    expect(await registry('verify')).toMatchObject({ code: 0, stdout: expect.stringContaining('✔ Registry and Git agree') });
    await world.clone.tag('support@1.0.0', world.brought['1.1.0'], 'support 1.0.0');
    await world.clone.tag('support@1.1.0', world.brought['1.1.0'], 'support 1.1.0');
    const { code, stdout } = await registry('verify', '--format', 'json');
    const { ok, findings } = JSON.parse(stdout);
    expect([code, ok, findings.length]).toEqual([1, false, 1]);
    expect(findings[0]).toMatchObject({
      path: PATH,
      line: expect.any(Number),
      message: expect.stringContaining('support@1.0.0 points at'),
    });
  });

  test('the printed commands give the source its older content back, as a version that the review takes', async () => {
    const { clone, run } = world;
    await clone.git('push', '--quiet', 'origin', 'main');
    await clone.git('switch', '--quiet', '--create', 'restore');
    const files = ['prompts/support/system-prompt.txt', 'prompts/support/.prompt-metadata.json'];
    await clone.git('restore', '--source', world.brought['1.0.0'], '--', ...files);
    await clone.git('rm', '--quiet', '--', 'prompts/support/output.schema.json');
    expect(await run('bump', 'support', 'patch', '-m', 'Restores 1.0.0', '--commit')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1.1.0 -> 1.1.1'),
    });
    expect(await run('review', '--no-evals')).toMatchObject({ code: 0, stdout: expect.stringContaining('1.1.0 → 1.1.1 (patch)') });
    await clone.checkout('main');
  });
});
