/** A piece of a text, from `start` to before `end`. */
export interface Fragment {
  readonly start: number;
  readonly end: number;
}

interface Element extends Fragment {
  /** Start of the element around it; undefined at the top. */
  readonly parent: number | undefined;
}

const NAME_START =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NAME = new RegExp(`<(/?)([${NAME_START}][${NAME_START}.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}-]*)`, 'uy');
const DECLARATIONS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/**
 * Pieces of a text that are XML by their tags: first rows of neighbouring elements, then single elements, outermost only. A closing tag that
 * closes nothing ends all that is open.
 */
export function findFragments(text: string): readonly Fragment[] {
  const elements = findElements(text);
  const starts = new Set(elements.map(({ start }) => start));
  const outermost = elements
    .filter(({ parent }) => parent === undefined || !starts.has(parent))
    .sort((left, right) => left.start - right.start);
  const rows = new Map<number | undefined, Fragment[]>();
  for (const element of outermost) {
    const row = rows.get(element.parent);
    if (row) row.push(element);
    else rows.set(element.parent, [element]);
  }
  const joined = [...rows.values()]
    .filter((row) => row.length > 1)
    .map((row) => ({ start: (row[0] as Fragment).start, end: (row.at(-1) as Fragment).end }));
  return [...joined, ...outermost];
}

function findElements(text: string): readonly Element[] {
  const elements: Element[] = [];
  const open: { name: string; start: number }[] = [];
  let index = text.indexOf('<');
  while (index !== -1) {
    const end = readDeclaration(text, index) ?? readTag(text, index, open, elements);
    index = text.indexOf('<', end);
  }
  return elements;
}

/** Where the comment, section or instruction that starts here ends; null for a tag. */
function readDeclaration(text: string, start: number): number | null {
  const kind = DECLARATIONS.find(([mark]) => text.startsWith(mark, start));
  if (kind === undefined) return null;
  const end = text.indexOf(kind[1], start + kind[0].length);
  return end === -1 ? text.length : end + kind[1].length;
}

/** Reads the tag that starts here into the lists; where to go on. */
function readTag(text: string, start: number, open: { name: string; start: number }[], elements: Element[]): number {
  NAME.lastIndex = start;
  const match = NAME.exec(text);
  if (match === null) return start + 1;
  const [head, slash, name] = match as unknown as [string, string, string];
  const last = findTagEnd(text, start + head.length);
  if (last === null) return start + 1;
  if (slash === '/') {
    if (open.at(-1)?.name !== name) open.length = 0;
    const element = open.pop();
    if (element) elements.push({ start: element.start, end: last + 1, parent: open.at(-1)?.start });
  } else if (/\/\s*$/.test(text.slice(Math.max(start, last - 100), last))) {
    elements.push({ start, end: last + 1, parent: open.at(-1)?.start });
  } else open.push({ name, start });
  return last + 1;
}

/** The place of the tag's `>`, quoted values skipped; null where another tag begins first. */
function findTagEnd(text: string, from: number): number | null {
  const mark = /["'<>]/g;
  mark.lastIndex = from;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    if (match[0] === '>') return match.index;
    if (match[0] === '<') return null;
    const close = text.indexOf(match[0], match.index + 1);
    if (close === -1) return null;
    mark.lastIndex = close + 1;
  }
  return null;
}
