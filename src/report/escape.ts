import { showHidden, truncate } from './visible.ts';

/** A zero-width space keeps GitHub from seeing a mention, a reference, an address or an emoji. Untrusted text has none left when it is put in. */
const BREAK = '\u200b';
const WRITTEN_BREAK = '&#8203;';

/** Code points that one piece of untrusted text may take, where the caller names no other limit. */
const DEFAULT_LIMIT = 1_000;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '|': '&#124;',
  $: '&#36;',
};

/** What ends a mention, a reference, an address or an emoji's name; each match is followed (or split) by a zero-width space. */
const BREAKS: readonly (readonly [RegExp, string])[] = [
  [/@/g, `@${BREAK}`],
  [/#(?=\d)/g, `#${BREAK}`],
  [/\b(GH-)(?=\d)/gi, `$1${BREAK}`],
  [/:(?=\/\/)/g, `:${BREAK}`],
  [/www(?=\.)/gi, `$&${BREAK}`],
  [/:(?=[\w+-]+:)/g, `:${BREAK}`],
];

/** GitHub links seven to forty hexadecimal digits when a commit begins with them: no more than six stay together. */
const COMMIT = /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/gi;

/**
 * Untrusted text as one line of Markdown that renders as that very text: no mention, link, image, HTML, reference,
 * emoji, heading, list or table cell comes of it; what nobody would see is named.
 * @param limit code points; what is longer ends in `…`
 */
export function escapeMarkdown(text: string, limit = DEFAULT_LIMIT): string {
  return escapeInline(truncate(showHidden(text.replace(/\s+/g, ' ').trim()), limit).replace(/^(?:[-+=#:]|\d+(?=[.)]))/, `${BREAK}$&`));
}

/** Escapes what means something anywhere in a line; breaks stand in it as they are. */
function escapeInline(text: string): string {
  let line = text;
  for (const [pattern, replacement] of BREAKS) line = line.replace(pattern, replacement);
  return line
    .replace(COMMIT, (digits) => digits.replace(/.{6}(?=.)/g, `$&${BREAK}`))
    .replace(/[\\`*_{}[\]~^]/g, '\\$&')
    .replace(/[&<>"|$]/g, (character) => ENTITIES[character] as string)
    .replaceAll(BREAK, WRITTEN_BREAK);
}

/**
 * What stays readable in the source of inline code and may not: a bar ends a table's cell even there, `<!--` could pass
 * for the marker of another comment, and the runner obeys `##[` where the Markdown is printed.
 */
const NOT_IN_CODE = /\||<!--|##\[/;

/** Untrusted text as inline code, on one line; safe inside a table's cell too. */
export function codeSpan(text: string, limit = DEFAULT_LIMIT): string {
  const line = truncate(showHidden(text.replace(/\s+/g, ' ')), limit);
  if (line.trim() === '' || NOT_IN_CODE.test(line)) return escapeMarkdown(line === '' ? '(empty)' : line, limit);
  const ticks = '`'.repeat(longestRun(line, '`') + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || (line.startsWith(' ') && line.endsWith(' ')) ? ' ' : '';
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** A message that marks code with single backticks: the code becomes code, the rest is escaped. Safe for untrusted text. */
export function formatProse(text: string, limit = DEFAULT_LIMIT): string {
  const [first = '', ...rest] = truncate(text.replace(/\s+/g, ' ').trim(), limit).split(/`([^`]+)`/);
  // Named hidden characters take up to nine times their room: no piece is cut a second time.
  const start = first.endsWith(' ') ? `${escapeMarkdown(first, limit * 9)} ` : escapeMarkdown(first, limit * 9);
  const pieces = rest.map((piece, index) => {
    if (index % 2 === 0) return codeSpan(piece, limit * 9);
    // Between two pieces of code something must stand, or their backticks join.
    return piece === '' && index < rest.length - 1 ? WRITTEN_BREAK : escapeInline(showHidden(piece));
  });
  return start + pieces.join('');
}

/** Untrusted text inside an HTML element whose content GitHub leaves alone (`code`). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const one of text) {
    run = one === character ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
