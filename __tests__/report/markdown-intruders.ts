import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { GITHUB_PATTERNS } from './github-patterns.ts';

const OUR_TAGS = /<\/?(?:details(?: open)?|summary|table|tr|td|code|ins|del|b|em)>|<br>/g;
const NEVER = [
  'image',
  'imageReference',
  'linkReference',
  'definition',
  'footnoteReference',
  'footnoteDefinition',
  'code',
  'delete',
  'emphasis',
];

function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function* walkNodes(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walkNodes(child);
}

/** The text of each cell of each row of each table. */
export function readTables(markdown: string): string[][][] {
  return [...walkNodes(parse(markdown))].flatMap((node) =>
    node.type !== 'table'
      ? []
      : [
          node.children.map((row) =>
            row.children.map((cell) => [...walkNodes(cell)].map((part) => ('value' in part ? part.value : '')).join('')),
          ),
        ],
  );
}

/**
 * Everything of a comment that is not what the product writes itself.
 * @param ourLinks what its links begin with
 * @param headings how many it may have
 */
export function findIntruders(markdown: string, ourLinks: readonly string[], headings: number): string[] {
  const intruders: string[] = [];
  let html = '';
  let seen = 0;
  for (const node of walkNodes(parse(markdown))) {
    if (node.type === 'link' && !ourLinks.some((link) => node.url.startsWith(link))) intruders.push(`link ${node.url}`);
    if (NEVER.includes(node.type)) intruders.push(node.type);
    if (node.type === 'heading') seen++;
    if (node.type === 'table') {
      // A bar or a line end that got through makes a row too long or too short.
      const lengths = new Set(node.children.map((row) => row.children.length));
      if (lengths.size > 1) intruders.push(`rows of ${[...lengths].join(' and ')} cells`);
    }
    if (node.type === 'html') {
      html += node.value;
      if (/[<>]/.test(node.value.replace(OUR_TAGS, ''))) intruders.push(`html ${node.value}`);
      const outside = node.value.replace(/<code>.*?<\/code>/gs, '').replace(OUR_TAGS, '');
      for (const [name, pattern] of Object.entries(GITHUB_PATTERNS)) if (pattern.test(outside)) intruders.push(`${name} in html`);
    }
    if (node.type === 'text') {
      for (const [name, pattern] of Object.entries(GITHUB_PATTERNS)) if (pattern.test(node.value)) intruders.push(`${name}: ${node.value}`);
    }
  }
  if (seen > headings) intruders.push('heading');
  html = html.replaceAll('<details open>', '<details>');
  for (const tag of ['details', 'summary', 'table', 'code', 'ins', 'del']) {
    if (html.split(`<${tag}>`).length !== html.split(`</${tag}>`).length) intruders.push(`unbalanced ${tag}`);
  }
  return intruders;
}
