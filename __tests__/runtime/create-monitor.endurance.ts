import { describe, expect, test } from '@jest/globals';
import { createMonitor } from '../../src/runtime/create-monitor.ts';
import { MemoryStore } from '../../src/stores/memory.ts';

describe('a million distinct versions', () => {
  test('are all counted, and take no more room than a few thousand', async () => {
    const monitor = createMonitor({ store: new MemoryStore() });
    const call = { promptId: 'support', environment: 'production', latencyMs: 5 };
    const recordMany = async (from: number, to: number): Promise<void> => {
      for (let number = from; number < to; number += 1) {
        if (!monitor.record({ ...call, version: `1.0.${number}` })) throw new Error('a call was refused');
        if (number % 10_000 === 0) await monitor.flush();
      }
      await monitor.flush();
    };
    await recordMany(0, 100_000);
    const before = process.memoryUsage().heapUsed;
    await recordMany(100_000, 1_000_000);
    expect((await monitor.stats('support'))?.totalCalls).toBe(1_000_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 2 ** 20);
    await monitor.close();
  });
});
