import type { Decision } from '../monitoring/detection.ts';
import { type BookLimits, enterBatch } from '../monitoring/ledger-book.ts';
import type { RollUp, SeriesKey } from '../monitoring/roll-up.ts';
import { coverSpan, HOUR, HOURS_KEPT, isWithinRange, MINUTE, MINUTES_KEPT } from '../monitoring/span.ts';
import type { Batch, MonitorStore, ResponseFacts, RollUpDelta, SeriesPoint, SpanQuery } from '../monitoring/store.ts';
import { sumRollUps } from '../monitoring/sum-roll-ups.ts';
import { groupPoints, type Placed } from './group-points.ts';
import { MemoryShelf } from './memory-shelf.ts';
import { pickRollout } from './pick-rollout.ts';

/** Minutes, hours and responses that are held at most; the oldest go first. */
const MOST_CELLS = 200_000;
const MOST_RESPONSES = 100_000;

/** A span of one series. */
interface Cell {
  readonly series: SeriesKey;
  readonly place: number;
  readonly rollUp: RollUp;
}

/** Cells by series and place in time. */
class Tier {
  readonly cells = new Map<string, Cell>();

  add({ series, rollUp }: RollUpDelta, place: number): void {
    const name = JSON.stringify([series.promptId, series.version, series.environment, series.epoch, place]);
    const before = this.cells.get(name);
    this.cells.set(name, { series, place, rollUp: before === undefined ? rollUp : sumRollUps([before.rollUp, rollUp]) });
  }

  prune(oldest: number): void {
    for (const [name, { place }] of this.cells) if (place < oldest) this.cells.delete(name);
    let over = this.cells.size - MOST_CELLS;
    for (const name of this.cells.keys()) {
      if (over <= 0) break;
      this.cells.delete(name);
      over -= 1;
    }
  }

  *find({ promptId, environment, version }: SpanQuery): Iterable<Cell> {
    for (const cell of this.cells.values()) {
      const { series } = cell;
      if (series.promptId !== promptId || (environment !== null && series.environment !== environment)) continue;
      if (version === null || series.version === version) yield cell;
    }
  }
}

/** Keeps everything in this process, for tests and for applications of one process that need no history. It ends with the process. */
export class MemoryStore implements MonitorStore {
  readonly name = 'memory:';
  readonly #limits: BookLimits;
  readonly #minutes = new Tier();
  readonly #hours = new Tier();
  readonly #shelf = new MemoryShelf();
  readonly #decisions: Decision[] = [];
  readonly #responses = new Map<string, ResponseFacts>();
  #now = 0;
  #prunedHour = 0;

  constructor(limits: BookLimits = {}) {
    this.#limits = limits;
  }

  async write(batch: Batch): Promise<void> {
    this.#now = Math.max(this.#now, batch.at);
    for (const delta of batch.rollUps) {
      this.#minutes.add(delta, delta.minute);
      this.#hours.add(delta, Math.floor(delta.minute / 60));
    }
    enterBatch(this.#shelf, batch, this.#limits);
    for (const response of batch.responses) {
      this.#responses.delete(response.responseId);
      this.#responses.set(response.responseId, response);
    }
    for (const oldest of this.#responses.keys()) {
      if (this.#responses.size <= MOST_RESPONSES) break;
      this.#responses.delete(oldest);
    }
    this.#prune();
  }

  #prune(): void {
    const hour = Math.floor(this.#now / HOUR);
    if (hour === this.#prunedHour && this.#minutes.cells.size <= 2 * MOST_CELLS) return;
    this.#prunedHour = hour;
    this.#minutes.prune(Math.floor((this.#now - MINUTES_KEPT) / MINUTE));
    this.#hours.prune(Math.floor((this.#now - HOURS_KEPT) / HOUR));
  }

  async total(query: SpanQuery): Promise<RollUp | null> {
    const { hours, minutes } = coverSpan(query, Math.floor((this.#now - MINUTES_KEPT) / MINUTE));
    const found: RollUp[] = [];
    for (const { place, rollUp } of this.#hours.find(query)) if (isWithinRange(hours, place)) found.push(rollUp);
    for (const { place, rollUp } of this.#minutes.find(query)) if (minutes.some((range) => isWithinRange(range, place))) found.push(rollUp);
    const sum = sumRollUps(found);
    return sum.calls > 0 ? sum : null;
  }

  async series(query: SpanQuery & { readonly stepMs: number }): Promise<readonly SeriesPoint[]> {
    const isByHour = query.stepMs % HOUR === 0;
    const [tier, unit] = isByHour ? [this.#hours, HOUR] : [this.#minutes, MINUTE];
    const [begin, end] = [Math.floor(query.from / unit), Math.ceil(query.to / unit)];
    const found: Placed[] = [];
    for (const { series, place, rollUp } of tier.find(query)) {
      if (place >= begin && place < end) found.push({ version: series.version, place, rollUp });
    }
    return groupPoints(found, unit, query.stepMs);
  }

  async rollouts(promptId: string, environment: string | null) {
    const found = this.#shelf.rollouts.filter(
      (facts) => facts.promptId === promptId && (environment === null || facts.environment === environment),
    );
    return found.sort((a, b) => a.firstAt - b.firstAt);
  }

  async ledger(rolloutId: string, promptId?: string) {
    const rollout = pickRollout(this.#shelf.rollouts, rolloutId, promptId);
    return rollout === null ? null : this.#shelf.ledger(rollout);
  }

  async decide(decision: Decision): Promise<boolean> {
    this.#decisions.push(decision);
    return true;
  }

  async decisions(rolloutId: string, promptId?: string): Promise<readonly Decision[]> {
    return this.#decisions.filter(
      (each) => each.rolloutId === rolloutId && (promptId === undefined || (each.promptId ?? promptId) === promptId),
    );
  }

  async response(responseId: string): Promise<ResponseFacts | null> {
    return this.#responses.get(responseId) ?? null;
  }

  async close(): Promise<void> {}
}
