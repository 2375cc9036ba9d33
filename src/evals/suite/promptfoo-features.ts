const CODE = 'it runs code of the repository, and a pull request could bring any';
const REACH = 'it would let a pull request choose where requests go';
const JUDGE = 'it needs a model that Promptgate does not ask';

export interface Refusal {
  /** Why, as the end of a sentence. */
  readonly reason: string;
  readonly help: string;
}

const USE_JAVASCRIPT: string =
  'Write the check as a plain assertion, or as `javascript` where evals.allowJavascript of the configuration allows it.';
const PLAIN = 'Remove it.';

/** Assertion types of promptfoo that are refused, each with the reason. */
export const REFUSED_ASSERTIONS: Readonly<Record<string, Refusal>> = {
  python: { reason: CODE, help: USE_JAVASCRIPT },
  ruby: { reason: CODE, help: USE_JAVASCRIPT },
  webhook: { reason: 'it sends the output to an address that a pull request can choose', help: 'Write the check as a plain assertion.' },
  classifier: { reason: JUDGE, help: 'Use `llm-rubric` with the wanted class in words.' },
  moderation: { reason: JUDGE, help: 'Use `llm-rubric` that says what must not be there.' },
  guardrails: { reason: 'guardrails are no part of an answer here', help: 'Use `is-refusal` or `finish-reason`.' },
  pi: { reason: JUDGE, help: 'Use `llm-rubric`.' },
  'search-rubric': { reason: 'the judge does not search the web', help: 'Use `llm-rubric` and give the facts in the rubric.' },
  human: { reason: 'nobody is there to judge while a check runs', help: 'Use `llm-rubric`.' },
  'select-best': { reason: 'it compares several prompts in one test', help: 'Base and head are compared by the review itself.' },
  'max-score': { reason: 'it compares several prompts in one test', help: 'Base and head are compared by the review itself.' },
  'conversation-relevance': { reason: 'a case is one answer', help: 'Give the conversation as `input` and use `answer-relevance`.' },
  'agent-rubric': { reason: 'a case is one answer of a model, not of an agent', help: 'Use `llm-rubric`.' },
};

/** Families of assertion types, by their prefix. */
const REFUSED_FAMILIES: readonly (readonly [prefix: string, refusal: Refusal])[] = [
  ['trace-', { reason: 'there are no traces of a model call', help: PLAIN }],
  ['trajectory:', { reason: 'there are no traces of a model call', help: PLAIN }],
  ['promptfoo:', { reason: 'red teaming is not part of a review', help: PLAIN }],
];

export function findRefusedAssertion(type: string): Refusal | null {
  if (Object.hasOwn(REFUSED_ASSERTIONS, type)) return REFUSED_ASSERTIONS[type] as Refusal;
  return REFUSED_FAMILIES.find(([prefix]) => type.startsWith(prefix))?.[1] ?? null;
}

/** Keys of promptfoo that are refused wherever they stand, each with the reason. */
export const REFUSED_KEYS: Readonly<Record<string, Refusal>> = {
  env: { reason: 'a suite sets no environment', help: 'Set the variable where the check runs.' },
  extensions: { reason: CODE, help: PLAIN },
  nunjucksFilters: { reason: CODE, help: 'Use Liquid’s own filters.' },
  assertScoringFunction: { reason: CODE, help: 'Use weights and `threshold`.' },
  transformVars: { reason: CODE, help: 'Write the vars as they are to be.' },
  contextTransform: { reason: CODE, help: 'Give the context as the var `context`.' },
  redteam: { reason: 'red teaming is not part of a review', help: PLAIN },
  scenarios: { reason: 'scenarios multiply tests by configurations', help: 'Write the tests out, or give a var several values in a list.' },
  assertionTemplates: { reason: 'a suite has no templates of assertions', help: 'Use a YAML anchor and aliases.' },
  $ref: { reason: 'a suite has no references', help: 'Use a YAML anchor and aliases.' },
  providerOutput: { reason: 'an answer comes from the model', help: 'Recorded answers belong into recordings.jsonl.' },
  prefix: { reason: 'the prompt that is tested is the one that ships', help: 'Write it into the prompt.' },
  suffix: { reason: 'the prompt that is tested is the one that ships', help: 'Write it into the prompt.' },
  postprocess: { reason: 'it is the old name of `transform`', help: 'Write `transform`.' },
  storeOutputAs: { reason: 'cases do not depend on each other', help: 'Give the text as a var.' },
  apiBaseUrl: { reason: REACH, help: 'Providers belong into the configuration of the base branch: models.providers.' },
  headers: { reason: REACH, help: 'Providers belong into the configuration of the base branch: models.providers.' },
};

/** Keys that mean something to promptfoo and nothing here; one notice names those that a suite has. */
export const IGNORED_KEYS: ReadonlySet<string> = new Set([
  'prompts',
  'providers',
  'targets',
  'provider',
  'tags',
  'metadata',
  'sharing',
  'outputPath',
  'evaluateOptions',
  'commandLineOptions',
  'writeLatestResults',
  'derivedMetrics',
  'runSerially',
  'displayName',
]);

/** Keys whose value may be a text (ignored) and never an object: it would name an address, headers or a key. */
export const NAMING_KEYS: ReadonlySet<string> = new Set(['prompts', 'providers', 'targets', 'provider']);

/** Texts that name a program: refused, though they would only be ignored, because their author expects them to run. */
export function findProgram(text: string): string | null {
  const named = /^(exec|python|ruby|webhook|golang):/.exec(text)?.[1];
  if (named !== undefined) return `${named}:`;
  const file = /^file:\/\/[^\n]*\.(js|cjs|mjs|ts|cts|mts|py|rb|sh|go)(?::[\w.]+)?$/.exec(text)?.[1];
  return file === undefined ? null : `file://*.${file}`;
}
