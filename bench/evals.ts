import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startModelServer } from '../__tests__/support/model-server.ts';
import type { Plan, PlanItem } from '../src/evals/run/plan.ts';
import type { ModelRequest } from '../src/models/model.ts';
import { openModels } from '../src/models/open-models.ts';
import { keyOfRequest } from '../src/models/request-key.ts';
import { runEvals } from '../src/runner/run.ts';
import type { Bench, BenchRow } from './index.ts';

const CALLS = 2000;
const MANY = 10_000;
const FEW = 1000;
const CONCURRENCY = 50;
const LATENCY_MS = 50;
const ROUNDS = 3;
/** Where promptfoo is, when somebody installed it to compare: `PROMPTFOO_DIR` or beside the dependencies. */
const PROMPTFOO = process.env.PROMPTFOO_DIR ?? join(import.meta.dirname, '../node_modules/promptfoo');
/** What the project allows itself, on two shared cores. */
const LIMITS = { cpuMs: 2, wallRatio: 1.4, wallSeconds: 0.6, memoryRatio: 1.6, cachedSeconds: 1.5, oneCaseSeconds: 0.7 } as const;

interface Figures {
  /** Milliseconds of CPU in all. */
  readonly cpu: number;
  /** Seconds from the process's start. */
  readonly wall: number;
  /** MB at most. */
  readonly memory: number;
}

/** A run of many calls beside a plain pool of `fetch`; each in a process of its own, its start counted. */
export async function bench(): Promise<Bench> {
  const dir = await mkdtemp(join(tmpdir(), 'promptgate-bench-'));
  const { server, url } = await startServer();
  try {
    const all: Record<'pool' | 'run' | 'cached' | 'one', Figures[]> = { pool: [], run: [], cached: [], one: [] };
    // In turn, so that a busy machine slows all.
    for (let round = 0; round < ROUNDS; round += 1) {
      all.pool.push(await runAlone('pool', url, CALLS, join(dir, 'none')));
      all.run.push(await runAlone('run', url, CALLS, join(dir, `cache-${round}`)));
      all.cached.push(await runAlone('run', url, CALLS, join(dir, `cache-${round}`)));
      all.one.push(await runAlone('run', url, 1, join(dir, `one-${round}`)));
    }
    const few = await runAlone('run', url, FEW, join(dir, 'few'));
    const many = await runAlone('run', url, MANY, join(dir, 'many'));
    const [pool, run, cached, one] = [all.pool, all.run, all.cached, all.one].map(takeMedian) as [Figures, Figures, Figures, Figures];
    const most = LIMITS.wallRatio * pool.wall + LIMITS.wallSeconds;
    const rows: BenchRow[] = [
      { what: 'CPU a call, pool of fetch', value: pool.cpu / CALLS, unit: 'ms' },
      { what: 'CPU a call, run', value: run.cpu / CALLS, unit: 'ms', limit: LIMITS.cpuMs },
      { what: 'wall, pool of fetch', value: pool.wall, unit: 's' },
      { what: 'wall, run; limit 1.4 × the pool + 0.6 s', value: run.wall, unit: 's', limit: most },
      { what: `${CALLS} calls again, all at hand`, value: cached.wall, unit: 's', limit: LIMITS.cachedSeconds },
      { what: 'one case from cold', value: one.wall, unit: 's', limit: LIMITS.oneCaseSeconds },
      { what: `memory, ${FEW} calls`, value: few.memory, unit: 'MB' },
      {
        what: `memory, ${MANY} calls, in times of ${FEW}`,
        value: many.memory,
        unit: 'MB',
        ratio: many.memory / few.memory,
        limit: LIMITS.memoryRatio,
      },
    ];
    return {
      name: `an eval run: ${CALLS} calls of ${LATENCY_MS} ms, ${CONCURRENCY} at once (median of ${ROUNDS})`,
      rows: [...rows, ...(await benchPromptfoo(url, dir))],
    };
  } finally {
    server.kill();
    await rm(dir, { recursive: true, force: true });
  }
}

async function startServer(): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const server = spawn(process.execPath, [import.meta.filename, 'server'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [url] = (await once(createInterface(server.stdout), 'line')) as [string];
  return { server, url };
}

async function runAlone(kind: 'pool' | 'run', url: string, calls: number, cache: string): Promise<Figures> {
  const start = performance.now();
  const args = ['--disable-warning=ExperimentalWarning', import.meta.filename, kind, url, String(calls), cache];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const [status] = (await closed) as [number];
  if (status !== 0) throw new Error(`the ${kind} ended with ${status}`);
  return { ...(JSON.parse(line) as Omit<Figures, 'wall'>), wall: (performance.now() - start) / 1000 };
}

function takeMedian(all: readonly Figures[]): Figures {
  const middle = (read: (one: Figures) => number) => all.map(read).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] as number;
  return { cpu: middle(({ cpu }) => cpu), wall: middle(({ wall }) => wall), memory: middle(({ memory }) => memory) };
}

const SYSTEM = 'You answer questions of our customers, kindly and briefly, in their language. '.repeat(25);

function makeRequest(nth: number): ModelRequest {
  return {
    model: 'openai:gpt-4o-mini',
    messages: [
      { role: 'system', content: SYSTEM },
      { role: 'user', content: `Where is my order ${nth}?` },
    ],
    parameters: { temperature: 0, maxOutputTokens: 100 },
    tools: [],
    responseSchema: null,
    providerOptions: null,
  };
}

