/** What the server remembers beside pull requests and comments. Tests may read it; the routes write it. */

export interface Release {
  readonly id: number;
  tag: string;
  target: string;
  name: string | null;
  body: string | null;
  draft: boolean;
  prerelease: boolean;
  /** What `make_latest` said when it was written last. */
  latest: 'true' | 'false' | 'legacy';
  readonly login: string;
  readonly createdAt: string;
  publishedAt: string | null;
}

export type DeploymentState = 'error' | 'failure' | 'inactive' | 'pending' | 'success' | 'queued' | 'in_progress';

export interface DeploymentStatus {
  readonly id: number;
  readonly state: DeploymentState;
  readonly login: string;
  readonly description: string;
  readonly environment: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly createdAt: string;
}

export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly payload: unknown;
  readonly environment: string;
  readonly description: string | null;
  readonly login: string;
  readonly transient: boolean;
  readonly production: boolean;
  readonly createdAt: string;
  /** Oldest first. */
  readonly statuses: DeploymentStatus[];
}

export interface CheckRun {
  readonly id: number;
  name: string;
  readonly headSha: string;
  /** The App's slug. */
  readonly app: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
  externalId: string;
  detailsUrl: string | null;
  startedAt: string;
  completedAt: string | null;
  output: { title: string | null; summary: string | null; text: string | null; annotations: number };
}

export interface Reaction {
  readonly id: number;
  readonly comment: number;
  readonly login: string;
  readonly content: string;
  readonly createdAt: string;
}

/** What somebody may do; `permission` is what GitHub's older field makes of it. */
export interface Role {
  readonly role: string;
  readonly permission: 'admin' | 'write' | 'read' | 'none';
}

export interface Job {
  readonly id: number;
  readonly name: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
}

export interface WorkflowRun {
  readonly id: number;
  readonly name: string;
  /** `.github/workflows/review.yml`. */
  readonly path: string;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly createdAt: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
  attempt: number;
  readonly jobs: Job[];
  readonly pulls: readonly number[];
}

export interface Artifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly zip: Uint8Array;
  readonly createdAt: string;
  expired: boolean;
}

export interface Review {
  readonly id: number;
  readonly pull: number;
  readonly login: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'PENDING' | 'DISMISSED';
  readonly body: string;
  readonly commit: string;
  readonly submittedAt: string;
}

export interface Dispatch {
  readonly workflow: string;
  readonly ref: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly login: string;
}
