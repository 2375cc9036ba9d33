import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openCloneBranch } from '../../src/branches/clone-branch.ts';
import { openCloneTags } from '../../src/branches/clone-tags.ts';
import { writeOn } from '../../src/branches/write.ts';
import { createRepository, createTemporaryDirectory, GIT_ENVIRONMENT, type GitRepository } from '../support/git-repository.ts';
import { type GitHubServer, startGitHubServer } from '../support/github-server.ts';
import { addLine, FILE } from './lines.ts';
import { createTag, makeRemote, openClone } from './subjects.ts';

interface World {
  readonly clone: GitRepository;
  readonly remote: GitRepository;
  /** Somebody else's clone. */
  readonly other: GitRepository;
}

async function build(): Promise<World> {
  const first = await createRepository();
  await first.commit('feat: first', { 'README.md': 'hello\n', [FILE]: 'theirs\n' });
  const remote = await makeRemote(first);
  return { remote, clone: await remote.clone(), other: await remote.clone() };
}

async function pushAs({ other }: World, files: Readonly<Record<string, string>>): Promise<void> {
  await other.commit('feat: somebody else', files);
  await other.git('push', '--quiet', 'origin', 'main');
}

describe('a push', () => {
  test('builds on the remote’s newest tip; the branch here follows where it was there', async () => {
    const world = await build();
    const { clone, remote } = world;
    await addLine(await openClone(clone, 'main', 'origin'), 'mine');
    expect(await clone.resolve('main')).toBe(await remote.resolve('main'));
    expect(await clone.resolve('origin/main')).toBe(await remote.resolve('main'));
    expect(await clone.git('status', '--porcelain')).toBe('');
    expect(await readFile(join(clone.dir, FILE), 'utf8')).toBe('theirs\nmine\n');
  });

  test('the lock of a git that was killed long ago while it fetched is in nobody’s way; a young one is left alone', async () => {
    const world = await build();
    const branch = await openClone(world.clone, 'main', 'origin');
    await branch.read([FILE]);
    await pushAs(world, { [FILE]: 'newer\n' });
    const lock = join(world.clone.gitDir, 'refs/promptgate/upstream/main.lock');
    await writeFile(lock, '');
    await expect(branch.read([FILE])).rejects.toMatchObject({ kind: 'outside', message: expect.stringContaining('File exists') });
    const then = new Date(Date.now() - 600_000);
    await utimes(lock, then, then);
    expect((await branch.read([FILE])).files.get(FILE)).toBe('newer\n');
  });

  test('a clone that is behind is left behind, and told', async () => {
    const world = await build();
    const { clone, remote } = world;
    await pushAs(world, { 'README.md': 'newer\n' });
    const before = await clone.resolve('main');
    const notes: string[] = [];
    await addLine(await openClone(clone, 'main', 'origin', (text) => notes.push(text)), 'mine');
    expect(await remote.git('log', '--format=%s', 'main')).toBe('chore(registry): add mine\nfeat: somebody else\nfeat: first');
    expect(await clone.resolve('main')).toBe(before);
    expect(await clone.git('status', '--porcelain')).toBe('');
    expect(notes).toEqual(['origin has it. main here has not: git pull origin main']);
  });

  test('commits that are here alone are not pushed along; where they change the registry, nothing is written', async () => {
    const world = await build();
    const { clone, remote } = world;
    await clone.commit('feat: not pushed yet', { 'README.md': 'mine\n' });
    const notes: string[] = [];
    await addLine(await openClone(clone, 'main', 'origin', (text) => notes.push(text)), 'mine');
    expect(await remote.git('log', '--format=%s', 'main')).toBe('chore(registry): add mine\nfeat: first');
    expect(notes).toHaveLength(1);
    await clone.git('pull', '--quiet', '--rebase', 'origin', 'main');
    await clone.commit('chore: by hand', { [FILE]: 'theirs\nmine\nby hand\n' });
    const tip = await remote.resolve('main');
    await expect(addLine(await openClone(clone, 'main', 'origin'), 'more')).rejects.toMatchObject({
      code: 'unpushed-changes',
      message: expect.stringContaining(FILE),
      help: expect.stringContaining('git push origin main'),
    });
    expect(await remote.resolve('main')).toBe(tip);
  });

  test('a lost race is read and decided again', async () => {
    const world = await build();
    let calls = 0;
    const sleeps: number[] = [];
    const result = await writeOn(
      await openClone(world.clone, 'main', 'origin'),
      [FILE],
      async (files) => {
        calls += 1;
        if (calls === 1) await pushAs(world, { [FILE]: 'theirs\nrace\n' });
        return { files: new Map([[FILE, `${files.get(FILE)}mine\n`]]), message: 'chore(registry): add mine' };
      },
      { random: () => 0.5, sleep: async (milliseconds) => sleeps.push(milliseconds) },
    );
    expect({ attempts: result.attempts, calls, sleeps }).toEqual({ attempts: 2, calls: 2, sleeps: [125] });
    expect(await world.remote.git('show', `main:${FILE}`)).toBe('theirs\nrace\nmine');
  });

  test('a branch that only this clone has is new to the remote; one that only the remote has stays so', async () => {
    const { clone, remote } = await build();
    await clone.git('branch', 'registry');
    await addLine(await openClone(clone, 'registry', 'origin'), 'mine');
    expect(await remote.resolve('registry')).toBe(await clone.resolve('registry'));
    await clone.git('branch', '--quiet', '-D', 'registry');
    await addLine(await openClone(clone, 'registry', 'origin'), 'more');
    expect(await remote.git('show', `registry:${FILE}`)).toBe('theirs\nmine\nmore');
    expect(await clone.resolve('refs/heads/registry')).toBeNull();
  });

  test('a clone without blobs fetches the one that it needs', async () => {
    const world = await build();
    const partial = await world.remote.clone({ filter: 'blob:none' });
    await pushAs(world, { [FILE]: 'theirs\nnew\n', 'other.txt': 'never read\n' });
    await addLine(await openClone(partial, 'main', 'origin'), 'mine');
    expect(await world.remote.git('show', `main:${FILE}`)).toBe('theirs\nnew\nmine');
    expect(await world.remote.git('ls-tree', '-r', '--name-only', 'main')).toBe(`README.md\nother.txt\n${FILE}`);
  });

  test('a remote that hangs up after it has taken the commit is asked what it has', async () => {
    const { clone, remote } = await build();
    await mkdir(join(remote.dir, 'hooks'), { recursive: true });
    await writeFile(join(remote.dir, 'hooks', 'post-receive'), '#!/bin/sh\nkill -9 $PPID\n', { mode: 0o755 });
    const { attempts, commit } = await addLine(await openClone(clone, 'main', 'origin'), 'mine');
    expect({ attempts, commit }).toEqual({ attempts: 1, commit: await remote.resolve('main') });
    expect(await remote.git('log', '--format=%s', 'main')).toBe('chore(registry): add mine\nfeat: first');
  });

  test('a remote that is a mirror, by its address alone', async () => {
    const { clone, remote } = await build();
    await clone.git('config', 'remote.origin.mirror', 'true');
    await addLine(await openClone(clone, 'main', 'origin'), 'mine');
    await addLine(await openClone(clone, 'main', `file://${remote.dir}`), 'more');
    expect(await remote.git('show', `main:${FILE}`)).toBe('theirs\nmine\nmore');
  });

  test.each([
    ['a directory that is none', '/nowhere/at/all'],
    ['a port where nobody listens', 'http://127.0.0.1:1/octo-org/prompts'],
  ])('%s: nothing is written, and it is said', async (_name, url) => {
    const { clone } = await build();
    await clone.git('remote', 'set-url', 'origin', url);
    const tip = await clone.resolve('main');
    await expect(addLine(await openClone(clone, 'main', 'origin'), 'mine')).rejects.toMatchObject({
      code: 'remote-unreachable',
      kind: 'outside',
      help: expect.stringContaining('git remote -v'),
    });
    expect(await clone.resolve('main')).toBe(tip);
    expect(await clone.git('status', '--porcelain')).toBe('');
  });
});

