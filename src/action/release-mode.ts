import { join } from 'node:path';
import { createApiBranch } from '../branches/api-branch.ts';
import { openCloneTags } from '../branches/clone-tags.ts';
import type { Config } from '../config/config.ts';
import { parseConfig } from '../config/parse.ts';
import { PromptgateError } from '../errors.ts';
import { describeSubjects } from '../evaluation/subjects.ts';
import type { GitHub } from '../github/client.ts';
import { type ReleaseEvent, readReleaseEvent } from '../github/release-event.ts';
import { openReleases } from '../github/releases.ts';
import type { Interruption } from '../interruption.ts';
import { formatStampTime } from '../registry/stamp.ts';
import { renderJson } from '../report/json.ts';
import { readText } from '../review/file.ts';
import { readFirstParents } from '../revisions/first-parents.ts';
import { type LocalGit, openLocalGit } from '../revisions/local-git.ts';
import { askGitHub, proposeOn, type ReleaseFacts } from '../shipping/github-release.ts';
import { type ReleaseResult, release } from '../shipping/release.ts';
import { concludeRelease, renderReleaseMarkdown, renderReleaseText } from '../shipping/release-report.ts';
import { locateCache } from './eval-cache.ts';
import { writeGitHeader } from './git-header.ts';
import type { Environment, Inputs, Runner } from './inputs.ts';
import { connectJob } from './job-connection.ts';
import type { Logger } from './logger.ts';
import { writeOutputs } from './outputs.ts';
import { readPayload } from './payload.ts';
import { writeReportFiles } from './report-files.ts';
import { warn } from './run.ts';
import { SUMMARY_LENGTH, writeSummary } from './summary.ts';
import { loadWorkflow } from './workflow.ts';

/** One run of `mode: release`. */
export interface ReleaseRun {
  readonly inputs: Inputs;
  readonly runner: Runner;
  readonly environment: Environment;
  readonly logger: Logger;
  readonly interruption: Interruption;
}

/**
 * Releases what the default branch has: registry, tags and GitHub Releases in this one step, because nothing that the job's token
 * pushes starts another workflow.
 *
 * @returns the exit status: 1 where a version could not be released
 * @throws PromptgateError where the event is another one, there is no clone, or GitHub refuses or fails
 */
export async function runReleaseMode(run: ReleaseRun): Promise<number> {
  const { inputs, runner, environment } = run;
  const event = readReleaseEvent(runner.eventName, await readPayload(runner.eventPath), runner);
  const { github, open } = await connectJob(run);
  const writer = inputs.registryToken === null ? github : await open(inputs.registryToken);
  const revisions = await openLocalGit({ directory: runner.workspace, environment });
  try {
    if ((await revisions.resolve(event.tip)) !== event.tip) throw refuseCheckout(event.tip);
    const config = await readTipConfig(revisions, event, inputs);
    const facts = askGitHub(github, event.defaultBranch);
    // Between two steps it may end; a step that is under way is not torn apart by the job's being cancelled.
    const result = await run.interruption.protect(() => releaseTip(run, { event, github, writer, revisions, config, facts }));
    return await publishRelease(run, { ...result, remarks: [...result.remarks, ...facts.notes()] });
  } finally {
    await revisions.close();
  }
}

interface Opened {
  readonly event: ReleaseEvent;
  readonly github: GitHub;
  /** As whom the registry and the tags are written. */
  readonly writer: GitHub;
  readonly revisions: LocalGit;
  readonly config: Config;
  readonly facts: ReleaseFacts;
}

/** The bot that GitHub shows for what a job's token does. */
const BOT = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' };

