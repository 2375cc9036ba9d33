import { finding } from '../../src/checks/finding.ts';
import { orderFindings } from '../../src/report/conclusion.ts';
import { diffTexts } from '../../src/report/diff.ts';
import type { PromptReport, Report } from '../../src/report/report.ts';

export const BASE_SHA = '1f0c7a3b9d24e6588c1b0f6f5a9d3e2c4b7a8d90';
export const HEAD_SHA = '9b2d4c6e8f0a1b3c5d7e9f1a2b4c6d8e0f1a3b5c';
const COMMIT = '5e7a9c1b3d5f7092b4c6d8e0f2a4b6c8d0e2f4a6';

const SUPPORT_BASE = `You are the support assistant of {{ company }}.

Answer in at most five sentences. Never promise a refund before you have checked the order.
Be polite.
If the customer is angry, apologise.

Topics
- orders
- deliveries
- returns

Never ask for a password.
End with a question.
`;
const SUPPORT_HEAD = SUPPORT_BASE.replace('at most five sentences', 'two or three short sentences')
  .replace('before you have checked the order', 'unless the return is in the list that the tool gave you')
  .replace('Be polite.\n', 'Be polite and concrete.\nSay what you do not know.\n')
  .replace('End with a question.\n', 'End with a question. \n');

export const PASSING: PromptReport = {
  id: 'customer-support',
  change: 'modified',
  previousId: null,
  similarity: null,
  parts: ['text', 'metadata'],
  version: {
    base: '1.3.1',
    head: '1.3.2',
    bump: 'patch',
    required: 'patch',
    because: [{ source: 'commit', ref: COMMIT, text: 'fix: shorter answers that promise nothing', release: 'patch' }],
  },
  findings: [],
  diff: diffTexts(SUPPORT_BASE, SUPPORT_HEAD),
  evals: null,
};

const DIR = 'prompts/data-extraction';

export const FAILING: PromptReport = {
  id: 'data-extraction',
  change: 'modified',
  previousId: null,
  similarity: null,
  parts: ['text', 'metadata', 'output-schema'],
  version: {
    base: '2.0.4',
    head: '2.0.5',
    bump: 'patch',
    required: 'minor',
    because: [
      { source: 'title', ref: null, text: 'feat(data-extraction): read delivery notes too', release: 'minor' },
      { source: 'commit', ref: COMMIT, text: 'fix: dates', release: 'patch' },
    ],
  },
  findings: orderFindings([
    finding(
      'version/bump-mismatch',
      { path: `${DIR}/.prompt-metadata.json`, line: 3, column: 14 },
      'The version went from 2.0.4 to 2.0.5, a patch; the title `feat(data-extraction): read delivery notes too` asks for a minor release.',
      'Run `promptgate bump data-extraction minor -m "read delivery notes too"`, or write "version": "2.1.0".',
    ),
    finding(
      'metadata/schema',
      { path: `${DIR}/.prompt-metadata.json`, line: 9, column: 11 },
      '`tags` must be a list of texts; here it is a text.',
      'Write `"tags": ["extraction"]`.',
    ),
    finding(
      'metadata/unknown-field',
      { path: `${DIR}/.prompt-metadata.json`, line: 7, column: 3 },
      'No field is called `autor`; did you mean `author`?',
      'Rename it to `author`, or remove it.',
    ),
  ]),
  diff: diffTexts('Extract the invoice.\r\nAnswer in JSON.\r\n', 'Extract the invoice or the delivery note.\r\nAnswer in JSON.\n'),
  evals: null,
};

/** A review with one prompt right and one wrong. */
export const SAMPLE: Report = {
  schemaVersion: 1,
  conclusion: 'failure',
  base: BASE_SHA,
  head: HEAD_SHA,
  prompts: [PASSING, FAILING],
  findings: [],
  notes: ['This pull request changes `.promptgate.yaml`: that takes effect after the merge.'],
  budget: null,
};

/** A report with some of its fields replaced. */
export function makeReport(fields: Partial<Report>): Report {
  return { ...SAMPLE, ...fields };
}

export const EMPTY: Report = makeReport({ conclusion: 'success', prompts: [], notes: [] });
