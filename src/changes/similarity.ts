const { imul } = Math;

/** Characters of a window. Long enough that two unrelated texts share few, short enough that an edited word costs few. */
const WINDOW = 8;
/** UTF-16 code units of one text that are looked at; prompts are that long at most by default. */
const TEXT_CAP = 50_000;
/** Code units of all texts together; with very many texts each is looked at for its first part alone. */
const TOTAL_CAP = 20_000_000;
const LEAST_CAP = 2_000;

/** Sorted hashes of every window of a text: a multiset that two texts can be compared by, in any language. */
export type Fingerprint = Uint32Array;

/** Code units of each text to look at, so that many texts together stay within a bound. */
export function capFor(texts: number): number {
  return Math.min(TEXT_CAP, Math.max(LEAST_CAP, Math.floor(TOTAL_CAP / Math.max(1, texts))));
}

export function takeFingerprint(text: string, cap: number): Fingerprint {
  const length = Math.min(text.length, cap);
  const windows = new Uint32Array(Math.max(1, length - WINDOW + 1));
  for (let start = 0; start < windows.length; start += 1) {
    let hash = 0x811c9dc5;
    for (let at = start; at < start + WINDOW && at < length; at += 1) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
    // The low bits of this hash are weak, and what is sorted by decides which windows are picked as a sample.
    windows[start] = imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ (hash >>> 13);
  }
  return windows.sort();
}

/** Share of the longer text that the other one has too, 0 to 1. */
export function compareFingerprints(a: Fingerprint, b: Fingerprint): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return common / Math.max(a.length, b.length);
}

/** The smallest different hashes: the same windows are picked from every text that has them. */
export function takeSample(fingerprint: Fingerprint, size: number): number[] {
  const sample: number[] = [];
  for (const hash of fingerprint) {
    if (sample.length === size) break;
    if (hash !== sample[sample.length - 1]) sample.push(hash);
  }
  return sample;
}
