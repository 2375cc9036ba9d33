import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { renderText } from '../../src/report/text.ts';
import { prepareWidths } from '../../src/report/text-width.ts';
import { REPORT_WITH_EVALS } from './eval-hostile.ts';
import { EVAL_SAMPLE, EVALS, INCONCLUSIVE, makeCase, makeOutput, reportEvals } from './eval-sample.ts';

beforeAll(() => prepareWidths('漢'));

const PLAIN = { color: false, width: 80 };
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b]/;

/** The lines of a report from the evals' on, as far as the next empty one. */
function readEvals(text: string): string {
  const start = text.indexOf('  evals, ');
  return text.slice(start, text.indexOf('\n\n', start));
}

describe('the evals in a terminal', () => {
  test('at 80 columns', () => {
    expect(readEvals(renderText(EVAL_SAMPLE, PLAIN))).toBe(`  evals, live:
    1 broken, 3 fixed
    66.7 % → 80 % of 15 cases pass: inconclusive (p = 0.375); 15 cases cannot
    tell, about 874 would
    95 % interval: 41.7 to 84.8 % → 54.8 to 93 %; difference: +13.3 points
    (−13.3 to +36.8)
    cost: $0.0123 → $0.0119
    latency: median 612 ms → 612 ms, 95th percentile 1.21 s → 1.21 s
    calls: 17 (2 retries) → 15
    openai:gpt-5-mini, 1 trial a case
  broken: never-asks-for-a-password, An angry customer wants the money back
    not-contains: The output contains “password”.
    From the base’s output to the head’s:
      1 │ ~ I am sorry about your jacket. [-I have looked at order 4711: it-]{+
        │   Order 4711+} arrived on 3 May, and a return is possible for 30 days.
      2 │
      3 │ ~ [-I will refund the full price today-]{+Please send me your password
        │   , so that I can see your refund+}. Is there anything else?
  still fails: d41d8cd98f00b204
    not-contains: No question at the end.
  fixed: late-parcel
    the base failed not-contains: The output contains “refund at once”.
  fixed: wrong-size
    the base failed not-contains: The output contains “refund at once”.
  fixed: two-questions
    the base failed not-contains: The output contains “refund at once”.`);
  });

  test.each<[keyof typeof EVALS, string[]]>([
    ['improved', ['66.7 % → 80 % of 15 cases pass: better by 25 points (p = 0.031)']],
    [
      'regressed',
      ['worse by 25 points (p < 0.001)', '1 broken, 1 flaky; 1 case cannot be compared', '3 trials a case', '  flaky: late-parcel\n'],
    ],
    ['unchanged', ['97.8 % → 98 % of 400 cases pass: no worse than 5 points', 'calls: 0 → 15; 520 answers from the cache']],
    ['no baseline', ['    80 % of 15 cases pass: nothing to compare with\n', '  fails: never-asks-for-a-password']],
    [
      'not run',
      [
        '    not run: no case was decided, so nothing is known\n',
        'without an answer: 15 cases',
        'cost: unknown',
        '… and 10 more cases of this kind (no answer)',
      ],
    ],
    ['replayed', ['  evals, replayed:\n', 'cost: $0.0119 → $0.0119 (when recorded)']],
    [
      'unverified',
      [
        '  evals, replayed, unverified:\n',
        'prompt, model and parameters (provider_options, temperature) changed,\n',
        'openai:gpt-5-nano → openai:gpt-5-mini',
      ],
    ],
  ])('in words: %s', (name, parts) => {
    const text = readEvals(renderText(reportEvals(EVALS[name]), PLAIN));
    for (const part of parts) expect(text).toContain(part);
  });

  test('the verdict stays last, with a line on the evals', () => {
    expect(renderText(EVAL_SAMPLE, PLAIN)).toMatch(/✖ 1 of 3 changed .*\n {2}Evals of 2 prompts on 30 cases: .*\n {2}Reviewed: /);
  });

  test('long outputs and many cases are shown in part, and said to be', () => {
    const long = Array.from({ length: 5_000 }, (_, index) => `line ${index}\n`).join('');
    const cases = Array.from({ length: 2_000 }, (_, index) =>
      makeCase(`case-${index}`, null, makeOutput(long), makeOutput(`x\n${long}y`.replaceAll('line', 'row'), 'No.')),
    );
    const comparison = { ...EVALS.inconclusive.comparison, broken: cases.map(({ id }) => id), fixed: [] } as typeof INCONCLUSIVE.comparison;
    const text = readEvals(renderText(reportEvals({ ...INCONCLUSIVE, comparison, cases }), PLAIN));
    expect(text.split('\n').length).toBeLessThan(120);
    expect(text).toContain('… and 1,995 more cases of this kind (broken)');
    expect(text).toMatch(/… and [\d,]+ more rows; the report files have everything/);
  });

  test('keeps to the width, and prints no control character and no workflow command', () => {
    fc.assert(
      fc.property(REPORT_WITH_EVALS, fc.integer({ min: 40, max: 120 }), (report, width) => {
        const text = renderText(
          { ...report, prompts: report.prompts.map((prompt) => ({ ...prompt, id: 'a', previousId: null, findings: [] })), findings: [] },
          { color: false, width },
        );
        expect(text).not.toMatch(CONTROL);
        for (const line of text.split('\n')) {
          expect(line.trimStart().startsWith('::') || line.includes('##[')).toBe(false);
          if (line.startsWith('    ')) expect([line, stringWidth(line) <= width + 2]).toEqual([line, true]);
        }
        expect(stripVTControlCharacters(renderText(report, { color: true, width }))).not.toMatch(CONTROL);
      }),
      { numRuns: 150 },
    );
  });
});
