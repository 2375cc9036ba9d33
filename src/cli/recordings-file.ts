import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PromptgateError } from '../errors.ts';
import type { EvaluationRun } from '../evaluation/evaluate.ts';
import type { Recorder } from '../evaluation/recorder.ts';
import { RECORDINGS_FILE } from '../evaluation/recordings.ts';
import type { Prompt } from '../prompt/types.ts';
import { leadsOut } from './link.ts';

async function readFormer(path: string): Promise<string | null> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return null;
  if (found.isFile()) return readFile(path, 'utf8');
  throw new PromptgateError(`${path} is no regular file, and nothing is recorded there.`, {
    code: 'recordings-unusable',
    kind: 'usage',
    help: 'Remove it and run again.',
  });
}

/**
 * Writes the recordings of a run beside each prompt, each file whole or not at all.
 * @returns the files that were written, from the root
 * @throws PromptgateError `recordings-unusable`
 */
export async function writeRecordings(
  root: string,
  prompts: readonly Prompt[],
  recorder: Recorder,
  keys: EvaluationRun['keys'],
  keepAll: boolean,
): Promise<readonly string[]> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  const written: string[] = [];
  for (const { id, dir } of prompts) {
    const path = join(root, dir, RECORDINGS_FILE);
    if (await leadsOut(root, path)) continue;
    const text = recorder.write(id, keys, await readFormer(path), keepAll);
    if (text === null) continue;
    await writeFileAtomic(path, text);
    written.push(`${dir}/${RECORDINGS_FILE}`);
  }
  return written;
}
