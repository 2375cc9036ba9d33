/**
 * 53 bits of a text, by two rounds of multiplications (the mix of MurmurHash3). Not for secrets; the seed keeps ids from being made to meet.
 * @param seed a whole number of 32 bits
 */
export function hashText(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    high = Math.imul(high ^ code, 0x85ebca77);
    low = Math.imul(low ^ code, 0xc2b2ae3d);
  }
  high = Math.imul(high ^ (high >>> 15), 0x735a2d97) ^ low;
  low = Math.imul(low ^ (low >>> 15), 0xcaf649a9) ^ (high >>> 13);
  return (low >>> 0) + 4_294_967_296 * (high & 0x1fffff);
}
