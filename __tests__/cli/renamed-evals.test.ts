import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/cli.ts';
import { createRepository, type FileContent } from '../support/git-repository.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { promptFiles } from '../support/prompt-files.ts';

const OLD = 'You answer the questions of our customers, as the old prompt tells you to do.\n';
const NEW = 'You answer the questions of our customers, as the new prompt tells you to do.\n';
const KEY = 'a-key-that-is-secret';
const SUITE = `tests:
${[0, 1, 2, 3].map((index) => `  - {id: case-${index}, vars: {input: question ${index}}, assert: [{type: equals, value: right ${index}}]}`).join('\n')}
`;

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.splice(0);
  server.set({ answer: ({ user }) => `right ${/\d+/.exec(user)?.[0]}` });
});

const metadata = (version: string) => ({ model: 'local:one', version, ...(version === '1.0.0' ? {} : { previous_version: '1.0.0' }) });
const gone = (id: string) =>
  Object.fromEntries(
    ['system-prompt.txt', '.prompt-metadata.json', 'evals.yaml', 'recordings.jsonl'].map((name) => [`prompts/${id}/${name}`, null]),
  );

/** A repository whose prompt `old/name` has recorded answers on main, and a branch that it is renamed on. */
async function setUp() {
  const repository = await createRepository();
  const { dir } = repository;
  const config = `models: {providers: {local: {type: openai-compatible, baseUrl: "${server.url}/v1", apiKeyEnv: LOCAL_KEY}}}\nevals: {threshold: 0.5}\n`;
  await repository.commit('feat: start', {
    ...promptFiles('old/name', metadata('1.0.0'), OLD),
    'prompts/old/name/evals.yaml': SUITE,
    '.promptgate.yaml': config,
  });
  const run = async (args: readonly string[], key: string | null = KEY) => {
    const { code, stdout, stderr } = await runCommand(dir, [...args, '--format', 'json'], { env: key === null ? {} : { LOCAL_KEY: key } });
    return { code, stderr, report: stdout === '' ? null : JSON.parse(stdout) };
  };
  const record = async (id: string) => {
    expect((await run(['eval', id, '--record'])).code).toBe(0);
    return readFile(join(dir, `prompts/${id}/recordings.jsonl`), 'utf8');
  };
  const recordings = await record('old/name');
  await repository.commit('chore: recordings', { 'prompts/old/name/recordings.jsonl': recordings });
  await repository.branch('topic');
  await repository.checkout('topic');
  const rename = (id: string, files: Readonly<Record<string, FileContent>>) =>
    repository.commit('fix: another name', { ...gone('old/name'), [`prompts/${id}/evals.yaml`]: SUITE, ...files });
  return { repository, run, record, rename };
}

describe('review of a renamed prompt', () => {
  test('its text the same: the base’s recordings under the old id answer for both sides', async () => {
    const { run, rename } = await setUp();
    await rename('new', promptFiles('new', metadata('1.0.1'), OLD));
    server.calls.splice(0);
    const { report } = await run(['review', '--base', 'main'], null);
    expect(report.prompts).toMatchObject([{ id: 'new', change: 'renamed', previousId: 'old/name', similarity: 1 }]);
    expect(report.prompts[0].evals).toMatchObject({
      mode: 'recorded',
      candidate: { cases: 4, passed: 4, errors: 0 },
      baseline: { cases: 4, passed: 4 },
      comparison: { broken: [], pairs: 4 },
    });
    expect(report.prompts[0].evals.unverified).toBeUndefined();
    expect(server.calls).toHaveLength(0);
  });

  test('its text changed: compared with the old one; what the branch recorded is unverified; a case that was taken out still runs', async () => {
    const { repository, run, record, rename } = await setUp();
    await rename('new', promptFiles('new', metadata('1.0.1'), NEW));
    server.set({ answer: ({ user }) => (user.endsWith('2') ? 'wrong' : `right ${/\d+/.exec(user)?.[0]}`) });
    const recordings = await record('new');
    expect(recordings.split('\n').filter(Boolean)).toHaveLength(4);
    const shorter = SUITE.split('\n').toSpliced(3, 1).join('\n');
    await repository.commit('fix: its answers', { 'prompts/new/recordings.jsonl': recordings, 'prompts/new/evals.yaml': shorter });
    server.calls.splice(0);
    const { code, report } = await run(['review', '--base', 'main'], null);
    expect(report.prompts).toMatchObject([{ id: 'new', change: 'renamed', previousId: 'old/name' }]);
    expect(report.prompts[0].evals).toMatchObject({
      unverified: true,
      candidate: { cases: 4, passed: 3 },
      baseline: { passed: 4 },
      comparison: { broken: ['case-2'] },
    });
    const rules = report.prompts[0].findings.map(({ rule }: { rule: string }) => rule);
    expect([code, rules]).toEqual([1, expect.arrayContaining(['evals/broken', 'evals/weakened'])]);
    expect(server.calls).toHaveLength(0);
  });
});

describe('eval --baseline of a renamed prompt', () => {
  test('compares with the prompt under its old id', async () => {
    const { run, rename } = await setUp();
    await rename('new', promptFiles('new', metadata('1.0.1'), NEW));
    server.set({
      answer: ({ system, user }) => (system?.includes('new') && user.endsWith('2') ? 'wrong' : `right ${/\d+/.exec(user)?.[0]}`),
    });
    const { code, report } = await run(['eval', '--baseline', 'main']);
    expect([code, report.prompts.length, report.prompts[0].evals.comparison.broken]).toEqual([1, 1, ['case-2']]);
  });

  test('and not with what another prompt was renamed from; a new one is compared with nothing', async () => {
    const { run, rename } = await setUp();
    const alike = promptFiles('alike', metadata('1.0.0'), `${OLD}${NEW}Say please.\n`);
    const other = promptFiles('other', metadata('1.0.0'), 'List the parcels of an order, each with its number and the day it was sent.\n');
    await rename('new', {
      ...promptFiles('new', metadata('1.0.1'), NEW),
      ...alike,
      ...{ 'prompts/alike/evals.yaml': SUITE },
      ...other,
      ...{ 'prompts/other/evals.yaml': SUITE },
    });
    for (const id of ['alike', 'other']) {
      const { report } = await run(['eval', id, '--baseline', 'main']);
      expect([id, report.prompts[0].evals.comparison]).toEqual([id, null]);
    }
    expect((await run(['eval', 'new', '--baseline', 'main'])).report.prompts[0].evals.comparison).toMatchObject({ pairs: 4 });
  });
});
