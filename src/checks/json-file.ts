import { JSON_DEPTH_LIMIT, readJsonFile } from '../prompt/json-file.ts';
import { findDuplicateKeys, findSyntaxMistake } from '../prompt/json-positions.ts';
import { FILE_SIZE_LIMIT, type Json, type PromptFile } from '../prompt/types.ts';
import { cutAfter } from './cut.ts';
import { type Finding, finding } from './finding.ts';
import { showText } from './visible.ts';

/** Doubled keys of one file. */
const LIMIT = 50;

/** A JSON file as far as it could be read, and why no further. */
export interface CheckedJson {
  readonly path: string;
  readonly text: string | null;
  readonly value: Json | undefined;
  readonly findings: readonly Finding[];
}

/** Reads a JSON file and says why where it cannot be; what is no regular file is the structure's affair. */
export function checkJsonFile(file: PromptFile | undefined, what: string): CheckedJson {
  const none = { path: file?.path ?? '', text: null, value: undefined };
  if (!file || (file.mode !== '100644' && file.mode !== '100755')) return { ...none, findings: [] };
  const { path } = file;
  const refuse = (place: { line: number; column: number } | object, message: string, help: string): CheckedJson => ({
    ...none,
    findings: [finding('metadata/json', { path, ...place }, message, help)],
  });
  if (file.bytes === null) {
    if (file.size <= FILE_SIZE_LIMIT) return { ...none, findings: [] };
    return refuse({}, `The ${what} is ${(file.size / 1_048_576).toFixed(1)} MB; files over 1 MB are not read.`, 'Keep data out of it.');
  }
  const { text, value, fault, tooDeep } = readJsonFile(file.bytes);
  if (fault)
    return refuse(
      fault.place,
      `The ${what} is ${fault.encoding === 'not UTF-8' ? 'not UTF-8' : `stored as ${fault.encoding}`}.`,
      'Save it as UTF-8 without a byte order mark.',
    );
  if (tooDeep) return refuse(tooDeep, `The ${what} is nested more than ${JSON_DEPTH_LIMIT} levels deep.`, 'Make it flatter.');
  if (value === undefined) {
    const mistake = text === null ? null : findSyntaxMistake(text);
    return refuse(
      mistake ?? {},
      `The ${what} is not JSON. ${mistake?.message ?? ''}`.trim(),
      'Correct the JSON here; an editor with JSON support shows the place.',
    );
  }
  return { path, text, value, findings: findDoubles(text ?? '', path) };
}

function findDoubles(text: string, path: string): readonly Finding[] {
  const doubles = findDuplicateKeys(text, LIMIT + 1).map(({ key, line, column, first }) => {
    const message = `The key “${showText(key)}” stands twice in one object (first in line ${first.line}); only the last one counts.`;
    return finding('metadata/duplicate-key', { path, line, column }, message, 'Remove one of the two.');
  });
  return cutAfter(doubles, LIMIT);
}
