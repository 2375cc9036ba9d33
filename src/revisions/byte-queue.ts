const LINE_FEED = 10;

/** Bytes as they arrive, taken out by the line or by the count; a long content is joined once, when it is whole. */
export class ByteQueue {
  #chunks: Buffer[] = [];
  #length = 0;
  /** Bytes of the first chunk that were taken already. */
  #offset = 0;

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** The next `count` bytes, or null until there are so many. */
  take(count: number): Buffer | null {
    if (this.#length < count) return null;
    const first = this.#chunks[0];
    if (first && first.length - this.#offset >= count) {
      const bytes = first.subarray(this.#offset, this.#offset + count);
      this.#drop(count);
      return bytes;
    }
    const parts: Buffer[] = [];
    for (let missing = count; missing > 0; ) {
      const chunk = this.#chunks[0] as Buffer;
      const part = chunk.subarray(this.#offset, this.#offset + missing);
      parts.push(part);
      missing -= part.length;
      this.#drop(part.length);
    }
    return Buffer.concat(parts, count);
  }

  /** The next line without its line feed, or null until one is whole. */
  takeLine(): string | null {
    let before = 0;
    for (const [index, chunk] of this.#chunks.entries()) {
      const start = index === 0 ? this.#offset : 0;
      const end = chunk.indexOf(LINE_FEED, start);
      if (end >= 0) return (this.take(before + end - start + 1) as Buffer).toString('utf8', 0, before + end - start);
      before += chunk.length - start;
    }
    return null;
  }

  #drop(count: number): void {
    this.#length -= count;
    this.#offset += count;
    if (this.#offset === this.#chunks[0]?.length) {
      this.#chunks.shift();
      this.#offset = 0;
    }
  }
}
