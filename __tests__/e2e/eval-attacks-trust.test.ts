import { afterEach, describe, expect, test } from '@jest/globals';
import { formatEntry } from '../../src/evals/run/answer-entry.ts';
import type { ModelRequest } from '../../src/models/model.ts';
import { formatRecording, makeRecording } from '../../src/models/recording.ts';
import { describeRequest } from '../../src/models/request-key.ts';
import {
  type AttackOptions,
  type AttackWorld,
  configure,
  expectNothingLost,
  findingsOf,
  type Hosts,
  KEY,
  nameFinding,
  openAttack,
  type Played,
} from '../support/attack-world.ts';
import { promptFiles } from '../support/prompt-files.ts';

const TEXT = 'You answer the questions of our customers briefly, truly and kindly.\n';
/** One case, which the model of these tests fails. */
const SUITE = 'tests:\n  - { id: only, vars: { question: Hello }, assert: [{ type: contains, value: good }] }\n';
const BASE = { ...promptFiles('support', {}, TEXT), 'prompts/support/evals.yaml': SUITE };
const NEXT_TEXT = 'You answer the questions of our customers briefly, truly and gladly.\n';
const HEAD = promptFiles('support', { version: '1.0.1', previous_version: '1.0.0' }, NEXT_TEXT);
const MODEL = { answer: ({ user }: { user: string }) => (user.includes('kindly') ? 'This is good.' : 'This is bad.') };
const BROKEN = ['evals/threshold prompts/support/evals.yaml', 'evals/broken prompts/support/evals.yaml:2'];

// Each plays two programs, on machines that do other things besides.
let attack: AttackWorld;
async function open(options: Partial<AttackOptions>): Promise<AttackWorld> {
  attack = await openAttack({ base: (hosts) => ({ ...configure(hosts), ...BASE }), head: () => HEAD, model: MODEL, ...options });
  return attack;
}
afterEach(() => attack.close());

/** Places of the prompt's findings. */
const placesOf = (report: unknown): readonly string[] => findingsOf(report, 'support').map(nameFinding);

/** The request that the one case makes, and what describes it. */
function describeCase({ model }: Hosts, text: string, trial = 0) {
  const request: ModelRequest = {
    model: 'openai:gpt-5-mini',
    messages: [{ role: 'user', content: text }],
    parameters: { maxOutputTokens: 4096 },
    tools: [],
    responseSchema: null,
    providerOptions: null,
  };
  return describeRequest({ adapter: 'openai-compatible', baseUrl: `${model}/v1` }, request, trial);
}

const ANSWER = {
  text: 'This is good.',
  toolCalls: [],
  usage: { inputTokens: 1, outputTokens: 1 },
  finishReason: 'stop',
  latencyMs: 1,
  answeredBy: 'gpt-5-mini',
  logprobs: null,
} as const;

