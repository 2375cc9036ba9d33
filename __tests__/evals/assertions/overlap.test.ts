import { describe, expect, test } from '@jest/globals';
import { scoreMeteor } from '../../../src/evals/assertions/meteor.ts';
import { countRuns, countShared } from '../../../src/evals/assertions/ngrams.ts';
import { penalizeBrevity, scoreBleu, scoreGleu, scoreRouge } from '../../../src/evals/assertions/overlap.ts';

const words = (text: string): readonly string[] => text.split(' ');
const shared = (left: string, right: string, size: number): number =>
  countShared(countRuns(words(left), size), countRuns(words(right), size));

/** Example 1 and 2 of Papineni et al. 2002; the same sentences stand in NLTK's documentation. */
const CANDIDATE = 'it is a guide to action which ensures that the military always obeys the commands of the party';
const REFERENCE_1 = 'it is a guide to action that ensures that the military will forever heed party commands';
const REFERENCE_2 = 'it is the guiding principle which guarantees the military forces always being under the command of the party';
const REFERENCE_3 = 'it is the practical guide for the army always to heed the directions of the party';

describe('published values', () => {
  test('BLEU: the clipped precision of “the the the …” is 2 of 7 (Papineni et al., example 2)', () => {
    expect(shared('the the the the the the the', 'the cat is on the mat', 1)).toBe(2);
  });

  test('BLEU: unigrams and bigrams of example 1 are 17 of 18 and 10 of 17 over all references', () => {
    const best = (size: number): number => {
      const own = countRuns(words(CANDIDATE), size);
      const all = [REFERENCE_1, REFERENCE_2, REFERENCE_3].map((reference) => countRuns(words(reference), size));
      return [...own].reduce((sum, [run, count]) => sum + Math.min(count, Math.max(...all.map((counts) => counts.get(run) ?? 0))), 0);
    };
    expect([best(1), best(2)]).toEqual([17, 10]);
  });

  // NLTK tells “Party” from “party”; here case is folded, so another word stands for the one that must not match.
  const capital = REFERENCE_1.replace('party', 'caucus');

  test('BLEU: NLTK 3.10 gives 0.41180376 for example 1 against the first reference, 0.42085981 with case folded', () => {
    expect(scoreBleu(CANDIDATE, [capital])).toBeCloseTo(0.41180376356915777, 12);
    expect(scoreBleu(CANDIDATE, [REFERENCE_1.toUpperCase()])).toBeCloseTo(0.4208598069524091, 12);
  });

  test('BLEU: the brevity penalty of 12 words against 13 and of 13 against 12', () => {
    expect(penalizeBrevity(12, 13)).toBeCloseTo(Math.exp(-1 / 12), 12);
    expect(penalizeBrevity(13, 12)).toBe(1);
  });

  test('GLEU: NLTK 3.10 gives 0.4393939 and 0.1206897 for its two hypotheses', () => {
    const other = 'it is to insure the troops forever hearing the activity guidebook that party direct';
    expect(scoreGleu(CANDIDATE, [capital])).toBeCloseTo(0.4393939393939394, 12);
    expect(scoreGleu(other, [capital])).toBeCloseTo(0.1206896551724138, 12);
  });

  test('METEOR: fragmentation and the mean of precision and recall (Lavie & Agarwal 2007)', () => {
    const same = (word: string): string => word;
    // Six matches in one chunk: 1 − 0.5·(1/6)³. Six in six chunks: half of that mean.
    expect(scoreMeteor(words('the cat sat on the mat'), words('the cat sat on the mat'), same)).toBeCloseTo(0.9977, 4);
    expect(scoreMeteor(words('a b c d'), words('d c b a'), same)).toBeCloseTo(0.5, 12);
    // Precision 1, recall 6/7: P·R / (0.9·P + 0.1·R), and two chunks of six.
    expect(scoreMeteor(words('the cat sat on the mat'), words('the cat was sat on the mat'), same)).toBeCloseTo(
      ((1 - 0.5 * (2 / 6) ** 3) * (6 / 7)) / (0.9 + 0.1 * (6 / 7)),
      12,
    );
    expect(scoreMeteor(words('x'), words('y'), same)).toBe(0);
  });

  test('ROUGE-1: the police sentences of Lin 2004', async () => {
    // S1 “police killed the gunman”: S2 “police kill the gunman” and S3 “the gunman kill police” share three of four words with it.
    expect(await scoreRouge('police kill the gunman', 'police killed the gunman')).toBeCloseTo(0.75, 12);
    expect(await scoreRouge('the gunman kill police', 'police killed the gunman')).toBeCloseTo(0.75, 12);
    expect(await scoreRouge('the the the', 'the cat')).toBeCloseTo((2 * 1) / 5, 12);
  });
});
