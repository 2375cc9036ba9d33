import type { Problem, Spot } from '../../config/document.ts';
import { DUPLICATE_LIMIT, describeDuplicate } from '../../config/duplicate.ts';
import { decodeUtf8 } from '../../prompt/decode.ts';
import type { Place, Pointer } from '../../prompt/json-positions.ts';
import { findDuplicateKeys, findSyntaxMistake, locateAll } from '../../prompt/json-positions.ts';
import type { Json, PromptFile } from '../../prompt/types.ts';
import { extensionOf, YAML_SIZE_LIMIT } from './files.ts';
import { checkValue } from './value.ts';

/** A file of a suite, read as far as it can be read. */
export interface SuiteDocument {
  /** `undefined` when it cannot be read. */
  readonly value: Json | undefined;
  readonly problems: readonly Problem[];
  /** Where values, or the keys that name them, stand; null where nothing stands there. Asked once for many. */
  readonly locateAll: (places: readonly Place[]) => readonly (Spot | null)[];
}

/** Documents by the content's id, so that equal files of two revisions are read once. */
export type DocumentCache = Map<string, Promise<SuiteDocument>>;

/** Aliases of a suite: an assertion that every case shares by an alias is usual. */
const ALIAS_LIMIT = 2000;

const NOWHERE = (places: readonly Place[]) => places.map(() => null);

export function refuseDocument(message: string, help: string, spot: Spot = { line: 1, column: 1 }): SuiteDocument {
  return { value: undefined, problems: [{ message, help, line: spot.line, column: spot.column }], locateAll: NOWHERE };
}

/** Reads a suite or a file of cases by its name's end: YAML, JSON, JSON Lines, CSV. Never throws. */
export function readSuiteDocument(file: PromptFile, cache: DocumentCache): Promise<SuiteDocument> {
  const extension = extensionOf(file.path);
  const key = `${extension} ${file.oid}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const reading = readBytes(file, extension);
  cache.set(key, reading);
  return reading;
}

async function readBytes({ bytes, size }: PromptFile, extension: string): Promise<SuiteDocument> {
  if (bytes === null)
    return refuseDocument(`The file is ${(size / 1_048_576).toFixed(1)} MB and is not read.`, 'Split it into smaller ones.');
  const { text, fault } = decodeUtf8(bytes);
  if (text === null) return refuseDocument('The file is not UTF-8.', 'Save it as UTF-8 without a byte order mark.', fault.place);
  if (text.includes('\0')) return refuseDocument('The file holds a NUL character.', 'Save it as UTF-8 text.');
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return refuseDocument('The file is empty.', 'Write tests into it, or remove it.');
  const document = await readText(plain, extension);
  const problem = document.value === undefined ? null : checkValue(document.value);
  if (problem === null) return document;
  const spot = problem.pointer === null ? null : document.locateAll([{ pointer: problem.pointer, part: 'key' }])[0];
  return { ...refuseDocument(problem.message, problem.help, spot ?? undefined), problems: [...document.problems, { ...problem, ...spot }] };
}

async function readText(text: string, extension: string): Promise<SuiteDocument> {
  if (extension === 'csv') return (await import('./csv-document.ts')).readCsvDocument(text);
  if (extension === 'jsonl') return (await import('./lines-document.ts')).readLinesDocument(text);
  const json = readJson(text);
  if (json !== null) return json;
  if (extension === 'json') return explainJson(text);
  if (text.length > YAML_SIZE_LIMIT) {
    const help = 'Move the tests into a file of JSON Lines or CSV (tests: cases/all.jsonl), which is read a hundred times faster.';
    return refuseDocument(`The YAML has more than a million characters.`, help);
  }
  const { readYamlDocument } = await import('../../config/yaml-document.ts');
  const { value, problems, locate } = readYamlDocument(text, { aliasLimit: ALIAS_LIMIT, merge: true });
  return {
    value: value as Json | undefined,
    problems,
    locateAll: (places) => places.map(({ pointer, part = 'value' }) => locate(pointer, part)),
  };
}

function readJson(text: string): SuiteDocument | null {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return null;
  }
  return { value, problems: findDuplicates(text), locateAll: (places) => locateAll(text, places) };
}

/** Keys that stand twice in one object of a JSON text. */
export function findDuplicates(text: string): Problem[] {
  return findDuplicateKeys(text, DUPLICATE_LIMIT).map((duplicate) => describeDuplicate(duplicate.key, duplicate.first.line, duplicate));
}

function explainJson(text: string): SuiteDocument {
  const mistake = findSyntaxMistake(text);
  const message = `This is not JSON. ${mistake?.message ?? ''}`.trim();
  return refuseDocument(message, 'Correct the JSON here, or write YAML and call the file .yaml.', mistake ?? undefined);
}

/** The nearest place that is known, from the value itself upwards. */
export function widen(pointer: Pointer): readonly Place[] {
  const places: Place[] = [{ pointer, part: 'value' }];
  for (let length = pointer.length - 1; length >= 0; length -= 1) places.push({ pointer: pointer.slice(0, length), part: 'value' });
  return places;
}
