import { dropStops } from './overlap.ts';
import type { Handler } from './verdict.ts';
import { decideScore, requireTexts, Undecidable } from './verdict.ts';

/** Weights of the METEOR score (Lavie & Agarwal 2007): recall against precision, and the penalty for words out of order. */
const ALPHA = 0.9;
const BETA = 3;
const GAMMA = 0.5;

/** Positions of one word in the output and in the reference. */
type Match = readonly [own: number, reference: number];

/** `meteor` (0.5): matches of words and of their stems; synonyms are not looked up. */
export const decideMeteor: Handler = async (question) => {
  const references = requireTexts(question);
  if (question.text === '') throw new Undecidable('meteor: the output is empty.');
  const { stemmer } = await import('stemmer');
  const score = Math.max(...references.map((reference) => scoreMeteor(splitWords(question.text), splitWords(reference), stemmer)));
  return decideScore('The METEOR score', score, question.threshold ?? 0.5, question.inverse);
};

/** The METEOR score of one text against one reference, both as words. */
export function scoreMeteor(words: readonly string[], reference: readonly string[], stem: (word: string) => string): number {
  const exact = matchWords(words, reference, [], (word) => word);
  const matches = [...exact, ...matchWords(words, reference, exact, stem)].sort(([left], [right]) => left - right);
  if (matches.length === 0) return 0;
  const precision = matches.length / words.length;
  const recall = matches.length / reference.length;
  const mean = (precision * recall) / (ALPHA * precision + (1 - ALPHA) * recall);
  return (1 - GAMMA * (countChunks(matches) / matches.length) ** BETA) * mean;
}

/** Pairs equal words that are not taken yet, from the end of both texts. */
function matchWords(
  words: readonly string[],
  reference: readonly string[],
  taken: readonly Match[],
  normalize: (word: string) => string,
): readonly Match[] {
  const [ownTaken, referenceTaken] = [new Set(taken.map(([own]) => own)), new Set(taken.map(([, other]) => other))];
  const places = new Map<string, number[]>();
  for (const [index, word] of reference.entries()) {
    if (referenceTaken.has(index)) continue;
    const key = normalize(word);
    const list = places.get(key);
    if (list) list.push(index);
    else places.set(key, [index]);
  }
  const matches: Match[] = [];
  for (let index = words.length - 1; index >= 0; index -= 1) {
    if (ownTaken.has(index)) continue;
    const place = places.get(normalize(words[index] as string))?.pop();
    if (place !== undefined) matches.push([index, place]);
  }
  return matches;
}

/** Runs of matches that stand side by side in both texts. */
function countChunks(matches: readonly Match[]): number {
  return matches.filter(([own, other], index) => {
    const before = matches[index - 1];
    return before === undefined || own !== before[0] + 1 || other !== before[1] + 1;
  }).length;
}

function splitWords(text: string): readonly string[] {
  return text.split(/\s+/).map((word) => dropStops(word.toLowerCase()));
}
