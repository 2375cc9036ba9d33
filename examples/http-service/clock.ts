import { setTimeout as wait } from 'node:timers/promises';

/** What the service and the load know of time; tests give one that they turn themselves. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const SYSTEM_CLOCK: Clock = { now: () => Date.now(), sleep: async (ms) => void (await wait(ms)) };
