/** The id of a rollout, by its number in the registry. */
export function writeRolloutId(number: number): string {
  return `r-${number}`;
}

/** The number of a rollout; null: an id is written otherwise, as an edit by hand can leave one. */
export function readRolloutNumber(id: string): number | null {
  const digits = /^r-(\d{1,9})$/.exec(id)?.[1];
  return digits === undefined ? null : Number(digits);
}