function makePlan(calls: number): Plan {
  const items = Array.from({ length: calls }, (_, index): PlanItem => {
    const nth = Math.floor(index / 2);
    return {
      promptId: 'support',
      caseId: `case-${nth}`,
      side: index % 2 === 0 ? 'baseline' : 'candidate',
      trial: 0,
      model: 'openai:gpt-4o-mini',
      request: () => makeRequest(index),
      asks: { judge: 0, embeddings: 0 },
      async judge({ answer }) {
        const pass = answer.text.includes('Where is my order');
        const assertions = [{ type: 'contains', pass, score: Number(pass), reason: 'The output holds the words.' }];
        return { pass, score: Number(pass), namedScores: {}, assertions };
      },
    };
  });
  const ids = [...new Set(items.map(({ caseId }) => caseId))];
  return { cases: ids.map((id) => ({ promptId: 'support', id, required: false, notComparable: null })), items, fingerprint: 'bench' };
}

async function run(url: string, calls: number, cacheDirectory: string): Promise<void> {
  const models = openModels({
    providers: { openai: { type: 'openai', baseUrl: `${url}/v1` } },
    environment: { OPENAI_API_KEY: 'sk-bench-0123456789' },
  });
  const identity = models.identify('openai');
  const outcome = await runEvals(makePlan(calls), {
    providers: new Map([['openai', await models.open('openai')]]),
    keyOf: (request, trial) => keyOfRequest(identity, request, trial),
    priceOf: () => ({ input: 0.1, output: 0.4 }),
    judge: null,
    embeddings: null,
    judgeTrials: 1,
    concurrencyOf: () => CONCURRENCY,
    timeoutMs: 60_000,
    budget: { calls: 20_000, usd: 100, seconds: 600, requirePrice: false },
    confirm: 5,
    shard: null,
    cacheDirectory,
    cache: true,
    maxAgeDays: 7,
    resume: false,
    dryRun: false,
    failFast: false,
    resultsPath: `${cacheDirectory}.results.jsonl`,
    signal: new AbortController().signal,
    redact: models.redact,
  });
  const passed = outcome.cases.filter(({ candidate }) => candidate[0]?.pass).length;
  if (outcome.stops.length > 0 || passed !== Math.ceil((calls - 1) / 2))
    throw new Error(`${passed} passed: ${JSON.stringify(outcome.stops)}`);
}

async function runPool(url: string, calls: number): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < calls) {
      const nth = next;
      next += 1;
      const { messages } = makeRequest(nth);
      const response = await fetch(`${url}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer sk-bench-0123456789' },
        body: JSON.stringify({ model: 'gpt-4o-mini', messages, temperature: 0, max_tokens: 100 }),
        signal: AbortSignal.timeout(60_000),
      });
      const body = (await response.json()) as { choices: { message: { content: string } }[] };
      if (!body.choices[0]?.message.content.includes('Where is my order')) throw new Error(`call ${nth} got another answer`);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
}

/** promptfoo on the same calls, where it is installed beside. */
async function benchPromptfoo(url: string, dir: string): Promise<BenchRow[]> {
  const main = join(PROMPTFOO, 'dist/src/entrypoint.js');
  if (!existsSync(main)) return [];
  const config = {
    prompts: [
      [
        { role: 'system', content: SYSTEM },
        { role: 'user', content: 'Where is my order {{nth}}?' },
      ],
    ].map((chat) => JSON.stringify(chat)),
    providers: [{ id: 'openai:chat:gpt-4o-mini', config: { apiBaseUrl: `${url}/v1`, apiKey: 'sk-bench-0123456789', max_tokens: 100 } }],
    tests: Array.from({ length: CALLS }, (_, nth) => ({ vars: { nth }, assert: [{ type: 'contains', value: 'Where is my order' }] })),
  };
  const [path, results] = [join(dir, 'promptfooconfig.json'), join(dir, 'promptfoo-results.json')];
  await writeFile(path, JSON.stringify(config));
  const start = performance.now();
  const args = ['--import', TELL_CPU, main, 'eval', '-c', path, '-o', results, '-j', String(CONCURRENCY)];
  const quiet = ['--no-cache', '--no-table', '--no-write', '--no-progress-bar'];
  const env = { PATH: process.env.PATH ?? '', HOME: dir, PROMPTFOO_DISABLE_TELEMETRY: '1', PROMPTFOO_DISABLE_UPDATE: '1' };
  const child = spawn(process.execPath, [...args, ...quiet], { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'], cwd: dir });
  let cpu = '';
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    cpu += chunk.toString();
  });
  const [status] = (await once(child, 'close')) as [number];
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`promptfoo ended with ${status}`);
  const { stats } = (JSON.parse(await readFile(results, 'utf8')) as { results: { stats: { successes: number } } }).results;
  if (stats.successes !== CALLS) throw new Error(`promptfoo had ${stats.successes} answers right of ${CALLS}`);
  return [
    { what: 'CPU a call, promptfoo', value: Number(cpu) / CALLS, unit: 'ms' },
    { what: 'wall, promptfoo', value: wall, unit: 's' },
  ];
}

/** A module that tells the process's CPU time in milliseconds at its end, for a program that is not ours. */
const TELL_CPU = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(3, String((user + system) / 1000)); });",
)}`;

if (import.meta.main) {
  const [kind, url = '', calls = '', cache = ''] = process.argv.slice(2);
  if (kind === 'server') {
    const server = await startModelServer({ latencyMs: LATENCY_MS });
    process.stdout.write(`${server.url}\n`);
    // Nobody reads what was asked.
    setInterval(() => server.calls.splice(0), 1000);
  } else {
    await (kind === 'pool' ? runPool(url, Number(calls)) : run(url, Number(calls), cache));
    const { user, system } = process.cpuUsage();
    process.stdout.write(`${JSON.stringify({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 })}\n`);
    process.exit(0);
  }
}
