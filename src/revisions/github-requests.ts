import { PromptgateError } from '../errors.ts';
import { createGate } from './bounded.ts';

/** What is needed of Octokit: `octokit.request` fits. A failed request throws an error with the answer's `status`. */
export type GitHubRequest = (
  route: string,
  parameters: Record<string, unknown>,
) => Promise<{ readonly data: unknown; readonly headers?: object }>;

/** Turns a failed request into a fault; `doing` completes "GitHub failed while …". */
export type ExplainFailure = (error: unknown, doing: string) => PromptgateError;

export interface GitHubPlace {
  readonly request: GitHubRequest;
  readonly owner: string;
  readonly repo: string;
  readonly explainFailure?: ExplainFailure;
}

/** Requests under way at the same time; GitHub's secondary limit is 100 for everything that a token does. */
const CONCURRENCY = 16;

/** No such thing: 404, and what GitHub says for a SHA of no commit (422) and for an empty repository (409). */
const ABSENT: ReadonlySet<unknown> = new Set([404, 409, 422]);

/** Requests to one repository, bounded in number, with faults of our own. */
export class GitHubRequests {
  readonly #place: GitHubPlace;
  readonly #enter = createGate(CONCURRENCY);

  constructor(place: GitHubPlace) {
    this.#place = place;
  }

  /** @returns null where GitHub knows no such thing */
  async find<Data>(route: string, parameters: Record<string, unknown>, doing: string): Promise<Data | null> {
    const { request, owner, repo, explainFailure = explain } = this.#place;
    try {
      const { data } = await this.#enter(() => request(`GET /repos/{owner}/{repo}${route}`, { owner, repo, ...parameters }));
      return data as Data;
    } catch (error) {
      if (error instanceof Error && 'status' in error && ABSENT.has(error.status)) return null;
      throw explainFailure(error, doing);
    }
  }

  /** As `find`, for what must be there. */
  async get<Data>(route: string, parameters: Record<string, unknown>, doing: string): Promise<Data> {
    const data = await this.find<Data>(route, parameters, doing);
    if (data !== null) return data;
    throw new PromptgateError(`GitHub does not have what was asked for while ${doing}.`, {
      code: 'unknown-revision',
      kind: 'outside',
      help: 'Check that the commit is pushed and that the job has the permission `contents: read`; a checkout of the repository needs fewer requests.',
    });
  }
}

function explain(error: unknown, doing: string): PromptgateError {
  const message = error instanceof Error ? error.message : String(error);
  return new PromptgateError(`GitHub failed while ${doing}: ${message.slice(0, 300)}`, {
    code: 'github-request-failed',
    kind: 'outside',
    help: 'Run the job again; give it `contents: read` and a checkout of the repository (`actions/checkout`), which needs far fewer requests.',
    cause: error,
  });
}
