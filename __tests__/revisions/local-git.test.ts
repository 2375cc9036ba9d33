import { access, chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { GitPlace } from '../../src/revisions/git-process.ts';
import type { LocalGit } from '../../src/revisions/local-git.ts';
import { openLocalGit } from '../../src/revisions/local-git.ts';
import type { GitRepository } from '../support/git-repository.ts';
import { createRepository, createTemporaryDirectory, GIT_ENVIRONMENT } from '../support/git-repository.ts';

const opened: LocalGit[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((revisions) => revisions.close()));
});

async function open(directory: string, more: Partial<GitPlace> = {}): Promise<LocalGit> {
  const revisions = await openLocalGit({ directory, environment: GIT_ENVIRONMENT, ...more });
  opened.push(revisions);
  return revisions;
}

/** Everything that a review does, so that whatever git would run along the way is run. */
async function useAll(revisions: LocalGit, base: string, head: string) {
  const changes = await revisions.diff(base, head, ['prompts']);
  const trees = await revisions.trees(head, ['', 'prompts']);
  const blobs = await revisions.blobs(
    changes.flatMap((change) => change.head?.oid ?? []),
    1000,
  );
  const commits = await revisions.commits(base, head, ['prompts']);
  const history = await revisions.history(head, 'prompts/a.txt', 10);
  const tags = await revisions.tags(['v']);
  return { changes, trees, blobs, commits, history, tags, base: await revisions.mergeBase(base, head) };
}

async function twoCommits(repository: GitRepository): Promise<[string, string]> {
  const base = await repository.commit('one', { 'prompts/a.txt': 'one', 'prompts/deep/er/b.txt': 'b' });
  return [base, await repository.commit('two', { 'prompts/a.txt': 'two' })];
}

describe('where it runs', () => {
  test('from below the top, in a linked working tree, in a bare repository', async () => {
    const repository = await createRepository();
    const [base, head] = await twoCommits(repository);
    const linked = join(await createTemporaryDirectory(), 'linked');
    await repository.git('worktree', 'add', '--quiet', '--detach', linked);
    const bare = await repository.clone({ bare: true });
    for (const directory of [join(repository.dir, 'prompts', 'deep'), linked, bare.dir]) {
      const revisions = await open(directory);
      expect((await revisions.diff(base, head, ['prompts'])).map(({ path }) => path)).toEqual(['prompts/a.txt']);
      expect([...(await revisions.trees(head, ['prompts/deep'])).keys()]).toEqual(['prompts/deep']);
    }
    expect((await open(join(repository.dir, 'prompts'))).clone.root).toBe(repository.dir);
  });

  test('variables of a hook do not lead elsewhere', async () => {
    const [repository, other] = [await createRepository(), await createRepository()];
    const [, head] = await twoCommits(repository);
    const revisions = await open(repository.dir, {
      environment: { ...GIT_ENVIRONMENT, GIT_DIR: other.gitDir, GIT_INDEX_FILE: '/none', GIT_OBJECT_DIRECTORY: '/none' },
    });
    expect(await revisions.resolve('HEAD')).toBe(head);
  });
});

