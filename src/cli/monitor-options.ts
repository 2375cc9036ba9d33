import { POLICIES, type Policy } from '../config/config.ts';
import { PromptgateError } from '../errors.ts';
import { suggest } from '../prompt/suggest.ts';
import type { Registry } from '../registry/registry.ts';
import type { Project } from './project.ts';
import { toId } from './prompts.ts';

const MOST_HOURS = 9600;
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** A day: a watcher that looks less often is none. */
const LONGEST_INTERVAL = 86_400_000;
/** Milliseconds; more often than this nothing is flushed. */
const SHORTEST_INTERVAL = 100;

function refuse(code: string, message: string, help: string): PromptgateError {
  return new PromptgateError(message, { code, kind: 'usage', help });
}

/** @throws PromptgateError `hours-invalid` */
export function readHours(given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback;
  const hours = Number(given);
  if (given.trim() !== '' && hours >= 1 / 60 && hours <= MOST_HOURS) return hours;
  throw refuse(
    'hours-invalid',
    `--hours ${given.slice(0, 40)} is no number of hours.`,
    `Give how many hours back are counted, from a minute (0.0167) to ${MOST_HOURS}: --hours 24`,
  );
}

/** Milliseconds of `500ms`, `60s`, `5m`, `1h` or a number of seconds. @throws PromptgateError `interval-invalid` */
export function readInterval(given: string): number {
  const [, number = '', unit = 's'] = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(given.trim()) ?? [];
  const interval = Number(number) * (UNITS[unit] ?? Number.NaN);
  if (number !== '' && interval >= SHORTEST_INTERVAL && interval <= LONGEST_INTERVAL) return interval;
  throw refuse(
    'interval-invalid',
    `--interval ${given.slice(0, 40)} is no span of time.`,
    'Give one up to a day, such as --interval 60s, 5m or 1h.',
  );
}

/** @throws PromptgateError `policy-invalid` */
export function readPolicy(given: string | undefined, fallback: Policy): Policy {
  const found = POLICIES.find((policy) => policy === (given ?? fallback));
  if (found !== undefined) return found;
  const near = suggest(given ?? '', POLICIES);
  throw refuse(
    'policy-invalid',
    `There is no policy "${(given ?? '').slice(0, 40)}".`,
    `${near === null ? '' : `Did you mean ${near}? `}There are ${POLICIES.join(', ')}.`,
  );
}

/**
 * The ids of prompts that were given, each of which the registry knows.
 * @throws PromptgateError `unknown-prompt`
 */
export function readIds(given: readonly string[], registry: Registry, { config }: Pick<Project, 'config'>): readonly string[] {
  return given.map((text) => {
    const id = toId(text, config.promptsDir);
    if (Object.hasOwn(registry.prompts, id)) return id;
    const known = Object.keys(registry.prompts).sort();
    const near = suggest(id, known);
    throw refuse(
      'unknown-prompt',
      `There is no prompt "${id.slice(0, 200)}" in the registry.`,
      near === null
        ? `It has: ${known.slice(0, 10).join(', ') || 'none yet'}${known.length > 10 ? ' and others' : ''}.`
        : `Did you mean ${near}?`,
    );
  });
}
