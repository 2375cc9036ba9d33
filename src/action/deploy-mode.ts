import { join } from 'node:path';
import { createApiBranch } from '../branches/api-branch.ts';
import type { BundleResult } from '../bundle/bundle.ts';
import type { Config } from '../config/config.ts';
import { PromptgateError } from '../errors.ts';
import type { GitHub } from '../github/client.ts';
import { readCommitTime } from '../github/commit-time.ts';
import { beginDeployment, endDeployment, type MirroredDeployment } from '../github/deployments.ts';
import { readDeployEvent } from '../github/event.ts';
import { readBranchTip } from '../github/pull-request.ts';
import type { Interruption } from '../interruption.ts';
import { formatRegistry } from '../registry/format.ts';
import type { Operation, Stamp } from '../registry/operation.ts';
import { formatStampTime } from '../registry/stamp.ts';
import { readConfig } from '../review/configuration.ts';
import type { Revisions } from '../revisions/revisions.ts';
import { bundleEnvironment, type RegistrySource, requireEnvironment } from '../shipping/bundle.ts';
import { changeRegistry, type ShippingResult } from '../shipping/deploy.ts';
import type { DeployInputs } from './deploy-inputs.ts';
import { describeDeployed, describeRefused } from './deploy-summary.ts';
import { describeError } from './describe-error.ts';
import type { Environment, Inputs, Runner } from './inputs.ts';
import { connectJob } from './job-connection.ts';
import type { Logger } from './logger.ts';
import { openShipped } from './open-shipped.ts';
import { writeOutputs } from './outputs.ts';
import { readPayload } from './payload.ts';
import { findLogUrl } from './rendering.ts';
import { writeReportFiles } from './report-files.ts';
import { warn } from './run.ts';
import { writeSummary } from './summary.ts';
import { loadWorkflow } from './workflow.ts';

/** One run of `mode: deploy`. */
export interface DeployRun {
  readonly inputs: Inputs;
  readonly runner: Runner;
  readonly environment: Environment;
  readonly logger: Logger;
  readonly interruption: Interruption;
}

export const BUNDLE_FILE = 'prompts.bundle.json';

type Done = Extract<ShippingResult, { kind: 'done' }>;

/** What a deploy works with. */
interface Shipment extends DeployRun {
  readonly deploy: DeployInputs;
  /** The job's own token: reads, and shows deployments. */
  readonly github: GitHub;
  /** May write the registry's branch. */
  readonly writer: GitHub;
  readonly revisions: Revisions;
  readonly config: Config;
  readonly defaultBranch: string;
}

/**
 * Has an environment run another version: writes the registry, shows the move on GitHub, writes the environment's bundle.
 *
 * @returns the exit status: 1 for what is refused, and where no bundle could be made
 * @throws PromptgateError where GitHub or the registry's branch refuses, or the registry cannot be read
 */
export async function runDeployMode(run: DeployRun): Promise<number> {
  const { inputs, runner } = run;
  const deploy = inputs.deploy as DeployInputs;
  const { defaultBranch } = readDeployEvent(runner.eventName, await readPayload(runner.eventPath));
  const { github, open } = await connectJob(run);
  const { api, revisions } = await openShipped(github, run);
  try {
    const config = await readRules(api, await readBranchTip(github, defaultBranch), inputs);
    requireEnvironment(deploy.environment, config);
    const writer = inputs.registryToken === null ? github : await open(inputs.registryToken);
    // A job that is cancelled ends after the write and its bundle, not between them.
    return await run.interruption.protect(() => ship({ ...run, deploy, github, writer, revisions, config, defaultBranch }));
  } finally {
    await revisions.close();
  }
}

/** The rules of the default branch as it is now: a workflow may be started on any branch, and its author does not make them. */
export async function readRules(api: Revisions, tip: string, { configPath, promptsDir }: Inputs): Promise<Config> {
  const options = { configPath, ...(promptsDir === null ? {} : { promptsDir }) };
  const { config, findings } = await readConfig(api, { base: tip, head: tip }, options);
  const [broken] = findings.filter(({ severity }) => severity === 'error');
  if (broken === undefined) return config;
  throw new PromptgateError(`${configPath} on the default branch cannot be used: ${broken.message}`, {
    code: 'config-invalid',
    kind: 'usage',
    help: broken.help,
  });
}

async function ship(shipment: Shipment): Promise<number> {
  const { deploy, runner, config, inputs, revisions, writer, defaultBranch, logger } = shipment;
  const branch = createApiBranch(writer, config.registry.branch ?? defaultBranch);
  const settings = { config, configPath: inputs.configPath };
  const stamp = { at: formatStampTime(new Date()), by: runner.actor || 'github-actions' };
  const shown: MirroredDeployment[] = [];
  const mirror = config.deployments.mirror ? createMirror(shipment, shown) : null;
  const findLines = async () => [await readBranchTip(shipment.github, defaultBranch)];
  const result = await changeRegistry({ branch, revisions, mirror, findLines }, makeOperation(deploy, shipment.runner), stamp, settings);
  if (result.kind === 'refused') return refuse(shipment, result.refusal);
  logger.info(result.changed ? result.summary : `Nothing was to be done: ${result.summary}`);
  for (const note of result.notes) logger.info(note);

  const source = await findSource(result, branch, config);
  const ports = { revisions, readTime: (commit: string) => readCommitTime(writer, commit) };
  let bundle: BundleResult;
  try {
    bundle = await bundleEnvironment(ports, source, deploy.environment, settings);
  } catch (error) {
    await show(shipment, shown, 'failure');
    throw error;
  }
  await show(shipment, shown, bundle.kind === 'made' ? 'success' : 'failure');
  return publish(shipment, result, stamp, bundle);
}

