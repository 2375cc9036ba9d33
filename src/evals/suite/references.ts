import { isObject } from '../../prompt/json-value.ts';
import type { Json } from '../../prompt/types.ts';

/** Paths and patterns of files of cases that one suite may name. */
export const NAMED_LIMIT = 200;

/** Files of cases that a suite names: paths and patterns as written, no more than the limit. */
export function findCaseFiles(suite: Json | undefined): readonly string[] {
  if (!isObject(suite)) return [];
  const { tests } = suite;
  if (typeof tests === 'string') return [tests];
  return Array.isArray(tests) ? tests.filter((test) => typeof test === 'string').slice(0, NAMED_LIMIT) : [];
}

/** Files that vars, assertions and inputs name: `file://…` texts and images, each once. */
export function findReferences(root: Json | undefined): readonly string[] {
  const found = new Set<string>();
  const stack: Json[] = root === undefined ? [] : [root];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value === 'string' && value.startsWith('file://')) found.add(value);
    if (typeof value !== 'object' || value === null) continue;
    const { type, path } = value as { type?: Json; path?: Json };
    if (type === 'image' && typeof path === 'string') found.add(path);
    for (const inner of Object.values(value)) stack.push(inner as Json);
  }
  return [...found];
}
