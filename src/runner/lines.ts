const LINE_FEED = 10;

export interface Line {
  readonly text: string;
  /** In bytes. */
  readonly offset: number;
  readonly length: number;
  /** It is the last and has no end: what was written when the process was killed. */
  readonly torn: boolean;
}

/** The lines of a file, and where each stands. */
export function* readLines(bytes: Buffer): Generator<Line> {
  for (let offset = 0; offset < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, offset);
    const next = end === -1 ? bytes.length : end;
    yield { text: bytes.toString('utf8', offset, next), offset, length: next - offset, torn: end === -1 };
    offset = next + 1;
  }
}
