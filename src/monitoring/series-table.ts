import { indexOfLatency } from './latency-sketch.ts';
import { OTHER, type RollUp, type SeriesKey } from './roll-up.ts';
import type { RollUpDelta } from './store.ts';

/** Series that one process keeps apart at a time; further ones go into `__other__`. */
const SERIES_LIMIT = 2000;
/** Of these, those that keep their prompt and environment and lose their version alone. */
const OTHER_LIMIT = 500;

/** One minute of one series, still growing. */
class Cell {
  readonly series: Series;
  readonly minute: number;
  readonly #ratings: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  readonly #latency = new Map<number, number>();
  #calls = 0;
  #errors = 0;
  #slow = 0;
  #tokens = 0;
  #latencySum = 0;
  #latencyMin = 0;
  #latencyMax = 0;

  constructor(series: Series, minute: number) {
    this.series = series;
    this.minute = minute;
  }

  addCall(latencyMs: number, tokens: number, isError: boolean, isSlow: boolean): void {
    const micros = Math.round(latencyMs * 1000);
    if (this.#calls === 0 || micros < this.#latencyMin) this.#latencyMin = micros;
    if (micros > this.#latencyMax) this.#latencyMax = micros;
    this.#calls += 1;
    if (isError) this.#errors += 1;
    else if (isSlow) this.#slow += 1;
    this.#tokens += tokens;
    this.#latencySum += micros;
    const index = indexOfLatency(latencyMs);
    this.#latency.set(index, (this.#latency.get(index) ?? 0) + 1);
  }

  addRating(rating: number, count: 1 | -1): void {
    this.#ratings[rating - 1] = (this.#ratings[rating - 1] as number) + count;
  }

  /** What it holds; it must not grow afterwards. */
  toRollUp(): RollUp {
    return {
      calls: this.#calls,
      errors: this.#errors,
      slow: this.#slow,
      ratings: this.#ratings,
      tokens: this.#tokens,
      latencySum: this.#latencySum,
      latencyMin: this.#latencyMin,
      latencyMax: this.#latencyMax,
      latency: this.#latency,
    };
  }
}

/** What is counted apart, with the minute that it was last counted in. */
export interface Series {
  readonly key: SeriesKey;
  cell: Cell | null;
}

type Tree = Map<string, Map<string, Map<string, Map<string, Series>>>>;

/** The minutes of all series since the last time they were handed over. */
export class SeriesTable {
  #tree: Tree = new Map();
  #size = 0;
  #others = 0;
  #cells: Cell[] = [];

  /** The series of a name, or the one that stands for those beyond the limit. */
  find(promptId: string, version: string, environment: string, epoch: string): Series {
    const found = this.#tree.get(promptId)?.get(version)?.get(environment)?.get(epoch);
    if (found !== undefined) return found;
    if (version === OTHER || this.#size < SERIES_LIMIT) return this.#add(promptId, version, environment, epoch);
    const known = this.#tree.get(promptId)?.get(OTHER)?.get(environment)?.get('');
    if (known !== undefined) return known;
    return this.#others < OTHER_LIMIT ? this.#add(promptId, OTHER, environment, '') : this.#add(OTHER, OTHER, OTHER, '');
  }

  #add(promptId: string, version: string, environment: string, epoch: string): Series {
    const versions = reach(this.#tree, promptId);
    const epochs = reach(reach(versions, version), environment);
    const known = epochs.get(epoch);
    if (known !== undefined) return known;
    const series: Series = { key: { promptId, version, environment, epoch }, cell: null };
    epochs.set(epoch, series);
    if (version === OTHER) this.#others += 1;
    else this.#size += 1;
    return series;
  }

  /** @returns how many things wait now that did not before */
  addCall(series: Series, minute: number, latencyMs: number, tokens: number, isError: boolean, isSlow: boolean): number {
    const before = this.#cells.length;
    this.#cellOf(series, minute).addCall(latencyMs, tokens, isError, isSlow);
    return this.#cells.length - before;
  }

  /** @param count −1 takes one back. @returns how many things wait now that did not before */
  addRating(series: Series, minute: number, rating: number, count: 1 | -1): number {
    const before = this.#cells.length;
    this.#cellOf(series, minute).addRating(rating, count);
    return this.#cells.length - before;
  }

  #cellOf(series: Series, minute: number): Cell {
    if (series.cell?.minute === minute) return series.cell;
    // A minute that was left comes again as a second one of its name, and stores add both up.
    const cell = new Cell(series, minute);
    series.cell = cell;
    this.#cells.push(cell);
    return cell;
  }

  /** Hands over what has come together, and begins anew. */
  drain(): RollUpDelta[] {
    const deltas = this.#cells.map((cell) => ({ series: cell.series.key, minute: cell.minute, rollUp: cell.toRollUp() }));
    for (const { series } of this.#cells) series.cell = null;
    this.#cells = [];
    return deltas;
  }

  /** Forgets which series there were, so that new ones have room. Call it when everything is handed over. */
  forget(): void {
    this.#tree = new Map();
    this.#size = 0;
    this.#others = 0;
  }
}

function reach<V>(tree: Map<string, Map<string, V>>, name: string): Map<string, V> {
  const found = tree.get(name);
  if (found !== undefined) return found;
  const made = new Map<string, V>();
  tree.set(name, made);
  return made;
}
