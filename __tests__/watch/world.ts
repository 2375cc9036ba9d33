import type { ArmCounts, RolloutFacts } from '../../src/monitoring/ledger.ts';
import { applyOperation, isRefusal } from '../../src/registry/apply.ts';
import type { Operation, RegistryRules } from '../../src/registry/operation.ts';
import type { Registry } from '../../src/registry/registry.ts';
import type { ShippingResult } from '../../src/shipping/deploy.ts';
import type { MemoryStore } from '../../src/stores/memory.ts';

export const START = Date.parse('2026-11-23T10:00:00Z');
export const MINUTE = 60_000;

export const RULES: RegistryRules = { environments: ['production'], promote: ['production'] };
export const MONITORING = { policy: 'rollback', alpha: null, holdMinutes: 60, advance: 'after-hold', minRates: {}, tolerate: {} } as const;

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const EVIDENCE = { conclusion: 'success', report: digest('e'), suite: null, model: null, judge: null } as const;
const version = (letter: string) => ({
  digest: digest(letter),
  commit: letter.repeat(40),
  registeredAt: '2026-11-20T10:00:00Z',
  evidence: EVIDENCE,
});

/** `support` 1.0.0 runs in production, and 1.1.0 is rolled out to 10 % of requests, then to half of them. */
export function createRegistry(): Registry {
  const deployed = { version: '1.0.0', deployedAt: '2026-11-20T10:00:00Z', deployedBy: 'ada', previous: null };
  const start: Registry = {
    schemaVersion: 1,
    prompts: { support: { versions: { '1.0.0': version('a'), '1.1.0': version('b') }, environments: { production: deployed } } },
  };
  return applyIn(
    start,
    {
      ...{ kind: 'rollout-start', id: 'support', environment: 'production', to: '1.1.0', steps: [10, 50], unit: 'request' },
      ...{ slowMs: null, holdMinutes: null, guardrails: ['errors'], allow: [], deny: [], reason: null },
    },
    START,
  );
}

export function applyIn(registry: Registry, operation: Operation, at: number): Registry {
  const applied = applyOperation(registry, operation, { at: new Date(at).toISOString().replace('.000Z', 'Z'), by: 'ada' }, RULES);
  if (isRefusal(applied)) throw new Error(applied.message);
  return applied.registry;
}

/** A registry that stands somewhere, as `changeRegistry` changes it. */
export class Place {
  registry = createRegistry();
  /** Operations that changed something. */
  readonly written: Operation[] = [];
  now = START;

  change = async (operation: Operation): Promise<ShippingResult> => {
    const applied = applyOperation(this.registry, operation, { at: new Date(this.now).toISOString(), by: 'watcher' }, RULES);
    if (isRefusal(applied)) return { kind: 'refused', refusal: applied };
    this.registry = applied.registry;
    if (applied.changed) this.written.push(operation);
    const { changed, summary, move, left = null, notes, registry } = applied;
    return { kind: 'done', commit: changed ? 'c'.repeat(40) : null, attempts: 1, changed, summary, move, left, notes, registry };
  };
}

export const FACTS: RolloutFacts = {
  ...{ rolloutId: 'r-1', promptId: 'support', environment: 'production', stable: '1.0.0', canary: '1.1.0', unit: 'request' },
  ...{ slowMs: null, guardrails: ['errors'], firstAt: START },
};

/** Calls of one minute: exposures and failures of canary and stable, as a recorder flushes them. */
export async function record(store: MemoryStore, step: number, canary: ArmCounts, stable: ArmCounts, at = START): Promise<void> {
  const percent = step === 0 ? 10 : 50;
  await store.write({
    ...{ at, rollUps: [], keys: [], responses: [], raw: [], rollouts: [FACTS] },
    ledger: [{ rolloutId: 'r-1', guardrail: 'errors', step, canary, stable }],
    shares: [{ rolloutId: 'r-1', step, percent, canary: canary.exposures, stable: stable.exposures }],
  });
}

/** Enough minutes of a tenth for the canary, which fails three times as often or not more often than stable. */
export async function recordMany(
  store: MemoryStore,
  { step = 0, isBad, minutes = 40 }: { step?: number; isBad: boolean; minutes?: number },
): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    const [canary, stable] = step === 0 ? [10, 90] : [50, 50];
    const bad = Math.round(canary * (isBad ? 0.3 : 0.05) + (minute % 2 === 0 ? 0.4 : -0.4));
    await record(store, step, { exposures: canary, bad }, { exposures: stable, bad: Math.round(stable * 0.05) }, START + minute * MINUTE);
  }
}
