import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUNDLE_LIMIT } from '../bundle/read.ts';
import { PromptgateError } from '../errors.ts';
import { OVERRIDES_LIMIT } from '../rollout/read-overrides.ts';
import { readPublicKey, SIGNATURE_LIMIT } from './authenticity.ts';
import { createFilePlace } from './file-place.ts';
import { LivePrompts, type RuntimeClock } from './live-prompts.ts';
import type { Place } from './place.ts';
import type { AnyPromptTypes, Prompts } from './prompts.ts';
import type { RegistryLocation } from './registry-place.ts';
import { createUrlPlace, type Fetch } from './url-place.ts';

/** How prompts are opened, whatever they are read from. */
export interface OpenPromptsSettings {
  /** What the bundle must be of; when absent any, and from then on that of the first one. */
  readonly environment?: string | undefined;
  /** Milliseconds between two readings, a tenth more or less by chance; 30,000 when absent. 0: only by `refresh()`. */
  readonly refreshMs?: number | undefined;
  /** Milliseconds since the last good reading after which what is given out says STALE; an hour when absent. */
  readonly maxStaleMs?: number | undefined;
  /** File of a bundle that the program brings along, for a start while the other one cannot be read. It serves stable versions alone. */
  readonly fallback?: string | URL | undefined;
  /** The one digest that is taken: `sha256:…`. */
  readonly expectedDigest?: string | undefined;
  /** Ed25519, PEM: then the bundle must be signed by `FILE.sig` (or URL + `.sig`), 64 bytes or their base64. */
  readonly publicKey?: string | undefined;
  /** Whether a bundle of an older commit replaces a newer one. */
  readonly allowOlder?: boolean | undefined;
  /** Where rollouts are sent back to stable; `prompts.overrides.json` beside the file, or URL + `.overrides`, when absent. null: nowhere. */
  readonly overrides?: string | URL | null | undefined;
  /** Sent with each request, such as an `authorization`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds for a whole answer; 5,000 when absent. */
  readonly timeoutMs?: number | undefined;
  readonly fetch?: Fetch | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

export type OpenPromptsOptions = OpenPromptsSettings &
  (
    | {
        /** A path, or an address: http, https or file. */
        readonly bundle: string | URL;
        readonly registry?: never;
      }
    | { readonly bundle?: never; readonly registry: RegistryLocation }
  );

const DAY = 86_400_000;

function refuseOption(name: string, why: string, help: string): PromptgateError {
  return new PromptgateError(`openPrompts: \`${name}\` ${why}.`, { code: 'option-invalid', kind: 'usage', help });
}

interface TimeBounds {
  readonly usual: number;
  /** Milliseconds; what is less was most likely meant in seconds. */
  readonly least: number;
  readonly mayBeZero: boolean;
}

function requireTime(name: string, given: number | undefined, { usual, least, mayBeZero }: TimeBounds): number {
  if (given === undefined) return usual;
  if (Number.isFinite(given) && ((given === 0 && mayBeZero) || (given >= least && given <= 400 * DAY))) return given;
  const shown = `is ${String(given).slice(0, 40)}, and not a number of milliseconds of ${least} or more`;
  throw refuseOption(name, shown, `Give for example ${usual}${mayBeZero ? ', or 0' : ''}, or leave it out.`);
}

/** What nobody means as a path; a drive of Windows has one letter. */
const ADDRESS = /^(?:https?:|[a-z][a-z0-9+.-]+:\/\/)/i;

/** An address that cannot be read is not repeated: there may be a password in it. */
function toUrl(name: string, location: string | URL): URL | null {
  if (location instanceof URL) return location;
  if (!ADDRESS.test(location)) return null;
  if (URL.canParse(location)) return new URL(location);
  throw refuseOption(name, 'begins as an address and is none', 'Check host, port and blanks: https://prompts.example.com/production.json');
}

function toPath(name: string, url: URL): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw refuseOption(name, 'is no address of a file here', 'Give its path, or file:///path with three strokes.');
  }
}

/** A file's path, or an address; with what stands beside it. */
interface Location {
  readonly url: URL | null;
  readonly path: string;
}

function locate(name: string, location: unknown): Location {
  if ((typeof location !== 'string' || location === '') && !(location instanceof URL))
    throw refuseOption(name, 'is neither a path nor an address', 'Give the file that "promptgate bundle" wrote, or where you publish it.');
  const url = toUrl(name, location);
  if (url === null) return { url, path: resolve(String(location)) };
  if (url.protocol === 'file:') return { url: null, path: toPath(name, url) };
  if (url.protocol === 'http:' || url.protocol === 'https:') return { url, path: '' };
  throw refuseOption(name, `has the scheme ${url.protocol}, which is not read`, 'Give a path, or an address on https, http or file.');
}

function nameBeside({ url, path }: Location, ending: string): Location {
  if (url === null) return { url, path: `${path}${ending}` };
  const beside = new URL(url);
  beside.pathname += ending;
  return { url: beside, path };
}

