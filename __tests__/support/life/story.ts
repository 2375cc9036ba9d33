import { expect } from '@jest/globals';
import type { FileContent } from '../git-repository.ts';
import type { MergeMethod } from '../github/merges.ts';
import type { Deployment } from '../github/records.ts';
import type { Pull } from '../github-server.ts';
import type { ActionResult } from '../run-action.ts';
import { samplePrompt } from '../sample-prompt.ts';
import { Life, type LifeOptions } from './life.ts';

const SUITE = 'tests:\n  - {id: agrees, input: Will you help me?, assert: [{type: contains, value: course}]}\n';

/** The two prompts that a team begins with, each with a suite. */
export const BEGINNING: Readonly<Record<string, FileContent>> = {
  ...samplePrompt('support'),
  'prompts/support/evals.yaml': SUITE,
  ...samplePrompt('extraction', { text: 'Extract the order number and the date from the message. Answer with nothing else at all.\n' }),
  'prompts/extraction/evals.yaml': SUITE,
};

export const ENVIRONMENTS = ['dev', 'staging', 'production'] as const;

/** A pull request that changes one prompt's text and goes in. */
export interface Change {
  readonly branch: string;
  readonly title: string;
  readonly id: string;
  /** What `promptgate bump` is asked for. */
  readonly release: string;
  /** The version that it has to give. */
  readonly version: string;
  readonly method: MergeMethod;
  /** Whether the built bundle reviews it and releases it. */
  readonly bundle?: boolean;
}

/** Tags of what was there before anything was released. */
export const BASELINE: readonly string[] = ['extraction@1.0.0', 'support@1.0.0'];

function describeApp(environment: string, id: number, sha: string): Deployment {
  const made = { id, environment, login: 'ada', createdAt: '2026-01-01T00:00:00Z' };
  const status = { ...made, state: 'success', description: '', environmentUrl: '', logUrl: '' } as const;
  const what = { sha, ref: 'main', task: 'deploy', payload: {}, description: null, transient: false };
  return { ...made, ...what, production: environment === 'production', statuses: [status] };
}

/** Fails with what the job said. */
export function requireStatus(step: string, { status, stdout, stderr }: ActionResult, wanted: number): void {
  if (status !== wanted) throw new Error(`${step}: the job ended with ${status} and not with ${wanted}:\n${stdout}${stderr}`);
}

/** Plays what a team does, step by step; every step says what it expects. */
export class Story {
  readonly life: Life;
  /** Pull requests opened so far. */
  pulls = 0;

  private constructor(life: Life) {
    this.life = life;
  }

  /** A repository with two prompts and their baseline; the team's own app is deployed to the same environments by something else. */
  static async begin(options: Omit<LifeOptions, 'files'>): Promise<Story> {
    const story = new Story(await Life.begin({ ...options, files: BEGINNING }));
    const { server } = story.life;
    const sha = await story.life.tip();
    server.state.deployments.push(...['staging', 'production'].map((environment, id) => describeApp(environment, id, sha)));
    const result = await story.released('0'.repeat(40));
    expect(Object.keys((await story.registry()).prompts)).toEqual(['extraction', 'support']);
    expect(server.state.releases).toEqual([]);
    expect(result.summary).toContain('1.0.0');
    return story;
  }