function makeOperation({ prompt: id, version, environment, rollback, reason }: DeployInputs, { runId }: Runner): Operation {
  // A job that is run again goes no step further back.
  const mark = runId === 0 ? {} : { mark: `run ${runId}` };
  if (rollback || version === null) return { kind: 'rollback', id, environment, to: version, reason, block: true, ...mark };
  return { kind: 'deploy', id, version, environment, reason };
}

/** What was just written, or, where nothing had to be, what is there. */
async function findSource({ commit, registry }: Done, branch: ReturnType<typeof createApiBranch>, config: Config): Promise<RegistrySource> {
  const { name } = branch;
  if (commit !== null) return { name, commit, text: formatRegistry(registry) };
  const { path } = config.registry;
  const { tip, files } = await branch.read([path]);
  return { name, commit: tip ?? '', text: files.get(path) ?? null };
}

/** What GitHub shows is for people: where it cannot be shown, the deploy stands, and a warning says why. */
export async function tryToShow(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await warn(`The deploy stands, but GitHub’s deployments do not show it: ${describeError(error)}`);
  }
}

function createMirror({ github, runner }: Shipment, shown: MirroredDeployment[]) {
  return async ({ move }: { readonly move: MirroredDeployment['move'] }): Promise<readonly string[]> => {
    await tryToShow(async () => shown.push(await beginDeployment(github, move, { logUrl: findLogUrl(runner) })));
    return [];
  };
}

async function show({ github, runner }: Shipment, shown: readonly MirroredDeployment[], state: 'success' | 'failure'): Promise<void> {
  for (const deployment of shown) await tryToShow(() => endDeployment(github, deployment, state, { logUrl: findLogUrl(runner) }));
}

async function refuse({ deploy, runner, logger }: Shipment, refusal: { readonly message: string; readonly help: string }): Promise<number> {
  const { error } = await loadWorkflow();
  error(`${refusal.message} ${refusal.help}`, { title: 'Promptgate' });
  logger.info('Nothing was changed.');
  await writeSummary(runner.summaryPath, describeRefused(refusal));
  await writeOutputs(runner.outputPath, { conclusion: 'failure', environment: deploy.environment, bundle: '' });
  return 1;
}

/** Everything that the rollback is about comes first; the pull request that mends the source follows, and its link joins the summary. */
async function publish(shipment: Shipment, result: Done, stamp: Stamp, bundle: BundleResult): Promise<number> {
  const { deploy, runner } = shipment;
  const { changed, move, notes } = result;
  const { environment, rollback: isRollback } = deploy;
  const summary = describeDeployed({ environment, isRollback, changed, move, notes, bundle });
  await writeSummary(runner.summaryPath, summary);
  const status = await publishBundle(shipment, bundle);
  const restore = isRollback ? await restoreSource(shipment, result, stamp) : '';
  if (restore !== '') await writeSummary(runner.summaryPath, `${summary}\n${restore}\n`);
  return status;
}

async function restoreSource(
  { deploy, config, inputs, revisions, github, writer, defaultBranch, logger }: Shipment,
  result: Done,
  stamp: Stamp,
): Promise<string> {
  const { describeRestore, proposeRestore, warnOfRestore } = await import('./restore-pull.ts');
  const restore = await proposeRestore({
    ...{ result, stamp, reason: deploy.reason, defaultBranch, revisions, github },
    place: { config, configPath: inputs.configPath },
    writers: writer === github ? [github] : [writer, github],
  });
  const warning = warnOfRestore(restore);
  if (warning !== null) await warn(warning);
  if (restore?.kind === 'proposed') logger.info(`The pull request that restores the source: ${restore.url}`);
  return describeRestore(restore);
}

async function publishBundle({ deploy: { environment }, inputs, runner, logger }: Shipment, bundle: BundleResult): Promise<number> {
  if (bundle.kind === 'refused') {
    const { error } = await loadWorkflow();
    for (const { message, help } of bundle.problems) error(`No bundle was made: ${message} ${help}`, { title: 'Promptgate' });
    await writeOutputs(runner.outputPath, { conclusion: 'failure', environment, bundle: '' });
    return 1;
  }
  const directory = await writeReportFiles(runner.workspace, inputs.reportDir, { [BUNDLE_FILE]: bundle.text });
  const path = join(directory, BUNDLE_FILE);
  logger.info(`Bundle of ${environment}: ${path}, ${bundle.bundle.digest}`);
  await writeOutputs(runner.outputPath, { conclusion: 'success', environment, bundle: path });
  return 0;
}
