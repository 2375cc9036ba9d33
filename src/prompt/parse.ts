import { readContent } from './content.ts';
import { readTemplate } from './template.ts';
import type { Prompt, PromptSource } from './types.ts';
import { METADATA_FILE, OUTPUT_SCHEMA_FILE, TEXT_FILE } from './types.ts';
import { isStrictVersion } from './version.ts';

/**
 * Parses a prompt as far as it can be parsed; what is missing or unreadable is null, and the checks say why. Never throws.
 * @param templating `none`: the text has no variables, whatever it looks like.
 */
export function parsePrompt(source: PromptSource, templating: 'liquid' | 'none' = 'liquid'): Prompt {
  const bytesOf = (name: string) => source.files.get(name)?.bytes;
  const content = readContent({ text: bytesOf(TEXT_FILE), metadata: bytesOf(METADATA_FILE), outputSchema: bytesOf(OUTPUT_SCHEMA_FILE) });
  const { text, metadata } = content;
  const version = typeof metadata?.version === 'string' && isStrictVersion(metadata.version) ? metadata.version : null;
  return {
    id: source.id,
    dir: source.dir,
    source,
    ...content,
    version,
    variables: text === null ? null : templating === 'none' ? [] : readTemplate(text).variables,
  };
}
