import type { DefaultTreeAdapterTypes } from 'parse5';
import { HTML_ELEMENTS } from './html-elements.ts';
import type { Handler } from './verdict.ts';
import { decide, Undecidable } from './verdict.ts';

/** Tags of one output; the parser looks up the whole stack at each. */
const TAG_LIMIT = 10_000;

/** Signs of HTML, letters of any case, and how much each says; at 2 the text contains some. */
const SIGNS: readonly (readonly [string, number])[] = [
  ['<[a-z][a-z0-9-]*(?:\\s[^>]*)?>', 1],
  ['</[a-z][a-z0-9-]*\\s*>', 1],
  ['<[a-z][a-z0-9-]*(?:\\s[^>]*)?/>', 1],
  ['&(?:[a-z]+|#[0-9]+|#x[0-9a-f]+);', 1],
  ['<!doctype\\s+html', 2],
  ['\\s[a-z-]+=\\s*["\'][^"\']*["\']', 1],
  ['<(?:html|head|body|div|span|p|a|img|h[1-6]|ul|ol|li|table|tr|td|th|form|input|button|script|style|link|meta|br|hr)\\b', 2],
];

/** The sign that no engine has trouble with. */
const COMMENT = /<!--[^-]*(?:-[^-]+)*-->/;

const WRAPPERS: readonly string[] = ['html', 'head', 'body'];

/** `contains-html`: enough signs of HTML. */
export const decideContainsHtml: Handler = async ({ text, inverse }) => {
  const { RE2JS } = await import('re2js');
  let weight = COMMENT.test(text) ? 1 : 0;
  for (const [sign, says] of SIGNS) {
    if (weight >= 2) break;
    if (RE2JS.compile(sign, RE2JS.CASE_INSENSITIVE).matcher(text).find()) weight += says;
  }
  return decide(weight >= 2, inverse, 'The output contains no HTML.', 'The output contains HTML.');
};

/** `is-html`: an element of HTML, and no text outside of elements. */
export const decideIsHtml: Handler = async ({ text, inverse }) => {
  const mistake = await findMistake(text.trim());
  return decide(mistake === null, inverse, mistake ?? '', 'The output is HTML.');
};

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

async function findMistake(text: string): Promise<string | null> {
  if (text === '') return 'The output is empty.';
  if (/^<\?xml/i.test(text)) return 'The output is XML, not HTML.';
  if ((text.match(/</g)?.length ?? 0) > TAG_LIMIT) throw new Undecidable(`The output has more than ${TAG_LIMIT} tags.`);
  const { parse } = await import('parse5');
  const written = new Set(WRAPPERS.filter((name) => new RegExp(`<${name}[\\s>/]`, 'i').test(text)));
  const elements = listElements(parse(text, { sourceCodeLocationInfo: true }));
  const isWritten = (element: Element): boolean => written.has(element.tagName) && Boolean(element.sourceCodeLocation);
  const body = elements.find(({ tagName }) => tagName === 'body');
  if (
    body &&
    !isWritten(body) &&
    body.childNodes.some((node) => node.nodeName === '#text' && 'value' in node && node.value.trim() !== '')
  ) {
    return 'The output has text outside of HTML elements.';
  }
  const isOwn = (element: Element): boolean =>
    WRAPPERS.includes(element.tagName) ? isWritten(element) : HTML_ELEMENTS.has(element.tagName) || element.tagName.includes('-');
  return elements.some(isOwn) ? null : 'The output has no HTML element.';
}

/** All elements in the order of the text. */
function listElements(root: Node): readonly Element[] {
  const elements: Element[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
  return elements;
}
