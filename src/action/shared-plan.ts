import type { ShardFile } from '../evals/run/shard-file.ts';
import type { MissingAccess } from '../models/credentials.ts';

const DAY_MS = 24 * 3600 * 1000;
/** GitHub repeats no job of a run that is older. */
const LONGEST_RUN_MS = 31 * DAY_MS;

/** What the jobs that ran the shards had, as far as another job needs it to make the same plan. */
export interface SharedPlan {
  /** Why a provider could not be called; null where it could. Null in all: nobody says, so all of them could. */
  readonly accesses: ReadonlyMap<string, MissingAccess | null> | null;
  readonly now: Date;
}

/**
 * What `now` means to the templates of a run that several jobs share: each of them, and the one that merges, must ask the same. Midnight of
 * the day, in UTC.
 */
export function startOfDay(): Date {
  const now = Date.now();
  return new Date(now - (now % DAY_MS));
}

/** Reads what a shard's file says of the job that wrote it; what is unusable is as if it was not said. */
export function readSharedPlan(context: ShardFile['context'] | null): SharedPlan {
  const today = startOfDay();
  if (context === null || typeof context !== 'object' || Array.isArray(context)) return { accesses: null, now: today };
  const { accesses, now } = context as { readonly [name: string]: unknown };
  const then = typeof now === 'string' ? Date.parse(now) : Number.NaN;
  const isUsable = then % DAY_MS === 0 && then <= today.getTime() && today.getTime() - then <= LONGEST_RUN_MS;
  const day = isUsable ? new Date(then) : today;
  if (typeof accesses !== 'object' || accesses === null) return { accesses: null, now: day };
  return { accesses: new Map(Object.entries(accesses).map(([provider, missing]) => [provider, readMissing(provider, missing)])), now: day };
}

function readMissing(provider: string, value: unknown): MissingAccess | null {
  if (typeof value !== 'object' || value === null) return null;
  const { message, help } = value as Record<string, unknown>;
  const text = (one: unknown) => (typeof one === 'string' ? one.slice(0, 1000) : '');
  return { provider, variables: [], message: text(message), help: text(help) };
}
