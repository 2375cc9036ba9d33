/** What the value of an assertion may be. */
export type ValueForm = 'text' | 'number' | 'list' | 'object' | 'boolean' | 'any';

export interface AssertionType {
  readonly value: 'required' | 'optional' | 'none';
  readonly forms: readonly ValueForm[];
  /** Which way its threshold is stricter; absent where it has none. */
  readonly stricter?: 'higher' | 'lower';
  /** Whether the threshold is a share, 0 to 1. */
  readonly share?: true;
  readonly thresholdRequired?: true;
}

const TEXT: AssertionType = { value: 'required', forms: ['text', 'number', 'boolean'] };
const LIST: AssertionType = { value: 'required', forms: ['list', 'text', 'number'] };
const NOTHING: AssertionType = { value: 'none', forms: [] };
const OVERLAP: AssertionType = { value: 'required', forms: ['text', 'list'], stricter: 'higher', share: true };
const SIMILAR: AssertionType = { value: 'required', forms: ['text', 'list'], stricter: 'higher', share: true };
const GRADED: AssertionType = { value: 'required', forms: ['text', 'list', 'object'], stricter: 'higher', share: true };
const GRADED_ALONE: AssertionType = { value: 'optional', forms: ['any'], stricter: 'higher', share: true };
const CALLS: AssertionType = { value: 'optional', forms: ['any'] };

/** Every type of assertion, without `not-`, and what it takes. */
export const ASSERTION_TYPES: Readonly<Record<string, AssertionType>> = {
  equals: { value: 'required', forms: ['any'] },
  contains: TEXT,
  icontains: TEXT,
  'starts-with': TEXT,
  'contains-any': LIST,
  'contains-all': LIST,
  'icontains-any': LIST,
  'icontains-all': LIST,
  regex: { value: 'required', forms: ['text'] },
  levenshtein: { value: 'required', forms: ['text', 'number'], stricter: 'lower' },
  'word-count': { value: 'required', forms: ['number', 'object', 'text'] },
  'is-json': { value: 'optional', forms: ['object', 'text', 'boolean'] },
  'contains-json': { value: 'optional', forms: ['object', 'text', 'boolean'] },
  'is-xml': { value: 'optional', forms: ['text', 'list', 'object'] },
  'contains-xml': { value: 'optional', forms: ['text', 'list', 'object'] },
  'is-html': NOTHING,
  'contains-html': NOTHING,
  'is-sql': { value: 'optional', forms: ['object'] },
  'contains-sql': { value: 'optional', forms: ['object'] },
  'rouge-n': OVERLAP,
  bleu: OVERLAP,
  gleu: OVERLAP,
  meteor: OVERLAP,
  latency: { value: 'none', forms: [], stricter: 'lower', thresholdRequired: true },
  cost: { value: 'none', forms: [], stricter: 'lower', thresholdRequired: true },
  'finish-reason': { value: 'required', forms: ['text'] },
  'is-refusal': NOTHING,
  perplexity: { value: 'none', forms: [], stricter: 'lower' },
  'perplexity-score': { value: 'none', forms: [], stricter: 'higher', share: true },
  'is-valid-function-call': CALLS,
  'is-valid-openai-function-call': CALLS,
  'is-valid-openai-tools-call': CALLS,
  'tool-call-f1': { value: 'required', forms: ['list', 'text'], stricter: 'higher', share: true },
  similar: SIMILAR,
  'similar:cosine': SIMILAR,
  'similar:dot': { ...SIMILAR },
  'similar:euclidean': SIMILAR,
  'llm-rubric': GRADED,
  'g-eval': GRADED,
  'answer-relevance': GRADED_ALONE,
  'context-faithfulness': GRADED_ALONE,
  'context-recall': GRADED,
  'context-relevance': GRADED_ALONE,
  factuality: GRADED,
  'model-graded-factuality': GRADED,
  'model-graded-closedqa': GRADED,
  javascript: { value: 'required', forms: ['text'], stricter: 'higher' },
};

export const ASSERTION_NAMES: readonly string[] = Object.keys(ASSERTION_TYPES);

/** The type without its `not-`. */
export function baseType(type: string): string {
  return type.startsWith('not-') ? type.slice(4) : type;
}
