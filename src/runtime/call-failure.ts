import { readMember } from './answer-facts.ts';

/** What errors are called that say: the caller gave up. A time limit is another thing: `TimeoutError`. */
const ABORTS = new Set(['AbortError', 'APIUserAbortError', 'ResponseAborted']);

/** Short words without spaces: no message, which may hold anything and makes a series of its own. */
const CODE = /^[\w.-]{1,64}$/;

/** Whether a text may say what went wrong. */
export function isShortName(text: unknown): text is string {
  return typeof text === 'string' && CODE.test(text);
}

function nameOf(error: unknown): string | null {
  const own = readMember(error, 'name');
  const made = readMember(readMember(error, 'constructor'), 'name');
  const name = typeof own === 'string' && own !== 'Error' ? own : made;
  return isShortName(name) ? name : null;
}

/** Whether an error says that the caller gave up, and not that the call failed. */
export function isAbort(error: unknown, signal?: AbortSignal): boolean {
  if (signal?.aborted === true) return nameOf(signal.reason) !== 'TimeoutError';
  return ABORTS.has(nameOf(error) ?? '');
}

/**
 * A few words for what went wrong, for `error.type`: the provider's code, the status, else the error's name; `_OTHER` where there is none.
 */
export function typeOfFailure(error: unknown): string {
  if (typeof error === 'string') return isShortName(error) ? error : '_OTHER';
  for (const name of ['code', 'status', 'statusCode']) {
    const value = readMember(error, name);
    if (typeof value === 'number' && Number.isInteger(value)) return String(value);
    if (isShortName(value)) return value;
  }
  return nameOf(error) ?? '_OTHER';
}
