import { asObject, parseObject } from '../prompt/json-value.ts';

/** Tells our deployments from those of the team's own applications. */
export const TASK = 'promptgate';

/** What a deployment of ours was made with, as far as it can be read. */
export interface DeploymentPayload {
  readonly promptId?: unknown;
  readonly version?: unknown;
  readonly digest?: unknown;
}

/** Reads a deployment's payload: GitHub gives it back as it was sent, older servers as the text of it. */
export function readDeploymentPayload(payload: unknown): DeploymentPayload {
  return (typeof payload === 'string' ? parseObject(payload) : asObject(payload)) ?? {};
}
