import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Output } from '../../src/cli/output.ts';
import { runCli } from '../../src/cli/run.ts';
import { createInterruption } from '../../src/interruption.ts';
import { createRepository, GIT_ENVIRONMENT } from '../support/git-repository.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { promptFiles } from '../support/prompt-files.ts';

const TEXT = 'You answer the questions of our customers, as the old prompt tells you to do.\n';
const COLUMNS = 60;
const CASES = 12;
const ESCAPE = '\u001b';
const CLEAR = `\r${ESCAPE}[K`;

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.splice(0);
  server.set({ latencyMs: 60, answer: ({ user }) => (/7/.test(user) ? 'wrong' : 'right') });
});

/** A stream that says whether it is a terminal, and keeps what is written to it. */
class Screen extends Writable {
  text = '';
  readonly chunks: string[] = [];
  readonly isTTY: boolean;
  readonly columns = COLUMNS;

  constructor(isTTY: boolean) {
    super({ decodeStrings: false });
    this.isTTY = isTTY;
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk;
    this.chunks.push(chunk);
    done();
  }

  /** What a terminal would show in the end. */
  get shown(): string {
    return this.text
      .split('\n')
      .map((line) => line.split(CLEAR).at(-1) as string)
      .join('\n');
  }
}

async function setUp(answersOn: 'terminal' | 'pipe' = 'terminal') {
  const repository = await createRepository();
  const tests = Array.from(
    { length: CASES },
    (_, index) => `  - {id: case-${index}, vars: {input: question ${index}}, assert: [{type: equals, value: right}]}`,
  );
  await repository.commit('feat: start', {
    ...promptFiles('a', { model: 'local:one' }, TEXT),
    'prompts/a/evals.yaml': `tests:\n${tests.join('\n')}\n`,
    '.promptgate.yaml': `models: {providers: {local: {type: openai-compatible, baseUrl: "${server.url}/v1", concurrency: 1}}}\nevals: {threshold: 0.5}\n`,
  });
  const [stdout, stderr] = [new Screen(answersOn === 'terminal'), new Screen(true)];
  const interruption = createInterruption(() => undefined);
  const run = (args: readonly string[], { environment = {}, live = true } = {}) =>
    runCli(args, {
      environment: { ...GIT_ENVIRONMENT, TERM: 'xterm', ...environment },
      cwd: () => repository.dir,
      now: () => new Date('2026-01-01T00:00:00Z'),
      stdout,
      stderr: live ? stderr : Object.assign(stderr, { isTTY: false }),
      interruption,
    });
  return { repository, run, stdout, stderr, interruption };
}

/** The lines that were written over, without what clears the one before. */
const statuses = ({ chunks }: Screen) =>
  chunks.filter((chunk) => chunk.startsWith(CLEAR) && chunk !== CLEAR).map((chunk) => chunk.slice(CLEAR.length));

