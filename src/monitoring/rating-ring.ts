import type { Arm } from './arm.ts';
import type { Series } from './series-table.ts';
import { HOUR } from './span.ts';

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

/** 53 bits of a text, by two rounds of multiplications (the mix of MurmurHash3). Not for secrets; the seed keeps ids from being made to meet. */
export function hashText(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    high = Math.imul(high ^ code, 0x85ebca77);
    low = Math.imul(low ^ code, 0xc2b2ae3d);
  }
  high = Math.imul(high ^ (high >>> 15), 0x735a2d97) ^ low;
  low = Math.imul(low ^ (low >>> 15), 0xcaf649a9) ^ (high >>> 13);
  return (low >>> 0) + 4_294_967_296 * (high & 0x1fffff);
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
