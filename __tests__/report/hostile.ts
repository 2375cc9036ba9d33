import fc from 'fast-check';
import { BUMPS, CHANGE_KINDS, PARTS, RELEASE_TYPES } from '../../src/changes/types.ts';
import { type Finding, SEVERITIES } from '../../src/checks/finding.ts';
import { RULES, type RuleId } from '../../src/checks/rules.ts';
import { concludeReview, orderFindings } from '../../src/report/conclusion.ts';
import { diffTexts } from '../../src/report/diff.ts';
import type { PromptReport, Report } from '../../src/report/report.ts';
import { BASE_SHA, HEAD_SHA } from './sample.ts';

/** Pieces that mean something to Markdown, to GitHub, to a terminal, to XML or to the runner. */
export const PIECES = [
  ...['@octocat', '@acme/team', '#1', 'GH-12', 'acme/app#3', 'acme@1234567', '1234567890abcdef', ':tada:', ':+1:', '$x$', '$$y$$', '$`z`$'],
  ...[
    'https://evil.example/x',
    'http://',
    'ftp://a.b',
    'www.evil.example',
    'mail@evil.example',
    'mailto:a@b.co',
    'xmpp:a@b.co',
    '<https://a.b>',
  ],
  ...['![i](x)', '[l](http://y)', '[l][r]', '[r]: http://z', '[^1]', '[^1]: note', '[ ] ', '![', '](', ']', '['],
  ...[
    '<img src=x onerror=alert(1)>',
    '<!-- promptgate -->',
    '<!-- promptgate:prompts -->',
    '<!--',
    '-->',
    '<script>',
    '</code>',
    '</td></table>',
    '</details>',
    '<',
    '>',
    '&lt;',
    '&#64;o',
    '&amp;',
    '"',
    "'",
  ],
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '*',
    '**',
    '_',
    '__',
    '~~',
    '~',
    '^',
    '\\',
    '|',
    '\\|',
    '||',
    '#',
    '# h',
    '- ',
    '+ ',
    '1. ',
    '2) ',
    '> ',
    '---',
    '===',
    '!',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '    ',
    '\u00a0',
    '\u2028',
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u009b1m',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u{e0041}',
    '\ufe0f',
    '\ud800',
    '\udc00',
    '\uffff',
  ],
  ...[
    '::error::x',
    '::add-mask::x',
    '##[command]x',
    '##',
    '[error]',
    ':',
    ']]>',
    '<?xml',
    '{0}',
    'word',
    'two words',
    'ä',
    '日本',
    'مرحبا',
    '👩‍💻',
    '1',
    'a',
  ],
];

export const HOSTILE = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

const PLACE = fc.option(fc.integer({ min: 1, max: 9_999 }));

export const FINDING: fc.Arbitrary<Finding> = fc.record({
  rule: fc.constantFrom(...(Object.keys(RULES) as RuleId[])),
  severity: fc.constantFrom(...SEVERITIES),
  message: HOSTILE,
  path: fc.option(HOSTILE),
  line: PLACE,
  column: PLACE,
  help: HOSTILE,
});

const VERSION = fc.option(HOSTILE);

const PROMPT: fc.Arbitrary<PromptReport> = fc.record({
  id: HOSTILE,
  change: fc.option(fc.constantFrom(...CHANGE_KINDS)),
  previousId: fc.option(HOSTILE),
  similarity: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  parts: fc.uniqueArray(fc.constantFrom(...PARTS)),
  version: fc.record({
    base: VERSION,
    head: VERSION,
    bump: fc.option(fc.constantFrom(...BUMPS)),
    required: fc.option(fc.constantFrom(...RELEASE_TYPES)),
    because: fc.array(
      fc.record({
        source: fc.constantFrom('commit' as const, 'title' as const, 'interface' as const, 'model' as const),
        ref: fc.constantFrom(null, HEAD_SHA),
        text: HOSTILE,
        release: fc.constantFrom(...RELEASE_TYPES),
      }),
      { maxLength: 3 },
    ),
  }),
  findings: fc.array(FINDING, { maxLength: 4 }).map(orderFindings),
  diff: fc.option(fc.tuple(HOSTILE, HOSTILE).map(([base, head]) => diffTexts(base, head))),
  evals: fc.constant(null),
});

/** Reports in which every text is hostile. */
export const REPORT: fc.Arbitrary<Report> = fc
  .record({
    prompts: fc.array(PROMPT, { maxLength: 4 }),
    findings: fc.array(FINDING, { maxLength: 3 }),
    notes: fc.array(HOSTILE, { maxLength: 2 }),
  })
  .map(({ prompts, findings, notes }) => ({
    schemaVersion: 1,
    conclusion: concludeReview([...findings, ...prompts.flatMap((prompt) => prompt.findings)], 'error'),
    base: BASE_SHA,
    head: HEAD_SHA,
    prompts,
    findings,
    notes,
    budget: null,
  }));
