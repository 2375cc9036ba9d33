import { readFile } from 'node:fs/promises';
import { PromptgateError } from '../errors.ts';

/**
 * The event's payload: whatever JSON it is.
 * @param path GITHUB_EVENT_PATH
 * @throws PromptgateError `event-invalid`
 */
export async function readPayload(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const help = 'The runner writes it; run Promptgate as a step of a GitHub Actions job.';
    throw new PromptgateError('The event payload is not there or not JSON', { code: 'event-invalid', kind: 'outside', help, cause });
  }
}
