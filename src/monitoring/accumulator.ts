import type { Assignment, Resolution } from '../rollout/resolution.ts';
import { Arm, copyAssignment } from './arm.ts';
import type { DropReason } from './call.ts';
import { type CheckedCall, readKey } from './check-call.ts';
import { RatingRing } from './rating-ring.ts';
import { RecentRequests } from './recent-requests.ts';
import { type Series, SeriesTable } from './series-table.ts';
import { HOUR, MINUTE } from './span.ts';
import type { Batch, RawCall, ResponseFacts } from './store.ts';

/** Arms of rollouts that one process keeps apart; calls of further ones count in statistics alone. */
const ARM_LIMIT = 2000;

/** An arm with the series of its calls. */
interface Place {
  readonly arm: Arm;
  readonly series: Series;
  readonly slowMs: number;
}

export interface AccumulatorOptions {
  /** Whether calls are kept one by one, too. */
  readonly raw: boolean;
  /** Of the hash of responses' ids: a whole number of 32 bits. */
  readonly seed: number;
}

/** Adds up what one process records between two flushes. Knows no clock and no store. */
export class Accumulator {
  readonly #options: AccumulatorOptions;
  readonly #table = new SeriesTable();
  readonly #ring: RatingRing;
  readonly #requests: RecentRequests;
  /** By the object that all calls of an arm share; null: no room for it. */
  #places = new WeakMap<Assignment, Place | null | 'invalid'>();
  /** By name: an assignment is made anew with every bundle. */
  #named = new Map<string, Place>();
  readonly #dirty = new Set<Arm>();
  #responses: ResponseFacts[] = [];
  #raw: RawCall[] = [];
  #hour = 0;
  #calls = 0;
  #waiting = 0;

  constructor(options: AccumulatorOptions) {
    this.#options = options;
    this.#ring = new RatingRing(options.seed);
    this.#requests = new RecentRequests(options.seed);
  }

  /** Calls and ratings since the last `drain`. */
  get calls(): number {
    return this.#calls;
  }

  /** Things of which there is one more with each call, or key, or minute: what has to be bounded. */
  get waiting(): number {
    return this.#waiting;
  }

  get rawCalls(): number {
    return this.#raw.length;
  }

