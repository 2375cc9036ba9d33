import { Budget, type BudgetCaps, describeLimit } from '../evals/run/budget.ts';
import { shareConcurrency } from '../evals/run/concurrency.ts';
import { dropText, isTelling, KeptText } from '../evals/run/kept-text.ts';
import { makeErrored, type RunStop, Trials } from '../evals/run/outcome.ts';
import { nameCase, type PlanItem } from '../evals/run/plan.ts';
import { SIDES, type TrialResult } from '../evals/types.ts';
import { createAssertionModels } from './assertion-models.ts';
import { Attempts } from './attempt.ts';
import { Caller, providerOf } from './caller.ts';
import type { Clock } from './clock.ts';
import { Dispatcher } from './dispatcher.ts';
import { Ledger } from './ledger.ts';
import type { RunOptions } from './options.ts';
import { ResultsFile } from './results-file.ts';
import { createSchemaCheck } from './schema-check.ts';
import type { Storage } from './storage.ts';
import { runTrial, type TrialOptions } from './trial.ts';

/** Trials under way for each call at once: some wait to be judged or retried while others call. */
const WIDTH = 2;

interface Keyed {
  readonly item: PlanItem;
  readonly key: string;
}

export interface ExecutionSetup {
  readonly options: RunOptions;
  readonly clock: Clock;
  /** Of this shard. */
  readonly caps: BudgetCaps;
  readonly storage: Storage;
  readonly countTokens: (text: string) => number;
}

/** A run under way: what is asked, what came, and why it stopped. */
export class Execution {
  readonly main = new Trials();
  readonly confirmation = new Trials();
  readonly texts = new KeptText();
  readonly ledger: Ledger;
  readonly stops: RunStop[] = [];
  /** For people. */
  readonly notes: string[] = [];
  cached = 0;
  readonly #setup: ExecutionSetup;
  readonly #dispatcher: Dispatcher;
  readonly #attempts: Attempts;
  readonly #trialOptions: TrialOptions;
  readonly #results: ResultsFile | null;
  readonly #cancelTimer: () => void;
  readonly #interrupted: Promise<void>;
  #interrupt: () => void = () => undefined;
  readonly #onAbort = () => this.#end({ kind: 'interrupted', message: 'The run was interrupted.' });
  #done = 0;
  #total = 0;
  #failing = 0;
  #errors = 0;
  #closed = false;

