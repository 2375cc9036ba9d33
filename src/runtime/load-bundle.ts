import type { Bundle } from '../bundle/bundle.ts';
import { readBundle } from '../bundle/read.ts';
import { PromptgateError } from '../errors.ts';
import type { IsSigned } from './authenticity.ts';
import type { Place, PlaceReading } from './place.ts';

/** What a bundle must be, besides whole. */
export interface BundleDemands {
  /** null: any, and then that of what is served. */
  readonly environment: string | null;
  readonly expectedDigest: string | null;
  /** null: nothing is signed. */
  readonly signature: { readonly isSigned: IsSigned; readonly place: Place } | null;
  readonly allowOlder: boolean;
}

function refuse(code: string, { name }: Place, why: string, help: string): PromptgateError {
  return new PromptgateError(`${name} ${why}.`, { code, kind: 'outside', help });
}

async function requireSignature(place: Place, bytes: Uint8Array, demands: BundleDemands, signal: AbortSignal): Promise<void> {
  if (demands.signature === null) return;
  const { isSigned, place: signatures } = demands.signature;
  const signature = await signatures.read(signal);
  if (signature !== null && signature !== 'unchanged' && isSigned(bytes, signature.bytes)) return;
  const why =
    signature === null ? `is not signed: there is no ${signatures.name}` : `is not what ${signatures.name} signs with the given key`;
  throw refuse('bundle-not-authentic', place, why, 'Sign the bundle anew and publish both files. Was it made with another key?');
}

function requireFitting(place: Place, bundle: Bundle, demands: BundleDemands, served: Bundle | null): void {
  const { environment, digest, sequence } = bundle;
  // Where none was asked for it is that of the first bundle: a program does not change sides while it runs.
  const wanted = demands.environment ?? served?.environment ?? environment;
  if (environment !== wanted) {
    const help = `Name the file of ${wanted}, or the environment ${environment}.`;
    throw refuse('bundle-of-another-environment', place, `is the bundle of ${environment}, not of ${wanted}`, help);
  }
  if (demands.expectedDigest !== null && digest !== demands.expectedDigest) {
    const help = 'Give `expectedDigest` the digest that "promptgate bundle" printed, or publish that bundle.';
    throw refuse('bundle-not-authentic', place, `has the digest ${digest}, and ${demands.expectedDigest} is expected`, help);
  }
  if (served !== null && sequence < served.sequence && !demands.allowOlder) {
    const help =
      'Publish the newest one. To go back on purpose roll back in the registry, which makes a newer bundle; or set `allowOlder`.';
    throw refuse('bundle-older', place, `is older (sequence ${sequence}) than what is served (${served.sequence})`, help);
  }
}

/**
 * Reads and proves what is published.
 * @param served what is given out now and came from the same place; null: nothing
 * @returns null where that is still what is published
 * @throws PromptgateError `place-unreadable`, `bundle-missing`, `bundle-invalid`, `bundle-not-authentic`, `bundle-of-another-environment`, `bundle-older`
 */
export async function loadBundle(
  place: Place,
  demands: BundleDemands,
  served: Bundle | null,
  signal: AbortSignal,
): Promise<{ readonly bundle: Bundle; keep(): void } | null> {
  const reading = await place.read(signal);
  if (reading === 'unchanged') return null;
  if (reading === null)
    throw refuse('bundle-missing', place, 'is not there', 'Make it: promptgate bundle --environment ENVIRONMENT --output FILE');
  const { bundle, problem } = readBundle(reading.bytes);
  if (bundle === null) {
    throw refuse(
      'bundle-invalid',
      place,
      problem,
      'Make it anew: promptgate bundle --environment ENVIRONMENT --output FILE, and publish the file as it is.',
    );
  }
  requireFitting(place, bundle, demands, served);
  if (bundle.digest === served?.digest) return keepUnchanged(reading);
  await requireSignature(place, reading.bytes, demands, signal);
  return { bundle, keep: () => reading.keep() };
}

function keepUnchanged(reading: PlaceReading): null {
  reading.keep();
  return null;
}

/**
 * Loads what a program brings along, in place of a bundle that cannot be served. Neither key nor digest is asked of it.
 * @param fault why the bundle cannot be served
 * @throws PromptgateError why neither can; its code and help are those of the bundle's own fault
 */
export async function loadFallback(
  place: Place,
  environment: string | null,
  fault: unknown,
  signal: AbortSignal,
): ReturnType<typeof loadBundle> {
  try {
    return await loadBundle(place, { environment, expectedDigest: null, signature: null, allowOlder: true }, null, signal);
  } catch (second) {
    if (!(fault instanceof PromptgateError)) throw fault;
    const { message, code, kind, help } = fault;
    const why = `${message} The fallback cannot be served either: ${(second as Error).message}`;
    throw new PromptgateError(why, { code, kind, help, cause: fault });
  }
}
