import type { MonitoringConfig } from '../config/config.ts';
import type { Registry } from '../registry/registry.ts';
import { describeFault } from '../report/describe-fault.ts';
import {
  checkUncontrolled,
  listUncontrolled,
  type UncontrolledLooked,
  type UncontrolledPorts,
  type UncontrolledSubject,
  type UncontrolledUnseen,
} from './uncontrolled.ts';

/** Milliseconds of a look after which no further version is begun: of thousands, or of a store that is slow, the rest has its turn later. */
export const LOOK_BUDGET = 10_000;

export interface UncontrolledSettings {
  readonly environment: string;
  /** Ids of prompts; none: all. */
  readonly ids: readonly string[];
  /** Whether it is asked for the prompts that are named, whenever their versions came; absent: no. */
  readonly isAsked?: boolean;
  readonly monitoring: Pick<MonitoringConfig, 'alpha' | 'minRates' | 'tolerate'>;
}

/** Versions without a rollout, as one look found them. */
export interface UncontrolledLook {
  readonly versions: readonly (UncontrolledLooked | UncontrolledUnseen)[];
  /** How many there was no time for at this look. */
  readonly waiting: number;
}

/**
 * The same ones, begun at another place at each look, so that in the end each has its turn. Multiples of an irrational number spread evenly
 * over the places whatever the time between two looks is, in one process or in many.
 */
function rotate<T>(all: readonly T[], now: number): readonly T[] {
  const start = Math.floor((((now / 60_000) * ((Math.sqrt(5) - 1) / 2)) % 1) * all.length);
  return [...all.slice(start), ...all.slice(0, start)];
}

function sortByPrompt<T extends { readonly subject: UncontrolledSubject }>(looks: readonly T[]): readonly T[] {
  return [...looks].sort(({ subject: a }, { subject: b }) => (a.promptId < b.promptId ? -1 : 1));
}

/**
 * Holds the versions that run without a rollout against those before them, one after the other: what is the matter with one is told in its
 * place. Those that are asked for are all looked at, of the others as many as a look has time for.
 */
export async function lookAtUncontrolled(
  { now, ...ports }: UncontrolledPorts & { readonly now: () => number },
  registry: Registry,
  { monitoring, ...asked }: UncontrolledSettings,
): Promise<UncontrolledLook> {
  const begun = now();
  const subjects = rotate(listUncontrolled(registry, asked, begun), begun);
  const versions: (UncontrolledLooked | UncontrolledUnseen)[] = [];
  for (const subject of subjects) {
    // A clock that was set back ends it, too.
    if (!subject.isNamed && Math.abs(now() - begun) > LOOK_BUDGET) break;
    try {
      versions.push(await checkUncontrolled(ports, subject, monitoring, now()));
    } catch (error) {
      versions.push({ kind: 'unseen', subject, problem: describeFault(error) });
    }
  }
  return { versions: sortByPrompt(versions), waiting: subjects.length - versions.length };
}

/** Whether something of a version could not be read or kept. */
export function hasUncontrolledFault({ versions }: UncontrolledLook): boolean {
  return versions.some((one) => one.kind === 'unseen' || one.unkept !== null);
}
