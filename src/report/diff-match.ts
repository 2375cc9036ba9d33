import { diffArrays } from 'diff/lib/diff/array.js';

/** Work that a diff may still spend, counted in comparisons of two tokens: the same on every machine, unlike time. */
export interface Budget {
  left: number;
}

/** Longest edit script that is looked for; the search's own bookkeeping grows with its square. */
const MAX_EDITS = 4_000;

const SPENT = Symbol('the budget is spent');

/**
 * Matches equal tokens of two sequences so that as many as possible match, in order.
 * @returns for each token of `base` the index of its partner in `head` or -1; null when the budget was spent first.
 */
export function matchTokens(base: readonly string[], head: readonly string[], budget: Budget): Int32Array | null {
  const partners = new Int32Array(base.length).fill(-1);
  const shared = matchEnds(base, head, partners);

  // What stands on one side alone can match nothing: without it a total rewrite costs next to nothing.
  const ids = new Map<string, number>();
  const inHead = new Set(head.slice(shared.start, head.length - shared.end));
  const inBase = new Set(base.slice(shared.start, base.length - shared.end));
  const left = pickCommon(base, shared, inHead, ids);
  const right = pickCommon(head, shared, inBase, ids);
  if (left.ids.length === 0 || right.ids.length === 0) return partners;

  const changes = diffWithin(left.ids, right.ids, budget);
  if (changes === null) return null;
  let from = 0;
  let to = 0;
  for (const change of changes) {
    if (change.removed) from += change.count;
    else if (change.added) to += change.count;
    else for (let i = 0; i < change.count; i++) partners[left.places[from++] as number] = right.places[to++] as number;
  }
  return partners;
}

/** Matches the common start and the common end of two sequences, and nothing between. */
export function matchEnds(base: readonly string[], head: readonly string[], partners: Int32Array): { start: number; end: number } {
  const most = Math.min(base.length, head.length);
  let start = 0;
  while (start < most && base[start] === head[start]) partners[start] = start++;
  let end = 0;
  while (end < most - start && base[base.length - 1 - end] === head[head.length - 1 - end]) {
    partners[base.length - 1 - end] = head.length - 1 - end;
    end++;
  }
  return { start, end };
}

function pickCommon(
  tokens: readonly string[],
  shared: { start: number; end: number },
  others: ReadonlySet<string>,
  ids: Map<string, number>,
): { ids: number[]; places: number[] } {
  const picked: { ids: number[]; places: number[] } = { ids: [], places: [] };
  for (let place = shared.start; place < tokens.length - shared.end; place++) {
    const token = tokens[place] as string;
    if (!others.has(token)) continue;
    let id = ids.get(token);
    // Ids start at 1: the library drops falsy tokens.
    if (id === undefined) {
      id = ids.size + 1;
      ids.set(token, id);
    }
    picked.ids.push(id);
    picked.places.push(place);
  }
  return picked;
}

function diffWithin(base: number[], head: number[], budget: Budget) {
  const comparator = (left: number, right: number) => {
    if (budget.left-- <= 0) throw SPENT;
    return left === right;
  };
  try {
    return diffArrays(base, head, { comparator, maxEditLength: MAX_EDITS }) ?? null;
  } catch (error) {
    if (error === SPENT) return null;
    throw error;
  }
}
