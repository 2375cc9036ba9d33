import type { Evidence } from '../registry/registry.ts';
import type { BlockSpan, DeploymentSpan, RolloutStep } from './deployments.ts';

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface TrailCommit {
  /** Full SHA. */
  readonly sha: string;
  /** First line of the message. */
  readonly subject: string;
  readonly author: Person;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** On the server; null where no server is known. */
  readonly url: string | null;
}

export interface Reviewer {
  readonly login: string;
  /** The last thing the reviewer decided; a comment decides nothing. */
  readonly state: 'approved' | 'changes-requested' | 'dismissed';
  readonly at: string | null;
}

export interface TrailPullRequest {
  readonly number: number;
  /** null for each: only the server knows it, and it was not asked or did not answer. */
  readonly title: string | null;
  readonly author: string | null;
  readonly mergedBy: string | null;
  readonly mergedAt: string | null;
  readonly reviewers: readonly Reviewer[] | null;
  readonly url: string | null;
  /** Who says that it is this one. */
  readonly source: 'github' | 'commit-message';
}

/** What the report says that the evidence names. */
export interface TrailReport {
  /** Where it lies, from the repository's root. */
  readonly path: string;
  readonly cases: number | null;
  readonly passed: number | null;
  readonly verdict: string | null;
}

export interface TrailTag {
  readonly name: string;
  readonly commit: string;
}

export interface TrailRelease {
  readonly name: string;
  readonly url: string;
  readonly publishedAt: string | null;
}

/** A deployment as GitHub shows it. */
export interface TrailMirror {
  readonly environment: string;
  readonly id: number;
  /** `success`, `inactive`, `failure` …; null where no status is known. */
  readonly state: string | null;
  readonly at: string;
  readonly url: string | null;
}

/** Something that could not be found out: what, why not, and what would help. */
export interface Unknown {
  readonly what: string;
  readonly why: string;
  /** null: nothing helps. */
  readonly help: string | null;
}

/** Everything that leads from one version of a prompt back to where it came from, and on to where it ran. */
export interface Trail {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly version: string;
  /** As the registry says it, else as Git holds it. */
  readonly digest: string | null;
  /** Other versions of the prompt with the same content. */
  readonly sameContent: readonly string[];
  /** ISO 8601 UTC; null: the registry does not have this version. */
  readonly registeredAt: string | null;
  /** What wrote the version. */
  readonly commit: TrailCommit | null;
  /** What brought it to the default branch, where that is another commit. */
  readonly merge: TrailCommit | null;
  readonly pullRequest: TrailPullRequest | null;
  readonly evidence: Evidence | null;
  readonly report: TrailReport | null;
  readonly tag: TrailTag | null;
  readonly release: TrailRelease | null;
  /** Environments that run it now. */
  readonly runsIn: readonly string[];
  /** Environments in which a share of the keys gets it now, as a canary. */
  readonly canaryIn: readonly {
    readonly environment: string;
    readonly rolloutId: string;
    readonly percent: number;
    readonly unit: 'user' | 'request';
  }[];
  readonly deployments: readonly DeploymentSpan[];
  readonly blocks: readonly BlockSpan[];
  readonly rollouts: readonly RolloutStep[];
  readonly mirrored: readonly TrailMirror[];
  /** Things that do not fit together: somebody should look. */
  readonly warnings: readonly string[];
  readonly unknown: readonly Unknown[];
}
