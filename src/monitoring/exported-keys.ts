import type { Guardrail } from '../registry/registry.ts';
import { bitOf } from './guardrail-bits.ts';
import type { RolloutFacts } from './ledger.ts';
import { KEY_LIMIT } from './ledger-book.ts';
import { nameRollout } from './ledger-shelf.ts';
import { isUnhappy } from './rating-counts.ts';
import type { KeyEvents } from './store.ts';

/** What one key adds to the counters of its step and version. */
export interface KeyCounts {
  /** Whether it was never seen in this step and version. */
  readonly isNew: boolean;
  readonly guardrails: readonly KeyCount[];
}

interface KeyCount {
  readonly guardrail: Guardrail;
  /** Whether it appeared under this guardrail; of satisfaction: with its first rating. */
  readonly appeared: boolean;
  /** Whether it is one more that can have a first bad event here. */
  readonly atRisk: boolean;
  readonly bad: boolean;
  readonly rating: number | null;
}

const NOTHING: KeyCounts = { isNew: false, guardrails: [] };

/** Steps in which a key can still be told: a call that ends after its step did belongs to the one before. */
const STEPS_KEPT = 2;

interface RolloutKeys {
  /** Bits of guardrails that are done with a key: its first bad event, or its first rating, has been. */
  readonly done: Map<string, number>;
  /** By step: where a key was seen, a bit for the version's being the canary and one for each guardrail, for either version. */
  readonly seen: Map<number, Map<string, number>>;
}

/**
 * Tells the users of rollouts apart within one process, so that each one's first bad event counts and no other. What is known of them is gone
 * when the process ends: a reader takes a restart as the end of what can be counted.
 */
export class ExportedKeys {
  readonly #limit: number;
  readonly #rollouts = new Map<string, RolloutKeys>();

  constructor(limit = KEY_LIMIT) {
    this.#limit = limit;
  }

  /** null: a further key cannot be told apart from those that are known; from then on nothing of the rollout is to be counted. */
  enter(
    { promptId, rolloutId, guardrails }: Pick<RolloutFacts, 'promptId' | 'rolloutId' | 'guardrails'>,
    events: KeyEvents,
  ): KeyCounts | null {
    const keys = this.#keysOf(nameRollout(promptId, rolloutId));
    const known = keys.done.get(events.key);
    if (known === undefined && keys.done.size >= this.#limit) return null;
    const step = stepOf(keys, events.step);
    if (step === null) return NOTHING;
    const done = known ?? 0;
    // Both versions in one step have bits of their own: eight lower ones for stable, eight upper ones for the canary.
    const shift = events.variant === 'canary' ? 8 : 0;
    const places = step.get(events.key) ?? 0;
    const before = (places >> shift) & 0xff;
    const entered = guardrails.flatMap((guardrail) => enterGuardrail(guardrail, events, before, done));
    keys.done.set(
      events.key,
      entered.reduce((bits, { guardrail, bad, rating }) => (bad || rating !== null ? bits | bitOf(guardrail) : bits), done),
    );
    const after = entered.reduce((bits, { guardrail }) => bits | bitOf(guardrail), before | SEEN);
    step.set(events.key, places | (after << shift));
    return { isNew: (before & SEEN) === 0, guardrails: entered };
  }

  /** @param name of a rollout, see `nameRollout` */
  forget(name: string): void {
    this.#rollouts.delete(name);
  }

  #keysOf(name: string): RolloutKeys {
    const keys = this.#rollouts.get(name) ?? { done: new Map(), seen: new Map() };
    this.#rollouts.set(name, keys);
    return keys;
  }
}

const SEEN = 1 << 7;

/** null: the step is over for so long that who was seen in it is forgotten. */
function stepOf(keys: RolloutKeys, step: number): Map<string, number> | null {
  const known = keys.seen.get(step);
  if (known !== undefined) return known;
  const steps = [...keys.seen.keys(), step].sort((a, b) => b - a);
  for (const old of steps.slice(STEPS_KEPT)) {
    if (old === step) return null;
    keys.seen.delete(old);
  }
  const seen = new Map<string, number>();
  keys.seen.set(step, seen);
  return seen;
}

function enterGuardrail(guardrail: Guardrail, events: KeyEvents, before: number, done: number): readonly KeyCount[] {
  const bit = bitOf(guardrail);
  const isDone = (done & bit) !== 0;
  if (guardrail === 'satisfaction') {
    if (events.rating === null || isDone) return [];
    return [{ guardrail, appeared: true, atRisk: true, bad: isUnhappy(events.rating), rating: events.rating }];
  }
  const appeared = events.exposed.includes(guardrail);
  if (!appeared && (before & bit) === 0) return [];
  const bad = events.bad.includes(guardrail) && !isDone;
  return [{ guardrail, appeared, atRisk: appeared && (before & bit) === 0 && !isDone, bad, rating: null }];
}
