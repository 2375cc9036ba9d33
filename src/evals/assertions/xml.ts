import type { SaxesParser } from 'saxes';
import type { Handler, Question } from './verdict.ts';
import { decide, show, Undecidable } from './verdict.ts';
import { type Fragment, findFragments } from './xml-fragments.ts';

/** What follows `<!DOCTYPE`: a name, and where its declarations stand. */
const DOCTYPE =
  /^\s+[\p{L}_:][\p{L}\p{N}_:.-]*(?:\s+(SYSTEM|PUBLIC\s+(?:"[\w \r\n'()+,./:=?;!*#@$%-]*"|'[\w \r\n()+,./:=?;!*#@$%-]*'))\s+(?:"[^"#]*"|'[^'#]*'))?\s*$/u;
const UNREADABLE = 'The XML cannot be read: ';
/** Levels of elements; names are looked up through all of them. */
const DEPTH_LIMIT = 500;
/** Fragments that are read in one output. */
const FRAGMENT_LIMIT = 200;

/** `is-xml`: one well-formed document that has the required elements. */
export const decideIsXml: Handler = async (question) => {
  const paths = readPaths(question);
  const mistake = (await findMistake(question.text)) ?? (await findMissing(question.text, paths));
  return decide(mistake === null, question.inverse, mistake ?? '', 'The output is well-formed XML.');
};

/** `contains-xml`: somewhere a fragment of XML that has the required elements. */
export const decideContainsXml: Handler = async (question) => {
  const paths = readPaths(question);
  const fragments = findFragments(question.text);
  const read: Fragment[] = [];
  let mistake = 'The output contains no XML.';
  for (const fragment of fragments) {
    // What stands in a piece that could be read was seen with it.
    if (read.some(({ start, end }) => fragment.start >= start && fragment.end <= end)) continue;
    if (read.length >= FRAGMENT_LIMIT) throw new Undecidable(`The output has more than ${FRAGMENT_LIMIT} pieces of XML.`);
    const missing = await findMissing(question.text.slice(fragment.start, fragment.end), paths);
    if (missing === null) return decide(true, question.inverse, '', 'The output contains XML.');
    if (!missing.startsWith(UNREADABLE)) read.push(fragment);
    mistake = missing;
  }
  return decide(false, question.inverse, mistake, '');
};

/** Required elements as paths: `order.item`, `list.0`, `item.@_id`. */
function readPaths({ type, value }: Question): readonly string[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return value.split(',').map((path) => path.trim());
  if (Array.isArray(value)) return value.map(String);
  const { requiredElements } = value as { requiredElements?: unknown };
  if (Array.isArray(requiredElements)) return requiredElements.map(String);
  if (typeof value === 'object' && Object.keys(value).length === 0) return [];
  throw new Undecidable(`${type} takes a text with commas, a list, or an object with requiredElements.`);
}

/** What keeps a text from being one well-formed document; null where nothing does. */
async function findMistake(text: string): Promise<string | null> {
  const saxes = await import('saxes');
  const parser = new saxes.SaxesParser({ xmlns: true });
  let isStandalone = false;
  try {
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('xmldecl', ({ standalone }) => {
      isStandalone = standalone === 'yes';
    });
    let depth = 0;
    parser.on('closetag', () => {
      depth -= 1;
    });
    parser.on('opentagstart', () => {
      depth += 1;
      if (depth > DEPTH_LIMIT) throw new Undecidable(`The XML is nested more than ${DEPTH_LIMIT} levels deep.`);
    });
    parser.on('doctype', (doctype) => readDoctype(parser, doctype, isStandalone));
    parser.write(text).close();
    return null;
  } catch (error) {
    if (error instanceof Undecidable) throw error;
    return `The output is not well-formed XML: ${show(error instanceof Error ? error.message : String(error))}`;
  }
}

/** Declarations in the text are refused: they may name entities that multiply. One that stands elsewhere may name any entity. */
function readDoctype(parser: SaxesParser, doctype: string, isStandalone: boolean): void {
  if (doctype.replace(/"[^"]*"|'[^']*'/g, '').includes('[')) throw new Error('declarations inside of the document type are not read.');
  const match = DOCTYPE.exec(doctype);
  if (match === null) throw new Error('the document type is malformed.');
  if (match[1] === undefined || isStandalone) return;
  parser.ENTITIES = new Proxy(parser.ENTITIES, {
    get: (known, name) =>
      Reflect.get(known, name) ?? (typeof name === 'string' && /^[\p{L}_:][\p{L}\p{N}_:.-]*$/u.test(name) ? `&${name};` : undefined),
  });
}

async function findMissing(text: string, paths: readonly string[]): Promise<string | null> {
  const { XMLParser } = await import('fast-xml-parser');
  const parser = new XMLParser({
    allowBooleanAttributes: true,
    ignoreAttributes: false,
    processEntities: false,
    maxNestedTags: DEPTH_LIMIT,
  });
  try {
    const root: unknown = parser.parse(text);
    const missing = paths.filter((path) => !hasPath(root, path.split('.')));
    return missing.length === 0 ? null : `The XML lacks: ${show(missing.join(', '))}.`;
  } catch (error) {
    return `${UNREADABLE}${show(error instanceof Error ? error.message : String(error))}`;
  }
}

function hasPath(root: unknown, path: readonly string[]): boolean {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return value !== undefined;
}
