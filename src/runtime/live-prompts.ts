import type { Bundle } from '../bundle/bundle.ts';
import { type Compiled, compileBundle } from '../rollout/compile.ts';
import type { RoutingOverride } from '../rollout/override.ts';
import { readOverrides } from '../rollout/read-overrides.ts';
import { type Freshness, resolveIn } from '../rollout/resolve.ts';
import { type BundleDemands, loadBundle, loadFallback } from './load-bundle.ts';
import type { Place } from './place.ts';
import type { PromptContext, Prompts, PromptsStatus } from './prompts.ts';
import { prepareRendering } from './rendering.ts';

/** Time and chance, so that tests can hold both. */
export interface RuntimeClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 to 1. */
  random(): number;
  /** Calls back once after so many milliseconds, and keeps no process alive; gives what ends it. */
  after(ms: number, call: () => void): () => void;
}

export interface LiveOptions {
  readonly place: Place;
  /** null: there are no overrides. */
  readonly overrides: Place | null;
  /** A bundle that the program brought along; null: none. */
  readonly fallback: Place | null;
  readonly demands: BundleDemands;
  /** Milliseconds; 0: never by itself. */
  readonly refreshMs: number;
  readonly maxStaleMs: number;
  readonly clock: RuntimeClock;
}

/** Share of `refreshMs` by which each pause is longer or shorter, so that many processes do not ask at once. */
const JITTER = 0.1;
/** Milliseconds of the longest pause after failures. */
const LONGEST_PAUSE = 300_000;

interface Served {
  readonly bundle: Bundle;
  readonly compiled: Compiled;
  readonly isFallback: boolean;
}

/** What an application does with the news is its own affair: whether it throws or, asynchronous, rejects, the process goes on. */
async function callListener(listener: (status: PromptsStatus) => void, status: PromptsStatus): Promise<void> {
  try {
    await listener(status);
  } catch {}
}

/** The prompts of a place, as last read. What is served is replaced as a whole, by one assignment. */
export class LivePrompts implements Prompts {
  readonly #options: LiveOptions;
  readonly #closing = new AbortController();
  readonly #listeners = new Set<(status: PromptsStatus) => void>();
  #served: Served | null = null;
  #overrides: readonly RoutingOverride[] = [];
  #overridesError: string | null = null;
  #confirmedAt = 0;
  #failure: string | null = null;
  #failures = 0;
  #running: Promise<boolean> | null = null;
  #next: Promise<boolean> | null = null;
  #endPause: () => void = () => {};

  constructor(options: LiveOptions) {
    this.#options = options;
  }

  /**
   * Reads for the first time, and begins to refresh.
   * @throws PromptgateError why there is nothing to serve
   */
  async start(): Promise<this> {
    const { place, demands, fallback } = this.#options;
    const { signal } = this.#closing;
    await this.#readOverrides();
    try {
      const loaded = await loadBundle(place, demands, null, signal);
      if (loaded !== null) await this.#serve(loaded.bundle, false, loaded.keep);
      this.#confirm();
    } catch (error) {
      if (fallback === null) throw error;
      const loaded = await loadFallback(fallback, demands.environment, error, signal);
      if (loaded === null) throw error;
      this.#fail(error);
      // It was right when it was made; nobody knows of more.
      this.#confirmedAt = loaded.bundle.sequence * 1000;
      await this.#serve(loaded.bundle, true);
    }
    this.#pause();
    return this;
  }

  get environment(): string {
    return this.#now.bundle.environment;
  }

  ids(): readonly string[] {
    return this.#now.compiled.ids;
  }

