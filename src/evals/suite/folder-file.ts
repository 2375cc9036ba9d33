import { showText } from '../../checks/visible.ts';
import { matchesGlob } from '../../config/glob.ts';
import { decodeUtf8 } from '../../prompt/decode.ts';
import { suggest } from '../../prompt/suggest.ts';
import type { PromptFile } from '../../prompt/types.ts';
import type { SuiteFolder } from './files.ts';
import { isPattern, normalizePath } from './files.ts';

export interface FileProblem {
  readonly message: string;
  readonly help: string;
}

export type FoundFile = { readonly file: PromptFile; readonly problem: null } | { readonly file: null; readonly problem: FileProblem };

/** A regular file that a suite names, with its content; links, other directories' files and what was not read are problems. */
export function findFolderFile(folder: SuiteFolder, named: string): FoundFile {
  const path = normalizePath(named);
  const refuse = (message: string, help: string): FoundFile => ({ file: null, problem: { message, help } });
  const shown = showText(named, 80);
  if (path === null)
    return refuse(
      `“${shown}” is not a path inside the prompt's directory.`,
      'Name a file of the prompt’s directory, such as cases/more.yaml.',
    );
  const segments = path.split('/');
  for (let count = 1; count <= segments.length; count += 1) {
    const at = folder.files.get(segments.slice(0, count).join('/'));
    if (at?.mode === '120000') return refuse(`“${shown}” leads over a symbolic link, which is not followed.`, 'Put the file itself there.');
    if (at?.mode === '160000') return refuse(`“${shown}” leads into a submodule, which is not read.`, 'Put the file itself there.');
  }
  const file = folder.files.get(path);
  if (file === undefined || file.mode === '040000') {
    const near = suggest(
      path,
      [...folder.files].filter(([, { mode }]) => mode.startsWith('100')).map(([name]) => name),
    );
    return refuse(
      `There is no file “${shown}” in the prompt's directory.`,
      near ? `Did you mean ${near}?` : 'Add the file, or correct the path.',
    );
  }
  if (file.bytes === null)
    return refuse(
      `“${shown}” is not read: it is too large (${(file.size / 1_048_576).toFixed(1)} MB), or the suite names too many files.`,
      'Make it smaller, or name fewer files.',
    );
  return { file, problem: null };
}

/** The paths that a pattern stands for, sorted; a path without `*` and `?` stands for itself. Null where the pattern cannot be used. */
export function expandPattern(folder: SuiteFolder, named: string): readonly string[] | null {
  const path = normalizePath(named);
  if (path === null || !isPattern(path)) return [named];
  if (isPattern(path.slice(0, path.lastIndexOf('/') + 1))) return null;
  return [...folder.files]
    .filter(([name, { mode }]) => mode !== '040000' && matchesGlob(path, name))
    .map(([name]) => name)
    .sort();
}

/** A file's text without a byte order mark; null where it is no clean UTF-8. */
export function readFileText(file: PromptFile): string | null {
  const { text } = decodeUtf8(file.bytes ?? new Uint8Array());
  return text === null || text.includes('\0') ? null : text.replace(/^\uFEFF/, '');
}

/** The media type of an image by its first bytes; null for what no model takes. */
export function findMediaType(bytes: Uint8Array): string | null {
  const start = [...bytes.subarray(0, 12)].map((byte) => String.fromCharCode(byte)).join('');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'image/gif';
  return start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP' ? 'image/webp' : null;
}
