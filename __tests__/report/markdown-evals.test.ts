import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type MarkdownContext, renderMarkdown } from '../../src/report/markdown.ts';
import type { PromptReport } from '../../src/report/report.ts';
import { REPORT_WITH_EVALS } from './eval-hostile.ts';
import { CASE_REPORTS, EVAL_SAMPLE, EVALS, INCONCLUSIVE, makeCase, makeOutput, reportEvals } from './eval-sample.ts';
import { findIntruders, readTables } from './markdown-intruders.ts';
import { HEAD_SHA, makeReport, PASSING, SAMPLE } from './sample.ts';

const LIMIT = 65_536;
const MARKER = '<!-- promptgate:prompts -->';
const CONTEXT: MarkdownContext = {
  maxLength: LIMIT,
  marker: MARKER,
  runUrl: 'https://github.com/acme/prompts/actions/runs/7',
  serverUrl: 'https://github.com',
  repository: 'acme/prompts',
};
const OUR_LINKS = [
  `https://github.com/acme/prompts/blob/${HEAD_SHA}/`,
  'https://github.com/acme/prompts/commit/',
  'https://github.com/acme/prompts/actions/runs/7',
];

function intrudersOf(markdown: string, prompts: number): string[] {
  return findIntruders(markdown.replace(`${MARKER}\n`, ''), OUR_LINKS, prompts + 2);
}

/** 2,000 cases of which each has two answers of 20,000 characters. */
function makeManyCases(count = 2_000, length = 20_000) {
  const words = (seed: number) =>
    Array.from({ length: length / 8 }, (_, index) => `w${(seed * 7919 + index * 31) % 100_000}`.padEnd(7)).join(' ');
  const [before, after] = [words(1), words(2)];
  return Array.from({ length: count }, (_, index) =>
    makeCase(`case-${index}`, null, makeOutput(`${index} ${before}`), makeOutput(`${index} ${after}`, 'x'.repeat(20_000))),
  );
}

function breakAll(cases: ReturnType<typeof makeManyCases>) {
  const comparison = { ...INCONCLUSIVE.comparison, broken: cases.map(({ id }) => id), fixed: [], flaky: [] };
  return { ...INCONCLUSIVE, comparison: comparison as NonNullable<typeof INCONCLUSIVE.comparison>, cases };
}

