import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { openCloneBranch } from '../../src/branches/clone-branch.ts';
import { createRepository, createTemporaryDirectory, GIT_ENVIRONMENT, type GitRepository } from '../support/git-repository.ts';
import { addLine, FILE } from './lines.ts';
import { makeRemote, openClone } from './subjects.ts';

async function build(): Promise<GitRepository> {
  const repository = await createRepository();
  await repository.commit('feat: first', { 'README.md': 'hello\n', [FILE]: 'theirs\n' });
  return repository;
}

const onDisk = (dir: string) => readFile(join(dir, FILE), 'utf8');

describe('the branch that is checked out', () => {
  test('index and work tree follow for the one file; everything else that is under way stays', async () => {
    const repository = await build();
    await writeFile(join(repository.dir, 'README.md'), 'changed\n');
    await writeFile(join(repository.dir, 'staged.txt'), 'staged\n');
    await repository.git('add', 'staged.txt');
    await chmod(join(repository.dir, FILE), 0o664);
    await addLine(await openClone(repository, 'main', null), 'mine');
    expect(await repository.git('status', '--porcelain')).toBe(' M README.md\nA  staged.txt');
    expect(await onDisk(repository.dir)).toBe('theirs\nmine\n');
    await repository.git('commit', '--quiet', '--all', '--message=feat: the user goes on');
    expect(await repository.git('show', `main:${FILE}`)).toBe('theirs\nmine');
    expect(await repository.git('reflog', '-1', '--format=%gs', 'main@{1}')).toContain('promptgate: chore(registry): add mine');
  });

  test.each([
    ['in the work tree', async (repository: GitRepository) => writeFile(join(repository.dir, FILE), 'by hand\n')],
    [
      'in the index',
      async (repository: GitRepository) => {
        await writeFile(join(repository.dir, FILE), 'by hand\n');
        await repository.git('add', FILE);
        await writeFile(join(repository.dir, FILE), 'theirs\n');
      },
    ],
    ['that took it away', async (repository: GitRepository) => rm(join(repository.dir, FILE))],
    [
      'that made a link of it',
      async (repository: GitRepository) => {
        await rm(join(repository.dir, FILE));
        await symlink('/etc/passwd', join(repository.dir, FILE));
      },
    ],
    [
      'that made a link of its directory',
      async (repository: GitRepository) => {
        const elsewhere = await createTemporaryDirectory();
        await writeFile(join(elsewhere, 'registry.json'), 'theirs\n');
        await rm(join(repository.dir, 'prompts'), { recursive: true });
        await symlink(elsewhere, join(repository.dir, 'prompts'));
      },
    ],
  ])('a change %s that is not committed is refused and kept', async (_where, change) => {
    const repository = await build();
    await change(repository);
    const [tip, status] = [await repository.resolve('main'), await repository.git('status', '--porcelain')];
    await expect(addLine(await openClone(repository, 'main', null), 'mine')).rejects.toMatchObject({
      code: 'uncommitted-changes',
      kind: 'usage',
      help: expect.stringContaining(`git add '${FILE}' && git commit`),
    });
    expect(await repository.resolve('main')).toBe(tip);
    expect(await repository.git('status', '--porcelain')).toBe(status);
  });

  test('a commit is newer than its parent, though another clock was fast', async () => {
    const repository = await build();
    const tomorrow = Math.floor(Date.now() / 1000) + 86_400;
    await repository.commit('feat: from tomorrow', { 'README.md': 'hello again\n' }, { time: tomorrow });
    await addLine(await openClone(repository, 'main', null), 'mine');
    expect(await repository.git('log', '-1', '--format=%ct', 'main')).toBe(String(tomorrow + 1));
  });

  test('a file that git does not know yet is not overwritten', async () => {
    const repository = await createRepository();
    await repository.commit('feat: first', { 'README.md': 'hello\n' });
    await mkdir(join(repository.dir, 'prompts'));
    await writeFile(join(repository.dir, FILE), 'draft\n');
    await expect(addLine(await openClone(repository, 'main', null), 'mine')).rejects.toMatchObject({
      message: expect.stringContaining('is not in git yet'),
    });
    expect(await onDisk(repository.dir)).toBe('draft\n');
  });

  test('a merge conflict in it is named', async () => {
    const repository = await build();
    await repository.branch('other');
    await repository.commit('feat: ours', { [FILE]: 'ours\n' });
    await repository.checkout('other');
    await repository.commit('feat: others', { [FILE]: 'others\n' });
    await repository.checkout('main');
    await repository.git('merge', 'other').catch(() => null);
    await expect(addLine(await openClone(repository, 'main', null), 'mine')).rejects.toMatchObject({
      code: 'uncommitted-changes',
      message: expect.stringContaining('merge conflict'),
    });
  });

  test('another work tree that has it checked out follows, too; a branch that nobody has touches no files', async () => {
    const repository = await build();
    await repository.branch('registry');
    const other = join(await createTemporaryDirectory(), 'other tree');
    await repository.git('worktree', 'add', '--quiet', other, 'registry');
    await addLine(await openClone(repository, 'registry', null), 'mine');
    expect(await onDisk(other)).toBe('theirs\nmine\n');
    expect(await repository.git('-C', other, 'status', '--porcelain')).toBe('');
    expect(await onDisk(repository.dir)).toBe('theirs\n');
    await writeFile(join(other, FILE), 'by hand\n');
    await expect(addLine(await openClone(repository, 'registry', null), 'more')).rejects.toMatchObject({
      message: expect.stringContaining(other),
    });
    await rm(other, { recursive: true });
    await addLine(await openClone(repository, 'registry', null), 'more');
    expect(await repository.git('status', '--porcelain')).toBe('');
    // From inside a linked work tree, for the branch of the main one.
    const third = join(await createTemporaryDirectory(), 'third');
    await repository.git('worktree', 'add', '--quiet', '--detach', third, 'main');
    await addLine(await openCloneBranch({ directory: third, environment: GIT_ENVIRONMENT, branch: 'main', push: null }), 'from there');
    expect(await onDisk(repository.dir)).toBe('theirs\nfrom there\n');
    expect(await repository.git('status', '--porcelain')).toBe('');
  });

  test('a work tree that is locked and not there is asked for', async () => {
    const repository = await build();
    await repository.branch('registry');
    const other = join(await createTemporaryDirectory(), 'usb');
    await repository.git('worktree', 'add', '--quiet', other, 'registry');
    await repository.git('worktree', 'lock', other);
    await rm(other, { recursive: true });
    await expect(addLine(await openClone(repository, 'registry', null), 'mine')).rejects.toMatchObject({ code: 'worktree-missing' });
  });

  test('a sparse checkout without the file stays without it', async () => {
    const repository = await build();
    await repository.commit('feat: more', { 'src/a.txt': 'a\n' });
    await repository.git('sparse-checkout', 'set', '--cone', 'src');
    await addLine(await openClone(repository, 'main', null), 'mine');
    expect(await repository.git('status', '--porcelain')).toBe('');
    await expect(onDisk(repository.dir)).rejects.toThrow('ENOENT');
    await repository.git('sparse-checkout', 'disable');
    expect(await onDisk(repository.dir)).toBe('theirs\nmine\n');
  });

  test('line ends of the machine are no change', async () => {
    const repository = await build();
    await repository.git('config', 'core.autocrlf', 'true');
    await writeFile(join(repository.dir, FILE), 'theirs\r\n');
    await addLine(await openClone(repository, 'main', null), 'mine');
    expect(await repository.git('show', `main:${FILE}`)).toBe('theirs\nmine');
    expect(await repository.git('status', '--porcelain')).toBe('');
  });

  test('an unborn branch, a subdirectory and a detached HEAD', async () => {
    const repository = await createRepository();
    await addLine(await openClone(repository, 'main', null), 'mine');
    expect(await repository.git('status', '--porcelain')).toBe('');
    expect(await onDisk(repository.dir)).toBe('mine\n');
    await repository.git('checkout', '--quiet', '--detach');
    const inside = { directory: join(repository.dir, 'prompts'), environment: GIT_ENVIRONMENT, branch: 'main', push: null };
    await addLine(await openCloneBranch(inside), 'more');
    expect(await repository.git('show', `main:${FILE}`)).toBe('mine\nmore');
    expect(await onDisk(repository.dir)).toBe('mine\n');
    expect(await repository.git('status', '--porcelain')).toBe('');
  });
});

