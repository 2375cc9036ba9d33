import { showValue } from '../../checks/schema-words.ts';
import { showText } from '../../checks/visible.ts';
import { isObject } from '../../prompt/json-value.ts';
import { suggest } from '../../prompt/suggest.ts';
import { isTemplate } from '../../prompt/template-text.ts';
import type { Json, JsonObject } from '../../prompt/types.ts';
import type { ValueForm } from './assertion-types.ts';
import { ASSERTION_NAMES, ASSERTION_TYPES, baseType } from './assertion-types.ts';
import { findRefusedAssertion } from './promptfoo-features.ts';
import { checkRegex } from './regex.ts';

export interface AssertionMistake {
  /** The assertion's key that is wrong. */
  readonly key: 'type' | 'value' | 'threshold' | 'weight' | 'transform';
  readonly message: string;
  readonly help: string;
}

const FORM_WORDS: Readonly<Record<ValueForm, string>> = {
  text: 'text',
  number: 'a number',
  list: 'a list',
  object: 'a mapping',
  boolean: 'true or false',
  any: 'any value',
};

/** Types that look for their value in the output; an empty one would always be found. */
const SEARCHES = /^i?contains(-any|-all)?$|^starts-with$/;

/** What is statically wrong with one assertion, its own type's rules applied; the schema has been applied before. */
export function checkAssertion(assertion: JsonObject, allowJavascript: boolean): readonly AssertionMistake[] {
  const type = String(assertion.type);
  const name = baseType(type);
  const mistakes: AssertionMistake[] = [];
  const add = (key: AssertionMistake['key'], message: string, help: string) => void mistakes.push({ key, message, help });
  if (!Object.hasOwn(ASSERTION_TYPES, name)) return [describeUnknown(type, name)];
  const rule = ASSERTION_TYPES[name] as (typeof ASSERTION_TYPES)[string];
  const { value, threshold } = assertion;
  if (value === undefined || value === null) {
    if (rule.value === 'required')
      add('value', `\`${type}\` has no value.`, `Add \`value\`: ${rule.forms.map((form) => FORM_WORDS[form]).join(' or ')}.`);
  } else if (rule.value !== 'none') {
    if (!rule.forms.includes('any') && !rule.forms.includes(formOf(value)))
      add(
        'value',
        `The value of \`${type}\` must be ${rule.forms.map((form) => FORM_WORDS[form]).join(' or ')}, and is ${showValue(value)}.`,
        'Correct the value.',
      );
    else if (SEARCHES.test(name) && isEmpty(value)) add('value', `The value of \`${type}\` is empty.`, 'Write what is looked for.');
  }
  if (name === 'regex' && typeof value === 'string' && !isTemplate(value)) {
    const mistake = checkRegex(value);
    if (mistake) add('value', mistake.message, mistake.help);
  }
  if (name === 'word-count') mistakes.push(...checkWordCount(value));
  if (threshold === undefined && rule.thresholdRequired)
    add('threshold', `\`${type}\` has no threshold.`, `Add \`threshold\`: the most ${name === 'cost' ? 'USD' : 'milliseconds'}.`);
  if (typeof threshold === 'number') {
    if (rule.stricter === undefined) add('threshold', `\`${type}\` has no threshold: it passes or fails.`, 'Remove the threshold.');
    else if (threshold < 0) add('threshold', `The threshold is ${threshold}; it must be at least 0.`, 'Write 0 or more.');
    else if (rule.share && threshold > 1)
      add(
        'threshold',
        `The threshold is ${threshold}; a score is between 0 and 1.`,
        threshold <= 100 ? `Write ${threshold / 100} for ${threshold} %.` : 'Write a number between 0 and 1.',
      );
  }
  for (const [key, text] of [
    ['type', name === 'javascript' ? value : undefined],
    ['transform', assertion.transform],
  ] as const) {
    if (text === undefined || allowJavascript) continue;
    const what = key === 'type' ? 'A `javascript` assertion' : 'A `transform`';
    add(
      key,
      `${what} is code, and the configuration does not allow it.`,
      'Write it as a plain assertion, or set evals.allowJavascript: true in the configuration of the base branch.',
    );
  }
  return mistakes;
}

function describeUnknown(type: string, name: string): AssertionMistake {
  const refusal = findRefusedAssertion(name);
  if (refusal)
    return { key: 'type', message: `promptfoo's \`${showText(name, 40)}\` is not supported: ${refusal.reason}.`, help: refusal.help };
  if (name === 'assert-set')
    return {
      key: 'type',
      message: 'An `assert-set` cannot stand in another one, and has no `not-`.',
      help: 'List its assertions directly.',
    };
  const near = suggest(name, ASSERTION_NAMES);
  const help = near ? `Did you mean \`${type.startsWith('not-') ? 'not-' : ''}${near}\`?` : 'docs/evals.md lists every type.';
  return { key: 'type', message: `There is no assertion “${showText(type, 40)}”.`, help };
}

function formOf(value: Json): ValueForm {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  return typeof value as 'number' | 'boolean' | 'object';
}

function isEmpty(value: Json): boolean {
  return value === '' || (Array.isArray(value) && (value.length === 0 || value.some((word) => word === '')));
}

function checkWordCount(value: Json | undefined): readonly AssertionMistake[] {
  const wrong = (message: string): AssertionMistake[] => [
    { key: 'value', message, help: 'Write a number of words, or { min: 10, max: 50 }.' },
  ];
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? [] : wrong(`A count of ${value} words cannot be.`);
  if (typeof value === 'string')
    return isTemplate(value) || /^\s*\d+\s*$/.test(value) ? [] : wrong('The value of `word-count` is no number.');
  if (!isObject(value)) return [];
  const { min, max, ...rest } = value as { min?: Json; max?: Json };
  if (Object.keys(rest).length > 0 || (min === undefined && max === undefined))
    return wrong('The value of `word-count` has `min`, `max` or both.');
  if ([min, max].some((bound) => bound !== undefined && typeof bound !== 'number')) return wrong('`min` and `max` are numbers.');
  return typeof min === 'number' && typeof max === 'number' && min > max ? wrong(`\`min\` (${min}) is above \`max\` (${max}).`) : [];
}
