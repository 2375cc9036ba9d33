import type { MonitoringConfig } from '../config/config.ts';
import type { Decision } from '../monitoring/detection.ts';
import type { UncontrolledDetection } from '../monitoring/monitor.ts';
import { type ErrorCounts, testWithoutControl } from '../monitoring/no-control.ts';
import { MINUTE } from '../monitoring/span.ts';
import type { MonitorStore, SpanQuery } from '../monitoring/store.ts';
import { BASELINE_SPAN } from '../monitoring/version-change.ts';
import { findState } from '../registry/lookup.ts';
import type { Registry } from '../registry/registry.ts';
import { describeFault } from '../report/describe-fault.ts';
import { chooseSettings } from './check-settings.ts';

/** Milliseconds for which a version is held against the one before without being asked for: as long as what it is held against. */
export const WATCHED_SPAN = BASELINE_SPAN;

/** A version that has all the traffic, and the one that had it before. */
export interface UncontrolledSubject {
  readonly promptId: string;
  readonly environment: string;
  readonly version: string;
  /** null: the registry knows of none. */
  readonly previous: string | null;
  /** When the version came, milliseconds since 1970; null: the registry does not say. */
  readonly cameAt: number | null;
  /** Whether somebody asked for this very prompt. */
  readonly isNamed: boolean;
}

/** A version that was held against the one before it. */
export interface UncontrolledLooked {
  readonly kind: 'looked';
  readonly subject: UncontrolledSubject;
  /** An alarm stays: its verdict is `regress` at every look behind it. */
  readonly detection: UncontrolledDetection;
  /** The look at which the alarm came first, ISO 8601 UTC; null: there is none. */
  readonly alarmedAt: string | null;
  /** Whether it came at this look, so that somebody is to be told. */
  readonly isNew: boolean;
  /** Why this could not be kept; null: it is, or it need not be, or this store keeps nothing. */
  readonly unkept: string | null;
}

/** A version of which nothing could be found out. */
export interface UncontrolledUnseen {
  readonly kind: 'unseen';
  readonly subject: UncontrolledSubject;
  readonly problem: string;
}

/** What is known of a version from earlier looks. */
export interface KnownVersion {
  readonly baseline: ErrorCounts | null;
  readonly alarmedAt: string | null;
  /** Whether the baseline is kept, or was tried to be. */
  readonly isKept: boolean;
}

export interface UncontrolledPorts {
  readonly store: Pick<MonitorStore, 'total'>;
  /** Where baselines and alarms are kept. */
  readonly notes: Pick<MonitorStore, 'decide' | 'decisions'>;
  /** Of earlier looks of this process, by `nameUncontrolled`; it grows. */
  readonly known: Map<string, KnownVersion>;
}

/**
 * The versions that run without a rollout, by prompt: those that came lately in the place of another one. What runs for longer is what the next
 * one will be held against.
 * @param ids of prompts; none: all
 * @param isAsked whether it is asked for the prompts that are named, whenever their versions came
 * @param now milliseconds since 1970
 */
export function listUncontrolled(
  registry: Registry,
  { environment, ids, isAsked = false }: { readonly environment: string; readonly ids: readonly string[]; readonly isAsked?: boolean },
  now: number,
): readonly UncontrolledSubject[] {
  const isNamed = isAsked && ids.length > 0;
  return [...new Set(ids.length > 0 ? ids : Object.keys(registry.prompts))].sort().flatMap((promptId) => {
    const state = findState(registry, promptId, environment);
    if (state === null || state.version === null || state.rollout !== undefined) return [];
    const came = Date.parse(state.deployedAt ?? '');
    const { version, previous } = state;
    const isYoung = previous !== null && now - came < WATCHED_SPAN;
    if (!isNamed && !isYoung) return [];
    return [{ promptId, environment, version, previous, isNamed, cameAt: Number.isNaN(came) ? null : came }];
  });
}

/** Names what a baseline and an alarm belong to: another version, or the same one deployed again, is another matter. */
function nameUncontrolled({ environment, version, cameAt }: UncontrolledSubject): string {
  return `no-control/${environment}/${version}/${cameAt === null ? '' : new Date(cameAt).toISOString()}`;
}

async function countErrors(store: UncontrolledPorts['store'], query: SpanQuery): Promise<ErrorCounts | null> {
  const total = query.from < query.to ? await store.total(query) : null;
  return total === null ? null : { calls: total.calls, errors: total.errors };
}

