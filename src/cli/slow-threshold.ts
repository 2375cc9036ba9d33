import { resolve } from 'node:path';
import { chooseSlowThreshold, THRESHOLD_CALLS, THRESHOLD_SPAN } from '../monitoring/slow-threshold.ts';
import { openStore } from '../stores/open-store.ts';
import type { Context } from './context.ts';

export interface Threshold {
  /** Milliseconds; null: nobody knows. */
  readonly slowMs: number | null;
  /** What it was taken from, or why there is none; for people. */
  readonly told: string;
}

interface Watched {
  readonly id: string;
  readonly environment: string;
  /** null: the environment runs nothing. */
  readonly version: string | null;
}

/** A store in a file is meant from where the command runs. */
function placeStore(spec: string, cwd: string): string {
  const [, file] = /^sqlite:(.+)$/s.exec(spec) ?? [];
  return file === undefined ? spec : `sqlite:${resolve(cwd, file)}`;
}

/**
 * Reads what is slow from what the stable version took in the last seven days.
 * @throws PromptgateError what the store throws
 */
export async function readSlowThreshold(
  context: Pick<Context, 'cwd' | 'now'>,
  spec: string,
  { id, environment, version }: Watched,
): Promise<Threshold> {
  if (version === null) return { slowMs: null, told: `${environment} runs no version of ${id}, so no calls of one were looked for.` };
  const store = await openStore(placeStore(spec, context.cwd), { mode: 'read' });
  try {
    const to = context.now().getTime() + 60_000;
    const past = await store.total({ promptId: id, environment, version, from: to - THRESHOLD_SPAN, to });
    const slowMs = chooseSlowThreshold(past);
    const calls = past?.calls ?? 0;
    if (slowMs !== null)
      return {
        slowMs,
        told: `Slow is above ${Math.round(slowMs)} ms: of ${calls} calls of ${version} in 7 days, one in twenty took longer.`,
      };
    return {
      slowMs,
      told: `${store.name} has ${calls} calls of ${version} in the last 7 days; ${THRESHOLD_CALLS} are needed to say what is slow.`,
    };
  } finally {
    await store.close();
  }
}
