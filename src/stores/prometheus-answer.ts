import { PromptgateError } from '../errors.ts';
import type { RawSeries } from '../monitoring/scrapes.ts';

export interface Answer {
  readonly status: number;
  /** null: it was longer than the limit. */
  readonly text: string | null;
  /** Who answered. */
  readonly name: string;
  readonly maxBytes: number;
}

const MAX_SERIES = 50_000;
/** What engines say where a query would read more than they allow: Prometheus, Mimir and Cortex, Thanos, VictoriaMetrics. */
const TOO_MANY = new RegExp(
  [
    'too many (samples|points|series|chunks)|exceed(s|ed)? .*(limit|maximum)|limit.*exceeded|query result too large',
    'cannot (select|process) more than|number of matching (unique )?timeseries exceeds|outside the allowed -retentionPeriod',
  ].join('|'),
  'i',
);

function fail(message: string, code: string, help: string): never {
  throw new PromptgateError(message, { code, kind: 'outside', help });
}

/** A sentence of somebody else's, cut and without control characters. */
function quote(text: unknown): string {
  return typeof text === 'string' ? ` (${text.replace(/\p{C}/gu, ' ').slice(0, 200)})` : '';
}

interface Body {
  readonly status?: unknown;
  readonly error?: unknown;
  readonly errorType?: unknown;
  readonly warnings?: unknown;
  /** VictoriaMetrics' cluster has it for warnings. */
  readonly isPartial?: unknown;
  readonly data?: { readonly resultType?: unknown; readonly result?: unknown };
}

function parseBody(text: string): Body | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : null;
  } catch {
    return null;
  }
}

/**
 * The series of an answer.
 * @throws PromptgateError `prometheus-refused`, `prometheus-too-large` (a shorter span may do), `prometheus-query`, `prometheus-partial`, `prometheus-answer`
 */
export function readSeries({ status, text, name, maxBytes }: Answer): readonly RawSeries[] {
  if (text === null) fail(`${name} answered with more than ${maxBytes} bytes`, 'prometheus-too-large', 'Ask for fewer hours.');
  if (status === 401 || status === 403) {
    fail(
      `${name} refuses access (HTTP ${status})`,
      'prometheus-refused',
      'Give a token in PROMETHEUS_TOKEN, or a name and password in PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD.',
    );
  }
  const body = parseBody(text);
  if (body?.status === 'error' && typeof body.error === 'string' && TOO_MANY.test(body.error)) {
    fail(
      `${name} finds the query too large${quote(body.error)}`,
      'prometheus-too-large',
      'Ask for fewer hours, or raise its limit (in Prometheus --query.max-samples).',
    );
  }
  if (body === null || status < 200 || status >= 300 || body.status !== 'success') {
    const what = body === null ? 'something that is not JSON' : `an error${quote(body.error)}`;
    const isDown = status === 429 || status >= 500;
    fail(
      `${name} answered HTTP ${status} with ${what}`,
      isDown ? 'prometheus-unreachable' : body === null ? 'prometheus-answer' : 'prometheus-query',
      isDown ? 'Try again when it is up.' : 'Check the address: what is before /api/v1 belongs to it, and nothing else does.',
    );
  }
  // Half of the counters would read as a rollout that goes differently.
  const warnings = Array.isArray(body.warnings) ? body.warnings : [];
  if (warnings.length > 0 || body.isPartial === true) {
    fail(`${name} gave part of an answer${quote(warnings[0])}`, 'prometheus-partial', 'Try again when all of its parts are up.');
  }
  return readResult(body.data ?? {}, name);
}

function readResult({ resultType, result }: NonNullable<Body['data']>, name: string): readonly RawSeries[] {
  const malformed = (): never =>
    fail(`${name} answered with something that is not Prometheus'`, 'prometheus-answer', 'Check the address, and what stands between.');
  if ((resultType !== 'matrix' && resultType !== 'vector') || !Array.isArray(result)) return malformed();
  if (result.length > MAX_SERIES) fail(`${name} answered with ${result.length} series`, 'prometheus-too-large', 'Ask for fewer hours.');
  return result.map((one: unknown): RawSeries => {
    const { metric, value, values } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
    const samples = resultType === 'vector' ? [value] : values;
    if (typeof metric !== 'object' || metric === null || !Array.isArray(samples)) return malformed();
    if (!Object.values(metric).every((label) => typeof label === 'string')) return malformed();
    return {
      labels: metric as Record<string, string>,
      samples: samples.filter((sample) => !isEnd(sample)).map((sample) => readSample(sample) ?? malformed()),
    };
  });
}

/** A mark that a series was no longer there: VictoriaMetrics shows it as a sample. None of our metrics is ever NaN. */
function isEnd(sample: unknown): boolean {
  return Array.isArray(sample) && sample[1] === 'NaN';
}

function readSample(sample: unknown): readonly [number, number] | null {
  if (!Array.isArray(sample) || typeof sample[0] !== 'number' || typeof sample[1] !== 'string') return null;
  // Prometheus' +Inf and -Inf are no numbers to Number; both are no counts.
  return [Math.round(sample[0] * 1000), Number(sample[1])];
}
