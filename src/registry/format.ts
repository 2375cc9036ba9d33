import type { Registry } from './registry.ts';

type Plain = Readonly<Record<string, unknown>>;

/** Text in the order of its UTF-16 code units, which no locale changes. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Keys that JavaScript moves to the front of any object, whatever order they were written in. */
const INTEGER = /^(?:0|[1-9]\d*)$/;

/**
 * The registry's text: keys sorted by their code units, two blanks a level, one newline at the end; the same value gives the same bytes
 * everywhere, and a change of one prompt changes its lines alone. What is not known to this version is written as it was read.
 */
export function formatRegistry(registry: Registry): string {
  const { prompts, ...others } = registry;
  const parts = Object.keys(registry)
    .sort(compareKeys)
    .map(
      (key) => `  ${JSON.stringify(key)}: ${key === 'prompts' ? formatPrompts(prompts) : indent(formatValue((others as Plain)[key]), 1)}`,
    );
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** One prompt at a time: `JSON.stringify` is fast, and no single object holds ids that it would reorder. */
function formatPrompts(prompts: Registry['prompts']): string {
  const ids = Object.keys(prompts).sort(compareKeys);
  if (ids.length === 0) return '{}';
  return `{\n${ids.map((id) => `    ${JSON.stringify(id)}: ${indent(formatValue(prompts[id]), 2)}`).join(',\n')}\n  }`;
}

/** A newline inside a string is an escape in JSON, so every line break is one of the layout. */
function indent(text: string, levels: number): string {
  return text.replaceAll('\n', `\n${'  '.repeat(levels)}`);
}

function formatValue(value: unknown): string {
  return hasIntegerKeys(value) ? formatSlowly(value) : JSON.stringify(sortDeep(value), null, 2);
}

function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same value with sorted keys; what is sorted already is not copied. */
function sortDeep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sortDeep);
  const keys = Object.keys(value);
  const sorted = keys.some((key, index) => index > 0 && key < (keys[index - 1] as string));
  if (sorted) keys.sort(compareKeys);
  let copy: Record<string, unknown> | null = sorted ? {} : null;
  for (const [index, key] of keys.entries()) {
    const inner = (value as Plain)[key];
    const next = sortDeep(inner);
    if (copy === null && next !== inner) {
      copy = {};
      for (const before of keys.slice(0, index)) define(copy, before, (value as Plain)[before]);
    }
    if (copy !== null) define(copy, key, next);
  }
  return copy ?? value;
}

/** Assigning to `__proto__` would set the prototype and lose the value. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}

function hasIntegerKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasIntegerKeys);
  for (const key in value) {
    // A version and a digest's field begin with no bare number; the pattern is tried on the few keys that could be one.
    if ((key.charCodeAt(0) < 0x3a && INTEGER.test(key)) || hasIntegerKeys((value as Plain)[key])) return true;
  }
  return false;
}

function formatSlowly(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[\n${value.map((each) => `  ${indent(formatSlowly(each), 1)}`).join(',\n')}\n]`;
  if (!isObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort(compareKeys);
  if (keys.length === 0) return '{}';
  return `{\n${keys.map((key) => `  ${JSON.stringify(key)}: ${indent(formatSlowly(value[key]), 1)}`).join(',\n')}\n}`;
}
