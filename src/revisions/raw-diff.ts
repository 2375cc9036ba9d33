import { readMode } from './object-format.ts';
import type { FileChange, FileVersion } from './revisions.ts';

/** Every changed file by mode and id; nothing that runs a program or guesses. */
export const RAW_DIFF = ['--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=none'] as const;

/** A changed directory: git names its object on each side, which saves walking down to it. */
export interface DirectoryChange {
  readonly path: string;
  readonly base: string | null;
  readonly head: string | null;
}

export interface RawDiff {
  /** The commit that a block of `--stdin` output is about; `''` for a single diff. */
  readonly commit: string;
  readonly files: FileChange[];
  readonly directories: DirectoryChange[];
}

const ENTRY = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/;

/** Parses `git diff-tree --raw -z` output, of one pair or of `--stdin`. Paths stand alone between NULs, so nothing in them can be mistaken. */
export function parseRawDiff(output: Buffer): RawDiff[] {
  const blocks: RawDiff[] = [];
  const fields = output.toString('utf8').split('\0');
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] as string;
    if (field === '') continue;
    const [, baseMode, headMode, baseOid, headOid] = ENTRY.exec(field) ?? [];
    if (baseMode === undefined || headMode === undefined || baseOid === undefined || headOid === undefined) {
      blocks.push({ commit: field.trim(), files: [], directories: [] });
      continue;
    }
    at += 1;
    if (blocks.length === 0) blocks.push({ commit: '', files: [], directories: [] });
    addEntry(blocks[blocks.length - 1] as RawDiff, fields[at] ?? '', readSide(baseMode, baseOid), readSide(headMode, headOid));
  }
  return blocks;
}

function readSide(mode: string, oid: string): FileVersion | null {
  return Number.parseInt(mode, 8) === 0 ? null : { mode: readMode(mode), oid };
}

function addEntry(block: RawDiff, path: string, base: FileVersion | null, head: FileVersion | null): void {
  const directory = [base, head].some((side) => side?.mode === '040000');
  if (!directory) block.files.push({ path, base, head });
  else block.directories.push({ path, base: base?.oid ?? null, head: head?.oid ?? null });
}
