import { resolve } from 'node:path';
import type { MonitorStore } from '../monitoring/store.ts';
import { openStore } from '../stores/open-store.ts';

export interface WatchedStoreOptions {
  /** What the file of a `sqlite:` store is looked for from; absolute. */
  readonly directory: string;
  readonly keyAffinity: boolean;
  /** PROMETHEUS_TOKEN, or PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

/**
 * Opens a store for reading and for decisions.
 * @param spec `sqlite:FILE` or `prometheus:URL`
 * @throws PromptgateError what opening it throws
 */
export function openWatchedStore(spec: string, { directory, keyAffinity, environment, now }: WatchedStoreOptions): Promise<MonitorStore> {
  const file = /^sqlite:(.+)$/s.exec(spec)?.[1];
  const { PROMETHEUS_TOKEN: token = null, PROMETHEUS_USERNAME: username = null, PROMETHEUS_PASSWORD: password = null } = environment;
  return openStore(file === undefined ? spec : `sqlite:${resolve(directory, file)}`, {
    mode: 'read',
    prometheus: { token, username, password, keyAffinity, now: () => now().getTime() },
  });
}