describe('the progress of evals on a terminal', () => {
  test('is one line that is written over, tells how far it is, and is gone in the end; the result alone is on stdout', async () => {
    const { run, stdout, stderr } = await setUp();
    expect(await run(['eval', '--format', 'json', '--no-color'])).toBe(0);
    const lines = statuses(stderr);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines) {
      expect(line).toMatch(new RegExp(`^\\d+ of ${CASES} answers, \\d+ calls(?:, 1 fail)?$`));
      expect(line.length).toBeLessThan(COLUMNS);
    }
    const done = lines.map((line) => Number.parseInt(line, 10));
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(stderr.text.endsWith(CLEAR)).toBe(true);
    expect(stderr.shown).toBe('');
    expect(stdout.text).not.toContain(ESCAPE);
    expect(stdout.text).not.toContain('\r');
    expect(stdout.chunks).toHaveLength(1);
    expect(JSON.parse(stdout.text).prompts[0].evals.candidate.cases).toBe(CASES);
  });

  test('in colour, too, nothing of it is on stdout', async () => {
    const { run, stdout, stderr } = await setUp();
    expect(await run(['eval'])).toBe(0);
    expect(statuses(stderr).length).toBeGreaterThanOrEqual(3);
    expect([stdout.text.includes(`${ESCAPE}[K`), stdout.text.includes('\r'), stdout.text.includes(' answers,')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('a remark takes its place whole', async () => {
    const { run, stderr } = await setUp();
    expect(await run(['eval', '--output', 'out.txt'])).toBe(0);
    expect(statuses(stderr).length).toBeGreaterThanOrEqual(3);
    expect(stderr.shown).toMatch(/^Written to \S+out\.txt\.\n$/);
  });

  test('an error, too', async () => {
    const { repository, run, stdout, stderr } = await setUp();
    const directory = join(repository.dir, 'gone');
    await repository.git('init', '--quiet', 'gone');
    server.set({
      latencyMs: 60,
      answer({ user }) {
        if (user.endsWith('11')) rmSync(directory, { recursive: true });
        return 'right';
      },
    });
    expect(await run(['eval', '--no-cache', '--output', 'gone/out.txt'])).toBe(2);
    expect(statuses(stderr).length).toBeGreaterThanOrEqual(3);
    expect(stderr.shown).toMatch(/^The output cannot be written to /);
    expect(stdout.text).toBe('');
  });

  test('an interruption, too', async () => {
    const { run, stdout, stderr, interruption } = await setUp();
    server.set({
      latencyMs: 60,
      answer({ user }) {
        if (user.endsWith('8')) interruption.interrupt('SIGTERM');
        return 'right';
      },
    });
    expect(await run(['eval', '--format', 'json'])).toBe(143);
    expect(statuses(stderr).length).toBeGreaterThanOrEqual(2);
    expect(stderr.shown).toBe('');
    expect(JSON.parse(stdout.text).prompts[0].evals.candidate.errors).toBeGreaterThan(0);
  });

  test('of a review, likewise', async () => {
    const { repository, run, stdout, stderr } = await setUp('pipe');
    await repository.branch('topic');
    await repository.checkout('topic');
    await repository.commit(
      'fix: please',
      promptFiles('a', { model: 'local:one', version: '1.0.1', previous_version: '1.0.0' }, `${TEXT}Please.\n`),
    );
    await run(['review', '--base', 'main', '--format', 'json']);
    expect(statuses(stderr).length).toBeGreaterThanOrEqual(3);
    expect(stderr.shown).toMatch(/^Reviewing [^\n]*\n$/);
    expect(JSON.parse(stdout.text).prompts[0].evals.candidate.cases).toBe(CASES);
  });
});

describe('no line is written over', () => {
  test.each([
    ['where stderr is no terminal', [], { live: false }],
    ['on a terminal that cannot do it', [], { environment: { TERM: 'dumb' } }],
    ['with --quiet', ['--quiet'], {}],
  ] as const)('%s', async (_, args, options) => {
    const { run, stdout, stderr } = await setUp();
    expect(await run(['eval', '--format', 'json', ...args], options)).toBe(0);
    expect([stderr.text.includes('\r'), stderr.text.includes(ESCAPE)]).toEqual([false, false]);
    // Only a run of more than five seconds has lines there.
    for (const line of stderr.text.split('\n').slice(0, -1)) expect(args.length === 0 && line).toMatch(/^\d+ of 12 answers/);
    expect(JSON.parse(stdout.text).conclusion).toBe('success');
  });
});

test('a line is cut to the terminal, and holds neither another line nor what a terminal obeys', async () => {
  const [stdout, stderr] = [new Screen(true), new Screen(true)];
  const output = new Output({ cwd: '/', quiet: false, color: false, width: 40, live: true }, stdout, stderr);
  output.status(`${'x'.repeat(50)}\nsecond`);
  output.status(`one\ntwo${ESCAPE}[2J`);
  await output.note('A remark.');
  output.endStatus();
  const [first = '', second = ''] = statuses(stderr);
  expect([first, second.includes('\n'), second.includes(ESCAPE)]).toEqual(['x'.repeat(39), false, false]);
  expect([stderr.shown, stdout.text]).toEqual(['A remark.\n', '']);
});
