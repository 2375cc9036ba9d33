import { PromptgateError } from '../errors.ts';
import type { MonitorStore } from '../monitoring/store.ts';
import type { PrometheusOptions } from './prometheus.ts';

export interface StoreOptions {
  /** `record`: writes, from a thread of its own. `read` (default): reads, and may append decisions. */
  readonly mode?: 'read' | 'record';
  /** How a `prometheus:` store is asked; other stores do not look at it. */
  readonly prometheus?: PrometheusOptions;
}

type Kind = 'memory' | 'sqlite' | 'prometheus';

const HELP = 'Give `memory:`, `sqlite:FILE` such as `sqlite:metrics.db`, or `prometheus:URL` such as `prometheus:http://localhost:9090`.';

/** What stands before the name and password of an address: `prometheus:http://`, `postgres://`, `mysql:`. */
const BEFORE_CREDENTIALS = /^((?:[a-z][a-z0-9+.-]*:){1,2}\/\/|[a-z][a-z0-9+.-]*:)?.*@/is;

/** A store as it may be printed: an address without the name and password in it, whatever characters a password has. */
export function hideCredentials(spec: string): string {
  return spec.startsWith('sqlite:') ? spec : spec.replace(BEFORE_CREDENTIALS, '$1').replace(/[?#].*$/s, '');
}

function refuse(spec: string, why: string): never {
  throw new PromptgateError(`The store ${JSON.stringify(hideCredentials(spec).slice(0, 200))} ${why}.`, {
    code: 'store-invalid',
    kind: 'usage',
    help: HELP,
  });
}

/**
 * Reads what names a store.
 * @throws PromptgateError `store-invalid`
 */
export function checkSpec(spec: string): { readonly kind: Kind; readonly place: string } {
  if (typeof spec !== 'string') refuse(typeof spec, 'is not a text');
  const [, kind, place = ''] = /^(memory|sqlite|prometheus):(.*)$/s.exec(spec) ?? [];
  if (kind === undefined) return refuse(spec, 'is of no known kind');
  if (kind === 'memory') return place === '' ? { kind, place } : refuse(spec, 'names a place, and memory has none');
  if (place === '' || place.includes('\0')) return refuse(spec, 'names no place');
  if (kind === 'sqlite') return { kind, place };
  if (!URL.canParse(place) || !/^https?:$/.test(new URL(place).protocol))
    return refuse(spec, 'names no address that begins with http:// or https://');
  return { kind: 'prometheus', place };
}

/**
 * Opens where calls are kept. What an adapter needs is loaded here and not before.
 * @param spec `memory:`, `sqlite:FILE` or `prometheus:URL`
 * @throws PromptgateError `store-invalid`, and what the store throws that cannot be opened
 */
export async function openStore(spec: string, options: StoreOptions = {}): Promise<MonitorStore> {
  const { kind, place } = checkSpec(spec);
  if (kind === 'memory') {
    const { MemoryStore } = await import('./memory.ts');
    return new MemoryStore();
  }
  if (kind === 'prometheus') {
    const { openPrometheus } = await import('./prometheus.ts');
    return openPrometheus(place, options.prometheus);
  }
  const { openSqlite } = await import('./sqlite.ts');
  return openSqlite(place, { mode: options.mode ?? 'read' });
}
