import type { Json } from '../../prompt/types.ts';
import { ASSERTION_NAMES } from './assertion-types.ts';
import { findProgram, REFUSED_ASSERTIONS } from './promptfoo-features.ts';

/** Types whose text is a list of words with commas between. */
const LISTS: ReadonlySet<string> = new Set(['contains-all', 'contains-any', 'icontains-all', 'icontains-any']);
/** Types that have a threshold even where the column gives none. */
const WITH_THRESHOLD: ReadonlySet<string> = new Set([
  'answer-relevance',
  'context-faithfulness',
  'context-recall',
  'context-relevance',
  'cost',
  'latency',
  'levenshtein',
  'perplexity-score',
  'perplexity',
  'rouge-n',
  'similar',
  'starts-with',
]);
const THRESHOLD = 0.75;
const SIMILAR_THRESHOLD = 0.8;

const PREFIXES: readonly (readonly [prefix: string, type: string])[] = [
  ['javascript:', 'javascript'],
  ['fn:', 'javascript'],
  ['eval:', 'javascript'],
  ['grade:', 'llm-rubric'],
  ['llm-rubric:', 'llm-rubric'],
  ['python:', 'python'],
];

const TYPE = /^(not-)?([a-z][a-z0-9-]*(?::(?:dot|cosine|euclidean))?)(?:\((\d+(?:\.\d+)?)\))?(?::([\s\S]*))?$/;

/** Reads a cell of an `__expected` column by promptfoo's rules: `contains: x`, `similar(0.8): y`; anything else must equal the output. */
export function readExpected(text: string): Record<string, Json> {
  const prefix = PREFIXES.find(([start]) => text.startsWith(start));
  if (prefix)
    return { type: prefix[1], value: prefix[1] === 'llm-rubric' ? text.slice(prefix[0].length) : text.slice(prefix[0].length).trim() };
  if (findProgram(text) !== null) return { type: 'javascript', value: text };
  const match = TYPE.exec(text);
  const type = match?.[2] ?? '';
  if (match === null || (!ASSERTION_NAMES.includes(type) && !Object.hasOwn(REFUSED_ASSERTIONS, type)))
    return { type: 'equals', value: text };
  const full = `${match[1] ?? ''}${type}`;
  const value = match[4]?.trim();
  if (LISTS.has(type)) return { type: full, ...(value === undefined ? {} : { value: value.split(',').map((word) => word.trim()) }) };
  if (WITH_THRESHOLD.has(type)) {
    const given = match[3] === undefined ? (type === 'similar' ? SIMILAR_THRESHOLD : THRESHOLD) : Number(match[3]);
    // The threshold of a prefix means nothing, and promptfoo ignores it, too.
    const threshold = type === 'starts-with' ? {} : { threshold: given };
    return { type: full, ...(value === undefined || value === '' ? {} : { value }), ...threshold };
  }
  const threshold = match[3] === undefined ? {} : { threshold: Number(match[3]) };
  return { type: full, ...(value === undefined ? {} : { value }), ...threshold };
}
