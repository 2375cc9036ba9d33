/** What a process tells its caller; the table in docs/configuration.md explains each to users. */
export const EXIT_CODES = { success: 0, failure: 1, usage: 2, outside: 3, interrupted: 130 } as const;

export type ErrorKind = 'usage' | 'outside';

export interface ErrorDetails {
  /** Stable, kebab-case, greppable: `config-invalid`, `git-missing`. */
  readonly code: string;
  /** `usage`: the caller can mend it here (exit 2). `outside`: git, GitHub or a provider failed (exit 3). */
  readonly kind: ErrorKind;
  /** One sentence that says how to mend it, with the command where there is one. */
  readonly help: string;
  readonly cause?: unknown;
}

/** A fault: something that stopped the work. A failed check is never one of these; it is a `Finding`. */
export class PromptgateError extends Error {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly help: string;

  constructor(message: string, details: ErrorDetails) {
    super(message, details.cause === undefined ? {} : { cause: details.cause });
    this.name = 'PromptgateError';
    this.code = details.code;
    this.kind = details.kind;
    this.help = details.help;
  }
}
