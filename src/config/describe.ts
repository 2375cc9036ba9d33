import type { SchemaError } from '../generated/validate.ts';
import type { Pointer } from '../prompt/json-positions.ts';
import { isObject } from '../prompt/json-value.ts';
import { suggest } from '../prompt/suggest.ts';
import { DEFAULT_CONFIG, PROVIDER_TYPES } from './config.ts';
import { strictestAt } from './repair.ts';

export interface Description {
  /** The value or the key that the mistake is about. */
  readonly pointer: Pointer;
  readonly part: 'value' | 'key';
  readonly message: string;
  readonly help: string;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: 'a mapping of keys to values',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

/** What a value must look like where the schema has a pattern, by the pointer written with `*` for names and indexes. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [
    /^(overrides\.\d+\.prompts|models\.allow)\./,
    'a pattern of letters, digits, . _ - / : @ with * for any part, ** for any segments and ? for one character; list several patterns instead of {a,b}',
  ],
  [/^release\.tag$/, 'a tag name that holds {id} and {version}, such as {id}@{version}'],
  [
    /^monitoring\.store$/,
    'sqlite:FILE or prometheus:URL, such as sqlite:.promptgate/metrics.db; user names and passwords come from the environment',
  ],
  [/\.apiKeyEnv$/, 'the name of an environment variable, such as OPENAI_API_KEY (never the key itself)'],
  [/\.baseUrl$/, 'an address that begins with https:// or http:// and holds no user name'],
  [/^(environments|registry\.promote)\./, 'a name of lower-case letters, digits and hyphens'],
];

/** Keys where a mapping is open or not part of the defaults; everything else is looked up in the defaults. */
const FURTHER_KEYS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^overrides\.\d+$/, ['prompts', 'rules', 'prompt', 'evals']],
  [/^models\.providers\.[^.]+$/, ['type', 'baseUrl', 'apiKeyEnv', 'headers', 'concurrency']],
  [/^models\.prices\./, ['input', 'output']],
  [/^monitoring\.(minRates|tolerate)$/, ['errors', 'slow', 'unhappy']],
];

/** Keys of `evals` that one prompt cannot have of its own: all prompts of a run share them. */
const WHOLE_RUN: readonly string[] = ['budget', 'cache', 'concurrency', 'timeoutMs'];

function nameOf(pointer: Pointer): string {
  return pointer.join('.');
}

/** What stands at a pointer of the defaults; overrides follow the keys that they override. */
function defaultAt(pointer: Pointer): unknown {
  const path = pointer[0] === 'overrides' && pointer.length > 3 ? pointer.slice(2) : pointer;
  let value: unknown = DEFAULT_CONFIG;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<string, unknown>)[segment];
  }
  return value;
}

function keysAt(pointer: Pointer): readonly string[] {
  const further = FURTHER_KEYS.find(([path]) => path.test(nameOf(pointer)));
  if (further) return further[1];
  const path = pointer[0] === 'overrides' ? pointer.slice(2) : pointer;
  const value = defaultAt(path);
  const keys = isObject(value) ? Object.keys(value) : [];
  return pointer[0] === 'overrides' ? keys.filter((key) => !WHOLE_RUN.includes(key)) : keys;
}

/** A value as it stands there, but for name and password in an address: findings go into comments and logs. */
function show(value: unknown): string {
  const text = (JSON.stringify(value) ?? 'nothing').replace(/\/\/[^\s/?#"]*@/g, '//***@');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `the text ${show(value)}` : show(value);
}

function valueAt(root: unknown, pointer: Pointer): unknown {
  return pointer.reduce<unknown>((value, segment) => (value as Record<string | number, unknown> | undefined)?.[segment], root);
}

/** Where a share such as 0.9 was written as 90, "0.9" or "90 %": the number that was meant. */
function readShare(value: unknown, limit: number): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(String(value));
  if (match === null || (typeof value !== 'string' && typeof value !== 'number')) return null;
  const number = Number(match[1]);
  if (match[2] === '' && number <= limit) return number;
  return number <= 100 * limit ? number / 100 : null;
}

function joinWords(words: readonly unknown[]): string {
  const texts = words.map((word) => String(word));
  return texts.length > 1 ? `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}` : (texts[0] ?? '');
}

function describeUnknownKey(pointer: Pointer, key: string): Description {
  const known = keysAt(pointer);
  const near = suggest(key, known);
  const place = pointer.length === 0 ? 'the configuration' : `\`${nameOf(pointer)}\``;
  const isShared = pointer[0] === 'overrides' && pointer.at(-1) === 'evals' && WHOLE_RUN.includes(key);
  if (isShared)
    return {
      pointer: [...pointer, key],
      part: 'key',
      message: `\`${key}\` holds for the whole run, so ${place} cannot change it for some prompts.`,
      help: `Write it under \`evals:\` at the top.`,
    };
  return {
    pointer: [...pointer, key],
    part: 'key',
    message: `${show(key)} is not a key of ${place}.`,
    help: near
      ? `Did you mean \`${near}\`?`
      : `Remove it. The keys here are ${[...known].sort().join(', ') || 'listed in docs/configuration.md'}.`,
  };
}

function describeKeyName(pointer: Pointer, key: string, rules: readonly string[]): Description {
  const place = { pointer: [...pointer, key], part: 'key' } as const;
  if (pointer.at(-1) === 'rules') {
    const near = suggest(key, rules);
    const help = near ? `Did you mean \`${near}\`?` : 'docs/rules.md lists every rule.';
    return { ...place, message: `${show(key)} is not a rule.`, help };
  }
  return {
    ...place,
    message: `${show(key)} cannot be a name in \`${nameOf(pointer)}\`.`,
    help: 'Use letters, digits and hyphens, beginning with a letter.',
  };
}

function describeType(pointer: Pointer, value: unknown, types: readonly string[]): Description {
  const name = nameOf(pointer);
  const place = { pointer, part: 'value' } as const;
  if (pointer.length === 0) {
    return {
      ...place,
      message: `The configuration must be a mapping of keys to values, not ${kindOf(value)}.`,
      help: 'Begin with a line such as `promptsDir: prompts`.',
    };
  }
  const wanted = joinWords(types.map((type) => TYPE_NAMES[type] ?? type));
  const share = types.includes('number') ? readShare(value, 1) : null;
  let help = `Write ${wanted}; docs/configuration.md has an example.`;
  if (share !== null) help = `Write \`${pointer.at(-1)}: ${share}\`.`;
  else if (types.includes('integer') && /^\d+$/.test(String(value))) help = `Write \`${pointer.at(-1)}: ${value}\`, without quotes.`;
  else if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) help = 'Put it in quotes.';
  return { ...place, message: `\`${name}\` must be ${wanted}, not ${kindOf(value)}.`, help };
}

