import { type KeptAnswer, usageOf } from '../evals/run/answer-entry.ts';
import { DEFAULT_OUTPUT_TOKENS, estimateTokens, type PriceOf, priceRequest, priceUsage } from '../evals/run/price.ts';
import { redactAnswer } from '../evals/run/redact-answer.ts';
import { DEADLINE_TIMEOUTS, decideRetry } from '../evals/run/retry.ts';
import { type ModelAnswer, ModelFault, type ModelProvider, type ModelRequest } from '../models/model.ts';
import type { AnswerStore } from './answer-store.ts';
import { type Attempts, NoAnswer } from './attempt.ts';
import type { Clock } from './clock.ts';
import type { Dispatcher, Lease } from './dispatcher.ts';
import { Halted } from './halt.ts';
import type { Ledger } from './ledger.ts';

/** A question as the caller takes it. */
export interface Question {
  readonly request: ModelRequest;
  /** Tells equal questions apart that are asked on purpose; from 0. */
  readonly trial: number;
  readonly key: string;
  /** What is begun goes before what is not. */
  readonly urgent: boolean;
  /** Texts to embed, in place of an answer. */
  readonly embed?: readonly string[];
  /** Says what is wrong with an answer that cannot be used; such an answer is not kept, and asked again. */
  readonly refuse?: (answer: ModelAnswer) => string | null;
}

export interface Answered {
  readonly kept: KeptAnswer;
  /** HTTP attempts of this run; 0 where the answer was at hand. */
  readonly calls: number;
  readonly retries: number;
  readonly cached: boolean;
  readonly costUsd: number | null;
}

export interface CallerOptions {
  readonly providers: ReadonlyMap<string, ModelProvider>;
  readonly store: AnswerStore;
  readonly dispatcher: Dispatcher;
  readonly attempts: Attempts;
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** 0 to 1. */
  readonly random: () => number;
  readonly priceOf: PriceOf;
  readonly countTokens: (text: string) => number;
  /** Milliseconds an attempt. */
  readonly timeoutMs: number;
  /** Takes secrets out of what a provider says. */
  readonly redact: (text: string) => string;
  /** Told of every answer, at hand or called. */
  readonly onAnswer: (request: ModelRequest, trial: number, answer: ModelAnswer) => void;
}

/** What a failed call had cost, so that nothing goes uncounted. */
export class CallFailed extends Error {
  readonly fault: ModelFault;
  readonly calls: number;

  constructor(fault: ModelFault, calls: number) {
    super(fault.message, { cause: fault });
    this.name = 'CallFailed';
    this.fault = fault;
    this.calls = calls;
  }
}

interface Attempt {
  readonly lease: Lease;
  /** From 1. */
  readonly count: number;
  readonly timeoutMs: number;
}

/** How an attempt ended; `usd` as `Budget.settle` takes it. */
type Attempted =
  | { readonly fault: null; readonly kept: KeptAnswer; readonly usd: number | null }
  | { readonly fault: ModelFault; readonly usd: number | null; readonly isLate: boolean };

/** The part of `provider:model` before the colon. */
export function providerOf(model: string): string {
  return model.slice(0, Math.max(0, model.indexOf(':')));
}

/** Every question to a model passes here: at hand or called, once for equal ones, with retries, slots, budget and journal. */
export class Caller {
  readonly #options: CallerOptions;
  readonly #inFlight = new Map<string, Promise<Answered>>();

  constructor(options: CallerOptions) {
    this.#options = options;
  }

  /**
   * @throws CallFailed when there is no answer; Halted when it was not waited for
   */
  async ask(question: Question): Promise<Answered> {
    const answered = await this.#find(question);
    if (answered.kept.kind === 'answer') this.#options.onAnswer(question.request, question.trial, answered.kept.answer);
    return answered;
  }

  async #find(question: Question): Promise<Answered> {
    const { request, key } = question;
    const provider = this.#options.providers.get(providerOf(request.model));
    if (provider === undefined)
      throw new CallFailed(new ModelFault(`No provider is named for the model "${request.model}"`, { kind: 'refused' }), 0);
    if (!provider.isLive) return this.#call(provider, question);
    const found = this.#options.store.get(key, request.model);
    if (found !== null) {
      const costUsd = priceUsage(usageOf(found.kept), this.#options.priceOf(request.model));
      // What this run called before it was interrupted is no cache: its totals are those of a run that was not.
      const calls = found.claimed ? found.attempts : 0;
      return { kept: found.kept, calls, retries: Math.max(0, calls - 1), cached: !found.claimed, costUsd };
    }
    const running = this.#inFlight.get(key);
    if (running !== undefined) return share(running);
    const call = this.#call(provider, question);
    this.#inFlight.set(key, call);
    try {
      return await call;
    } finally {
      this.#inFlight.delete(key);
    }
  }

