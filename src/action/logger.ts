import { showHidden } from '../report/visible.ts';

/** Everything that the Action writes to its log, other than annotations. */
export interface Logger {
  info(text: string): void;
  /** Shown when the run was started with debug logging. */
  debug(text: string): void;
}

/** What the runner's comparison may overlook between two characters, as far as `showHidden` leaves it: joiners and marks. */
const IGNORED = '[\\p{Mn}\\u200c\\u200d]*';
const OLD_PREFIX = new RegExp(`#${IGNORED}#${IGNORED}\\[`, 'gu');
const PREFIX = new RegExp(`^([\\s\\p{Mn}\\u200c\\u200d]*):${IGNORED}:`, 'u');

/**
 * Makes a text that the runner reads as plain lines. The runner takes `::name::` at a line's start (after any white space,
 * no-break spaces too) and `##[name]` anywhere for commands, ends lines at CR as at LF, and its comparison skips characters
 * that nobody sees; those are named here.
 */
export function neutralise(text: string): string {
  return text
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map((line) => showHidden(line).replace(OLD_PREFIX, '# # [').replace(PREFIX, '$1: :'))
    .join('\n');
}

/** A logger over the runner's standard output. */
export function createLogger(write: (text: string) => void, isDebug: boolean): Logger {
  return {
    info: (text) => write(`${neutralise(text)}\n`),
    debug: (text) => {
      if (isDebug) write(`[debug] ${neutralise(text).replaceAll('\n', '\n[debug] ')}\n`);
    },
  };
}
