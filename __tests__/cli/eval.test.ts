import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { runCommand } from '../support/cli.ts';
import { createRepository, type FileContent } from '../support/git-repository.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { promptFiles } from '../support/prompt-files.ts';

const OLD = 'You answer the questions of our customers, as the old prompt tells you to do.\n';
const NEW = 'You answer the questions of our customers, as the new prompt tells you to do.\n';
const KEY = 'a-key-that-is-secret';

let server: ModelServer;
let validate: ValidateFunction;
beforeAll(async () => {
  server = await startModelServer();
  const schema = JSON.parse(await readFile(resolve(import.meta.dirname, '../../schema/report.schema.json'), 'utf8'));
  validate = new Ajv2020({ strict: false }).compile(schema);
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.splice(0);
  server.set({ answer: ({ user }) => `right ${/\d+/.exec(user)?.[0]}` });
});

function suite(count: number): string {
  const tests = Array.from(
    { length: count },
    (_, index) => `  - {id: case-${index}, vars: {input: question ${index}}, assert: [{type: equals, value: right ${index}}]}`,
  );
  return `tests:\n${tests.join('\n')}\n`;
}

const config = (more = '') =>
  `models: {providers: {local: {type: openai-compatible, baseUrl: "${server.url}/v1", apiKeyEnv: LOCAL_KEY}}}\nevals: {threshold: 0.5${more}}\n`;

async function setUp(count: number, files: Readonly<Record<string, FileContent>> = {}) {
  const repository = await createRepository();
  const own = { 'prompts/a/evals.yaml': suite(count), '.promptgate.yaml': config() };
  await repository.commit('feat: start', { ...promptFiles('a', { model: 'local:one' }, OLD), ...own, ...files });
  const run = async (args: readonly string[], options: Parameters<typeof runCommand>[2] = {}) => {
    const result = await runCommand(repository.dir, ['eval', ...args], { env: { LOCAL_KEY: KEY }, ...options });
    expect(result.stdout + result.stderr).not.toContain(KEY);
    return result;
  };
  const report = async (...args: string[]) => {
    const result = await run(['--format', 'json', ...args]);
    const parsed = result.stdout === '' ? null : JSON.parse(result.stdout);
    if (parsed !== null && !validate(parsed)) expect(validate.errors).toEqual([]);
    return { ...result, report: parsed };
  };
  const change = (text: string) => writeFile(join(repository.dir, 'prompts/a/system-prompt.txt'), text);
  return { repository, run, report, change };
}

