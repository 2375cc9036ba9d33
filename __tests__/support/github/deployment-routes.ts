import { resolveObject, runGit } from './git-objects.ts';
import type { Deployment, DeploymentState, DeploymentStatus } from './records.ts';
import { isAncestor, moveRef, signatureOf, writeCommit } from './ref-updates.ts';
import { nodeId, userShape } from './shapes.ts';
import {
  type Answer,
  apiUrl,
  type Call,
  invalid,
  notFound,
  paginate,
  type Route,
  refusal,
  type State,
  takeId,
  timestamp,
} from './state.ts';

const READ = [['deployments', 'read']] as const;
const WRITE = [['deployments', 'write']] as const;
const DESCRIPTION_LIMIT = 140;

function deploymentsUrl(state: State): string {
  return `${apiUrl(state)}/repos/${state.repository}/deployments`;
}

function deploymentShape(state: State, deployment: Deployment): Record<string, unknown> {
  const url = `${deploymentsUrl(state)}/${deployment.id}`;
  const { id, sha, ref, task, payload, environment, description } = deployment;
  return {
    url,
    id,
    node_id: nodeId('Deployment', id),
    sha,
    ref,
    task,
    payload,
    original_environment: environment,
    environment,
    description,
    creator: userShape(state, deployment.login),
    created_at: deployment.createdAt,
    updated_at: deployment.statuses.at(-1)?.createdAt ?? deployment.createdAt,
    statuses_url: `${url}/statuses`,
    repository_url: `${apiUrl(state)}/repos/${state.repository}`,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
  };
}

function statusShape(state: State, deployment: Deployment, status: DeploymentStatus): Record<string, unknown> {
  const url = `${deploymentsUrl(state)}/${deployment.id}`;
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    state: status.state,
    creator: userShape(state, status.login),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: url,
    repository_url: `${apiUrl(state)}/repos/${state.repository}`,
  };
}

interface DeploymentBody {
  readonly ref: string;
  readonly task?: string;
  readonly auto_merge?: boolean;
  readonly required_contexts?: readonly string[] | null;
  readonly payload?: unknown;
  readonly environment?: string;
  readonly description?: string | null;
  readonly transient_environment?: boolean;
  readonly production_environment?: boolean;
}

/** What the default of `auto_merge` does: the default branch is merged into a branch that lacks some of it. */
async function mergeDefault(state: State, ref: string, sha: string): Promise<Answer | null> {
  const base = await resolveObject(state.gitDir, `refs/heads/${state.defaultBranch}`, 'commit');
  if (base === null || (await isAncestor(state, base, sha))) return null;
  const isBranch = (await resolveObject(state.gitDir, `refs/heads/${ref}`, 'commit')) === sha;
  const merged = isBranch ? await runGit(state.gitDir, ['merge-tree', '--write-tree', sha, base]) : null;
  if (merged === null) return refusal(409, `Conflict merging ${state.defaultBranch} into ${ref}.`);
  const who = signatureOf('web-flow');
  const message = `Merge ${state.defaultBranch} into ${ref}`;
  const commit = await writeCommit(state, { tree: merged.toString().trim(), parents: [sha, base], message, author: who, committer: who });
  if ('out' in commit) await moveRef(state, `refs/heads/${ref}`, sha, commit.out);
  return { status: 202, json: { message: `Auto-merged ${state.defaultBranch} into ${ref} on deployment.` } };
}

async function create({ state, body, identity }: Call): Promise<Answer> {
  const given = body as DeploymentBody;
  const sha = await resolveObject(state.gitDir, given.ref, 'commit');
  if (sha === null) return refusal(422, `No ref found for: ${given.ref}`);
  const description = given.description ?? null;
  if ([...(description ?? '')].length > DESCRIPTION_LIMIT) {
    return invalid('Deployment', 'description', 'custom', `description is too long (maximum is ${DESCRIPTION_LIMIT} characters)`);
  }
  const merged = (given.auto_merge ?? true) ? await mergeDefault(state, given.ref, sha) : null;
  if (merged !== null) return merged;
  const checks = state.checkRuns.filter(({ headSha }) => headSha === sha);
  const passes = (name: string): boolean => checks.some((run) => run.name === name && run.conclusion === 'success');
  const missing = (given.required_contexts ?? [...new Set(checks.map(({ name }) => name))]).filter((name) => !passes(name));
  if (missing.length > 0) return refusal(409, `Conflict: Commit status checks failed for ${given.ref}.`);
  const environment = given.environment ?? 'production';
  const deployment: Deployment = {
    id: takeId(state),
    sha,
    ref: given.ref,
    task: given.task ?? 'deploy',
    payload: given.payload ?? {},
    environment,
    description,
    login: identity?.login ?? 'ghost',
    transient: given.transient_environment ?? false,
    production: given.production_environment ?? environment === 'production',
    createdAt: timestamp(state),
    statuses: [],
  };
  state.deployments.push(deployment);
  return { status: 201, json: deploymentShape(state, deployment) };
}

