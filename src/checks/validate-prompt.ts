import { type Config, DEFAULT_CONFIG } from '../config/config.ts';
import { configFor } from '../config/overrides.ts';
import { parsePrompt } from '../prompt/parse.ts';
import { joinPath } from '../prompt/paths.ts';
import { FILE_SIZE_LIMIT, type PromptFile } from '../prompt/types.ts';
import type { Finding } from './finding.ts';
import { applyLevels } from './levels.ts';
import { checkPrompt, hidePromptSecrets } from './prompt.ts';
import { checkVersionAlone } from './version-alone.ts';

/** A prompt as a program holds it. */
export interface PromptFiles {
  /** The path below the prompts root, such as `billing/refunds`. */
  readonly id: string;
  /** For the findings' paths; default: the id below the configured prompts directory. */
  readonly dir?: string;
  /** Content by file name (`system-prompt.txt`, `.prompt-metadata.json`, `output.schema.json`); text is taken as UTF-8. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** A configuration of which any part is left out; what is left out has its default. */
export type PartialConfig = {
  readonly [K in keyof Config]?: Config[K] extends readonly unknown[] | string ? Config[K] : Partial<Config[K]>;
};

/**
 * Checks one prompt as `promptgate validate` does: structure, metadata, text, versions without a base. Synchronous, reads nothing, never throws for what a prompt
 * holds. A further metadata schema (`metadata.schema`) is a file and is not applied here.
 * @returns the findings, each at the severity that the configuration gives its rule; empty for a prompt in order.
 */
export function validatePrompt({ id, dir, files }: PromptFiles, config: PartialConfig = {}): Finding[] {
  const whole: Config = {
    ...DEFAULT_CONFIG,
    promptsDir: config.promptsDir ?? DEFAULT_CONFIG.promptsDir,
    rules: config.rules ?? {},
    prompt: { ...DEFAULT_CONFIG.prompt, ...config.prompt },
    overrides: config.overrides ?? [],
  };
  const own = configFor(whole, id);
  const directory = dir ?? joinPath(own.promptsDir, id);
  const entries = Object.entries(files).map(([name, content]): [string, PromptFile] => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const isRead = bytes.length <= FILE_SIZE_LIMIT;
    return [name, { path: joinPath(directory, name), mode: '100644', oid: '', size: bytes.length, bytes: isRead ? bytes : null }];
  });
  const prompt = parsePrompt({ id, dir: directory, files: new Map(entries) }, own.prompt.templating);
  return [...applyLevels([...checkPrompt(prompt, { config: own }), ...hidePromptSecrets(prompt, checkVersionAlone(prompt))], own.rules)];
}
