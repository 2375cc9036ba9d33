import type { Json } from '../prompt/types.ts';

/** What JavaScript of a suite is given: the names of its parameters, and their values. */
export interface Program {
  /** The body of a function. */
  readonly body: string;
  readonly parameters: Readonly<Record<string, Json>>;
}

/**
 * How a program ended. `threw`: it threw, or it does not parse; `stopped`: it ran into a limit of time, memory or size, or returned what has
 * no JSON.
 */
export type Outcome =
  | { readonly ended: 'returned'; readonly value: Json }
  | { readonly ended: 'threw'; readonly message: string }
  | { readonly ended: 'stopped'; readonly message: string };

export interface SqlQuestion {
  readonly text: string;
  readonly database: string;
  readonly allowedTables: readonly string[] | null;
  readonly allowedColumns: readonly string[] | null;
}

/** What is wrong with a statement, in plain words; none: nothing. `stopped`: it could not be read in time. */
export type SqlOutcome =
  | { readonly ended: 'returned'; readonly mistakes: readonly string[] }
  | { readonly ended: 'stopped'; readonly message: string };

/** A port to work that may not end: it runs apart from everything else and is stopped after a while. Never rejects. */
export interface Isolation {
  /** Whether the trusted configuration lets suites run JavaScript. */
  readonly allowJavascript: boolean;
  /** Runs a program with no reach but its parameters. Never called where JavaScript is not allowed. */
  runProgram(program: Program): Promise<Outcome>;
  checkSql(question: SqlQuestion): Promise<SqlOutcome>;
}