describe('faults say how to mend them', () => {
  test('git is not there', async () => {
    const directory = await createTemporaryDirectory();
    await expect(openLocalGit({ directory, environment: { PATH: directory } })).rejects.toMatchObject({
      code: 'git-missing',
      kind: 'outside',
      help: expect.stringContaining('Install git'),
    });
  });

  test('no repository', async () => {
    const directory = await createTemporaryDirectory();
    await expect(open(directory)).rejects.toMatchObject({ code: 'git-not-a-repository', help: expect.stringContaining('git init') });
  });

  test('a repository of another user', async () => {
    const repository = await createRepository();
    const place = { variables: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } };
    await expect(open(repository.dir, place)).rejects.toMatchObject({
      code: 'git-unsafe-directory',
      help: `Run: git config --global --add safe.directory '${repository.dir}'`,
    });
  });

  test('a repository without a commit', async () => {
    const revisions = await open((await createRepository()).dir);
    expect(await revisions.resolve('HEAD')).toBeNull();
    await expect(revisions.trees('HEAD', [''])).rejects.toMatchObject({ code: 'unknown-revision' });
  });

  test('a damaged directory object', async () => {
    const repository = await createRepository();
    const blob = await repository.writeBlob('x');
    const tree = await repository.pipe(
      Buffer.concat([Buffer.from('100644 cut\0'), Buffer.from(blob, 'hex').subarray(0, 7)]),
      'hash-object',
      '-t',
      'tree',
      '-w',
      '--stdin',
      '--literally',
    );
    const commit = await repository.pipe(
      `tree ${tree}\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n\nx`,
      'hash-object',
      '-t',
      'commit',
      '-w',
      '--stdin',
      '--literally',
    );
    const revisions = await open(repository.dir);
    await expect(revisions.trees(commit, [''])).rejects.toMatchObject({ name: 'PromptgateError', code: 'git-failed' });
  });

  test('a reader that was closed does not hang', async () => {
    const repository = await createRepository();
    const [, head] = await twoCommits(repository);
    const revisions = await openLocalGit({ directory: repository.dir, environment: GIT_ENVIRONMENT });
    const pending = revisions.trees(head, ['']).then(
      () => 'answered',
      () => 'refused',
    );
    await revisions.close();
    expect(['answered', 'refused']).toContain(await pending);
    await expect(revisions.trees('main', [''])).rejects.toMatchObject({ name: 'PromptgateError' });
  });
});

