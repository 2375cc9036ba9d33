import { loadPrompts } from '../../src/changes/load.ts';
import { formatRegistry } from '../../src/registry/format.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { type LocalGit, openLocalGit } from '../../src/revisions/local-git.ts';
import { GIT_ENVIRONMENT, type GitRepository } from '../support/git-repository.ts';
import { deployed } from './sample.ts';

export const REGISTRY_PATH = 'prompts/registry.json';

export async function withGit<Result>(directory: string, work: (git: LocalGit) => Promise<Result>): Promise<Result> {
  const git = await openLocalGit({ directory, environment: GIT_ENVIRONMENT });
  try {
    return await work(git);
  } finally {
    await git.close();
  }
}

/** A version that was brought by a commit. */
export interface Brought {
  readonly id: string;
  readonly commit: string;
  readonly promptsDir?: string;
}

/** A registry that has the prompts as those commits hold them, each version deployed to production. */
export function registerAll(directory: string, brought: readonly Brought[]): Promise<Registry> {
  return withGit(directory, async (git) => {
    const prompts: Record<string, Registry['prompts'][string]> = {};
    for (const { id, commit, promptsDir = 'prompts' } of brought) {
      const prompt = (await loadPrompts(git, commit, promptsDir, [id])).get(id);
      if (prompt?.version == null || prompt.digest === null) throw new Error(`${id} is no prompt at ${commit}`);
      const registered = { digest: prompt.digest, commit, registeredAt: '2026-11-23T09:00:00Z', evidence: null };
      const versions = { ...prompts[id]?.versions, [prompt.version]: registered };
      prompts[id] = { versions, environments: { production: deployed(prompt.version) } };
    }
    return { schemaVersion: 1, prompts } as const;
  });
}

export async function commitRegistry(repository: GitRepository, registry: Registry): Promise<string> {
  return repository.commit('chore(registry): deploy', { [REGISTRY_PATH]: formatRegistry(registry) });
}