function describeLimit(pointer: Pointer, value: unknown, { comparison, limit }: Readonly<Record<string, unknown>>): Description {
  const words: Readonly<Record<string, string>> = { '<=': 'at most', '>=': 'at least', '<': 'less than', '>': 'more than' };
  const share = limit === 1 && comparison === '<=' ? readShare(value, 1) : null;
  return {
    pointer,
    part: 'value',
    message: `\`${nameOf(pointer)}\` is ${show(value)}; it must be ${words[String(comparison)]} ${limit}.`,
    help:
      share === null
        ? `Write a number that is ${words[String(comparison)]} ${limit}.`
        : `Write \`${pointer.at(-1)}: ${share}\` for ${value} %.`,
  };
}

function describeEnum(pointer: Pointer, value: unknown, allowed: readonly unknown[]): Description {
  const near = typeof value === 'string' ? suggest(value, allowed.map(String)) : null;
  const words = pointer.at(-1) === 'type' ? PROVIDER_TYPES : allowed;
  return {
    pointer,
    part: 'value',
    message: `\`${nameOf(pointer)}\` is ${show(value)}; it must be ${joinWords(words)}.`,
    help: near ? `Did you mean \`${near}\`?` : `Write ${joinWords(words)}.`,
  };
}

/** Puts one mistake into words; null for those that another one of the same list says better. */
export function describeSchemaError(error: SchemaError, root: unknown, rules: readonly string[]): Description | null {
  if ('propertyName' in error) return null;
  const pointer = toPointer(error.instancePath, root);
  const value = valueAt(root, pointer);
  const { params } = error;
  const about = (message: string, help: string): Description => ({ pointer, part: 'value', message, help });
  switch (error.keyword) {
    case 'additionalProperties':
      return describeUnknownKey(pointer, String(params.additionalProperty));
    case 'propertyNames':
      return describeKeyName(pointer, String(params.propertyName), rules);
    case 'required':
      return about(
        `\`${nameOf(pointer)}\` has no \`${params.missingProperty}\`.`,
        `Add \`${params.missingProperty}\`; docs/configuration.md has an example.`,
      );
    case 'type':
      return describeType(pointer, value, [params.type].flat() as string[]);
    case 'enum':
      return describeEnum(pointer, value, params.allowedValues as readonly unknown[]);
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return describeLimit(pointer, value, params);
    case 'uniqueItems':
      return about(`\`${nameOf(pointer)}\` names the same thing twice.`, 'Keep one of the two.');
    case 'minItems':
    case 'minLength':
    case 'minProperties':
      return about(`\`${nameOf(pointer)}\` is empty.`, 'Give it a value, or remove the key.');
    case 'maxItems':
    case 'maxLength':
      return about(`\`${nameOf(pointer)}\` is longer than ${params.limit}.`, 'Shorten it.');
    case 'pattern': {
      const shape = SHAPES.find(([path]) => path.test(nameOf(pointer)))?.[1] ?? 'a value of the form that docs/configuration.md shows';
      return about(`\`${nameOf(pointer)}\` is ${show(value)}, which does not work here.`, `Write ${shape}.`);
    }
    default:
      return null;
  }
}

/** An ajv path as keys and indexes. */
function toPointer(instancePath: string, root: unknown): Pointer {
  if (instancePath === '') return [];
  const pointer: (string | number)[] = [];
  let value: unknown = root;
  for (const part of instancePath.slice(1).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const segment = Array.isArray(value) ? Number(key) : key;
    pointer.push(segment);
    value = (value as Record<string | number, unknown> | undefined)?.[segment];
  }
  return pointer;
}

/** What holds while a mistake stands, so that nobody wonders which rules a verdict was made by. */
export function describeFallback({ pointer, part }: Pick<Description, 'pointer' | 'part'>): string {
  if (part === 'key') return 'Until then the key is not used.';
  if (strictestAt(pointer) !== undefined) return 'Until then the strictest value holds: nothing is allowed.';
  const value = defaultAt(pointer);
  if (value === undefined || typeof pointer.at(-1) === 'number') return 'Until then it is left out.';
  const text = JSON.stringify(value);
  return text.length > 60 ? 'Until then its defaults hold.' : `Until then the default holds: ${text}.`;
}
