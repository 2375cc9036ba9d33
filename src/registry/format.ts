import type { Registry } from './registry.ts';

/** Text in the order of its UTF-16 code units, which no locale changes. */
function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The registry's text: keys sorted by their code units, two blanks a level, one newline at the end. The same value gives the same bytes
 * everywhere, and a change of one prompt changes its lines alone. What this version does not know is written as it was read.
 */
export function formatRegistry(registry: Registry): string {
  const entries = Object.keys(registry)
    .sort(compareKeys)
    .map((key) => {
      const value = (registry as unknown as Record<string, unknown>)[key];
      return `  ${JSON.stringify(key)}: ${key === 'prompts' ? formatPrompts(registry.prompts) : write(value, 1)}`;
    });
  return `{\n${entries.join(',\n')}\n}\n`;
}

function formatPrompts(prompts: Registry['prompts']): string {
  const ids = Object.keys(prompts).sort(compareKeys);
  if (ids.length === 0) return '{}';
  return `{\n${ids.map((id) => `    ${JSON.stringify(id)}: ${formatPrompt(prompts[id])}`).join(',\n')}\n  }`;
}

const BEFORE = '{\n  "": {\n    "": '.length;
const AFTER = '\n  }\n}'.length;

/** What is sorted already, as everything is that was read, goes through `JSON.stringify`, which is five times as fast. */
function formatPrompt(prompt: unknown): string {
  return isSorted(prompt) ? JSON.stringify({ '': { '': prompt } }, null, 2).slice(BEFORE, -AFTER) : write(prompt, 2);
}

function isSorted(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each !== 'object' || isSorted(each));
  let last: string | null = null;
  for (const key in value as object) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    if (inner === undefined || (last !== null && key < last)) return false;
    if (typeof inner === 'object' && inner !== null && !isSorted(inner)) return false;
    last = key;
  }
  return true;
}

/** By hand, because no JavaScript object keeps the keys `2` and `10` in the order of text. */
function write(value: unknown, level: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pad = `\n${'  '.repeat(level + 1)}`;
  const close = `\n${'  '.repeat(level)}`;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map((each) => pad + write(each, level + 1)).join(',')}${close}]`;
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (fields.length === 0) return '{}';
  fields.sort(([a], [b]) => compareKeys(a, b));
  return `{${fields.map(([key, inner]) => `${pad}${JSON.stringify(key)}: ${write(inner, level + 1)}`).join(',')}${close}}`;
}
