import { countRuns, countShared, totalRuns } from './ngrams.ts';
import type { Handler } from './verdict.ts';
import { decideScore, requireText, requireTexts, Undecidable } from './verdict.ts';

/** Stands for no match at all, so that one missing order of n-grams does not bring the whole product to nothing. */
const SMOOTHING = 1e-7;

/** Words of one text. */
const WORD_LIMIT = 60_000;

/** `bleu` (0.5). */
export const decideBleu: Handler = (question) =>
  decideScore('The BLEU score', scoreBleu(question.text, requireTexts(question)), question.threshold ?? 0.5, question.inverse);

/** `gleu` (0.5). */
export const decideGleu: Handler = (question) =>
  decideScore('The GLEU score', scoreGleu(question.text, requireTexts(question)), question.threshold ?? 0.5, question.inverse);

/** `rouge-n` (0.75). */
export const decideRouge: Handler = async (question) => {
  const score = await scoreRouge(question.text, requireText(question));
  return decideScore('The ROUGE-N score', score, question.threshold ?? 0.75, question.inverse);
};

/**
 * BLEU (Papineni et al. 2002) on lower-case words: the geometric mean of the clipped precisions of 1- to 4-grams, as far as the text has such
 * n-grams, times the brevity penalty against the reference whose length is nearest. The reference with most matches counts for each order.
 */
export function scoreBleu(text: string, references: readonly string[]): number {
  if (text.trim() === '') return 0;
  const words = splitWords(text);
  const known = references.map(splitWords);
  const logs: number[] = [];
  for (let size = 1; size <= Math.min(4, words.length); size += 1) {
    const counts = countRuns(words, size);
    const matches = Math.max(...known.map((reference) => countShared(counts, countRuns(reference, size))));
    logs.push(Math.log(matches === 0 ? SMOOTHING : matches / totalRuns(words.length, size)));
  }
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return penalizeBrevity(words.length, nearestLength(words.length, known)) * Math.exp(mean);
}

/** The brevity penalty of BLEU: 1 for a text longer than its reference, else e to the 1 - reference/text. */
export function penalizeBrevity(length: number, reference: number): number {
  return length > reference ? 1 : Math.exp(1 - reference / length);
}

/**
 * GLEU (Wu et al. 2016) on lower-case words without the full stops at their ends: of all 1- to 4-grams together the smaller of precision and
 * recall, against the best reference.
 */
export function scoreGleu(text: string, references: readonly string[]): number {
  const words = splitPlainWords(text);
  return words.length === 0 ? 0 : Math.max(...references.map((reference) => scoreOneGleu(words, splitPlainWords(reference))));
}

/** ROUGE-1 (Lin 2004) as an F-score: clipped counts of lower-case Treebank tokens. */
export async function scoreRouge(text: string, reference: string): Promise<number> {
  const { treeBankTokenize } = await import('js-rouge');
  const [left, right] = [text, reference].map((side) => treeBankTokenize(side.toLowerCase())) as [string[], string[]];
  const shared = countShared(countRuns(left, 1), countRuns(right, 1));
  return shared === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

function scoreOneGleu(words: readonly string[], reference: readonly string[]): number {
  let [matches, own, wanted] = [0, 0, 0];
  for (let size = 1; size <= 4; size += 1) {
    matches += countShared(countRuns(words, size), countRuns(reference, size));
    own += totalRuns(words.length, size);
    wanted += totalRuns(reference.length, size);
  }
  return wanted === 0 ? 0 : matches / Math.max(own, wanted);
}

function splitWords(text: string): readonly string[] {
  const words = text.toLowerCase().trim().split(/\s+/);
  if (words.length > WORD_LIMIT) throw new Undecidable(`A text has more than ${WORD_LIMIT} words and is not compared.`);
  return words;
}

function splitPlainWords(text: string): readonly string[] {
  const words = splitWords(text).map(dropStops);
  return words.some((word) => word !== '') ? words : [];
}

/** Without the full stops at the end. A loop: `/\.+$/` takes the square of a long row of them. */
export function dropStops(word: string): string {
  let end = word.length;
  while (end > 0 && word[end - 1] === '.') end -= 1;
  return word.slice(0, end);
}

function nearestLength(length: number, references: readonly (readonly string[])[]): number {
  return references
    .map((reference) => reference.length)
    .reduce((best, other) => {
      const [near, nearer] = [Math.abs(best - length), Math.abs(other - length)];
      return nearer < near || (nearer === near && other < best) ? other : best;
    });
}