describe('a push to GitHub', () => {
  let server: GitHubServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  async function open(): Promise<{ world: World; server: GitHubServer }> {
    const world = await build();
    server = await startGitHubServer({ gitDir: world.remote.dir });
    await world.clone.git('remote', 'set-url', 'origin', `${server.url}/${server.repository}`);
    return { world, server };
  }

  function access(world: World, at: GitHubServer, token: string) {
    const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
    return { directory: world.clone.dir, environment: GIT_ENVIRONMENT, push: 'origin', credential: { serverUrl: at.url, header } };
  }

  const writer = { login: 'github-actions[bot]', kind: 'actions', permissions: { contents: 'write' } } as const;

  test.each(['branch', 'ruleset'] as const)(
    'a protected %s refuses, and both mends are named; a token that may pass it writes',
    async (kind) => {
      const { world, server: at } = await open();
      at.protect('main', kind);
      const [tip, local] = [await world.remote.resolve('main'), await world.clone.resolve('main')];
      const own = access(world, at, at.addToken(writer));
      await expect(addLine(await openCloneBranch({ ...own, branch: 'main' }), 'mine')).rejects.toMatchObject({
        code: 'branch-protected',
        kind: 'outside',
        message: expect.stringContaining(kind === 'branch' ? 'GH006' : 'GH013'),
        help: expect.stringMatching(/registry: \{ branch: promptgate-registry \}.*registry-token/),
      });
      expect([await world.remote.resolve('main'), await world.clone.resolve('main')]).toEqual([tip, local]);
      expect(await world.clone.git('status', '--porcelain')).toBe('');
      // The first mend, then the second.
      await addLine(await openCloneBranch({ ...own, branch: 'promptgate-registry' }), 'mine');
      expect(await world.remote.git('show', `promptgate-registry:${FILE}`)).toBe('mine');
      const app = access(world, at, at.addToken({ login: 'releaser[bot]', kind: 'app', permissions: { contents: 'write' }, bypass: true }));
      await addLine(await openCloneBranch({ ...app, branch: 'main' }), 'mine');
      expect(await world.remote.git('show', `main:${FILE}`)).toBe('theirs\nmine');
    },
  );

  test('a token that may only read is told which permission it lacks', async () => {
    const { world, server: at } = await open();
    await expect(addLine(await openCloneBranch({ ...access(world, at, at.token), branch: 'main' }), 'mine')).rejects.toMatchObject({
      code: 'branch-protected',
      help: expect.stringContaining('contents: write'),
    });
  });

  test('a token that nobody knows, and none at all', async () => {
    const { world, server: at } = await open();
    await expect(addLine(await openCloneBranch({ ...access(world, at, 'ghs_none'), branch: 'main' }), 'mine')).rejects.toMatchObject({
      code: 'git-credentials',
    });
    await expect(addLine(await openClone(world.clone, 'main', 'origin'), 'mine')).rejects.toMatchObject({ code: 'git-credentials' });
  });

  test('a credential takes the place of the checkout’s', async () => {
    const { world, server: at } = await open();
    const checkout = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${at.token}`).toString('base64')}`;
    await world.clone.git('config', `http.${at.url}/.extraheader`, checkout);
    await addLine(await openCloneBranch({ ...access(world, at, at.addToken(writer)), branch: 'main' }), 'mine');
    expect(await world.remote.git('show', `main:${FILE}`)).toBe('theirs\nmine');
    const seen = at.requests.filter(({ kind }) => kind === 'git').map(({ headers }) => headers.authorization);
    expect(seen.every((header) => header !== checkout)).toBe(true);
  });

  test('tags are pushed with it', async () => {
    const { world, server: at } = await open();
    const tags = await openCloneTags(access(world, at, at.addToken(writer)));
    const tip = (await world.remote.resolve('main')) as string;
    expect(await createTag(tags, 'support@1.0.0', tip)).toEqual({ kind: 'created' });
    expect(await world.remote.resolve('support@1.0.0^{commit}')).toBe(tip);
  });
});

