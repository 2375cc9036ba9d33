/** Scripts in which joiners (U+200C, U+200D) are part of ordinary spelling. */
const JOINING = [
  'Arabic',
  'Bengali',
  'Devanagari',
  'Gujarati',
  'Gurmukhi',
  'Kannada',
  'Khmer',
  'Malayalam',
  'Mongolian',
  'Myanmar',
  'Oriya',
  'Sinhala',
  'Syriac',
  'Tamil',
  'Telugu',
  'Tibetan',
]
  .map((script) => String.raw`\p{scx=${script}}`)
  .join('');

/** Signs of category Cf that are drawn. */
const DRAWN = String.raw`\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}`;

/** Joiners and variation selectors where an emoji or a script needs them; then everything that a reader would not see. */
const UNSEEN = new RegExp(
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})` +
    String.raw`|(?<=[${JOINING}])[\u200c\u200d]` +
    String.raw`|(?<=\p{Emoji})[\ufe0e\ufe0f]` +
    String.raw`|([\p{Cf}\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u{e0000}-\u{e0fff}])`,
  'gu',
);
const IS_DRAWN = new RegExp(`[${DRAWN}]`, 'u');

/** Line feeds and tabs stay: renderers decide what they become. */
const KEPT: ReadonlySet<string> = new Set(['\n', '\t']);

/** Replaces control, bidirectional, zero-width, tag and other unseen characters by `⟨U+202E⟩`; line feeds and tabs stay. */
export function showHidden(text: string): string {
  return text.replace(UNSEEN, (match, hidden: string | undefined) =>
    hidden === undefined || KEPT.has(hidden) || IS_DRAWN.test(hidden) ? match : nameCharacter(hidden),
  );
}

/** `⟨U+202E⟩` for a character. */
function nameCharacter(character: string): string {
  return `⟨U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

const BLANK_NAMES: Readonly<Record<string, string>> = { ' ': '·', '\t': '→', '\n': '⏎', '\r': '⟨CR⟩' };

/** Makes the white space of changed text visible: line ends always, blanks at the text's edges and runs of them, tabs, other spaces. */
export function showBlanks(text: string): string {
  return showHidden(
    text
      .replace(/[\r\n]/g, (end) => BLANK_NAMES[end] as string)
      .replace(/\t/g, '→')
      .replace(/[^\S \t\r\n\u2028\u2029\ufeff]/gu, nameCharacter)
      .replace(/^ +$| {2,}| +(?=⟨CR⟩|⏎)/g, (run) => '·'.repeat(run.length)),
  );
}

/** At most `limit` code points, the last of them `…` where something was cut. */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const points: string[] = [];
  for (const point of text) {
    if (points.length === limit) return `${points.slice(0, Math.max(0, limit - 1)).join('')}…`;
    points.push(point);
  }
  return text;
}
