import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createRepository, GIT_ENVIRONMENT, type GitRepository } from '../support/git-repository.ts';
import { addLine, FILE } from './lines.ts';
import { copy, makeRemote, openClone } from './subjects.ts';

const WRITER = join(import.meta.dirname, 'writer.ts');
const KILLER = join(import.meta.dirname, 'kill-at.ts');
const FLAGS = ['--disable-warning=ExperimentalWarning'];

interface Ending {
  readonly signal: string | null;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runWriter(dir: string, remote: string, step: number, mode: string): Promise<Ending> {
  const env = {
    ...GIT_ENVIRONMENT,
    KILL_AT: String(step),
    KILL_MODE: mode,
    ...(mode === 'during' && remote === '-' ? { KILL_OBJECTS: '1' } : {}),
  };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...FLAGS, '--import', KILLER, WRITER, dir, 'main', remote, 'mine'], { env });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (chunk) => {
        output[name] += String(chunk);
      });
    }
    child.on('close', (code, signal) => resolve({ signal, code, ...output }));
  });
}

const OLD = 'theirs\n';
const NEW = 'theirs\nmine\n';

async function build(): Promise<GitRepository> {
  const repository = await createRepository();
  await repository.commit('feat: first', { 'README.md': 'hello\n', [FILE]: OLD });
  return repository;
}

async function listLeftovers(repository: GitRepository): Promise<string[]> {
  return (await readdir(repository.gitDir)).filter((name) => name.startsWith('promptgate') || name.endsWith('.lock'));
}

/** A full disk is said: as a fault where nothing was written, as a note where only the work tree could not follow. */
async function expectSaid({ code, stdout, stderr }: Ending, truth: GitRepository): Promise<void> {
  const isWritten = (await truth.git('show', `main:${FILE}`)).endsWith('mine');
  const said = isWritten ? stderr : stdout;
  expect({ code, said }).toEqual({
    code: isWritten ? 0 : 3,
    said: expect.stringMatching(
      isWritten ? /^The commit \w+ is made, but .* git restore/ : /"fault":"(?:git-failed|not-writable)".*No space left|no space left/,
    ),
  });
}

/** Kills a writer at one step and looks at what it left; false when it came to its end before. */
async function killAt(template: GitRepository, step: number, mode: string, hasRemote: boolean): Promise<boolean> {
  const repository = await copy(template);
  const truth = hasRemote ? await makeRemote(repository) : repository;
  if (hasRemote) await repository.git('remote', 'add', 'origin', truth.dir);
  const ending = await runWriter(repository.dir, hasRemote ? 'origin' : '-', step, mode);
  const { signal, code, stderr } = ending;
  if (mode === 'full' ? code === 0 && stderr === '' : signal === null) {
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return false;
  }
  expect([OLD, NEW]).toContain(`${await truth.git('show', `main:${FILE}`)}\n`);
  expect([OLD, NEW]).toContain(await readFile(join(repository.dir, FILE), 'utf8'));
  if (mode === 'full') await expectSaid(ending, truth);

  const where = `killed ${mode} step ${step}`;
  await addLine(await openClone(repository, 'main', hasRemote ? 'origin' : null), 'mine');
  expect({ where, text: await truth.git('show', `main:${FILE}`) }).toEqual({ where, text: NEW.trimEnd() });
  expect({ where, subjects: await truth.git('log', '--format=%s', 'main') }).toEqual({
    where,
    subjects: 'chore(registry): add mine\nfeat: first',
  });
  if (hasRemote) {
    await repository.git('pull', '--quiet', '--ff-only', 'origin', 'main');
    await addLine(await openClone(repository, 'main', 'origin'), 'mine');
  }
  expect({ where, status: await repository.git('status', '--porcelain'), left: await listLeftovers(repository) }).toEqual({
    where,
    status: '',
    left: [],
  });
  expect(await readFile(join(repository.dir, FILE), 'utf8')).toBe(NEW);
  await truth.git('fsck', '--strict');
  return true;
}

/** All steps of one kind, two at a time; returns how many there were. */
async function killEverywhere(mode: string, hasRemote: boolean): Promise<number> {
  const template = await build();
  let next = 1;
  let isOver = false;
  let count = 0;
  const work = async () => {
    while (!isOver && next < 200) {
      const step = next;
      next += 1;
      if (await killAt(template, step, mode, hasRemote)) count += 1;
      else isOver = true;
    }
  };
  await Promise.all([work(), work()]);
  return count;
}

describe('a writer that is killed, or whose disk is full', () => {
  test.each([
    ['before', false],
    ['during', false],
    ['during', true],
    ['full', false],
  ])(
    '%s at any step (with a remote: %s): the old or the new state is left, and a rerun completes it',
    async (mode, hasRemote) => {
      expect(await killEverywhere(mode, hasRemote)).toBeGreaterThan(7);
    },
    60_000,
  );
});
