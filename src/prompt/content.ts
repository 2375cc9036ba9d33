import { decodeUtf8 } from './decode.ts';
import { digestPrompt } from './digest.ts';
import { readJsonFile } from './json-file.ts';
import { isObject } from './json-value.ts';
import type { Json, JsonObject } from './types.ts';

/** The bytes of a prompt’s files; null or undefined where a file cannot be read or is not there. */
export interface ContentBytes {
  readonly text: Uint8Array | null | undefined;
  readonly metadata: Uint8Array | null | undefined;
  /** `undefined`: there is none, which is no fault; null: there is one that cannot be read. */
  readonly outputSchema: Uint8Array | null | undefined;
}

/** What a prompt says, without what is made of it; null where a part is missing or unreadable. */
export interface Content {
  readonly text: string | null;
  readonly metadata: JsonObject | null;
  readonly model: string | null;
  readonly outputSchema: Json | null;
  /** null when the text, the metadata or an output schema is unreadable. See docs/architecture.md, "Digest". */
  readonly digest: string | null;
}

/** Reads what a model sees of a prompt, as far as it can be read. Never throws. */
export function readContent(bytes: ContentBytes): Content {
  const text = bytes.text ? decodeUtf8(bytes.text).text : null;
  const metadataValue = readJson(bytes.metadata);
  const metadata = isObject(metadataValue) ? metadataValue : null;
  const outputSchema = readJson(bytes.outputSchema);
  const model = typeof metadata?.model === 'string' ? metadata.model : null;
  const isReadable = text !== null && metadata !== null && (outputSchema !== undefined || bytes.outputSchema === undefined);
  return {
    text,
    metadata,
    model,
    outputSchema: outputSchema ?? null,
    digest: isReadable ? digestPrompt({ model, outputSchema: outputSchema ?? null, parameters: metadata.parameters ?? null, text }) : null,
  };
}

function readJson(bytes: Uint8Array | null | undefined): Json | undefined {
  return bytes ? readJsonFile(bytes).value : undefined;
}
