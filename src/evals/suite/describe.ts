import { findValue, joinWords, readPointer, showValue } from '../../checks/schema-words.ts';
import { showText } from '../../checks/visible.ts';
import type { SchemaError } from '../../generated/validate.ts';
import type { Pointer } from '../../prompt/json-positions.ts';
import { suggest } from '../../prompt/suggest.ts';
import type { Json } from '../../prompt/types.ts';
import { findProgram, IGNORED_KEYS, NAMING_KEYS, REFUSED_KEYS } from './promptfoo-features.ts';

export interface Description {
  readonly pointer: Pointer;
  readonly part: 'value' | 'key';
  readonly message: string;
  readonly help: string;
}

const KEYS = {
  suite: ['description', 'tests', 'defaultTest'],
  test: ['id', 'description', 'vars', 'input', 'assert', 'threshold', 'repeat', 'required', 'options'],
  options: ['transform', 'disableVarExpansion', 'disableDefaultAsserts', 'outputSchema', 'rubricPrompt'],
  assertion: ['type', 'value', 'threshold', 'weight', 'metric', 'transform', 'rubricPrompt', 'config', 'assert'],
  message: ['role', 'content', 'type', 'text', 'path'],
} as const;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
};

const LIMITS: Readonly<Record<string, string>> = {
  minimum: 'must be at least',
  maximum: 'must be at most',
};

/** `tests[2].assert[0].value`, as messages name a place. */
export function nameField(pointer: Pointer): string {
  const name = pointer.map((segment) => (typeof segment === 'number' ? `[${segment}]` : `.${showText(segment, 40)}`)).join('');
  return name === '' ? 'The suite' : `\`${name.replace(/^\./, '').replaceAll('`', "'")}\``;
}

/** A schema error of a suite in plain words; null where another error says it better. */
export function describeSchemaError({ keyword, instancePath, params }: SchemaError, root: Json): Description | null {
  const pointer = readPointer(instancePath, root);
  const value = findValue(root, pointer);
  const about = (message: string, help: string): Description => ({ pointer, part: 'value', message, help });
  const last = pointer.at(-1);
  if (typeof params.additionalProperty === 'string') return describeKey(pointer, params.additionalProperty, value);
  if (typeof params.missingProperty === 'string')
    return about(`${nameField(pointer)} has no \`${params.missingProperty}\`.`, helpMissing(params.missingProperty));
  if (keyword === 'type') {
    const naming = [...pointer].reverse().find((segment) => typeof segment === 'string');
    if (typeof naming === 'string' && NAMING_KEYS.has(naming) && typeof value === 'object' && value !== null)
      return describeNaming(pointer, naming);
    const wanted = joinWords([params.type].flat().map((type) => TYPES[String(type)] ?? String(type)));
    return about(`${nameField(pointer)} must be ${wanted}, and is ${showValue(value)}.`, helpType([params.type].flat(), value));
  }
  if (keyword === 'enum') {
    const allowed = (params.allowedValues as readonly Json[]).map((word) => String(word));
    const near = typeof value === 'string' ? suggest(value, allowed) : null;
    const system = value === 'system' && last === 'role';
    const help = system
      ? 'The prompt is the system message already; leave it out here.'
      : near
        ? `Did you mean \`${near}\`?`
        : 'Write one of these.';
    return about(`${nameField(pointer)} must be ${joinWords(allowed)}, and is ${showValue(value)}.`, help);
  }
  if (keyword in LIMITS)
    return about(`${nameField(pointer)} ${LIMITS[keyword]} ${params.limit}, and is ${showValue(value)}.`, 'Correct the number.');
  if (keyword === 'minItems' || keyword === 'minLength')
    return about(`${nameField(pointer)} is empty.`, 'Write something into it, or remove it.');
  if (keyword === 'maxLength') return about(`${nameField(pointer)} has more than ${params.limit} characters.`, 'Shorten it.');
  if (keyword === 'pattern')
    return about(
      `${nameField(pointer)} is ${showValue(value)}, which cannot be a case's id.`,
      'Write up to 100 letters, digits and . _ : @ / - and blanks, beginning with a letter or a digit.',
    );
  return null;
}

function describeNaming(pointer: Pointer, key: string): Description {
  return {
    pointer,
    part: 'value',
    message: `\`${key}\` holds an object here: a suite does not say which model is asked, where, or with which key, because a pull request could send keys elsewhere.`,
    help: 'Remove it. The model is the metadata’s, providers and the judge are named in the configuration of the base branch (models).',
  };
}

function describeKey(pointer: Pointer, key: string, owner: Json | undefined): Description {
  const place = { pointer: [...pointer, key], part: 'key' as const };
  if (Object.hasOwn(REFUSED_KEYS, key)) {
    const refusal = REFUSED_KEYS[key] as (typeof REFUSED_KEYS)[string];
    return { ...place, message: `promptfoo's \`${key}\` is not supported: ${refusal.reason}.`, help: refusal.help };
  }
  const known = keysFor(pointer, owner);
  const near = suggest(key, [...known, ...IGNORED_KEYS]);
  return {
    ...place,
    message: `\`${showText(key, 40)}\` is not known here.`,
    help: near ? `Did you mean \`${near}\`?` : `Known are ${known.join(', ')}.`,
  };
}

function keysFor(pointer: Pointer, owner: Json | undefined): readonly string[] {
  const names = pointer.filter((segment) => typeof segment === 'string');
  const last = names.at(-1);
  if (last === 'options') return KEYS.options;
  if (last === 'assert') return KEYS.assertion;
  if (last === 'input' || last === 'content') return KEYS.message;
  return last === undefined && (owner === undefined || pointer.length === 0) ? KEYS.suite : KEYS.test;
}

function helpMissing(name: string): string {
  if (name === 'tests') return 'Add `tests`: a list of cases, or files of them, such as `tests: cases/*.yaml`.';
  if (name === 'type') return 'Say what is checked, such as `type: contains`.';
  return `Add \`${name}\`.`;
}

function helpType(types: readonly unknown[], value: Json | undefined): string {
  if (
    typeof value === 'string' &&
    (types.includes('number') || types.includes('integer')) &&
    value.trim() !== '' &&
    Number.isFinite(Number(value))
  )
    return `Write ${Number(value)}, without quotes.`;
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) return `Write "${value}", in quotes.`;
  if (types.length === 1 && types[0] === 'array' && typeof value === 'object') return 'Begin each entry with a hyphen.';
  return 'Correct the value; docs/evals.md has examples.';
}

/** Why a text under `prompts`, `providers` or `provider` is refused although names are ignored; null where it is not. */
export function describeProgram(text: string): { readonly message: string; readonly help: string } | null {
  const program = findProgram(text);
  if (program === null) return null;
  return {
    message: `promptfoo's \`${program}\` is not supported: it runs code of the repository, and a pull request could bring any.`,
    help: 'Remove it. The model is the metadata’s; the prompt is the directory’s.',
  };
}
