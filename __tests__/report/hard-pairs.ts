type Pair = [base: string, head: string];

/** The same numbers on every run: a linear congruential generator. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function fill(size: number, make: () => string): string {
  let text = '';
  while (text.length < size) text += make();
  return text.slice(0, size);
}

function pair(size: number, make: (random: () => number) => string): Pair {
  const random = makeRandom(7);
  return [fill(size, () => make(random)), fill(size, () => make(random))];
}

const pick = (random: () => number, words: number) => `w${Math.floor(random() * words).toString(36)}`;
const prose = (random: () => number) => `${Array.from({ length: 12 }, () => pick(random, 400)).join(' ')}.\n`;
const repeat = (size: number, text: string) => fill(size, () => text);

/** Pairs of texts that are hard to compare, by size in UTF-16 code units. */
export const HARD_PAIRS: Readonly<Record<string, (size: number) => Pair>> = {
  'total rewrite on one line': (size) => pair(size, (random) => `${pick(random, 5_000)} `),
  'total rewrite of prose': (size) => pair(size, prose),
  'no common words': (size) => {
    const [base, head] = pair(size, (random) => `${pick(random, 5_000)} `);
    return [base, head.toUpperCase()];
  },
  'few words in random order': (size) => pair(size, (random) => `${pick(random, 20)} `),
  'two words in random order': (size) => pair(size, (random) => (random() < 0.5 ? 'a ' : 'b ')),
  'two lines in random order': (size) => pair(size, (random) => (random() < 0.5 ? 'a\n' : 'b\n')),
  'fifty lines in random order': (size) => pair(size, (random) => `${pick(random, 50)}\n`),
  'alternating lines': (size) => [repeat(size, 'a\nb\n'), repeat(size, 'b\nb\na\n')],
  'alternating words': (size) => [repeat(size, 'a b '), repeat(size, 'b a ')],
  'alternating words, doubled': (size) => [repeat(size, 'a b '), repeat(size, 'a a b b ')],
  'one letter': (size) => ['a'.repeat(size), 'a'.repeat(size - 7)],
  'blanks to tabs': (size) => [' '.repeat(size), '\t'.repeat(size)],
  'line ends to CRLF': (size) => {
    const [base] = pair(size, prose);
    return [base, base.replaceAll('\n', '\r\n')];
  },
  'empty lines': (size) => ['\n'.repeat(size), '\r\n'.repeat(size / 2)],
  'marks in random order': (size) => pair(size, (random) => (random() < 0.5 ? '!' : '?')),
  'emoji in random order': (size) => pair(size, (random) => (random() < 0.5 ? '😀' : '🎉')),
  'Chinese characters in random order': (size) => pair(size, (random) => String.fromCodePoint(0x4e00 + Math.floor(random() * 3_000))),
  'Chinese phrases repeated': (size) => [repeat(size, '你好世界'), repeat(size, '世界你好吗')],
  'Thai phrases repeated': (size) => [repeat(size, 'สวัสดีครับ'), repeat(size, 'ครับสวัสดีค่ะ')],
  'lines reversed': (size) => {
    const [base] = pair(size, prose);
    return [base, base.split('\n').reverse().join('\n')];
  },
  'words reversed': (size) => {
    const [base] = pair(size, (random) => `${pick(random, 5_000)} `);
    return [base, base.split(' ').reverse().join(' ')];
  },
  'a word in twenty changed': (size) => {
    const [base] = pair(size, prose);
    const random = makeRandom(11);
    return [base, base.replace(/w\w+/g, (word) => (random() < 0.05 ? 'other' : word))];
  },
  'nothing before': (size) => ['', pair(size, prose)[1]],
};
