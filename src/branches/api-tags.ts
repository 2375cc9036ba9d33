import type { GitHub } from '../github/client.ts';
import { explainFailure, readFailure } from '../github/client.ts';
import { explainWrite } from './api-branch.ts';
import type { NewTag, TagOutcome, Tags } from './tags.ts';
import { createOne } from './tags.ts';

/** The tags of a repository over GitHub's API; a tagger is whose token it is. */
export function createApiTags(github: GitHub): Tags {
  return new ApiTags(github);
}

class ApiTags implements Tags {
  readonly #github: GitHub;

  constructor(github: GitHub) {
    this.#github = github;
  }

  get #place() {
    return { owner: this.#github.owner, repo: this.#github.repo };
  }

  /** A request for every hundred: the list of refs takes one, but another for each annotated tag. */
  async list(): Promise<Map<string, { readonly commit: string }>> {
    const { octokit } = this.#github;
    try {
      const listed = await octokit.paginate(octokit.rest.repos.listTags, { ...this.#place, per_page: 100 });
      return new Map(listed.map(({ name, commit }) => [name, { commit: commit.sha }]));
    } catch (error) {
      throw explainFailure(error, 'listing tags');
    }
  }

  create(name: string, commit: string, message: string): Promise<'created' | 'exists'> {
    return createOne(this, { name, commit, message });
  }

  async createAll(tags: readonly NewTag[]): Promise<Map<string, TagOutcome>> {
    const outcomes = new Map<string, TagOutcome>();
    for (const tag of tags) outcomes.set(tag.name, await this.#create(tag));
    return outcomes;
  }

  async #create({ name, commit, message }: NewTag): Promise<TagOutcome> {
    const { git } = this.#github.octokit.rest;
    const before = await this.#find(name);
    if (before !== null) return before === commit ? { kind: 'exists' } : { kind: 'conflict', commit: before };
    const doing = `making the tag ${name}`;
    try {
      const { data } = await git.createTag({ ...this.#place, tag: name, message, object: commit, type: 'commit' });
      await git.createRef({ ...this.#place, ref: `refs/tags/${name}`, sha: data.sha });
      return { kind: 'created' };
    } catch (error) {
      // Somebody else's at the same moment, or ours whose answer was lost.
      const found = await this.#find(name).catch(() => null);
      if (found === null) throw explainWrite(error, doing);
      return found === commit ? { kind: 'created' } : { kind: 'conflict', commit: found };
    }
  }

  /** The commit that a tag leads to; null where there is no such tag. */
  async #find(name: string): Promise<string | null> {
    const { git } = this.#github.octokit.rest;
    try {
      let { object } = (await git.getRef({ ...this.#place, ref: `tags/${name}` })).data;
      while (object.type === 'tag') object = (await git.getTag({ ...this.#place, tag_sha: object.sha })).data.object;
      return object.sha;
    } catch (error) {
      if ([404, 409].includes(readFailure(error)?.status ?? 0)) return null;
      throw explainFailure(error, `looking for the tag ${name}`);
    }
  }
}
