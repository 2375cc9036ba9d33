import { writeFile } from 'node:fs/promises';

/** Bytes; GitHub drops a larger step summary without a word. A kilobyte is left for line ends. */
export const SUMMARY_LENGTH = 1024 * 1024 - 1024;

/**
 * Writes the job summary; the file is this step's alone.
 *
 * @param path GITHUB_STEP_SUMMARY; null where there is none
 */
export async function writeSummary(path: string | null, markdown: string): Promise<void> {
  if (path !== null) await writeFile(path, markdown);
}
