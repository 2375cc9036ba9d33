import type { GitHub } from './client.ts';
import { type KeptPullRequest, keepPullRequest } from './kept-pull-request.ts';

/** The branch of the one pull request that registers versions. */
const RELEASE_BRANCH = 'promptgate/release';

/** Keeps the one pull request that registers versions; its address, and what it throws, as `keepPullRequest`. */
export function keepReleasePullRequest(github: GitHub, wanted: Omit<KeptPullRequest, 'branch'>): Promise<string> {
  return keepPullRequest(github, { ...wanted, branch: RELEASE_BRANCH });
}