describe('eval', () => {
  test('a change that mends three cases and breaks one, against a revision', async () => {
    server.set({
      answer({ system, user }) {
        const index = Number(/\d+/.exec(user)?.[0]);
        return (system?.includes('old') ? [1, 2, 3] : [7]).includes(index) ? 'wrong' : `right ${index}`;
      },
    });
    const { repository, report, change } = await setUp(10);
    await change(NEW);
    const { code, report: found } = await report('--baseline', 'HEAD');
    expect([code, found.conclusion, found.head, found.base]).toEqual([1, 'failure', 'worktree', await repository.resolve('HEAD')]);
    expect(found.prompts[0].evals.comparison).toMatchObject({ verdict: 'inconclusive', pValue: 0.375, broken: ['case-7'] });
    expect(found.prompts[0].findings[0]).toMatchObject({ rule: 'evals/broken', path: 'prompts/a/evals.yaml' });
    expect(found.budget.calls).toBe(60);
    // Everything is at hand now, and the verdict is the same.
    const again = await report('--baseline', 'HEAD');
    expect([again.code, again.report.budget.calls, again.report.prompts[0].evals.comparison.broken]).toEqual([1, 0, ['case-7']]);
    expect(server.calls).toHaveLength(60);
    expect(await repository.git('status', '--porcelain', '--untracked-files=all')).not.toContain('.promptgate/');
  });

  test('answers that the repository itself brings are not believed', async () => {
    server.set({ answer: () => 'wrong' });
    const { repository, run } = await setUp(2);
    await run([]);
    expect(server.calls).toHaveLength(2);
    await repository.git('add', '--force', '.promptgate');
    const { stderr } = await run([]);
    expect(stderr).toContain('git rm -r --cached .promptgate');
    expect(server.calls).toHaveLength(4);
  });

  test('without a baseline nothing is compared; every format; results beside the output', async () => {
    const { repository, report, run } = await setUp(3);
    const { code, report: found } = await report();
    expect([code, found.conclusion, found.base, found.prompts[0].evals.comparison]).toEqual([0, 'success', null, null]);
    for (const format of ['text', 'markdown', 'junit', 'sarif']) {
      const result = await run(['--format', format, '--output', 'out.txt']);
      expect([format, result.code, existsSync(join(repository.dir, 'out.txt'))]).toEqual([format, 0, true]);
    }
    const lines = (await readFile(join(repository.dir, 'out.txt.results.jsonl'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).caseId).sort()).toEqual(['case-0', 'case-1', 'case-2']);
  });

  test('a dry run, a budget that is too small, a suite that is wrong: no call', async () => {
    const { repository, report } = await setUp(3);
    const dry = await report('--dry-run');
    expect([dry.code, dry.report.prompts[0].evals]).toEqual([0, null]);
    expect(dry.report.notes.join(' ')).toContain('about 3 calls');
    await writeFile(join(repository.dir, '.promptgate.yaml'), config(', budget: {calls: 2}'));
    const over = await report();
    expect([over.code, over.report.findings[0].rule]).toEqual([1, 'evals/budget']);
    await writeFile(join(repository.dir, '.promptgate.yaml'), config());
    await writeFile(join(repository.dir, 'prompts/a/evals.yaml'), 'tests:\n  - {assert: [{type: contans, value: x}]}\n');
    const invalid = await report();
    expect([invalid.code, invalid.report.prompts[0].findings[0]]).toMatchObject([1, { rule: 'evals/invalid', line: 2 }]);
    expect(server.calls).toHaveLength(0);
  });

  test('a dry run reads every suite: 1 where one is wrong, 0 with a warning alone; validate reads none', async () => {
    const empty = 'tests: [{id: x, vars: {input: question 1}, assert: [{type: equals, value: "right 1{{ nobody }}"}]}]\n';
    const other = promptFiles('b', { model: 'local:one' }, OLD);
    const { repository, report } = await setUp(2, { ...other, 'prompts/b/evals.yaml': empty });
    const { code, report: found } = await report('--dry-run');
    expect([code, found.prompts[1].findings]).toMatchObject([0, [{ rule: 'evals/invalid', severity: 'warning' }]]);
    expect(found.prompts[1].findings[0].message).toContain('“nobody”');
    await writeFile(join(repository.dir, 'prompts/b/evals.yaml'), 'tests: [{assert: [{type: contans, value: x}]}]\n');
    const wrong = await report('--dry-run');
    expect([wrong.code, wrong.report.prompts[1].findings[0].severity]).toEqual([1, 'error']);
    expect(wrong.report.notes.join(' ')).toContain('about 2 calls');
    const validated = await runCommand(repository.dir, ['validate', '--format', 'json']);
    expect([validated.code, JSON.stringify(JSON.parse(validated.stdout).prompts)]).toEqual([0, expect.not.stringContaining('evals/')]);
    expect(server.calls).toHaveLength(0);
  });

  test('missing credentials; recorded answers stand in for them', async () => {
    const { report, run } = await setUp(3);
    const noKey = await run(['--format', 'json'], { env: {} });
    expect(noKey.code).toBe(1);
    expect(JSON.parse(noKey.stdout).prompts[0].findings).toMatchObject([{ rule: 'evals/not-run', severity: 'error' }]);
    expect(server.calls).toHaveLength(0);
    const recorded = await report('--record');
    expect([recorded.code, recorded.stderr]).toEqual([0, 'Recorded: prompts/a/recordings.jsonl\n']);
    const replayed = await run(['--format', 'json'], { env: {} });
    expect([replayed.code, JSON.parse(replayed.stdout).prompts[0].evals]).toMatchObject([
      0,
      { mode: 'recorded', candidate: { passed: 3 } },
    ]);
    expect(server.calls).toHaveLength(3);
  });

  test('--record asks the provider whatever the mode is, and without its key ends with 2', async () => {
    const recorded = (mode: string) => config().replace('}}}\n', `}}, mode: ${mode}}\n`);
    const { repository, run, report } = await setUp(2, { '.promptgate.yaml': recorded('recorded') });
    const read = () => readFile(join(repository.dir, 'prompts/a/recordings.jsonl'), 'utf8');
    for (const mode of ['recorded', 'auto', 'live']) {
      await writeFile(join(repository.dir, '.promptgate.yaml'), recorded(mode));
      const { code, stdout, stderr } = await run(['--record'], { env: {} });
      expect([mode, code, stdout, existsSync(join(repository.dir, 'prompts/a/recordings.jsonl'))]).toEqual([mode, 2, '', false]);
      expect(stderr).toContain('LOCAL_KEY is not set');
    }
    await writeFile(join(repository.dir, '.promptgate.yaml'), recorded('recorded'));
    expect((await report()).code).toBe(3);
    expect(server.calls).toHaveLength(0);
    const made = await report('--record');
    expect([made.code, made.report.prompts[0].evals.mode, (await read()).trim().split('\n').length]).toEqual([0, 'live', 2]);
    const replayed = await report();
    expect([replayed.code, replayed.report.prompts[0].evals.mode, server.calls.length]).toEqual([0, 'recorded', 2]);
    // Again, over what there is: another answer takes the place of the former.
    server.set({ answer: ({ user }) => `right ${/\d+/.exec(user)?.[0]}\n` });
    await report('--record');
    expect([server.calls.length, (await read()).includes('right 1\\n')]).toEqual([4, true]);
    expect((await report('--record', '--dry-run')).report.notes.join(' ')).toContain('about 2 calls');
  });

  test('embeddings and the judge are recorded, too, and replayed without a key', async () => {
    server.set({
      answer: ({ model, user }) => (model === 'judge' ? '{"reason":"it is","pass":true,"score":1}' : `right ${/\d+/.exec(user)?.[0]}`),
    });
    const meaning = `tests:
  - {id: near, vars: {input: question 1}, assert: [{type: similar, value: right 1, threshold: 0.99}]}
  - {id: far, vars: {input: question 2}, assert: [{type: not-similar, value: something else entirely, threshold: 0.99}]}
  - {id: rubric, vars: {input: question 3}, assert: [{type: llm-rubric, value: is right}]}
`;
    const settings = config().replace('}}}\n', '}}, judge: "local:judge", embeddings: "local:vectors"}\n');
    const { repository, run, report } = await setUp(1, { 'prompts/a/evals.yaml': meaning, '.promptgate.yaml': settings });
    const read = () => readFile(join(repository.dir, 'prompts/a/recordings.jsonl'), 'utf8');
    const live = await report('--record');
    expect([live.code, server.calls.length, (await read()).trim().split('\n').length]).toEqual([0, 6, 6]);
    const replayed = await run(['--format', 'json'], { env: {} });
    const found = JSON.parse(replayed.stdout).prompts[0].evals;
    expect([replayed.code, found]).toMatchObject([0, { mode: 'recorded', candidate: { passed: 3, errors: 0 } }]);
    // Part of the cases leaves the rest of the file as it was.
    await report('--record', '--filter', 'rubric');
    expect((await read()).trim().split('\n')).toHaveLength(6);
    expect(server.calls).toHaveLength(8);
    // Embeddings that nothing asks for any more go.
    await writeFile(join(repository.dir, 'prompts/a/evals.yaml'), meaning.replace(/.*id: far.*\n/, ''));
    await report('--record');
    expect((await read()).trim().split('\n')).toHaveLength(4);
  });

  test('a parameter that the model does not take is told, once', async () => {
    const settings = config().replace('openai-compatible', 'openai');
    const files = promptFiles('a', { model: 'local:o4-mini', parameters: { temperature: 0 } }, OLD);
    const { report } = await setUp(3, { ...files, '.promptgate.yaml': settings });
    const { code, report: found } = await report();
    expect([code, server.calls.length]).toEqual([0, 3]);
    expect(found.notes.filter((note: string) => note.includes('temperature'))).toEqual([
      expect.stringMatching(/^local:o4-mini: temperature does not hold/),
    ]);
  });

  test('a provider that says no ends with 3, and one that answers wrongly with 1', async () => {
    const { report } = await setUp(3);
    server.set({ answer: () => ({ status: 401, message: 'bad key' }) });
    expect((await report()).code).toBe(3);
    server.set({ answer: () => 'wrong' });
    const failed = await report();
    expect([failed.code, failed.report.prompts[0].findings[0].rule]).toEqual([1, 'evals/threshold']);
  });

  test('shards, and their merging, say what one run says', async () => {
    const { repository, run, report } = await setUp(9);
    const whole = await report();
    for (const index of [1, 2, 3]) expect((await run(['--shard', `${index}/3`, '--output', `shard-${index}.json`])).code).toBe(0);
    const merge = (...files: string[]) => runCommand(repository.dir, ['merge-results', '--format', 'json', ...files]);
    const { code, stdout } = await merge('shard-3.json', 'shard-1.json', 'shard-2.json');
    const merged = JSON.parse(stdout);
    expect(validate(merged)).toBe(true);
    expect([code, merged.conclusion, merged.prompts[0].evals.candidate.passed]).toEqual([0, 'success', 9]);
    const ids = ({ prompts }: typeof merged) => prompts[0].evals.cases.map(({ id }: { id: string }) => id);
    expect(ids(merged)).toEqual(ids(whole.report));
    const missing = await merge('shard-1.json', 'shard-2.json');
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('3/3')]);
    expect((await merge('shard-1.json', 'shard-1.json', 'shard-2.json')).code).toBe(2);
    expect((await merge('nowhere.json')).code).toBe(2);
  });

  test('an interruption ends the calls and gives what there is', async () => {
    const { run } = await setUp(8);
    server.set({ answer: ({ user }) => (user.endsWith('0') ? 'right 0' : { misbehave: 'hang' }) });
    let child: { kill(signal: NodeJS.Signals): boolean } | null = null;
    const ended = run(['--format', 'json', '--concurrency', '4'], {
      onStart: (started) => {
        child = started;
      },
    });
    // The fifth is asked for when one of the first four was answered.
    while (server.calls.length < 5) await new Promise((done) => setTimeout(done, 20));
    (child as { kill(signal: NodeJS.Signals): boolean } | null)?.kill('SIGINT');
    const { code, stdout } = await ended;
    expect(code).toBe(130);
    const report = JSON.parse(stdout);
    expect(validate(report)).toBe(true);
    expect(report.prompts[0].evals.candidate).toMatchObject({ cases: 8, passed: 1, errors: 7 });
    // The next run goes on where this one was.
    server.set({ answer: ({ user }) => `right ${/\d+/.exec(user)?.[0]}` });
    const resumed = await run(['--format', 'json', '--resume']);
    expect([resumed.code, JSON.parse(resumed.stdout).prompts[0].evals.candidate.passed]).toEqual([0, 8]);
    expect((await run(['--resume'])).code).toBe(2);
  });

  test('--filter, --trials, --model, --fail-fast', async () => {
    const { report } = await setUp(12);
    expect((await report('--filter', 'case-1*')).report.prompts[0].evals.cases).toHaveLength(3);
    expect((await report('--filter', 'CASE-11', '--trials', '2')).report.prompts[0].evals.cases[0].candidate.outputs).toHaveLength(2);
    expect((await report('--filter', 'nothing')).code).toBe(2);
    expect((await report('--filter', 'case-2', '--model', 'local:two')).report.prompts[0].evals.model).toBe('local:two');
    expect(server.calls.at(-1)?.model).toBe('two');
    server.set({ answer: () => 'wrong' });
    const fast = await report('--fail-fast', '--no-cache', '--concurrency', '1');
    expect([fast.code, fast.report.prompts[0].evals.candidate.errors > 0]).toEqual([1, true]);
  });

  test('a prompt without a suite: left out, or told where it is named', async () => {
    const { report } = await setUp(1, promptFiles('b'));
    expect((await report()).report.prompts.map(({ id }: { id: string }) => id)).toEqual(['a']);
    const named = await report('b');
    expect([named.code, named.report.prompts[0].findings[0].rule]).toEqual([0, 'evals/missing']);
  });
});