  /** Adds a sentence to a prompt in the developer's clone. */
  async #write(id: string, sentence: string): Promise<void> {
    const path = `prompts/${id}/system-prompt.txt`;
    const text = await this.life.clone.git('show', `HEAD:${path}`);
    await this.life.put({ [path]: `${text}\n${sentence}\n` });
  }

  async #edit({ branch, id, release }: Pick<Change, 'branch' | 'id' | 'release'>): Promise<void> {
    await this.#write(id, `Mind this as well: ${branch}.`);
    await this.life.succeed(['bump', id, release, '-m', `Minds ${branch}`, '--commit']);
  }

  async #open(branch: string, title: string): Promise<Pull> {
    this.pulls += 1;
    return this.life.open(branch, title);
  }

  /** Opens a pull request that changes a prompt as the tools say. */
  async propose(change: Omit<Change, 'method' | 'version'>): Promise<Pull> {
    await this.life.branch(change.branch, () => this.#edit(change));
    return this.#open(change.branch, change.title);
  }

  /** Opens a pull request of these files. */
  async proposeFiles(branch: string, title: string, files: Readonly<Record<string, FileContent>>): Promise<Pull> {
    await this.life.branch(branch, async () => void (await this.life.clone.commit(title, files)));
    return this.#open(branch, title);
  }

  async passes(pull: Pull, bundle = false): Promise<ActionResult> {
    const result = await this.life.review(pull, bundle);
    requireStatus(pull.title, result, 0);
    return result;
  }

  /** The rules that the review names as errors. */
  async fails(pull: Pull): Promise<string[]> {
    const { status, report } = await this.life.review(pull);
    expect({ pull: pull.title, status }).toEqual({ pull: pull.title, status: 1 });
    const all = [...report.findings, ...report.prompts.flatMap((prompt: { findings: unknown[] }) => prompt.findings)];
    return all.filter(({ severity }: { severity: string }) => severity === 'error').map(({ rule }: { rule: string }) => rule);
  }

  /** Merges, and lets the release workflow run on what that pushed. */
  async land(pull: Pull, method: MergeMethod, bundle = false): Promise<ActionResult> {
    const before = await this.life.tip();
    await this.life.merge(pull, method);
    return this.released(before, bundle);
  }

  /** The release by a person at the clone; what only GitHub keeps is left to the workflow. */
  async releaseByHand(): Promise<string> {
    await this.life.clone.git('fetch', '--quiet', '--tags', 'origin');
    await this.life.clone.git('checkout', '--quiet', '--force', '-B', 'main', 'origin/main');
    return this.life.succeed(['release', '--push']);
  }

  async released(before: string, bundle = false): Promise<ActionResult> {
    const result = await this.life.release(before, bundle);
    requireStatus('release', result, 0);
    return result;
  }

  /** A change from its branch to its release. */
  async ship(change: Change): Promise<Pull> {
    const pull = await this.propose(change);
    await this.passes(pull, change.bundle);
    const result = await this.land(pull, change.method, change.bundle);
    expect(result.summary).toContain(change.version);
    await this.hasVersion(change.id, change.version);
    return pull;
  }

  async registry(): Promise<Registry> {
    const branch = this.life.options.registryBranch ?? 'main';
    return JSON.parse(await this.life.origin.git('show', `${branch}:prompts/registry.json`)) as Registry;
  }

  /** Gives a pull request's branch another commit. */
  async mend(pull: Pull, work: () => Promise<void>, from = `origin/${pull.head.ref}`): Promise<void> {
    await this.life.branch(pull.head.ref, work, from);
  }

  close(pull: Pull): void {
    Object.assign(pull, { state: 'closed', closedAt: pull.createdAt });
  }

  /** Adds a sentence to a prompt and gives it the version that `release` asks for. */
  edit(branch: string, id: string, release: string): Promise<void> {
    return this.#edit({ branch, id, release });
  }

  /** Registered with evidence, tagged, announced. */
  async hasVersion(id: string, version: string): Promise<void> {
    const entry = (await this.registry()).prompts[id]?.versions[version];
    expect({ id, version, evidence: entry?.evidence?.conclusion }).toEqual({ id, version, evidence: 'success' });
    expect(await this.life.origin.resolve(`refs/tags/${id}@${version}^{commit}`)).toBe(entry?.commit);
    expect(this.life.server.state.releases.filter(({ tag }) => tag === `${id}@${version}`)).toHaveLength(1);
  }

  /** Through all environments, in their order; skipping one is refused. */
  async deployThrough(id: string, version: string, bundle = false): Promise<void> {
    for (const [index, environment] of ENVIRONMENTS.entries()) {
      if (index === 0) {
        const early = await this.life.deploy(id, version, 'production');
        requireStatus(`${id} ${version} to production too early`, early, 1);
      }
      const result = await this.life.deploy(id, version, environment, { bundle: bundle && environment === 'production' });
      requireStatus(`${id} ${version} to ${environment}`, result, 0);
      await this.runs(id, environment, version);
    }
  }

  async runs(id: string, environment: string, version: string): Promise<void> {
    const state = (await this.registry()).prompts[id]?.environments[environment];
    expect({ id, environment, version: state?.version }).toEqual({ id, environment, version });
  }
}

export interface Registry {
  readonly prompts: Readonly<
    Record<
      string,
      {
        readonly versions: Readonly<Record<string, { digest: string; commit: string; evidence: { conclusion: string } | null }>>;
        readonly environments: Readonly<Record<string, { version: string | null; blocked?: { digest: string }[] }>>;
      }
    >
  >;
}
