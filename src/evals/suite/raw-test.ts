import type { Pointer } from '../../prompt/json-positions.ts';
import type { JsonObject } from '../../prompt/types.ts';
import type { SuiteDocument } from './document.ts';
import type { Places } from './places.ts';

/** A file that is open while the suite is read. */
export interface OpenDocument {
  readonly document: SuiteDocument;
  readonly places: Places;
}

/** One test as it was written, and where. */
export interface RawTest extends OpenDocument {
  readonly test: JsonObject;
  readonly pointer: Pointer;
}