  async #call(provider: ModelProvider, question: Question): Promise<Answered> {
    const { clock, dispatcher, attempts, random, timeoutMs } = this.#options;
    const held = provider.isLive ? this.#priceMost(question) : null;
    let first: number | null = null;
    let said: ModelFault | null = null;
    for (let count = 1; ; count += 1) {
      const asked = clock.now();
      const lease = await dispatcher.acquire(provider.name, held, question.urgent || count > 1);
      // Waiting for a slot is no fault of the call: after many a 429 there is one slot for all, and the last would have no time left.
      first = first === null ? clock.now() : first + clock.now() - asked;
      const left = first + DEADLINE_TIMEOUTS * timeoutMs - clock.now();
      const limit = Math.max(1, Math.min(timeoutMs, left));
      const outcome = await this.#attempt(provider, question, { lease, count, timeoutMs: limit });
      if (outcome.fault === null) {
        dispatcher.noteAnswer(provider.name);
        dispatcher.release(lease, outcome.usd);
        return { kept: outcome.kept, calls: provider.isLive ? count : 0, retries: count - 1, cached: false, costUsd: outcome.usd };
      }
      // That an attempt had no answer in what little time was left says less than what the provider said before.
      const fault: ModelFault = outcome.isLate && limit < timeoutMs && said !== null ? said : outcome.fault;
      said = fault;
      const decision = decideRetry({ fault: outcome.fault, attempts: count, elapsedMs: clock.now() - first, timeoutMs, random: random() });
      // Before the slot is given back, so that nobody takes it of a provider that is stopped.
      if (outcome.fault.status === 429) dispatcher.noteThrottled(provider.name, outcome.fault.retryAfterMs);
      if (decision.kind === 'stop') dispatcher.stopProvider(provider.name, decision.reason);
      else if (decision.kind === 'exhausted') dispatcher.noteExhausted(provider.name, fault.message);
      else if (decision.kind === 'final') dispatcher.noteAlive(provider.name);
      dispatcher.release(lease, outcome.usd);
      if (decision.kind !== 'retry') throw new CallFailed(fault, provider.isLive ? count : 0);
      await attempts.wait(decision.delayMs);
    }
  }

  /** One attempt, written down before and after. @throws Halted when the run ended meanwhile; the slot is given back then */
  async #attempt(provider: ModelProvider, question: Question, { lease, count, timeoutMs }: Attempt): Promise<Attempted> {
    const { dispatcher, ledger, attempts, priceOf, store } = this.#options;
    const { model } = question.request;
    const entry = ledger.begin(provider.isLive, lease.reservation, count > 1);
    try {
      const kept = this.#clean(await attempts.make(timeoutMs, (signal) => ask(provider, question, signal)));
      const usd = priceUsage(usageOf(kept), priceOf(model));
      const unfit = kept.kind === 'answer' ? (question.refuse?.(kept.answer) ?? null) : null;
      const { call } = entry;
      const isKept = unfit === null && call !== null && store.append({ key: question.key, model, attempts: count, call, usd, kept });
      ledger.endAnswered(entry, usageOf(kept), usd, isKept);
      return unfit === null ? { fault: null, kept, usd } : { fault: new ModelFault(unfit, { kind: 'retry' }), usd, isLate: false };
    } catch (error) {
      if (error instanceof Halted) {
        ledger.abandon(entry);
        dispatcher.release(lease, null);
        throw error;
      }
      const fault = this.#toFault(error);
      // A provider's own refusal costs nothing; what broke off may have cost all that was held.
      const isFree = fault.status !== null && fault.status >= 300;
      ledger.endFailed(entry, isFree);
      return { fault, usd: isFree ? 0 : null, isLate: error instanceof NoAnswer };
    }
  }

  #priceMost({ request, embed }: Question): number | null {
    const { countTokens, priceOf } = this.#options;
    const price = priceOf(request.model);
    if (price === null) return null;
    const output = embed === undefined ? (request.parameters.maxOutputTokens ?? DEFAULT_OUTPUT_TOKENS) : 0;
    return priceRequest(estimateTokens(request, countTokens), output, price);
  }

  #clean(kept: KeptAnswer): KeptAnswer {
    if (kept.kind !== 'answer') return kept;
    return { kind: 'answer', answer: redactAnswer(kept.answer, this.#options.redact) };
  }

  #toFault(error: unknown): ModelFault {
    const { redact } = this.#options;
    if (error instanceof ModelFault) {
      const { kind, status, retryAfterMs } = error;
      const details = { kind, ...(status === null ? {} : { status }), ...(retryAfterMs === null ? {} : { retryAfterMs }) };
      return new ModelFault(redact(error.message), details);
    }
    // An adapter promises faults; what else it throws is an error of this call alone.
    return new ModelFault(redact(error instanceof Error ? error.message : String(error)), { kind: 'refused' });
  }
}

/** What another question's call brings: its attempts are that question's. */
async function share(running: Promise<Answered>): Promise<Answered> {
  try {
    return { ...(await running), calls: 0, retries: 0, cached: true };
  } catch (error) {
    throw error instanceof CallFailed ? new CallFailed(error.fault, 0) : error;
  }
}

async function ask(provider: ModelProvider, { request, trial, embed }: Question, signal: AbortSignal): Promise<KeptAnswer> {
  if (embed === undefined) return { kind: 'answer', answer: await provider.call(request, { signal, trial }) };
  if (provider.embed === undefined) throw new ModelFault(`The provider "${provider.name}" has no embeddings`, { kind: 'refused' });
  const { vectors, usage } = await provider.embed(request.model, embed, { signal });
  if (vectors.length !== embed.length)
    throw new ModelFault(`${vectors.length} embeddings came for ${embed.length} texts`, { kind: 'retry' });
  return { kind: 'vectors', vectors, usage };
}
