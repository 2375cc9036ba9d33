import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PromptgateError } from '../errors.ts';
import { connect, type GitHub } from '../github/client.ts';
import { readEvent } from '../github/event.ts';
import { hasMarkedComment } from '../github/sticky-comment.ts';
import { describeVerdict } from '../report/phrases.ts';
import { render } from '../report/render.ts';
import type { Report } from '../report/report.ts';
import { type ReviewOptions, type ReviewRequest, review } from '../review.ts';
import { writeAnnotations } from './annotations.ts';
import { COMMENT_LENGTH, commentOnPullRequest, type PullRequestFacts } from './comment.ts';
import { endAfter, LIMITS, type Limits } from './end-after.ts';
import { type Environment, type Inputs, type Runner, readInputs, readRunner } from './inputs.ts';
import { type Live, readLive } from './live.ts';
import { createLogger, type Logger } from './logger.ts';
import { type OpenedRevisions, openRevisions } from './open-revisions.ts';
import { listOutputs, writeOutputs } from './outputs.ts';
import { renderFiles, writeReportFiles } from './report-files.ts';
import { SUMMARY_LENGTH, writeSummary } from './summary.ts';
import { loadWorkflow } from './workflow.ts';

/** Columns of the log. */
const LOG_WIDTH = 120;

/** One run of the Action. */
interface Run {
  readonly inputs: Inputs;
  readonly runner: Runner;
  /** The pull request whose title counts and that gets the comment; null where the review is of something else. */
  readonly pull: PullRequestFacts | null;
  readonly limits: Limits;
  readonly logger: Logger;
  /** Connects at the first call; null without a token. */
  readonly github: () => Promise<GitHub> | null;
  /** Whether a comment of ours may be there; null where that is not known. */
  readonly wasMarked: Promise<boolean | null>;
}

/**
 * Runs the Action once and says how it ends.
 *
 * @param write takes what goes to the job's log, whole lines
 * @param limits of the waiting for what the verdict does not need
 * @returns the exit status: 1 when the verdict fails the step or something stopped the work, else 0
 */
