import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { codeSpan, escapeMarkdown, formatProse } from '../../src/report/escape.ts';
import { showBlanks, showHidden, truncate } from '../../src/report/visible.ts';
import { GITHUB_PATTERNS } from './github-patterns.ts';
import { HOSTILE } from './hostile.ts';

function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The inline content of a text that must be one paragraph (or nothing). */
function parseInline(markdown: string): PhrasingContent[] {
  const [paragraph, ...rest] = parse(markdown).children;
  expect(rest).toEqual([]);
  if (paragraph === undefined) return [];
  expect(paragraph.type).toBe('paragraph');
  return (paragraph as Extract<Nodes, { type: 'paragraph' }>).children;
}

/** Checks that inline content is text and code alone and triggers nothing, and gives what a reader sees. */
function readInert(nodes: readonly PhrasingContent[]): string {
  let seen = '';
  for (const node of nodes) {
    if (node.type !== 'text' && node.type !== 'inlineCode') throw new Error(`a ${node.type} came of untrusted text`);
    seen += node.value;
    if (node.type === 'text')
      for (const [name, pattern] of Object.entries(GITHUB_PATTERNS))
        if (pattern.test(node.value)) throw new Error(`a ${name}: ${node.value}`);
  }
  return seen.replaceAll('\u200b', '');
}

const onLine = (text: string) => showHidden(text.replace(/\s+/g, ' ').trim());

describe('escapeMarkdown', () => {
  test('renders as the text itself and as nothing else', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        expect(readInert(parseInline(escapeMarkdown(text)))).toBe(onLine(text));
      }),
      { numRuns: 1_500 },
    );
  });

  test('stays in its table cell and its list item', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (one, other) => {
        const cells = [escapeMarkdown(one), codeSpan(other), formatProse(one)];
        const [table, ...rest] = parse(`| a | b | c |\n| --- | --- | --- |\n| ${cells.join(' | ')} |`).children;
        expect(rest).toEqual([]);
        if (table?.type !== 'table') throw new Error('the table broke');
        const row = table.children[1]?.children ?? [];
        expect(row).toHaveLength(3);
        expect(readInert(row[0]?.children ?? [])).toBe(onLine(one));
        expect(readInert(row[1]?.children ?? []).trim()).toBe(onLine(other === '' ? '(empty)' : other));

        const [list, ...after] = parse(`- ${escapeMarkdown(one)}<br>\n  ${formatProse(other)}`).children;
        expect(after).toEqual([]);
        expect(list?.type).toBe('list');
      }),
      { numRuns: 800 },
    );
  });

  test('no dollar sign is left for formulas', () => {
    expect(escapeMarkdown('$x$ and $$y$$')).not.toContain('$');
  });

  test('cuts by code points, with an ellipsis', () => {
    expect(escapeMarkdown('👍'.repeat(10), 4)).toBe('👍👍👍…');
    expect(truncate('abc', 3)).toBe('abc');
    expect(truncate('abcd', 3)).toBe('ab…');
  });
});

describe('codeSpan', () => {
  test('is one piece of code, or inert text', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        expect(readInert(parseInline(codeSpan(text))).trim()).toBe(onLine(text === '' ? '(empty)' : text));
      }),
      { numRuns: 1_500 },
    );
  });

  test('its fence is longer than any run of backticks inside', () => {
    expect(codeSpan('a `` b')).toBe('```a `` b```');
    expect(codeSpan('`a')).toBe('`` `a ``');
    expect(codeSpan('a|b')).toBe('a&#124;b');
  });
});

describe('formatProse', () => {
  test('shows the text without the backticks that mark code', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const seen = readInert(parseInline(formatProse(text)));
        const bare = (value: string) => value.replace(/[`\s]/g, '');
        expect(bare(seen)).toBe(bare(showHidden(text.replace(/\s+/g, ' '))));
      }),
      { numRuns: 1_500 },
    );
  });

  test('code between backticks is code', () => {
    expect(formatProse('Run `promptgate bump x` now.')).toBe('Run `promptgate bump x` now.');
    expect(formatProse('`a``b`')).toBe('`a`&#8203;`b`');
  });
});

describe('showHidden', () => {
  test.each([
    ['bidi override', 'a\u202eb', 'a⟨U+202E⟩b'],
    ['bidi isolate', '\u2066a', '⟨U+2066⟩a'],
    ['zero-width space', 'a\u200bb', 'a⟨U+200B⟩b'],
    ['byte order mark', '\ufeffa', '⟨U+FEFF⟩a'],
    ['soft hyphen', 'a\u00adb', 'a⟨U+00AD⟩b'],
    ['tag character', 'a\u{e0041}', 'a⟨U+E0041⟩'],
    ['run of variation selectors', 'a\ufe00\ufe01', 'a⟨U+FE00⟩⟨U+FE01⟩'],
    ['escape', '\u001b[31m', '⟨U+001B⟩[31m'],
    ['C1 control', '\u009b1m', '⟨U+009B⟩1m'],
    ['carriage return', 'a\rb', 'a⟨U+000D⟩b'],
    ['line separator', 'a\u2028b', 'a⟨U+2028⟩b'],
    ['lone surrogate', 'a\ud800b', 'a⟨U+D800⟩b'],
    ['noncharacter', 'a\uffffb', 'a⟨U+FFFF⟩b'],
    ['Hangul filler', 'a\u3164b', 'a⟨U+3164⟩b'],
    ['joiner between letters', 'a\u200db', 'a⟨U+200D⟩b'],
  ])('names a %s', (_name, text, shown) => {
    expect(showHidden(text)).toBe(shown);
  });

  test.each([['👩‍💻'], ['❤️'], ['👍🏽'], ['می‌خواهم'], ['क्‍ष'], ['line\nfeed\ttab'], ['naïve café 日本語']])('leaves %j', (text) => {
    expect(showHidden(text)).toBe(text);
  });

  test('blanks of changed text are seen', () => {
    expect(showBlanks('a\r\n')).toBe('a⟨CR⟩⏎');
    expect(showBlanks(' ')).toBe('·');
    expect(showBlanks('a  b')).toBe('a··b');
    expect(showBlanks('a b')).toBe('a b');
    expect(showBlanks('a \n')).toBe('a·⏎');
    expect(showBlanks('\t')).toBe('→');
    expect(showBlanks('a\u00a0b')).toBe('a⟨U+00A0⟩b');
  });
});
