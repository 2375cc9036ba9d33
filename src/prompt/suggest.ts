import { closest, distance } from 'fastest-levenshtein';

/** The known word that a mistyped one most likely means, or null when none is near. */
export function suggest(word: string, known: readonly string[]): string | null {
  if (known.length === 0 || word.length > 100) return null;
  const lower = word.toLowerCase();
  const best = closest(
    lower,
    known.map((name) => name.toLowerCase()),
  );
  const match = known.find((name) => name.toLowerCase() === best) as string;
  const limit = match.length <= 3 ? 1 : Math.max(2, Math.floor(match.length / 3));
  return distance(lower, best) <= limit ? match : null;
}
