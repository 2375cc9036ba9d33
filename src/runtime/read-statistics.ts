import { PromptgateError } from '../errors.ts';
import type { StatsOptions } from '../monitoring/monitor.ts';
import type { RollUp } from '../monitoring/roll-up.ts';
import { HOUR } from '../monitoring/span.ts';
import type { MonitorStore } from '../monitoring/store.ts';
import { checkAsked } from './check-asked.ts';

/** Hours that statistics may span: a minute to 400 days. */
export const HOURS = { least: 1 / 60, most: 9600 } as const;

/**
 * What happened to a prompt in the last hours, to the minute.
 * @param now milliseconds since 1970
 * @throws PromptgateError `hours-invalid`, `question-invalid`, and what the store throws
 */
export function readStatistics(store: MonitorStore, promptId: string, options: StatsOptions | null, now: number): Promise<RollUp | null> {
  checkAsked(promptId, options, ['environment', 'version']);
  const { hours = 1, environment = null, version = null } = options ?? {};
  if (!(typeof hours === 'number' && hours >= HOURS.least && hours <= HOURS.most)) {
    throw new PromptgateError(`hours is ${String(hours).slice(0, 40)}`, {
      code: 'hours-invalid',
      kind: 'usage',
      help: `Give a number from 1/60 (a minute) to ${HOURS.most} (400 days).`,
    });
  }
  return store.total({ promptId, environment, version, from: now - hours * HOUR, to: now + 1 });
}
