import type { Config } from '../config/config.ts';
import { decodeUtf8 } from '../prompt/decode.ts';
import { METADATA_FILE, OUTPUT_SCHEMA_FILE, type Prompt, TEXT_FILE } from '../prompt/types.ts';
import type { Finding } from './finding.ts';
import type { FurtherCheck } from './further-schema.ts';
import { checkHiddenCharacters } from './hidden-characters.ts';
import { checkMetadata } from './metadata.ts';
import { checkSecrets, hideSecrets, listSecrets } from './secret.ts';
import { checkStructure } from './structure.ts';
import { checkText } from './text.ts';

/** What the checks of one prompt need to know besides the prompt. */
export interface PromptContext {
  /** As it holds for this prompt, overrides applied. */
  readonly config: Config;
  /** Paths below the prompts root of the directories beside each part of the id; see `checkStructure`. */
  readonly siblings?: readonly string[];
  /** The prompt before the change; null, or left out, where there is none. */
  readonly base?: Prompt | null;
  /** The user's further schema, compiled once for all prompts by `compileFurtherSchema`. */
  readonly further?: FurtherCheck | null;
}

const CHECKED_FILES = [TEXT_FILE, METADATA_FILE, OUTPUT_SCHEMA_FILE] as const;

/**
 * Structure, metadata and text of one prompt; versions are `checkVersion`'s, or `checkVersionAlone`'s without a base. Findings have their rules' own severities; the configured levels are
 * applied by `applyLevels`. Never throws.
 */
export function checkPrompt(prompt: Prompt, { config, siblings = [], base, further = null }: PromptContext): readonly Finding[] {
  const baseTextParsed = base?.text != null && base.variables !== null;
  const texts = CHECKED_FILES.flatMap((name) => readText(prompt, name));
  return hidePromptSecrets(prompt, [
    ...checkStructure(prompt, siblings),
    ...checkMetadata(prompt, further),
    ...checkText(prompt, config.prompt, baseTextParsed),
    ...texts.flatMap(({ path, text }) => [...checkHiddenCharacters(text, path), ...checkSecrets(text, path)]),
  ]);
}

/** The secrets that stand in a prompt's files, as they are written there. */
export function listPromptSecrets(prompt: Prompt): readonly string[] {
  return CHECKED_FILES.flatMap((name) => readText(prompt, name)).flatMap(({ text }) => listSecrets(text));
}

/** Takes the secrets that stand in a prompt's files out of what findings say; for findings of other checks that quote those files, too. */
export function hidePromptSecrets(prompt: Prompt, findings: readonly Finding[]): readonly Finding[] {
  return findings.length === 0 ? findings : hideFindingSecrets(findings, listPromptSecrets(prompt));
}

/** Takes the given secrets out of what findings say. */
export function hideFindingSecrets(findings: readonly Finding[], secrets: readonly string[]): readonly Finding[] {
  if (secrets.length === 0) return findings;
  return findings.map((finding) => ({
    ...finding,
    message: hideSecrets(finding.message, secrets),
    help: hideSecrets(finding.help, secrets),
  }));
}

function readText({ source }: Prompt, name: string): readonly { readonly path: string; readonly text: string }[] {
  const file = source.files.get(name);
  const text = file?.bytes ? decodeUtf8(file.bytes).text : null;
  return file && text !== null ? [{ path: file.path, text }] : [];
}
