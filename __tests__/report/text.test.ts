import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { diffTexts } from '../../src/report/diff.ts';
import { renderDiffText, renderText } from '../../src/report/text.ts';
import { prepareWidths } from '../../src/report/text-width.ts';
import { HARD_PAIRS } from './hard-pairs.ts';
import { HOSTILE, REPORT } from './hostile.ts';
import { EMPTY, HEAD_SHA, makeReport, PASSING, SAMPLE } from './sample.ts';

beforeAll(() => prepareWidths('漢'));

const PLAIN = { color: false, width: 80 };
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b]/;

describe('renderText', () => {
  test('the sample at 80 columns', () => {
    expect(renderText(SAMPLE, PLAIN)).toBe(`customer-support  modified: text, metadata
  version: 1.3.1 → 1.3.2 (patch), asked for: patch by the commit "fix: shorter
  answers that promise nothing"
  text: 24 words added, 9 removed

data-extraction  modified: text, metadata, output schema
  version: 2.0.4 → 2.0.5 (patch), asked for: minor by the title
  "feat(data-extraction): read delivery notes too"
  text: 4 words added
  error  version/bump-mismatch
    prompts/data-extraction/.prompt-metadata.json:3:14
    The version went from 2.0.4 to 2.0.5, a patch; the title
    \`feat(data-extraction): read delivery notes too\` asks for a minor release.
    → Run \`promptgate bump data-extraction minor -m "read delivery notes too"\`,
    or write "version": "2.1.0".
  error  metadata/schema  prompts/data-extraction/.prompt-metadata.json:9:11
    \`tags\` must be a list of texts; here it is a text.
    → Write \`"tags": ["extraction"]\`.
  warning  metadata/unknown-field
    prompts/data-extraction/.prompt-metadata.json:7:3
    No field is called \`autor\`; did you mean \`author\`?
    → Rename it to \`author\`, or remove it.

Note: This pull request changes \`.promptgate.yaml\`: that takes effect after the
merge.

✖ 1 of 2 changed prompts must be mended (2 errors, 1 warning)
  Reviewed: ${HEAD_SHA} against
  ${SAMPLE.base}
`);
  });

  test('no prompt changed', () => {
    expect(renderText(EMPTY, PLAIN)).toMatch(/^✔ no prompt changed\n {2}Reviewed: /);
  });

  test('colour changes nothing but colour, and is off when not asked for', () => {
    expect(stripVTControlCharacters(renderText(SAMPLE, { color: true, width: 80 }))).toBe(renderText(SAMPLE, PLAIN));
    expect(renderText(SAMPLE, { color: true, width: 80 })).toContain('\u001b[31merror');
    expect(renderText(SAMPLE)).toBe(renderText(SAMPLE, PLAIN));
  });

  test('no control character of a report reaches the terminal', () => {
    fc.assert(
      fc.property(REPORT, fc.integer({ min: 20, max: 120 }), (report, width) => {
        expect(renderText(report, { color: false, width })).not.toMatch(CONTROL);
      }),
      { numRuns: 300 },
    );
  });

  test('prose keeps to the width, wide characters and long words too', () => {
    const findings = (SAMPLE.prompts[1] ?? PASSING).findings.map((finding) => ({
      ...finding,
      path: 'p',
      message: '日本語'.repeat(60),
      help: 'x'.repeat(300),
    }));
    for (const line of renderText(makeReport({ prompts: [{ ...PASSING, findings }] }), PLAIN).split('\n'))
      expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });
});

describe('renderDiffText', () => {
  test('a word diff without colour', () => {
    expect(renderDiffText(diffTexts('You are kind.\nBe brief.\nBye. \n', 'You are very polite.\nBe brief.\nBye.\nNow.\n'), PLAIN)).toBe(
      ['  1 │ ~ You are [-kind-]{+very polite+}.', '  2 │   Be brief.', '  3 │ ~ Bye.[-·-]', '  4 │ + Now.'].join('\n'),
    );
  });

  test('folds, wraps and numbers the lines', () => {
    const base = Array.from({ length: 30 }, (_, index) => `line ${index + 1}\n`).join('');
    const head = base.replace('line 20\n', `line 20 ${'goes on and '.repeat(8)}ends\n`);
    expect(renderDiffText(diffTexts(base, head), { color: false, width: 60 })).toBe(
      [
        '    ⋮ 17 unchanged lines',
        ' 18 │   line 18',
        ' 19 │   line 19',
        ' 20 │ ~ line 20{+ goes on and goes on and goes on and goes',
        '    │   on and goes on and goes on and goes on and goes on',
        '    │   and ends+}',
        ' 21 │   line 21',
        ' 22 │   line 22',
      ].join('\n'),
    );
  });

  test('with colour there are no marks, and the text is the same', () => {
    const diff = diffTexts('You are kind.\n', 'You are polite.\n');
    const colored = renderDiffText(diff, { color: true, width: 80 });
    expect(colored).toContain('\u001b[31m');
    expect(colored).toContain('\u001b[32m');
    expect(stripVTControlCharacters(colored)).toBe('  1 │ ~ You are kindpolite.');
  });

  test('hostile texts print no control character and no workflow command', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (base, head) => {
        const text = renderDiffText(diffTexts(base, head), { color: false, width: 40 });
        expect(text).not.toMatch(CONTROL);
        for (const line of text.split('\n')) expect(line.trimStart().startsWith('::') || line.includes('##[')).toBe(false);
        const colored = renderDiffText(diffTexts(base, head), { color: true, width: 40 });
        expect(stripVTControlCharacters(colored)).not.toMatch(CONTROL);
        expect(colored).not.toContain('##[');
      }),
      { numRuns: 500 },
    );
  });

  test('a mark and the text before it make no command together', () => {
    const diff = diffTexts('###[command]x', '##[command]x');
    expect(renderDiffText(diff, { color: false, width: 40 })).not.toContain('##[');
  });

  test('says when lines are shown instead of words', () => {
    const make = HARD_PAIRS['few words in random order'];
    if (make === undefined) throw new Error('the pair is gone');
    expect(renderDiffText(diffTexts(...make(50_000)), PLAIN).split('\n')[0]).toMatch(
      /^The texts differ too much for a word-by-word comparison/,
    );
  });
});
