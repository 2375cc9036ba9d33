import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Decision } from '../monitoring/detection.ts';
import type { Ledger, RolloutFacts } from '../monitoring/ledger.ts';
import type { RollUp } from '../monitoring/roll-up.ts';
import type { Batch, MonitorStore, ResponseFacts, SeriesPoint, SpanQuery } from '../monitoring/store.ts';
import type { SqliteOptions } from './sqlite-database.ts';
import type { Method } from './sqlite-messages.ts';
import { SqliteThread } from './sqlite-thread.ts';

type Ask = <T>(method: Method, args: readonly unknown[], sequence?: number) => Promise<T>;

/** A store whose questions are answered elsewhere. */
class SqliteStore implements MonitorStore {
  readonly name: string;
  readonly #ask: Ask;
  readonly #end: () => Promise<void>;
  /** A batch that is tried again keeps its number. */
  readonly #numbers = new WeakMap<Batch, number>();
  #count = 0;

  constructor(name: string, ask: Ask, end: () => Promise<void>) {
    this.name = name;
    this.#ask = ask;
    this.#end = end;
  }

  async write(batch: Batch): Promise<void> {
    const known = this.#numbers.get(batch);
    if (known === undefined) this.#count += 1;
    const sequence = known ?? this.#count;
    this.#numbers.set(batch, sequence);
    await this.#ask('write', [batch], sequence);
  }

  total(query: SpanQuery): Promise<RollUp | null> {
    return this.#ask('total', [query]);
  }

  series(query: SpanQuery & { readonly stepMs: number }): Promise<readonly SeriesPoint[]> {
    return this.#ask('series', [query]);
  }

  rollouts(promptId: string, environment: string | null): Promise<readonly RolloutFacts[]> {
    return this.#ask('rollouts', [promptId, environment]);
  }

  ledger(rolloutId: string, promptId?: string): Promise<Ledger | null> {
    return this.#ask('ledger', [rolloutId, promptId]);
  }

  decide(decision: Decision): Promise<boolean> {
    return this.#ask('decide', [decision]);
  }

  decisions(rolloutId: string, promptId?: string): Promise<readonly Decision[]> {
    return this.#ask('decisions', [rolloutId, promptId]);
  }

  response(responseId: string): Promise<ResponseFacts | null> {
    return this.#ask('response', [responseId]);
  }

  close(): Promise<void> {
    return this.#end();
  }
}

export interface OpenSqliteOptions extends SqliteOptions {
  /** Whether a thread of its own owns the file; with `record`, it does. */
  readonly inThread?: boolean;
}

/**
 * Opens a file of calls: to record from a thread of its own, which opens it at its first question; to read at once, in this thread.
 * @throws PromptgateError `store-missing`, `store-foreign`, `store-newer`, `store-corrupt` and other faults of the file
 */
export async function openSqlite(file: string, { inThread, ...options }: OpenSqliteOptions): Promise<MonitorStore> {
  const path = resolve(file);
  const name = `sqlite:${file}`;
  const writer = randomUUID();
  if (inThread ?? options.mode === 'record') {
    const thread = new SqliteThread({ path, options, writer });
    const ask: Ask = (method, args, sequence) => thread.ask(method, args, sequence);
    return new SqliteStore(name, ask, () => thread.close());
  }
  const { SqliteHandle } = await import('./sqlite-handle.ts');
  const handle = new SqliteHandle(path, options);
  handle.reach();
  const ask = async <T>(method: Method, args: readonly unknown[], sequence = 0): Promise<T> => {
    const database = handle.reach();
    if (method === 'write') return database.write(args[0] as Batch, { writer, sequence }) as T;
    return (database[method] as (...given: readonly unknown[]) => T).call(database, ...args);
  };
  return new SqliteStore(name, ask, async () => handle.close());
}
