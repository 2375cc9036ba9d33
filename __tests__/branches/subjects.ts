import { cp, rm } from 'node:fs/promises';
import { Octokit } from '@octokit/rest';
import { createApiBranch } from '../../src/branches/api-branch.ts';
import type { Branch } from '../../src/branches/branch.ts';
import { openCloneBranch } from '../../src/branches/clone-branch.ts';
import { openCloneTags } from '../../src/branches/clone-tags.ts';
import type { TagOutcome, Tags } from '../../src/branches/tags.ts';
import { connect, type GitHub } from '../../src/github/client.ts';
import { createRepository, createTemporaryDirectory, GIT_ENVIRONMENT, GitRepository } from '../support/git-repository.ts';
import { type GitHubServer, startGitHubServer } from '../support/github-server.ts';

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

export const REGISTRY = 'prompts/registry.json';

/** A repository to write to, and the one in which what was written is looked for. */
export interface Subject {
  readonly branch: (name: string) => Promise<Branch>;
  /** Where every write ends up. */
  readonly truth: GitRepository;
  readonly close: () => Promise<void>;
}

export interface TaggedSubject extends Subject {
  readonly tags: () => Promise<Tags>;
}

/** What became of one tag. */
export async function createTag(tags: Tags, name: string, commit: string): Promise<TagOutcome | undefined> {
  return (await tags.createAll([{ name, commit, message: `${name}\n\n# notes\n` }])).get(name);
}

export function connectTo(server: GitHubServer, token?: string): Promise<GitHub> {
  const own = token ?? server.addToken({ login: 'octocat', kind: 'user', permissions: { contents: 'write' } });
  return connect({ token: own, apiUrl: server.apiUrl, repository: server.repository, useProxy: false, debug: () => {} });
}

export async function openClone(
  repository: GitRepository,
  branch: string,
  push: string | null,
  note: (text: string) => void = () => {},
): Promise<Branch> {
  return openCloneBranch({ directory: repository.dir, environment: GIT_ENVIRONMENT, branch, push, note, patience: 20_000 });
}

async function build(sha256: boolean): Promise<GitRepository> {
  const repository = await createRepository();
  if (sha256) {
    await rm(repository.gitDir, { recursive: true });
    await repository.git('init', '--quiet', '--initial-branch=main', '--object-format=sha256');
  }
  await repository.commit('feat: first', { 'README.md': 'hello\n', [REGISTRY]: 'one\n' });
  return repository;
}

/** A bare remote of a repository's state. */
export async function makeRemote(repository: GitRepository): Promise<GitRepository> {
  const remote = await createRepository({ bare: true });
  await repository.git('push', '--quiet', remote.dir, 'refs/heads/*:refs/heads/*');
  return remote;
}

/** A repository once more, with all it has. */
export async function copy(repository: GitRepository): Promise<GitRepository> {
  const dir = await createTemporaryDirectory();
  await cp(repository.dir, dir, { recursive: true });
  return new GitRepository(dir, repository.bare);
}

function ofClone(repository: GitRepository, push: string | null, truth: GitRepository): TaggedSubject {
  return {
    branch: (name) => openClone(repository, name, push),
    tags: () => openCloneTags({ directory: repository.dir, environment: GIT_ENVIRONMENT, push }),
    truth,
    close: async () => {},
  };
}

/** Clones that are written to. `main` has `README.md` and the registry with the text "one". */
export const CLONES: Readonly<Record<string, () => Promise<TaggedSubject>>> = {
  'a clone': async () => {
    const repository = await build(false);
    return ofClone(repository, null, repository);
  },
  'a SHA-256 clone': async () => {
    const repository = await build(true);
    return ofClone(repository, null, repository);
  },
  'a bare repository': async () => {
    const remote = await makeRemote(await build(false));
    return ofClone(remote, null, remote);
  },
  'a clone and its remote': async () => {
    const repository = await build(false);
    const remote = await makeRemote(repository);
    await repository.git('remote', 'add', 'origin', remote.dir);
    return ofClone(repository, 'origin', remote);
  },
  'a shallow clone and its remote': async () => {
    const repository = await build(false);
    await repository.commit('feat: second', { 'second.txt': '2\n' });
    const remote = await makeRemote(repository);
    return ofClone(await remote.clone({ depth: 1 }), 'origin', remote);
  },
};

/** Every way in which a branch is written. */
export const ADAPTERS: Readonly<Record<string, () => Promise<Subject>>> = {
  ...CLONES,
  'the API': async () => {
    const repository = await build(false);
    const remote = await makeRemote(repository);
    const server = await startGitHubServer({ gitDir: remote.dir });
    // Without what waits between two writes and repeats them: that has tests of its own.
    const token = server.addToken({ login: 'octocat', kind: 'user', permissions: { contents: 'write' } });
    const [owner = '', repo = ''] = server.repository.split('/');
    const github = { octokit: new Octokit({ auth: token, baseUrl: server.apiUrl, log: SILENT }), owner, repo };
    return {
      branch: async (name) => createApiBranch(github, name),
      truth: remote,
      close: async () => {
        await server.close();
        if (server.violations.length > 0) throw new Error(server.violations.join('\n'));
      },
    };
  },
};
