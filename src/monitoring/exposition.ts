import type { Guardrail } from '../registry/registry.ts';
import { readRolloutNumber } from '../registry/rollout-id.ts';
import { nameEpoch, parseEpoch } from '../rollout/epoch.ts';
import type { Assignment } from '../rollout/resolution.ts';
import { ExportedArms } from './exported-arms.ts';
import { ExportedKeys } from './exported-keys.ts';
import { ExportedSeries } from './exported-series.ts';
import { type Labels, type Sample, type Samples, writeExposition } from './exposition-text.ts';
import type { LedgerFault, RolloutFacts } from './ledger.ts';
import { nameRollout } from './ledger-shelf.ts';
import { METRICS, type MetricFamily } from './metric-names.ts';
import type { SeriesKey } from './roll-up.ts';
import type { Batch, KeyEvents } from './store.ts';

/** A prompt that is going to be called, so that its counters stand at 0 before the first call. */
export interface AnnouncedPrompt {
  readonly promptId: string;
  readonly environment: string;
  /** What calls get that no rollout assigns. */
  readonly version: string;
  /** Of either version of a running rollout; null: none is running. */
  readonly assignment: Assignment | null;
}

export interface ExporterOptions {
  /** When this process began to count, in milliseconds since 1970; it differs after a restart. */
  readonly startedAt: number;
  /** Label sets of statistics, and of comparisons, at most; 2,000 of each. */
  readonly maxLabelSets?: number;
  /** Users that are told apart in one rollout; 1,000,000. */
  readonly maxKeys?: number;
}

/** Adds up what a process recorded, as counters that never go back. */
export interface Exporter {
  /** Takes what one flush brings; calls under a rollout need its facts in this batch or in an earlier one. */
  add(batch: Pick<Batch, 'rollUps' | 'rollouts' | 'ledger' | 'shares' | 'keys'>): void;
  /** Shows the counters of prompts before they are called; what is known already stays as it is. */
  announce(prompts: readonly AnnouncedPrompt[]): void;
  /** Prometheus' text format 0.0.4. */
  render(): string;
}

interface ExportedRollout {
  readonly facts: Omit<RolloutFacts, 'firstAt'>;
  readonly firstAt: number | null;
  readonly frozen: Map<Guardrail, LedgerFault>;
  readonly percents: Map<number, number>;
  /** Whether there is a newer one of the same prompt and environment; one before it may still be heard of, as by a rating that comes late. */
  isOver: boolean;
}

const DEFAULT_LABEL_SETS = 2000;

/** Whether a registry gave the first id before the second; not known of ids that are somebody else's. */
function isBefore(one: string, other: string): boolean {
  const [first, second] = [readRolloutNumber(one), readRolloutNumber(other)];
  return first !== null && second !== null && first < second;
}

