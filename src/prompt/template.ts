import { Liquid, LiquidError, Token } from 'liquidjs';
import type { Position } from './positions.ts';
import { indexPositions } from './positions.ts';

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

/** Tags that read other templates; a prompt is one file, and nothing of a template reads files. */
const REFUSED_TAGS = ['include', 'render', 'layout', 'block'] as const;

/** Filters that promptfoo's Nunjucks templates use, under the names that they have there. */
const NUNJUCKS_FILTERS: Readonly<Record<string, string>> = {
  upper: 'upcase',
  lower: 'downcase',
  trim: 'strip',
  dump: 'json',
  length: 'size',
  title: 'capitalize',
};

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
  [/call stack size exceeded/, 'The template is nested too deeply to be read.'],
];

let engine: Liquid | null = null;

/**
 * Reads a Liquid template: the variables that it takes from outside (their first names, sorted), or its first mistake.
 * Nothing is rendered, no file is read; never throws.
 */
export function readTemplate(text: string): TemplateReading {
  engine ??= createEngine();
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

function createEngine(): Liquid {
  const liquid = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: 2e6,
    memoryLimit: 1e6,
    renderLimit: 100,
  });
  for (const name of REFUSED_TAGS) {
    liquid.registerTag(name, {
      parse() {
        throw new Error(`The tag {% ${name} %} reads other templates and cannot be used in a prompt.`);
      },
      render() {},
    });
  }
  for (const [name, own] of Object.entries(NUNJUCKS_FILTERS)) if (liquid.filters[own]) liquid.registerFilter(name, liquid.filters[own]);
  delete liquid.filters.sample;
  return liquid;
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

function describeError(error: unknown, text: string): TemplateMistake {
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
