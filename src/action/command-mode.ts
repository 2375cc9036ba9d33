import { type Command, parseCommand } from '../bot/grammar.ts';
import { describeCommands, type Reply, refuseWith, writeAnswer } from '../bot/reply.ts';
import { isPerson, readRole, refuseRole } from '../bot/roles.ts';
import type { GitHub } from '../github/client.ts';
import { type CommentEvent, readCommentEvent } from '../github/comment-event.ts';
import { createAnswer, readComment, readConversation, removeAnswer } from '../github/issue-comment.ts';
import { readPermission } from '../github/permissions.ts';
import { readCommandedPullRequest } from '../github/pull-request.ts';
import { react } from '../github/reactions.ts';
import type { Interruption } from '../interruption.ts';
import type { CommandContext } from './commands/context.ts';
import { describeError } from './describe-error.ts';
import type { Environment, Inputs, Runner } from './inputs.ts';
import { connectJob } from './job-connection.ts';
import type { Logger } from './logger.ts';
import { readPayload } from './payload.ts';
import { warn } from './run.ts';

/** One run of `mode: command`. */
export interface CommandRun {
  readonly inputs: Inputs;
  readonly runner: Runner;
  readonly environment: Environment;
  readonly logger: Logger;
  readonly interruption: Interruption;
}

/**
 * Obeys the command in a comment's first line, where there is one and its author may: reacts, does it, and answers once.
 *
 * @returns the exit status: 0 for whatever was answered, a refusal included, and for what is no command
 * @throws PromptgateError where the event is another one, or GitHub fails
 */
export async function runCommandMode(run: CommandRun): Promise<number> {
  const { inputs, runner, logger } = run;
  const event = readCommentEvent(runner.eventName, await readPayload(runner.eventPath));
  const ignored = explainIgnored(event);
  if (ignored !== null) {
    logger.info(`Nothing is done: ${ignored}.`);
    return 0;
  }
  const { github, open } = await connectJob(run);
  const { commandToken, registryToken } = inputs;
  const pusher = () => (commandToken === null ? null : open(commandToken));
  const writer = async () => (registryToken === null ? github : open(registryToken));
  return obey({ ...run, event, github, pusher, writer });
}

/** Why nobody is answered; null where there is something to answer. */
export function explainIgnored(event: CommentEvent): string | null {
  const { action, pullNumber, login, userType: type, byApp } = event;
  // A comment that somebody edits is not what its author wrote: an edit may be anybody's with write access.
  if (action !== 'created') return 'only a new comment is a command';
  if (pullNumber === null) return 'the comment is on no pull request';
  if (parseCommand(event.body).kind === 'none') return 'the comment’s first line is no command';
  if (!isPerson({ login, type, byApp })) return 'a program wrote the comment';
  return null;
}

export interface Obeyed extends CommandRun {
  readonly event: CommentEvent;
  readonly github: GitHub;
  readonly pusher: CommandContext['pusher'];
  readonly writer: CommandContext['writer'];
}

/** As `runCommandMode`, on a comment that is a person's command. */
export async function obey(obeyed: Obeyed): Promise<number> {
  const { event, github, inputs, logger } = obeyed;
  const pullNumber = event.pullNumber as number;
  const show = (reaction: 'seen' | 'done' | 'refused') =>
    react(github, event.id, reaction).catch((error: Error) => warn(`The comment could not be marked (${reaction}): ${error.message}`));
  await show('seen');
  const [live, { review, answers }] = await Promise.all([
    readComment(github, event.id),
    readConversation(github, pullNumber, inputs.commentKey, event.id),
  ]);
  if (live === null || answers.length > 0) {
    logger.info(`Nothing is done: ${live === null ? 'the comment was deleted' : 'the command was answered already'}.`);
    return 0;
  }
  const isAsWritten = live.body === event.body && live.updatedAt === live.createdAt && live.authorId === event.userId;
  let reply: Reply;
  try {
    reply = isAsWritten
      ? await decide(obeyed, review)
      : refuseWith('The comment was edited since: only one that stands as it was written is obeyed.', 'Write a new comment.');
  } catch (error) {
    // Without the mark of an answer: a run that is repeated tries again.
    const words = refuseWith(`It could not be done. ${describeError(error)}`).markdown;
    await createAnswer(github, pullNumber, `❌ ${words}`).catch((again: Error) => logger.debug(again.message));
    await show('refused');
    throw error;
  }
  const own = await createAnswer(github, pullNumber, writeAnswer(event.id, reply));
  await removeSecondAnswer(github, { pullNumber, key: inputs.commentKey, commandId: event.id, own });
  await show(reply.outcome === 'done' ? 'done' : 'refused');
  logger.info(`Answered (${reply.outcome}): ${reply.markdown}`);
  return 0;
}

interface Answered {
  readonly pullNumber: number;
  readonly key: string;
  readonly commandId: number;
  readonly own: number;
}

/** The event may have been delivered twice, to two runs at once: the first answer stays. */
async function removeSecondAnswer(github: GitHub, { pullNumber, key, commandId, own }: Answered): Promise<void> {
  const { answers } = await readConversation(github, pullNumber, key, commandId);
  const [first] = answers;
  if (first !== undefined && first < own) await removeAnswer(github, own);
}

async function decide(obeyed: Obeyed, review: CommandContext['review']): Promise<Reply> {
  const { event, github } = obeyed;
  const parsed = parseCommand(event.body);
  if (parsed.kind === 'none') return refuseWith('This is no command.');
  const name = parsed.kind === 'command' ? parsed.command.name : (parsed.name ?? 'help');
  const role = readRole(await readPermission(github, event.login));
  const pull = await readCommandedPullRequest(github, event.pullNumber as number);
  const refused = refuseRole(name, role, { isOwn: isAuthor(pull, event) });
  if (refused !== null) return refuseWith(refused);
  if (parsed.kind === 'invalid') return refuseWith(parsed.message, parsed.help);
  const needsOpen = ['review', 'eval', 'bump', 'approve'].includes(name);
  if (needsOpen && !pull.isOpen) return refuseWith(`The pull request is closed, and \`${name}\` is for open ones.`);
  return DO[name]({ ...obeyed, pull, review, now: () => new Date() }, parsed.command as never);
}

/** Where the author's account is gone, nobody can tell. */
function isAuthor({ author }: CommandContext['pull'], { userId, login }: CommentEvent): boolean {
  return author === null || author.id === userId || author.login.toLowerCase() === login.toLowerCase();
}

type Commands = {
  readonly [Name in Command['name']]: (context: CommandContext, command: Extract<Command, { name: Name }>) => Promise<Reply>;
};

/** What each command does; loaded when it is asked for. */
const DO: Commands = {
  help: async () => describeCommands(),
  status: async (context) => (await import('./commands/status.ts')).describeStatus(context),
  review: async (context) => (await import('./commands/review.ts')).reviewAgain(context),
  eval: async (context, command) => (await import('./commands/evaluate.ts')).evaluatePull(context, command),
  bump: async (context, command) => (await import('./commands/bump.ts')).bump(context, command),
  approve: async (context, command) => (await import('./commands/approve.ts')).approve(context, command),
  deploy: async (context, command) => (await import('./commands/ship.ts')).ship(context, command),
  rollback: async (context, command) => (await import('./commands/ship.ts')).ship(context, command),
};
