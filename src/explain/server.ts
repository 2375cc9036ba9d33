import type { TrailMirror, TrailPullRequest, TrailRelease, Unknown } from './trail.ts';

/** What a server knows of a version, besides what Git does. */
export interface ServerKnowledge {
  readonly pullRequest: TrailPullRequest | null;
  readonly release: TrailRelease | null;
  readonly mirrored: readonly TrailMirror[];
  readonly unknown: readonly Unknown[];
}

export interface ServerQuestion {
  readonly id: string;
  readonly version: string;
  /** The commit on the default branch, then the one that wrote the version; full SHAs. */
  readonly commits: readonly string[];
  /** As the commits' messages say it. */
  readonly pullNumber: number | null;
  readonly tag: string | null;
  /** Where it ran or runs. */
  readonly environments: readonly string[];
  /** The address of the repository's pages; null where none is known. */
  readonly webUrl: string | null;
}

/** Asks a server, in bounded time; what fails is among the unknown things, and nothing is thrown. */
export type AskServer = (question: ServerQuestion) => Promise<ServerKnowledge>;
