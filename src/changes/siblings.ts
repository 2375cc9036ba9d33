import { foldCase } from '../prompt/fold-case.ts';
import { joinPath } from '../prompt/paths.ts';
import type { Directories } from './candidates.ts';
import { parentOf } from './candidates.ts';
import type { PromptChange } from './types.ts';

/** Letters that are taken for one another; coarser than what the checks report, which look at what this leaves. */
const ALIKE: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', i: 'l', m: 'rn' };

function unify(name: string): string {
  return foldCase(name).replaceAll(/[01im]/g, (character) => ALIKE[character] ?? character);
}

/**
 * The directories, links and submodules beside each segment of each prompt's id that look like it. Among thousands of
 * names only these few matter, so that thousands of changed prompts do not carry each other's names.
 */
export function findSiblings(changes: readonly Pick<PromptChange, 'id' | 'head'>[], headDirectories: Directories): Map<string, string[]> {
  const indexes = new Map<string, Map<string, string[]>>();
  const siblings = new Map<string, string[]>();
  for (const { id, head } of changes) {
    if (head === null) continue;
    const found: string[] = [];
    for (let path = id; path !== ''; path = parentOf(path) as string) {
      const dir = parentOf(path) as string;
      const index = indexes.get(dir) ?? indexNames(dir, headDirectories);
      indexes.set(dir, index);
      const name = path.slice(dir === '' ? 0 : dir.length + 1);
      found.push(...(index.get(unify(name)) ?? []).filter((other) => other !== path));
    }
    siblings.set(id, found.sort());
  }
  return siblings;
}

function indexNames(dir: string, headDirectories: Directories): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { name, mode } of headDirectories.get(dir) ?? []) {
    if (mode.startsWith('100')) continue;
    const key = unify(name);
    const same = index.get(key);
    if (same) same.push(joinPath(dir, name));
    else index.set(key, [joinPath(dir, name)]);
  }
  return index;
}
