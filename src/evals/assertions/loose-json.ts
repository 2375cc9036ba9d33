import type { JsonObject } from '../../prompt/types.ts';
import { Undecidable } from './verdict.ts';

/** Characters of one object. */
const OBJECT_LIMIT = 100_000;
/** Characters that the lenient reader may be given for one output. */
const READ_LIMIT = 300_000;
/** Objects that are looked at in one output. */
const COUNT_LIMIT = 1000;

/**
 * The JSON objects in a text, in order, outermost only. Each runs from a brace to the brace that closes it (braces in strings count too), is
 * read as YAML, which takes comments, bare words and commas too many, and where its end is missing the braces are added.
 * @throws Undecidable where the search would take too long.
 */
export async function findObjects(text: string): Promise<readonly JsonObject[]> {
  const ends = matchBraces(text);
  const objects: JsonObject[] = [];
  let left = READ_LIMIT;
  let from = text.indexOf('{');
  while (from !== -1 && from < text.length - 1) {
    const { end, open } = endOf(text, from, ends);
    const source = text.slice(from, end) + '}'.repeat(open);
    let object = parseStrictly(source);
    if (object === null) {
      left -= source.length;
      if (left < 0) throw new Undecidable('The output has too much that looks like JSON and is none.');
      object = await parseLeniently(source);
    }
    if (object !== null && objects.push(object) > COUNT_LIMIT)
      throw new Undecidable(`The output has more than ${COUNT_LIMIT} JSON objects.`);
    from = text.indexOf('{', object === null ? from + 1 : end);
  }
  return objects;
}

/** For each opening brace the place behind the brace that closes it. */
function matchBraces(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) ends.set(start, index + 1);
    }
  }
  return ends;
}

/** Where the object ends, and how many braces are missing there. */
function endOf(text: string, from: number, ends: ReadonlyMap<number, number>): { end: number; open: number } {
  const end = ends.get(from);
  if (end !== undefined && end - from <= OBJECT_LIMIT) return { end, open: 0 };
  const cut = Math.min(text.length, from + OBJECT_LIMIT);
  let open = 0;
  for (let index = from; index < cut; index += 1) {
    if (text[index] === '{') open += 1;
    else if (text[index] === '}') open -= 1;
  }
  return { end: cut, open };
}

function parseStrictly(source: string): JsonObject | null {
  try {
    return JSON.parse(source) as JsonObject;
  } catch {
    return null;
  }
}

async function parseLeniently(source: string): Promise<JsonObject | null> {
  const { parse } = await import('yaml');
  try {
    const value: unknown = parse(turnComments(source), { logLevel: 'error', uniqueKeys: false, maxAliasCount: 10 });
    return typeof value === 'object' && value !== null ? (value as JsonObject) : null;
  } catch {
    return null;
  }
}

/** `// …` to the end of the line becomes YAML's `# …`, outside of strings and addresses. */
function turnComments(source: string): string {
  return source
    .split('\n')
    .map((line) => {
      const pieces = line.match(/"(?:[^"\\]|\\.)*"?|(?<![A-Za-z])'(?:[^'\\]|\\.)*'?|\/\/|[^"'/]+|./g) ?? [];
      let seen = '';
      for (const piece of pieces) {
        if (piece === '//' && !seen.endsWith(':')) return `${seen} #${line.slice(seen.length + 2)}`;
        seen += piece;
      }
      return line;
    })
    .join('\n');
}
