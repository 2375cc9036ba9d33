import type { Arm } from './arm.ts';
import type { Series } from './series-table.ts';
import { HOUR } from './span.ts';
import { hashText } from './text-hash.ts';

/** Ids of responses that are remembered at least, and for how long: a rating that comes later has no call. */
const RING_SIZE = 100_000;
const RING_SPAN = 24 * HOUR;

/** What a rating needs of its call. */
export interface RatedResponse {
  readonly series: Series;
  readonly arm: Arm | null;
  readonly key: string | null;
  readonly recordedAt: number;
  /** 0: none yet. */
  rating: number;
  /** Minute since 1970 in which it was counted. */
  ratedMinute: number;
  isCorrected: boolean;
}

/**
 * The calls that ratings may still come for, by the hash of their response's id. The last 100,000 are held for certain: they lie in two
 * generations, of which the older one goes as a whole, so that none has to be taken out by itself.
 */
export class RatingRing {
  readonly #seed: number;
  #young = new Map<number, RatedResponse>();
  #old = new Map<number, RatedResponse>();

  /** @param seed of the hash; a whole number of 32 bits */
  constructor(seed: number) {
    this.#seed = seed;
  }

  add(responseId: string, response: RatedResponse): void {
    if (this.#young.size >= RING_SIZE) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(hashText(responseId, this.#seed), response);
  }

  /** null: unknown, or too long ago. */
  find(responseId: string, now: number): RatedResponse | null {
    const hash = hashText(responseId, this.#seed);
    const found = this.#young.get(hash) ?? this.#old.get(hash);
    return found === undefined || now - found.recordedAt > RING_SPAN ? null : found;
  }
}
