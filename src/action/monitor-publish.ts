import type { Config } from '../config/config.ts';
import type { ActedPart } from '../watch/act-on.ts';
import type { Look, Looked } from '../watch/look.ts';
import type { UncontrolledLook } from '../watch/look-uncontrolled.ts';
import type { DeployRun } from './deploy-mode.ts';
import { describeMonitored } from './monitor-summary.ts';
import { writeOutputs } from './outputs.ts';
import { warn } from './run.ts';
import { writeSummary } from './summary.ts';
import { loadWorkflow } from './workflow.ts';

type Conclusion = 'success' | 'failure' | 'neutral';

/**
 * A regression and what could not be done fail; what could not be seen is told, and the next run looks again. An alarm on what runs without
 * a rollout fails the run that finds it: a job that is red every ten minutes for the same is looked at by nobody.
 */
function conclude(looked: Look): Conclusion {
  const { rollouts, uncontrolled } = looked;
  const { versions } = uncontrolled;
  const isBad = rollouts.some((one) => one.kind === 'looked' && one.check.detection.verdict === 'regress');
  const isAlarm = versions.some((one) => one.kind === 'looked' && one.isNew);
  if (isBad || isAlarm || listUndone(looked).length > 0) return 'failure';
  const isOpen = versions.some((one) => one.kind === 'unseen' || one.alarmedAt !== null);
  return isOpen || rollouts.some(({ kind }) => kind === 'unseen') ? 'neutral' : 'success';
}

function isUndone({ state }: ActedPart): boolean {
  return state === 'failed' || state === 'refused';
}

/** What was to be done, now or after a rollback of before, and could not be. */
function listUndone({ rollouts, completed }: Look): readonly ActedPart[] {
  const acted = rollouts.flatMap((one) => (one.kind === 'looked' ? (one.acted?.parts ?? []) : []));
  return [...acted, ...completed.flatMap(({ parts }) => parts)].filter(isUndone);
}

/** Whether the registry is as it was although something was to be done. */
function isLeftAlone({ acted }: Looked): boolean {
  return acted?.parts.some((one) => one.part === 'registry' && isUndone(one)) ?? false;
}

/** An alarm is an error once; whatever cannot be read or kept is a warning. */
async function tellVersion(one: UncontrolledLook['versions'][number]): Promise<void> {
  const { promptId, version, environment } = one.subject;
  if (one.kind === 'unseen') return warn(`${promptId} ${version} could not be held against the version before it: ${one.problem}`);
  if (one.unkept !== null) await warn(`This check could not be kept: ${one.unkept}`);
  if (!one.isNew) return;
  const why = one.detection.reasons.map(({ text }) => text).join(' ');
  const { error } = await loadWorkflow();
  error(
    `${promptId} ${version} in ${environment}, without a rollout, fails more often than the version before it: ${why} Nothing is done by this alone.`,
    { title: 'Promptgate' },
  );
}

export interface Publication extends Pick<DeployRun, 'inputs' | 'runner'> {
  readonly environment: string;
  readonly config: Config;
  /** Its path; empty where none was made. */
  readonly bundle: string;
}

/**
 * Tells what a look at an environment found and did: annotations, the job's summary, outputs.
 * @returns the exit status
 */
export async function publishLook(looked: Look, { inputs, runner, config, environment, bundle }: Publication): Promise<number> {
  const conclusion = conclude(looked);
  const { error } = await loadWorkflow();
  for (const one of looked.rollouts) {
    if (one.kind === 'unseen') await warn(`${one.subject.promptId} ${one.subject.rollout.id} could not be looked at: ${one.problem}`);
    else if (one.check.detection.verdict === 'regress')
      error(
        `${one.subject.promptId} in ${environment}: ${one.planned.reason}${isLeftAlone(one) ? ' This could not be done: a warning says why.' : ''}`,
        { title: 'Promptgate' },
      );
    if (one.kind === 'looked' && one.unkept !== null) await warn(`This check could not be kept in the store: ${one.unkept}`);
  }
  for (const one of looked.uncontrolled.versions) await tellVersion(one);
  for (const { part, state, text } of listUndone(looked)) await warn(`${part} (${state}): ${text}`);
  await writeSummary(runner.summaryPath, describeMonitored(looked, { environment, monitoring: config.monitoring, bundle }));
  const verdicts = looked.rollouts.map((one) => ({
    ...{ prompt: one.subject.promptId, rollout: one.subject.rollout.id },
    ...(one.kind === 'looked' ? { verdict: one.check.detection.verdict, action: one.planned.action } : { verdict: null, action: 'none' }),
  }));
  const versions = looked.uncontrolled.versions.map((one) => ({
    ...{ prompt: one.subject.promptId, version: one.subject.version, rollout: null },
    ...(one.kind === 'looked'
      ? { verdict: one.detection.verdict, action: one.isNew ? 'notify' : 'none', alarmedAt: one.alarmedAt }
      : { verdict: null, action: 'none' }),
  }));
  await writeOutputs(runner.outputPath, { conclusion, verdicts: JSON.stringify([...verdicts, ...versions]), bundle, environment });
  return conclusion === 'failure' && inputs.failOn !== 'never' ? 1 : 0;
}
