import { PromptgateError } from '../errors.ts';
import type { Batch, MonitorStore } from '../monitoring/store.ts';
import { checkSpec, openStore } from '../stores/open-store.ts';
import type { PrometheusOptions } from '../stores/prometheus.ts';

/** Milliseconds before a store that could not be opened is tried again. */
const PAUSE = 5000;

/** Whether a store will never take that batch: trying again would only hold up what comes behind it. */
export function isRefusedBatch(error: unknown): boolean {
  return error instanceof PromptgateError && error.code === 'batch-refused';
}

/** The store of a monitor, opened when it is first needed, and again where that failed. */
export class StoreWriter {
  readonly #store: string | MonitorStore;
  readonly #prometheus: PrometheusOptions;
  #opened: Promise<MonitorStore> | null = null;
  #failure: { readonly error: unknown; readonly at: number } | null = null;

  /** @throws PromptgateError `store-invalid` */
  constructor(store: string | MonitorStore, prometheus: PrometheusOptions = {}) {
    if (typeof store === 'string' || typeof store?.write !== 'function') checkSpec(store as string);
    this.#store = store;
    this.#prometheus = prometheus;
  }

  /** @throws PromptgateError what the store throws that cannot be opened */
  open(): Promise<MonitorStore> {
    if (typeof this.#store !== 'string') return Promise.resolve(this.#store);
    const failure = this.#failure;
    if (failure !== null && performance.now() - failure.at < PAUSE) return Promise.reject(failure.error);
    this.#opened ??= openStore(this.#store, { mode: 'record', prometheus: this.#prometheus }).catch((error: unknown) => {
      this.#opened = null;
      this.#failure = { error, at: performance.now() };
      throw error;
    });
    return this.#opened;
  }

  async write(batch: Batch): Promise<void> {
    await (await this.open()).write(batch);
  }

  /** Never rejects: there is nobody left who could mend it. */
  async close(): Promise<void> {
    if (typeof this.#store === 'string' && this.#opened === null) return;
    await this.open()
      .then((store) => store.close())
      .catch(() => {});
  }
}
