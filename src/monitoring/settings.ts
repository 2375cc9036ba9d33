import type { Policy } from '../config/config.ts';
import { PromptgateError } from '../errors.ts';
import { isObject } from '../prompt/json-value.ts';
import { GUARDRAILS, type Guardrail } from '../registry/registry.ts';
import type { DetectionSettings } from './detection.ts';

/** The chance of a false alarm by what follows an alarm: what takes a version away from users is to err less often than what somebody can take back. */
export const ALPHAS: Readonly<Record<Policy, number>> = { rollback: 0.01, pause: 0.05, notify: 0.05 };

export const DEFAULT_SETTINGS: DetectionSettings = {
  alpha: ALPHAS.rollback,
  beta: 0.05,
  ruleOut: 2,
  minEvents: 5,
  minRates: { errors: 0.005, slow: 0.05, unhappy: 0.05 },
  tolerate: {},
  required: ['errors'],
};

/** Guardrails that count events, each good or bad; `satisfaction` weighs ratings. */
export type CountedGuardrail = Exclude<Guardrail, 'satisfaction'>;

const COUNTED: readonly string[] = GUARDRAILS.filter((name) => name !== 'satisfaction');

interface Bound {
  readonly least: number;
  readonly most: number;
  /** Whether the ends themselves are allowed. */
  readonly closed: boolean;
  readonly help: string;
}

const BOUNDS = {
  alpha: {
    least: 0,
    most: 0.5,
    closed: false,
    help: 'The chance of a false alarm over a whole rollout: 0.01, or 0.05 where it only notifies.',
  },
  beta: { least: 0, most: 0.5, closed: false, help: 'The chance to pass a canary wrongly: 0.05.' },
  ruleOut: { least: 1.25, most: 100, closed: false, help: 'How many times as often things may not go wrong: 2 for twice as often.' },
  minEvents: { least: 1, most: 1_000_000, closed: true, help: 'A whole number of bad canary events: 5.' },
  minRates: { least: 0, most: 1, closed: true, help: 'A share from 0 to 1: 0.005 for one in two hundred.' },
  tolerate: { least: 0, most: 1, closed: false, help: 'A share between 0 and 1: 0.01 for one in a hundred.' },
} satisfies Record<string, Bound>;

function refuse(what: string, value: unknown, help: string): never {
  const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : String(value).slice(0, 40);
  throw new PromptgateError(`The setting ${what} is ${shown}`, { code: 'detection-settings', kind: 'usage', help });
}

function checkNumber(what: string, value: unknown, { least, most, closed, help }: Bound): number {
  const within = typeof value === 'number' && (closed ? value >= least && value <= most : value > least && value < most);
  return within ? value : refuse(what, value, help);
}

function checkRates(what: 'minRates' | 'tolerate', rates: unknown): Partial<Record<CountedGuardrail, number>> {
  const help = `Give a share for any of ${COUNTED.join(', ')}.`;
  if (!isObject(rates)) refuse(what, rates, help);
  const given = Object.entries(rates).filter(([, value]) => value !== undefined && value !== null);
  for (const [name, value] of given) {
    if (!COUNTED.includes(name)) refuse(`${what}.${name.slice(0, 40)}`, value, help);
    checkNumber(`${what}.${name}`, value, BOUNDS[what]);
  }
  return Object.fromEntries(given);
}

function checkRequired(required: unknown): readonly Guardrail[] {
  const help = `Give a list of ${GUARDRAILS.join(', ')}.`;
  if (!Array.isArray(required)) return refuse('required', required, help);
  const unknown = required.find((name) => !(GUARDRAILS as readonly unknown[]).includes(name));
  if (unknown !== undefined) refuse('required', unknown, help);
  return GUARDRAILS.filter((name) => required.includes(name));
}

/** What a caller may give: `undefined` and `null` are "not given". */
export type GivenSettings = {
  readonly [K in keyof DetectionSettings]?: Partial<DetectionSettings[K]> | DetectionSettings[K] | null | undefined;
};

/**
 * Fills in what was not given; a rate for one guardrail leaves the others as they are.
 * @throws PromptgateError `detection-settings`, with the name of the setting and what it takes
 */
export function resolveSettings(given?: GivenSettings | null): DetectionSettings {
  const partial = given ?? {};
  const names = Object.keys(DEFAULT_SETTINGS);
  if (typeof partial !== 'object' || Array.isArray(partial)) refuse('object', partial, `Give an object with any of ${names.join(', ')}.`);
  const unknown = Object.keys(partial).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const help = `There are ${names.join(', ')}.`;
    throw new PromptgateError(`There is no setting ${unknown.slice(0, 40)}`, { code: 'detection-settings', kind: 'usage', help });
  }
  const take = (key: keyof DetectionSettings): unknown => partial[key] ?? DEFAULT_SETTINGS[key];
  const minEvents = checkNumber('minEvents', take('minEvents'), BOUNDS.minEvents);
  if (!Number.isInteger(minEvents)) refuse('minEvents', minEvents, BOUNDS.minEvents.help);
  return {
    alpha: checkNumber('alpha', take('alpha'), BOUNDS.alpha),
    beta: checkNumber('beta', take('beta'), BOUNDS.beta),
    ruleOut: checkNumber('ruleOut', take('ruleOut'), BOUNDS.ruleOut),
    minEvents,
    minRates: { ...DEFAULT_SETTINGS.minRates, ...checkRates('minRates', take('minRates')) },
    tolerate: { ...DEFAULT_SETTINGS.tolerate, ...checkRates('tolerate', take('tolerate')) },
    required: checkRequired(take('required')),
  };
}
