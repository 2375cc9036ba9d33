import { nameEpoch } from '../rollout/epoch.ts';
import type { RegistryRevision } from './events.ts';
import { findState } from './lookup.ts';

/** A rollout that history shows under a name that another one had. */
export interface ReusedName {
  /** The prompt. */
  readonly id: string;
  /** `r-7`, or `r-7/1` for a step. */
  readonly name: string;
  readonly kind: 'rollout' | 'step';
  /** Where it came again. */
  readonly environment: string;
  /** Whether the newest registry still runs a rollout of that number there. */
  readonly isRunning: boolean;
  readonly commit: string;
  readonly author: string;
}

/**
 * Names of rollouts and of their steps that stood for two things: what was recorded under one would be mixed with the other's. Commands
 * never do it; an edit, or a reverted commit, may.
 * @param history oldest first
 */
export function listReusedNames(history: readonly RegistryRevision[]): readonly ReusedName[] {
  const known = new Map<string, string>();
  const told = new Set<string>();
  const reused: ReusedName[] = [];
  const newest = history.at(-1)?.registry ?? null;
  for (const { commit, author, registry } of history) {
    for (const [id, { environments }] of Object.entries(registry?.prompts ?? {})) {
      for (const [environment, { rollout }] of Object.entries(environments)) {
        if (rollout === undefined) continue;
        const { id: rolloutId, step, percent, startedAt, canary, salt } = rollout;
        for (const [kind, name, meaning] of [
          ['rollout', rolloutId, JSON.stringify([environment, startedAt, canary, salt])],
          ['step', nameEpoch(rolloutId, step), String(percent)],
        ] as const) {
          const key = JSON.stringify([id, name]);
          const before = known.get(key) ?? meaning;
          known.set(key, before);
          if (before === meaning || told.has(key)) continue;
          told.add(key);
          const isRunning = newest !== null && findState(newest, id, environment)?.rollout?.id === rolloutId;
          reused.push({ id, name, kind, environment, isRunning, commit, author });
        }
      }
    }
  }
  return reused;
}
