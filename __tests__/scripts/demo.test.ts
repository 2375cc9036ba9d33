import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { foldComment } from '../../scripts/render-comment.ts';
import { render } from '../../src/report/render.ts';
import type { Report } from '../../src/report/report.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Loaded before the demo: whoever opens a connection or asks for an address fails. */
const NO_NETWORK = `data:text/javascript,${encodeURIComponent(`
  import dns from 'node:dns';
  import net from 'node:net';
  import { syncBuiltinESMExports } from 'node:module';
  const refuse = () => { throw new Error('the demo used the network'); };
  net.Socket.prototype.connect = refuse;
  dns.lookup = refuse;
  dns.promises.lookup = refuse;
  syncBuiltinESMExports();
`)}`;

const read = (name: string) => readFile(resolve(ROOT, 'promptgate-report/demo', name), 'utf8');
const run = async (script: readonly string[]) =>
  promisify(execFile)(process.execPath, [`--import=${NO_NETWORK}`, ...script], { cwd: ROOT, env: { PATH: process.env.PATH } });

let stdout: string;
let report: Report;

beforeAll(async () => {
  ({ stdout } = await run(['scripts/demo.ts']));
  report = JSON.parse(await read('report.json')) as Report;
});

describe('the demo, without a key or a network', () => {
  test('shows a change that fixed three cases and broke one: inconclusive, and a failure for the broken one', () => {
    const prompt = report.prompts.find(({ id }) => id === 'customer-support');
    expect(report.conclusion).toBe('failure');
    expect(prompt?.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['evals/broken']);
    expect(prompt?.evals).toMatchObject({ conclusion: 'failure', mode: 'recorded', candidate: { cases: 21, passed: 20, errors: 0 } });
    const { verdict, pValue, broken, fixed } = prompt?.evals?.comparison ?? {};
    expect({ verdict, broken, fixed }).toEqual({
      verdict: 'inconclusive',
      broken: ['red-light'],
      fixed: ['no-discount', 'money-has-to-move', 'injury'],
    });
    expect(pValue).toBeCloseTo(0.375, 12);
  });

  test('shows a change that is fine', () => {
    const prompt = report.prompts.find(({ id }) => id === 'data-extraction');
    expect(prompt?.findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect(prompt?.evals).toMatchObject({ conclusion: 'success', mode: 'recorded', comparison: { broken: [], fixed: [], flaky: [] } });
    expect(prompt?.version).toMatchObject({ base: '1.0.0', head: '1.1.0', bump: 'minor' });
  });

  test('replays answers that say who gave them', () => {
    expect(report.budget).toMatchObject({ calls: 0, costUsd: 0 });
    expect(report.prompts.map(({ evals }) => evals?.unverified)).toEqual([undefined, undefined]);
    expect(report.notes.filter((note) => note.includes('(replayed), from written-by-hand'))).toHaveLength(2);
    expect(stdout).toContain('written by hand for this demo: no model');
    expect(stdout).toContain('evals, replayed:');
  });

  test('shows what the checks find, the terminal’s review and the comment', async () => {
    const markdown = await render(report, 'markdown');
    expect(await read('comment.md')).toBe(markdown);
    expect(await read('comment.html')).toMatch(/^<!doctype html>[\s\S]*evals\/broken/);
    for (const words of ['version/bump-mismatch', 'metadata/dates', await render(report, 'text'), foldComment(markdown)]) {
      expect(stdout).toContain(words);
    }
  });

  test('tells nothing that is wider than 80 columns, but for commands, what a diff compares and the comment’s Markdown', () => {
    const comment = stdout.indexOf('\n3. The comment');
    const told = stdout.slice(0, comment) + stdout.slice(stdout.indexOf('\n4. What happened'));
    expect(told.split('\n').filter((line) => line.length > 80 && !/^(?:\$ |customer-support: main )/.test(line))).toEqual([]);
  });

  test('the guard of these tests stops whoever uses the network', async () => {
    await expect(run(['-e', "require('node:net').connect(9, '127.0.0.1')"])).rejects.toThrow('the demo used the network');
  });
});
