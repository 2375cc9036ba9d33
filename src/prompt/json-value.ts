import type { Json, JsonObject } from './types.ts';

/** Whether a value is an object as JSON has them: neither null nor a list. */
export function isObject(value: Json | undefined): value is JsonObject;
export function isObject(value: unknown): value is Readonly<Record<string, unknown>>;
export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value itself where it is an object, null where it is anything else. */
export function asObject(value: Json | undefined): JsonObject | null;
export function asObject(value: unknown): Readonly<Record<string, unknown>> | null;
export function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return isObject(value) ? value : null;
}

/** The object that a text holds as JSON, null where it holds none or is no JSON. Never throws. */
export function parseObject(text: string): JsonObject | null {
  try {
    return asObject(JSON.parse(text) as Json);
  } catch {
    return null;
  }
}

/**
 * Whether something stands more than so many levels inside a value. Level by level: it may be deeper than the stack.
 * @param levels that it may have below the value itself
 */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= levels; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}
