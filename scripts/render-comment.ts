/**
 * Turns a comment's Markdown into a standalone HTML page that looks as on GitHub.
 *
 *   node scripts/render-comment.ts [--theme light|dark|auto] [comment.md] > comment.html
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const THEMES = { auto: 'github-markdown.css', light: 'github-markdown-light.css', dark: 'github-markdown-dark.css' } as const;
/** The page around the comment, in the comment's own background. */
const DARK = {
  auto: '@media (prefers-color-scheme: dark) { body { background: #0d1117; } }',
  light: '',
  dark: 'body { background: #0d1117; }',
} as const;
export type Theme = keyof typeof THEMES;

/** The page of a comment. Raw HTML passes, as GitHub lets most of it pass: give it comments of our own alone. */
export function renderPage(markdown: string, theme: Theme = 'auto'): string {
  const css = readFileSync(createRequire(import.meta.url).resolve(`github-markdown-css/${THEMES[theme]}`), 'utf8');
  const body = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const scheme = theme === 'auto' ? 'light dark' : theme;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="${scheme}">
<title>Promptgate's comment</title>
<style>
${css}
body { margin: 0; background: Canvas; }
.markdown-body { box-sizing: border-box; max-width: 860px; margin: 0 auto; padding: 24px; font-size: 14px; }
${DARK[theme]}
</style>
</head>
<body>
<article class="markdown-body">
${body}
</article>
</body>
</html>
`;
}

/** The Markdown of a comment as a reader meets it: of each part that opens on a click the title alone. */
export function foldComment(markdown: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const line of markdown.split('\n')) {
    const [, summary] = /^<details(?: open)?><summary>(.*)<\/summary>$/.exec(line) ?? [];
    if (summary !== undefined && depth++ === 0) lines.push(`▸ ${summary.replace(/<\/?code>/g, '`')}`);
    if (depth === 0 && !(line === '' && lines.at(-1) === '')) lines.push(line);
    if (line === '</details>') depth--;
  }
  return lines.join('\n').replaceAll('&nbsp;', ' ');
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ options: { theme: { type: 'string', default: 'auto' } }, allowPositionals: true });
  const theme = values.theme in THEMES ? (values.theme as Theme) : 'auto';
  const [file] = positionals;
  process.stdout.write(renderPage(file === undefined ? await text(process.stdin) : readFileSync(file, 'utf8'), theme));
}
