import { type Budget, type BudgetCaps, describeLimit, type Reservation } from '../evals/run/budget.ts';
import { Concurrency } from '../evals/run/concurrency.ts';
import type { RunStop } from '../evals/run/outcome.ts';
import { EXHAUSTED_IN_A_ROW } from '../evals/run/retry.ts';
import type { Clock } from './clock.ts';
import { Halted } from './halt.ts';

/** The leave to make one HTTP attempt: a slot of its provider, and its part of the budget. */
export interface Lease {
  readonly provider: string;
  /** null where the provider costs nothing. */
  readonly reservation: Reservation | null;
}

interface Waiter {
  readonly usd: number | null;
  readonly resolve: (lease: Lease) => void;
  readonly reject: (halted: Halted) => void;
}

interface Gate {
  readonly concurrency: Concurrency;
  readonly metered: boolean;
  /** Retries and judging: what is begun ends before more begins. */
  readonly urgent: Waiter[];
  readonly waiting: Waiter[];
  active: number;
  exhausted: number;
  stop: RunStop | null;
}

export interface DispatcherOptions {
  readonly budget: Budget;
  readonly caps: BudgetCaps;
  readonly clock: Clock;
  /** Calls at once. */
  readonly limitOf: (provider: string) => number;
  /** Whether its attempts count against the budget. */
  readonly isMetered: (provider: string) => boolean;
  /** Told when the whole run, or one provider, is stopped; once each. */
  readonly onStop: (stop: RunStop) => void;
}

/** Decides who may call next: slots of each provider, and the budget that all share, taken together and before any socket. */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #gates = new Map<string, Gate>();
  #halt: RunStop | null = null;

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** Why nothing more is called; null while the run goes on. */
  get halted(): RunStop | null {
    return this.#halt;
  }

  /** Why a provider is asked nothing more; null while it is. */
  stopOf(provider: string): RunStop | null {
    return this.#halt ?? this.#gates.get(provider)?.stop ?? null;
  }

  /**
   * Waits for a slot and its money.
   * @param usd the most that the attempt may cost; null where nobody knows
   * @throws Halted when there will be none
   */
  acquire(provider: string, usd: number | null, urgent: boolean): Promise<Lease> {
    const gate = this.#gateOf(provider);
    return new Promise((resolve, reject) => {
      const stop = this.stopOf(provider);
      if (stop !== null) {
        reject(new Halted(stop));
        return;
      }
      (urgent ? gate.urgent : gate.waiting).push({ usd, resolve, reject });
      this.#pump(provider, gate);
    });
  }

  /** Gives a slot back and settles its money. @param usd as `Budget.settle` */
  release(lease: Lease, usd: number | null): void {
    const gate = this.#gateOf(lease.provider);
    gate.active -= 1;
    if (lease.reservation !== null) this.#options.budget.settle(lease.reservation, usd);
    // Money that comes back may be what another provider's call waits for.
    for (const [name, other] of this.#gates) this.#pump(name, other);
  }

  noteAnswer(provider: string): void {
    const gate = this.#gateOf(provider);
    gate.exhausted = 0;
    gate.concurrency.noteAnswer();
  }

  /** The provider spoke, though it gave no answer to this one: it is not broken. */
  noteAlive(provider: string): void {
    this.#gateOf(provider).exhausted = 0;
  }

  noteThrottled(provider: string, retryAfterMs: number | null): void {
    this.#gateOf(provider).concurrency.noteThrottled(this.#options.clock.now(), retryAfterMs);
  }

  /** A call failed for good: after many in a row, nothing more is asked of the provider. */
  noteExhausted(provider: string, reason: string): void {
    const gate = this.#gateOf(provider);
    gate.exhausted += 1;
    if (gate.exhausted >= EXHAUSTED_IN_A_ROW)
      this.stopProvider(provider, `${EXHAUSTED_IN_A_ROW} calls in a row failed, the last with: ${reason}`);
  }

  stopProvider(provider: string, reason: string): void {
    const gate = this.#gateOf(provider);
    if (gate.stop !== null || this.#halt !== null) return;
    gate.stop = { kind: 'provider', provider, message: `The provider "${provider}" was stopped: ${reason}` };
    this.#options.onStop(gate.stop);
    rejectAll(gate, gate.stop);
  }

  /** Stops everything that waits, for good; what is in flight is its callers'. */
  halt(stop: RunStop): void {
    if (this.#halt !== null) return;
    this.#halt = stop;
    this.#options.onStop(stop);
    for (const gate of this.#gates.values()) rejectAll(gate, stop);
  }

  #pump(provider: string, gate: Gate): void {
    while (gate.active < gate.concurrency.limit) {
      const queue = gate.urgent.length > 0 ? gate.urgent : gate.waiting;
      const waiter = queue[0];
      if (waiter === undefined) return;
      const reserved = gate.metered ? this.#options.budget.reserve(waiter.usd) : null;
      if (reserved === 'wait') return;
      if (typeof reserved === 'string') {
        const message = `The evals stopped: ${describeLimit(reserved, this.#options.caps)}.`;
        this.halt({ kind: 'budget', limit: reserved, message });
        return;
      }
      queue.shift();
      gate.active += 1;
      waiter.resolve({ provider, reservation: reserved });
    }
  }

  #gateOf(provider: string): Gate {
    const known = this.#gates.get(provider);
    if (known !== undefined) return known;
    const gate: Gate = {
      concurrency: new Concurrency(this.#options.limitOf(provider)),
      metered: this.#options.isMetered(provider),
      urgent: [],
      waiting: [],
      active: 0,
      exhausted: 0,
      stop: null,
    };
    this.#gates.set(provider, gate);
    return gate;
  }
}

function rejectAll(gate: Gate, stop: RunStop): void {
  for (const waiter of [...gate.urgent.splice(0), ...gate.waiting.splice(0)]) waiter.reject(new Halted(stop));
}
