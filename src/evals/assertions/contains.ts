import type { Handler, Question } from './verdict.ts';
import { decide, show, Undecidable } from './verdict.ts';

/** `contains`, `icontains`. */
export const decideContains: Handler = (question) => {
  const wanted = requireNeedle(question);
  const fold = foldFor(question.type);
  return decide(
    fold(question.text).includes(fold(wanted)),
    question.inverse,
    `The output does not contain “${show(wanted)}”.`,
    `The output contains “${show(wanted)}”.`,
  );
};

/** `starts-with`. */
export const decideStartsWith: Handler = ({ text, value, inverse }) => {
  if (typeof value !== 'string' || value === '') throw new Undecidable('starts-with needs a text that is not empty as its value.');
  return decide(
    text.startsWith(value),
    inverse,
    `The output does not start with “${show(value)}”.`,
    `The output starts with “${show(value)}”.`,
  );
};

/** `contains-any`, `icontains-any`. */
export const decideContainsAny: Handler = (question) => {
  const list = requireList(question);
  const fold = foldFor(question.type);
  const folded = fold(question.text);
  const found = list.find((item) => folded.includes(fold(item)));
  return decide(
    found !== undefined,
    question.inverse,
    `The output contains none of: ${show(list.join(', '))}.`,
    `The output contains “${show(found)}”.`,
  );
};

/** `contains-all`, `icontains-all`. */
export const decideContainsAll: Handler = (question) => {
  const list = requireList(question);
  const fold = foldFor(question.type);
  const folded = fold(question.text);
  const missing = list.filter((item) => !folded.includes(fold(item)));
  return decide(
    missing.length === 0,
    question.inverse,
    `The output lacks: ${show(missing.join(', '))}.`,
    `The output contains all of: ${show(list.join(', '))}.`,
  );
};

/**
 * Splits a list that is written as one text: at commas, blanks around an item dropped, empty items skipped. An item in double quotes may
 * hold commas; `""` or `\"` in it is a quote.
 * @throws Undecidable for a quote that is never closed, or text behind one.
 */
function splitList(text: string): readonly string[] {
  const items: string[] = [];
  const item = /[\s,]*(?:"((?:[^"\\]|""|\\[\s\S])*)("?)\s*|([^,]*))/y;
  while (item.lastIndex < text.length) {
    const match = item.exec(text);
    if (match === null) break;
    const [, quoted, end, plain = ''] = match;
    if (quoted === undefined) {
      if (plain.trim() !== '') items.push(plain.trim());
      continue;
    }
    if (end !== '"') throw new Undecidable('A quote in the list is never closed.');
    if (item.lastIndex < text.length && text[item.lastIndex] !== ',') {
      throw new Undecidable('A comma must follow the closing quote of an item in the list.');
    }
    items.push(quoted.replace(/""|\\(["\\])/g, (_, escaped: string | undefined) => escaped ?? '"'));
  }
  return items;
}

function requireNeedle({ type, value }: Question): string {
  if ((typeof value === 'string' && value !== '') || (typeof value === 'number' && !Number.isNaN(value))) return String(value);
  throw new Undecidable(`${type} needs a text that is not empty, or a number, as its value.`);
}

function requireList({ type, value }: Question): readonly string[] {
  if (typeof value === 'string' && value !== '') return splitList(value);
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'object' ? show(item, Number.POSITIVE_INFINITY) : String(item)));
  throw new Undecidable(`${type} needs a list, or a text with commas, as its value.`);
}

function foldFor(type: string): (text: string) => string {
  return type.startsWith('i') ? (text) => text.toLowerCase() : (text) => text;
}
