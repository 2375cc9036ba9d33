import { type ErrorKind, PromptgateError } from '../errors.ts';
import type { MonitorStore } from '../monitoring/store.ts';
import type { SqliteOptions } from './sqlite-database.ts';

/** What the thread is started with. */
export interface ThreadStart {
  readonly path: string;
  readonly options: SqliteOptions;
  readonly writer: string;
}

/** What the thread can be asked. */
export type Method = Exclude<keyof MonitorStore, 'name'>;

export interface Question {
  readonly id: number;
  readonly method: Method;
  readonly args: readonly unknown[];
  /** Of `write`: the batch's number. */
  readonly sequence: number;
}

/** An error as a message; what it was caused by stays in the thread. */
export interface ToldError {
  readonly message: string;
  readonly code: string;
  readonly kind: ErrorKind;
  readonly help: string;
}

export type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: ToldError };

export function tellError(error: unknown): ToldError {
  if (error instanceof PromptgateError) return { message: error.message, code: error.code, kind: error.kind, help: error.help };
  const message = error instanceof Error ? error.message : String(error);
  return { message, code: 'store-broken', kind: 'outside', help: 'Please report it. What was recorded is tried again.' };
}

export function hearError({ message, code, kind, help }: ToldError): PromptgateError {
  return new PromptgateError(message, { code, kind, help });
}
