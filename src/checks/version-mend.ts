import { leastLevel } from '../changes/bump.ts';
import type { ReleaseTypes } from '../changes/release-type.ts';
import { buildReleaseTable } from '../changes/release-type.ts';
import { incrementVersion, parseVersion } from '../changes/semver.ts';
import type { Part, ReleaseType } from '../changes/types.ts';
import type { Prompt } from '../prompt/types.ts';

export type Level = Exclude<ReleaseType, 'none'>;
export const LEVELS: readonly Level[] = ['patch', 'minor', 'major'];

const SAFE_ID = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/;
const SAFE_TYPE = /^[a-z][a-z0-9-]{0,49}$/;
const SHOWN_LENGTH = 100;

const PART_NAMES: Readonly<Partial<Record<Part, string>>> = { text: 'text', model: 'model settings', 'output-schema': 'output schema' };

/** The command that gives a prompt its next version, as code. An id that a shell could misread is left to the reader to fill in. */
export function bumpCommand(id: string, level: string, message = '…'): string {
  return `\`npx promptgate bump ${SAFE_ID.test(id) ? id : 'ID'} ${level} -m "${message}"\``;
}

/** The level to bump by; where nothing asks for one, the smallest. */
export function levelToBump(base: string | null, required: ReleaseType): Level {
  return required === 'none' ? 'patch' : leastLevel(base, required);
}

/** The version that `bump` gives after `from`. */
export function nextOf(from: string, level: Level): string {
  const parsed = parseVersion(from);
  return parsed === null ? from : incrementVersion(parsed, level);
}

/** What to write so that both versions are again as the branch found them; `started` is the version that it found. */
export function restoreVersions(base: Prompt, head: Prompt, started: string): string {
  const [before, now] = [base.metadata?.previous_version, head.metadata?.previous_version];
  const fields = [...(head.version === started ? [] : [`\`"version": "${started}"\``])];
  if (before === null || (typeof before === 'string' && before !== now)) {
    fields.push(`\`"previous_version": ${before === null ? 'null' : quoteLine(before)}\``);
  }
  const isNew = base.metadata !== null && before === undefined && now !== undefined;
  if (fields.length === 0) return 'Take `previous_version` out, as before.';
  return `Write ${fields.join(' and ')} as before${isNew ? ', and take `previous_version` out' : ''}.`;
}

/** One line of untrusted text, cut where it is long. */
export function quoteLine(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return `"${line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH)}…` : line}"`;
}

/** `The text and the model`. */
export function nameParts(parts: readonly Part[]): string {
  const names = parts.map((part) => `the ${PART_NAMES[part] ?? part}`);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? 'the prompt');
  return list.charAt(0).toUpperCase() + list.slice(1);
}

/** What a message must say for each release: `fix(support): …` (patch), and so on, by the types that ask for them. */
export function nameMessages(id: string, types: ReleaseTypes, levels: readonly Level[] = LEVELS): string {
  const table = [...buildReleaseTable(types)];
  const names = levels.flatMap((level) => {
    const type = level === 'major' ? 'feat!' : table.find(([name, release]) => release === level && SAFE_TYPE.test(name))?.[0];
    if (type === undefined) return [];
    const message = `\`${type.replace(/(?=!|$)/, SAFE_ID.test(id) ? `(${id})` : '')}: …\``;
    return levels.length > 1 ? `${message} (${level})` : message;
  });
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? '');
}
