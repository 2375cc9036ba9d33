/** A line with its terminator (`\r\n` or `\n`); the last one may have none. */
const LINE = /[^\n]*\n|[^\n]+/g;

/** Scripts that write words without blanks between them. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30fc`;
const UNSPACED_RUN = new RegExp(`^[${UNSPACED}]`, 'u');

/** A line end, a run of blanks, a run of an unspaced script, a word, or one other character. */
const TOKEN = new RegExp(
  String.raw`\r?\n|[^\S\r\n]+|[${UNSPACED}][${UNSPACED}\p{M}]*|(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}_])+(?:['’](?:(?![${UNSPACED}])[\p{L}\p{N}])+)*|.`,
  'gsu',
);

const WORD = /[\p{L}\p{N}]/u;

/** UTF-16 code units of text up to which `Intl.Segmenter` looks for words in unspaced scripts; it needs about a millisecond for 2,000. */
export const SEGMENTER_LIMIT = 20_000;

let segmenter: Intl.Segmenter | undefined;

/** Splits text into lines that keep their terminators. */
export function splitLines(text: string): string[] {
  return text.match(LINE) ?? [];
}

/**
 * Splits text into words, blanks, line ends and single marks; joined again they are the text.
 * @param segmented whether unspaced scripts are split into words, or else into characters
 */
export function splitWords(text: string, segmented = text.length <= SEGMENTER_LIMIT): string[] {
  const tokens: string[] = [];
  for (const token of text.match(TOKEN) ?? []) {
    if (token.length === 1 || !UNSPACED_RUN.test(token)) tokens.push(token);
    else if (segmented) {
      segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
      for (const { segment } of segmenter.segment(token)) tokens.push(segment);
    } else for (const character of token) tokens.push(character);
  }
  return tokens;
}

/** Joins each word with the blanks after it: half as many tokens are compared in a quarter of the time. */
export function joinBlanks(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last !== undefined && isBlank(token) && !last.endsWith('\n')) joined[joined.length - 1] = last + token;
    else joined.push(token);
  }
  return joined;
}

/** Whether a token is a run of blanks, no line end. */
function isBlank(token: string): boolean {
  return token.trim() === '' && !token.endsWith('\n');
}

/** How many words a text has; blanks and marks are none. */
export function countWords(text: string): number {
  if (!WORD.test(text)) return 0;
  let words = 0;
  for (const token of splitWords(text)) if (WORD.test(token)) words++;
  return words;
}

/** Whether a text has a letter or a digit in it. */
export function hasWord(text: string): boolean {
  return WORD.test(text);
}
