import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { finding } from '../../src/checks/finding.ts';
import { diffTexts } from '../../src/report/diff.ts';
import { type MarkdownContext, renderMarkdown } from '../../src/report/markdown.ts';
import type { PromptReport, Report } from '../../src/report/report.ts';
import { HARD_PAIRS } from './hard-pairs.ts';
import { REPORT } from './hostile.ts';
import { findIntruders as listIntruders, readTables } from './markdown-intruders.ts';
import { BASE_SHA, EMPTY, FAILING, HEAD_SHA, makeReport, PASSING, SAMPLE } from './sample.ts';

const LIMIT = 65_536;
const MARKER = '<!-- promptgate:prompts -->';
const CONTEXT: MarkdownContext = {
  maxLength: LIMIT,
  marker: MARKER,
  runUrl: 'https://github.com/acme/prompts/actions/runs/7',
  serverUrl: 'https://github.com',
  repository: 'acme/prompts',
  rulesUrl: 'https://github.com/acme/promptgate/blob/main/docs/rules.md',
};

const OUR_LINKS = [
  `https://github.com/acme/prompts/blob/${HEAD_SHA}/`,
  'https://github.com/acme/prompts/commit/',
  'https://github.com/acme/prompts/actions/runs/7',
  'https://github.com/acme/promptgate/blob/main/docs/rules.md#',
];

/** Everything of a comment that is not what we wrote ourselves. */
function findIntruders(markdown: string, prompts: number): string[] {
  return listIntruders(markdown.replace(`${MARKER}\n`, ''), OUR_LINKS, prompts + 2);
}

function makePrompts(count: number, make: (index: number) => Partial<PromptReport>): PromptReport[] {
  return Array.from({ length: count }, (_, index) => ({ ...PASSING, id: `team/prompt-${String(index).padStart(4, '0')}`, ...make(index) }));
}

