import type { Finding, Severity } from '../../checks/finding.ts';
import { finding } from '../../checks/finding.ts';
import type { Spot } from '../../config/document.ts';
import type { Pointer } from '../../prompt/json-positions.ts';
import type { SuitePlace } from '../types.ts';
import type { SuiteDocument } from './document.ts';
import { widen } from './document.ts';

/** Findings of one suite; what is wrong a thousand times is said a few times. */
export const FINDING_LIMIT = 50;

/** Places that are asked for while a document is read, and looked up together when it is: one reading of the text for all of them. */
export class Places {
  readonly path: string;
  readonly #wanted: {
    readonly pointer: Pointer;
    readonly part: 'value' | 'key';
    readonly place: { line: number | null; column: number | null };
  }[] = [];

  /** @param path the document's file, from the repository's root */
  constructor(path: string) {
    this.path = path;
  }

  /** A place that is filled in by `resolve`. */
  at(pointer: Pointer, part: 'value' | 'key' = 'value'): SuitePlace {
    const place = { path: this.path, line: null, column: null };
    this.#wanted.push({ pointer, part, place });
    return place;
  }

  /** Fills the places in; what stands nowhere (a key that is missing) gets the place around it. */
  resolve({ locateAll }: SuiteDocument): void {
    const spots = locateAll(this.#wanted);
    const lost = this.#wanted.filter((_, index) => !spots[index]).map(({ pointer, place }) => ({ place, around: widen(pointer) }));
    const further = locateAll(lost.flatMap(({ around }) => around));
    const fill = (place: object, spot: Spot | null | undefined) => {
      if (spot) Object.assign(place, { line: spot.line, column: spot.column });
    };
    for (const [index, { place }] of this.#wanted.entries()) fill(place, spots[index]);
    let at = 0;
    for (const { place, around } of lost) {
      fill(
        place,
        further.slice(at, at + around.length).find((spot) => spot !== null),
      );
      at += around.length;
    }
    this.#wanted.length = 0;
  }
}

/** Gathers what is wrong with a suite; the places may still be unknown when it is said. */
export class Complaints {
  readonly #drafts: { readonly place: SuitePlace; readonly message: string; readonly help: string; readonly severity: Severity }[] = [];
  #hasErrors = false;

  /** @param place looked up only where there is still room for the finding: a hostile file has a million mistakes. */
  add(place: SuitePlace | (() => SuitePlace), message: string, help: string, severity: Severity = 'error'): void {
    if (severity === 'error') this.#hasErrors = true;
    if (!this.isFull) this.#drafts.push({ place: typeof place === 'function' ? place() : place, message, help, severity });
  }

  get isFull(): boolean {
    return this.#drafts.length > FINDING_LIMIT;
  }

  get hasErrors(): boolean {
    return this.#hasErrors;
  }

  /** All as findings, in the order of the file; when every place is known. */
  list(): readonly Finding[] {
    const shown = this.#drafts.slice(0, FINDING_LIMIT);
    const findings = shown.map(({ place, message, help, severity }) => finding('evals/invalid', place, message, help, severity));
    const last = findings.at(-1);
    if (this.#drafts.length > FINDING_LIMIT && last) findings[findings.length - 1] = { ...last, message: `${last.message} More follow.` };
    return findings.sort((a, b) => (a.path === b.path ? (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) : 0));
  }
}