describe('the evals in the comment', () => {
  test('a line on all of them follows the verdict', () => {
    expect(renderMarkdown(EVAL_SAMPLE, CONTEXT).split('\n\n').slice(0, 2)).toEqual([
      `${MARKER}\n## ❌ Promptgate: 1 of 3 changed prompts must be mended (1 error, 1 notice)`,
      'Evals of 2 prompts on 30 cases: 1 broken, 3 fixed; 64 calls, $0.0484, 41 s.',
    ]);
  });

  test('the table has a column for them, where there are any', () => {
    const [table] = readTables(renderMarkdown(EVAL_SAMPLE, CONTEXT));
    expect(table?.map((row) => row.at(-1)?.replaceAll('\u00a0', ' '))).toEqual([
      'Evals',
      '❌ 1 broken, 3 fixed<br>66.7 % → 80 %<br>inconclusive',
      '—',
      '✅ 66.7 % → 80 %<br>better',
    ]);
    expect(renderMarkdown(SAMPLE, CONTEXT)).not.toContain('Evals');
  });

  test('figures of both sides', () => {
    expect(readTables(renderMarkdown(reportEvals(INCONCLUSIVE), CONTEXT))[1]).toEqual([
      ['', 'Base', 'Head'],
      ['Pass rate', '66.7 %', '80 %'],
      ['95 % interval', '41.7 to 84.8 %', '54.8 to 93 %'],
      ['Cases that pass', '10 of 15', '12 of 15'],
      ['Cost', '$0.0123', '$0.0119'],
      ['Latency: median, 95th percentile', '612 ms, 1.21 s', '612 ms, 1.21 s'],
      ['Calls', '17 (2 retries)', '15'],
      ['Difference, 95 % interval', '', '+13.3 points (−13.3 to +36.8)'],
    ]);
  });

  test('cached answers and missing ones have a row where there are any', () => {
    const rows = (evals: (typeof EVALS)[keyof typeof EVALS]) => readTables(renderMarkdown(reportEvals(evals), CONTEXT))[1];
    expect(rows(EVALS.unchanged)).toContainEqual(['Answers from the cache', '400', '120']);
    expect(rows(EVALS['not run'])).toContainEqual(['Cases without an answer', '15']);
    expect(rows(EVALS['not run'])).toContainEqual(['Pass rate', 'unknown']);
    expect(rows(EVALS['not run'])).toContainEqual(['Cost', 'unknown']);
    expect(rows(EVALS['not run'])).toContainEqual(['Latency: median, 95th percentile', 'unknown']);
    expect(renderMarkdown(reportEvals(EVALS.unverified), CONTEXT)).toContain(
      '</code> (replayed, unverified): ⚪ 1 broken, 3 fixed, 80 % → 80 %, inconclusive (p = 0.375); 15 cases',
    );
    expect(rows(EVALS.replayed)?.map(([name]) => name)).toContain('Cost when recorded');
  });

  test.each<[keyof typeof EVALS, string]>([
    [
      'inconclusive',
      '(live; `openai:gpt-5-mini`; 1 trial a case): ❌ **1 broken, 3 fixed.** **66.7 % → 80 %** of 15 cases pass: inconclusive (p = 0.375); 15 cases cannot tell, about 874 would.',
    ],
    ['improved', '(live; `openai:gpt-5-mini`; 1 trial a case): ✅ **66.7 % → 80 %** of 15 cases pass: better by 25 points (p = 0.031).'],
    [
      'regressed',
      '(live; `openai:gpt-5-mini`; 3 trials a case): ❌ **1 broken, 1 flaky.** **66.7 % → 80 %** of 15 cases pass: worse by 25 points (p < 0.001). 1 case cannot be compared.',
    ],
    ['unchanged', '✅ **97.8 % → 98 %** of 400 cases pass: no worse than 5 points.'],
    ['no baseline', '❌ **80 %** of 15 cases pass: nothing to compare with.'],
    ['not run', '❌ **not run**: no case was decided, so nothing is known.'],
    ['replayed', '**Evals** (replayed; `openai:gpt-5-mini`; 1 trial a case): '],
    [
      'unverified',
      '**Evals** (replayed, unverified; prompt, model and parameters (provider\\_options, temperature) changed: `openai:gpt-5-nano` → `openai:gpt-5-mini`; 1 trial a case): ⚪ ',
    ],
  ])('the verdict in words: %s', (name, words) => {
    const markdown = renderMarkdown(reportEvals(EVALS[name]), CONTEXT);
    expect(markdown).toContain(words);
    expect(intrudersOf(markdown, 1)).toEqual([]);
  });

  test('each case that changed or fails is a block with both outputs', () => {
    const markdown = renderMarkdown(reportEvals(INCONCLUSIVE), CONTEXT);
    expect(markdown.match(/<summary>[^:]*: <code>.*?<\/code><\/summary>/g)).toEqual([
      '<summary>❌ Broken: <code>An angry customer wants the money back</code></summary>',
      '<summary>❌ Still fails: <code>d41d8cd98f00b204</code></summary>',
      '<summary>✅ Fixed: <code>late-parcel</code></summary>',
      '<summary>✅ Fixed: <code>wrong-size</code></summary>',
      '<summary>✅ Fixed: <code>two-questions</code></summary>',
    ]);
    // What broke is open; the other cases wait for a click.
    expect(markdown.match(/<details open>.*/g)).toEqual([expect.stringContaining('❌ Broken')]);
    expect(markdown).toContain('The case `never-asks-for-a-password` passes on the base and fails on the head.');
    expect(markdown).toContain('What the head’s output fails:\n\n- `not-contains`: The output contains “password”.');
    expect(markdown).toContain('What the base’s output fails:\n\n- `not-contains`: The output contains “refund at once”.');
    expect(markdown).toContain(
      '<del>I will refund the full price today</del> <ins><b>Please send me your password, so that I can see your refund</b></ins>.',
    );
    expect(markdown).toContain(
      'Both sides gave the same output:\n\n<table>\n<tr><td>1</td><td></td><td><code>OK.</code></td></tr>\n</table>',
    );
  });

  test('without a base the cases that fail are shown, with the head’s output alone', () => {
    const markdown = renderMarkdown(reportEvals(EVALS['no baseline']), CONTEXT);
    expect(markdown).toContain('❌ Fails: <code>An angry customer wants the money back</code>');
    expect(markdown).toContain('does not run on the base and fails on the head.');
    expect(markdown).toContain('The head’s output alone:\n\n<table>');
  });

  test('a case that did not come to an answer says why', () => {
    const markdown = renderMarkdown(reportEvals(EVALS['not run']), CONTEXT);
    expect(markdown.match(/⚠️ No answer: /g)).toHaveLength(15);
    expect(markdown).toContain('- `error`: The provider answered 500 six times.');
    expect(markdown).toContain('The report holds no output of it.');
  });

  test('of several trials the outputs that show the difference are compared', () => {
    const [case_] = CASE_REPORTS;
    if (case_ === undefined) throw new Error('the sample lost its cases');
    const outputs = [makeOutput('That is right.'), makeOutput('That is wrong.', 'It is wrong.')];
    const cases = [
      {
        ...case_,
        baseline: { passRate: 2 / 3, score: 1, outputs: [...outputs].reverse() },
        candidate: { passRate: 1 / 3, score: 0, outputs },
      },
    ];
    const markdown = renderMarkdown(reportEvals({ ...INCONCLUSIVE, trials: 3, cases }), CONTEXT);
    expect(markdown).toContain('That is <del>right</del> <ins><b>wrong</b></ins>.');
    expect(markdown).toContain('passes 66.7 % of the time on the base and passes 33.3 % of the time on the head.');
  });

  test('evals of a prompt with findings follow these; those of any other open on a click', () => {
    const markdown = renderMarkdown(EVAL_SAMPLE, CONTEXT);
    expect(markdown).toContain('no worse than 5 points.\n\n**Evals** (live;');
    expect(markdown).toContain(
      '<details><summary>Evals of <code>translation</code>: ✅ 66.7 % → 80 %, better by 25 points (p = 0.031)</summary>',
    );
  });

  test('evals that are well open on a click, whatever else is said of the prompt', () => {
    const report = reportEvals({ ...INCONCLUSIVE, conclusion: 'success' });
    const [finding] = EVAL_SAMPLE.prompts.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'notice'));
    if (finding === undefined) throw new Error('the sample lost its notice');
    const markdown = renderMarkdown({ ...report, prompts: report.prompts.map((one) => ({ ...one, findings: [finding] })) }, CONTEXT);
    expect(markdown).toMatch(/### ℹ️ `[^`]+`\n\n- ℹ️/);
    expect(markdown).toMatch(/<details><summary>Evals of <code>[^<]+<\/code>: ✅ 1 broken, 3 fixed, 66\.7 % → 80 %, inconclusive/);
  });

  test('hostile texts become nothing but text', () => {
    fc.assert(
      fc.property(REPORT_WITH_EVALS, (report) => {
        const markdown = renderMarkdown(report, CONTEXT);
        expect(intrudersOf(markdown, report.prompts.length)).toEqual([]);
        expect(markdown.split(MARKER)).toHaveLength(2);
        expect(markdown).not.toContain('##[');
        expect(renderMarkdown(structuredClone(report), CONTEXT)).toBe(markdown);
      }),
      { numRuns: 150 },
    );
  });

  test('the check above sees what gets through', () => {
    const markdown = renderMarkdown(EVAL_SAMPLE, CONTEXT);
    expect(intrudersOf(markdown, 3)).toEqual([]);
    for (const bad of ['@octocat', '[l](http://evil.example)', '<img src=x>', 'closes #1', '![i](x)', '<code>x', '<details>', ':tada:']) {
      expect([bad, intrudersOf(`${markdown}\n${bad}\n`, 3)]).not.toEqual([bad, []]);
    }
  });
});

