import { PromptgateError } from '../errors.ts';

/** What is wrong and how to mend it; a stack only in the debug log. */
export function describeError(error: unknown): string {
  if (error instanceof PromptgateError) return `${error.message.replace(/\.$/, '')}. ${error.help}`;
  const detail = error instanceof Error ? error.message : String(error);
  return `Something went wrong inside Promptgate: ${detail}. Please report it, with the log of a run with debug logging.`;
}
