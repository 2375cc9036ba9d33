import { beforeAll, expect, test } from '@jest/globals';
import { formatRegistry } from '../../src/registry/format.ts';
import type { Registry } from '../../src/registry/registry.ts';
import type { FileContent, GitRepository } from '../support/git-repository.ts';
import { createRepository, GIT_ENVIRONMENT } from '../support/git-repository.ts';
import { promptFiles } from '../support/prompt-files.ts';
import { reviewBranch } from './sample.ts';

const OLD = 'prompts/registry.json';
const NEW = 'ops/registry.json';
const CONFIG = '.promptgate.yaml';
const running = (version: string): Registry => ({
  schemaVersion: 1,
  prompts: {
    support: {
      versions: {},
      environments: { production: { version, deployedAt: '2026-01-01T00:00:00Z', deployedBy: 'ada', previous: null } },
    },
  },
});
const texts = new Map<string, string>();

let repository: GitRepository;
let topics = 0;
beforeAll(async () => {
  repository = await createRepository();
  const commits: string[] = [];
  for (const version of ['1.0.0', '1.1.0']) commits.push(await repository.commit(`feat: ${version}`, promptFiles('support', { version })));
  const { openLocalGit } = await import('../../src/revisions/local-git.ts');
  const { loadPrompts } = await import('../../src/changes/load.ts');
  const git = await openLocalGit({ directory: repository.dir, environment: GIT_ENVIRONMENT });
  const versions: Record<string, Registry['prompts'][string]['versions'][string]> = {};
  for (const commit of commits) {
    const prompt = (await loadPrompts(git, commit, 'prompts', ['support'])).get('support');
    versions[prompt?.version as string] = {
      ...{ digest: prompt?.digest as string, commit, registeredAt: '2026-01-01T00:00:00Z', evidence: null },
    };
  }
  await git.close();
  for (const version of ['1.0.0', '1.1.0']) {
    const registry = running(version);
    texts.set(version, formatRegistry({ ...registry, prompts: { support: { ...registry.prompts.support, versions } as never } }));
  }
  await repository.commit('chore: registry', { [OLD]: texts.get('1.0.0') as string, [CONFIG]: 'environments: [production]\n' });
});

async function reviewMove(files: Record<string, FileContent>, registry: string) {
  topics += 1;
  const branch = `topic-${topics}`;
  await repository.branch(branch, 'main');
  await repository.commit('chore: move', { ...files, [CONFIG]: `environments: [production]\nregistry: ${registry}\n` }, { branch });
  const { findings, conclusion } = await reviewBranch(repository, branch);
  await repository.checkout('main');
  return { conclusion, told: findings.map(({ severity, path, message }) => `${severity} ${path}: ${message}`) };
}

const MOVED = `warning ${CONFIG}: After the merge the registry is`;

test('a registry that moves as it is takes a warning, so that somebody looks', async () => {
  const { told, conclusion } = await reviewMove({ [NEW]: texts.get('1.0.0') as string }, `{ path: ${NEW} }`);
  expect([conclusion, told]).toEqual(['success', [expect.stringContaining(`${MOVED} ${NEW}, not ${OLD}`)]]);
});

test('what a moved registry says anew is an edit by hand, wherever it lies', async () => {
  const { told, conclusion } = await reviewMove({ [NEW]: texts.get('1.1.0') as string }, `{ path: ${NEW} }`);
  expect(conclusion).toBe('failure');
  expect(told.join('\n')).toMatch(/error ops\/registry\.json: production is changed by hand, from 1\.0\.0 to 1\.1\.0/);
});

test('a new place where nothing is loses what runs', async () => {
  const { told, conclusion } = await reviewMove({}, `{ path: ${NEW} }`);
  expect(conclusion).toBe('failure');
  expect(told.join('\n')).toContain(`error ${NEW}: The registry is removed`);
});

test('a branch cannot be looked at, and is named', async () => {
  const { told } = await reviewMove({}, '{ branch: deploys }');
  expect(told).toEqual([expect.stringContaining(`${MOVED} ${OLD} on the branch deploys, not ${OLD}`)]);
});

test('a place that is chosen before there is a registry loses nothing', async () => {
  const fresh = await createRepository();
  await fresh.commit('feat: support', { ...promptFiles('support', { version: '1.0.0' }), [CONFIG]: 'environments: [production]\n' });
  await fresh.branch('topic', 'main');
  await fresh.commit('chore: move', { [CONFIG]: `registry: { path: ${NEW} }\n` }, { branch: 'topic' });
  const { findings, conclusion } = await reviewBranch(fresh, 'topic');
  expect([conclusion, findings.map(({ message }) => message)]).toEqual(['success', [expect.stringContaining(`${NEW}, not ${OLD}`)]]);
});