describe('locks that a killed git left', () => {
  test.each(['refs/heads/main.lock', 'index.lock'])('%s: nothing is written, and the file is named', async (name) => {
    const repository = await build();
    const lock = join(repository.gitDir, name);
    await writeFile(lock, '');
    const tip = await repository.resolve('main');
    const branch = await openClone(repository, 'main', null);
    await expect(addLine(branch, 'mine')).rejects.toMatchObject({ code: 'git-locked', help: expect.stringContaining(`rm '${lock}'`) });
    expect(await repository.resolve('main')).toBe(tip);
    await rm(lock);
    expect(await repository.git('status', '--porcelain')).toBe('');
    await addLine(branch, 'mine');
    expect(await onDisk(repository.dir)).toBe('theirs\nmine\n');
  });

  test('one that goes away is waited for', async () => {
    const repository = await build();
    const lock = join(repository.gitDir, 'index.lock');
    await writeFile(lock, '');
    setTimeout(() => void rm(lock), 300);
    await addLine(await openClone(repository, 'main', null), 'mine');
    expect(await repository.git('status', '--porcelain')).toBe('');
  });
});

describe('what runs and what does not', () => {
  test('no hook and no monitor of the repository runs, and no filter changes what is written', async () => {
    const repository = await build();
    const remote = await makeRemote(repository);
    await repository.git('remote', 'add', 'origin', remote.dir);
    const trap = join(repository.dir, '.git', 'trapped');
    const names = ['pre-commit', 'commit-msg', 'post-commit', 'reference-transaction', 'post-index-change', 'pre-push', 'post-checkout'];
    for (const dir of ['hooks', 'info']) await mkdir(join(repository.gitDir, dir), { recursive: true });
    for (const name of names) {
      await writeFile(join(repository.gitDir, 'hooks', name), `#!/bin/sh\necho ${name} >> '${trap}'\nexit 1\n`, { mode: 0o755 });
    }
    await repository.git('config', 'core.fsmonitor', `echo monitor >> '${trap}'; false`);
    await repository.git('config', 'filter.trap.clean', 'tr a-z A-Z');
    await repository.git('config', 'filter.trap.smudge', 'tr a-z A-Z');
    await writeFile(join(repository.gitDir, 'info', 'attributes'), `${FILE} filter=trap\n`);
    await addLine(await openClone(repository, 'main', null), 'here');
    await repository.git('-c', 'core.hooksPath=/dev/null', 'push', '--quiet', 'origin', 'main');
    await addLine(await openClone(repository, 'main', 'origin'), 'there');
    expect(await remote.git('show', `main:${FILE}`)).toBe('theirs\nhere\nthere');
    await expect(readFile(trap, 'utf8')).rejects.toThrow('ENOENT');
  });

  test('a commit is signed where git is told to sign, and a key that does not is said', async () => {
    const repository = await build();
    const program = join(await createTemporaryDirectory(), 'sign');
    await writeFile(
      program,
      '#!/bin/sh\ncat >/dev/null\necho "[GNUPG:] SIG_CREATED " >&2\nprintf -- "-----BEGIN PGP SIGNATURE-----\\n\\nxyz\\n-----END PGP SIGNATURE-----\\n"\n',
      { mode: 0o755 },
    );
    await repository.git('config', 'gpg.program', program);
    await repository.git('config', 'commit.gpgsign', 'true');
    await addLine(await openClone(repository, 'main', null), 'mine');
    expect(await repository.git('cat-file', 'commit', 'main')).toContain('gpgsig -----BEGIN PGP SIGNATURE-----');
    await writeFile(program, '#!/bin/sh\nexit 1\n');
    const tip = await repository.resolve('main');
    await expect(addLine(await openClone(repository, 'main', null), 'more')).rejects.toMatchObject({
      code: 'signing-failed',
      kind: 'usage',
    });
    expect(await repository.resolve('main')).toBe(tip);
  });

  test('a git that does not know who writes is told how to say it', async () => {
    const repository = await build();
    const { GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL, GIT_COMMITTER_NAME, GIT_COMMITTER_EMAIL, ...environment } = GIT_ENVIRONMENT;
    const options = { directory: repository.dir, environment, branch: 'main', push: null };
    await expect(addLine(await openCloneBranch(options), 'mine')).rejects.toMatchObject({
      code: 'git-identity',
      help: expect.stringContaining('git config --global user.name'),
    });
    const identity = { name: 'github-actions[bot]', email: 'bot@example.com' };
    await addLine(await openCloneBranch({ ...options, identity }), 'mine');
    expect(await repository.git('log', '-1', '--format=%an <%ae> %cn <%ce>')).toBe(
      'github-actions[bot] <bot@example.com> github-actions[bot] <bot@example.com>',
    );
  });

  test('variables of a hook around it and a foreign language change nothing', async () => {
    const repository = await build();
    const environment = {
      ...GIT_ENVIRONMENT,
      GIT_DIR: '/nowhere',
      GIT_INDEX_FILE: '/nowhere/index',
      GIT_WORK_TREE: '/',
      LC_ALL: 'de_DE.UTF-8',
    };
    await addLine(await openCloneBranch({ directory: repository.dir, environment, branch: 'main', push: null }), 'mine');
    expect(await repository.git('status', '--porcelain')).toBe('');
  });

  test.each(['', '-x', 'a..b', 'a b', 'x.lock'])('"%s" is no name of a branch', async (branch) => {
    const repository = await build();
    await expect(openClone(repository, branch, null)).rejects.toMatchObject({ code: 'branch-name' });
  });
});

