const MYSQL_FAMILY: readonly string[] = ['mysql', 'mariadb'];
const BRACKET_FAMILY: readonly string[] = ['transactsql', 'sqlite'];
const MODIFIERS = '(?:all|distinct)';
const MYSQL_MODIFIERS =
  '(?:all|distinct(?:row)?|high_priority|straight_join|sql_(?:big_result|buffer_result|cache|calc_found_rows|no_cache|small_result))';
const NAME = '[A-Za-z_][A-Za-z0-9_]*';

/** Strings, quoted names and comments; what has no end goes to the end of the text. */
const IGNORED = [
  /'(?:[^'\\]|''|\\[\s\S])*(?:'|$)/,
  /"(?:[^"\\]|""|\\[\s\S])*(?:"|$)/,
  /`(?:[^`\\]|``|\\[\s\S])*(?:`|$)/,
  /--[^\r\n]*/,
  /#[^\r\n]*/,
  /\/\*[\s\S]*?(?:\*\/|$)/,
  /(\$(?:[A-Za-z_][A-Za-z0-9_]*)?\$)[\s\S]*?(?:\1|$)/,
];
const BRACKETS = /\[(?:[^\]]|\]\])*(?:\]|$)/;

/** `SELECT a b FROM`: two names where a comma was most likely meant. Parsers take the second for an alias. */
export function hasMissingComma(text: string, database: string): boolean {
  const modifiers = MYSQL_FAMILY.includes(database) ? MYSQL_MODIFIERS : MODIFIERS;
  const ignored = BRACKET_FAMILY.includes(database) ? [...IGNORED, BRACKETS] : IGNORED;
  const pieces = new RegExp(ignored.map(({ source }) => source).join('|'), 'g');
  const plain = text.trim().replace(pieces, (piece) => (/^(?:--|#|\/\*)/.test(piece) ? ' ' : ' ? '));
  return new RegExp(`\\bselect\\s+(?:${modifiers}\\s+)*(?!${modifiers}\\b)${NAME}\\s+${NAME}\\s+from\\b`, 'i').test(plain);
}
