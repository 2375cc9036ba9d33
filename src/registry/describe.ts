import type { SchemaError } from '../generated/validate.ts';
import type { Pointer } from '../prompt/json-positions.ts';
import { suggest } from '../prompt/suggest.ts';
import type { Mistake } from './mistake.ts';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  null: 'null',
};

/** What a field with a pattern must look like, by its name. */
const SHAPES: Readonly<Record<string, string>> = {
  digest: 'sha256: and 64 hexadecimal digits in lower case',
  report: 'sha256: and 64 hexadecimal digits in lower case',
  suite: 'sha256: and 64 hexadecimal digits in lower case, or null',
  commit: 'a full commit SHA, 40 hexadecimal digits in lower case',
  registeredAt: 'a time in UTC such as 2026-11-23T10:00:00Z',
  deployedAt: 'a time in UTC such as 2026-11-23T10:00:00Z',
  startedAt: 'a time in UTC such as 2026-11-23T10:00:00Z',
  steppedAt: 'a time in UTC such as 2026-11-23T10:00:00Z',
  at: 'a time in UTC such as 2026-11-23T10:00:00Z',
};

const RESTORE = 'Let Promptgate’s commands write the registry, or take the value from its history in Git.';

function nameOf(pointer: Pointer): string {
  return pointer.length === 0 ? 'the registry' : `\`${pointer.join(' › ').slice(0, 300)}\``;
}

/** As much of a value as a line can hold. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The schema's errors in words; a value that fails twice is named once. */
export function describeErrors(errors: readonly SchemaError[], root: unknown): readonly Mistake[] {
  const said = new Set<string>();
  return errors.flatMap((error) => {
    const key = `${error.instancePath} ${error.keyword === 'additionalProperties' || error.keyword === 'required' ? JSON.stringify(error.params) : ''}`;
    if (said.has(key)) return [];
    said.add(key);
    return [describeError(error, root)];
  });
}

function describeError({ keyword, instancePath, params }: SchemaError, root: unknown): Mistake {
  const pointer = toPointer(instancePath, root);
  const value = valueAt(root, pointer);
  const name = nameOf(pointer);
  const about = (message: string, help: string): Mistake => ({ pointer, part: 'value', message, help });
  switch (keyword) {
    case 'additionalProperties':
      return describeUnknown(pointer, value, String(params.additionalProperty));
    case 'required':
      return about(`${name} has no \`${params.missingProperty}\`.`, `Add \`${params.missingProperty}\`. ${RESTORE}`);
    case 'type': {
      const wanted = [params.type].flat().map((type) => TYPE_NAMES[String(type)] ?? String(type));
      return about(`${name} must be ${wanted.join(' or ')}, not ${show(value)}.`, RESTORE);
    }
    case 'const':
      return about(
        `${name} is ${show(value)}; this Promptgate reads version ${params.allowedValue}.`,
        'Use the Promptgate that wrote it, or a newer one.',
      );
    case 'enum':
      return about(`${name} is ${show(value)}; it must be one of ${(params.allowedValues as string[]).join(', ')}.`, RESTORE);
    case 'pattern':
      return about(`${name} is ${show(value)}, not ${SHAPES[String(pointer.at(-1))] ?? 'what belongs here'}.`, RESTORE);
    case 'minimum':
    case 'maximum':
      return about(`${name} is ${show(value)}; it must be ${keyword === 'minimum' ? 'at least' : 'at most'} ${params.limit}.`, RESTORE);
    case 'minLength':
      return about(`${name} is empty.`, 'Give it a value, or remove the key.');
    default:
      return about(`${name} is longer than ${params.limit}.`, 'Shorten it.');
  }
}

const ROLLOUT_FIELDS: readonly string[] = [
  ...['id', 'canary', 'percent', 'step', 'unit', 'salt', 'slowMs', 'steps', 'startedAt', 'startedBy', 'reason', 'steppedAt'],
  ...['holdMinutes', 'guardrails', 'paused', 'allow', 'deny'],
];

/** The fields of what a pointer leads to, by the pointer's shape; for "did you mean". */
const FIELDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\[\]$/, ['$schema', 'schemaVersion', 'prompts']],
  [/^\["prompts","[^"]*"\]$/, ['maintainer', 'rollouts', 'versions', 'environments']],
  [/,"versions","[^"]*"\]$/, ['digest', 'commit', 'registeredAt', 'evidence']],
  [/,"evidence"\]$/, ['conclusion', 'report', 'suite', 'model', 'judge', 'mode']],
  [/,"environments","[^"]*"\]$/, ['version', 'deployedAt', 'deployedBy', 'previous', 'reason', 'rollout', 'ended', 'blocked']],
  [/,"rollout"\]$/, ROLLOUT_FIELDS],
  [/,"paused"\]$/, ['reason', 'by', 'at']],
  [/,"ended"\]$/, ['id', 'canary', 'reason', 'by', 'at']],
  [/,"blocked",\d+\]$/, ['digest', 'reason', 'by', 'at']],
];

/** A newer Promptgate may have written it, so it is kept; a misspelt one is worth a line. */
function describeUnknown(pointer: Pointer, value: unknown, key: string): Mistake {
  const fields = FIELDS.find(([shape]) => shape.test(JSON.stringify(pointer)))?.[1] ?? [];
  const missing = fields.filter((field) => !Object.hasOwn(value as object, field));
  const near = suggest(key, missing);
  return {
    pointer: [...pointer, key],
    part: 'key',
    message: `${show(key)} is not a field of ${nameOf(pointer)} that this Promptgate knows; it is kept as it stands.`,
    help: near === null ? 'Remove it if it is a mistake; a newer Promptgate may know it.' : `Did you mean \`${near}\`?`,
    severity: 'warning',
  };
}

/** An ajv path as keys and indexes. */
function toPointer(instancePath: string, root: unknown): Pointer {
  const pointer: (string | number)[] = [];
  let value: unknown = root;
  for (const part of instancePath.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const segment = Array.isArray(value) ? Number(key) : key;
    pointer.push(segment);
    value = (value as Record<string | number, unknown> | undefined)?.[segment];
  }
  return pointer;
}

function valueAt(root: unknown, pointer: Pointer): unknown {
  return pointer.reduce<unknown>((value, segment) => (value as Record<string | number, unknown> | undefined)?.[segment], root);
}
