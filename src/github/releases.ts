import { explainFailure, type GitHub, readFailure } from './client.ts';

/** What a GitHub Release says. */
export interface NewRelease {
  readonly tag: string;
  readonly title: string;
  /** Markdown. */
  readonly notes: string;
  readonly isPrerelease: boolean;
}

export interface Releases {
  /** Those of the tags that have a release, a draft too. */
  find(tags: readonly string[]): Promise<ReadonlySet<string>>;
  /** The address of the release that it made; where another one came first, that one's. */
  create(release: NewRelease): Promise<string>;
}

const PAGE = 100;
/** GitHub lists no more than the first 10,000. */
const PAGES = 100;

/**
 * The GitHub Releases of a repository. A tag must be there before its release is made.
 * @throws every method, PromptgateError of kind `outside` with Octokit's error as its cause
 */
export function openReleases({ octokit, owner, repo }: GitHub): Releases {
  return {
    async find(tags) {
      const wanted = new Set(tags);
      const found = new Set<string>();
      try {
        for (let page = 1; page <= PAGES && found.size < wanted.size; page += 1) {
          const { data } = await octokit.rest.repos.listReleases({ owner, repo, per_page: PAGE, page });
          for (const { tag_name: tag } of data) if (wanted.has(tag)) found.add(tag);
          if (data.length < PAGE) break;
        }
      } catch (error) {
        throw explainFailure(error, 'listing the releases');
      }
      return found;
    },

    async create({ tag, title, notes, isPrerelease }) {
      try {
        const { data } = await octokit.rest.repos.createRelease({
          owner,
          repo,
          tag_name: tag,
          name: title,
          body: notes,
          prerelease: isPrerelease,
          // "Latest" is the repository's own; one prompt of many is not what visitors look for.
          make_latest: 'false',
        });
        return data.html_url;
      } catch (error) {
        // An answer that was lost: the retry finds what the first request made.
        if (readFailure(error)?.status === 422) {
          const there = await octokit.rest.repos.getReleaseByTag({ owner, repo, tag }).catch(() => null);
          if (there !== null) return there.data.html_url;
        }
        throw explainFailure(error, `making the release ${tag}`);
      }
    },
  };
}
