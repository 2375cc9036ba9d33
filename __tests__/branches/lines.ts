import type { Branch } from '../../src/branches/branch.ts';
import { type WriteOptions, type WriteResult, writeOn } from '../../src/branches/write.ts';

export const FILE = 'prompts/registry.json';

/** An operation as the registry's are: done again it changes nothing. */
export function addLine(branch: Branch, line: string, options?: WriteOptions): Promise<WriteResult> {
  return writeOn(
    branch,
    [FILE],
    (files) => {
      const text = files.get(FILE) ?? '';
      if (text.split('\n').includes(line)) return null;
      return { files: new Map([[FILE, `${text}${line}\n`]]), message: `chore(registry): add ${line}` };
    },
    options,
  );
}
