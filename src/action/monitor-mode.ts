import { join } from 'node:path';
import { createApiBranch } from '../branches/api-branch.ts';
import type { Branch } from '../branches/branch.ts';
import type { Config } from '../config/config.ts';
import { PromptgateError } from '../errors.ts';
import type { GitHub } from '../github/client.ts';
import { readCommitTime } from '../github/commit-time.ts';
import { beginDeployment, endDeployment, type MirroredDeployment } from '../github/deployments.ts';
import { readDeployEvent } from '../github/event.ts';
import { readBranchTip } from '../github/pull-request.ts';
import type { MonitorStore } from '../monitoring/store.ts';
import { formatRegistry } from '../registry/format.ts';
import type { Operation } from '../registry/operation.ts';
import { requireRegistry } from '../registry/parse.ts';
import { refusePrompt } from '../registry/refusal.ts';
import type { Registry } from '../registry/registry.ts';
import { formatStampTime } from '../registry/stamp.ts';
import type { Revisions } from '../revisions/revisions.ts';
import { bundleEnvironment, explainNoRegistry, type RegistrySource, requireEnvironment } from '../shipping/bundle.ts';
import { changeRegistry } from '../shipping/deploy.ts';
import type { ActPorts } from '../watch/act-on.ts';
import { lookOnce } from '../watch/look.ts';
import { openNotes } from '../watch/notes-file.ts';
import { keepAlarms } from '../watch/uncontrolled.ts';
import { openWatchedStore } from '../watch/watched-store.ts';
import { BUNDLE_FILE, type DeployRun, readRules, tryToShow } from './deploy-mode.ts';
import { describeError } from './describe-error.ts';
import { connectJob } from './job-connection.ts';
import type { MonitorInputs } from './monitor-inputs.ts';
import { publishLook } from './monitor-publish.ts';
import { openShipped } from './open-shipped.ts';
import { readPayload } from './payload.ts';
import { createPendingBundle, listRecentMoves } from './pending-bundle.ts';
import { findLogUrl } from './rendering.ts';
import { writeReportFiles } from './report-files.ts';
import { warn } from './run.ts';

/** Who the registry says it was. */
const BY = 'promptgate monitor';

/** What a look at an environment works with. */
interface Watch extends DeployRun {
  readonly monitor: MonitorInputs;
  /** The job's own token: reads, and shows deployments. */
  readonly github: GitHub;
  /** May write the registry's branch. */
  readonly writer: GitHub;
  readonly revisions: Revisions;
  readonly config: Config;
  readonly defaultBranch: string;
}

/**
 * Judges the rollouts of an environment once and acts on the verdicts by the policy of the default branch's configuration.
 *
 * @returns the exit status: 1 for a regression, for what is refused and for what could not be done (`fail-on: never` aside)
 * @throws PromptgateError where GitHub refuses, or the registry or the configuration cannot be read
 */
export async function runMonitorMode(run: DeployRun): Promise<number> {
  const { inputs } = run;
  const monitor = inputs.monitor as MonitorInputs;
  const defaultBranch = await findDefaultBranch(run);
  const { github, open } = await connectJob(run);
  const { api, revisions } = await openShipped(github, run);
  try {
    const config = await readRules(api, await readBranchTip(github, defaultBranch), inputs);
    requireEnvironment(monitor.environment, config);
    const writer = inputs.registryToken === null ? github : await open(inputs.registryToken);
    // A job that is cancelled ends after what it began, not in the middle of it.
    return await run.interruption.protect(() => look({ ...run, monitor, github, writer, revisions, config, defaultBranch }));
  } finally {
    await revisions.close();
  }
}

/** A schedule runs on the default branch alone, and its event need not describe the repository. */
async function findDefaultBranch({ runner }: DeployRun): Promise<string> {
  const branch = /^refs\/heads\/(.+)$/.exec(runner.ref)?.[1];
  if (runner.eventName === 'schedule' && branch !== undefined) return branch;
  try {
    return readDeployEvent(runner.eventName, await readPayload(runner.eventPath)).defaultBranch;
  } catch (error) {
    if (!(error instanceof PromptgateError) || error.code !== 'event-unsupported') throw error;
    throw new PromptgateError(`No rollout is watched on the event \`${runner.eventName}\`: it is about work that is not merged`, {
      code: error.code,
      kind: error.kind,
      help: 'Start the workflow on `schedule` or `workflow_dispatch`; templates/monitor.yml is one to copy.',
      cause: error,
    });
  }
}

function openWatched({ monitor, config, inputs, runner, environment }: Watch) {
  const spec = monitor.store ?? config.monitoring.store;
  if (spec !== null) {
    const { keyAffinity } = config.monitoring;
    return openWatchedStore(spec, { directory: runner.workspace, keyAffinity, environment, now: () => new Date() });
  }
  throw new PromptgateError('Nobody says where the calls are recorded', {
    code: 'store-missing',
    kind: 'usage',
    help: `Give the input \`store\`, such as \`store: prometheus:https://…\`, or \`monitoring: { store: … }\` in ${inputs.configPath} on the default branch.`,
  });
}

async function look(watch: Watch): Promise<number> {
  const store = await openWatched(watch);
  try {
    return await lookAndTell(watch, store);
  } finally {
    await store.close();
  }
}