describe('a commit that git makes at the last moment', () => {
  test('is not lost: the branch moves from the tip that was read, or not at all', async () => {
    const repository = await build();
    const bin = await createTemporaryDirectory();
    const git = (await promisify(execFile)('sh', ['-c', 'command -v git'])).stdout.trim();
    const race = `new=$('${git}' commit-tree -p main -m 'feat: race' 'main^{tree}') && '${git}' update-ref refs/heads/main "$new"`;
    const script = `#!/bin/sh\ncase "$*" in *update-ref*) [ -e '${bin}/raced' ] || { touch '${bin}/raced'; ${race}; };; esac\nexec '${git}' "$@"\n`;
    await writeFile(join(bin, 'git'), script, { mode: 0o755 });
    const environment = { ...GIT_ENVIRONMENT, PATH: `${bin}:${GIT_ENVIRONMENT.PATH}` };
    const branch = await openCloneBranch({ directory: repository.dir, environment, branch: 'main', push: null });
    expect((await addLine(branch, 'mine', { sleep: async () => {} })).attempts).toBe(2);
    expect(await repository.git('log', '--format=%s', 'main')).toBe('chore(registry): add mine\nfeat: race\nfeat: first');
    expect(await repository.git('status', '--porcelain')).toBe('');
  });
});

