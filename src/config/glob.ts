/** `*` any characters, `?` one character, none of them a `/`. Greedy with one step back, so at most pattern × text steps. */
function matchesWith<T>(
  pattern: readonly T[],
  text: readonly T[],
  isStar: (part: T) => boolean,
  equals: (part: T, item: T) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < text.length; ) {
    const part = pattern[at];
    if (part !== undefined && isStar(part)) {
      star = at;
      at += 1;
      resume = index;
    } else if (part !== undefined && equals(part, text[index] as T)) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else return false;
  }
  while (at < pattern.length && isStar(pattern[at] as T)) at += 1;
  return at === pattern.length;
}

function matchesSegment(pattern: string, segment: string): boolean {
  return matchesWith(
    [...pattern],
    [...segment],
    (part) => part === '*',
    (part, character) => part === '?' || part === character,
  );
}

/**
 * Whether a path of segments (a prompt id, a model) matches a pattern: `*` is any part of one segment, `?` one character of it,
 * `**` as a whole segment any number of segments, none included.
 *
 * Written here because the pattern may be a pull request's: the known libraries compile to backtracking expressions, where
 * five stars on an id of 200 characters take seconds. This one takes at most pattern × path steps a level.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return matchesWith(pattern.split('/'), path.split('/'), (part) => part === '**', matchesSegment);
}
