import { GUARDRAILS, type Guardrail } from '../registry/registry.ts';
import type { Assignment } from '../rollout/resolution.ts';
import { bitOf } from './guardrail-bits.ts';
import type { ArmCounts, LedgerDelta, RolloutFacts } from './ledger.ts';
import { countRatings, isUnhappy } from './rating-counts.ts';
import type { RecentRequests } from './recent-requests.ts';
import type { RatingCounts } from './roll-up.ts';
import type { Batch, KeyEvents } from './store.ts';
import { hashText } from './text-hash.ts';

/** What a key did since the last flush. */
interface KeyPending {
  exposed: number;
  bad: number;
  rating: number | null;
}

const [ERRORS, SLOW, UNHAPPY] = (['errors', 'slow', 'unhappy'] as const).map(bitOf) as [number, number, number];

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 400 && value.isWellFormed();
}

/** Copies an assignment and holds the copy to its shape: what `resolve` gives passes, whatever else somebody made does not (null). */
export function copyAssignment(value: Assignment): Assignment | null {
  try {
    return copyWhole(value);
  } catch {
    // A getter or a proxy of the caller's has thrown.
    return null;
  }
}

function copyWhole(value: Assignment): Assignment | null {
  const { promptId, environment, version, variant, rolloutId, step, epoch, percent, unit, slowMs } = value;
  const versions = { stable: value.versions?.stable, canary: value.versions?.canary };
  const guardrails = Array.isArray(value.guardrails) ? GUARDRAILS.filter((guardrail) => value.guardrails.includes(guardrail)) : null;
  const isWhole =
    [promptId, environment, version, rolloutId, epoch, versions.stable, versions.canary].every(isName) &&
    (variant === 'stable' || variant === 'canary') &&
    (unit === 'user' || unit === 'request') &&
    Number.isSafeInteger(step) &&
    step >= 0 &&
    typeof percent === 'number' &&
    percent >= 0 &&
    percent <= 100 &&
    (slowMs === null || (typeof slowMs === 'number' && slowMs >= 0));
  if (!isWhole || guardrails === null) return null;
  return { promptId, environment, version, variant, rolloutId, step, epoch, percent, unit, slowMs, guardrails, versions };
}

/** What one version of a rollout got since the last flush, in one step. */
export class Arm {
  readonly assignment: Assignment;
  readonly #firstAt: number;
  readonly #requests: RecentRequests;
  /** Tells it from other arms, however often it is made anew. */
  readonly #number: number;
  /** Of a rollout by requests: those that were called, and those with a call without an error. */
  #calls = 0;
  #served = 0;
  #errors = 0;
  #slow = 0;
  #ratings: number[] = [0, 0, 0, 0, 0];
  readonly #keys = new Map<string, KeyPending>();

  /** @param now milliseconds since 1970. @param requests of all arms of a process */
  constructor(assignment: Assignment, now: number, requests: RecentRequests) {
    const { promptId, environment, rolloutId, step, variant } = assignment;
    this.assignment = assignment;
    this.#firstAt = now;
    this.#requests = requests;
    this.#number = hashText(JSON.stringify([promptId, environment, rolloutId, step, variant]), 0) | 0;
  }

  /** @returns how many things wait now that did not before */
  addCall(isError: boolean, isSlow: boolean, key: string | null): number {
    if (this.assignment.unit === 'request') {
      const fresh = this.#mark(key, isError ? ERRORS : ERRORS | SLOW);
      if ((fresh & ERRORS) !== 0) this.#calls += 1;
      if ((fresh & ERRORS) !== 0 && isError) this.#errors += 1;
      if ((fresh & SLOW) !== 0) this.#served += 1;
      if ((fresh & SLOW) !== 0 && isSlow) this.#slow += 1;
      return 0;
    }
    if (key === null) return 0;
    const exposed = isError || this.assignment.slowMs === null ? ERRORS : ERRORS | SLOW;
    return this.#addKey(key, exposed, isError ? ERRORS : isSlow ? SLOW : 0, null);
  }

  /** @returns how many things wait now that did not before */
  addRating(rating: number, key: string | null): number {
    if (this.assignment.unit === 'request') {
      if (this.#mark(key, UNHAPPY) !== 0) this.#ratings[rating - 1] = (this.#ratings[rating - 1] as number) + 1;
      return 0;
    }
    if (key === null) return 0;
    return this.#addKey(key, UNHAPPY, isUnhappy(rating) ? UNHAPPY : 0, rating);
  }

  /** A request counts once under each guardrail: by its first call, its first one without an error, its first rating. */
  #mark(key: string | null, bits: number): number {
    return key === null ? bits : this.#requests.mark(this.#number, key, bits);
  }

  #addKey(key: string, exposed: number, bad: number, rating: number | null): number {
    const known = this.#keys.get(key);
    if (known === undefined) {
      this.#keys.set(key, { exposed, bad, rating });
      return 1;
    }
    known.exposed |= exposed;
    known.bad |= bad;
    known.rating ??= rating;
    return 0;
  }

  get facts(): RolloutFacts {
    const { rolloutId, promptId, environment, versions, unit, slowMs, guardrails } = this.assignment;
    return { rolloutId, promptId, environment, ...versions, unit, slowMs, guardrails, firstAt: this.#firstAt };
  }

  /** Hands over what has come together, and begins anew. */
  drain(): Pick<Batch, 'ledger' | 'shares' | 'keys'> {
    const { rolloutId, promptId, step, percent, unit, variant, guardrails } = this.assignment;
    const isOfUsers = unit === 'user';
    const share = { rolloutId, promptId, step, percent, canary: 0, stable: 0, ...(isOfUsers ? {} : { [variant]: this.#calls }) };
    const ledger = isOfUsers ? [] : guardrails.flatMap((guardrail) => this.#drainGuardrail(guardrail));
    const nameBits = (bits: number): Guardrail[] => guardrails.filter((guardrail) => (bits & bitOf(guardrail)) !== 0);
    const keys = [...this.#keys].map(
      ([key, { exposed, bad, rating }]): KeyEvents => ({
        rolloutId,
        promptId,
        step,
        variant,
        key,
        exposed: nameBits(exposed),
        bad: nameBits(bad),
        rating,
      }),
    );
    this.#keys.clear();
    this.#calls = 0;
    this.#served = 0;
    this.#errors = 0;
    this.#slow = 0;
    this.#ratings = [0, 0, 0, 0, 0];
    return { ledger, shares: [share], keys };
  }

  #drainGuardrail(guardrail: Guardrail): LedgerDelta[] {
    const { rolloutId, promptId, step, variant, slowMs } = this.assignment;
    const [one, two, three, four, five] = this.#ratings as [number, number, number, number, number];
    const ratings: RatingCounts = [one, two, three, four, five];
    const rated = countRatings(ratings);
    const counts: Record<Guardrail, ArmCounts> = {
      errors: { exposures: this.#calls, bad: this.#errors },
      slow: slowMs === null ? { exposures: 0, bad: 0 } : { exposures: this.#served, bad: this.#slow },
      unhappy: { exposures: rated, bad: one + two },
      satisfaction: { exposures: rated, bad: one + two, ratings },
    };
    const mine = counts[guardrail];
    if (mine.exposures === 0) return [];
    const none: ArmCounts = { exposures: 0, bad: 0 };
    return [
      { rolloutId, promptId, guardrail, step, canary: variant === 'canary' ? mine : none, stable: variant === 'stable' ? mine : none },
    ];
  }
}