describe('a git whose starter was killed', () => {
  test('moves the branch after somebody has come to finish: the next writer takes the files along', async () => {
    const repository = await build();
    const from = (await repository.resolve('main')) as string;
    const tree = await repository.git('rev-parse', 'main^{tree}');
    await addLine(await openClone(repository, 'main', null), 'late');
    const to = (await repository.resolve('main')) as string;
    await repository.git('reset', '--quiet', '--hard', from);
    expect(await repository.git('rev-parse', 'main^{tree}')).toBe(tree);
    await writeFile(join(repository.gitDir, 'promptgate.pending'), JSON.stringify({ branch: 'main', from, to, paths: [FILE] }));
    const bin = await createTemporaryDirectory();
    const git = (await promisify(execFile)('sh', ['-c', 'command -v git'])).stdout.trim();
    const late = `{ touch '${bin}/late'; '${git}' update-ref refs/heads/main ${to} ${from}; }`;
    const script = `#!/bin/sh\ncase "$*" in *update-ref*) [ -e '${bin}/late' ] || ${late};; esac\nexec '${git}' "$@"\n`;
    await writeFile(join(bin, 'git'), script, { mode: 0o755 });
    const environment = { ...GIT_ENVIRONMENT, PATH: `${bin}:${GIT_ENVIRONMENT.PATH}`, GIT_COMMITTER_DATE: '2020-01-01T00:00:00Z' };
    const branch = await openCloneBranch({ directory: repository.dir, environment, branch: 'main', push: null });
    expect(await addLine(branch, 'late', { sleep: async () => {} })).toEqual({ commit: null, attempts: 2 });
    expect(await repository.git('status', '--porcelain')).toBe('');
    expect(await onDisk(repository.dir)).toBe('theirs\nlate\n');
  });
});

describe('a branch that only a remote has', () => {
  test('is read by its tracking branch, and written as a branch of that start', async () => {
    const remote = await makeRemote(await build());
    await remote.git('branch', 'promptgate/registry', 'main');
    const clone = await remote.clone();
    const branch = await openClone(clone, 'promptgate/registry', null);
    expect((await branch.read([FILE])).files.get(FILE)).toBe('theirs\n');
    await addLine(branch, 'mine');
    expect(await clone.git('log', '--format=%s', 'promptgate/registry')).toBe('chore(registry): add mine\nfeat: first');
  });
});
