import type { Finding } from '../checks/finding.ts';
import { finding } from '../checks/finding.ts';
import { RULES } from '../checks/rules.ts';
import type { SchemaError } from '../generated/validate.ts';
import type { Pointer } from '../prompt/json-positions.ts';
import { isObject } from '../prompt/json-value.ts';
import type { Config } from './config.ts';
import { DEFAULT_CONFIG } from './config.ts';
import type { Description } from './describe.ts';
import type { Document } from './document.ts';
import { readDocument } from './document.ts';
import { checkMeaning } from './meaning.ts';
import { removeBroken } from './repair.ts';
import { normalizeRepositoryPath } from './repository-path.ts';

export interface ParsedConfig {
  /** Complete and safe to use: what could not be read has its default, or its strictest value where the default is laxer. */
  readonly config: Config;
  /** All `config/invalid`. */
  readonly findings: readonly Finding[];
}

const FINDING_LIMIT = 50;
/** Each pass removes what the one before found; an override without its `prompts` goes in the second. */
const PASS_LIMIT = 5;

async function loadValidator(): Promise<(value: unknown) => readonly SchemaError[]> {
  const { validate } = await import('../generated/config.generated.ts');
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}

function merge(value: Record<string, unknown>, defaults: object): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...defaults };
  for (const [key, given] of Object.entries(value)) {
    const standard = merged[key];
    const nested = isObject(given) && isObject(standard);
    merged[key] = nested ? merge(given, standard) : given;
  }
  return merged;
}

function complete(value: unknown): Config {
  const { $schema: _, ...given } = (value ?? {}) as Record<string, unknown>;
  const config = merge(given, DEFAULT_CONFIG) as unknown as Config;
  const types = Object.entries(config.versioning.types).map(([type, release]) => [type.toLowerCase(), release] as const);
  return { ...config, versioning: { ...config.versioning, types: Object.fromEntries(types) } };
}

function normalizePaths(config: Config): Config {
  const { metadata, registry } = config;
  return {
    ...config,
    promptsDir: normalizeRepositoryPath(config.promptsDir) as string,
    metadata: { schema: metadata.schema === null ? null : normalizeRepositoryPath(metadata.schema) },
    registry: { ...registry, path: normalizeRepositoryPath(registry.path) as string },
  };
}

async function findBroken(value: unknown, errors: readonly SchemaError[], document: Document): Promise<Description[]> {
  if (errors.length > 0) {
    const { describeSchemaError } = await import('./describe.ts');
    return errors.flatMap((error) => describeSchemaError(error, value, Object.keys(RULES)) ?? []);
  }
  const isSet = (pointer: Pointer) => document.locate(pointer, 'key') !== null;
  return checkMeaning(complete(value), isSet).map((mistake) => ({ ...mistake, part: 'value' as const }));
}

async function toFindings(path: string, broken: readonly Description[], document: Document): Promise<Finding[]> {
  const { describeFallback } = await import('./describe.ts');
  return broken.slice(0, FINDING_LIMIT).map((mistake) => {
    const spot = document.locate(mistake.pointer, mistake.part) ?? document.locate(mistake.pointer.slice(0, -1), 'value');
    const place = { path, line: spot?.line ?? 1, column: spot?.column ?? 1 };
    return finding('config/invalid', place, mistake.message, `${mistake.help} ${describeFallback(mistake)}`);
  });
}

/**
 * Reads a configuration. Never throws for what the text holds: every mistake is a finding with its place and its mend.
 * @param text YAML 1.2 or JSON; empty text is an empty configuration.
 * @param path the file's path from the repository's root, for the findings.
 */
export async function parseConfig(text: string, path: string): Promise<ParsedConfig> {
  const document = await readDocument(text);
  const findings = document.problems.map(({ message, help, line, column }) =>
    finding('config/invalid', { path, line: line ?? null, column: column ?? null }, message, help),
  );
  if (document.value === undefined || document.value === null) {
    const unreadable = findings.length > 0;
    const help = 'Until then the defaults hold, and the strictest limits for models and spending.';
    const config = normalizePaths(complete(unreadable ? removeBroken({}, [[]]) : {}));
    return { config, findings: findings.map((found) => ({ ...found, help: `${found.help} ${help}` })) };
  }
  const validate = await loadValidator();
  let value: unknown = document.value;
  let reported = false;
  for (let pass = 0; pass < PASS_LIMIT; pass += 1) {
    const broken = await findBroken(value, validate(value), document);
    if (broken.length === 0) break;
    // Only what the file itself says is reported; later passes clear up after a removal. Meaning is read once the form is right.
    if (!reported) findings.push(...(await toFindings(path, broken, document)));
    reported = true;
    const last = pass === PASS_LIMIT - 1;
    value = removeBroken(
      value,
      broken.map(({ pointer }) => (last ? [] : pointer)),
    );
  }
  return { config: normalizePaths(complete(value)), findings };
}
