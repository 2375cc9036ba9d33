import { PromptgateError } from '../errors.ts';
import { describeFault, joinSentences } from '../report/describe-fault.ts';

/** What is wrong and how to mend it; of what nobody foresaw, that it is our fault. A stack only in the debug log. */
export function describeError(error: unknown): string {
  const said = describeFault(error);
  if (error instanceof PromptgateError) return said;
  return joinSentences(`Something went wrong inside Promptgate: ${said}`, 'Please report it, with the log of a run with debug logging.');
}
