import semver from 'semver';
import type { Config } from '../config/config.ts';
import { decodeUtf8 } from '../prompt/decode.ts';
import { locate } from '../prompt/json-positions.ts';
import { METADATA_FILE, OUTPUT_SCHEMA_FILE, type Prompt, TEXT_FILE } from '../prompt/types.ts';
import { isStrictVersion } from '../prompt/version.ts';
import { type Finding, finding } from './finding.ts';
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
  /** The prompt before the change; null for a new one. Left out where nothing is compared. */
  readonly base?: Prompt | null;
  /** The user's further schema, compiled once for all prompts by `compileFurtherSchema`. */
  readonly further?: FurtherCheck | null;
}

const CHECKED_FILES = [TEXT_FILE, METADATA_FILE, OUTPUT_SCHEMA_FILE] as const;

/**
 * All checks that need one prompt alone: structure, metadata, text. Findings have their rules' own severities; the configured levels are
 * applied by `applyLevels`. Never throws.
 */
export function checkPrompt(prompt: Prompt, { config, siblings = [], base, further = null }: PromptContext): readonly Finding[] {
  const baseTextParsed = base?.text != null && base.variables !== null;
  const texts = CHECKED_FILES.flatMap((name) => readText(prompt, name));
  const secrets = texts.flatMap(({ text }) => listSecrets(text));
  const findings = [
    ...checkStructure(prompt, siblings),
    ...checkMetadata(prompt, further),
    ...(base === undefined ? checkPreviousVersion(prompt) : []),
    ...checkText(prompt, config.prompt, baseTextParsed),
    ...texts.flatMap(({ path, text }) => [...checkHiddenCharacters(text, path), ...checkSecrets(text, path)]),
  ];
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

/** Where there is no base to compare with, the version before must still be one before. */
function checkPreviousVersion({ metadata, version, source }: Prompt): readonly Finding[] {
  const previous = metadata?.previous_version;
  const file = source.files.get(METADATA_FILE);
  if (version === null || typeof previous !== 'string' || !isStrictVersion(previous) || semver.lt(previous, version) || !file?.bytes)
    return [];
  const text = decodeUtf8(file.bytes).text ?? '';
  const message = `\`previous_version\` (${previous}) is not below \`version\` (${version}).`;
  return [
    finding(
      'version/previous-mismatch',
      { path: file.path, ...locate(text, ['previous_version']) },
      message,
      'Write the version before this one, or null for the first.',
    ),
  ];
}
