import { cutAfter } from '../checks/cut.ts';
import type { Finding } from '../checks/finding.ts';
import { finding } from '../checks/finding.ts';
import { PromptgateError } from '../errors.ts';
import { validate } from '../generated/registry.generated.ts';
import type { SchemaError } from '../generated/validate.ts';
import { findDeepValue, JSON_DEPTH_LIMIT } from '../prompt/json-file.ts';
import { findDuplicateKeys, findSyntaxMistake, locateAll } from '../prompt/json-positions.ts';
import type { Position } from '../prompt/positions.ts';
import { describeErrors } from './describe.ts';
import { checkMeaning } from './meaning.ts';
import type { Mistake } from './mistake.ts';
import type { Registry } from './registry.ts';
import { EMPTY_REGISTRY } from './registry.ts';
import { removeBroken } from './salvage.ts';

export interface ParsedRegistry {
  /** Complete where there is no error among the findings; else what of it could be read. */
  readonly registry: Registry;
  /** `registry/invalid`, and `registry/unknown-version` where an environment names a version that is not registered. */
  readonly findings: readonly Finding[];
}

/** Characters. GitHub takes files up to 100 MB. */
export const REGISTRY_SIZE_LIMIT = 200 * 1_048_576;

const FINDING_LIMIT = 50;

/**
 * Reads a registry. Never throws for what the text holds: every mistake is a finding with its line and its mend.
 * @param path the file's path from the repository's root, for the findings.
 */
export function parseRegistry(text: string, path: string): ParsedRegistry {
  const refuse = (place: Partial<Position>, message: string, help: string): ParsedRegistry => ({
    registry: EMPTY_REGISTRY,
    findings: [finding('registry/invalid', { path, ...place }, message, help)],
  });
  if (text.length > REGISTRY_SIZE_LIMIT) return refuseLargeRegistry(path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const mistake = findSyntaxMistake(text);
    return refuse(mistake ?? {}, `The registry is not JSON. ${describeSyntax(mistake?.message ?? '', text)}`.trim(), restoreHelp(path));
  }
  const keys = countKeys(value, 0);
  if (keys === null) return refuse(findDeepValue(text) ?? {}, 'The registry is nested too deeply.', restoreHelp(path));

  const errors: readonly SchemaError[] = validate(value) ? [] : (validate.errors ?? []);
  const described = describeErrors(errors, value);
  const formed = removeBroken(value, described);
  const meant = checkMeaning(formed);
  const registry = removeBroken(
    formed,
    meant.filter(({ part }) => part === 'key'),
  );
  const mistakes = [...described, ...meant];
  const doubled = countMarks(text) !== keys ? findDoubles(text, path) : [];
  return { registry, findings: [...doubled, ...toFindings(mistakes, text, path)] };
}

/** What is said of a registry that is larger than `REGISTRY_SIZE_LIMIT`, also by who did not even read it. */
export function refuseLargeRegistry(path: string): ParsedRegistry {
  const message = `The registry is larger than ${REGISTRY_SIZE_LIMIT / 1_048_576} MB.`;
  const help = 'Registries this large are not read; spread the prompts over several repositories.';
  return { registry: EMPTY_REGISTRY, findings: [finding('registry/invalid', { path }, message, help)] };
}

/**
 * Reads a registry that is about to be used; null (there is no file) is an empty one.
 * @throws PromptgateError `registry-invalid` where anything in it is wrong: a registry is not guessed at
 */
export function requireRegistry(text: string | null, path: string): Registry {
  if (text === null) return EMPTY_REGISTRY;
  const { registry, findings } = parseRegistry(text, path);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return registry;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const place = first.line === null ? path : `${path}:${first.line}`;
  throw new PromptgateError(`${place}: ${first.message}${more}`, { code: 'registry-invalid', kind: 'usage', help: first.help });
}

function restoreHelp(path: string): string {
  return `Bring the last good one back: \`git log -- ${path}\` shows it, \`git restore --source COMMIT -- ${path}\` takes it.`;
}

function describeSyntax(message: string, text: string): string {
  return /^(?:<{7}|={7}|>{7})(?: |$)/m.test(text) ? 'It holds the marks of a merge conflict.' : message;
}

/**
 * The keys of a JSON text: quotes with a colon behind that no backslash escapes. `JSON.parse` keeps the last of two equal keys, so a value
 * has fewer keys than its text where one stands twice. Ten times as fast as looking at each key; a key that ends in a backslash, which no
 * registry has, makes the count too large, and then each is looked at.
 */
function countMarks(text: string): number {
  let count = 0;
  const mark = text.includes('\\\\"') ? /"[ \t\r\n]*:/g : /(?<!\\)"[ \t\r\n]*:/g;
  while (mark.exec(text) !== null) count += 1;
  return count;
}

/** null where the value is nested more than `JSON_DEPTH_LIMIT` levels deep. */
function countKeys(value: unknown, depth: number): number | null {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > JSON_DEPTH_LIMIT) return null;
  let count = 0;
  for (const key in value) {
    if (!Array.isArray(value)) count += 1;
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner !== 'object' || inner === null) continue;
    const below = countKeys(inner, depth + 1);
    if (below === null) return null;
    count += below;
  }
  return count;
}

function findDoubles(text: string, path: string): Finding[] {
  return findDuplicateKeys(text, FINDING_LIMIT).map(({ key, line, column, first }) =>
    finding(
      'registry/invalid',
      { path, line, column },
      `The key ${JSON.stringify(key.slice(0, 60))} stands twice in one object (first in line ${first.line}); only the last one counts.`,
      'Remove one of the two. After a merge conflict, keep what was deployed last.',
    ),
  );
}

function toFindings(mistakes: readonly Mistake[], text: string, path: string): Finding[] {
  const shown = cutAfter(mistakes, FINDING_LIMIT);
  const places = shown.length === 0 ? [] : locateAll(text, shown);
  return shown.map(({ rule = 'registry/invalid', message, help, severity }, index) => {
    const spot = places[index] ?? null;
    return finding(rule, { path, line: spot?.line ?? 1, column: spot?.column ?? 1 }, message, help, severity);
  });
}
