/** Characters that nobody sees and that are common enough to be called by name. */
const NAMES: Readonly<Record<number, string>> = {
  0: 'NUL',
  8: 'backspace',
  27: 'escape',
  127: 'delete',
  160: 'no-break space',
  173: 'soft hyphen',
  847: 'combining grapheme joiner',
  1564: 'Arabic letter mark',
  8203: 'zero-width space',
  8204: 'zero-width non-joiner',
  8205: 'zero-width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8232: 'line separator',
  8233: 'paragraph separator',
  8234: 'left-to-right embedding',
  8235: 'right-to-left embedding',
  8236: 'pop directional formatting',
  8237: 'left-to-right override',
  8238: 'right-to-left override',
  8288: 'word joiner',
  8294: 'left-to-right isolate',
  8295: 'right-to-left isolate',
  8296: 'first strong isolate',
  8297: 'pop directional isolate',
  12644: 'Hangul filler',
  65279: 'byte order mark',
};

const VISIBLE = /\p{L}|\p{M}|\p{N}|\p{P}|\p{S}| /u;
/** Letters and marks that print nothing. */
const BLANK_LETTER = /\p{Default_Ignorable_Code_Point}/u;

/** `U+202E (right-to-left override)`; a character that prints comes first: `“é” (U+00E9)`. */
export function describeCharacter(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const name = NAMES[code];
  if (name !== undefined) return `${formatCode(code)} (${name})`;
  return isVisible(char) && char !== ' ' ? `“${char}” (${formatCode(code)})` : char === ' ' ? 'a blank' : formatCode(code);
}

/** Makes every character of a text visible: those that do not print become `\u{202E}`. Long texts are cut after `limit` code points. */
export function showText(text: string, limit = 80): string {
  let shown = '';
  let count = 0;
  for (const char of text) {
    if (++count > limit) return `${shown}…`;
    shown += isVisible(char) ? char : `\\u{${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
  }
  return shown;
}

function formatCode(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function isVisible(char: string): boolean {
  return VISIBLE.test(char) && !BLANK_LETTER.test(char);
}