describe('renderMarkdown', () => {
  test('begins with the marker and the verdict, and names the commits and the run', () => {
    const markdown = renderMarkdown(SAMPLE, CONTEXT);
    expect(markdown.startsWith(`${MARKER}\n## ❌ Promptgate: 1 of 2 changed prompts must be mended (2 errors, 1 warning)\n`)).toBe(true);
    expect(markdown).toContain(`[\`${HEAD_SHA.slice(0, 10)}\`](https://github.com/acme/prompts/commit/${HEAD_SHA})`);
    expect(markdown).toContain(`https://github.com/acme/prompts/commit/${BASE_SHA}`);
    expect(markdown).toContain('[run](https://github.com/acme/prompts/actions/runs/7)');
  });

  test('the table says what changed, from which version to which, what was asked for and by what', () => {
    const [rows] = readTables(renderMarkdown(SAMPLE, { maxLength: LIMIT }));
    expect(rows).toEqual([
      ['Prompt', 'Change', 'Version', 'Asked for', 'Findings'],
      [
        'data-extraction',
        'modified: text, metadata, output schema',
        '2.0.4 → 2.0.5 (patch)',
        'minor: feat(data-extraction): read delivery notes too (title) and 1 more',
        '❌ 2 errors, 1 warning',
      ],
      [
        'customer-support',
        'modified: text, metadata',
        '1.3.1 → 1.3.2 (patch)',
        'patch: fix: shorter answers that promise nothing (5e7a9c1b3d)',
        '✅ none',
      ],
    ]);
  });

  test('each finding has its rule, its place and its mend', () => {
    const markdown = renderMarkdown(SAMPLE, CONTEXT);
    expect(markdown).toContain(
      '[`version/bump-mismatch`](https://github.com/acme/promptgate/blob/main/docs/rules.md#versionbump-mismatch)',
    );
    expect(markdown).toContain(
      `[\`prompts/data-extraction/.prompt-metadata.json:3\`](https://github.com/acme/prompts/blob/${HEAD_SHA}/prompts/data-extraction/.prompt-metadata.json#L3)`,
    );
    expect(markdown).toContain('**To mend:** Write `"tags": ["extraction"]`.');
  });

  test('the word diff is there, folded away', () => {
    const markdown = renderMarkdown(SAMPLE, CONTEXT);
    expect(markdown).toContain('<details><summary>Text of <code>customer-support</code>: 24 words added, 9 removed</summary>\n\n<table>');
    expect(markdown).toContain('<code>Answer in <del>at most five</del> <ins><b>two or three short</b></ins> sentences.');
    expect(markdown).toContain('<em>4 unchanged lines</em>');
    expect(markdown).toContain('<del>⟨CR⟩⏎</del> <ins><b>⏎</b></ins>');
  });

  test('says it when no prompt changed', () => {
    expect(renderMarkdown(EMPTY, { maxLength: LIMIT })).toBe(
      `## ✅ Promptgate: no prompt changed\n\n---\n\nReviewed \`${HEAD_SHA}\` against \`${BASE_SHA}\`\n`,
    );
  });

  test('a verdict on an older commit says so first', () => {
    const markdown = renderMarkdown(SAMPLE, { ...CONTEXT, stale: true });
    expect(markdown.split('\n\n')[1]).toContain('> ⚠️ **Out of date.**');
  });

  test.each<[string, Partial<Report>, string]>([
    ['all pass', { conclusion: 'success', prompts: [PASSING] }, '✅ Promptgate: the changed prompt passes'],
    ['two pass', { conclusion: 'success', prompts: [PASSING, PASSING] }, '✅ Promptgate: all 2 changed prompts pass'],
    ['one fails', { prompts: [FAILING] }, '❌ Promptgate: the changed prompt must be mended (2 errors, 1 warning)'],
    ['no verdict', { conclusion: 'neutral', prompts: [PASSING] }, '⚪ Promptgate: 1 changed prompt, no verdict'],
    [
      'a finding outside',
      { prompts: [], findings: [finding('config/invalid', { path: '.promptgate.yaml', line: 2 }, 'Bad.', 'Mend it.')] },
      '❌ Promptgate: something outside the prompts must be mended (1 error)',
    ],
    [
      'warnings fail',
      { prompts: [{ ...FAILING, findings: FAILING.findings.slice(2) }] },
      '❌ Promptgate: the changed prompt must be mended (1 warning)',
    ],
    [
      'validate',
      { base: null, head: 'worktree', conclusion: 'success', prompts: [{ ...PASSING, change: null }] },
      '✅ Promptgate: the prompt passes',
    ],
  ])('the verdict when %s', (_name, fields, verdict) => {
    expect(renderMarkdown(makeReport(fields), { maxLength: LIMIT }).split('\n')[0]).toBe(`## ${verdict}`);
  });

  test('added, removed and renamed prompts', () => {
    const version = { ...PASSING.version, base: null, bump: null, required: null, because: [] };
    const prompts: PromptReport[] = [
      { ...PASSING, id: 'new', change: 'added', version: { ...version, head: '1.0.0' } },
      { ...PASSING, id: 'gone', change: 'removed', version: { ...version, base: '2.0.0', head: null } },
      { ...PASSING, id: 'moved', change: 'renamed', previousId: 'old', similarity: 0.934, parts: ['text'] },
      { ...PASSING, id: 'broken', version: { ...PASSING.version, head: null, bump: null } },
    ];
    const markdown = renderMarkdown(makeReport({ conclusion: 'success', prompts }), { maxLength: LIMIT });
    expect(markdown).toContain('| `new` | added | `1.0.0` | — | ✅ none |');
    expect(markdown).toContain('| `gone` | removed | `2.0.0` | — | ✅ none |');
    expect(markdown).toContain('| `moved` | renamed: text<br>from `old`, 93 % kept |');
    expect(markdown).toContain('`1.3.1` → unreadable');
  });

  test('hostile texts become nothing but text', () => {
    fc.assert(
      fc.property(REPORT, (report) => {
        const markdown = renderMarkdown(report, CONTEXT);
        expect(findIntruders(markdown, report.prompts.length)).toEqual([]);
        expect(markdown.split(MARKER)).toHaveLength(2);
      }),
      { numRuns: 200 },
    );
  });

  test('the check above sees what gets through', () => {
    const markdown = renderMarkdown(SAMPLE, CONTEXT);
    for (const bad of ['@octocat', '[l](http://evil.example)', '<img src=x>', 'closes #1', '![i](x)', '<code>x', ':tada:']) {
      expect([bad, findIntruders(`${markdown}\n${bad}\n`, 2)]).not.toEqual([bad, []]);
    }
  });
});

