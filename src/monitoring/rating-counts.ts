import type { RatingCounts } from './roll-up.ts';

export const NO_RATINGS: RatingCounts = [0, 0, 0, 0, 0];

/** Sums two counts of ratings, value by value. */
export function addRatings(a: RatingCounts, b: RatingCounts): RatingCounts {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]];
}

/** How many ratings there are. */
export function countRatings(ratings: RatingCounts): number {
  return ratings[0] + ratings[1] + ratings[2] + ratings[3] + ratings[4];
}

/** Whether a rating is a bad event of the guardrail `unhappy`. @param rating 1 to 5 */
export function isUnhappy(rating: number): boolean {
  return rating <= 2;
}
