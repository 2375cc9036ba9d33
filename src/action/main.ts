import { type ConnectOptions, connect, type GitHub } from '../github/client.ts';
import { readEvent } from '../github/event.ts';
import { hasMarkedComment } from '../github/sticky-comment.ts';
import type { Interruption } from '../interruption.ts';
import { describeError } from './describe-error.ts';
import { LIMITS, type Limits } from './end-after.ts';
import { type Environment, type Inputs, type Runner, readInputs, readRunner } from './inputs.ts';
import { createLogger, type Logger } from './logger.ts';
import { RUN_MODE } from './modes.ts';
import { openRevisions } from './open-revisions.ts';
import { readPayload } from './payload.ts';
import type { Run } from './run.ts';
import { loadWorkflow } from './workflow.ts';

/** The process as a run of the Action sees it. */
export interface Surroundings {
  readonly environment: Environment;
  /** Takes what goes to the job's log, whole lines. */
  readonly write: (text: string) => void;
  /** The job's being cancelled: what is not protected ends at once. */
  readonly interruption: Interruption;
}

/**
 * Runs the Action once and says how it ends.
 *
 * @param own limits of the waiting for what the verdict does not need, in the place of the usual ones: tests of slow servers have them
 * @returns the exit status: 1 when the verdict fails the step or something stopped the work, else 0
 */
export async function main({ environment, write, interruption }: Surroundings, own: Partial<Limits> = {}): Promise<number> {
  const limits = { ...LIMITS, ...own };
  const logger = createLogger(write, environment.RUNNER_DEBUG === '1');
  try {
    const inputs = readInputs(environment);
    const runner = readRunner(environment);
    if (inputs.mode === 'command') {
      const { runCommandMode } = await import('./command-mode.ts');
      return await runCommandMode({ inputs, runner, environment, logger, interruption });
    }
    if (inputs.mode === 'deploy') {
      const { runDeployMode } = await import('./deploy-mode.ts');
      return await runDeployMode({ inputs, runner, environment, logger, interruption });
    }
    if (inputs.mode === 'monitor') {
      const { runMonitorMode } = await import('./monitor-mode.ts');
      return await runMonitorMode({ inputs, runner, environment, logger, interruption });
    }
    if (inputs.mode === 'release') {
      const { runReleaseMode } = await import('./release-mode.ts');
      return await runReleaseMode({ inputs, runner, environment, logger, interruption });
    }
    const sha = inputs.base === null ? null : runner.sha;
    const facts = readEvent(runner.eventName, await readPayload(runner.eventPath), sha);
    const reader = once(() => open(inputs, runner, logger));
    const opening = openRevisions({ facts, inputs, runner, logger, github: reader, environment });
    const pull = facts.kind === 'pull_request' && inputs.head === null ? facts : null;
    // A connection of its own: what the verdict needs may wait longer than what it does not.
    const longestWait = Math.round(limits.comment / 1000);
    const github = once(() => open(inputs, runner, logger, { longestWait }));
    const connectAnew: Run['connect'] = (signal) => open(inputs, runner, logger, { longestWait, signal });
    const wasMarked = lookForComment(pull, inputs, github);
    const opened = await opening;
    if (pull === null) logger.info('No title counts and no comment is written: this is not a review of a pull request’s own head.');
    const fromFork = facts.kind === 'pull_request' && facts.fromFork;
    const run: Run = {
      inputs,
      runner,
      environment,
      pull,
      fromFork,
      opened,
      limits,
      logger,
      github,
      connect: connectAnew,
      wasMarked,
      interruption,
    };
    try {
      return await RUN_MODE[inputs.mode](run);
    } finally {
      await opened.revisions.close();
    }
  } catch (error) {
    const { error: annotate } = await loadWorkflow();
    annotate(describeError(error), { title: 'Promptgate' });
    logger.debug(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  }
}

/** GitHub is asked while git reads: without a changed prompt and an old comment, that was all. A failure shows where it is needed. */
async function lookForComment(pull: Run['pull'], inputs: Inputs, github: Run['github']): Promise<boolean | null> {
  const connection = inputs.comment && pull !== null ? github() : null;
  if (connection === null || pull === null) return null;
  return connection.then((open) => hasMarkedComment(open, pull.number, inputs.commentKey)).catch(() => null);
}

type Bounds = Pick<ConnectOptions, 'longestWait' | 'signal'>;

function open({ token }: Inputs, { apiUrl, repository, useProxy }: Runner, { debug }: Logger, bounds: Bounds = {}): Promise<GitHub> | null {
  return token === null ? null : connect({ token, apiUrl, repository, useProxy, debug, ...bounds });
}

/** Connects when it is first asked. */
function once(connecting: () => Promise<GitHub> | null): () => Promise<GitHub> | null {
  let connection: Promise<GitHub> | null | undefined;
  return () => {
    if (connection === undefined) connection = connecting();
    return connection;
  };
}
