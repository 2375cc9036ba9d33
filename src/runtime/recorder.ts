import { Accumulator } from '../monitoring/accumulator.ts';
import type { DropReason } from '../monitoring/call.ts';
import { checkCall, isResolution, readRating } from '../monitoring/check-call.ts';
import { BLOCK_SPAN } from '../monitoring/ledger.ts';
import type { MonitorHealth } from '../monitoring/monitor.ts';
import type { Batch } from '../monitoring/store.ts';
import { describeFault } from '../report/describe-fault.ts';
import { isRefusedBatch, type StoreWriter } from './store-writer.ts';

/** Things that may wait to be written: one for each key, response, call kept by itself, and minute of a series. */
const MOST_WAITING = 65_536;
/** Calls kept by themselves, and things of all kinds, that make a batch before the next flush is due. */
const RAW_BATCH = 1000;
const LARGE_BATCH = 8192;
/** Milliseconds for which `flush` waits for a store that does not answer; what waits is written when it does. */
const PATIENCE = 10_000;

export interface RecorderOptions {
  readonly writer: StoreWriter;
  readonly raw: boolean;
  readonly flushMs: number;
  readonly now: () => number;
  /** Sees each batch once, before it is written. */
  readonly onBatch: (batch: Batch) => void;
}

interface Waiting {
  readonly batch: Batch;
  readonly calls: number;
  readonly things: number;
}

/** Those that have recorded and are not closed. */
const open = new Set<Recorder>();

/** A process that comes to its end by itself writes what waits, once, though nobody closed the monitor. */
function flushAtEnd(): void {
  for (const recorder of open) void recorder.flush();
  open.clear();
}

/** Takes calls without ever waiting, and hands them to the store in batches. */
export class Recorder {
  readonly #options: RecorderOptions;
  readonly #accumulator: Accumulator;
  readonly #dropped = new Map<DropReason, number>();
  /** Taken out of the accumulator, and not written yet. */
  readonly #batches: Waiting[] = [];
  #things = 0;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #isClosed = false;
  #closing: Promise<void> | null = null;
  #lastFlushAt: string | null = null;
  #lastError: string | null = null;
  /** When a rollout's calls came last; null: no block of ours is open. */
  #ledgerAt: number | null = null;

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#accumulator = new Accumulator({ raw: options.raw, seed: Math.floor(Math.random() * 2 ** 32) });
  }

  record(call: unknown): boolean {
    if (this.#isClosed) return this.#drop('closed');
    const now = this.#options.now();
    const checked = checkCall(call, now);
    if (typeof checked === 'string') return this.#drop(checked);
    if (this.#isFull()) return this.#drop('queue-full');
    return this.#conclude(this.#accumulator.add(checked, now));
  }

  recordRating(call: unknown, satisfaction: unknown): boolean {
    if (this.#isClosed) return this.#drop('closed');
    const now = this.#options.now();
    const rating = readRating(satisfaction);
    if (rating === null || rating === 0) return this.#drop('invalid-satisfaction');
    if (this.#isFull()) return this.#drop('queue-full');
    try {
      return this.#conclude(this.#rate(call, rating, now));
    } catch {
      // A getter or a proxy of the caller's has thrown.
      return this.#drop('invalid-call');
    }
  }

  #rate(call: unknown, rating: number, now: number): DropReason | null {
    if (typeof call !== 'object' || call === null) return 'invalid-call';
    const { responseId, resolution, key } = call as Record<string, unknown>;
    const refused = typeof responseId === 'string' ? this.#accumulator.rate(responseId, rating, now) : 'invalid-call';
    if (refused === null || refused === 'rated-already' || !isResolution(resolution)) return refused;
    return this.#accumulator.rateResolution(resolution, typeof key === 'string' ? key : null, rating, now);
  }

  #isFull(): boolean {
    return this.#things + this.#accumulator.waiting >= MOST_WAITING;
  }

  #conclude(refused: DropReason | null): boolean {
    if (refused !== null) return this.#drop(refused);
    if (this.#timer === null) this.#startTimer();
    if (this.#accumulator.rawCalls >= RAW_BATCH || this.#accumulator.waiting >= LARGE_BATCH) {
      this.collect();
      setImmediate(() => void this.#pump());
    }
    return true;
  }

  #drop(reason: DropReason, count = 1): false {
    this.#dropped.set(reason, (this.#dropped.get(reason) ?? 0) + count);
    return false;
  }

  #startTimer(): void {
    this.#timer = setInterval(() => this.#tick(), this.#options.flushMs);
    this.#timer.unref();
    if (open.size === 0) process.once('beforeExit', flushAtEnd);
    open.add(this);
  }

  /** While the store is behind, what comes is added up here, where it takes less room. */
  #tick(): void {
    if (this.#batches.length === 0) this.collect();
    this.#closeOldBlocks();
    void this.#pump();
  }

  /** Blocks close by age, too, which a store sees when something is written: an hour after the last call, nothing is. */
  #closeOldBlocks(): void {
    const at = this.#options.now();
    if (this.#ledgerAt === null || at - this.#ledgerAt < BLOCK_SPAN) return;
    this.#ledgerAt = null;
    const batch: Batch = { at, rollUps: [], rollouts: [], ledger: [], shares: [], keys: [], responses: [], raw: [] };
    this.#batches.push({ batch, calls: 0, things: 0 });
  }

  /** Makes a batch of what has come together. */
  collect(): void {
    const { calls, waiting: things } = this.#accumulator;
    const batch = this.#accumulator.drain(this.#options.now());
    if (batch === null) return;
    if (batch.rollouts.length > 0) this.#ledgerAt = batch.at;
    this.#batches.push({ batch, calls, things });
    this.#things += things;
    this.#options.onBatch(batch);
  }

  /** Writes batch after batch until there is none or one fails. Never rejects. */
  #pump(): Promise<void> {
    this.#running ??= this.#writeAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #writeAll(): Promise<void> {
    for (let next = this.#batches[0]; next !== undefined; next = this.#batches[0]) {
      try {
        await this.#options.writer.write(next.batch);
        this.#lastFlushAt = new Date(this.#options.now()).toISOString();
        this.#lastError = null;
      } catch (error) {
        this.#lastError = describeFault(error);
        if (!isRefusedBatch(error)) return;
        this.#drop('store-failed', next.calls);
      }
      this.#batches.shift();
      this.#things -= next.things;
    }
  }

  async flush(): Promise<void> {
    this.collect();
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        this.#lastError = `The store has not answered for ${PATIENCE / 1000} seconds.`;
        resolve();
      }, PATIENCE);
    });
    await Promise.race([this.#pump(), silence]);
    clearTimeout(timer);
  }

  /** Whoever closes it again waits for the same end. */
  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    open.delete(this);
    if (open.size === 0) process.off('beforeExit', flushAtEnd);
    await this.flush();
    const lost = this.#batches.reduce((sum, { calls }) => sum + calls, 0);
    if (lost > 0) this.#drop('store-failed', lost);
    this.#batches.length = 0;
    await this.#options.writer.close();
  }

  health(): MonitorHealth {
    const queued = this.#batches.reduce((sum, { calls }) => sum + calls, this.#accumulator.calls);
    return { queued, dropped: Object.fromEntries(this.#dropped), lastFlushAt: this.#lastFlushAt, lastError: this.#lastError };
  }
}
