import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, request as requestHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { answerBut, BASE, ENVIRONMENT, type EvalWorldOptions, expectEnd, openEvals } from '../support/eval-world.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import type { World } from '../support/pull-request-world.ts';

let models: ModelServer;
let world: World;
beforeEach(async () => {
  models = await startModelServer({ answer: answerBut({}) });
});
afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await Promise.all([world.close(), models.close()]);
});

async function open(options?: EvalWorldOptions): Promise<void> {
  world = await openEvals(models, options);
}

/** The bundle's files that a run loads. */
async function listLoaded(inputs: Readonly<Record<string, string>>): Promise<string[]> {
  const directory = await createTemporaryDirectory();
  const { status, stderr } = await world.run({ inputs, environment: { ...ENVIRONMENT, NODE_V8_COVERAGE: directory } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const urls = readdirSync(directory).flatMap((name) =>
    (JSON.parse(readFileSync(join(directory, name), 'utf8')) as { result: { url: string }[] }).result.map(({ url }) => url),
  );
  return [...new Set(urls.filter((url) => /\/dist\/[^/]+\.js$/.test(url)).map((url) => basename(url)))].sort();
}

describe('what is loaded', () => {
  test('without a changed prompt is the same whether evals are to run or not, and opens no provider', async () => {
    await open({ head: { ...BASE, 'README.md': 'More.\n' } });
    const [on, off] = [await listLoaded({ comment: 'false' }), await listLoaded({ comment: 'false', evals: 'false' })];
    expect(on).toEqual(off);
    expect(on).toContain('index.js');
    expect(models.connections).toBe(0);
  });

  test('with `evals: false` is less than what evals load', async () => {
    await open();
    const [on, off] = [await listLoaded({}), await listLoaded({ evals: 'false' })];
    expect(off.filter((name) => !on.includes(name))).toEqual([]);
    expect(on.length - off.length).toBeGreaterThan(10);
  });
});

test('JavaScript and SQL are judged in the thread beside the bundle, away from any node_modules', async () => {
  const suite = `tests:
  - {id: code, input: question 1, assert: [{type: javascript, value: "output.length === 7 && typeof process === 'undefined'"}]}
  - {id: sql, input: question 2, assert: [{type: is-sql, value: {databaseType: MySQL, allowedTables: ['select::null::t']}}]}
  - {id: not-sql, input: question 3, assert: [{type: not-is-sql}]}
`;
  models.set({ answer: ({ user }) => ({ 'question 1': 'right 1', 'question 2': 'SELECT a FROM t' })[user] ?? 'SELEC a' });
  await open({ base: { 'prompts/support/evals.yaml': suite }, config: { evals: 'allowJavascript: true' } });
  const elsewhere = await createTemporaryDirectory();
  cpSync('dist', join(elsewhere, 'dist'), { recursive: true, filter: (path) => !path.endsWith('/dist/lib') });
  const reviewed = await world.run({ environment: ENVIRONMENT, args: [join(elsewhere, 'dist/index.js')] });
  expectEnd(reviewed, 0, 'success');
  expect(reviewed.report.prompts[0].evals).toMatchObject({ candidate: { cases: 3, passed: 3, errors: 0 } });
});

test('a proxy that the environment names is gone through, with the key', async () => {
  const target = new URL(models.url);
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { pathname } = new URL(request.url ?? '');
    const { method, headers } = request;
    request.pipe(
      requestHttp({ host: target.hostname, port: target.port, path: pathname, method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  try {
    const config = 'models: { providers: { openai: { type: openai, baseUrl: "http://models.test/v1" } } }\n';
    await open({ base: { '.promptgate.yaml': config } });
    const environment = { ...ENVIRONMENT, http_proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, no_proxy: '127.0.0.1' };
    expectEnd(await world.run({ environment }), 0, 'success');
    expect(models.calls).toHaveLength(6);
    expect(new Set(asked.map((url) => new URL(url).host))).toEqual(new Set(['models.test']));
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
});

test('a report of 20 MB: the files have what was kept and say what was cut; the comment and the summary keep to their limits', async () => {
  const long = 'All work and no play. '.repeat(1500);
  const answer = answerBut({});
  models.set({ answer: (call) => ({ ...answer(call), text: `wrong ${long}` }) });
  const evals = 'concurrency: 50, confirm: 0, budget: { usd: 100 }';
  await open({ cases: 600, config: { evals } });
  const reviewed = await world.run({ environment: ENVIRONMENT });
  expectEnd(reviewed, 0, 'success');
  expect(statSync(String(reviewed.outputs.report)).size).toBeGreaterThan(15_000_000);
  expect(reviewed.report.notes.join(' ')).toMatch(/cut/);
  expect(models.calls).toHaveLength(1200);
  expect(world.server.comments[0]?.body.length).toBeLessThanOrEqual(65_536);
  expect(Buffer.byteLength(reviewed.summary)).toBeLessThanOrEqual(1024 * 1024);
  expect(JSON.stringify(reviewed.outputs).length).toBeLessThan(10_000);
});
