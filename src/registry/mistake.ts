import type { Severity } from '../checks/finding.ts';
import type { Pointer } from '../prompt/json-positions.ts';

/** Something wrong in a registry's value, before its line is known. */
export interface Mistake {
  readonly pointer: Pointer;
  readonly part: 'value' | 'key';
  readonly message: string;
  readonly help: string;
  /** `registry/invalid` where it is left out. */
  readonly rule?: 'registry/invalid' | 'registry/unknown-version';
  /** The rule's own where it is left out. */
  readonly severity?: Severity;
}
