import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/cli.ts';
import { createRepository, createTemporaryDirectory, GIT_ENVIRONMENT, type GitRepository } from '../support/git-repository.ts';
import { promptFiles } from '../support/prompt-files.ts';

let repository: GitRepository;
beforeAll(async () => {
  repository = await createRepository();
  await repository.commit('feat: start', { ...promptFiles('support'), ...promptFiles('billing/refunds') });
});

const run = (...args: string[]) => runCommand(repository.dir, args);

describe('help', () => {
  test('names every command, the exit codes and a first day', async () => {
    const { code, stdout, stderr } = await run('--help');
    expect([code, stderr]).toEqual([0, '']);
    for (const word of ['validate', 'review', 'diff', 'bump', 'init', '130 interrupted', 'A first day:']) expect(stdout).toContain(word);
  });

  test.each(['validate', 'review', 'diff', 'bump', 'init'])('%s explains itself with examples', async (command) => {
    const { code, stdout } = await run('help', command);
    expect(code).toBe(0);
    expect(stdout).toContain('Examples:');
    expect(stdout).toContain('--cwd');
    expect((await run(command, '--help')).stdout).toBe(stdout);
  });

  test('--version', async () => {
    const { version } = JSON.parse(await readFile(resolve(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('wrong usage ends with 2, on stderr, with what to write instead', () => {
  test.each([
    [['valdate'], 'Did you mean validate?'],
    [['validate', '--frmat', 'json'], '--format'],
    [['validate', '--format', 'jsn'], 'Did you mean json?'],
    [['validate', '--format', 'html'], 'text, json, markdown, junit, sarif'],
    [['validate', 'suport'], 'Did you mean support?'],
    [['validate', 'billing/refund'], 'Did you mean billing/refunds?'],
    [['validate', 'entirely-else'], 'billing/refunds, support'],
    [['validate', '--', '--format'], 'no prompt "--format"'],
    [['validate', '--config', 'missing.yaml'], 'does not exist'],
    [['validate', '--config', '../outside.yaml'], 'outside of the repository'],
    [['validate', '--config', 'prompts'], 'is not a file'],
    [['validate', '--cwd', 'nowhere'], 'is not a directory'],
    [['validate', '--output', 'no/such/dir/x'], 'a directory that exists'],
    [['bump', 'support'], '--message'],
    [['bump'], '--message'],
    [['bump', '-m', 'x'], 'id'],
    [['diff'], 'id'],
    [['review', '--base', 'nothing-like-it'], 'no revision of this clone'],
    [['review', '--head', '--evil'], 'no revision'],
    [['review', 'extra'], 'too many arguments'],
    [[], 'Usage:'],
  ])('%j', async (args, mend) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(mend);
    expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  });

  test('nothing of a hostile argument reaches the terminal as a control character', async () => {
    const { code, stderr } = await run('validate', '\u001b[31mred\u202e\u0007');
    expect(code).toBe(2);
    for (const character of ['\u001b', '\u202e', '\u0007']) expect(stderr).not.toContain(character);
  });
});

describe('options stand before or after the command', () => {
  test('--cwd, from elsewhere and from below', async () => {
    const elsewhere = await createTemporaryDirectory();
    for (const args of [
      ['--cwd', repository.dir, 'validate', 'support'],
      ['validate', 'support', '--cwd', join(repository.dir, 'prompts/support')],
    ]) {
      expect((await runCommand(elsewhere, args)).code).toBe(0);
    }
  });

  test('--output writes the result to the file, whole, and nothing to stdout', async () => {
    const directory = await createTemporaryDirectory();
    const file = join(directory, 'report.json');
    await writeFile(file, 'old');
    const { code, stdout, stderr } = await run('validate', '--format', 'json', '--output', file);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain(file);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ conclusion: 'success' });
    expect(await readdir(directory)).toEqual(['report.json']);
  });

  test('--quiet leaves errors alone on stderr', async () => {
    expect((await run('review', '--quiet')).stderr).toBe('');
    expect((await run('validate', 'nope', '--quiet')).stderr).not.toBe('');
  });

  test('no colour in a pipe, whatever the terminal is called', async () => {
    const { stdout } = await runCommand(repository.dir, ['validate'], { env: { TERM: 'xterm-256color', COLORTERM: 'truecolor' } });
    expect(stdout).not.toContain('\u001b');
  });

  test('a prompt is also found by its path, as completion gives it', async () => {
    expect((await run('validate', 'prompts/support/')).code).toBe(0);
  });
});

describe('a reader that closes the pipe', () => {
  test('is no fault', async () => {
    const entry = resolve(import.meta.dirname, '../../src/cli/index.ts');
    const command = `"${process.execPath}" "${entry}" validate --format json; echo "code $?" >&2`;
    const child = spawn('sh', ['-c', `(${command}) | true`], { cwd: repository.dir, env: GIT_ENVIRONMENT });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    await new Promise((done) => child.on('close', done));
    expect(stderr).toBe('code 0\n');
  });
});

describe('faults outside end with 3', () => {
  test('no repository', async () => {
    const directory = await createTemporaryDirectory();
    await mkdir(join(directory, 'prompts'));
    const { code, stderr } = await runCommand(directory, ['review']);
    expect(code).toBe(3);
    expect(stderr).toContain('git init');
  });

  test('no git', async () => {
    const { code, stderr } = await runCommand(repository.dir, ['review'], { env: { PATH: '/nonexistent' } });
    expect(code).toBe(3);
    expect(stderr).toContain('Install git');
  });
});

describe('an interruption', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s while git hangs: %i, at once', async (signal, wanted) => {
    const directory = await createTemporaryDirectory();
    const marker = join(directory, 'started');
    await writeFile(join(directory, 'git'), `#!/bin/sh\ntouch "${marker}"\nexec sleep 60\n`, { mode: 0o755 });
    const { code, stdout } = await runCommand(repository.dir, ['review'], {
      env: { PATH: `${directory}:${GIT_ENVIRONMENT.PATH}` },
      onStart: async (child) => {
        while (!(await readFile(marker).catch(() => null))) await sleep(50);
        child.kill(signal);
        child.stdout?.destroy();
        child.stderr?.destroy();
      },
    });
    expect([code, stdout]).toEqual([wanted, '']);
  });
});
