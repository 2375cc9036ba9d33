import { describe, expect, test } from '@jest/globals';
import { formatRegistry } from '../../src/registry/format.ts';
import { cutPrompt } from '../../src/registry/piece.ts';
import type { EnvironmentState, Registry } from '../../src/registry/registry.ts';
import { openLocalGit } from '../../src/revisions/local-git.ts';
import type { PromptHistoryQuestion } from '../../src/shipping/registry-history.ts';
import { readPromptHistory } from '../../src/shipping/registry-history.ts';
import type { GitRepository } from '../support/git-repository.ts';
import { createRepository, GIT_ENVIRONMENT } from '../support/git-repository.ts';

const PATH = 'prompts/registry.json';
const version = (mark: string) => ({
  digest: `sha256:${mark.repeat(64)}`,
  commit: mark.repeat(40),
  registeredAt: '2024-01-01T00:00:00Z',
  evidence: null,
});
const VERSIONS = { '1.0.0': version('a'), '1.1.0': version('b') };
const runs = (name: string, day: number, previous: string | null = day === 1 ? null : '1.0.0'): EnvironmentState => ({
  version: name,
  deployedAt: `2024-01-0${day}T00:00:00Z`,
  deployedBy: 'ada',
  previous,
});
const registry = (production: EnvironmentState | null, others: Registry['prompts'] = {}): Registry => ({
  schemaVersion: 1,
  prompts: { ...others, support: { versions: VERSIONS, environments: production === null ? {} : { production } } },
});
const write = (value: Registry) => ({ [PATH]: formatRegistry(value) });

async function read(repository: GitRepository, question: Partial<PromptHistoryQuestion> = {}) {
  const revisions = await openLocalGit({ directory: repository.dir, environment: GIT_ENVIRONMENT });
  try {
    const tip = (await revisions.resolve('HEAD')) as string;
    const { events, ...rest } = await readPromptHistory(revisions, { tip, path: PATH, id: 'support', ...question });
    return { ...rest, told: events.map(({ kind, version: name }) => `${kind} ${name}`) };
  } finally {
    await revisions.close();
  }
}

async function createHistory(): Promise<GitRepository> {
  const repository = await createRepository();
  await repository.commit('chore: start', { 'README.md': 'x' });
  await repository.commit('chore(registry): register', write(registry(null)));
  await repository.commit('chore(registry): deploy', write(registry(runs('1.0.0', 1))));
  await repository.commit(
    'chore(registry): another prompt',
    write(registry(runs('1.0.0', 1), { other: { versions: VERSIONS, environments: {} } })),
  );
  await repository.commit('chore(registry): deploy', write(registry(runs('1.1.0', 2))));
  return repository;
}

describe('what happened to a prompt, from git', () => {
  test('a whole history', async () => {
    const repository = await createHistory();
    expect(await read(repository)).toEqual({
      told: ['registered 1.0.0', 'registered 1.1.0', 'deployed 1.0.0', 'deployed 1.1.0'],
      cut: null,
      since: expect.stringMatching(/^2024-01-01T\d\d:\d\d:\d\dZ$/),
      unreadable: [],
    });
    expect((await read(repository, { id: 'other' })).told).toEqual([
      'registered 1.0.0',
      'registered 1.1.0',
      'unregistered 1.0.0',
      'unregistered 1.1.0',
    ]);
    expect((await read(repository, { path: 'nowhere.json' })).told).toEqual([]);
  });

  test('a shallow clone and a limit tell what they have, and that there is more', async () => {
    const repository = await createHistory();
    expect(await read(await repository.clone({ depth: 2 }))).toMatchObject({ told: ['deployed 1.1.0'], cut: 'shallow' });
    expect(await read(await repository.clone({ depth: 1 }))).toMatchObject({ told: [], cut: 'shallow', since: null });
    expect(await read(repository, { limit: 1 })).toMatchObject({ told: ['deployed 1.1.0'], cut: 'limit' });
    expect(await read(repository, { budget: 10 })).toMatchObject({ told: ['deployed 1.1.0'], cut: 'limit' });
  });

  test('a registry by hand, a broken one and a removed one', async () => {
    const repository = await createRepository();
    await repository.commit('by hand', { [PATH]: JSON.stringify(registry(runs('1.0.0', 1))) });
    const broken = await repository.commit('broken', { [PATH]: '<<<<<<< ours\n' });
    await repository.commit('mended', { [PATH]: JSON.stringify(registry(runs('1.1.0', 2)), null, 4) });
    await repository.commit('a link', { [PATH]: { link: '/etc/passwd' } });
    await repository.commit('removed', { [PATH]: null });
    const { told, unreadable } = await read(repository);
    expect(told).toEqual([
      ...['registered 1.0.0', 'registered 1.1.0', 'deployed 1.0.0', 'deployed 1.1.0'],
      ...['unregistered 1.0.0', 'unregistered 1.1.0', 'withdrawn 1.1.0'],
    ]);
    expect(unreadable).toEqual([broken, expect.any(String)]);
  });
});

describe('one prompt’s lines of a registry', () => {
  const cut = (text: string, id: string) => {
    const piece = cutPrompt(Buffer.from(text), id);
    return piece ? JSON.parse(Buffer.from(piece).toString()) : piece;
  };
  const full = registry(runs('1.0.0', 1), {
    'a/b': { maintainer: 'x\n    "support": {\n', versions: {}, environments: {} },
    zz: { versions: {}, environments: {} },
  });

  test.each(['support', 'a/b', 'zz'])('%s, as whoever reads it all finds it', (id) => {
    expect(cut(formatRegistry(full), id)).toEqual(full.prompts[id]);
  });

  test('a prompt that is not there', () => {
    expect(cut(formatRegistry(full), 'b')).toBeNull();
    expect(cut(formatRegistry({ schemaVersion: 1, prompts: {} }), 'support')).toBeNull();
  });

  test('another layout is left to others', () => {
    expect(cut(JSON.stringify(full), 'support')).toBeUndefined();
    expect(cut(JSON.stringify(full, null, 4), 'support')).toBeUndefined();
    expect(cut('{\n  "prompts": {\n    "support": {}\n  },\n  "schemaVersion": 1\n}\n', 'support')).toBeUndefined();
    expect(cut('', 'support')).toBeUndefined();
  });
});
