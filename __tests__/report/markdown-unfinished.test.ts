import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type MarkdownContext, renderMarkdown } from '../../src/report/markdown.ts';
import type { Unfinished } from '../../src/report/markdown-context.ts';
import { HOSTILE, REPORT } from './hostile.ts';
import { findIntruders } from './markdown-intruders.ts';
import { HEAD_SHA, makeReport, PASSING } from './sample.ts';

const CONTEXT: MarkdownContext = {
  maxLength: 65_536,
  runUrl: 'https://github.com/acme/prompts/actions/runs/7',
  serverUrl: 'https://github.com',
  repository: 'acme/prompts',
};
const OUR_LINKS = [
  `https://github.com/acme/prompts/blob/${HEAD_SHA}/`,
  'https://github.com/acme/prompts/commit/',
  'https://github.com/acme/prompts/actions/runs/7',
];
const STATES: readonly Unfinished['state'][] = ['running', 'interrupted', 'failed'];

describe('evals that are not at their end', () => {
  const passing = makeReport({ conclusion: 'success', prompts: [PASSING], findings: [] });

  test.each([
    [
      'running',
      '12 of 40 answers',
      /^## ⏳ .*are running\n\n> The evals of .*are under way: 12 of 40 answers\. What stands below is the checks’ alone: /,
    ],
    ['running', '', /are under way\. What stands/],
    ['interrupted', '', /^## ⛔ .*no verdict\n\n> The job was cancelled in the middle of the evals of /],
    ['failed', 'The disk is full', /^## ❌ .*no verdict\n\n> The evals of .*: The disk is full\. .*\[The job\]\(https:/],
  ] as const)('%s, "%s"', (state, words, wanted) => {
    const text = renderMarkdown(passing, { ...CONTEXT, unfinished: { state, words } });
    expect(text).toMatch(wanted);
    expect(text).not.toMatch(/^## ✅/m);
    expect(text).toContain(HEAD_SHA.slice(0, 10));
  });

  test('show nothing that words or a report smuggle in, and keep to the length', () => {
    fc.assert(
      fc.property(REPORT, HOSTILE, fc.constantFrom(...STATES), (report, words, state) => {
        const text = renderMarkdown(report, { ...CONTEXT, unfinished: { state, words } });
        expect(findIntruders(text, OUR_LINKS, report.prompts.length + 2)).toEqual([]);
        expect(text.length).toBeLessThanOrEqual(65_536);
      }),
      { numRuns: 100 },
    );
  });
});
