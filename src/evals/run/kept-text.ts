import type { TrialResult } from '../types.ts';

/** Characters of one output in the report, and of all outputs together. */
const TEXT_LIMITS = { each: 20_000, all: 20_000_000 } as const;

/** Whether the report shows a case's outputs: something failed, or could not be decided, or was passed by a relaxed assertion. */
export function isTelling(trials: readonly TrialResult[]): boolean {
  return trials.some(({ pass, error, weakened }) => !pass || error !== null || weakened === true);
}

/** Bounds the text that a run keeps in memory and in the report; the results file has all of it. */
export class KeptText {
  readonly #limits: { readonly each: number; readonly all: number };
  #kept = 0;
  #cut = 0;

  constructor(limits: { readonly each: number; readonly all: number } = TEXT_LIMITS) {
    this.#limits = limits;
  }

  /** As much of a result's text as there is room for. */
  keep(result: TrialResult): TrialResult {
    const room = Math.max(0, Math.min(this.#limits.each, this.#limits.all - this.#kept));
    const bounded = cutText(result, room);
    this.#kept += bounded.text.length;
    if (bounded !== result) this.#cut += 1;
    return bounded;
  }

  /** Without its text, for which the report has no use; gives back the room. */
  drop(result: TrialResult): TrialResult {
    this.#kept -= result.text.length;
    return dropText(result);
  }

  /** What to tell about it; null where everything was kept. */
  describe(): string | null {
    if (this.#cut === 0) return null;
    const { each, all } = this.#limits;
    return `${this.#cut} output(s) are cut in the report, which holds ${each} characters of each and ${all} of all; the results file has them whole.`;
  }
}

/** A result without its text. */
export function dropText(result: TrialResult): TrialResult {
  return cutText(result, 0);
}

function cutText(result: TrialResult, room: number): TrialResult {
  if (result.text.length <= room) return result;
  // Half of a surrogate pair at the end would be no text.
  const end = room > 0 && /[\uD800-\uDBFF]/.test(result.text.charAt(room - 1)) ? room - 1 : room;
  return { ...result, text: result.text.slice(0, end), cut: (result.cut ?? 0) + result.text.length - end };
}
