import type { ArmCounts } from '../../src/monitoring/ledger.ts';
import { openStore } from '../../src/stores/open-store.ts';
import type { RegistryWorld } from './registry-world.ts';

export const START = Date.parse('2026-11-23T10:00:00Z');
export const MINUTE = 60_000;

/** 1.1.0 to a tenth of production's requests, judged by errors. */
export async function startRollout(world: RegistryWorld): Promise<void> {
  const start = ['rollout', 'start', 'support', '--environment', 'production', '--to', '1.1.0', '--steps', '10,50', '--unit', 'request'];
  const { code, stderr } = await world.run(...start, '--guardrails', 'errors', '--reason', 'looked at by hand', '--push');
  if (code !== 0) throw new Error(stderr);
}

/** So many minutes of a rollout, a tenth of them the canary's. */
export async function recordRollout(file: string, canaryRate: number, minutes = 30): Promise<void> {
  const store = await openStore(`sqlite:${file}`, { mode: 'record' });
  const facts = {
    ...{ rolloutId: 'r-1', promptId: 'support', environment: 'production', stable: '1.0.0', canary: '1.1.0' },
    ...{ unit: 'request' as const, slowMs: null, guardrails: ['errors' as const], firstAt: START },
  };
  for (let minute = 0; minute < minutes; minute += 1) {
    const arms: Record<'canary' | 'stable', ArmCounts> = {
      canary: { exposures: 20, bad: Math.round(20 * canaryRate) },
      stable: { exposures: 180, bad: 9 },
    };
    await store.write({
      ...{ at: START + minute * MINUTE, keys: [], responses: [], raw: [], rollouts: [facts] },
      ledger: [{ rolloutId: 'r-1', guardrail: 'errors', step: 0, ...arms }],
      shares: [{ rolloutId: 'r-1', step: 0, percent: 10, canary: 20, stable: 180 }],
      rollUps: (['1.0.0', '1.1.0'] as const).map((version) => {
        const { exposures: calls, bad: errors } = version === '1.1.0' ? arms.canary : arms.stable;
        const series = { promptId: 'support', version, environment: 'production', epoch: 'r-1/0' };
        const latency = new Map([[340, calls]]);
        const sums = { latencySum: calls * 900_000, latencyMin: 900_000, latencyMax: 900_000, tokens: calls * 500, slow: 0 };
        return { series, minute: START / MINUTE + minute, rollUp: { calls, errors, ...sums, ratings: [0, 0, 0, 1, 1] as const, latency } };
      }),
    });
  }
  await store.close();
}
