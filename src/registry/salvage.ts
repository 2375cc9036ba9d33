import type { Pointer } from '../prompt/json-positions.ts';
import { isObject } from '../prompt/json-value.ts';
import type { Mistake } from './mistake.ts';
import type { Registry } from './registry.ts';
import { EMPTY_REGISTRY } from './registry.ts';

type Plain = Record<string, unknown>;

/** What is left out for a mistake: one version, one environment or one prompt; null: all of it. */
function pieceOf(pointer: Pointer): Pointer | null {
  if (pointer[0] === '$schema') return ['$schema'];
  if (pointer[0] !== 'prompts' || pointer.length < 2) return null;
  const part = pointer[2];
  return (part === 'versions' || part === 'environments') && pointer.length > 3 ? pointer.slice(0, 4) : pointer.slice(0, 2);
}

/** The registry without what its mistakes are about; warnings take nothing away. The value itself stays as it is. */
export function removeBroken(value: unknown, mistakes: readonly Mistake[]): Registry {
  const errors = mistakes.filter(({ severity }) => severity === undefined || severity === 'error');
  if (errors.length === 0) return value as Registry;
  const pieces = errors.map(({ pointer }) => pieceOf(pointer));
  if (!isObject(value) || !isObject(value.prompts) || pieces.includes(null)) return EMPTY_REGISTRY;
  const root = { ...value, prompts: { ...value.prompts } } as Plain & { prompts: Plain };
  // Whole prompts last, so that what they hold is not looked for in vain.
  for (const piece of (pieces as Pointer[]).sort((a, b) => b.length - a.length)) {
    const [first, id, part, name] = piece.map(String);
    if (first === '$schema') delete root.$schema;
    else if (name === undefined) delete root.prompts[id as string];
    else {
      const prompt = root.prompts[id as string] as Plain;
      const { [name]: _, ...others } = prompt[part as string] as Plain;
      root.prompts[id as string] = { ...prompt, [part as string]: others };
    }
  }
  return root as unknown as Registry;
}
