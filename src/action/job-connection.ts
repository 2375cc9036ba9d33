import { PromptgateError } from '../errors.ts';
import { connect, type GitHub } from '../github/client.ts';
import type { Inputs, Runner } from './inputs.ts';
import type { Logger } from './logger.ts';

export interface JobConnection {
  /** By the job's own token. */
  readonly github: GitHub;
  /** By another token, to the same repository. */
  readonly open: (token: string) => Promise<GitHub>;
}

/**
 * Connects a mode that cannot do without GitHub.
 * @throws PromptgateError `input-invalid` without a token
 */
export async function connectJob({
  inputs,
  runner,
  logger,
}: {
  readonly inputs: Pick<Inputs, 'mode' | 'token'>;
  readonly runner: Runner;
  readonly logger: Logger;
}): Promise<JobConnection> {
  if (inputs.token === null)
    throw new PromptgateError(`\`mode: ${inputs.mode}\` needs the input \`github-token\``, {
      code: 'input-invalid',
      kind: 'usage',
      help: 'Leave it out: the default is `github.token`.',
    });
  const { apiUrl, repository, useProxy } = runner;
  const open = (token: string) => connect({ token, apiUrl, repository, useProxy, debug: logger.debug });
  return { github: await open(inputs.token), open };
}
