import { hashText } from './text-hash.ts';

/** Places for requests; a power of two. A newer one takes the place that it falls on, whoever had it. */
const PLACES = 2 ** 18;

/**
 * What of the last requests has been counted. A request that fails is often tried again, and an agent calls a model many times for one: such
 * calls are alike, so that counting each would make false alarms, and they are more where one version needs more of them. When a
 * thousand others come in between, four in a thousand are forgotten, and counted anew.
 */
export class RecentRequests {
  readonly #seed: number;
  /** Made when the first request comes: most processes have no rollout by requests. */
  #places: { readonly hashes: Uint32Array; readonly seen: Uint8Array } | null = null;

  /** @param seed of the hash; a whole number of 32 bits */
  constructor(seed: number) {
    this.#seed = seed;
  }

  /**
   * @param arm a whole number of 32 bits that tells versions and steps apart
   * @param bits guardrails under which the request is seen now, 1 to 255
   * @returns those of them under which it was not seen before
   */
  mark(arm: number, key: string, bits: number): number {
    this.#places ??= { hashes: new Uint32Array(PLACES), seen: new Uint8Array(PLACES) };
    const { hashes, seen } = this.#places;
    // Spread over all bits: what is near in a seed could be made up for by the text's first character.
    const hash = hashText(key, this.#seed ^ Math.imul(arm, 0x9e3779b1));
    const place = hash % PLACES;
    const rest = (hash / PLACES) >>> 0;
    const before = hashes[place] === rest ? (seen[place] as number) : 0;
    hashes[place] = rest;
    seen[place] = before | bits;
    return bits & ~before;
  }
}
