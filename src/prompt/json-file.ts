import type { Decoded } from './decode.ts';
import { decodeUtf8 } from './decode.ts';
import { scanJson } from './json-scan.ts';
import type { Position } from './positions.ts';
import { indexPositions } from './positions.ts';
import type { Json } from './types.ts';

/** Levels of lists and objects inside each other. Deeper JSON is refused, so that nothing that walks a value can overflow. */
export const JSON_DEPTH_LIMIT = 200;

/** A JSON file as far as it could be read; `value` is undefined when it could not. */
export interface JsonFile {
  readonly value: Json | undefined;
  readonly text: string | null;
  /** Where the nesting passes `JSON_DEPTH_LIMIT`; the value is then undefined. */
  readonly tooDeep: Position | null;
  readonly fault: Decoded['fault'];
}

/** Reads a JSON file from its bytes; never throws. Why it could not be read is asked by `findSyntaxMistake` on the text. */
export function readJsonFile(bytes: Uint8Array): JsonFile {
  const { text, fault } = decodeUtf8(bytes);
  if (text === null) return { value: undefined, text, tooDeep: null, fault };
  try {
    const value = JSON.parse(text) as Json;
    const deep = findDeep(text);
    if (deep === null) return { value, text, tooDeep: null, fault };
    return { value: undefined, text, tooDeep: indexPositions(text)(deep), fault };
  } catch {
    return { value: undefined, text, tooDeep: null, fault };
  }
}

/** Where a JSON text nests deeper than `JSON_DEPTH_LIMIT`; null where it does not. */
export function findDeepValue(text: string): Position | null {
  const deep = findDeep(text);
  return deep === null ? null : indexPositions(text)(deep);
}

function findDeep(text: string): number | null {
  if (!hasManyBrackets(text)) return null;
  let found: number | null = null;
  scanJson(text, {
    value(offset, _index, depth) {
      if (depth > JSON_DEPTH_LIMIT) found ??= offset;
    },
  });
  return found;
}

/** Most files have fewer brackets than the limit has levels: no scan for them. */
function hasManyBrackets(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code === 0x5b || code === 0x7b) && ++count > JSON_DEPTH_LIMIT) return true;
  }
  return false;
}
