import { findDuplicateKeys, indexJson } from '../prompt/json-positions.ts';
import { isDeeperThan } from '../prompt/json-value.ts';
import type { Document } from './document.ts';
import { DUPLICATE_LIMIT, describeDuplicate } from './duplicate.ts';

/** Levels; the deepest setting stands at six. */
const DEPTH_LIMIT = 100;

/** Reads a configuration that is written in JSON; null when the text is not JSON (YAML may still know it). */
export function readJsonDocument(text: string): Document | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (isDeeperThan(value, DEPTH_LIMIT)) {
    const problem = { message: 'The JSON is nested too deeply.', help: 'Write the values out plainly.', line: 1, column: 1 };
    return { value: undefined, problems: [problem], locate: () => null };
  }
  const problems = findDuplicateKeys(text, DUPLICATE_LIMIT).map((duplicate) =>
    describeDuplicate(duplicate.key, duplicate.first.line, duplicate),
  );
  return { value, problems, locate: indexJson(text) };
}