  resolve(id: string, context?: PromptContext) {
    return resolveIn(this.#now.compiled, id, context, this.#freshness);
  }

  refresh(): Promise<boolean> {
    if (this.#closing.signal.aborted) return Promise.resolve(false);
    // One that runs may have read before the caller published: the caller gets the one after it.
    if (this.#running !== null) {
      this.#next ??= this.#running.then(() => {
        this.#next = null;
        return this.refresh();
      });
      return this.#next;
    }
    this.#endPause();
    this.#running = this.#refresh().finally(() => {
      this.#running = null;
      this.#pause();
    });
    return this.#running;
  }

  status(): PromptsStatus {
    const { bundle, compiled } = this.#now;
    return {
      digest: bundle.digest,
      commit: bundle.commit,
      sequence: bundle.sequence,
      confirmedAt: new Date(this.#confirmedAt).toISOString(),
      stale: this.#failure !== null || this.#isOverdue,
      error:
        this.#failure ?? (this.#isOverdue ? 'Nothing was read for long: refreshing was stopped, or does not end.' : this.#overridesError),
      overridden: compiled.overridden,
    };
  }

  onChange(listener: (status: PromptsStatus) => void): () => void {
    // One function may be given twice, and each ends its own.
    const own = (status: PromptsStatus) => listener(status);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  close(): void {
    this.#closing.abort();
    this.#endPause();
    this.#listeners.clear();
  }

  get #now(): Served {
    // `start` has ended before anybody gets hold of this.
    return this.#served as Served;
  }

  /** Nothing failed, and nothing was read either: the process was stopped for long, or a disk does not answer. */
  get #isOverdue(): boolean {
    const { clock, maxStaleMs, refreshMs } = this.#options;
    return refreshMs > 0 && !this.#closing.signal.aborted && clock.now() - this.#confirmedAt > maxStaleMs + 2 * refreshMs;
  }

  get #freshness(): Freshness {
    if (this.#now.isFallback) return 'fallback';
    const { clock, maxStaleMs } = this.#options;
    if (this.#failure === null) return this.#isOverdue ? 'expired' : 'fresh';
    return clock.now() - this.#confirmedAt > maxStaleMs ? 'expired' : 'stale';
  }

  /** Whether what is served has changed. Overrides are in force at once: a bundle that is slow to come holds no rollback up. */
  async #refresh(): Promise<boolean> {
    const { place, demands } = this.#options;
    const { signal } = this.#closing;
    const before = this.status();
    const { bundle, isFallback } = this.#now;
    const overrides = this.#overrides;
    try {
      await this.#readOverrides();
      if (overrides !== this.#overrides && !signal.aborted) await this.#serve(bundle, isFallback);
      const loaded = await loadBundle(place, demands, isFallback ? null : bundle, signal);
      if (signal.aborted) return false;
      if (loaded !== null) await this.#serve(loaded.bundle, false, loaded.keep);
      this.#confirm();
    } catch (error) {
      if (signal.aborted) return false;
      this.#fail(error);
    }
    return this.#tell(before);
  }

  /** A known override stays until a file that can be read says otherwise: a file that is gone, or broken, says nothing. */
  async #readOverrides(): Promise<void> {
    const { overrides: place } = this.#options;
    if (place === null) return;
    try {
      const reading = await place.read(this.#closing.signal);
      this.#overridesError = null;
      if (reading === 'unchanged' || reading === null) return;
      const { overrides, problem } = readOverrides(new TextDecoder().decode(reading.bytes));
      if (overrides === null) {
        this.#overridesError = `The overrides in ${place.name} ${problem}; those that were known before stay.`;
        return;
      }
      reading.keep();
      if (JSON.stringify(overrides) !== JSON.stringify(this.#overrides)) this.#overrides = overrides;
    } catch (error) {
      this.#overridesError = `The overrides cannot be read: ${(error as Error).message}`;
    }
  }

  async #serve(bundle: Bundle, isFallback: boolean, keep: () => void = () => {}): Promise<void> {
    const renderOf = await prepareRendering(bundle, () => this.#options.clock.now());
    const previous = this.#served?.compiled ?? null;
    const compiled = compileBundle(bundle, { overrides: this.#overrides, previous, renderOf });
    this.#served = { bundle, compiled, isFallback };
    keep();
  }

  #confirm(): void {
    this.#confirmedAt = this.#options.clock.now();
    this.#failure = null;
    this.#failures = 0;
  }

  #fail(error: unknown): void {
    this.#failure = error instanceof Error ? error.message : String(error);
    this.#failures += 1;
  }

  #pause(): void {
    const { refreshMs, place, clock } = this.#options;
    if (refreshMs === 0 || this.#closing.signal.aborted) return;
    const longer = place.isRemote ? Math.min(refreshMs * 2 ** Math.min(this.#failures, 20), Math.max(refreshMs, LONGEST_PAUSE)) : refreshMs;
    this.#endPause();
    this.#endPause = clock.after(longer * (1 - JITTER + 2 * JITTER * clock.random()), () => void this.refresh());
  }

  #tell(before: PromptsStatus): boolean {
    const after = this.status();
    const isOther = after.digest !== before.digest || after.overridden.join() !== before.overridden.join();
    if (!isOther && after.stale === before.stale && after.error === before.error) return false;
    for (const listener of this.#listeners) void callListener(listener, after);
    return isOther;
  }
}
