import { PromptgateError } from '../errors.ts';

/** What went wrong and what mends it, as sentences on one line: some messages end without a stop, as they do on a line of their own. */
export function describeFault(error: unknown): string {
  if (!(error instanceof PromptgateError)) return error instanceof Error ? error.message : String(error);
  return joinSentences(error.message, error.help);
}

/** Two sentences; the second may be empty. */
export function joinSentences(first: string, second: string): string {
  const ended = /[.!?…]["”’)`]?$/.test(first.trimEnd()) ? first.trimEnd() : `${first.trimEnd()}.`;
  return second === '' ? ended : `${ended} ${second}`;
}
