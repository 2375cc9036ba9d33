/** Why a text is not JSON, in plain words, and the offset (UTF-16 code units) at which that shows. */
export interface ScanError {
  readonly message: string;
  readonly offset: number;
}

/** Told of every key and every value as the scan meets them. Depth counts the arrays and objects around: 0 is the document itself. */
export interface ScanVisitor {
  /** A property's key, decoded; `offset` is its opening quote. */
  key?(key: string, offset: number, depth: number): void;
  /** The start of a value; `index` is its place in the array around it, or -1 in an object and at the top. */
  value?(offset: number, index: number, depth: number): void;
  /** A container was entered (`depth` is that of its contents). */
  open?(depth: number): void;
  close?(depth: number): void;
}

type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma' | 'end';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$.+-]+/uy;
const HEX = /^[0-9a-fA-F]{4}$/;
const LITERALS = new Set(['true', 'false', 'null']);
const REPLACEMENTS: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null', nil: 'null', undefined: 'null' };

/**
 * Walks a JSON text (RFC 8259) and reports what stands where. It keeps its own stack, so no nesting overflows it, and reads each character
 * a fixed number of times. `JSON.parse` stays the judge of values; this says only where they are.
 * @returns null for JSON, else the first mistake.
 */
export function scanJson(text: string, visitor: ScanVisitor): ScanError | null {
  /** Index of the current element of each open array; -1 for an object. */
  const indexes: number[] = [];
  let expected: Expected = 'value';
  let at = 0;
  let comma = 0;
  for (;;) {
    at = skipBlank(text, at);
    const char = text[at];
    if (char === undefined) return expected === 'end' ? null : { message: describeEnd(text, indexes, expected), offset: text.length };
    if ((char === '}' || char === ']') && indexes.length > 0 && expected !== 'colon') {
      const inArray = (indexes.at(-1) ?? -1) >= 0;
      if (inArray !== (char === ']'))
        return { message: `This ${char} closes ${inArray ? 'a list, which ends with ]' : 'an object, which ends with }'}.`, offset: at };
      if (expected === 'value' && !inArray) return { message: `A value is missing before this ${char}.`, offset: at };
      if (expected === 'value' || expected === 'key')
        return { message: `A comma stands before the closing ${char}; take it away.`, offset: comma };
      visitor.close?.(indexes.length);
      indexes.pop();
      at += 1;
      expected = indexes.length === 0 ? 'end' : 'comma';
      continue;
    }
    if (expected === 'end') return { message: 'The JSON ends before this; take away what follows.', offset: at };
    if (expected === 'comma') {
      if (char !== ',') return { message: describeMissing(text, at, 'A comma is missing before'), offset: at };
      comma = at;
      at += 1;
      const index = indexes.length - 1;
      const element = indexes[index] ?? -1;
      if (element >= 0) indexes[index] = element + 1;
      expected = element >= 0 ? 'value' : 'key';
      continue;
    }
    if (expected === 'colon') {
      if (char !== ':') return { message: describeMissing(text, at, 'A colon is missing between the key and'), offset: at };
      at += 1;
      expected = 'value';
      continue;
    }
    if (expected === 'key' || expected === 'key-or-close') {
      if (char !== '"') return { message: describeKey(text, at), offset: at };
      const end = scanString(text, at);
      if (typeof end !== 'number') return end;
      visitor.key?.(JSON.parse(text.slice(at, end)) as string, at, indexes.length);
      at = end;
      expected = 'colon';
      continue;
    }
    visitor.value?.(at, indexes.at(-1) ?? -1, indexes.length);
    if (char === '{' || char === '[') {
      indexes.push(char === '[' ? 0 : -1);
      visitor.open?.(indexes.length);
      expected = char === '[' ? 'value-or-close' : 'key-or-close';
      at += 1;
      continue;
    }
    const end = char === '"' ? scanString(text, at) : scanLiteral(text, at);
    if (typeof end !== 'number') return end;
    at = end;
    expected = indexes.length === 0 ? 'end' : 'comma';
  }
}

function skipBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

/** Returns the offset behind a string's closing quote. */
function scanString(text: string, start: number): number | ScanError {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x0a || code === 0x0d)
      return { message: 'A line break stands inside a string: write \\n, or close the quotes.', offset: at };
    if (code < 0x20)
      return { message: `The control character ${nameCharacter(code)} stands inside a string; write it as an escape.`, offset: at };
    if (code !== 0x5c) continue;
    const next = text[at + 1] ?? '';
    if (next === 'u') {
      if (!HEX.test(text.slice(at + 2, at + 6))) return { message: '\\u needs four hexadecimal digits after it.', offset: at };
      at += 5;
    } else if ('"\\/bfnrt'.includes(next) && next !== '') at += 1;
    else
      return {
        message: `${next === '' ? 'A lone backslash' : `\\${showCharacter(text, at + 1)}`} is no escape in JSON; for a backslash write \\\\.`,
        offset: at,
      };
  }
  return { message: 'A string is opened here and never closed.', offset: start };
}

/** Returns the offset behind a number, true, false or null. */
function scanLiteral(text: string, start: number): number | ScanError {
  WORD.lastIndex = start;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return { message: describeStart(text, start), offset: start };
  if (LITERALS.has(word)) return start + word.length;
  NUMBER.lastIndex = start;
  if (NUMBER.exec(text)?.[0].length === word.length) return start + word.length;
  const shown = shorten(word);
  const instead = REPLACEMENTS[word];
  if (Object.hasOwn(REPLACEMENTS, word) && instead !== undefined)
    return { message: `${shown} is no JSON value: write ${instead}.`, offset: start };
  if (/^[-+.\d]/.test(word))
    return {
      message: `${shown} is not a number in JSON's form, such as 12, -0.5 or 1e3; put other things in double quotes.`,
      offset: start,
    };
  return { message: `${shown} is no JSON value; put text in double quotes.`, offset: start };
}

function describeStart(text: string, at: number): string {
  const char = text[at] ?? '';
  if (char === "'" || char === '`') return `Text stands in double quotes in JSON, not in ${char}.`;
  if (char === '/' || char === '#') return 'JSON has no comments; take this away.';
  if (char === ',') return 'A value is missing before this comma.';
  if (char.charCodeAt(0) === 0xfeff) return 'A byte order mark (U+FEFF) stands here; save the file as UTF-8 without it.';
  return `A value is expected here, and ${showCharacter(text, at)} is none.`;
}

function describeKey(text: string, at: number): string {
  const char = text[at] ?? '';
  if (char === '/' || char === '#') return 'JSON has no comments; take this away.';
  if (char === "'") return "A key stands in double quotes in JSON, not in '.";
  if (char === ',') return 'There is a comma too many here.';
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  return word === undefined
    ? `A key in double quotes is expected here, not ${showCharacter(text, at)}.`
    : `The key ${shorten(word)} needs double quotes around it.`;
}

function describeMissing(text: string, at: number, what: string): string {
  const char = text[at] ?? '';
  if (char === '/' || char === '#') return 'JSON has no comments; take this away.';
  return `${what} ${char === '"' ? 'this text' : showCharacter(text, at)}.`;
}

function describeEnd(text: string, indexes: readonly number[], expected: Expected): string {
  if (text.trim() === '') return 'The file is empty.';
  if (indexes.length === 0) return 'The file ends before a value.';
  const close = (indexes.at(-1) ?? -1) >= 0 ? ']' : '}';
  return `The file ends too early: ${expected === 'colon' || (expected === 'value' && close === '}') ? 'a value and ' : ''}the closing ${close} is missing.`;
}

/** A character that prints stands for itself; any other is named by its code point. */
function showCharacter(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(String.fromCodePoint(code)) ? String.fromCodePoint(code) : nameCharacter(code);
}

function nameCharacter(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function shorten(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word;
}
