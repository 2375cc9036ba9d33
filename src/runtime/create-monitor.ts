import { PromptgateError } from '../errors.ts';
import type { Call, RatedCall, ResolvedCall } from '../monitoring/call.ts';
import type { Detection } from '../monitoring/detection.ts';
import type { DetectOptions, Monitor, MonitorHealth, RatioDetection, StatsOptions, UncontrolledDetection } from '../monitoring/monitor.ts';
import type { MonitorStore } from '../monitoring/store.ts';
import { summarize } from '../monitoring/summarize.ts';
import type { PrometheusOptions } from '../stores/prometheus.ts';
import { type Announced, ProcessMetrics } from './process-metrics.ts';
import { readStatistics } from './read-statistics.ts';
import { Recorder } from './recorder.ts';
import { StoreWriter } from './store-writer.ts';

export interface MonitorOptions {
  /** `memory:`, `sqlite:FILE`, `prometheus:URL`, or a store that is open; closing the monitor closes it, too. */
  readonly store: string | MonitorStore;
  /** Whether each call is kept by itself, too, where the store can. */
  readonly raw?: boolean | undefined;
  /** Milliseconds between two flushes, 10 to 60,000; 1,000 when not given. */
  readonly flushMs?: number | undefined;
  /** Prompts whose counters of `metrics` stand at 0 before the first call: what `openPrompts` gave. */
  readonly prompts?: Announced | undefined;
  /** How a `prometheus:` store is asked: token, key affinity; see docs/prometheus.md. */
  readonly prometheus?: PrometheusOptions | undefined;
  /** Milliseconds since 1970, for tests. */
  readonly now?: (() => number) | undefined;
}

/**
 * Records the calls of one process and says how prompts do. Nothing is opened or written before the first flush.
 * @throws PromptgateError `store-invalid`, `flush-invalid`
 */
export function createMonitor(options: MonitorOptions): Monitor {
  const { now = Date.now, flushMs = 1000, raw = false } = options;
  if (!(flushMs >= 10 && flushMs <= 60_000)) {
    throw new PromptgateError(`flushMs is ${String(flushMs).slice(0, 40)}`, {
      code: 'flush-invalid',
      kind: 'usage',
      help: 'Give 10 to 60,000 milliseconds, or leave it out for one second.',
    });
  }
  const metrics = new ProcessMetrics(now(), options.prompts ?? null);
  const writer = new StoreWriter(options.store, options.prometheus);
  const recorder = new Recorder({ writer, raw, flushMs, now, onBatch: (batch) => metrics.add(batch) });
  return {
    record: (call: Call | ResolvedCall): boolean => recorder.record(call),
    recordRating: (call: RatedCall, satisfaction: number): boolean => recorder.recordRating(call, satisfaction),
    flush: () => recorder.flush(),
    close: async () => {
      metrics.close();
      await recorder.close();
    },
    health: (): MonitorHealth => recorder.health(),
    stats: async (promptId: string, asked: StatsOptions = {}) => {
      await recorder.flush();
      return summarize(await readStatistics(await writer.open(), promptId, asked, now()));
    },
    detectRegression: async (promptId: string, asked: DetectOptions): Promise<Detection | RatioDetection | UncontrolledDetection> => {
      const [{ judgePrompt }] = await Promise.all([import('./judge-prompt.ts'), recorder.flush()]);
      return judgePrompt(await writer.open(), promptId, asked, now());
    },
    metrics: async () => {
      recorder.collect();
      return metrics.render();
    },
  };
}