/** Makes the exporter of one process. */
export function createExporter({ startedAt, maxLabelSets = DEFAULT_LABEL_SETS, maxKeys }: ExporterOptions): Exporter {
  const series = new ExportedSeries(maxLabelSets);
  const arms = new ExportedArms(maxLabelSets);
  const keys = new ExportedKeys(maxKeys);
  const rollouts = new Map<string, ExportedRollout>();

  /** Ids of rollouts never come again: users of an ended one need not be told apart any longer. */
  const endOthers = ({ promptId, environment, rolloutId }: Omit<RolloutFacts, 'firstAt'>): void => {
    for (const [name, rollout] of rollouts) {
      if (rollout.facts.promptId !== promptId || rollout.facts.environment !== environment) continue;
      if (isBefore(rolloutId, rollout.facts.rolloutId)) continue;
      rollout.isOver = true;
      keys.forget(name);
      arms.end(name);
    }
  };

  const know = (facts: Omit<RolloutFacts, 'firstAt'>, firstAt: number | null): ExportedRollout => {
    const name = nameRollout(facts.promptId, facts.rolloutId);
    const known = rollouts.get(name);
    if (known === undefined) endOthers(facts);
    const next = {
      isOver: known?.isOver ?? false,
      facts,
      frozen: known?.frozen ?? new Map(),
      percents: known?.percents ?? new Map(),
      firstAt: known?.firstAt ?? firstAt,
    };
    rollouts.set(name, next);
    return next;
  };

  /** Ids of rollouts are counted for each prompt: without one, whichever has it. */
  const find = ({ promptId, rolloutId }: { readonly promptId?: string; readonly rolloutId: string }): ExportedRollout | undefined =>
    promptId === undefined
      ? [...rollouts.values()].find(({ facts }) => facts.rolloutId === rolloutId)
      : rollouts.get(nameRollout(promptId, rolloutId));

  const enterKey = (events: KeyEvents): void => {
    const rollout = find(events);
    if (rollout === undefined || rollout.isOver || rollout.frozen.size > 0) return;
    const counts = keys.enter(rollout.facts, events);
    if (counts === null) {
      for (const guardrail of rollout.facts.guardrails) rollout.frozen.set(guardrail, 'key-limit');
      return;
    }
    arms.addKey(rollout.facts, events, counts);
  };

  return {
    add: (batch) => {
      for (const facts of batch.rollouts) know(facts, facts.firstAt);
      for (const { step, percent, canary, stable, ...share } of batch.shares) {
        const rollout = find(share);
        rollout?.percents.set(step, percent);
        if (rollout !== undefined) arms.addShare(rollout.facts, step, { canary, stable });
      }
      for (const { series: key, rollUp } of batch.rollUps) series.add(key, rollUp, slowOf(rollouts, key));
      for (const delta of batch.ledger) {
        const rollout = find(delta);
        if (rollout !== undefined) arms.addDelta(rollout.facts, delta);
      }
      for (const events of batch.keys) enterKey(events);
    },
    announce: (prompts) => {
      for (const { promptId, environment, version, assignment } of prompts) {
        series.open({ promptId, environment, version, epoch: '' }, null);
        if (assignment === null) continue;
        const { rolloutId, step, epoch, percent, unit, slowMs, guardrails, versions } = assignment;
        const facts = { rolloutId, promptId, environment, ...versions, unit, slowMs, guardrails };
        know(facts, null).percents.set(step, percent);
        arms.open(facts, step);
        for (const each of [versions.stable, versions.canary]) series.open({ promptId, environment, version: each, epoch }, slowMs);
      }
    },
    render: () => {
      const samples = new Map<MetricFamily, readonly Sample[]>([
        [METRICS.start, [{ labels: {}, value: startedAt / 1000 }]],
        [METRICS.refused, [{ labels: {}, value: series.refused + arms.refused }]],
        ...series.list(),
        ...arms.list(),
        ...listRollouts(rollouts.values()),
      ]);
      return writeExposition(samples);
    },
  };
}

function slowOf(rollouts: ReadonlyMap<string, ExportedRollout>, { promptId, epoch }: SeriesKey): number | null {
  const rolloutId = parseEpoch(epoch)?.rolloutId;
  return rolloutId === undefined ? null : (rollouts.get(nameRollout(promptId, rolloutId))?.facts.slowMs ?? null);
}

function listRollouts(rollouts: Iterable<ExportedRollout>): Samples {
  const [info, percent, firstCall, frozen]: Sample[][] = [[], [], [], []];
  for (const { facts, firstAt, frozen: faults, percents } of rollouts) {
    const { promptId: prompt, environment, rolloutId, stable, canary, unit, slowMs, guardrails } = facts;
    const labels: Labels = { prompt, environment, rollout: rolloutId };
    const judged = { unit, slow_ms: slowMs === null ? '' : String(slowMs), guardrails: guardrails.join(',') };
    info?.push({ labels: { ...labels, stable, canary, ...judged }, value: 1 });
    if (firstAt !== null) firstCall?.push({ labels, value: firstAt / 1000 });
    for (const [step, value] of percents) percent?.push({ labels: { prompt, environment, epoch: nameEpoch(rolloutId, step) }, value });
    for (const [guardrail, fault] of faults) frozen?.push({ labels: { ...labels, guardrail, fault }, value: 1 });
  }
  return new Map<MetricFamily, readonly Sample[]>([
    [METRICS.info, info ?? []],
    [METRICS.percent, percent ?? []],
    [METRICS.firstCall, firstCall ?? []],
    [METRICS.frozen, frozen ?? []],
  ]);
}
