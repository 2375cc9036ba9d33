import { findState } from '../../registry/lookup.ts';
import type { Operation } from '../../registry/operation.ts';
import { requireRegistry } from '../../registry/parse.ts';
import type { EnvironmentState } from '../../registry/registry.ts';
import { DEFAULT_STEPS } from '../../registry/rollout-steps.ts';
import type { Context } from '../context.ts';
import type { Project } from '../project.ts';
import { toId } from '../prompts.ts';
import { readReason } from '../reason.ts';
import type { WriteChoice } from '../registry-target.ts';
import {
  readGuardrails,
  readHold,
  readKeys,
  readPercent,
  readSlowMs,
  readSteps,
  refuseTwoThresholds,
  type StartOptions,
} from '../rollout-options.ts';
import type { Clone } from './registry-change.ts';
import { runRegistryChange } from './registry-change.ts';

type In = WriteChoice & { readonly environment: string };

const idOf = (given: string, { config }: Project) => toId(given, config.promptsDir);

/** What the environment runs, as the registry's branch has it now; null: nothing, and the gate says so. */
async function readState({ target, project }: Clone, id: string, environment: string): Promise<EnvironmentState | null> {
  const { path } = project.config.registry;
  const text = (await target.branch.read([path])).files.get(path) ?? null;
  return findState(requireRegistry(text, path), id, environment);
}

export function runRolloutStart(context: Context, given: string, options: StartOptions & WriteChoice): Promise<number> {
  const { environment, to, unit, store, salt } = options;
  const [steps, holdMinutes, slowMs] = [readSteps(options), readHold(options.hold), readSlowMs(options.slowMs)];
  refuseTwoThresholds(options);
  const [guardrails, reason] = [readGuardrails(options.guardrails), readReason(options)];
  const [allow, deny] = [readKeys(options.allow), readKeys(options.deny)];
  let found: string | null = null;
  const make = async (clone: Clone): Promise<Operation> => {
    const id = idOf(given, clone.project);
    let threshold: number | null = null;
    if (slowMs !== null) {
      threshold = await roundUp(slowMs);
      found = `Slow is above ${threshold.toFixed(1)} ms: what was given, rounded up to where latencies are counted apart.`;
    }
    if (store !== undefined) {
      const { readSlowThreshold } = await import('../slow-threshold.ts');
      const read = await readSlowThreshold(context, store, {
        id,
        environment,
        version: (await readState(clone, id, environment))?.version ?? null,
      });
      threshold = read.slowMs;
      found = read.told;
    }
    return {
      ...{ kind: 'rollout-start', id, environment, to, unit, holdMinutes, allow, deny, reason },
      slowMs: threshold,
      steps: steps ?? DEFAULT_STEPS,
      guardrails: guardrails ?? clone.project.config.monitoring.guardrails,
      ...(salt === undefined ? {} : { salt }),
    };
  };
  return runRegistryChange(context, options, make, ({ changed }) => (changed ? found : null));
}

async function roundUp(ms: number): Promise<number> {
  const { roundUpToBoundary } = await import('../../monitoring/latency-sketch.ts');
  return roundUpToBoundary(ms);
}

export function runRolloutAdvance(
  context: Context,
  given: string,
  options: In & { readonly percent?: string; readonly resume?: boolean },
): Promise<number> {
  const percent = options.percent === undefined ? null : readPercent(options.percent, 'advance');
  const { environment, resume = false } = options;
  return runRegistryChange(context, options, async (clone) => {
    const id = idOf(given, clone.project);
    const rollout = percent === null ? (await readState(clone, id, environment))?.rollout : undefined;
    // "The next step" is that after the one of now: where somebody else takes it first, this takes none behind it.
    const seen = rollout === undefined ? { fromStep: null } : { fromStep: rollout.step, rolloutId: rollout.id };
    return { kind: 'rollout-advance', id, environment, percent, resume, ...seen };
  });
}

export function runRolloutPause(context: Context, given: string, options: In & { readonly reason?: string }): Promise<number> {
  const reason = readReason(options);
  const { environment } = options;
  return runRegistryChange(context, options, async ({ project }) => ({
    ...{ kind: 'rollout-pause', id: idOf(given, project), environment, reason },
  }));
}

export function runRolloutResume(context: Context, given: string, options: In): Promise<number> {
  const { environment } = options;
  return runRegistryChange(context, options, async ({ project }) => ({
    ...{ kind: 'rollout-resume', id: idOf(given, project), environment },
  }));
}

export function runRolloutAbort(
  context: Context,
  given: string,
  options: In & { readonly block?: boolean; readonly reason?: string },
): Promise<number> {
  const reason = readReason(options);
  const { environment, block = false } = options;
  return runRegistryChange(context, options, async ({ project }) => ({
    ...{ kind: 'rollout-abort', id: idOf(given, project), environment, reason, block },
    rolloutId: null,
  }));
}
