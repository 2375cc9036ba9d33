import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PromptgateError } from '../errors.ts';
import { foldCase } from '../prompt/fold-case.ts';
import { isPromptId, nameFromId, toPromptId } from '../prompt/id.ts';
import { FILE_SIZE_LIMIT, METADATA_FILE, TEXT_FILE } from '../prompt/types.ts';
import type { HistoryEntry, Revisions } from '../revisions/revisions.ts';
import type { NewFile } from './scaffold.ts';

/** A file that becomes a prompt. */
export interface Adoptee {
  readonly id: string;
  /** From the repository's root (or from the disk's, outside of it), for people. */
  readonly source: string;
  readonly bytes: Uint8Array;
}

export interface LeftOut {
  readonly path: string;
  readonly why: string;
}

export interface Survey {
  readonly adoptees: readonly Adoptee[];
  readonly leftOut: readonly LeftOut[];
}

const TEXT = /\.(txt|md|markdown)$/i;
/** Files that tell about a folder and are no prompts. */
const ABOUT = /^(readme|changelog|contributing|license|licence|code_of_conduct|security)\b/i;
/** Names that say nothing: the directory's name is the prompt's. */
const NAMELESS = /^(system-prompt|system_prompt|prompt|system|index)$/i;
const FILE_LIMIT = 10_000;

async function walk(directory: string): Promise<string[]> {
  const found: string[] = [];
  const level = [directory];
  for (let next = level.pop(); next !== undefined; next = level.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(next, entry.name);
      if (entry.isDirectory()) level.push(path);
      else if (entry.isFile() && TEXT.test(entry.name)) found.push(path);
      if (found.length > FILE_LIMIT) {
        const help = 'Name a smaller folder with --from DIR, and run the command for each.';
        throw new PromptgateError(`${directory} holds more than ${FILE_LIMIT} text files.`, {
          code: 'too-many-files',
          kind: 'usage',
          help,
        });
      }
    }
  }
  return found.sort();
}

function idOf(path: string): string | null {
  const segments = path.split(sep);
  const name = (segments.pop() as string).replace(TEXT, '');
  return toPromptId([...segments, ...(NAMELESS.test(name) && segments.length > 0 ? [] : [name])].join('/'));
}

async function survey(path: string, shown: string, inner: string): Promise<Adoptee | LeftOut> {
  const name = path.split(sep).at(-1) as string;
  if (ABOUT.test(name)) return { path: shown, why: 'it tells about the folder' };
  const id = idOf(inner);
  if (id === null || !isPromptId(id)) return { path: shown, why: 'no id can be made of its name; rename it' };
  if ((await lstat(path)).size > FILE_SIZE_LIMIT) return { path: shown, why: `it is larger than ${FILE_SIZE_LIMIT} bytes` };
  return { id, source: shown, bytes: await readFile(path) };
}

/**
 * Finds the files of a folder that can become prompts.
 * @throws PromptgateError `from-missing`, `same-id` when two files would become one prompt
 */
export async function surveyFolder(directory: string, root: string): Promise<Survey> {
  const found = await lstat(directory).catch(() => null);
  if (!found?.isDirectory()) {
    const help = 'Name an existing folder of .txt or .md files: promptgate init --from old-prompts';
    throw new PromptgateError(`${directory} is not a directory.`, { code: 'from-missing', kind: 'usage', help });
  }
  const adoptees = new Map<string, Adoptee>();
  const leftOut: LeftOut[] = [];
  for (const path of await walk(directory)) {
    const inside = relative(root, path);
    const shown = (inside.startsWith('..') ? path : inside).split(sep).join('/');
    const result = await survey(path, shown, relative(directory, path));
    if ('why' in result) {
      leftOut.push(result);
      continue;
    }
    const other = adoptees.get(foldCase(result.id));
    if (other) {
      const help = 'Rename one of the two and run the command again; nothing was made yet.';
      throw new PromptgateError(`${other.source} and ${result.source} would both become the prompt ${result.id}.`, {
        code: 'same-id',
        kind: 'usage',
        help,
      });
    }
    adoptees.set(foldCase(result.id), result);
  }
  return { adoptees: [...adoptees.values()], leftOut };
}

export interface Origin {
  readonly created: string;
  readonly updated: string;
  readonly author: string | null;
}

/** Commits of one file that are looked at. */
const HISTORY_LIMIT = 1000;

/** When a file was written and last changed, and by whom first, from its history; null where git does not know it. */
export async function readOrigin(revisions: Revisions, head: string, path: string): Promise<Origin | null> {
  const history: readonly HistoryEntry[] = await revisions.history(head, path, HISTORY_LIMIT);
  const days = history.map(({ authoredAt }) => authoredAt.slice(0, 10)).sort();
  const [created, updated] = [days[0], days.at(-1)];
  if (created === undefined || updated === undefined) return null;
  return { created, updated, author: history.at(-1)?.authorName.trim() || null };
}

/** The two files of an adopted prompt. */
export function adopt({ id, source, bytes }: Adoptee, origin: Origin, model: string, promptsDir: string): readonly NewFile[] {
  const dir = promptsDir === '' ? id : `${promptsDir}/${id}`;
  const metadata = {
    name: nameFromId(id),
    version: '1.0.0',
    previous_version: null,
    description: `Adopted from ${source}.`,
    created: origin.created,
    updated: origin.updated,
    ...(origin.author === null ? {} : { author: origin.author }),
    model,
    change_notes: `Adopted from ${source} as it was.`,
    test_status: 'untested',
    tags: [],
  };
  return [
    { path: `${dir}/${TEXT_FILE}`, content: bytes },
    { path: `${dir}/${METADATA_FILE}`, content: `${JSON.stringify(metadata, null, 2)}\n` },
  ];
}