  /** @param now milliseconds since 1970. @returns why it was not taken; null: it was */
  add(call: CheckedCall, now: number): DropReason | null {
    const { assignment, at, latencyMs, error, rating, key } = call;
    const place = assignment === null ? null : this.#placeOf(assignment, now);
    if (place === 'invalid') return 'invalid-call';
    const series = place?.series ?? this.#table.find(call.promptId, call.version, call.environment, '');
    const isSlow = place !== null && latencyMs > place.slowMs;
    const minute = Math.floor(at / MINUTE);
    this.#calls += 1;
    this.#waiting += this.#table.addCall(series, minute, latencyMs, call.tokens, error, isSlow);
    if (place !== null) {
      this.#waiting += place.arm.addCall(error, isSlow, key);
      this.#dirty.add(place.arm);
    }
    if (rating !== 0) this.#countRating(series, place?.arm ?? null, key, rating, minute);
    if (call.responseId !== null && call.trail !== null) {
      const { responseId, trail, promptId, version, environment } = call;
      const arm = place?.arm ?? null;
      this.#ring.add(responseId, { series, arm, key, recordedAt: now, rating, ratedMinute: minute, isCorrected: false });
      this.#responses.push({ responseId, promptId, version, environment, ...trail, at });
      this.#waiting += 1;
    }
    if (this.#options.raw) this.#addRaw(call, series);
    return null;
  }

  /** @returns why it was not taken; null: it was */
  rate(responseId: string, rating: number, now: number): DropReason | null {
    const response = this.#ring.find(responseId, now);
    if (response === null) return 'orphan-rating';
    const minute = Math.floor(now / MINUTE);
    if (response.rating === 0) {
      this.#calls += 1;
      this.#countRating(response.series, response.arm, response.key, rating, minute);
    } else {
      if (response.isCorrected) return 'rated-already';
      // Statistics take the better knowledge; the comparison of versions keeps what came first.
      this.#calls += 1;
      this.#waiting += this.#table.addRating(response.series, response.ratedMinute, response.rating, -1);
      this.#waiting += this.#table.addRating(response.series, minute, rating, 1);
      response.isCorrected = true;
    }
    response.rating = rating;
    response.ratedMinute = minute;
    return null;
  }

  /** A rating of somebody whose call is not known by an id. @returns why it was not taken; null: it was */
  rateResolution(resolution: Resolution, key: string | null, rating: number, now: number): DropReason | null {
    const { assignment } = resolution;
    const place = assignment === null ? null : this.#placeOf(assignment, now);
    if (place === 'invalid') return 'invalid-call';
    const series = place?.series ?? this.#table.find(resolution.id, resolution.version, resolution.environment, '');
    this.#calls += 1;
    this.#countRating(series, place?.arm ?? null, readKey(resolution) ?? key, rating, Math.floor(now / MINUTE));
    return null;
  }

  /**
   * Hands over what has come together, and begins anew. null: there is nothing.
   * @param at milliseconds since 1970
   */
  drain(at: number): Batch | null {
    if (this.#calls === 0) return null;
    const arms = [...this.#dirty];
    const parts = arms.map((arm) => arm.drain());
    const batch: Batch = {
      at,
      rollUps: this.#table.drain(),
      rollouts: arms.map(({ facts }) => facts),
      ledger: parts.flatMap(({ ledger }) => ledger),
      shares: parts.flatMap(({ shares }) => shares),
      keys: parts.flatMap(({ keys }) => keys),
      responses: this.#responses,
      raw: this.#raw,
    };
    this.#dirty.clear();
    this.#responses = [];
    this.#raw = [];
    this.#calls = 0;
    this.#waiting = 0;
    this.#makeRoom(at);
    return batch;
  }

  /** Once an hour, names that are no longer used make room. */
  #makeRoom(at: number): void {
    const hour = Math.floor(at / HOUR);
    if (hour === this.#hour) return;
    this.#hour = hour;
    this.#table.forget();
    this.#places = new WeakMap();
    this.#named = new Map();
  }

  #countRating(series: Series, arm: Arm | null, key: string | null, rating: number, minute: number): void {
    this.#waiting += this.#table.addRating(series, minute, rating, 1);
    if (arm === null) return;
    this.#waiting += arm.addRating(rating, key);
    this.#dirty.add(arm);
  }

  #placeOf(assignment: Assignment, now: number): Place | null | 'invalid' {
    const known = this.#places.get(assignment);
    if (known !== undefined) return known;
    if (typeof assignment !== 'object') return 'invalid';
    const copy = copyAssignment(assignment);
    const place = copy === null ? 'invalid' : this.#makePlace(copy, now);
    this.#places.set(assignment, place);
    return place;
  }

  #makePlace(assignment: Assignment, now: number): Place | null {
    const { promptId, version, environment, epoch, variant, unit, slowMs } = assignment;
    const name = JSON.stringify([promptId, environment, epoch, variant, version, unit, slowMs]);
    const known = this.#named.get(name);
    if (known !== undefined) return known;
    if (this.#named.size >= ARM_LIMIT) return null;
    const series = this.#table.find(promptId, version, environment, epoch);
    const place: Place = { arm: new Arm(assignment, now, this.#requests), series, slowMs: slowMs ?? Number.POSITIVE_INFINITY };
    this.#named.set(name, place);
    return place;
  }

  #addRaw({ at, latencyMs, tokens, error, rating, responseId }: CheckedCall, series: Series): void {
    this.#waiting += 1;
    this.#raw.push({ series: series.key, at, latencyMs, tokens, error, satisfaction: rating === 0 ? null : rating, responseId });
  }
}
