import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createRepository, GIT_ENVIRONMENT, type GitRepository } from '../support/git-repository.ts';
import { FILE } from './lines.ts';
import { copy, makeRemote } from './subjects.ts';

const WRITER = join(import.meta.dirname, 'writer.ts');
const WRITERS = Array.from({ length: 20 }, (_, index) => `writer-${index}`);

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runWriter(dir: string, remote: string, line: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const args = ['--disable-warning=ExperimentalWarning', WRITER, dir, 'main', remote, line];
    const child = spawn(process.execPath, args, { env: GIT_ENVIRONMENT });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (chunk) => {
        output[name] += String(chunk);
      });
    }
    child.on('close', (code) => resolve({ code, ...output }));
  });
}

async function build(): Promise<GitRepository> {
  const repository = await createRepository();
  await repository.commit('feat: first', { 'README.md': 'hello\n', [FILE]: 'first\n' });
  return repository;
}

async function expectEachOnce(truth: GitRepository, outcomes: readonly Outcome[]): Promise<void> {
  expect(outcomes.filter(({ code }) => code !== 0)).toEqual([]);
  const lines = (await truth.git('show', `main:${FILE}`)).split('\n');
  expect([...lines].sort()).toEqual(['first', ...WRITERS].sort());
  // One commit each, one on top of the other, every one adding its line alone.
  const log = (await truth.git('log', '--reverse', '--format=%H %P|%s', 'main')).split('\n').slice(1);
  expect(log.map((line) => line.split('|')[1])).toEqual(lines.slice(1).map((line) => `chore(registry): add ${line}`));
  expect(log.every((line) => (line.split('|')[0] as string).split(' ').length === 2)).toBe(true);
  const commits = outcomes.map(({ stdout }) => (JSON.parse(stdout) as { commit: string }).commit);
  expect([...commits].sort()).toEqual(log.map((line) => line.slice(0, 40)).sort());
  expect(await truth.git('log', '--numstat', '--format=', `-${WRITERS.length}`, 'main')).toBe(
    WRITERS.map(() => `1\t0\t${FILE}`).join('\n'),
  );
}

describe('twenty writers at once', () => {
  test('in one clone: each is in the history once, and the work tree has it all', async () => {
    const repository = await build();
    const outcomes = await Promise.all(WRITERS.map((line) => runWriter(repository.dir, '-', line)));
    await expectEachOnce(repository, outcomes);
    expect(await repository.git('status', '--porcelain')).toBe('');
    expect(await readFile(join(repository.dir, FILE), 'utf8')).toBe(`${await repository.git('show', `main:${FILE}`)}\n`);
  }, 240_000);

  test('in twenty clones of one remote: each is in the history once', async () => {
    const remote = await makeRemote(await build());
    const originals = [await remote.clone(), await remote.clone({ depth: 1 })];
    const clones = await Promise.all(WRITERS.map((_, index) => copy(originals[index % 2] as GitRepository)));
    const outcomes = await Promise.all(WRITERS.map((line, index) => runWriter(clones[index]?.dir as string, 'origin', line)));
    await expectEachOnce(remote, outcomes);
    for (const clone of clones.slice(0, 3)) {
      await clone.git('pull', '--quiet', '--ff-only', 'origin', 'main');
      expect(await clone.git('status', '--porcelain')).toBe('');
    }
  }, 240_000);
});
