import type { Pointer } from '../prompt/json-positions.ts';
import { formatCount } from '../report/phrases.ts';

export interface Spot {
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Partial<Spot> {
  readonly message: string;
  readonly help: string;
}

/** A configuration's text, read as far as it can be read. */
export interface Document {
  /** `undefined` when there is no value at all. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where a value, or the key that names it, stands; null when nothing stands there. */
  readonly locate: (pointer: Pointer, part: 'value' | 'key') => Spot | null;
}

/** Characters; a configuration of a few hundred overrides stays far below. */
const CONFIG_SIZE_LIMIT = 100_000;

const NOWHERE = (): null => null;

function refuse(message: string, help: string): Document {
  return { value: undefined, problems: [{ message, help, line: 1, column: 1 }], locate: NOWHERE };
}

/**
 * Reads YAML 1.2 or JSON. Aliases are followed up to a bound, keys that stand twice are problems, and no tag makes
 * anything but plain data. The YAML library is loaded only for text that is not JSON.
 */
export async function readDocument(text: string): Promise<Document> {
  if (text.length > CONFIG_SIZE_LIMIT) {
    return refuse(`The configuration has more than ${formatCount(CONFIG_SIZE_LIMIT)} characters.`, 'Shorten it.');
  }
  if (text.includes('\0')) return refuse('The configuration holds a NUL character.', 'Save the file as UTF-8 text.');
  if (text.trim() === '') return { value: undefined, problems: [], locate: NOWHERE };
  if (/^\uFEFF?\s*\{/.test(text)) {
    const { readJsonDocument } = await import('./json-document.ts');
    const document = readJsonDocument(text.replace(/^\uFEFF/, ''));
    if (document !== null) return document;
  }
  const { readYamlDocument } = await import('./yaml-document.ts');
  return readYamlDocument(text);
}