async function releaseTip(run: ReleaseRun, { event, github, writer, revisions, config, facts }: Opened): Promise<ReleaseResult> {
  const { runner, environment } = run;
  const { tip, defaultBranch } = event;
  const place = { directory: runner.workspace, environment };
  const token = run.inputs.registryToken ?? run.inputs.token ?? '';
  // One push takes many tags; over the API each is two requests, and GitHub lets through eighty a minute.
  const tags = await openCloneTags({
    ...place,
    push: `${runner.serverUrl}/${runner.repository}`,
    identity: BOT,
    credential: { serverUrl: runner.serverUrl, header: writeGitHeader(token) },
  });
  return release(
    {
      revisions,
      line: { read: (from, roots) => readFirstParents(place, from, roots), edges: revisions.clone.shallow },
      tip,
      promptsDir: config.promptsDir,
      tagTemplate: config.release.tag,
      branch: createApiBranch(writer, config.registry.branch ?? defaultBranch),
      tags,
      evidence: {
        subjects: (prompts) => describeSubjects({ trees: revisions, revision: tip }, prompts, config),
        reports: facts.reports,
        evaluate: (prompts) => evaluateHere(run, { event, revisions, config }, prompts),
      },
      announcements: config.release.github ? openReleases(github) : null,
      notes: { bringerOf: facts.bringerOf, repositoryUrl: `${runner.serverUrl}/${runner.repository}` },
      propose: config.registry.branch === null ? proposeOn(writer, defaultBranch) : null,
    },
    {
      registryPath: config.registry.path,
      rules: { environments: config.environments, promote: config.registry.promote },
      stamp: { at: formatStampTime(new Date()), by: runner.actor },
    },
  );
}

/** The evals of what no review's report vouches for; their own report is kept in `report-dir`. */
async function evaluateHere(
  { inputs, runner, environment, logger, interruption }: ReleaseRun,
  { event, revisions, config }: Pick<Opened, 'event' | 'revisions' | 'config'>,
  prompts: readonly { readonly id: string }[],
): Promise<string | null> {
  if (!inputs.evals) return null;
  const { evaluateTip } = await import('../evaluation/tip.ts');
  const opened = { revisions, base: event.tip, head: event.tip, baseTip: null, source: '', notes: [] };
  const cacheDirectory = await locateCache({ opened, runner, logger });
  const ids = prompts.map(({ id }) => id);
  const run = { cacheDirectory, signal: interruption.signal, now: new Date() };
  const report = await evaluateTip(ids, { trees: revisions, revision: event.tip, config, environment, ...run });
  if (report === null) {
    logger.info(`No key for the models of ${ids.length} prompt(s) without evidence: no evals are run here.`);
    return null;
  }
  const text = renderJson(report);
  const directory = await writeReportFiles(runner.workspace, inputs.reportDir, { 'report.json': text });
  await writeOutputs(runner.outputPath, { report: join(directory, 'report.json') });
  return text;
}

async function publishRelease({ inputs, runner, logger }: ReleaseRun, result: ReleaseResult): Promise<number> {
  const { problems, pullRequest, versions } = result;
  const conclusion = concludeRelease(result);
  const { error: annotate } = await loadWorkflow();
  for (const { message, help } of problems.slice(0, ANNOTATIONS)) annotate(`${message} ${help}`, { title: 'Promptgate: not released' });
  if (pullRequest !== null) await warn(`The default branch takes no push: merge ${pullRequest}. Tags and releases follow then.`);
  logger.info(renderReleaseText(result));
  const summary = renderReleaseMarkdown(result);
  await writeSummary(
    runner.summaryPath,
    summary.length * 3 > SUMMARY_LENGTH ? renderReleaseMarkdown({ ...result, versions: [] }) : summary,
  );
  const released = pullRequest === null ? versions : [];
  await writeOutputs(runner.outputPath, {
    conclusion,
    'changed-prompts': JSON.stringify([...new Set(released.map(({ id }) => id))]),
    released: JSON.stringify(released.map(({ id, version }) => ({ id, version }))),
  });
  return conclusion === 'failure' && inputs.failOn !== 'never' ? 1 : 0;
}

/** GitHub shows no more of one step. */
const ANNOTATIONS = 10;

/** Of the very commit that is released: it is on the default branch, so it is trusted. */
async function readTipConfig(revisions: LocalGit, { tip }: ReleaseEvent, { configPath, promptsDir }: Inputs): Promise<Config> {
  const { config, findings } = await parseConfig((await readText(revisions, tip, configPath)) ?? '', configPath);
  const [first] = findings;
  if (first === undefined) return promptsDir === null ? config : { ...config, promptsDir };
  throw new PromptgateError(`${configPath}:${first.line ?? 1}: ${first.message}`, {
    code: 'config-invalid',
    kind: 'usage',
    help: first.help,
  });
}

function refuseCheckout(tip: string): PromptgateError {
  return new PromptgateError(`The clone in the workspace does not hold the commit ${tip.slice(0, 12)}, which is to be released`, {
    code: 'commit-missing',
    kind: 'outside',
    help: 'Put `actions/checkout` with `fetch-depth: 0` before this step, and no `ref` under its `with:`.',
  });
}