describe('tags of a remote', () => {
  test('one that a broken push left here is pushed; one that somebody else made meanwhile is compared', async () => {
    const { clone, remote, other } = await build();
    const tip = (await remote.resolve('main')) as string;
    const tags = await openCloneTags({ directory: clone.dir, environment: GIT_ENVIRONMENT, push: 'origin' });
    await clone.tag('a@1.0.0', tip, 'made, not pushed');
    expect(await createTag(tags, 'a@1.0.0', tip)).toEqual({ kind: 'created' });
    expect(await remote.resolve('a@1.0.0^{commit}')).toBe(tip);
    const elsewhere = await other.commit('feat: else', { 'README.md': 'else\n' });
    await other.tag('b@1.0.0', elsewhere, 'elsewhere');
    await other.git('push', '--quiet', 'origin', 'b@1.0.0', 'main');
    expect(await createTag(tags, 'b@1.0.0', tip)).toEqual({ kind: 'conflict', commit: elsewhere });
    expect(await clone.resolve('b@1.0.0')).toBeNull();
    await clone.tag('c@1.0.0', tip, 'here');
    await clone.tag('d@1.0.0', tip);
    expect(await createTag(tags, 'c@1.0.0', elsewhere)).toEqual({ kind: 'conflict', commit: tip });
    expect(await createTag(tags, 'd@1.0.0', tip)).toEqual({ kind: 'created' });
  });

  test('a remote that cannot be reached makes none here that is not said', async () => {
    const { clone } = await build();
    await clone.git('remote', 'set-url', 'origin', join(await createTemporaryDirectory(), 'none'));
    const tags = await openCloneTags({ directory: clone.dir, environment: GIT_ENVIRONMENT, push: 'origin' });
    await expect(tags.list()).rejects.toMatchObject({ code: 'remote-unreachable' });
    await expect(createTag(tags, 'a@1.0.0', (await clone.resolve('main')) as string)).rejects.toMatchObject({
      code: 'remote-unreachable',
    });
    expect(await clone.git('tag', '--list')).toBe('');
  });
});