describe('the configuration that a pull request brings', () => {
  const evilConfig = ({ evil }: Hosts) => `models:
  mode: recorded
  default: openai:gpt-5-mini
  judge: evil:judge
  aliases: { "openai:gpt-5-mini": "evil:gpt-5-mini" }
  providers:
    openai: { type: openai-compatible, baseUrl: "${evil}/v1", apiKeyEnv: CANARY, headers: { x-key: stolen } }
    evil: { type: openai-compatible, baseUrl: "${evil}/v1", apiKeyEnv: MODEL_KEY }
evals: { allowJavascript: true, threshold: 0, maxBroken: 99, withoutCredentials: success, budget: { calls: 100000 } }
rules: { evals/threshold: off, evals/invalid: off }
overrides: [{ prompts: ['**'], evals: { allowJavascript: true, threshold: 0 } }]
`;
  const code = 'tests:\n  - { id: code, vars: { a: b }, assert: [{ type: javascript, value: "true" }] }\n';

  test('holds after the merge: the base’s address, key, model, threshold and limits are used', async () => {
    await open({
      base: (hosts) => ({ ...configure(hosts), ...BASE, ...promptFiles('code', {}, TEXT) }),
      head: (hosts) => ({ ...HEAD, '.promptgate.yaml': evilConfig(hosts), 'prompts/code/evals.yaml': code }),
    });
    for (const [program, played] of await attack.play()) {
      expectNothingLost(attack, played);
      expect([program, played.status]).toEqual([program, 1]);
      expect(played.report.notes).toContainEqual(
        expect.stringContaining('the base’s still holds here, the change takes effect after the merge'),
      );
      expect(placesOf(played.report)).toEqual(BROKEN);
      expect(findingsOf(played.report, 'code')).toEqual([
        expect.objectContaining({ rule: 'evals/invalid', line: 2, message: expect.stringContaining('does not allow it') }),
      ]);
    }
    const asked = attack.model.calls.map(({ headers, model }) => [headers.authorization, headers['x-key'], model]);
    expect(asked).toEqual(Array.from({ length: 4 }, () => [`Bearer ${KEY}`, undefined, 'gpt-5-mini']));
  });

  test('as the first of a repository holds, but for what reaches models, runs code and spends', async () => {
    await open({
      base: () => ({ ...BASE, ...promptFiles('code', {}, TEXT) }),
      head: (hosts) => ({ ...HEAD, '.promptgate.yaml': evilConfig(hosts), 'prompts/code/evals.yaml': code }),
    });
    for (const [, played] of await attack.play()) {
      expectNothingLost(attack, played);
      expect(played.status).toBe(1);
      expect(attack.model.count).toBe(0);
      expect(played.report.notes).toContainEqual(
        expect.stringMatching(/Not taken from it until it is merged: models, evals\.allowJavascript/),
      );
      expect(placesOf(played.report)).toEqual(['evals/not-run prompts/support/.prompt-metadata.json:4']);
    }
  });

  test('as a link out of the repository is not followed', async () => {
    await open({ head: ({ outside }) => ({ ...HEAD, '.promptgate.yaml': { link: outside } }) });
    const [[, reviewed], [, acted]] = (await attack.play()) as [[string, Played], [string, Played]];
    for (const played of [reviewed, acted]) expectNothingLost(attack, played);
    expect([reviewed.status, reviewed.report]).toEqual([2, null]);
    expect(reviewed.written).toContain('is a symbolic link, which a review does not follow');
    expect(placesOf(acted.report)).toEqual(BROKEN);
  });
});

