import { expect, test } from '@jest/globals';
import { foldComment, renderPage } from '../../scripts/render-comment.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { SAMPLE } from '../report/sample.ts';

test('a comment becomes a page that stands alone, light, dark or as the reader has it', () => {
  const markdown = renderMarkdown(SAMPLE, { maxLength: 65_536 });
  const page = renderPage(markdown);
  expect(page).toContain('<article class="markdown-body">\n<h2>❌ Promptgate: 1 of 2 changed prompts must be mended');
  expect(page).toContain('<details><summary>Text of <code>customer-support</code>');
  expect(page).toContain('prefers-color-scheme: dark');
  expect(page).not.toMatch(/<(?:link|script|img)\b|@import|url\((?!["']?data:)/);
  expect(renderPage(markdown, 'dark')).toContain('content="dark"');
  expect(renderPage(markdown, 'light')).not.toBe(renderPage(markdown, 'dark'));
});

test('a folded comment keeps of each part that opens on a click its title', () => {
  const part = (title: string, text: string, open = '') => `<details${open}><summary>${title}</summary>\n\n${text}\n\n</details>`;
  const markdown = `## Title\n\na&nbsp;b\n\n${part('❌ <code>one</code>', part('inner', 'x'), ' open')}\n\n${part('two', 'y')}\n\nEnd\n`;
  expect(foldComment(markdown)).toBe('## Title\n\na b\n\n▸ ❌ `one`\n\n▸ two\n\nEnd\n');
});
