/** Sums up to here are always kept whole, so that small probabilities come out to the last digit. */
const KEPT_WHOLE = 4096;
/** Beyond so many standard deviations lie less than 6e-18 of all sums (Hoeffding), which no double beside 1 can hold. */
const DEVIATIONS = 9;
/** Less counts as none: processors are slow with the numbers just above 0. */
const LEAST_CHANCE = 1e-300;

export interface SignFlip {
  /** P(|S| ≥ |s|). */
  readonly pExact: number;
  /** P(|S| > |s|) + P(|S| = |s|) / 2. */
  readonly pMid: number;
}

/**
 * The exact two-sided sign-flip test of a sum. Under the null hypothesis each difference is as likely to have the other sign, so the
 * sum is one of 2ⁿ equally likely ones; they are counted by dynamic programming over the whole numbers and not enumerated. With
 * differences of −1, 0 and 1 this is McNemar's exact test. Where nothing differs, p is 1.
 * @param differences whole numbers
 */
export function testSignFlip(differences: readonly number[]): SignFlip {
  const moved = differences.filter((difference) => difference !== 0);
  if (moved.length === 0) return { pExact: 1, pMid: 1 };
  const unit = moved.reduce((divisor, step) => findDivisor(divisor, Math.abs(step)), 0);
  const steps = moved.map((step) => Math.abs(step) / unit).sort((one, other) => one - other);
  const sum = Math.abs(moved.reduce((total, step) => total + step, 0)) / unit;
  const reach = reachOf(steps);
  if (sum > reach) {
    const bound = Math.min(1, 2 * Math.exp(-(sum ** 2) / (2 * sumSquares(steps))));
    return { pExact: bound, pMid: bound };
  }
  const chances = spreadSigns(steps, reach);
  let beyond = 0;
  for (let at = reach; at > sum; at--) beyond += 2 * (chances[at] ?? 0);
  const at = (sum === 0 ? 1 : 2) * (chances[sum] ?? 0);
  return { pExact: Math.min(1, beyond + at), pMid: Math.min(1, beyond + at / 2) };
}

/** The largest sum that is followed: all of them, or all that matter. */
export function reachOf(steps: readonly number[]): number {
  const total = steps.reduce((sum, step) => sum + Math.abs(step), 0);
  return Math.ceil(Math.min(total, Math.max(KEPT_WHOLE, DEVIATIONS * Math.sqrt(sumSquares(steps)))));
}

/** The chance of each sum from 0 to `reach`; that of −s is that of s. */
function spreadSigns(steps: readonly number[], reach: number): Float64Array {
  let now = new Float64Array(reach + 1);
  let next = new Float64Array(reach + 1);
  now[0] = 1;
  let end = 0;
  for (const step of steps) {
    end = Math.min(reach, end + step);
    for (let sum = 0; sum <= end; sum++) {
      const below = sum < step ? step - sum : sum - step;
      const chance = 0.5 * ((below <= reach ? (now[below] as number) : 0) + (sum + step <= reach ? (now[sum + step] as number) : 0));
      next[sum] = chance < LEAST_CHANCE ? 0 : chance;
    }
    [now, next] = [next, now];
  }
  return now;
}

function sumSquares(steps: readonly number[]): number {
  return steps.reduce((sum, step) => sum + step * step, 0);
}

/** The greatest common divisor; that of 0 and n is n. */
export function findDivisor(one: number, other: number): number {
  return other === 0 ? one : findDivisor(other, one % other);
}
