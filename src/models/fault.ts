import type { Redact } from '../report/redaction.ts';
import { type FaultKind, ModelFault } from './model.ts';
import { readRetryAfter, readRetryDelay } from './retry-after.ts';

/** Characters of a provider's own words that a message repeats. */
const WORDS_LIMIT = 300;

/** An error of the SDK about an HTTP answer, as far as it is read here; the class is not imported, so that nothing is loaded for it. */
interface ApiCallError extends Error {
  readonly statusCode?: number;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly responseBody?: string;
}

interface Rule {
  /** Statuses that it is for; null: any from 400 to 499. */
  readonly statuses: readonly number[] | null;
  /** In the answer's body; null: any. */
  readonly words: RegExp | null;
  readonly kind: FaultKind;
  readonly says: string;
}

/** In order: the first that fits decides. Patterns are matched against the first 20,000 characters and have no nested repetition. */
const RULES: readonly Rule[] = [
  { statuses: [402], words: null, kind: 'stop', says: 'the account has no credit left' },
  {
    statuses: null,
    words: /insufficient_quota|billing_hard_limit_reached|credit balance is too low|insufficient balance/i,
    kind: 'stop',
    says: 'the account has no quota left',
  },
  { statuses: [401], words: null, kind: 'stop', says: 'the key was not accepted' },
  { statuses: [400], words: /API_KEY_INVALID|API key not valid|API key expired/i, kind: 'stop', says: 'the key was not accepted' },
  { statuses: [403], words: null, kind: 'stop', says: 'the key may not use this model' },
  { statuses: [404], words: null, kind: 'stop', says: 'there is no such model, or the base URL is wrong' },
  {
    statuses: [400, 422],
    words: /model_not_found|invalid_model|invalid model\b|model identifier is invalid|model[^"]{0,200}does not exist/i,
    kind: 'stop',
    says: 'there is no such model',
  },
  {
    statuses: [400, 422],
    words: /content_filter|content_policy_violation|responsible ?ai/i,
    kind: 'output',
    says: 'a content filter refused it',
  },
  {
    statuses: [400, 413, 422],
    words:
      /context_length_exceeded|maximum context length|context window|prompt is too long|input is too long|exceed context limit|too many (?:input )?tokens|token count[^"]{0,80}exceeds|too large for model/i,
    kind: 'output',
    says: 'the input is too long for the model',
  },
  { statuses: [413], words: null, kind: 'output', says: 'the input is too long for the provider' },
  { statuses: [408, 409], words: null, kind: 'retry', says: 'the provider asks to try again' },
  { statuses: [429], words: null, kind: 'retry', says: 'too many requests' },
  { statuses: null, words: null, kind: 'refused', says: 'the provider refused the request' },
];

/**
 * What went wrong with an attempt, whichever layer says so. The SDK's error is not kept as a cause: it holds the request and its headers.
 * @param now Milliseconds since 1970, for `retry-after` dates.
 */
export function toFault(error: unknown, provider: string, redact: Redact, now: number): ModelFault {
  if (error instanceof ModelFault) return retell(error, redact);
  if (!(error instanceof Error)) return new ModelFault(`${provider}: the adapter failed.`, { kind: 'refused' });
  const { statusCode, responseHeaders = {}, responseBody = '' } = error as ApiCallError;
  if (statusCode === undefined) {
    // The transport's own faults arrive as they are; what is left are requests that the adapter cannot express, and answers it cannot read.
    const unreadable = /^AI_(?:EmptyResponseBody|InvalidResponseData|JSONParse|TypeValidation|NoContentGenerated)/.test(error.name);
    return new ModelFault(`${provider}: ${unreadable ? 'the answer cannot be read' : quote(error.message, redact)}.`, {
      kind: unreadable ? 'retry' : 'refused',
    });
  }
  const head = `${provider}: HTTP ${statusCode}`;
  if (statusCode < 400) {
    const inner = (error as { cause?: unknown }).cause;
    if (inner instanceof ModelFault) return retell(inner, redact);
    return new ModelFault(`${head}, but the answer cannot be read (malformed or cut off).`, { kind: 'retry', status: statusCode });
  }
  const rule: Pick<Rule, 'kind' | 'says'> =
    statusCode >= 500 ? { kind: 'retry', says: 'the provider failed' } : findRule(statusCode, responseBody.slice(0, 20_000));
  const wait =
    readRetryAfter(responseHeaders, now) ?? (statusCode === 429 || statusCode === 503 ? readRetryDelay(responseBody) : undefined);
  const words = quote(error.message, redact);
  return new ModelFault(`${head}: ${rule.says}${words === '' ? '' : ` (“${words}”)`}.`, {
    kind: rule.kind,
    status: statusCode,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
}

function findRule(status: number, body: string): Rule {
  return RULES.find(({ statuses, words }) => (statuses?.includes(status) ?? true) && (words?.test(body) ?? true)) as Rule;
}

function retell(fault: ModelFault, redact: Redact): ModelFault {
  const message = redact(fault.message);
  if (message === fault.message) return fault;
  return new ModelFault(message, {
    kind: fault.kind,
    ...(fault.status === null ? {} : { status: fault.status }),
    ...(fault.retryAfterMs === null ? {} : { retryAfterMs: fault.retryAfterMs }),
  });
}

/** A provider's words on one line, without secrets, cut; secrets go first, so that none is cut in half. */
function quote(words: string, redact: Redact): string {
  const line = redact(words.slice(0, 20_000))
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replace(/\.$/, '');
  return line.length > WORDS_LIMIT ? `${line.slice(0, WORDS_LIMIT).toWellFormed()}…` : line;
}
