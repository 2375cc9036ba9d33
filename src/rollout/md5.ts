/** RFC 1321: floor(2^32 · |sin(i + 1)|). */
const SINES = Int32Array.from({ length: 64 }, (_, at) => Math.floor(2 ** 32 * Math.abs(Math.sin(at + 1))) | 0);

/** Bytes that are hashed without anything being allocated: more than any usual salt and key. */
const ROOM = 1024;
const UTF8 = new TextEncoder();
const BYTES = new Uint8Array(ROOM);
const VIEW = new DataView(BYTES.buffer);
/** The block in work, as words: read once, used four times. */
const X = new Int32Array(16);

function add(sum: number, shift: number, to: number): number {
  return (((sum << shift) | (sum >>> (32 - shift))) + to) | 0;
}

/** RFC 1321, 3.4: four rounds over one block, four operations a turn, so that the registers keep their names. */
function digestBlock(state: Int32Array, view: DataView, at: number): void {
  for (let word = 0; word < 16; word += 1) X[word] = view.getInt32(at + word * 4, true);
  // The arrays are as long as their places say.
  const x = (place: number): number => X[place & 15] as number;
  const t = (place: number): number => SINES[place] as number;
  let [a, b, c, d] = state as unknown as [number, number, number, number];
  for (let i = 0; i < 16; i += 4) {
    a = add(a + ((b & c) | (~b & d)) + x(i) + t(i), 7, b);
    d = add(d + ((a & b) | (~a & c)) + x(i + 1) + t(i + 1), 12, a);
    c = add(c + ((d & a) | (~d & b)) + x(i + 2) + t(i + 2), 17, d);
    b = add(b + ((c & d) | (~c & a)) + x(i + 3) + t(i + 3), 22, c);
  }
  for (let i = 16; i < 32; i += 4) {
    a = add(a + ((b & d) | (c & ~d)) + x(5 * i + 1) + t(i), 5, b);
    d = add(d + ((a & c) | (b & ~c)) + x(5 * i + 6) + t(i + 1), 9, a);
    c = add(c + ((d & b) | (a & ~b)) + x(5 * i + 11) + t(i + 2), 14, d);
    b = add(b + ((c & a) | (d & ~a)) + x(5 * i + 16) + t(i + 3), 20, c);
  }
  for (let i = 32; i < 48; i += 4) {
    a = add(a + (b ^ c ^ d) + x(3 * i + 5) + t(i), 4, b);
    d = add(d + (a ^ b ^ c) + x(3 * i + 8) + t(i + 1), 11, a);
    c = add(c + (d ^ a ^ b) + x(3 * i + 11) + t(i + 2), 16, d);
    b = add(b + (c ^ d ^ a) + x(3 * i + 14) + t(i + 3), 23, c);
  }
  for (let i = 48; i < 64; i += 4) {
    a = add(a + (c ^ (b | ~d)) + x(7 * i) + t(i), 6, b);
    d = add(d + (b ^ (a | ~c)) + x(7 * i + 7) + t(i + 1), 10, a);
    c = add(c + (a ^ (d | ~b)) + x(7 * i + 14) + t(i + 2), 15, d);
    b = add(b + (d ^ (c | ~a)) + x(7 * i + 21) + t(i + 3), 21, c);
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
}

/**
 * md5 (RFC 1321) of a text's UTF-8. For spreading keys, not for secrets: the machine's own is refused where a policy forbids md5, and
 * costs more than a short text is worth.
 * @param text well-formed; half of a surrogate pair would be hashed as U+FFFD
 * @param state takes the result: the four words A, B, C, D, whose bytes, least significant first, are the digest
 */
export function writeMd5(text: string, state: Int32Array): void {
  // A UTF-16 code unit takes three bytes at most; the padding and the length nine more, up to the block's end.
  const isShort = text.length * 3 + 72 <= ROOM;
  const bytes = isShort ? BYTES : new Uint8Array(text.length * 3 + 72);
  const view = isShort ? VIEW : new DataView(bytes.buffer);
  const { written } = UTF8.encodeInto(text, bytes);
  const end = ((written + 8) >>> 6) * 64 + 64;
  bytes[written] = 0x80;
  bytes.fill(0, written + 1, end);
  view.setUint32(end - 8, written << 3, true);
  view.setUint32(end - 4, Math.floor(written / 2 ** 29), true);
  state[0] = 0x67452301;
  state[1] = 0xefcdab89;
  state[2] = 0x98badcfe;
  state[3] = 0x10325476;
  for (let at = 0; at < end; at += 64) digestBlock(state, view, at);
}
