import { fields, validate } from '../generated/prompt-metadata.generated.ts';
import type { SchemaError } from '../generated/validate.ts';
import { locateAll, type Pointer } from '../prompt/json-positions.ts';
import { isObject } from '../prompt/json-value.ts';
import { suggest } from '../prompt/suggest.ts';
import { type Json, type JsonObject, METADATA_FILE, OUTPUT_SCHEMA_FILE, type Prompt } from '../prompt/types.ts';
import { cutAfter } from './cut.ts';
import { type Finding, finding, type Severity } from './finding.ts';
import type { FurtherCheck } from './further-schema.ts';
import { checkJsonFile } from './json-file.ts';
import { checkDates } from './metadata-dates.ts';
import type { RuleId } from './rules.ts';
import { describeErrors, findValue, joinWords, nameField, readPointer, showValue } from './schema-words.ts';
import { showText } from './visible.ts';

/** Findings of one kind in one file. */
const LIMIT = 50;

/** Fields whose texts have rules of their own: `version/invalid`, `metadata/dates`. That they are texts is the schema's affair. */
const OWN_RULES: ReadonlySet<string> = new Set(['version', 'previous_version', 'created', 'updated']);

/** Words for fields whose pattern says little by itself. */
const FIELD_HELP: Readonly<Record<string, { readonly must: string; readonly help: string }>> = {
  '/name': {
    must: 'must be 1 to 100 letters A-Z a-z, digits, blanks, dots, _ and -, the first and the last a letter or a digit',
    help: 'Write a name such as "Customer Support"; it need not equal the directory.',
  },
  '/version': { must: 'must be a version in double quotes', help: 'Write a version such as "1.0.0".' },
  '/previous_version': {
    must: 'must be a version in double quotes, or null',
    help: 'Write the version before this one, or null for the first.',
  },
};

const MISSING_HELP: Readonly<Record<string, string>> = {
  name: 'Add `name`, for example `"name": "Customer Support"`.',
  version: 'Add `version`, for example `"version": "1.0.0"`.',
  model: 'Add `model`, for example `"model": "openai:gpt-5-mini"`.',
  description: 'Add `description`: what the prompt is for, in a sentence.',
};

/** A mistake in a metadata value, before its place in the file is known. */
interface Problem {
  readonly rule: RuleId;
  readonly pointer: Pointer;
  readonly part: 'value' | 'key';
  readonly message: string;
  readonly help: string;
  readonly severity?: Severity;
}

/**
 * Checks a prompt's metadata: that it is JSON without doubled keys, fits the schema, has real dates in order and no unknown
 * fields, and fits the user's further schema. All mistakes at once. The output schema is checked for being JSON.
 */
export function checkMetadata(prompt: Prompt, further: FurtherCheck | null = null): readonly Finding[] {
  const { files } = prompt.source;
  const outputSchema = checkJsonFile(files.get(OUTPUT_SCHEMA_FILE), 'output schema');
  const { path, text, value, findings } = checkJsonFile(files.get(METADATA_FILE), 'metadata');
  if (text === null || value === undefined) return [...findings, ...outputSchema.findings];
  const problems = isObject(value) ? checkObject(value, text, further) : [describeOther(value)];
  return [...findings, ...placeProblems(problems, text, path), ...outputSchema.findings];
}

function checkObject(metadata: JsonObject, text: string, further: FurtherCheck | null): readonly Problem[] {
  const dates = checkDates(metadata).map((problem): Problem => ({ rule: 'metadata/dates', part: 'value', ...problem }));
  return [
    ...checkSchema(metadata),
    ...dates,
    ...checkUnknownFields(metadata, further),
    ...checkSurrogates(metadata, text),
    ...(further ? checkFurther(metadata, further) : []),
  ];
}

function checkSchema(metadata: JsonObject): readonly Problem[] {
  if (validate(metadata)) return [];
  const skip = ({ instancePath: path, keyword }: SchemaError): boolean => {
    const [, field = '', ...rest] = path.split('/');
    return keyword !== 'maxLength' && rest.length === 0 && OWN_RULES.has(field) && typeof metadata[field] === 'string';
  };
  return describeErrors(validate.errors ?? [], metadata, LIMIT, skip).map((description): Problem => {
    const { pointer, part } = description;
    const [field] = pointer;
    const isMissing = part === 'key' && findValue(metadata, pointer) === undefined;
    if (isMissing) return { rule: 'metadata/schema', ...description, help: MISSING_HELP[String(field)] ?? description.help };
    const words = FIELD_HELP[`/${pointer.join('/')}`];
    if (!words) return { rule: 'metadata/schema', ...description };
    const message = `${nameField(pointer)} ${words.must}; it is ${showValue(findValue(metadata, pointer))}.`;
    return { rule: 'metadata/schema', pointer, part, message, help: words.help };
  });
}