function nameOverrides(bundle: Location): Location {
  return bundle.url === null ? { url: null, path: join(dirname(bundle.path), 'prompts.overrides.json') } : nameBeside(bundle, '.overrides');
}

const CLOCK: RuntimeClock = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(ms, call) {
    // A longer one would be none at all.
    const timer = setTimeout(call, Math.min(ms, 2 ** 31 - 1));
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Headers that can be sent. What is wrong with one is told by its name alone: its value may be a secret, and `fetch` would print it. */
function requireHeaders(headers: unknown): Readonly<Record<string, string>> {
  const help =
    "Give names and one-line values: { authorization: 'Bearer …' }. A secret that was read from a file often ends in a line break.";
  if (typeof headers !== 'object' || headers === null) throw refuseOption('headers', 'is no object', help);
  for (const [name, value] of Object.entries(headers)) {
    try {
      new Headers([[name, value]]);
    } catch {
      throw refuseOption('headers', `has ${JSON.stringify(name.slice(0, 60))}, whose name or value no request can carry`, help);
    }
  }
  return headers as Readonly<Record<string, string>>;
}

function createPlaceMaker({ headers = {}, timeoutMs, fetch }: OpenPromptsSettings): (at: Location, limit: number) => Place {
  const settings = {
    headers: requireHeaders(headers),
    timeoutMs: requireTime('timeoutMs', timeoutMs, { usual: 5000, least: 1, mayBeZero: false }),
    fetch: fetch ?? ((url: string, options: RequestInit) => globalThis.fetch(url, options)),
  };
  return ({ url, path }, limit) => (url === null ? createFilePlace(path, limit) : createUrlPlace(url, { ...settings, limit }));
}

/**
 * Opens the prompts of an environment and keeps them as they are published: from the file of a bundle, from an address, or from the registry
 * of a clone. Each reading is proven before it is served; one that fails leaves what there was. Ended by `close()`; between two
 * readings it keeps no process alive.
 * @typeParam Types ids and variables, as `promptgate types` writes them
 * @param clock for tests
 * @throws PromptgateError `option-invalid`, and why the first reading failed where there is no `fallback`: `place-unreadable`,
 * `bundle-missing`, `bundle-invalid`, `bundle-not-authentic`, `bundle-of-another-environment`, `registry-missing`, `unknown-environment`
 */
export async function openPrompts<Types extends object = AnyPromptTypes>(
  options: OpenPromptsOptions,
  clock: RuntimeClock = CLOCK,
): Promise<Prompts<Types>> {
  if (typeof options !== 'object' || options === null || (options.bundle === undefined) === (options.registry === undefined))
    throw refuseOption('bundle', 'or `registry` is missing, or both are given', "Give one: openPrompts({ bundle: 'prompts.bundle.json' })");
  const placeOf = createPlaceMaker(options);
  const { registry, overrides, fallback, publicKey, expectedDigest } = options;
  const bundle = options.bundle === undefined ? null : locate('bundle', options.bundle);
  if (publicKey !== undefined && bundle === null)
    throw refuseOption(
      'publicKey',
      'belongs to a bundle that is published',
      'Leave it out: a clone’s registry is made into a bundle here.',
    );
  if (expectedDigest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(expectedDigest))
    throw refuseOption('expectedDigest', 'is no digest', 'Give `sha256:` and 64 digits, as "promptgate bundle" prints it.');
  const beside = bundle === null ? null : nameOverrides(bundle);
  const overridden = overrides === undefined ? beside : overrides === null ? null : locate('overrides', overrides);
  const place = bundle === null ? await openRegistry(registry as RegistryLocation) : placeOf(bundle, BUNDLE_LIMIT);
  const prompts = new LivePrompts({
    place,
    overrides: overridden === null ? null : placeOf(overridden, OVERRIDES_LIMIT),
    fallback: fallback === undefined ? null : placeOf(locate('fallback', fallback), BUNDLE_LIMIT),
    demands: {
      environment: options.environment ?? registry?.environment ?? null,
      expectedDigest: expectedDigest ?? null,
      signature:
        publicKey === undefined || bundle === null
          ? null
          : { isSigned: readPublicKey(publicKey), place: placeOf(nameBeside(bundle, '.sig'), SIGNATURE_LIMIT) },
      allowOlder: options.allowOlder === true,
    },
    refreshMs: requireTime('refreshMs', options.refreshMs, { usual: 30_000, least: 100, mayBeZero: true }),
    maxStaleMs: requireTime('maxStaleMs', options.maxStaleMs, { usual: 3_600_000, least: 1, mayBeZero: true }),
    clock: options.now === undefined ? clock : { ...clock, now: options.now },
  });
  // What is routed by does not know the ids; the compiler does, and `resolve` says which one is unknown.
  return (await prompts.start()) as unknown as Prompts<Types>;
}

async function openRegistry(location: RegistryLocation): Promise<Place> {
  const { createRegistryPlace } = await import('./registry-place.ts');
  return createRegistryPlace(location);
}
