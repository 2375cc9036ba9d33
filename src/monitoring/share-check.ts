import distributions from 'jstat';
import { countPlaces } from '../rollout/bucket.ts';
import type { RolloutFacts, ShareCount } from './ledger.ts';

/** ln of the limit: where nothing is wrong, one rollout in a thousand reaches it. */
export const SHARE_LOG_LIMIT = Math.log(1000);

/** Calls or keys that the expectation is worth: shares within a few percent of the design are what is looked for. */
const WORTH = 1000;
/** Half of the finest share that can be asked for. */
const FINEST = 0.000_005;

/** lnΓ without the part that grows: lnΓ(z) − (z − ½) ln z + z − ½ ln 2π, which falls to 0. */
function remainder(z: number): number {
  if (z >= 10) return (1 / 12 - (1 / 360 - 1 / (1260 * z * z)) / (z * z)) / z;
  return distributions.gammaln(z) - (z - 0.5) * Math.log(z) + z - 0.5 * Math.log(2 * Math.PI);
}

/** The canary's share by design, 0 to 1, as routing realises it: to a thousandth of a percent. */
export function designedShare(percent: number): number {
  return countPlaces(percent) / 100_000;
}

/**
 * ln of the evidence that a step's calls (or users) were not shared out as designed:
 * B(1000w + k, 1000(1 − w) + n − k) / (B(1000w, 1000(1 − w)) · w^k · (1 − w)^(n − k)), k of n in the canary: the Beta-binomial against the binomial.
 * Written out by Stirling, what is large on both sides is taken away before anything is summed: of 10⁹ calls, too, ten digits are right.
 */
export function weighShare({ percent, canary, stable }: Omit<ShareCount, 'step'>): number {
  const designed = designedShare(percent);
  if ((designed <= 0 && canary === 0) || (designed >= 1 && stable === 0)) return 0;
  const w = Math.min(Math.max(designed, FINEST), 1 - FINEST);
  const [a, b] = [WORTH * w, WORTH * (1 - w)];
  const [grownA, grownB, grown] = [a + canary, b + stable, WORTH + canary + stable];
  const apart = canary - w * (canary + stable);
  return (
    canary * Math.log1p(apart / (grown * w)) +
    stable * Math.log1p(-apart / (grown * (1 - w))) +
    (a - 0.5) * Math.log(grownA / a) +
    (b - 0.5) * Math.log(grownB / b) -
    (WORTH - 0.5) * Math.log(grown / WORTH) +
    (remainder(grownA) + remainder(grownB) - remainder(grown)) -
    (remainder(a) + remainder(b) - remainder(WORTH))
  );
}

/**
 * ln of the evidence over all steps of a rollout. Requests are new ones in each step, so it is the product. Users come again, in the canary of
 * every larger share: what chance did to the first step is in all later ones, and a product would count it anew (3 % false alarms in ten close
 * steps, where one in a thousand is meant). Of users each step is judged by itself, and the strictness grows with its place s by (s + 1)(s + 2),
 * which shares the chance of a false alarm out over however many steps there will be.
 */
export function weighShares(shares: readonly ShareCount[], unit: RolloutFacts['unit']): number {
  if (shares.length === 0) return 0;
  if (unit === 'request') return shares.reduce((sum, share) => sum + weighShare(share), 0);
  return Math.max(...shares.map((share) => weighShare(share) - Math.log((share.step + 1) * (share.step + 2))));
}