async function recall({ notes }: UncontrolledPorts, subject: UncontrolledSubject): Promise<KnownVersion> {
  const kept = await notes.decisions(nameUncontrolled(subject), subject.promptId);
  const baseline = kept.find((note) => note.baseline !== undefined)?.baseline ?? null;
  const alarmedAt = kept.find(({ action }) => action === 'notify')?.at ?? null;
  return { baseline, alarmedAt, isKept: baseline !== null };
}

async function readBaseline({ store }: UncontrolledPorts, { promptId, environment, previous, cameAt }: UncontrolledSubject) {
  if (previous === null || cameAt === null) return null;
  return countErrors(store, { promptId, environment, version: previous, from: cameAt - BASELINE_SPAN, to: cameAt });
}

/** What is kept of a look: what a version is held against, and with `notify` that somebody was told. */
function describeNote(subject: UncontrolledSubject, detection: UncontrolledDetection, at: string, action: 'none' | 'notify'): Decision {
  const { verdict, named, reasons, logE, logLimit, baseline } = detection;
  return {
    ...{ rolloutId: nameUncontrolled(subject), promptId: subject.promptId, at, verdict, named },
    ...{ reasons: reasons.map(({ text }) => text), arrival: 0, logE, logLimit, action },
    ...(baseline === null ? {} : { baseline: { calls: baseline.calls, errors: baseline.errors } }),
  };
}

/** An alarm that was reached stays, whatever came afterwards. */
function latch(detection: UncontrolledDetection, alarmedAt: string | null): UncontrolledDetection {
  if (alarmedAt === null || detection.verdict === 'regress') return detection;
  const now = detection.reasons.map(({ text }) => text).join(' ');
  const text = `the limit was reached ${alarmedAt.slice(0, 16).replace('T', ' ')} UTC, and an alarm stays; now: ${now}`;
  return { ...detection, verdict: 'regress', named: ['errors'], reasons: [{ reason: 'error-rate', guardrail: 'errors', text }] };
}

/**
 * Holds a version against the one before it, and keeps what it is held against: nothing else is ever done by it.
 * @param now milliseconds since 1970
 * @throws PromptgateError what the store throws
 */
export async function checkUncontrolled(
  ports: UncontrolledPorts,
  subject: UncontrolledSubject,
  monitoring: Pick<MonitoringConfig, 'alpha' | 'minRates' | 'tolerate'>,
  now: number,
): Promise<UncontrolledLooked> {
  const { store, notes, known } = ports;
  const { promptId, environment, version, cameAt } = subject;
  const name = `${promptId} ${nameUncontrolled(subject)}`;
  const before = known.get(name) ?? (await recall(ports, subject));
  // Frozen at the first look that finds any: what is kept of it does not change when a store forgets.
  const baseline = before.baseline ?? (await readBaseline(ports, subject));
  const observed = cameAt === null ? null : await countErrors(store, { promptId, environment, version, from: cameAt, to: now + MINUTE });
  const found = testWithoutControl(baseline, observed, chooseSettings(monitoring, 'notify', ['errors']));
  const isNew = found.verdict === 'regress' && before.alarmedAt === null;
  const detection = latch(found, before.alarmedAt);
  const at = new Date(now).toISOString();
  const alarmedAt = isNew ? at : before.alarmedAt;
  const isToKeep = baseline !== null && !before.isKept;
  const unkept = isToKeep ? await notes.decide(describeNote(subject, found, at, 'none')).then(() => null, describeFault) : null;
  // Tried once: this process knows it anyway, and where nothing can be written each look would say so.
  known.set(name, { baseline, alarmedAt, isKept: before.isKept || isToKeep });
  return { kind: 'looked', subject, detection, alarmedAt, isNew, unkept };
}

/**
 * Keeps that somebody was told of the alarms of a look; called when it was done, so that who ends in between tells them again.
 * @returns what could not be kept, and why
 */
export async function keepAlarms(
  notes: UncontrolledPorts['notes'],
  versions: readonly (UncontrolledLooked | UncontrolledUnseen)[],
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const one of versions) {
    if (one.kind === 'unseen' || !one.isNew || one.alarmedAt === null) continue;
    await notes.decide(describeNote(one.subject, one.detection, one.alarmedAt, 'notify')).catch((error: unknown) => {
      problems.push(`That ${one.subject.promptId} ${one.subject.version} was told of could not be kept: ${describeFault(error)}`);
    });
  }
  return problems;
}
