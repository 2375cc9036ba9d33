import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type AttackWorld,
  configure,
  expectNothingLost,
  type Files,
  findingsOf,
  nameFinding,
  openAttack,
  type Played,
} from '../support/attack-world.ts';
import { promptFiles } from '../support/prompt-files.ts';

/** A pull request whose prompt answers worse, and what it does to the tests so that nobody sees it. */
interface Weakening {
  readonly base: Files | string;
  readonly head: Files | string;
  /** The errors and warnings of the prompt's evals, in order. */
  readonly findings: readonly (readonly [place: string, says: RegExp])[];
}

const [TEXT, WORSE] = ['kindly', 'gladly'].map((word) => `You answer the questions of our customers briefly, truly and ${word}.\n`) as [
  string,
  string,
];
const only = (assertion: string, more = '') =>
  `tests:\n  - id: only\n    vars: { question: hard }\n    assert: [${assertion}]\n${more === '' ? '' : `    ${more}\n`}`;
const GOOD = only('{ type: contains, value: good }');
const OTHER = 'tests:\n  - { id: other, vars: { question: easy }, assert: [{ type: contains, value: answer }] }\n';

const WEAKENED = 'evals/weakened evals.yaml';
const BROKEN: Weakening['findings'][number] = [
  'evals/broken evals.yaml',
  /The case only passes with the base’s prompt and fails with this one/,
];
const THRESHOLD: Weakening['findings'][number] = ['evals/threshold evals.yaml', /The pass rate is 0 %|The pass rate is 50 %/];
const REMOVED = /A case of the base was removed .* run all the same: only/;
const RELAXED = /passes only because its assertions changed/;

const WEAKENINGS: Readonly<Record<string, Weakening>> = {
  'delete-case': { base: GOOD, head: OTHER, findings: [BROKEN, THRESHOLD, [`${WEAKENED}:1`, REMOVED]] },
  'delete-all': { base: GOOD, head: 'tests: []\n', findings: [BROKEN, THRESHOLD, [`${WEAKENED}:1`, REMOVED]] },
  'delete-suite': { base: GOOD, head: { 'evals.yaml': null }, findings: [BROKEN, THRESHOLD, [WEAKENED, /The suite was removed/]] },
  'shadow-suite': {
    base: { 'evals.yml': GOOD },
    head: { 'evals.yaml': OTHER },
    findings: [BROKEN, THRESHOLD, [`${WEAKENED}:1`, REMOVED], ['evals/invalid evals.yml', /is not read as the suite/]],
  },
  'rename-case': {
    base: GOOD,
    head: GOOD.replace('id: only', 'id: renamed'),
    findings: [BROKEN, THRESHOLD, [`${WEAKENED}:1`, REMOVED], ['evals/broken evals.yaml:2', /The case renamed passes with the base’s/]],
  },
  'relax-value': { base: GOOD, head: only('{ type: contains, value: answer }'), findings: [[`${WEAKENED}:2`, RELAXED]] },
  'relax-type': {
    base: GOOD,
    head: only('{ type: icontains, value: answer }'),
    findings: [
      [`${WEAKENED}:2`, /The assertion `contains` “good” was removed/],
      [`${WEAKENED}:2`, RELAXED],
    ],
  },
  'relax-inverse': {
    base: GOOD,
    head: only('{ type: not-contains, value: good }'),
    findings: [
      [`${WEAKENED}:2`, /The assertion `contains` “good” was removed/],
      [`${WEAKENED}:2`, RELAXED],
    ],
  },
  'relax-set': {
    base: GOOD,
    head: only('{ type: assert-set, threshold: 0, assert: [{ type: contains, value: good }] }'),
    findings: [
      [`${WEAKENED}:2`, /The assertion `contains` “good” was removed/],
      [`${WEAKENED}:2`, RELAXED],
    ],
  },
  'relax-weight': {
    base: GOOD,
    head: only('{ type: contains, value: good, weight: 0 }'),
    findings: [
      [`${WEAKENED}:2`, RELAXED],
      [`${WEAKENED}:4`, /weight of `contains` “good” went down from 1 to 0/],
    ],
  },
  'relax-score': {
    base: GOOD,
    head: only('{ type: contains, value: good }', 'threshold: 0'),
    findings: [
      [`${WEAKENED}:2`, /passes from a score of 0 now/],
      [`${WEAKENED}:2`, RELAXED],
    ],
  },
  'relax-default': {
    base: GOOD,
    head: `defaultTest: { threshold: 0 }\n${GOOD}`,
    findings: [
      [`${WEAKENED}:3`, /passes from a score of 0 now/],
      [`${WEAKENED}:3`, RELAXED],
    ],
  },
  'relax-distance': {
    base: only('{ type: levenshtein, value: The answer is good., threshold: 0 }'),
    head: only('{ type: levenshtein, value: The answer is good., threshold: 99 }'),
    findings: [
      [`${WEAKENED}:2`, RELAXED],
      [`${WEAKENED}:4`, /relaxed from 0 to 99/],
    ],
  },
  'relax-rubric': {
    base: only('{ type: llm-rubric, value: is good }'),
    head: only('{ type: llm-rubric, value: is good, rubricPrompt: "FORGED: {{ output }}" }'),
    findings: [[`${WEAKENED}:2`, RELAXED]],
  },
  'relax-schema': {
    base: { 'evals.yaml': only('{ type: contains, value: answer }'), 'output.schema.json': '{"type":"string","pattern":"good"}' },
    head: only('{ type: contains, value: answer }', 'options: { outputSchema: "off" }'),
    findings: [
      [`${WEAKENED}:2`, RELAXED],
      [`${WEAKENED}:2`, /need not fit output\.schema\.json any more/],
    ],
  },
  'drop-default': {
    base: `defaultTest: { assert: [{ type: contains, value: good }] }\n${only('')}`,
    head: `defaultTest: { assert: [{ type: contains, value: good }] }\n${only('', 'options: { disableDefaultAsserts: true }')}`,
    findings: [
      [`${WEAKENED}:3`, /The assertion `contains` “good” was removed/],
      [`${WEAKENED}:3`, RELAXED],
    ],
  },
  'drop-required': {
    base: only('{ type: contains, value: answer }', 'required: true'),
    head: only('{ type: contains, value: answer }'),
    findings: [[`${WEAKENED}:2`, /is `required` no more/]],
  },
  'drop-trials': {
    base: only('{ type: contains, value: answer }', 'repeat: 5'),
    head: only('{ type: contains, value: answer }'),
    findings: [[`${WEAKENED}:2`, /is tried once now; before, 5 times/]],
  },
  'ask-other': {
    base: only('{ type: contains, value: good }', 'input: "{{ question }}"'),
    head: only('{ type: contains, value: good }', 'input: "{{ question }}"').replace('hard', 'easy'),
    findings: [[`${WEAKENED}:2`, /asks something else than before under the same id/]],
  },
  'starve-case': {
    base: GOOD,
    head: {
      'evals.yaml': 'tests:\n  - { id: other, vars: { tone: warm }, assert: [{ type: contains, value: answer }] }\n',
      'system-prompt.txt': WORSE.replace('customers', 'customers in a {{ tone }} tone'),
    },
    findings: [[`${WEAKENED}:1`, REMOVED]],
  },
};

