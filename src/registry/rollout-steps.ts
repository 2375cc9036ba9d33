import { countPlaces } from '../rollout/bucket.ts';

/** Shares that a rollout has at most, those of the past included. */
export const STEPS_LIMIT = 100;
/** What a rollout does when nobody says otherwise, in percent. */
export const DEFAULT_STEPS: readonly number[] = [5, 25, 50, 100];

/** A share to the thousandth of a percent, which is as fine as keys are routed. */
export function roundPercent(percent: number): number {
  return countPlaces(percent) / 1000;
}

/** Why steps cannot be taken, as a sentence; null: they can. */
export function judgeSteps(steps: readonly number[]): string | null {
  if (steps.length === 0) return 'No step is named.';
  if (steps.length > STEPS_LIMIT) return `${steps.length} steps are named, and a rollout has at most ${STEPS_LIMIT}.`;
  const odd = steps.find((percent) => !isShare(percent));
  if (odd !== undefined) return `${String(odd)} is no share: steps are percents, from 0.001 to 100.`;
  const rounded = steps.map(roundPercent);
  const at = rounded.findIndex((percent, index) => index > 0 && percent <= (rounded[index - 1] as number));
  return at < 0 ? null : `Steps grow, and ${steps[at]} % comes after ${steps[at - 1]} %.`;
}

/** Whether some key in 100,000 gets the canary at that share. */
export function isShare(percent: number): boolean {
  return Number.isFinite(percent) && roundPercent(percent) > 0 && percent <= 100;
}

/**
 * The steps of a rollout that goes on at another share than the next one. What was taken stays, the share comes behind it, and then all
 * planned shares above it: a rollout that was made smaller climbs over the same steps again.
 * @param step place of the share of now
 * @param percent rounded, another than that of now
 * @returns null: there were too many changes for one more
 */
export function replanSteps(steps: readonly number[], step: number, current: number, percent: number): readonly number[] | null {
  if (step + 1 >= STEPS_LIMIT) return null;
  // Where the place and the share disagree, the share is what users get.
  const taken = [...steps.slice(0, step), current];
  const above = [...new Set([...steps, current])].filter((each) => each > percent).sort((a, b) => a - b);
  const room = STEPS_LIMIT - taken.length - 1;
  return [...taken, percent, ...(room > 0 ? above.slice(-room) : [])];
}
