import { decodeUtf8 } from './decode.ts';
import { digestPrompt } from './digest.ts';
import { readJsonFile } from './json-file.ts';
import { readTemplate } from './template.ts';
import type { Json, JsonObject, Prompt, PromptSource } from './types.ts';
import { METADATA_FILE, OUTPUT_SCHEMA_FILE, TEXT_FILE } from './types.ts';
import { isStrictVersion } from './version.ts';

/**
 * Parses a prompt as far as it can be parsed; what is missing or unreadable is null, and the checks say why. Never throws.
 * @param templating `none`: the text has no variables, whatever it looks like.
 */
export function parsePrompt(source: PromptSource, templating: 'liquid' | 'none' = 'liquid'): Prompt {
  const textBytes = source.files.get(TEXT_FILE)?.bytes;
  const text = textBytes ? decodeUtf8(textBytes).text : null;
  const metadataValue = readJson(source, METADATA_FILE);
  const metadata = isObject(metadataValue) ? metadataValue : null;
  const outputSchema = readJson(source, OUTPUT_SCHEMA_FILE);
  const model = typeof metadata?.model === 'string' ? metadata.model : null;
  const version = typeof metadata?.version === 'string' && isStrictVersion(metadata.version) ? metadata.version : null;
  const isReadable = text !== null && metadata !== null && (outputSchema !== undefined || !source.files.has(OUTPUT_SCHEMA_FILE));
  return {
    id: source.id,
    dir: source.dir,
    source,
    text,
    metadata,
    version,
    model,
    outputSchema: outputSchema ?? null,
    digest: isReadable ? digestPrompt({ model, outputSchema: outputSchema ?? null, parameters: metadata.parameters ?? null, text }) : null,
    variables: text === null ? null : templating === 'none' ? [] : readTemplate(text).variables,
  };
}

function readJson(source: PromptSource, name: string): Json | undefined {
  const bytes = source.files.get(name)?.bytes;
  return bytes ? readJsonFile(bytes).value : undefined;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
