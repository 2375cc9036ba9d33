import { openCloneBranch } from '../../src/branches/clone-branch.ts';
import { openCloneTags } from '../../src/branches/clone-tags.ts';
import { requireRegistry } from '../../src/registry/parse.ts';
import type { Registry } from '../../src/registry/registry.ts';
import type { Subject } from '../../src/release/evidence.ts';
import { readFirstParents } from '../../src/revisions/first-parents.ts';
import { openLocalGit } from '../../src/revisions/local-git.ts';
import { type Announcement, type ReleasePorts, type ReleaseResult, release } from '../../src/shipping/release.ts';
import { GIT_ENVIRONMENT, type GitRepository } from '../support/git-repository.ts';

export const REGISTRY = 'prompts/registry.json';

/** Announcements that are kept in memory: the only thing of a release that is not Git. */
export class Announced {
  readonly made = new Map<string, Announcement>();

  async find(tags: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(tags.filter((tag) => this.made.has(tag)));
  }

  async create(release: Announcement): Promise<string> {
    if (this.made.has(release.tag)) throw new Error(`announced twice: ${release.tag}`);
    this.made.set(release.tag, release);
    return `https://github.example/releases/${release.tag}`;
  }
}

export interface RunOptions {
  readonly announced: Announced;
  /** Ports in the place of the usual ones. */
  readonly ports?: (usual: ReleasePorts) => Partial<ReleasePorts>;
  readonly subjects?: ReadonlyMap<string, Subject>;
  readonly reports?: (commit: string) => Promise<readonly string[]>;
  readonly at?: string;
  /** The branch of the registry; main unless told. */
  readonly registryBranch?: string;
  readonly tagTemplate?: string;
  readonly push?: string;
}

/** One run on a real repository, of what main is at. */
export async function runRelease(repository: GitRepository, options: RunOptions): Promise<ReleaseResult> {
  const access = { directory: repository.dir, environment: GIT_ENVIRONMENT, push: options.push ?? null };
  const place = { directory: repository.dir, environment: GIT_ENVIRONMENT };
  const revisions = await openLocalGit(place);
  try {
    const usual: ReleasePorts = {
      revisions,
      line: { read: (tip, roots) => readFirstParents(place, tip, roots), edges: revisions.clone.shallow },
      tip: (await repository.resolve('refs/heads/main')) as string,
      promptsDir: 'prompts',
      tagTemplate: options.tagTemplate ?? '{id}@{version}',
      branch: await openCloneBranch({ ...access, branch: options.registryBranch ?? 'main' }),
      tags: await openCloneTags(access),
      evidence: { subjects: async () => options.subjects ?? new Map(), reports: options.reports ?? null, evaluate: null },
      announcements: options.announced,
      notes: { bringerOf: null, repositoryUrl: 'https://github.example/octo/prompts' },
      propose: null,
    };
    return await release(
      { ...usual, ...options.ports?.(usual) },
      {
        registryPath: REGISTRY,
        rules: { environments: ['production'], promote: ['production'] },
        stamp: { at: options.at ?? '2026-11-23T10:00:00Z', by: 'octocat' },
      },
    );
  } finally {
    await revisions.close();
  }
}

export async function readRegistry(repository: GitRepository, branch = 'main'): Promise<Registry> {
  return requireRegistry(await repository.git('show', `${branch}:${REGISTRY}`), REGISTRY);
}

/** The commits that tags lead to. */
export async function readTags(repository: GitRepository): Promise<Readonly<Record<string, string>>> {
  const lines = await repository.git('for-each-ref', '--format=%(refname:strip=2) %(objecttype) %(*objectname)', 'refs/tags');
  return Object.fromEntries(
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [name = '', type, commit = ''] = line.split(' ');
        if (type !== 'tag') throw new Error(`${name} is not annotated`);
        return [name, commit];
      }),
  );
}
