import { PromptgateError } from '../errors.ts';
import { GUARDRAILS, type Guardrail } from '../registry/registry.ts';

/** The options of `rollout start` as the command line gives them. */
export interface StartOptions {
  readonly environment: string;
  readonly to: string;
  readonly percent?: string;
  readonly steps?: string;
  readonly unit: 'user' | 'request';
  readonly hold?: string;
  readonly slowMs?: string;
  readonly store?: string;
  readonly guardrails?: string;
  readonly allow?: readonly string[];
  readonly deny?: readonly string[];
  readonly salt?: 'none';
  readonly reason?: string;
}

const NUMBER = /^\d{1,9}(?:\.\d{1,9})?$/;
const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 };

function refuse(option: string, given: string, wanted: string, command: string): PromptgateError {
  return new PromptgateError(`${option} takes ${wanted}, not "${given.slice(0, 100)}".`, {
    code: 'invalid-option',
    kind: 'usage',
    help: `promptgate rollout help ${command} shows examples.`,
  });
}

/**
 * A share such as `5`, `0.5` or `5%`.
 * @throws PromptgateError `invalid-option`
 */
export function readPercent(given: string, command: string, option = '--percent'): number {
  const text = given.trim().replace(/ ?%$/, '');
  if (NUMBER.test(text)) return Number(text);
  throw refuse(option, given, 'a percent, from 0.001 to 100', command);
}

/** @throws PromptgateError `invalid-option` where both are given, or one is no share */
export function readSteps({ percent, steps }: Pick<StartOptions, 'percent' | 'steps'>): readonly number[] | null {
  if (percent !== undefined && steps !== undefined)
    throw new PromptgateError('--percent and --steps exclude each other: a percent alone is one step.', {
      code: 'invalid-option',
      kind: 'usage',
      help: 'Name the share first among the steps: --steps 10,50,100',
    });
  if (percent !== undefined) return [readPercent(percent, 'start')];
  return steps === undefined ? null : steps.split(',').map((each) => readPercent(each, 'start', '--steps'));
}

/**
 * `60m`, `2h` or `1d` in minutes.
 * @throws PromptgateError `invalid-option`
 */
export function readHold(given: string | undefined): number | null {
  if (given === undefined) return null;
  const [, count, unit] = /^(\d{1,6})([mhd])$/.exec(given.trim()) ?? [];
  if (count !== undefined) return Number(count) * (MINUTES[unit as string] as number);
  throw refuse('--hold', given, 'a time such as 60m, 2h or 1d', 'start');
}

/** @throws PromptgateError `invalid-option` */
export function readSlowMs(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (NUMBER.test(given) && Number(given) > 0 && Number(given) <= 86_400_000) return Number(given);
  throw refuse('--slow-ms', given, 'milliseconds, above 0 and at most a day', 'start');
}

/** @throws PromptgateError `invalid-option` where both are given */
export function refuseTwoThresholds({ slowMs, store }: Pick<StartOptions, 'slowMs' | 'store'>): void {
  if (slowMs === undefined || store === undefined) return;
  throw new PromptgateError('--slow-ms and --store exclude each other: there is one time above which an answer is slow.', {
    code: 'invalid-option',
    kind: 'usage',
    help: 'Give the time itself, or the store that it is read from.',
  });
}

/** @throws PromptgateError `invalid-option` */
export function readGuardrails(given: string | undefined): readonly Guardrail[] | null {
  if (given === undefined) return null;
  return given.split(',').map((each) => {
    const found = GUARDRAILS.find((name) => name === each.trim());
    if (found !== undefined) return found;
    throw refuse('--guardrails', given, `some of ${GUARDRAILS.join(', ')}, with commas`, 'start');
  });
}

/** Keys with commas, and the option as often as one likes. */
export function readKeys(given: readonly string[] = []): readonly string[] {
  const keys = given.flatMap((each) => each.split(',')).map((key) => key.trim());
  return [...new Set(keys.filter((key) => key !== ''))];
}