describe('answers that a pull request brings', () => {
  const forged = (hosts: Hosts, text = NEXT_TEXT) =>
    formatRecording(makeRecording(describeCase(hosts, text), { ...ANSWER, usage: null }, Date.UTC(2026, 0, 1)));
  const bad = (hosts: Hosts) =>
    formatRecording(makeRecording(describeCase(hosts, TEXT), { ...ANSWER, text: 'This is bad.' }, Date.UTC(2026, 0, 1)));

  test('as recordings are shown as unverified, and are worth what the base says of missing credentials', async () => {
    await open({
      key: null,
      head: (hosts) => ({ ...HEAD, 'prompts/support/recordings.jsonl': `${forged(hosts)}\n${forged(hosts, TEXT)}\n` }),
    });
    for (const [program, played] of await attack.play()) {
      expectNothingLost(attack, played);
      expect([program, played.status, attack.model.count]).toEqual([program, 1, 0]);
      expect(played.report.conclusion).toBe('failure');
      expect(played.report.prompts[0].evals).toMatchObject({ unverified: true, candidate: { passRate: 1 } });
      expect(findingsOf(played.report, 'support')).toEqual([
        expect.objectContaining({ rule: 'evals/not-run', message: expect.stringContaining('nobody vouches that a model gave them') }),
      ]);
    }
  });

  test('are not a success where missing credentials are neutral, and count for nothing where there is a key', async () => {
    const head = (hosts: Hosts) => ({ ...HEAD, 'prompts/support/recordings.jsonl': `${forged(hosts)}\n${forged(hosts, TEXT)}\n` });
    const base = (hosts: Hosts) => ({ ...configure(hosts, 'evals: { confirm: 0, withoutCredentials: neutral }'), ...BASE });
    await open({ key: null, base, head });
    for (const [, played] of await attack.play()) {
      expect([played.status, played.report.conclusion, attack.model.count]).toEqual([0, 'neutral', 0]);
      expect(findingsOf(played.report, 'support')).toEqual([expect.objectContaining({ rule: 'evals/not-run', severity: 'warning' })]);
    }
    await attack.close();
    await open({ base, head });
    for (const [, played] of await attack.play()) {
      expect(played.status).toBe(1);
      expect(played.report.prompts[0].evals).toMatchObject({ mode: 'live', candidate: { passRate: 0 } });
    }
    expect(attack.model.count).toBe(4);
  });

  test('do not take the place of the base’s own; a line whose key is another request’s is not believed', async () => {
    const moved = (hosts: Hosts) =>
      forged(hosts, 'Another question.').replace(/"key":"[^"]*"/, /"key":"[^"]*"/.exec(forged(hosts))?.[0] ?? '');
    await open({
      key: null,
      base: (hosts) => ({ ...configure(hosts), ...BASE, 'prompts/support/recordings.jsonl': `${bad(hosts)}\n` }),
      head: (hosts) => ({
        'prompts/support/evals.yaml': `description: new\n${SUITE}`,
        'prompts/support/recordings.jsonl': `${forged(hosts, TEXT)}\n${moved(hosts)}\n{"v":1}\n`,
      }),
    });
    for (const [, played] of await attack.play()) {
      expectNothingLost(attack, played);
      expect([played.status, attack.model.count]).toEqual([0, 0]);
      expect(findingsOf(played.report, 'support')).toEqual([expect.objectContaining({ rule: 'evals/threshold', severity: 'warning' })]);
      expect(played.report.prompts[0].evals).toMatchObject({ mode: 'recorded', candidate: { passRate: 0 } });
      expect(played.report.prompts[0].evals).not.toHaveProperty('unverified');
      expect(played.report.notes).toContainEqual(
        expect.stringMatching(/recordings\.jsonl: 2 line\(s\) are no recording; line 2 has a key that is not the key of its request/),
      );
    }
  });

  const entry = (hosts: Hosts, { text = NEXT_TEXT, age = 0, answeredBy = 'gpt-5-mini' } = {}) => {
    const { key } = makeRecording(describeCase(hosts, text), ANSWER, 0);
    const at = new Date(Date.now() - age).toISOString();
    const kept = { kind: 'answer', answer: { ...ANSWER, answeredBy } } as const;
    return formatEntry({ key, model: 'openai:gpt-5-mini', at, attempts: 1, call: 1, usd: 0, kept });
  };

  test.each(['.promptgate', '.PromptGate'])('in a committed %s are not believed, and nothing is kept there', async (directory) => {
    await open({ head: (hosts) => ({ ...HEAD, [`${directory}/answers/a.answers.jsonl`]: entry(hosts) + entry(hosts, { text: TEXT }) }) });
    for (const [program, played] of await attack.play()) {
      expectNothingLost(attack, played);
      expect(played.written).toMatch(/nothing in it is believed, and no answer is kept/);
      expect([program, played.report.prompts[0].evals.candidate]).toEqual([
        program,
        expect.objectContaining({ passRate: 0, cached: 0, calls: 1 }),
      ]);
    }
    expect(attack.model.count).toBe(4);
  });

  test('in a committed link in the place of the cache, or in a submodule there, lead nowhere', async () => {
    await open({ head: ({ outside }) => ({ ...HEAD, '.promptgate': { link: outside.replace(/\/[^/]*$/, '') } }) });
    for (const [, played] of await attack.play()) {
      expectNothingLost(attack, played);
      expect(played.report.prompts[0].evals.candidate).toMatchObject({ passRate: 0, cached: 0 });
    }
  });

  test('in a cache that was restored: spoilt, of another request, too old or from the future, they are asked for anew', async () => {
    const day = 24 * 3600 * 1000;
    await open({
      lying: (hosts) => ({
        '.promptgate/answers/1.jsonl': entry(hosts).replace('is good', 'is very good'),
        '.promptgate/answers/2.jsonl': entry(hosts, { text: 'Another question.' }),
        '.promptgate/answers/3.jsonl': entry(hosts, { age: 8 * day }),
        '.promptgate/answers/4.jsonl': entry(hosts, { age: -3 * day }),
        '.promptgate/answers/5.jsonl': `${'['.repeat(200_000)}\nnull\n{"v":1}\n\u0000\u001b[2J\n`,
        '.promptgate/runs/1.journal.jsonl': '{"v":1}\n',
      }),
    });
    for (const [, played] of await attack.play()) {
      expectNothingLost(attack, played);
      expect(played.report.prompts[0].evals.candidate).toMatchObject({ passRate: 0, cached: 0, calls: 1 });
      expect(played.report.notes).toContainEqual(expect.stringMatching(/kept answer\(s\) were spoilt or are not ours/));
    }
    expect(attack.model.count).toBe(4);
  });
});

