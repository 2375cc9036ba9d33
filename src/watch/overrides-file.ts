import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { acquireLock } from '../branches/lock.ts';
import { describeWriteFault } from '../branches/write-fault.ts';
import { PromptgateError } from '../errors.ts';
import type { RoutingOverride } from '../rollout/override.ts';
import { readOverrides } from '../rollout/read-overrides.ts';

/** Milliseconds for which another writer of the file is waited for: nobody holds it for longer than a moment. */
const PATIENCE = 10_000;
/** Milliseconds for which an override outlives its rollout: a server that refreshes rarely may still hold the bundle of before. */
const KEPT = 86_400_000;

const isAbout = (a: RoutingOverride, b: RoutingOverride) =>
  a.prompt === b.prompt && a.environment === b.environment && a.rolloutId === b.rolloutId;

function explain(file: string, cause: unknown): PromptgateError {
  return new PromptgateError(`The overrides ${file} cannot be read or written: ${describeWriteFault(cause, file)}.`, {
    code: 'overrides-not-writable',
    kind: 'outside',
    help: 'Give --overrides a file in a directory that exists and that you may write to.',
    cause,
  });
}

async function read(file: string): Promise<readonly RoutingOverride[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw explain(file, error);
  });
  if (text === null || text.trim() === '') return [];
  const { overrides, problem } = readOverrides(text);
  if (overrides !== null) return overrides;
  throw new PromptgateError(`The overrides in ${file} ${problem}. Applications cannot use them either.`, {
    code: 'overrides-invalid',
    kind: 'usage',
    help: 'Mend the file; where nothing in it is needed any more, write [] into it.',
  });
}

async function requireWritable(file: string): Promise<void> {
  await access(dirname(file), constants.W_OK | constants.X_OK).catch((error: unknown) => {
    throw explain(file, error);
  });
}

/**
 * Looks whether an override could be written: at the start of a watch, not in the moment in which it is needed.
 * @throws PromptgateError `overrides-invalid`, `overrides-not-writable`
 */
export async function checkOverrides(file: string): Promise<void> {
  await requireWritable(file);
  await read(file);
}

async function edit(
  file: string,
  change: (overrides: readonly RoutingOverride[]) => readonly RoutingOverride[],
): Promise<readonly RoutingOverride[]> {
  await requireWritable(file);
  const lock = await acquireLock(`${file}.lock`, { patience: PATIENCE, note: () => {} });
  try {
    const before = await read(file);
    const after = change(before);
    if (after !== before) {
      const { default: writeFileAtomic } = await import('write-file-atomic');
      await writeFileAtomic(file, `${JSON.stringify(after, null, 2)}\n`).catch((error: unknown) => {
        throw explain(file, error);
      });
    }
    return after;
  } finally {
    await lock.release();
  }
}

/**
 * Puts an override into a file of them, as a whole or not at all. Others stay; one of the same rollout stays as it is, so that `since` tells
 * when traffic went back first.
 * @throws PromptgateError `overrides-invalid`, `overrides-not-writable`, and what the lock throws
 */
export async function writeOverride(file: string, override: RoutingOverride): Promise<void> {
  await edit(file, (overrides) => (overrides.some((one) => isAbout(one, override)) ? overrides : [...overrides, override]));
}

/** What a bundle sends to canaries: the rollouts in it. */
export interface RoutedBundle {
  readonly environment: string;
  readonly prompts: Readonly<Record<string, { readonly rollout: { readonly id: string } | null }>>;
}

/** Overrides that may still be needed: those of other environments, of rollouts in the bundle, and those of the last day. */
export function keepNeeded(overrides: readonly RoutingOverride[], bundle: RoutedBundle, now: number): readonly RoutingOverride[] {
  const kept = overrides.filter(({ prompt, environment, rolloutId, since }) => {
    const entry = Object.hasOwn(bundle.prompts, prompt) ? bundle.prompts[prompt] : undefined;
    return environment !== bundle.environment || entry?.rollout?.id === rolloutId || !(now - Date.parse(since) > KEPT);
  });
  return kept.length === overrides.length ? overrides : kept;
}

/**
 * Takes overrides away whose rollout the published bundle no longer has.
 * @param now milliseconds since 1970
 * @returns those that are left
 * @throws PromptgateError as `writeOverride`
 */
export function pruneOverrides(file: string, bundle: RoutedBundle, now: number): Promise<readonly RoutingOverride[]> {
  return edit(file, (overrides) => keepNeeded(overrides, bundle, now));
}