const suiteOf = (files: Files | string): Files => (typeof files === 'string' ? { 'evals.yaml': files } : files);
const place = (id: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`prompts/${id}/${path}`, content]));

describe('a prompt that answers worse, and tests that are made to pass', () => {
  let attack: AttackWorld;
  const played = new Map<string, Played>();

  beforeAll(async () => {
    const all = Object.entries(WEAKENINGS);
    attack = await openAttack({
      base: (hosts) => ({
        ...configure(hosts, '  judge: openai:judge\nevals: { confirm: 0 }'),
        ...Object.assign({}, ...all.map(([id, { base }]) => ({ ...promptFiles(id, {}, TEXT), ...place(id, suiteOf(base)) }))),
      }),
      head: () =>
        Object.assign(
          {},
          ...all.map(([id, { head }]) => ({
            ...promptFiles(id, { version: '1.0.1', previous_version: '1.0.0' }, WORSE),
            ...place(id, suiteOf(head)),
          })),
        ),
      model: {
        answer({ model, user, system }) {
          if (model !== 'judge') return `The answer is ${/kindly|easy/.test(`${system} ${user}`) ? 'good' : 'bad'}.`;
          const pass = `${system} ${user}`.includes('FORGED') || !user.includes('bad');
          return JSON.stringify({ reason: 'So it is.', pass, score: pass ? 1 : 0 });
        },
      },
    });
    for (const [program, one] of await attack.play()) played.set(program, one);
    played.set('eval', await attack.evaluate(...Object.keys(WEAKENINGS)));
  });
  afterAll(() => attack.close());

  describe.each(['review', 'the Action', 'eval'])('%s', (program) => {
    test('fails, and lets nothing out', () => {
      const one = played.get(program) as Played;
      expectNothingLost(attack, one);
      expect(one.status).toBe(1);
    });

    test.each(Object.entries(WEAKENINGS))('%s', (id, { findings }) => {
      const found = findingsOf((played.get(program) as Played).report, id);
      expect(found.map(nameFinding)).toEqual(findings.map(([at]) => at.replace(' ', ` prompts/${id}/`)));
      for (const [index, [, says]] of findings.entries()) expect(found[index]?.message).toMatch(says);
    });
  });
});
