import { locate } from '../prompt/json-positions.ts';
import { joinPath } from '../prompt/paths.ts';
import type { Prompt } from '../prompt/types.ts';
import { METADATA_FILE } from '../prompt/types.ts';
import type { Place } from './finding.ts';

/** Where a metadata field's value stands; where it is missing, the first of the others that is there, else the file's start. */
export function placeInMetadata(prompt: Prompt, ...fields: readonly string[]): Place {
  const path = joinPath(prompt.dir, METADATA_FILE);
  const bytes = prompt.source.files.get(METADATA_FILE)?.bytes;
  if (!bytes) return { path };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (const field of fields) {
    const position = locate(text, [field]);
    if (position !== null) return { path, line: position.line, column: position.column };
  }
  return { path, line: 1, column: 1 };
}