describe('review', () => {
  async function branch(files: Readonly<Record<string, FileContent>>) {
    const { repository } = await setUp(6);
    await repository.branch('topic');
    await repository.checkout('topic');
    await repository.commit('fix: another text', files);
    const review = async (...args: string[]) => {
      const env = { LOCAL_KEY: KEY };
      const result = await runCommand(repository.dir, ['review', '--base', 'main', '--format', 'json', ...args], { env });
      expect(result.stdout + result.stderr).not.toContain(KEY);
      const report = JSON.parse(result.stdout);
      if (!validate(report)) expect(validate.errors).toEqual([]);
      return { ...result, report };
    };
    return { repository, review };
  }

  test('runs the evals of what changed, unless it is told not to', async () => {
    server.set({
      answer: ({ system, user }) => (system?.includes('new') && user.endsWith('3') ? 'wrong' : `right ${/\d+/.exec(user)?.[0]}`),
    });
    const { review } = await branch(promptFiles('a', { model: 'local:one', version: '1.0.1', previous_version: '1.0.0' }, NEW));
    const { code, report } = await review();
    expect([code, report.conclusion, report.prompts[0].evals.comparison.broken]).toEqual([1, 'failure', ['case-3']]);
    expect(report.prompts[0].findings[0]).toMatchObject({ rule: 'evals/broken', severity: 'error' });
    expect([report.budget.calls, server.calls.length]).toEqual([22, 22]);
    server.calls.splice(0);
    const without = await review('--no-evals');
    expect([without.code, without.report.prompts[0].evals, without.report.budget]).toEqual([0, null, null]);
    expect(server.calls).toHaveLength(0);
  });

  test('a branch chooses no address, no key and no budget', async () => {
    const other = await startModelServer();
    const own = `models: {providers: {local: {type: openai-compatible, baseUrl: "${other.url}/v1", apiKeyEnv: PATH}}}\nevals: {budget: {calls: 1}, threshold: 0}\n`;
    const changed = promptFiles('a', { model: 'local:one', version: '1.0.1', previous_version: '1.0.0' }, NEW);
    const { review } = await branch({ ...changed, '.promptgate.yaml': own });
    const { report } = await review();
    expect([report.prompts[0].evals.candidate.passed, other.connections]).toEqual([6, 0]);
    expect(server.calls.every(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true);
    await other.close();
  });
});

describe('wrong usage ends with 2 and calls nothing', () => {
  let run: Awaited<ReturnType<typeof setUp>>['run'];
  beforeAll(async () => {
    ({ run } = await setUp(1));
  });

  test.each([
    [['--trials', '0'], '--trials'],
    [['--trials', 'x'], '--trials'],
    [['--shard', '4/3'], '--shard'],
    [['--budget-usd', '-1'], '--budget-usd'],
    [['--concurrency', '1e9'], '--concurrency'],
    [['--baseline', 'nothing-like-it'], 'no revision of this clone'],
    [['--record', '--shard', '1/2'], 'do not go together'],
    [['--output', 'no/such/dir/x'], 'directory that exists'],
    [['nobody'], 'no prompt'],
  ])('%j', async (args, mend) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(mend);
    expect(server.calls).toHaveLength(0);
  });
});
