/**
 * GitHub's runner obeys what a step prints: a line that begins with `::` (blanks before it do not count) and `##[`
 * anywhere. A rendering may be printed by a step, so each format writes these in its own other way.
 */
const OLD_COMMAND = /##(?=\[)/g;

/** What a terminal obeys or does not draw: controls of either set, marks of direction and of format, separators, halves of a pair. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}

/**
 * JSON with the old form's second `#` and all that nobody sees escaped: the same value to every parser. Lines of JSON never begin with `::`.
 * @param json without indents other than blanks and line feeds, as `JSON.stringify` makes it
 */
export function disarmJson(json: string): string {
  return json.replace(OLD_COMMAND, '#\\u0023').replace(UNSEEN, escapeUnits);
}

/** Text of an element or attribute, already escaped, with the bracket as a character reference. */
export function disarmXml(xml: string): string {
  return xml.replace(/##\[/g, '##&#91;').replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1&#58;');
}

/** Plain text with a blank put in: there is no other way to write it. For one line that begins where the text does. */
export function disarmText(text: string): string {
  return text.replace(OLD_COMMAND, '## ').replace(/^(\s*):(?=:)/, '$1: ');
}