describe('limits', () => {
  test('any limit from 2,000 on holds, in characters and in bytes, and the text is the same each time', () => {
    fc.assert(
      fc.property(
        REPORT,
        fc.integer({ min: 2_000, max: 12_000 }),
        fc.constantFrom('comment' as const, 'summary' as const),
        (report, maxLength, target) => {
          const context = { ...CONTEXT, maxLength, target, stale: maxLength % 2 === 0 };
          const markdown = renderMarkdown(report, context);
          expect(target === 'summary' ? Buffer.byteLength(markdown) : markdown.length).toBeLessThanOrEqual(maxLength);
          expect(findIntruders(markdown, report.prompts.length)).toEqual([]);
          expect(renderMarkdown(structuredClone(report), context)).toBe(markdown);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('3,000 changed prompts make a comment that is worth reading', () => {
    const prompts = makePrompts(3_000, (index) => (index % 300 === 0 ? { findings: FAILING.findings } : {}));
    const markdown = renderMarkdown(makeReport({ prompts }), CONTEXT);
    expect(markdown.length).toBeLessThanOrEqual(LIMIT);
    expect(markdown.length).toBeGreaterThan(LIMIT * 0.8);
    expect(markdown).toContain('## ❌ Promptgate: 10 of 3,000 changed prompts must be mended (20 errors, 10 warnings)');
    // Each prompt with findings has its row and its list; the rows of others fill up.
    for (let index = 0; index < 3_000; index += 300) expect(markdown).toContain(`### ❌ \`team/prompt-${String(index).padStart(4, '0')}\``);
    expect(markdown).toContain('<details><summary>2,990 prompts without findings</summary>');
    expect(markdown).toMatch(/… and 2,\d{3} more prompts, none of them with findings\./);
    expect(markdown).toMatch(
      /\*\*Left out for want of room:\*\* 2,\d{3} rows of the table; 2,9\d{2} diffs, in whole or in part\. The \[job summary]/,
    );
  });

  test('3,000 prompts with findings, and long ones', () => {
    const long = { ...(FAILING.findings[0] as (typeof FAILING.findings)[0]), message: '|'.repeat(50_000), help: '<'.repeat(50_000) };
    const prompts = makePrompts(3_000, () => ({ findings: [long, ...FAILING.findings] }));
    const markdown = renderMarkdown(makeReport({ prompts, findings: Array.from({ length: 500 }, () => long) }), CONTEXT);
    expect(markdown.length).toBeLessThanOrEqual(LIMIT);
    expect(markdown).toMatch(
      /[\d,]+ rows of the table; [\d,]+ findings; 3,000 diffs|[\d,]+ rows of the table; [\d,]+ findings; 2,9\d\d diffs/,
    );
    const summary = renderMarkdown(makeReport({ prompts }), { ...CONTEXT, target: 'summary', maxLength: 1_048_576 });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576);
    expect(summary).toContain('The report files of this run have everything.');
  });

  test('very little room still holds the verdict, and counts what it leaves out', () => {
    const prompts = makePrompts(3_000, (index) => (index < 40 ? { findings: FAILING.findings } : {}));
    const notes = Array.from({ length: 50 }, (_, index) => `Note ${index}: ${'words '.repeat(50)}`);
    for (const maxLength of [2_000, 3_000, 5_000, 9_000]) {
      const markdown = renderMarkdown(makeReport({ prompts, notes, findings: FAILING.findings }), { ...CONTEXT, maxLength, stale: true });
      expect(markdown.length).toBeLessThanOrEqual(maxLength);
      expect(markdown).toContain('## ❌ Promptgate: 40 of 3,000 changed prompts must be mended');
      expect(markdown).toMatch(
        /\*\*Left out for want of room:\*\* .* rows of the table; .* findings; .* diffs, in whole or in part; \d+ notes\./,
      );
    }
  });

  test.each(Object.entries(HARD_PAIRS))('a comment on 50 kB: %s', (_name, make) => {
    const diff = diffTexts(...make(50_000));
    const markdown = renderMarkdown(makeReport({ prompts: [{ ...PASSING, diff }] }), CONTEXT);
    expect(markdown.length).toBeLessThanOrEqual(LIMIT);
    expect(markdown).toContain('<table>\n<tr>');
    expect(findIntruders(markdown, 1)).toEqual([]);
  });

  test('without a limit nothing is left out', () => {
    const prompts = makePrompts(300, () => ({ findings: FAILING.findings }));
    const markdown = renderMarkdown(makeReport({ prompts }), { ...CONTEXT, maxLength: Number.POSITIVE_INFINITY });
    expect(markdown).not.toContain('Left out');
    expect(markdown.match(/<details>/g)).toHaveLength(300);
  });
});
