import type { Command } from '../../bot/grammar.ts';
import { answer, quote, type Reply, refuseWith } from '../../bot/reply.ts';
import { createApiBranch } from '../../branches/api-branch.ts';
import type { Config } from '../../config/config.ts';
import { PromptgateError } from '../../errors.ts';
import type { GitHub } from '../../github/client.ts';
import { mirrorMove } from '../../github/deployments.ts';
import { readEnvironmentRules } from '../../github/environment-rules.ts';
import { readBranchTip } from '../../github/pull-request.ts';
import type { Operation } from '../../registry/operation.ts';
import { formatStampTime } from '../../registry/stamp.ts';
import { readConfig } from '../../review/configuration.ts';
import { changeRegistry, type Mirror } from '../../shipping/deploy.ts';
import { findLogUrl } from '../rendering.ts';
import type { RolledBack } from '../restore-pull.ts';
import { warn } from '../run.ts';
import type { CommandContext } from './context.ts';
import { openApi } from './open-pull.ts';

type ShipCommand = Extract<Command, { name: 'deploy' | 'rollback' }>;

/** Has an environment run another version, by the same flow and gates as the command line, in the commenter's name. */
export async function ship(context: CommandContext, command: ShipCommand): Promise<Reply> {
  const { github, event, inputs } = context;
  const revisions = openApi(context);
  // Whatever branch the pull request is for, the registry is the default branch's, and so are the rules.
  const tip = await readBranchTip(github, event.defaultBranch);
  const options = { configPath: inputs.configPath, ...(inputs.promptsDir === null ? {} : { promptsDir: inputs.promptsDir }) };
  const { config, findings } = await readConfig(revisions, { base: tip, head: tip }, options);
  const [broken] = findings.filter(({ severity }) => severity === 'error');
  if (broken !== undefined) return refuseWith(`The configuration on ${event.defaultBranch} cannot be used: ${broken.message}`, broken.help);
  const asks =
    command.name === 'deploy' && config.environments.includes(command.environment) ? await askEnvironment(github, command) : null;
  if (asks !== null) return asks;
  const writer = await context.writer();
  const branch = createApiBranch(writer, config.registry.branch ?? event.defaultBranch);
  const stamp = { at: formatStampTime(context.now()), by: event.login };
  const findLines = async () => [await readBranchTip(github, event.defaultBranch)];
  const ports = { branch, revisions, mirror: makeMirror(context, config), findLines };
  try {
    const settings = { config, configPath: inputs.configPath };
    // A job that is cancelled ends after the write and what is told of it, not between them.
    const result = await context.interruption.protect(() =>
      changeRegistry(ports, makeOperation(command, context.event.id), stamp, settings),
    );
    if (result.kind === 'refused') return refuseWith(result.refusal.message, result.refusal.help);
    const summary = result.summary.replace(/^chore\(registry\): /, '');
    const restore =
      command.name === 'rollback'
        ? await restoreSource(context, {
            result,
            stamp,
            reason: command.reason,
            place: settings,
            revisions,
            writers: [...new Set([writer, github])],
          })
        : '';
    const done = result.changed ? capitalise(summary) : `Nothing was to be done: ${summary}`;
    return answer(
      `${quote(done, 500)}.`,
      result.notes.map((note) => `- ${quote(note, 500)}`).join('\n'),
      linkDeployments(context, config, command),
      restore,
    );
  } catch (error) {
    // What the rules of the branch forbid is no fault: the answer names what helps.
    if (error instanceof PromptgateError && error.code === 'branch-protected') return refuseWith(error.message, error.help);
    throw error;
  }
}

/** The rollback is done by now: what becomes of the pull request that mends the source is told with it. */
async function restoreSource({ github, event }: CommandContext, facts: Omit<RolledBack, 'github' | 'defaultBranch'>): Promise<string> {
  const { describeRestore, proposeRestore, warnOfRestore } = await import('../restore-pull.ts');
  const restore = await proposeRestore({ ...facts, github, defaultBranch: event.defaultBranch });
  const warning = warnOfRestore(restore);
  if (warning !== null) await warn(warning);
  return describeRestore(restore);
}

/**
 * Reviewers and waiting times of an environment hold for jobs that name it, and a comment's job names none: it must not go around them.
 * A rollback does, on purpose: it has to work at night.
 */
async function askEnvironment(github: GitHub, { id, environment }: ShipCommand): Promise<Reply | null> {
  const rules = await readEnvironmentRules(github, environment);
  if (rules.length === 0) return null;
  return refuseWith(
    `The environment \`${environment}\` on GitHub asks for more than a comment can give (${rules.join(', ')}).`,
    `Deploy ${id} by the workflow with \`mode: deploy\`, whose job waits for it.`,
  );
}

function makeOperation(command: ShipCommand, comment: number): Operation {
  const { id, environment, reason } = command;
  if (command.name === 'deploy') return { kind: 'deploy', id, version: command.version, environment, reason };
  return { kind: 'rollback', id, environment, to: command.to, reason, block: true, mark: `comment ${comment}` };
}

function makeMirror({ github, runner }: CommandContext, { deployments }: Config): Mirror | null {
  if (!deployments.mirror) return null;
  const logUrl = findLogUrl(runner);
  return async ({ move }) => {
    await mirrorMove(github, move, { logUrl });
    return [];
  };
}

function linkDeployments({ runner }: CommandContext, { deployments }: Config, { environment }: ShipCommand): string {
  if (!deployments.mirror) return '';
  return `[Deployments to ${quote(environment, 100)}](${runner.serverUrl}/${runner.repository}/deployments/${encodeURIComponent(environment)})`;
}

function capitalise(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
