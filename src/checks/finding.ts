import type { RuleId } from './rules.ts';
import { RULES } from './rules.ts';

export const SEVERITIES = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What is wrong, where, and how to mend it. Lines and columns are 1-based; columns count UTF-16 code units. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Plain words, one or two sentences. May quote untrusted text: every renderer escapes it. */
  readonly message: string;
  /** Path from the repository's root, with `/`; null when the finding has no file. */
  readonly path: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** The mend: what to write or which command to run. */
  readonly help: string;
}

export interface Place {
  readonly path: string | null;
  readonly line?: number | null;
  readonly column?: number | null;
}

/** Builds a finding at its rule's default severity; `severity` overrides it where the rule's table says "error where …". */
export function finding(rule: RuleId, place: Place, message: string, help: string, severity?: Severity): Finding {
  return {
    rule,
    severity: severity ?? RULES[rule].severity,
    message,
    path: place.path,
    line: place.line ?? null,
    column: place.column ?? null,
    help,
  };
}
