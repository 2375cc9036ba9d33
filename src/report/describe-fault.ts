import { PromptgateError } from '../errors.ts';

/** What went wrong and what mends it, as sentences on one line: some messages end without a stop, as they do on a line of their own. Never throws. */
export function describeFault(error: unknown): string {
  try {
    if (error instanceof PromptgateError) return joinSentences(error.message, error.help);
    return error instanceof Error ? error.message : String(error);
  } catch {
    // What a caller's own code rejects with need not be a text.
    return 'It has failed and does not say why.';
  }
}

/** Two sentences; the second may be empty. */
export function joinSentences(first: string, second: string): string {
  const ended = /[.!?…]["”’)`]?$/.test(first.trimEnd()) ? first.trimEnd() : `${first.trimEnd()}.`;
  return second === '' ? ended : `${ended} ${second}`;
}