function checkUnknownFields(metadata: JsonObject, further: FurtherCheck | null): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [path, known] of Object.entries(fields)) {
    const parent = readPointer(path, metadata);
    const object = findValue(metadata, parent);
    if (!isObject(object)) continue;
    const allowed = path === '' ? [...known, ...(further?.fields ?? [])] : known;
    const names = Object.keys(object);
    const free = allowed.filter((name) => !names.includes(name));
    for (const name of names) {
      if (allowed.includes(name) || (path === '' && further?.lists(name)) || problems.length > LIMIT) continue;
      const pointer = [...parent, name];
      const near = suggest(name, free) ?? suggest(name, allowed);
      const help = near
        ? `Did you mean ${JSON.stringify(near)}?`
        : 'Remove it, or list it in a further schema (metadata.schema in the configuration).';
      const place = parent.length === 0 ? 'the metadata' : nameField(parent);
      problems.push({
        rule: 'metadata/unknown-field',
        pointer,
        part: 'key',
        message: `${nameField(pointer)} is not a field of ${place}.`,
        help,
      });
    }
  }
  return cutAfter(problems, LIMIT);
}

/** Half of a surrogate pair can be written in JSON by an escape and is no character: nothing could store or send it. */
function checkSurrogates(metadata: JsonObject, text: string): readonly Problem[] {
  if (!/\\u[dD][89a-fA-F]/.test(text)) return [];
  const problems: Problem[] = [];
  const visit = (value: Json, pointer: Pointer): void => {
    if (problems.length > LIMIT) return;
    if (typeof value === 'string' && !value.isWellFormed()) {
      const message = `${nameField(pointer)} holds half of a surrogate pair (an escape such as \\uD800), which is no character.`;
      problems.push({ rule: 'metadata/schema', pointer, part: 'value', message, help: 'Write the whole character.' });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...pointer, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(metadata, []);
  return cutAfter(problems, LIMIT);
}

function checkFurther(metadata: JsonObject, { path, validate: validateFurther }: FurtherCheck): readonly Problem[] {
  const place = { rule: 'metadata/schema', pointer: [], part: 'value' } as const;
  try {
    const errors = validateFurther(metadata);
    if (errors === null)
      return [
        {
          ...place,
          message: `The metadata has too many values for the schema ${path}, or the schema goes round for them without an end.`,
          help: 'Keep data out of the metadata, or mend the schema.',
        },
      ];
    return describeErrors(errors, metadata, LIMIT).map((description): Problem => {
      const message = `${description.message.replace(/\.$/, '')} (the schema ${path} asks for this).`;
      return { rule: 'metadata/schema', ...description, message };
    });
  } catch (error) {
    const reason = showText(error instanceof Error ? error.message : String(error), 100);
    return [
      {
        ...place,
        message: `The schema ${path} could not be applied: ${reason}.`,
        help: 'Correct the schema, or set metadata.schema: null.',
      },
    ];
  }
}

function describeOther(value: Json): Problem {
  const kind = Array.isArray(value) ? 'a list' : showValue(value);
  const message = `The metadata must be an object in braces, and is ${kind}.`;
  const help = `Write { … } with ${joinWords(Object.keys(MISSING_HELP).map((name) => `"${name}"`)).replace(' or ', ' and ')}.`;
  return { rule: 'metadata/schema', pointer: [], part: 'value', message, help };
}

/** Looks all places up in one reading; a missing field is shown at the object that lacks it. */
function placeProblems(problems: readonly Problem[], text: string, path: string): readonly Finding[] {
  if (problems.length === 0) return [];
  const parents = problems.map(({ pointer }) => ({ pointer: pointer.slice(0, -1) }));
  const places = locateAll(text, [...problems, ...parents]);
  return problems.map(({ rule, message, help, severity }, index) => {
    const place = places[index] ?? places[problems.length + index];
    return finding(rule, { path, ...place }, message, help, severity);
  });
}