export async function main(environment: Environment, write: (text: string) => void, limits = LIMITS): Promise<number> {
  const logger = createLogger(write, environment.RUNNER_DEBUG === '1');
  try {
    const inputs = readInputs(environment);
    const runner = readRunner(environment);
    const sha = inputs.base === null ? null : runner.sha;
    const facts = readEvent(runner.eventName, await readPayload(runner.eventPath), sha);
    const reader = connectOnce(inputs, runner, logger);
    const opening = openRevisions({ facts, inputs, runner, logger, github: reader, environment });
    const pull = facts.kind === 'pull_request' && inputs.head === null ? facts : null;
    // A connection of its own: what the verdict needs may wait longer than what it does not.
    const github = connectOnce(inputs, runner, logger, Math.round(limits.comment / 1000));
    const wasMarked = lookForComment(pull, inputs, github);
    const opened = await opening;
    if (pull === null) logger.info('No title counts and no comment is written: this is not a review of a pull request’s own head.');
    const run = { inputs, runner, pull, limits, logger, github, wasMarked };
    try {
      return await publish(run, await reviewLive(run, opened));
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

async function warn(message: string): Promise<void> {
  const { warning } = await loadWorkflow();
  warning(message, { title: 'Promptgate' });
}

async function readPayload(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const help = 'The runner writes it; run Promptgate as a step of a GitHub Actions job.';
    throw new PromptgateError('The event payload is not there or not JSON', { code: 'event-invalid', kind: 'outside', help, cause });
  }
}

function connectOnce(inputs: Inputs, runner: Runner, logger: Logger, longestWait?: number): () => Promise<GitHub> | null {
  let connection: Promise<GitHub> | undefined;
  const { token } = inputs;
  if (token === null) return () => null;
  const { apiUrl, repository, useProxy } = runner;
  return () => {
    connection ??= connect({
      token,
      apiUrl,
      repository,
      useProxy,
      debug: logger.debug,
      ...(longestWait === undefined ? {} : { longestWait }),
    });
    return connection;
  };
}

/**
 * The review by the title and the base branch of now: the payload's may be older than an edit, or than this run's repetition.
 * A pull request that changes no prompt needs neither, and so no network.
 */
async function reviewLive(run: Run, opened: OpenedRevisions): Promise<Report> {
  const { pull, inputs } = run;
  const options: ReviewOptions = {
    failOn: inputs.failOn,
    configPath: inputs.configPath,
    ...(inputs.promptsDir === null ? {} : { promptsDir: inputs.promptsDir }),
  };
  const { base, head, baseTip } = opened;
  const title = pull?.title ?? null;
  const request: ReviewRequest = { base, head, baseTip, title, messages: pull === null ? 'commits' : 'auto' };
  let report = await review(opened.revisions, request, options);
  if (report.prompts.length > 0) {
    const live = await askLive(run, opened);
    const isOld = live !== null && (live.title !== title || live.baseTip !== baseTip);
    if (isOld) report = await review(opened.revisions, { ...request, ...live }, options);
  }
  return { ...report, notes: [...opened.notes, ...report.notes] };
}

async function askLive({ pull, inputs, github, limits, logger }: Run, opened: OpenedRevisions): Promise<Live | null> {
  const connection = pull === null ? null : github();
  if (pull === null || connection === null) return null;
  try {
    return await endAfter(limits.live, readLive(await connection, { pull, inputs, opened, logger }));
  } catch (error) {
    await warn(`The title is the one this run was started with: ${describeError(error)}`);
    return null;
  }
}

/** Writes the report everywhere: log, files, summary, annotations, comment, outputs. */
async function publish(run: Run, report: Report): Promise<number> {
  const { inputs, runner, pull, limits, logger } = run;
  const { serverUrl, repository, rulesUrl } = runner;
  const runUrl = `${serverUrl}/${repository}/actions/runs/${runner.runId}`;
  const context = { runUrl, serverUrl, repository, ...(rulesUrl === null ? {} : { rulesUrl }) };
  const { renderMarkdown } = await import('../report/markdown.ts');

  const hasMore = report.prompts.length > 0 || report.findings.length > 0;
  // Annotations first: the runner writes them into the log as well, and the verdict is looked for at its end.
  await writeAnnotations(logger, report);
  for (const line of hasMore ? [] : report.notes) logger.info(line);
  logger.info(hasMore ? `\n${await render(report, 'text', { width: LOG_WIDTH })}` : `Verdict: ${describeVerdict(report)} (${report.head})`);
  const files = await renderFiles(report, { ...context, markdown: { ...context, maxLength: Number.POSITIVE_INFINITY } });
  const directory = await writeReportFiles(runner.workspace, inputs.reportDir, files);
  logger.info(`Report files: ${inputs.reportDir} (${Object.keys(files).join(', ')})`);
  const summary = renderMarkdown(report, { ...context, target: 'summary', maxLength: SUMMARY_LENGTH });
  await writeSummary(runner.summaryPath, summary);

  const connection = inputs.comment && pull !== null ? run.github() : null;
  const commentUrl =
    connection === null || pull === null
      ? null
      : await commentOnPullRequest(await connection, {
          ...{ facts: pull, report, inputs, runner, logger, warn, wasMarked: run.wasMarked, limit: limits.comment },
          render: (stale) => renderMarkdown(report, { ...context, stale, maxLength: COMMENT_LENGTH }),
        });
  await writeOutputs(runner.outputPath, listOutputs(report, join(directory, 'report.json'), commentUrl));
  return report.conclusion === 'failure' && inputs.failOn !== 'never' ? 1 : 0;
}

/** What is wrong and how to mend it; a stack only in the debug log. */
function describeError(error: unknown): string {
  if (error instanceof PromptgateError) return `${error.message.replace(/\.$/, '')}. ${error.help}`;
  const detail = error instanceof Error ? error.message : String(error);
  return `Something went wrong inside Promptgate: ${detail}. Please report it, with the log of a run with debug logging.`;
}
