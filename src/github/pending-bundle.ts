import { type GitHub, readFailure } from './client.ts';

/** No branch and no tag: nobody sees it, and no rule of a branch is about it. */
const nameRef = (environment: string): string => `promptgate/pending-bundle/${environment}`;

/** @param expected what GitHub answers where the ref is as it is wanted already; it says 422 of other faults, too */
async function attempt(request: () => Promise<unknown>, expected: RegExp): Promise<boolean> {
  try {
    await request();
    return true;
  } catch (error) {
    const failure = readFailure(error);
    if (failure !== null && expected.test(`${failure.status} ${failure.message}`)) return false;
    throw error;
  }
}

/** Whether a change of an environment was begun whose bundle may not have been published. @throws what GitHub's client throws */
export function isBundlePending({ octokit, owner, repo }: GitHub, environment: string): Promise<boolean> {
  return attempt(() => octokit.rest.git.getRef({ owner, repo, ref: nameRef(environment) }), /^404 /);
}

/**
 * Notes that a change of an environment is begun, before it is: a run that ends in between is found by the next one.
 * @param commit any commit of the repository
 * @throws what GitHub's client throws
 */
export async function notePendingBundle({ octokit, owner, repo }: GitHub, environment: string, commit: string): Promise<void> {
  await attempt(
    () => octokit.rest.git.createRef({ owner, repo, ref: `refs/${nameRef(environment)}`, sha: commit }),
    /^422 .*already exists/s,
  );
}

/** Forgets it. @throws what GitHub's client throws */
export async function forgetPendingBundle({ octokit, owner, repo }: GitHub, environment: string): Promise<void> {
  await attempt(() => octokit.rest.git.deleteRef({ owner, repo, ref: nameRef(environment) }), /^404 |^422 .*does not exist/s);
}
