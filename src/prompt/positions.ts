/** A place in a text: lines end with LF (CRLF counts once); columns count UTF-16 code units; both 1-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Indexes a text's lines once and answers where an offset (UTF-16 code units, 0-based) stands; offsets beyond the text mean its end. */
export function indexPositions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const wanted = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: wanted - (starts[low] ?? 0) + 1 };
  };
}