/** Newest first. */
function list(call: Call): Answer {
  const { state, query } = call;
  const keys = ['sha', 'ref', 'task', 'environment'] as const;
  const wanted = keys.filter((key) => query.has(key) && query.get(key) !== 'none');
  const found = state.deployments.filter((deployment) => wanted.every((key) => deployment[key] === query.get(key))).toReversed();
  const { page, headers } = paginate(call, `/repos/${state.repository}/deployments`, found);
  return { status: 200, headers, json: page.map((deployment) => deploymentShape(state, deployment)) };
}

function findDeployment({ state, params }: Call): Deployment | undefined {
  return state.deployments.find(({ id }) => id === Number(params.deployment_id));
}

function get(call: Call): Answer {
  const deployment = findDeployment(call);
  return deployment === undefined ? notFound : { status: 200, json: deploymentShape(call.state, deployment) };
}

function remove(call: Call): Answer {
  const deployment = findDeployment(call);
  if (deployment === undefined) return notFound;
  const isActive = deployment.statuses.at(-1)?.state === 'success';
  if (isActive && call.state.deployments.length > 1)
    return refusal(422, 'We cannot delete an active deployment unless it is the only deployment in a given environment.');
  call.state.deployments.splice(call.state.deployments.indexOf(deployment), 1);
  return { status: 204 };
}

interface StatusBody {
  readonly state: DeploymentState;
  readonly description?: string;
  readonly environment?: string;
  readonly environment_url?: string;
  readonly target_url?: string;
  readonly log_url?: string;
  readonly auto_inactive?: boolean;
}

function addStatus(state: State, deployment: Deployment, login: string, given: StatusBody): DeploymentStatus {
  const status: DeploymentStatus = {
    id: takeId(state),
    state: given.state,
    login,
    description: given.description ?? '',
    environment: given.environment ?? deployment.environment,
    environmentUrl: given.environment_url ?? '',
    logUrl: given.log_url ?? given.target_url ?? '',
    createdAt: timestamp(state),
  };
  deployment.statuses.push(status);
  return status;
}

/** A success makes every older successful, non-transient, non-production deployment of the environment inactive, whoever's it is. */
function createStatus(call: Call): Answer {
  const { state } = call;
  const deployment = findDeployment(call);
  if (deployment === undefined) return notFound;
  const given = call.body as StatusBody;
  const login = call.identity?.login ?? 'ghost';
  if ([...(given.description ?? '')].length > DESCRIPTION_LIMIT) {
    return invalid('DeploymentStatus', 'description', 'custom', `description is too long (maximum is ${DESCRIPTION_LIMIT} characters)`);
  }
  for (const [field, url] of Object.entries({ environment_url: given.environment_url, log_url: given.log_url })) {
    if (url && !/^https?:\/\//.test(url)) return invalid('DeploymentStatus', field, 'custom', `${field} must use http(s) scheme`);
  }
  if (given.state === 'success' && (given.auto_inactive ?? true)) {
    const older = state.deployments.filter((other) => other.id < deployment.id && other.environment === deployment.environment);
    for (const other of older) {
      if (other.transient || other.production || other.statuses.at(-1)?.state !== 'success') continue;
      addStatus(state, other, login, { state: 'inactive' });
    }
  }
  return { status: 201, json: statusShape(state, deployment, addStatus(state, deployment, login, given)) };
}

/** Newest first. */
function listStatuses(call: Call): Answer {
  const deployment = findDeployment(call);
  if (deployment === undefined) return notFound;
  const path = `/repos/${call.state.repository}/deployments/${deployment.id}/statuses`;
  const { page, headers } = paginate(call, path, deployment.statuses.toReversed());
  return { status: 200, headers, json: page.map((status) => statusShape(call.state, deployment, status)) };
}

const BASE = '/repos/{owner}/{repo}/deployments';

export const DEPLOYMENT_ROUTES: readonly Route[] = [
  { method: 'GET', path: BASE, needs: READ, handle: list },
  { method: 'POST', path: BASE, needs: WRITE, handle: create },
  { method: 'GET', path: `${BASE}/{deployment_id}`, needs: READ, handle: get },
  { method: 'DELETE', path: `${BASE}/{deployment_id}`, needs: WRITE, handle: remove },
  { method: 'GET', path: `${BASE}/{deployment_id}/statuses`, needs: READ, handle: listStatuses },
  { method: 'POST', path: `${BASE}/{deployment_id}/statuses`, needs: WRITE, handle: createStatus },
];
