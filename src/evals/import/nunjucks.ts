import { readTemplate } from '../../prompt/template.ts';

/** What Nunjucks writes otherwise than Liquid, inside of {{ … }} and {% … %}; in this order. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/^(\{%-?\s*)set\b/, '$1assign'],
  [/^(\{%-?\s*)elif\b/, '$1elsif'],
  [/^(\{%-?\s*)elseif\b/, '$1elsif'],
  [/\bloop\.(index0|index|first|last|length|revindex0|revindex)\b/g, 'forloop.$1'],
  [/\bforloop\.revindex(0?)\b/g, 'forloop.rindex$1'],
  [/\bis not defined\b|\bis undefined\b/g, '== nil'],
  [/\bis defined\b/g, '!= nil'],
  [/\|\s*(?:safe|string|list)\b(?:\(\))?/g, ''],
  [/\|\s*d\b/g, '| default'],
  [/\|\s*e\b/g, '| escape'],
  [/\|\s*nl2br\b/g, '| newline_to_br'],
  [/\|\s*int\b(?:\(\))?/g, '| to_integer'],
  [/\|\s*striptags\b(?:\(\))?/g, '| strip_html'],
  [/\|\s*(\w+)\(\s*\)/g, '| $1'],
  [/\|\s*(\w+)\(([^()]*)\)/g, '| $1: $2'],
];

/** What has no counterpart, with what to do instead. */
const WITHOUT: readonly (readonly [RegExp, string])[] = [
  [/^\{%-?\s*(?:macro|call|import|from|extends|include|filter)\b/, 'macros, imports and includes: write the text out'],
  [/^\{\{[^|]*\sif\s[\s\S]*\selse\s/, 'a condition inside of {{ }}: use {% if %} … {% else %} … {% endif %}'],
  [/\benv\./, 'environment variables: give the value as a var'],
  [/ ~ /, 'texts joined by ~: use the filter append'],
];

export interface LiquidText {
  readonly text: string;
  /** What a person must still do, each without a full stop. */
  readonly remarks: readonly string[];
}

/** Rewrites a Nunjucks template as a Liquid one, as far as a table can; a text without templates comes back as it was. */
export function toLiquid(template: string): LiquidText {
  if (!/\{[{%#]/.test(template)) return { text: template, remarks: [] };
  const remarks = new Set<string>();
  const text = template.replace(/\{#-?([\s\S]*?)-?#\}|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (part, comment: string | undefined) => {
    if (comment !== undefined) return `{% comment %}${comment}{% endcomment %}`;
    for (const [pattern, remark] of WITHOUT) if (pattern.test(part)) remarks.add(`Liquid has no ${remark}`);
    return REWRITES.reduce((written, [pattern, by]) => written.replace(pattern, by), part);
  });
  const { mistake } = readTemplate(text);
  if (mistake) remarks.add(`the template cannot be read in line ${mistake.line}: ${mistake.message.replace(/\.$/, '')}`);
  return { text, remarks: [...remarks] };
}