describe('a hostile repository', () => {
  test('runs no program of its own', async () => {
    const repository = await createRepository();
    const canary = join(await createTemporaryDirectory(), 'canary');
    const program = join(await createTemporaryDirectory(), 'program.sh');
    await writeFile(program, `#!/bin/sh\ntouch '${canary}'\ncat "$@" 2>/dev/null\n`);
    await chmod(program, 0o755);
    const hooks = await createTemporaryDirectory();
    for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change', 'pre-auto-gc']) {
      await writeFile(join(hooks, hook), `#!/bin/sh\ntouch '${canary}'\n`, { mode: 0o755 });
    }
    const base = await repository.commit('one', { 'prompts/a.txt': 'one', '.gitattributes': '* diff=evil filter=evil\n' });
    const head = await repository.commit('two', { 'prompts/a.txt': 'two', '.gitattributes': '* diff=evil filter=evil merge=evil\n' });
    const settings = {
      'core.fsmonitor': program,
      'core.hooksPath': hooks,
      'core.pager': program,
      'core.editor': program,
      'core.sshCommand': program,
      'core.alternateRefsCommand': program,
      'diff.external': program,
      'diff.evil.command': program,
      'diff.evil.textconv': program,
      'filter.evil.clean': program,
      'filter.evil.smudge': program,
      'log.showSignature': 'true',
      'gpg.program': program,
      'interactive.diffFilter': program,
      'credential.helper': program,
    };
    for (const [name, value] of Object.entries(settings)) await repository.git('config', name, value);
    const revisions = await open(repository.dir, {
      environment: { ...GIT_ENVIRONMENT, GIT_EXTERNAL_DIFF: program, GIT_PAGER: program, GIT_SSH_COMMAND: program },
    });
    const read = await useAll(revisions, base, head);
    expect(read.changes.map(({ path }) => path)).toEqual(['prompts/a.txt']);
    expect(read.history).toHaveLength(2);
    await expect(access(canary)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('settings do not change what is read', async () => {
    const repository = await createRepository();
    const [base, head] = await twoCommits(repository);
    const plain = await useAll(await open(repository.dir), base, head);
    const settings = [
      'diff.renames=copies',
      'diff.noprefix=true',
      'diff.orderFile=/none',
      'diff.ignoreSubmodules=all',
      'log.follow=true',
      'log.showRoot=false',
      'log.date=relative',
      'color.ui=always',
      'format.pretty=oneline',
      'core.quotePath=true',
      'log.diffMerges=off',
      'diff.relative=true',
    ];
    for (const setting of settings) await repository.git('config', ...(setting.split('=') as [string, string]));
    expect(await useAll(await open(join(repository.dir, 'prompts')), base, head)).toEqual(plain);
  });

  test('a replacement of an object is not looked at', async () => {
    const repository = await createRepository();
    const [base, head] = await twoCommits(repository);
    await repository.git('replace', head, base);
    const revisions = await open(repository.dir);
    expect((await revisions.diff(base, head, [''])).map(({ path }) => path)).toEqual(['prompts/a.txt']);
    expect((await revisions.commits(base, head, [''])).map(({ message }) => message)).toEqual(['two']);
  });

  test('names that no file system would take are read as data', async () => {
    const repository = await createRepository();
    const blob = await repository.writeBlob('secret');
    const inner = await repository.writeTree([{ mode: '100644', name: 'passwd', oid: blob }]);
    const names: (string | Uint8Array)[] = ['..', '.', '.git', 'a\\..\\b', Buffer.from([0xff, 0xfe])];
    const tree = await repository.writeTree([
      ...names.map((name) => ({ mode: '040000', name, oid: inner })),
      { mode: '100664', name: 'old mode', oid: blob },
    ]);
    const prompts = await repository.writeTree([{ mode: '40000', name: 'prompts', oid: tree }]);
    const base = await repository.commit('base', { 'prompts/x': 'x' });
    const head = await repository.commitTree(prompts, 'hostile', [base]);
    const revisions = await open(repository.dir);
    const entries = (await revisions.trees(head, ['prompts'])).get('prompts');
    expect(entries?.map(({ name }) => name).sort()).toEqual(['.', '..', '.git', 'a\\..\\b', 'old mode', '��'].sort());
    expect(entries?.find(({ name }) => name === 'old mode')?.mode).toBe('100644');
    expect([...(await revisions.trees(head, ['prompts/..', 'prompts/../prompts'])).keys()]).toEqual(['prompts/..']);
    expect((await revisions.diff(base, head, ['prompts'])).map(({ path }) => path)).toContain('prompts/../passwd');
  });

  test('a blob over the limit is not read, and a tree is no blob', async () => {
    const repository = await createRepository();
    const size = 64 * 1_048_576;
    const oid = await repository.writeBlob(Buffer.alloc(size, 'x'));
    const small = await repository.writeBlob('small');
    const revisions = await open(repository.dir);
    const before = process.memoryUsage().arrayBuffers;
    const blobs = await revisions.blobs([oid, small], 1_048_576);
    expect(blobs.get(oid)).toEqual({ size, bytes: null });
    expect(blobs.get(small)?.size).toBe(5);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(size / 2);
  });

  test('2,000 levels are walked', async () => {
    const repository = await createRepository();
    let oid = await repository.writeTree([{ mode: '100644', name: 'end', oid: await repository.writeBlob('x') }]);
    const tree = (name: string, below: string) => Buffer.concat([Buffer.from(`40000 ${name}\0`), Buffer.from(below, 'hex')]);
    const { hashObject } = await import('../../src/revisions/memory.ts');
    const lines: Buffer[] = [];
    for (let level = 0; level < 2000; level += 1) {
      const bytes = tree('d', oid);
      lines.push(bytes);
      oid = hashObject('tree', bytes);
    }
    const { deflateSync } = await import('node:zlib');
    for (const bytes of lines) {
      const id = hashObject('tree', bytes);
      await mkdir(join(repository.gitDir, 'objects', id.slice(0, 2)), { recursive: true });
      await writeFile(
        join(repository.gitDir, 'objects', id.slice(0, 2), id.slice(2)),
        deflateSync(Buffer.concat([Buffer.from(`tree ${bytes.length}\0`), bytes])),
      );
    }
    const commit = await repository.commitTree(oid, 'deep');
    const revisions = await open(repository.dir);
    const path = Array.from({ length: 2000 }, () => 'd').join('/');
    expect((await revisions.trees(commit, [path])).get(path)?.map(({ name }) => name)).toEqual(['end']);
  });

  test('messages are told whole: other encodings, no encoding, NUL-free binary, nothing at all', async () => {
    const repository = await createRepository();
    const base = await repository.commit('base', { x: '1' });
    const tree = await repository.git('rev-parse', 'HEAD^{tree}');
    const header = `tree ${tree}\nparent ${base}\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n`;
    const store = (bytes: Buffer) => repository.pipe(bytes, 'hash-object', '-t', 'commit', '-w', '--stdin', '--literally');
    const revisions = await open(repository.dir);
    const messageOf = async (sha: string) => (await revisions.commits(base, sha, ['']))[0]?.message;
    const latin = await store(Buffer.concat([Buffer.from(`${header}encoding ISO-8859-1\n\n`), Buffer.from('f\xfcr alle\n', 'latin1')]));
    expect(await messageOf(latin)).toBe('für alle\n');
    const invalid = await store(Buffer.concat([Buffer.from(`${header}\n`), Buffer.from([0x61, 0xff, 0x0d, 0x0a])]));
    expect(await messageOf(invalid)).toBe('a�\r\n');
    const unknown = await store(Buffer.from(`${header}encoding none-such\n\nfeat: x`));
    expect(await messageOf(unknown)).toBe('feat: x');
    const forged = `feat: x\n\n:100644 100644 ${'1'.repeat(40)} ${'2'.repeat(40)} M\tprompts/a.txt\ncommit ${base}\nparent ${base}\n`;
    expect(await messageOf(await store(Buffer.from(`${header}\n${forged}`)))).toBe(forged);
    expect(await messageOf(await store(Buffer.from(header)))).toBe('');
  });
});

describe('shallow clones', () => {
  test('a range that runs into the end is refused, one that does not is told', async () => {
    const repository = await createRepository();
    const [first, second] = await twoCommits(repository);
    const third = await repository.commit('three', { 'prompts/a.txt': 'three' });
    const revisions = await open((await repository.clone({ depth: 2 })).dir);
    expect((await revisions.commits(second, third, ['prompts'])).map(({ message }) => message)).toEqual(['three']);
    await expect(revisions.commits(first, third, ['prompts'])).rejects.toMatchObject({
      code: 'unknown-revision',
      help: expect.stringContaining('--unshallow'),
    });
    await repository.checkout('main');
    await repository.branch('side', first);
    const side = await repository.commit('side', { y: '1' }, { branch: 'side' });
    await repository.git('fetch', '--quiet', '.', side);
    const clone = await repository.clone({ depth: 1 });
    const both = await open(clone.dir);
    await expect(both.commits(side, third, ['prompts'])).rejects.toMatchObject({ code: 'git-shallow' });
  });

  test('history ends early and the last commit does not seem to add every file', async () => {
    const repository = await createRepository();
    await twoCommits(repository);
    const third = await repository.commit('three', { 'prompts/a.txt': 'three' });
    const revisions = await open((await repository.clone({ depth: 2 })).dir);
    expect((await revisions.history('HEAD', 'prompts/a.txt', 10)).map(({ sha }) => sha)).toEqual([third]);
    expect(await revisions.history('HEAD', 'prompts/deep/er/b.txt', 10)).toEqual([]);
  });
});

test('git before 2.36 is read by two processes', async () => {
  const repository = await createRepository();
  const [base, head] = await twoCommits(repository);
  const expected = await useAll(await open(repository.dir), base, head);
  const bin = await createTemporaryDirectory();
  const git = (await repository.git('--exec-path')).replace(/\n/g, '');
  const script = `#!/bin/sh\nfor argument in "$@"; do if [ "$argument" = --batch-command ]; then echo "error: unknown option \\\`batch-command'" >&2; echo 'usage: git cat-file <type> <object>' >&2; exit 129; fi; done\nexec '${git}/git' "$@"\n`;
  await writeFile(join(bin, 'git'), script, { mode: 0o755 });
  const old = await open(repository.dir, { environment: { ...GIT_ENVIRONMENT, PATH: `${bin}:${GIT_ENVIRONMENT.PATH}` } });
  expect(await useAll(old, base, head)).toEqual(expected);
});

test('a reader that is killed is started anew, and what could not be read once can be later', async () => {
  const repository = await createRepository();
  const [base, head] = await twoCommits(repository);
  const bin = await createTemporaryDirectory();
  const git = (await repository.git('--exec-path')).replace(/\n/g, '');
  await writeFile(join(bin, 'git'), `#!/bin/sh\necho $$ "$*" >> '${bin}/started'\nexec '${git}/git' "$@"\n`, { mode: 0o755 });
  const revisions = await open(repository.dir, { environment: { ...GIT_ENVIRONMENT, PATH: `${bin}:${GIT_ENVIRONMENT.PATH}` } });
  const expected = await useAll(revisions, base, head);
  const started = (await readFile(join(bin, 'started'), 'utf8')).split('\n').filter((line) => line.includes('cat-file'));
  for (const line of started) process.kill(Number.parseInt(line, 10), 'SIGKILL');
  const answers = await Promise.all([useAll(revisions, base, head), useAll(revisions, base, head)]);
  expect(answers).toEqual([expected, expected]);

  // A commit that is fetched only after it was asked for.
  const origin = await repository.clone();
  const third = await origin.commit('three', { 'prompts/a.txt': 'three' });
  await expect(revisions.trees(third, [''])).rejects.toMatchObject({ kind: 'outside' });
  await repository.git('fetch', '--quiet', origin.dir, third);
  expect((await revisions.trees(third, ['prompts'])).get('prompts')).not.toEqual([]);
});

// What reads for a watcher reads for days: a machine that is out of memory twice in a row is no end of it.
test.each(['one process', 'two processes'])(
  'a reader in %s that ends before it answers is started anew by the next question',
  async (kind) => {
    const repository = await createRepository();
    const [base, head] = await twoCommits(repository);
    const bin = await createTemporaryDirectory();
    const git = (await repository.git('--exec-path')).replace(/\n/g, '');
    const refuse = `case "$*" in *--batch-command*) echo "error: unknown option \\\`batch-command'" >&2; exit 129;; esac\n`;
    const script = `#!/bin/sh\n${kind === 'two processes' ? refuse : ''}case "$*" in *cat-file*) test -e '${bin}/starved' && kill -KILL $$; echo $$ >> '${bin}/started';; esac\nexec '${git}/git' "$@"\n`;
    await writeFile(join(bin, 'git'), script, { mode: 0o755 });
    const revisions = await open(repository.dir, { environment: { ...GIT_ENVIRONMENT, PATH: `${bin}:${GIT_ENVIRONMENT.PATH}` } });
    const expected = await useAll(revisions, base, head);
    await writeFile(join(bin, 'starved'), '');
    const started = (await readFile(join(bin, 'started'), 'utf8')).trim().split('\n').map(Number);
    for (const pid of started) process.kill(pid, 'SIGKILL');
    await expect(useAll(revisions, base, head)).rejects.toMatchObject({ code: 'git-failed' });
    await rm(join(bin, 'starved'));
    expect(await Promise.all([useAll(revisions, base, head), useAll(revisions, base, head)])).toEqual([expected, expected]);
  },
);

test('many questions at once get their own answers', async () => {
  const repository = await createRepository();
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`d${index}/f`, 'x'.repeat(index * 997)]));
  const head = await repository.commit('many', files);
  const revisions = await open(repository.dir);
  const sizes = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const [entry] = (await revisions.trees(head, [`d${index}`])).get(`d${index}`) ?? [];
      const blob = (await revisions.blobs([entry?.oid ?? ''], 1e6)).get(entry?.oid ?? '');
      return blob?.bytes?.length;
    }),
  );
  expect(sizes).toEqual(Array.from({ length: 200 }, (_, index) => index * 997));
});

test('a partial clone is not completed by a program that its configuration names', async () => {
  const origin = await createRepository();
  const [, head] = await twoCommits(origin);
  const clone = await origin.clone({ filter: 'blob:none', bare: true });
  const canary = join(await createTemporaryDirectory(), 'canary');
  await clone.git('config', 'remote.origin.uploadpack', `touch ${canary};`);
  await clone.git('config', 'protocol.file.allow', 'always');
  const revisions = await open(clone.dir);
  const entry = (await revisions.trees(head, ['prompts'])).get('prompts')?.find(({ name }) => name === 'a.txt');
  await expect(revisions.blobs([entry?.oid ?? ''], 1000)).rejects.toMatchObject({ kind: 'outside' });
  await expect(access(canary)).rejects.toThrow();
});