  /** @throws PromptgateError `results-unwritable` */
  constructor(setup: ExecutionSetup) {
    const { options, clock, caps, storage, countTokens } = setup;
    this.#setup = setup;
    this.#results = options.resultsPath === null ? null : new ResultsFile(options.resultsPath);
    const { spent } = storage.before;
    this.ledger = new Ledger(storage.openJournal, storage.before);
    this.#attempts = new Attempts(clock);
    const shards = options.shard?.of ?? 1;
    this.#dispatcher = new Dispatcher({
      budget: new Budget(caps, { calls: spent.calls + spent.lost, usd: spent.budgetUsd }),
      caps,
      clock,
      limitOf: (provider) => shareConcurrency(options.concurrencyOf(provider), shards),
      isMetered: (provider) => options.providers.get(provider)?.isLive === true,
      onStop: (stop) => this.stops.push(stop),
    });
    const { dispatcher, attempts, ledger } = { dispatcher: this.#dispatcher, attempts: this.#attempts, ledger: this.ledger };
    const { providers, priceOf, timeoutMs, redact, random = Math.random, onAnswer = () => undefined } = options;
    const { store } = storage;
    const caller = new Caller({
      providers,
      store,
      dispatcher,
      attempts,
      ledger,
      clock,
      random,
      priceOf,
      countTokens,
      timeoutMs,
      redact,
      onAnswer,
    });
    const { keyOf, judge, embeddings, judgeTrials } = options;
    const checkSchema = createSchemaCheck();
    const isHalted = (): boolean => this.halted !== null;
    this.#trialOptions = {
      caller,
      keyOf,
      modelsFor: (onAsked) => createAssertionModels({ caller, keyOf, judge, embeddings, judgeTrials, checkSchema, isHalted, onAsked }),
      redact,
      judgeStop: (item) => this.#findJudgeStop(item),
    };
    this.#cancelTimer = clock.after(caps.seconds * 1000, () => {
      this.#end({ kind: 'budget', limit: 'seconds', message: `The evals stopped: ${describeLimit('seconds', caps)}.` });
    });
    this.#interrupted = new Promise((resolve) => {
      this.#interrupt = resolve;
    });
    if (options.signal.aborted) this.#onAbort();
    else options.signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** Why nothing more is begun; null while it is. */
  get halted(): RunStop | null {
    return this.#dispatcher.halted;
  }

  /** Runs items; each has its result when it resolves, if only that it was not run. */
  async run(keyed: readonly Keyed[], confirmation: boolean): Promise<void> {
    this.#total += keyed.length;
    const open = new Map<string, number>();
    for (const { item } of keyed) open.set(nameCase(item), (open.get(nameCase(item)) ?? 0) + 1);
    const left = new Set(keyed);
    // What must be called goes first: it tells which id answers for a model by now, and so which kept answers may stand beside it.
    for (let rest = keyed; rest.length > 0; ) {
      const missing = rest.filter(({ item, key }) => !this.#isAtHand(item, key));
      const batch = missing.length > 0 ? missing : rest;
      const asked = new Set(batch);
      rest = missing.length > 0 ? rest.filter((one) => !asked.has(one)) : [];
      await Promise.race([this.#runBatch(batch, left, open, confirmation), this.#interrupted]);
    }
    for (const { item } of left) {
      const reason = this.halted?.message ?? 'The run was stopped.';
      (confirmation ? this.confirmation : this.main).set(item, makeErrored(`Not run: ${reason}`, { calls: 0, retries: 0 }));
    }
  }

  /** Lets go of timers and files. @returns what could not be written */
  close(): string | null {
    this.#closed = true;
    this.#cancelTimer();
    this.#setup.options.signal.removeEventListener('abort', this.#onAbort);
    this.#results?.close();
    return this.#results?.failure ?? null;
  }

  async #runBatch(batch: readonly Keyed[], left: Set<Keyed>, open: Map<string, number>, confirmation: boolean): Promise<void> {
    const lanes = Map.groupBy(batch, ({ item }) => providerOf(item.model));
    const shards = this.#setup.options.shard?.of ?? 1;
    const workers = [...lanes].flatMap(([provider, lane]) => {
      const queue = lane.values();
      const width = Math.min(lane.length, WIDTH * shareConcurrency(this.#setup.options.concurrencyOf(provider), shards));
      return Array.from({ length: width }, async () => {
        for (const keyed of queue) {
          if (this.halted !== null && this.halted.kind !== 'budget') return;
          const { result, ran } = await runTrial(keyed.item, this.#trialOptions);
          if (this.#closed) return;
          left.delete(keyed);
          this.#take(keyed.item, result, ran, open, confirmation);
        }
      });
    });
    await Promise.all(workers);
  }

  #take(item: PlanItem, result: TrialResult, ran: boolean, open: Map<string, number>, confirmation: boolean): void {
    const { options } = this.#setup;
    const trials = confirmation ? this.confirmation : this.main;
    trials.set(item, confirmation ? dropText(result) : this.texts.keep(result));
    const still = (open.get(nameCase(item)) ?? 1) - 1;
    open.set(nameCase(item), still);
    if (still === 0 && !confirmation) this.#dropUntelling(item);
    this.#done += 1;
    if (result.cached) this.cached += 1;
    if (result.error !== null) this.#errors += 1;
    else if (!result.pass) this.#failing += 1;
    if (ran) {
      this.#results?.append(item, confirmation, result);
      options.onResult?.(item, result);
    }
    this.#tell();
    if (options.failFast && result.error === null && !result.pass)
      this.#dispatcher.halt({ kind: 'fail-fast', message: `The run ended with its first failure, the case ${item.caseId}.` });
  }

  /** The report has no use for the outputs of a case that passes throughout. */
  #dropUntelling({ promptId, caseId }: PlanItem): void {
    if (SIDES.some((side) => isTelling(this.main.list(promptId, caseId, side)))) return;
    this.main.change(promptId, caseId, (result) => this.texts.drop(result));
  }

  #tell(): void {
    const { spent } = this.ledger;
    this.#setup.options.onProgress?.({
      done: this.#done,
      total: this.#total,
      calls: spent.calls,
      retries: spent.retries,
      costUsd: spent.costUsd,
      cached: this.cached,
      failing: this.#failing,
      errors: this.#errors,
    });
  }

  /** Ends what waits and what is in flight. */
  #end(stop: RunStop): void {
    this.#dispatcher.halt(stop);
    this.#attempts.endAll(stop);
    this.#interrupt();
  }

  #isAtHand({ model }: PlanItem, key: string): boolean {
    return this.#setup.options.providers.get(providerOf(model))?.isLive === true && this.#setup.storage.store.has(key, model);
  }

  /** An output that cannot be judged is not worth its call. */
  #findJudgeStop({ asks }: PlanItem): string | null {
    const { judge, embeddings } = this.#setup.options;
    const stopOf = (model: string | null, count: number) =>
      model === null || count === 0 ? null : this.#dispatcher.stopOf(providerOf(model));
    return (stopOf(judge, asks.judge) ?? stopOf(embeddings, asks.embeddings))?.message ?? null;
  }
}
