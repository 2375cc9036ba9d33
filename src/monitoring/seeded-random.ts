/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Random = () => number;

/**
 * sfc32 (Chris Doty-Humphrey, PractRand): small, fast, and its period is far beyond what a simulation draws.
 * @param seed any whole number; only its lower 32 bits count
 */
export function createRandom(seed: number): Random {
  let a = seed >>> 0;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) >>> 0) + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = ((((c << 21) | (c >>> 11)) >>> 0) + sum) >>> 0;
    return sum / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}