describe('what a pull request would spend', () => {
  const many = (count: number, more = '') =>
    Array.from({ length: count }, (_, at) => `{"id":"c${at}","vars":{"q":"${at}"},"input":"{{ q }}"${more}}`).join('\n');

  test('10,000 cases: no call is made', async () => {
    await open({ head: () => ({ 'prompts/support/evals.yaml': 'tests: cases.jsonl\n', 'prompts/support/cases.jsonl': many(10_000) }) });
    for (const [, played] of await attack.play()) {
      expectNothingLost(attack, played);
      expect([played.status, attack.model.count]).toEqual([1, 0]);
      expect(played.report.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['evals/budget']);
      expect(played.report.prompts[0].evals).toBeNull();
    }
  });

  test('a hundred trials of a large var: over the budget in dollars, and a million trials over any', async () => {
    const large = `tests: [{ repeat: 100, input: "{{ q }}", vars: { q: "file://large.txt" } }]\n`;
    const base = (hosts: Hosts) => ({
      ...configure(hosts, '  prices: { "openai:gpt-5-mini": { input: 1, output: 1 } }\nevals: { confirm: 0 }'),
      ...BASE,
    });
    await open({
      base,
      head: () => ({ 'prompts/support/evals.yaml': large, 'prompts/support/large.txt': 'word '.repeat(190_000) }),
    });
    for (const [, played] of await attack.play()) {
      expect([played.status, attack.model.count]).toEqual([1, 0]);
      expect(played.report.findings).toEqual([expect.objectContaining({ rule: 'evals/budget', message: expect.stringMatching(/USD|\$/) })]);
    }
    await attack.close();
    await open({
      base,
      head: () => ({
        'prompts/support/evals.yaml': 'tests: cases.jsonl\n',
        'prompts/support/cases.jsonl': many(20_000, ',"repeat":100'),
      }),
    });
    for (const [, played] of await attack.play()) {
      expect([played.status, attack.model.count]).toEqual([1, 0]);
      expect(played.report.findings).toEqual([expect.objectContaining({ rule: 'evals/budget' })]);
    }
  });
});

describe('a provider that is told to lead elsewhere', () => {
  test('a redirect is not followed, and said', async () => {
    let evil = '';
    await open({
      base: (hosts) => ({ ...configure(hosts, 'evals: { confirm: 0, timeoutMs: 400 }'), ...BASE }),
      model: { answer: () => ({ status: 307, headers: { location: `${evil}/v1/chat/completions` }, body: '' }) },
    });
    evil = attack.hosts.evil;
    for (const [, played] of await attack.play()) {
      expectNothingLost(attack, played);
      expect(played.status).toBe(1);
      expect(findingsOf(played.report, 'support')).toEqual([
        expect.objectContaining({
          rule: 'evals/not-run',
          path: 'prompts/support/evals.yaml',
          message: expect.stringContaining('redirect (307'),
        }),
      ]);
    }
  });
});
