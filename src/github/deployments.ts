import { PromptgateError } from '../errors.ts';
import type { Move } from '../registry/operation.ts';
import { explainFailure, type GitHub, isForbidden, readFailure } from './client.ts';
import { readDeploymentPayload, TASK } from './deployment-payload.ts';

export interface MirrorOptions {
  /** The page of the job's run; null where there is none. */
  readonly logUrl: string | null;
}

/** A deployment on GitHub that a move is shown by. */
export interface MirroredDeployment {
  readonly id: number;
  readonly move: Move;
}

interface Listed {
  readonly id: number;
  readonly payload: unknown;
}

const PAGE = 100;
/** Deployments of one environment that are looked through, of all prompts, in pages. */
const PAGES = 20;
/** Older deployments of the same prompt that are looked at: more than one is active only after a run that broke off. */
const OLDER = 10;
const DESCRIPTION_LENGTH = 140;
const NOT_OVER = ['success', 'in_progress', 'queued', 'pending'];

const NEEDS: Readonly<Record<number, string>> = {
  403: 'Give the job `permissions: { contents: write, deployments: write }`, or switch this off: `deployments: { mirror: false }` in .promptgate.yaml.',
  422: 'GitHub does not know the version’s commit: push it first.',
};

async function ask<Result>(doing: string, request: () => Promise<Result>): Promise<Result> {
  try {
    return await request();
  } catch (error) {
    const failure = readFailure(error);
    const help = failure === null || (failure.status === 403 && !isForbidden(failure)) ? undefined : NEEDS[failure.status];
    if (failure === null || help === undefined) throw explainFailure(error, doing);
    const why = failure.status === 403 ? 'the token lacks `deployments: write`' : failure.message.slice(0, 300);
    throw new PromptgateError(`GitHub answered ${failure.status} while ${doing}: ${why}.`, {
      ...{ code: 'deployment-refused', kind: 'outside', help, cause: error },
    });
  }
}

/** Our deployments of that prompt and environment, newest first. */
async function listOwn({ octokit, owner, repo }: GitHub, { id, environment }: Move): Promise<readonly Listed[]> {
  const own: Listed[] = [];
  for (let page = 1; page <= PAGES && own.length <= OLDER; page += 1) {
    const { data } = await ask('listing deployments', () =>
      octokit.rest.repos.listDeployments({ owner, repo, task: TASK, environment, per_page: PAGE, page }),
    );
    own.push(
      ...data
        .filter(({ payload }) => readDeploymentPayload(payload).promptId === id)
        .map(({ id: number, payload }) => ({ id: number, payload })),
    );
    if (data.length < PAGE) break;
  }
  return own;
}

async function readState({ octokit, owner, repo }: GitHub, deployment: number): Promise<string | null> {
  const { data } = await ask('reading a deployment', () =>
    octokit.rest.repos.listDeploymentStatuses({ owner, repo, deployment_id: deployment, per_page: 1 }),
  );
  return data[0]?.state ?? null;
}

async function setState(
  { octokit, owner, repo }: GitHub,
  deployment: number,
  state: 'in_progress' | 'success' | 'failure' | 'inactive',
  { logUrl }: MirrorOptions,
): Promise<void> {
  await ask('writing a deployment’s status', () =>
    octokit.rest.repos.createDeploymentStatus({
      ...{ owner, repo, deployment_id: deployment, state },
      // Its default ends every other deployment of the environment: other prompts’, and the team’s own application’s.
      auto_inactive: false,
      ...(logUrl === null || state === 'inactive' ? {} : { log_url: logUrl }),
    }),
  );
}

/**
 * Shows a move as a deployment that is under way. The same move again finds the deployment that is there.
 * @throws PromptgateError of kind `outside`: `deployment-refused` where the token may not, or GitHub does not know the commit
 */
export async function beginDeployment(github: GitHub, move: Move, options: MirrorOptions): Promise<MirroredDeployment> {
  const [newest] = await listOwn(github, move);
  const shown = newest === undefined ? null : readDeploymentPayload(newest.payload);
  if (newest !== undefined && shown?.version === move.to && shown.digest === move.digest) return { id: newest.id, move };
  const { octokit, owner, repo } = github;
  const { data } = await ask('creating a deployment', () =>
    octokit.rest.repos.createDeployment({
      ...{ owner, repo, ref: move.commit, task: TASK, environment: move.environment },
      payload: { promptId: move.id, version: move.to, digest: move.digest },
      description: `${move.id.slice(0, DESCRIPTION_LENGTH - move.to.length - 1)} ${move.to}`.slice(0, DESCRIPTION_LENGTH),
      ...{ auto_merge: false, required_contexts: [] },
    }),
  );
  if (!('id' in data)) throw new Error('GitHub merged instead of deploying');
  await setState(github, data.id, 'in_progress', options);
  return { id: data.id, move };
}

/**
 * Ends a deployment. After a success, our older deployment of the same prompt and environment is inactive; nobody else’s is touched.
 * @throws PromptgateError of kind `outside`
 */
export async function endDeployment(
  github: GitHub,
  { id, move }: MirroredDeployment,
  state: 'success' | 'failure',
  options: MirrorOptions,
): Promise<void> {
  if ((await readState(github, id)) !== state) await setState(github, id, state, options);
  if (state === 'failure') return;
  const older = (await listOwn(github, move)).filter((listed) => listed.id < id);
  for (const listed of older.slice(0, OLDER)) {
    const was = await readState(github, listed.id);
    if (was === 'inactive') return;
    if (was !== null && NOT_OVER.includes(was)) await setState(github, listed.id, 'inactive', options);
  }
}

/** A move that was written to the registry, shown on GitHub as a deployment that succeeded. @throws as `beginDeployment` */
export async function mirrorMove(github: GitHub, move: Move, options: MirrorOptions): Promise<void> {
  await endDeployment(github, await beginDeployment(github, move, options), 'success', options);
}
