import type { Batch, MonitorStore } from '../../src/monitoring/store.ts';
import type { Assignment, Resolution } from '../../src/rollout/resolution.ts';
import { createMonitor, type MonitorOptions } from '../../src/runtime/create-monitor.ts';
import { MemoryStore } from '../../src/stores/memory.ts';

export const NOW = Date.UTC(2026, 10, 23, 10);
export const CALL = { promptId: 'support', version: '1.0.0', environment: 'production', latencyMs: 120 };

/** A clock that stands still until it is moved. */
export class HandClock {
  time = NOW;
  now = (): number => this.time;
}

export function makeAssignment(variant: 'stable' | 'canary', parts: Partial<Assignment> = {}): Assignment {
  return {
    promptId: 'support',
    environment: 'production',
    version: variant === 'canary' ? '1.1.0' : '1.0.0',
    variant,
    rolloutId: 'r-1',
    step: 0,
    epoch: 'r-1/0',
    percent: 10,
    unit: 'request',
    slowMs: 500,
    guardrails: ['errors', 'slow', 'unhappy'],
    versions: { stable: '1.0.0', canary: '1.1.0' },
    ...parts,
  };
}

export function makeResolution(assignment: Assignment, key = 'ada'): Resolution {
  const { promptId, environment, version, variant, rolloutId, epoch, percent, unit } = assignment;
  return {
    ...{ id: promptId, environment, version, variant, rolloutId, epoch, percent, unit, key, assignment },
    ...{ reason: 'SPLIT', bucket: 4711, randomised: true, digest: 'sha256:0', commit: 'c0ffee', metadata: {}, text: '', stale: false },
    render: () => '',
  };
}

/** A monitor on a store that keeps the batches it got, and fails or hangs as it is told. */
export function openWorld(options: Partial<MonitorOptions> = {}) {
  const clock = new HandClock();
  const memory = new MemoryStore();
  const batches: Batch[] = [];
  const world = {
    clock,
    memory,
    batches,
    /** What the store does with the next batches; null: it takes them. */
    fault: null as null | Error | 'hang',
    closed: 0,
  };
  const store: MonitorStore = Object.assign(Object.create(memory) as MonitorStore, {
    name: 'test:',
    write: async (batch: Batch): Promise<void> => {
      if (world.fault === 'hang') return new Promise(() => {});
      if (world.fault !== null) throw world.fault;
      batches.push(batch);
      await memory.write(batch);
    },
    close: async (): Promise<void> => {
      world.closed += 1;
    },
  });
  for (const method of ['total', 'series', 'rollouts', 'ledger', 'decide', 'decisions', 'response'] as const) {
    Object.assign(store, { [method]: (memory[method] as (...args: unknown[]) => unknown).bind(memory) });
  }
  return Object.assign(world, { monitor: createMonitor({ store, now: clock.now, ...options }) });
}
