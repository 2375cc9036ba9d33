import type { Liquid } from 'liquidjs';
import { LiquidError, Token } from 'liquidjs';
import type { Position } from './positions.ts';
import { indexPositions } from './positions.ts';
import { createEngine } from './template-engine.ts';

/** A template's mistake: where, and in plain words what. */
export interface TemplateMistake extends Position {
  readonly message: string;
}

export type TemplateReading =
  | { readonly variables: readonly string[]; readonly mistake: null }
  | { readonly variables: null; readonly mistake: TemplateMistake };

/**
 * Tags and outputs of one template. liquidjs shifts its tokens off an array, which beyond some ten thousand costs the square of their
 * number: 140,000 take 8 s.
 */
const TAG_LIMIT = 10_000;

/** liquidjs' messages in our words, first match wins; `$1` is the matched part. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^tag "?(end\w+)"? not found/, 'The tag {% $1 %} closes nothing that is open here.'],
  [/^tag "([^"]*)" not found/, 'There is no Liquid tag “$1”.'],
  [/^undefined filter: sample/, 'The filter sample chooses by chance and cannot be used in a prompt.'],
  [/^undefined filter: (.*)/, 'There is no Liquid filter “$1”.'],
  [/^output "[\s\S]*" not closed/, 'An output is opened here with {{ and never closed with }}.'],
  [/^tag "[\s\S]*" not closed/, 'A tag is opened here with {% and never closed with %}.'],
  [/^tag ([\s\S]*) not closed/, 'The block that $1 opens is never closed.'],
  [/^raw "[\s\S]*" not closed/, 'The block {% raw %} is never closed with {% endraw %}.'],
  [/^invalid value expression: ""/, 'A variable or a value is missing here.'],
  [/render limit exceeded/, 'The template takes too long: it loops too often.'],
  [/(?:memory alloc limit exceeded|Invalid string length)/i, 'The template makes too much text.'],
  [/parse length limit exceeded/, 'The template is too long.'],
  [/^undefined variable: (.*)/, 'The variable “$1” has no value.'],
  [/call stack size exceeded/, 'The template is nested too deeply to be read.'],
];

let engine: Liquid | null = null;

/**
 * Reads a Liquid template: the variables that it takes from outside (their first names, sorted), or its first mistake.
 * Nothing is rendered, no file is read; never throws.
 */
export function readTemplate(text: string): TemplateReading {
  engine ??= createEngine({ parseLimit: 2e6 });
  if (countTags(text) > TAG_LIMIT) {
    return {
      variables: null,
      mistake: { message: `The template has more than ${TAG_LIMIT} tags and outputs and is not read.`, line: 1, column: 1 },
    };
  }
  try {
    const templates = engine.parse(text);
    const variables = withoutPositions(() => (engine as Liquid).globalVariablesSync(templates));
    return { variables: [...new Set(variables)].sort(), mistake: null };
  } catch (error) {
    return { variables: null, mistake: describeError(error, text) };
  }
}

/** An upper bound: in a `{% liquid %}` block each line is a tag. */
function countTags(text: string): number {
  const marks = /\{%-?\s*liquid\b/.test(text) ? /\{[{%]|\n/g : /\{[{%]/g;
  let count = 0;
  while (count <= TAG_LIMIT && marks.test(text)) count += 1;
  return count;
}

/**
 * liquidjs counts lines from the text's start for each variable that it meets, which takes 14 s for 30,000 of them. Only names are wanted
 * here, so the counting is off while they are gathered (synchronously: nothing else runs meanwhile).
 */
function withoutPositions<T>(gather: () => T): T {
  const { getPosition } = Token.prototype;
  Token.prototype.getPosition = () => [1, 1];
  try {
    return gather();
  } finally {
    Token.prototype.getPosition = getPosition;
  }
}

/** A fault of the template engine in plain words, with its place in the text. */
export function describeError(error: unknown, text: string): TemplateMistake {
  const isLiquid = LiquidError.is(error);
  const place = indexPositions(text)(isLiquid ? error.token.begin : 0);
  const raw = error instanceof Error ? error.message.replace(/(?:, file:[^\n]*)?, line:\d+, col:\d+$/, '') : String(error);
  return { message: describeMessage(raw), ...place };
}

function describeMessage(raw: string): string {
  for (const [pattern, words] of WORDS) {
    const match = pattern.exec(raw);
    if (match) return words.replace('$1', () => shorten(match[1] ?? ''));
  }
  return raw.startsWith('The tag ') ? raw : `Liquid cannot read this: ${shorten(raw)}.`;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
