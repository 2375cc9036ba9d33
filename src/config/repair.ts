import type { Pointer } from '../prompt/json-positions.ts';
import { isObject } from '../prompt/json-value.ts';

type Plain = Record<string, unknown>;

/**
 * Settings whose default is laxer than what may have been meant: where one of them, or what holds it, cannot be read,
 * the strictest value stands in. No pattern matches the empty one, so nothing is allowed by it.
 */
const STRICTEST: readonly (readonly [path: string, value: unknown])[] = [
  ['models.allow', ['']],
  ['evals.budget.usd', 0],
  ['evals.budget.calls', 0],
  ['evals.budget.seconds', 0],
  ['evals.budget.requirePrice', true],
];

/** The strictest value that stands in for a setting, or undefined where its default is safe. */
export function strictestAt(pointer: Pointer): unknown {
  return STRICTEST.find(([path]) => path === pointer.join('.'))?.[1];
}

function setAt(root: Plain, path: string, value: unknown): void {
  const keys = path.split('.');
  let target = root;
  for (const key of keys.slice(0, -1)) {
    const next = target[key];
    const inner: Plain = isObject(next) ? next : {};
    target[key] = inner;
    target = inner;
  }
  target[keys.at(-1) as string] = value;
}

function removeAt(root: Plain, pointer: Pointer): void {
  let target: unknown = root;
  for (const key of pointer.slice(0, -1)) target = (target as Plain | undefined)?.[key];
  const last = pointer.at(-1) as string | number;
  if (Array.isArray(target)) target.splice(Number(last), 1);
  else if (isObject(target)) delete (target as Plain)[last];
}

/** Later list items first, so that the indexes of those before stay what they are; what holds a removed value after it. */
function compare(a: Pointer, b: Pointer): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [left, right] = [a[index] as string | number, b[index] as string | number];
    if (left === right) continue;
    return typeof left === 'number' && typeof right === 'number' ? right - left : String(left) < String(right) ? -1 : 1;
  }
  return b.length - a.length;
}

/** A copy without the values at the pointers, and with the strictest settings where a removed value touches them. */
export function removeBroken(value: unknown, broken: readonly Pointer[]): unknown {
  const root: Plain = isObject(value) && broken.every((pointer) => pointer.length > 0) ? structuredClone(value) : {};
  const unique = new Map(broken.map((pointer) => [JSON.stringify(pointer), pointer]));
  for (const pointer of [...unique.values()].sort(compare)) if (pointer.length > 0) removeAt(root, pointer);
  for (const [path, strictest] of STRICTEST) {
    const touched = broken.some((pointer) => {
      const name = pointer.join('.');
      return name === '' || name === path || path.startsWith(`${name}.`) || name.startsWith(`${path}.`);
    });
    if (touched) setAt(root, path, strictest);
  }
  return root;
}
