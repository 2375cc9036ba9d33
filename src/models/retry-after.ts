/** Days; what asks for more is a mistake, and no wait of ours. */
const LONGEST = 30 * 86_400_000;

type Headers = Readonly<Record<string, string | undefined>>;

/**
 * Milliseconds that a provider asks to wait: `retry-after-ms`, or `retry-after` in seconds or as a date.
 * @param now Milliseconds since 1970.
 * @returns undefined where it asks for nothing that can be read.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const exact = readNumber(headers['retry-after-ms']);
  if (exact !== undefined) return Math.min(exact, LONGEST);
  const given = headers['retry-after']?.trim();
  const seconds = readNumber(given);
  if (seconds !== undefined) return Math.min(Math.ceil(seconds * 1000), LONGEST);
  const date = given === undefined || !/[a-z]/i.test(given) ? Number.NaN : Date.parse(given);
  return Number.isNaN(date) ? undefined : Math.min(Math.max(0, date - now), LONGEST);
}

/** Google says it in the body: `"retryDelay": "34s"`. */
export function readRetryDelay(body: string): number | undefined {
  const match = /"retryDelay"\s*:\s*"(\d{1,6}(?:\.\d{1,9})?)s"/.exec(body.slice(0, 20_000));
  return match === null ? undefined : Math.min(Math.ceil(Number(match[1]) * 1000), LONGEST);
}

function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,12}(?:\.\d{1,9})?\s*$/.test(text) ? Number(text) : undefined;
}