describe('limits', () => {
  test('any limit from 2,000 on holds, in characters and in bytes', () => {
    fc.assert(
      fc.property(
        REPORT_WITH_EVALS,
        fc.integer({ min: 2_000, max: 20_000 }),
        fc.constantFrom('comment' as const, 'summary' as const),
        (report, maxLength, target) => {
          const markdown = renderMarkdown(report, { ...CONTEXT, maxLength, target, stale: maxLength % 2 === 0 });
          expect(target === 'summary' ? Buffer.byteLength(markdown) : markdown.length).toBeLessThanOrEqual(maxLength);
          expect(intrudersOf(markdown, report.prompts.length)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  const many = makeManyCases();

  test('2,000 broken cases of 20,000 characters: the first ones, and how many are left out', () => {
    const report = reportEvals(breakAll(many));
    const markdown = renderMarkdown(report, CONTEXT);
    expect(markdown.length).toBeLessThanOrEqual(LIMIT);
    expect(markdown.length).toBeGreaterThan(LIMIT * 0.5);
    expect(markdown).toContain('**2,000 broken.**');
    const shown = markdown.match(/❌ Broken: /g)?.length ?? 0;
    expect(shown).toBeGreaterThan(10);
    const rest = (2_000 - shown).toLocaleString('en');
    expect(markdown).toContain(`… and further cases that there is no room for: ${rest} broken.`);
    expect(markdown).toContain(`**Left out for want of room:** ${rest} eval cases. The [job summary]`);
    expect(intrudersOf(markdown, 1)).toEqual([]);

    const summary = renderMarkdown(report, { ...CONTEXT, target: 'summary', maxLength: 1_048_576 });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576);
    expect(summary.match(/❌ Broken: /g)?.length).toBeGreaterThan(shown);
    expect(summary).toContain('The report files of this run have everything.');
  });

  test('many prompts with many cases: each has its verdict, the gravest are first', () => {
    const evals = breakAll(makeManyCases(50, 2_000));
    const prompts: PromptReport[] = Array.from({ length: 20 }, (_, index) => ({ ...PASSING, id: `prompt-${index}`, evals }));
    const markdown = renderMarkdown(makeReport({ prompts }), CONTEXT);
    expect(markdown.length).toBeLessThanOrEqual(LIMIT);
    expect(markdown.match(/<summary>Evals of <code>prompt-\d+/g)).toHaveLength(20);
    expect(markdown).toMatch(/\*\*Left out for want of room:\*\* .*[\d,]+ eval cases\./);
  });

  test('very little room holds the verdict, and counts the evals that it leaves out', () => {
    const prompts: PromptReport[] = Array.from({ length: 300 }, (_, index) => ({ ...PASSING, id: `prompt-${index}`, evals: INCONCLUSIVE }));
    const markdown = renderMarkdown(makeReport({ prompts }), { ...CONTEXT, maxLength: 3_000 });
    expect(markdown.length).toBeLessThanOrEqual(3_000);
    expect(markdown).toContain('Evals of 300 prompts on 4,500 cases: 300 broken, 900 fixed.');
    expect(markdown).toMatch(/the evals of \d+ prompts; [\d,]+ eval cases/);
  });

  test('without a limit nothing is left out', () => {
    const markdown = renderMarkdown(reportEvals(breakAll(makeManyCases(200, 400))), { ...CONTEXT, maxLength: Number.POSITIVE_INFINITY });
    expect(markdown).not.toContain('eft out');
    expect(markdown.match(/❌ Broken: /g)).toHaveLength(200);
  });
});
