/** One step of a rollout, and its two parts. */
export interface Epoch {
  readonly rolloutId: string;
  /** Place in the rollout's steps, from 0. */
  readonly step: number;
}

/** What calls may be compared within, by name: a step has one share for good. */
export function nameEpoch(rolloutId: string, step: number): string {
  return `${rolloutId}/${step}`;
}

/** The parts of an epoch's name; null: it is none. */
export function parseEpoch(epoch: string): Epoch | null {
  const [, rolloutId, step] = /^(.+)\/(\d{1,9})$/.exec(epoch) ?? [];
  return rolloutId === undefined ? null : { rolloutId, step: Number(step) };
}
