import { join } from 'node:path';
import { PromptgateError } from '../errors.ts';
import { findDuplicateKeys } from '../prompt/json-positions.ts';
import type { Prompt } from '../prompt/types.ts';
import { METADATA_FILE } from '../prompt/types.ts';

/** A metadata file that can be edited without harm to the rest of it. */
export interface MetadataFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** The fault for metadata that a command cannot work on. */
export function explainUnreadable(id: string, message: string, cause?: unknown): PromptgateError {
  return new PromptgateError(message, {
    code: 'metadata-unreadable',
    kind: 'usage',
    help: `See what is wrong with it: promptgate validate ${id}`,
    ...(cause === undefined ? {} : { cause }),
  });
}

/**
 * The text of a prompt's metadata.
 * @throws PromptgateError `metadata-unreadable` where an edit could lose something: no regular file, no JSON object, a key twice, a BOM
 */
export function readMetadata(root: string, { id, metadata, source }: Prompt): MetadataFile {
  const file = source.files.get(METADATA_FILE);
  if (!file) throw explainUnreadable(id, `${id} has no ${METADATA_FILE}.`);
  if (file.bytes === null) throw explainUnreadable(id, `${file.path} is no regular file, or is too large.`);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  if (metadata === null || text.startsWith('\uFEFF')) throw explainUnreadable(id, `${file.path} is not a JSON object.`);
  if (findDuplicateKeys(text).length > 0) throw explainUnreadable(id, `${file.path} has a key twice.`);
  return { path: join(root, file.path), text };
}

/**
 * Writes the file whole or not at all.
 * @throws PromptgateError `not-writable`
 */
export async function writeMetadata(path: string, text: string): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  try {
    await writeFileAtomic(path, text);
  } catch (cause) {
    throw new PromptgateError(`${path} cannot be written: ${(cause as Error).message}`, {
      code: 'not-writable',
      kind: 'usage',
      help: 'Check that you may write to it and to its directory.',
      cause,
    });
  }
}