async function lookAndTell(watch: Watch, store: MonitorStore): Promise<number> {
  const { monitor, config, writer, defaultBranch, logger } = watch;
  const { environment, prompt } = monitor;
  const branch = createApiBranch(writer, config.registry.branch ?? defaultBranch);
  const { path } = config.registry;
  /** The registry's commit, as read last. */
  let tip: string | null = null;
  const readRegistry = async () => {
    const { files, tip: read } = await branch.read([path]);
    tip = read;
    const text = files.get(path) ?? null;
    if (text === null) throw explainNoRegistry(path, branch.name);
    const registry = requireRegistry(text, path);
    if (prompt !== null) requireRegistered(registry, prompt);
    return registry;
  };
  const shown: MirroredDeployment[] = [];
  const pending = createPendingBundle(writer, environment, () => tip);
  const act = config.monitoring.policy === 'notify' ? null : pending.noteBefore(createActPorts(watch, branch, shown));
  const wasPending = act !== null && (await pending.isThere());
  const notes = openNotes(store, watch.runner.workspace);
  const ids = prompt === null ? [] : [prompt];
  const ports = { store, readRegistry, act, now: Date.now, notes };
  const looked = await lookOnce(ports, { environment, ids, monitoring: config.monitoring });
  for (const one of looked.rollouts)
    if (one.kind === 'looked')
      logger.info(`${one.subject.promptId} ${one.subject.rollout.id}: ${one.check.detection.verdict}. ${one.planned.reason}`);
  for (const one of looked.uncontrolled.versions)
    if (one.kind === 'looked')
      logger.info(
        `${one.subject.promptId} ${one.subject.version}, without a rollout: ${one.detection.reasons.map(({ text }) => text).join(' ')}`,
      );
  const isChanged = looked.rollouts.some((one) => one.kind === 'looked' && one.acted?.changed);
  // After a change of before, too: the run that wrote it may have ended without, or not have published it.
  const isNew = isChanged || wasPending || looked.completed.length > 0;
  const bundle = isNew ? await tryToWriteBundle(watch, branch) : '';
  const unnoted = pending.explainUnnoted();
  if (isChanged && unnoted !== null)
    await warn(`Publish the bundle of this run: that it is due could not be noted, so no later run gives it out by itself. ${unnoted}`);
  // The run behind a change gives its bundle once more.
  if (!isChanged && (!wasPending || bundle !== '')) await pending.forget();
  if (wasPending && config.deployments.mirror)
    for (const move of listRecentMoves(looked.registry, { environment, by: BY, now: looked.at }))
      await tryToShow(async () => shown.push(await beginDeployment(watch.github, move, { logUrl: findLogUrl(watch.runner) })));
  for (const deployment of shown)
    await tryToShow(() =>
      endDeployment(watch.github, deployment, bundle === '' ? 'failure' : 'success', { logUrl: findLogUrl(watch.runner) }),
    );
  const status = await publishLook(looked, { ...watch, environment, bundle });
  for (const problem of await keepAlarms(notes, looked.uncontrolled.versions)) await warn(problem);
  return status;
}

/** A slip in the workflow would watch nothing, and be green for ever. @throws PromptgateError `unknown-prompt` */
function requireRegistered(registry: Registry, prompt: string): void {
  const refusal = Object.hasOwn(registry.prompts, prompt) ? null : refusePrompt(registry, prompt);
  if (refusal === null) return;
  const { code, message, help } = refusal;
  throw new PromptgateError(message, { code, kind: 'usage', help });
}

function createActPorts(watch: Watch, branch: Branch, shown: MirroredDeployment[]): ActPorts {
  const { config, inputs, revisions, runner, github, writer, defaultBranch } = watch;
  const settings = { config, configPath: inputs.configPath };
  const findLines = async () => [await readBranchTip(github, defaultBranch)];
  const show = async ({ move }: { readonly move: MirroredDeployment['move'] }): Promise<readonly string[]> => {
    await tryToShow(async () => shown.push(await beginDeployment(github, move, { logUrl: findLogUrl(runner) })));
    return [];
  };
  const ports = { branch, revisions, mirror: config.deployments.mirror ? show : null, findLines };
  return {
    override: null,
    change: (operation: Operation) => changeRegistry(ports, operation, { at: formatStampTime(new Date()), by: BY }, settings),
    rebuild: null,
    restore: async (rolledBack, registry) => {
      const { proposeAfterRollback } = await import('./restore-pull.ts');
      const writers = writer === github ? [github] : [writer, github];
      return proposeAfterRollback(rolledBack, registry, { place: settings, defaultBranch, revisions, github, writers });
    },
  };
}

/** What was done before it is told whatever becomes of the bundle. */
async function tryToWriteBundle(watch: Watch, branch: Branch): Promise<string> {
  try {
    return await writeBundle(watch, branch);
  } catch (error) {
    await warn(`No bundle was made; the next run tries again: ${describeError(error)}`);
    return '';
  }
}

/** The bundle of what the environment runs now; empty where it cannot be made, which a warning explains. */
async function writeBundle({ monitor, config, inputs, revisions, runner, writer, logger }: Watch, branch: Branch): Promise<string> {
  const { path } = config.registry;
  const { tip, files } = await branch.read([path]);
  const source: RegistrySource = {
    name: branch.name,
    commit: tip ?? '',
    text: formatRegistry(requireRegistry(files.get(path) ?? null, path)),
  };
  const ports = { revisions, readTime: (commit: string) => readCommitTime(writer, commit) };
  const made = await bundleEnvironment(ports, source, monitor.environment, { config, configPath: inputs.configPath });
  if (made.kind === 'refused') {
    for (const { message, help } of made.problems) await warn(`No bundle was made: ${message} ${help}`);
    return '';
  }
  const file = join(await writeReportFiles(runner.workspace, inputs.reportDir, { [BUNDLE_FILE]: made.text }), BUNDLE_FILE);
  logger.info(`Bundle of ${monitor.environment}: ${file}, ${made.bundle.digest}`);
  return file;
}
