/** Counts by bucket as bytes: for each, how far its index is from the one before and its count, as numbers of seven bits a byte. */
export function encodeSketch(latency: ReadonlyMap<number, number>): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const [index, count] of [...latency].sort(([a], [b]) => a - b)) {
    const step = index - last;
    writeNumber(bytes, step < 0 ? -2 * step - 1 : 2 * step);
    writeNumber(bytes, count);
    last = index;
  }
  return Uint8Array.from(bytes);
}

function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  // Not by shifts: counts may be larger than 32 bits.
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
}

/** What `encodeSketch` made of. null: these are no such bytes. */
export function decodeSketch(bytes: Uint8Array): Map<number, number> | null {
  const latency = new Map<number, number>();
  let place = 0;
  const read = (): number | null => {
    for (let value = 0, unit = 1; place < bytes.length; unit *= 128) {
      const byte = bytes[place] as number;
      place += 1;
      value += (byte % 128) * unit;
      if (byte < 128) return Number.isSafeInteger(value) ? value : null;
    }
    return null;
  };
  for (let last = 0; place < bytes.length; ) {
    const [step, count] = [read(), read()];
    if (step === null || count === null) return null;
    last += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    latency.set(last, count);
  }
  return latency;
}
