import { isObject } from '../prompt/json-value.ts';
import { SCHEME } from '../rollout/bucket.ts';
import { isTooDeep } from './depth.ts';

type Check = (value: unknown) => boolean;
type Members = Readonly<Record<string, Check>>;

const isText: Check = (value) => typeof value === 'string';
const isName: Check = (value) => typeof value === 'string' && value !== '' && value.length <= 1000;
/** What messages repeat: nothing in it moves a terminal or begins another line of a log. */
const isPlainName: Check = (value) => isName(value) && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(value as string);
const isWhole: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
/** Seconds since 1970, as far as a Date goes. */
const isSecond: Check = (value) => isWhole(value) && (value as number) <= 8_640_000_000_000;
const isShallow: Check = (value) => !isTooDeep(value);
const isMetadata: Check = (value) => isObject(value) && isShallow(value);
const isShare: Check = (value) => typeof value === 'number' && value >= 0 && value <= 100;
const isNullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isAbsentOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isSalt: Check = (value) => typeof value === 'string' && value !== '' && !value.includes(':') && value.isWellFormed();

const BUNDLE: Members = {
  environment: isPlainName,
  commit: isName,
  sequence: isSecond,
  digest: isName,
  prompts: isObject,
  vectors: isListOf(isObject),
};
const VECTOR: Members = { key: isText, bucket: isWhole, fine: isWhole };
const VERSION: Members = { version: isName, digest: isName, commit: isName, text: isText, metadata: isMetadata, outputSchema: isShallow };
const ROLLOUT: Members = {
  id: isName,
  canary: isName,
  percent: isShare,
  step: isWhole,
  unit: (value) => value === 'user' || value === 'request',
  salt: isSalt,
  slowMs: isNullOr((value) => typeof value === 'number' && value >= 0),
  guardrails: isAbsentOr(isListOf(isText)),
  allow: isAbsentOr(isListOf(isText)),
  deny: isAbsentOr(isListOf(isText)),
};

function checkMembers(value: unknown, members: Members, where: string): string | null {
  if (!isObject(value)) return `has no object in ${where}`;
  const wrong = Object.keys(members).find((name) => !members[name]?.((value as Record<string, unknown>)[name]));
  return wrong === undefined ? null : `has no usable \`${wrong}\` in ${where}`;
}

function checkPrompt(id: string, value: unknown): string | null {
  const where = `the prompt ${JSON.stringify(id.slice(0, 100))}`;
  if (!isObject(value)) return `has no object in ${where}`;
  const { stable, canary, rollout } = value as Record<string, unknown>;
  const mistake = checkMembers(stable, VERSION, `the stable version of ${where}`);
  if (mistake !== null || (canary === null && rollout === null)) return mistake;
  if (canary === null || rollout === null) return `has a canary without a rollout, or the other way round, in ${where}`;
  const further = checkMembers(canary, VERSION, `the canary of ${where}`) ?? checkMembers(rollout, ROLLOUT, `the rollout of ${where}`);
  if (further !== null) return further;
  const named = (rollout as { canary: string }).canary;
  if (named !== (canary as { version: string }).version) return `holds another canary than the rollout of ${where} names`;
  // What is recorded is told apart by versions.
  return named === (stable as { version: string }).version ? `has one version as stable and as canary in ${where}` : null;
}

/** A value for people, cut: an object may be deeper than the stack. */
function showValue(value: unknown, length: number): string {
  if (value === undefined) return 'undefined';
  return typeof value === 'object' && value !== null ? 'that is no text' : JSON.stringify(value).slice(0, length);
}

/** What of a value is not as all that read a bundle rely on; a clause that goes on after "it", or null where it is a bundle. */
export function findMistake(value: unknown): string | null {
  if (!isObject(value)) return 'is no object';
  const { schemaVersion, scheme, prompts, vectors } = value as Record<string, unknown>;
  if (schemaVersion !== 1) return `is of the format ${showValue(schemaVersion, 20)}, and this version of promptgate reads 1`;
  if (scheme !== SCHEME) return `routes by the scheme ${showValue(scheme, 40)}, which this version of promptgate does not know`;
  const mistake = checkMembers(value, BUNDLE, 'it');
  if (mistake !== null) return mistake;
  for (const vector of vectors as readonly unknown[]) {
    const wrong = checkMembers(vector, VECTOR, 'its vectors');
    if (wrong !== null) return wrong;
  }
  for (const [id, prompt] of Object.entries(prompts as object)) {
    const wrong = checkPrompt(id, prompt);
    if (wrong !== null) return wrong;
  }
  return null;
}
