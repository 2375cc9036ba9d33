import type { Json, Prompt } from '../prompt/types.ts';
import { UNLISTED } from './schema/make-samples.ts';
import type { Narrowing } from './schema/narrowing.ts';
import { findNarrowings } from './schema/narrowing.ts';

/** Something that callers of a prompt relied on and that changed. */
export interface InterfaceBreak {
  readonly kind: 'variable' | 'output-schema';
  /** A clause for a list: "the variable `company` is new". */
  readonly text: string;
}

/** Breaks of the output schema that are named; what is beyond is counted. */
const NAMED_LIMIT = 5;

/**
 * Finds what callers must change: variables that the text needs and did not need, or that are gone, and an output schema that
 * refuses what it took before. A part that is unreadable on one side is not compared; neither is a schema that is new or removed.
 */
export function findInterfaceBreaks(base: Prompt, head: Prompt): readonly InterfaceBreak[] {
  return [...compareVariables(base.variables, head.variables), ...compareOutputSchemas(base.outputSchema, head.outputSchema)];
}

function compareVariables(base: readonly string[] | null, head: readonly string[] | null): readonly InterfaceBreak[] {
  if (base === null || head === null) return [];
  const gone = base.filter((name) => !head.includes(name));
  const fresh = head.filter((name) => !base.includes(name));
  const [from, ...moreGone] = gone;
  const [to, ...moreFresh] = fresh;
  if (from !== undefined && to !== undefined && moreGone.length + moreFresh.length === 0) {
    return [{ kind: 'variable', text: `the variable \`${from}\` is now \`${to}\`` }];
  }
  return [
    ...fresh.map((name) => ({ kind: 'variable', text: `the variable \`${name}\` is new` }) as const),
    ...gone.map((name) => ({ kind: 'variable', text: `the variable \`${name}\` is gone` }) as const),
  ];
}

function compareOutputSchemas(base: Json | null, head: Json | null): readonly InterfaceBreak[] {
  if (base === null || head === null) return [];
  const narrowings = findNarrowings(base, head);
  const named = narrowings
    .slice(0, NAMED_LIMIT)
    .map((narrowing) => ({ kind: 'output-schema', text: describeNarrowing(narrowing) }) as const);
  const rest = narrowings.length - named.length;
  return rest === 0 ? named : [...named, { kind: 'output-schema', text: `${rest} more in the output schema` }];
}

type Describe = (where: string, detail: string) => string;

const DESCRIPTIONS: Readonly<Record<string, Describe>> = {
  required: (where, detail) => `the output schema now requires ${detail} in ${where}`,
  additionalProperties: (where, detail) =>
    `the output schema no longer takes ${detail === `\`${UNLISTED}\`` ? 'unlisted properties' : detail} in ${where}`,
  type: (where, detail) => `the output schema no longer takes a value of type ${detail.replaceAll('`', '')} as ${where}`,
  enum: (where, detail) => `the output schema no longer takes ${detail} as ${where}`,
  const: (where, detail) => `the output schema now takes only ${detail} as ${where}`,
  false: (where) => `the output schema no longer takes anything as ${where}`,
};

function describeNarrowing({ refusal: { path, keyword, detail } }: Narrowing): string {
  const where = path.length === 0 ? 'the output' : `\`${path.map((step) => (typeof step === 'number' ? '[]' : step)).join('.')}\``;
  const describe = DESCRIPTIONS[keyword];
  const shown = `\`${typeof detail === 'string' ? detail : JSON.stringify(detail)}\``;
  if (describe !== undefined) return describe(where, shown);
  return `the output schema's \`${keyword}\`${detail === null ? '' : ` (${shown})`} now refuses some values of ${where} that it took before`;
}
