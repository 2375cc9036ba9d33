import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { transformOutput } from '../../src/evals/assertions/javascript.ts';
import { decideAssertion } from '../../src/evals/assertions/run.ts';
import type { Outcome } from '../../src/evals/isolation.ts';
import { openIsolation } from '../../src/sandbox/isolation.ts';
import { runProgram } from '../../src/sandbox/worker/program.ts';

const isolation = openIsolation({ allowJavascript: true });
afterAll(() => isolation.close());

const run = (body: string, parameters: Record<string, string> = {}): Promise<Outcome> => isolation.runProgram({ body, parameters });

describe('a program', () => {
  test('has its parameters and the language', async () => {
    expect(await run('return { length: [...output].length, up: output.toUpperCase() }', { output: 'abc' })).toEqual({
      ended: 'returned',
      value: { length: 3, up: 'ABC' },
    });
    expect(await run('return Promise.resolve(output)', { output: '☃' })).toEqual({ ended: 'returned', value: '☃' });
    expect(await run('return output.length', { output: 'x'.repeat(1_000_000) })).toEqual({ ended: 'returned', value: 1_000_000 });
  });

  test.each([
    'require',
    'process',
    'module',
    'fetch',
    'setTimeout',
    'Worker',
    'WebAssembly',
    'importScripts',
    'Deno',
    'console',
    'std',
    'os',
    'Buffer',
    'navigator',
  ])('has no %s', async (name) => {
    for (const reach of [
      `typeof ${name}`,
      `typeof globalThis[${JSON.stringify(name)}]`,
      `typeof (function(){}).constructor("return this")()[${JSON.stringify(name)}]`,
    ]) {
      expect(await run(`return ${reach}`)).toEqual({ ended: 'returned', value: 'undefined' });
    }
  });

  test.each([
    ['constructor.constructor', 'return output.constructor.constructor("return process")().env'],
    ['a prototype’s constructor', 'return (async () => {}).constructor("return require")()("fs")'],
    ['a dynamic import', 'return import("fs").then((fs) => Object.keys(fs))'],
    ['the stack of an error', 'Error.prepareStackTrace = (e, s) => s; return new Error().stack[0].getThis().process'],
    ['its caller', 'return arguments.callee.caller.constructor("return process")()'],
    ['the function that takes the result', 'return this.done("returned", "1")'],
  ])('does not escape by %s', async (_, body) => {
    const outcome = await run(body, { output: 'x' });
    expect(outcome.ended).not.toBe('returned');
  });

  test('finds nothing of another program', async () => {
    expect((await run('globalThis.left = 1; Array.prototype.includes = () => true; Object.prototype.polluted = 1; return 1')).ended).toBe(
      'returned',
    );
    expect(await run('return [typeof left, [].includes(1), typeof ({}).polluted]')).toEqual({
      ended: 'returned',
      value: ['undefined', false, 'undefined'],
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each([
    ['replaces JSON', 'JSON.stringify = () => "{\\"forged\\":1}"; JSON.parse = null; return false', false],
    ['replaces promises', 'Promise.prototype.then = () => { throw 1 }; return Promise.resolve(false)', false],
    ['returns __proto__', 'return JSON.parse(\'{"__proto__":{"polluted":1}}\').polluted === undefined', true],
  ])('that %s changes its own world alone', async (_, body, value) => {
    expect(await run(body)).toEqual({ ended: 'returned', value });
  });

  test.each([
    ['loops', 'for (;;);', '200 ms'],
    ['loops in a promise', 'return (async () => { for (;;) await null; })()', '200 ms'],
    ['loops in what is read of its result', 'return { get x() { for (;;); } }', '200 ms'],
    ['catches its own end', 'for (;;) { try { for (;;); } catch {} }', '200 ms'],
    ['has a pattern that backtracks', 'return /(a+)+$/.test("a".repeat(40) + "!")', '200 ms'],
    ['fills the memory', 'const all = []; for (;;) all.push(new Array(1e5).fill(1));', ''],
    ['makes a huge string', 'return "x".repeat(2 ** 28).length', ''],
    ['doubles a string', 'let s = "x"; for (;;) s += s;', ''],
    ['calls itself', 'const f = () => f() + 1; return f();', 'stack'],
    ['never settles', 'return new Promise(() => {})', 'promise'],
    ['is a thenable that never ends', 'return { then() {} }', 'promise'],
    ['returns nothing', 'output;', 'nothing'],
    ['returns a function', 'return () => 1', 'function'],
    ['returns what is no number', 'return NaN', 'NaN'],
    ['returns too much', 'return "x".repeat(1_500_000)', 'characters'],
  ])('that %s is stopped', async (_, body, words) => {
    const outcome = await run(body, { output: 'x' });
    expect(outcome.ended === 'returned' ? outcome : outcome.message.slice(0, 200)).toEqual(expect.stringContaining(words));
    expect(await run('return 1')).toEqual({ ended: 'returned', value: 1 });
  });

  test.each(['return (', 'throw new Error("no")', 'return nothing', 'throw null', 'throw { get message() { throw 1 } }'])(
    'that goes wrong, %s, says so',
    async (body) => {
      expect((await run(body)).ended).toBe('threw');
    },
  );
});

describe('a machine that is busy or stands still', () => {
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  test('takes no time away from a program', async () => {
    let time = performance.now();
    jest.spyOn(performance, 'now').mockImplementation(() => (time += 10_000));
    const body = 'let sum = 0; for (let i = 0; i < 100_000; i += 1) sum += i; return sum';
    expect(await runProgram({ body, parameters: {} })).toEqual({ ended: 'returned', value: 4_999_950_000 });
  });

  test('does not have the thread killed, which what it does has', async () => {
    await run('return 1');
    jest.useFakeTimers({ now: 0 });
    let worked = 0;
    jest.spyOn(process, 'cpuUsage').mockImplementation(() => ({ user: worked * 1000, system: 0 }));
    let ended: Outcome | null = null;
    // Nothing of it can be interrupted before that took minutes.
    const running = run('for (;;) "x".repeat(1e6)').then((outcome) => {
      ended = outcome;
    });
    await jest.advanceTimersByTimeAsync(20_000);
    expect(ended).toBeNull();
    worked = 2000;
    await jest.advanceTimersByTimeAsync(2000);
    await running;
    expect(ended).toEqual({ ended: 'stopped', message: 'it did not end within 2 s and was killed' });
  });
});

describe('the thread', () => {
  test('answers questions that come at once, each its own', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => run('return Number(output) * 2', { output: String(n) })));
    expect(answers.map((answer) => answer.ended === 'returned' && answer.value)).toEqual(Array.from({ length: 20 }, (_, n) => n * 2));
  });

  test('runs no program where the configuration does not allow it', async () => {
    const closed = openIsolation({ allowJavascript: false });
    expect((await closed.runProgram({ body: 'return 1', parameters: {} })).ended).toBe('stopped');
    for (const context of [{ output: 'x' }, { output: 'x', isolation: closed }]) {
      const { error, reason } = await decideAssertion({ type: 'not-javascript', value: 'false' }, context);
      expect([error, reason]).toEqual([true, expect.stringContaining('evals.allowJavascript: true')]);
      await expect(transformOutput('output', 'x', context)).rejects.toThrow('evals.allowJavascript');
    }
    await closed.close();
  });

  test('can be closed and asked again', async () => {
    const other = openIsolation({ allowJavascript: true });
    expect((await other.runProgram({ body: 'return 1', parameters: {} })).ended).toBe('returned');
    await other.close();
    expect((await other.runProgram({ body: 'return 2', parameters: {} })).ended).toBe('returned');
    await other.close();
  });
});

describe('a transform', () => {
  test('takes the place of the output for its assertion', async () => {
    const context = { output: '{"a": {"b": "yes"}}', isolation, vars: { k: 'b' } };
    const decide = (transform: string, value: unknown) => decideAssertion({ type: 'equals', value: value as never, transform }, context);
    expect(await decide('JSON.parse(output).a[context.vars.k]', 'yes')).toMatchObject({ pass: true });
    expect(await decide('const o = JSON.parse(output);\nreturn o.a;', { b: 'yes' })).toMatchObject({ pass: true });
    expect(await decide('null', 'x')).toMatchObject({ error: true });
    expect(await decide('output.nothing.here', 'x')).toMatchObject({ error: true });
  });
});
