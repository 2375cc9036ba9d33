import { leastLevel } from '../changes/bump.ts';
import type { Bump, Part, ReleaseType } from '../changes/types.ts';

const SAFE_ID = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/;
const SHOWN_LENGTH = 100;

const PART_NAMES: Readonly<Partial<Record<Part, string>>> = { text: 'text', model: 'model', 'output-schema': 'output schema' };

/** The command that gives a prompt its next version, as code. An id that a shell could misread is left to the reader to fill in. */
export function bumpCommand(id: string, level: string, message = '…'): string {
  return `\`npx promptgate bump ${SAFE_ID.test(id) ? id : 'ID'} ${level} -m "${message}"\``;
}

/** The level to bump by; where nothing asks for one, the smallest. */
export function levelToBump(base: string | null, required: ReleaseType): string {
  return required === 'none' ? 'patch' : leastLevel(base, required);
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

const EXAMPLES = { patch: 'fix…: …', minor: 'feat…: …', major: 'feat…!: …' } as const;
type Level = keyof typeof EXAMPLES;

/** What a message must say for each release: `fix(support): …` (patch), and so on. */
export function nameMessages(id: string): string {
  return `${nameMessage(id, 'patch')} (patch), ${nameMessage(id, 'minor')} (minor) or ${nameMessage(id, 'major')} (major)`;
}

/** What a message must say for what the version did; where that is no single level, for each. */
export function nameMessageFor(id: string, bump: Bump): string {
  const level = bump.replace(/^pre(?=major|minor|patch)/, '');
  return level in EXAMPLES ? nameMessage(id, level as Level) : nameMessages(id);
}

function nameMessage(id: string, level: Level): string {
  return `\`${EXAMPLES[level].replace('…', SAFE_ID.test(id) ? `(${id})` : '')}\``;
}
