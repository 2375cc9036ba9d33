import type { Reservation } from '../evals/run/budget.ts';
import type { Usage } from '../models/model.ts';
import { type Journal, NOTHING_SPENT, type Spent } from './journal.ts';

/** An attempt that is in flight. */
export interface OpenAttempt {
  /** null where the provider costs nothing, and nothing is written down. */
  readonly call: number | null;
  readonly isRetry: boolean;
  readonly heldUsd: number;
}

interface End {
  readonly usage: Usage | null;
  readonly costUsd: number | null;
  readonly budgetUsd: number;
  readonly answered: boolean;
}

/** Adds up every attempt as it begins and ends, in memory and in the run's journal. */
export class Ledger {
  readonly #openJournal: () => Journal | null;
  #journal: Journal | null | undefined;
  #spent: Spent;
  #lastCall: number;

  /** @param openJournal called before the first attempt; null: nothing can be resumed */
  constructor(
    openJournal: () => Journal | null,
    before: { readonly spent: Spent; readonly lastCall: number } = { spent: NOTHING_SPENT, lastCall: 0 },
  ) {
    this.#openJournal = openJournal;
    this.#spent = before.spent;
    this.#lastCall = before.lastCall;
  }

  get spent(): Spent {
    return this.#spent;
  }

  /** To be called before the attempt's socket. */
  begin(live: boolean, reservation: Reservation | null, isRetry: boolean): OpenAttempt {
    if (!live) return { call: null, isRetry, heldUsd: 0 };
    this.#lastCall += 1;
    const heldUsd = reservation?.usd ?? 0;
    if (this.#journal === undefined) this.#journal = this.#openJournal();
    this.#journal?.noteBegin(this.#lastCall, heldUsd);
    return { call: this.#lastCall, isRetry, heldUsd };
  }

  /** @param kept the answers file tells of it, and the journal need not */
  endAnswered(attempt: OpenAttempt, usage: Usage | null, costUsd: number | null, kept: boolean): void {
    this.#end(attempt, { usage, costUsd, budgetUsd: costUsd ?? attempt.heldUsd, answered: true }, !kept);
  }

  /** @param free the provider's own refusal, which costs nothing; else what was held counts against the budget */
  endFailed(attempt: OpenAttempt, free: boolean): void {
    this.#end(attempt, { usage: null, costUsd: null, budgetUsd: free ? 0 : attempt.heldUsd, answered: false }, true);
  }

  /** Nobody waited for its end: it may have cost what was held. */
  abandon({ call, heldUsd }: OpenAttempt): void {
    if (call === null) return;
    this.#spent = { ...this.#spent, lost: this.#spent.lost + 1, budgetUsd: this.#spent.budgetUsd + heldUsd };
  }

  #end({ call, isRetry }: OpenAttempt, { usage, costUsd, budgetUsd, answered }: End, told: boolean): void {
    if (call === null) return;
    const { inputTokens, outputTokens } = usage ?? { inputTokens: 0, outputTokens: 0 };
    const before = this.#spent;
    this.#spent = {
      calls: before.calls + 1,
      retries: before.retries + (isRetry ? 1 : 0),
      lost: before.lost,
      inputTokens: before.inputTokens + inputTokens,
      outputTokens: before.outputTokens + outputTokens,
      costUsd: before.costUsd + (costUsd ?? 0),
      unpriced: before.unpriced + (answered && costUsd === null ? 1 : 0),
      budgetUsd: before.budgetUsd + budgetUsd,
    };
    if (told) this.#journal?.noteEnd({ call, isRetry, inputTokens, outputTokens, costUsd, budgetUsd, answered });
  }
}
