import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { startModelServer } from '../__tests__/support/model-server.ts';
import type { ModelRequest } from '../src/models/model.ts';
import { openModels } from '../src/models/open-models.ts';
import type { Bench } from './index.ts';

const CALLS = 2000;
const CONCURRENCY = 50;
const LATENCY_MS = 50;
const ROUNDS = 5;
/** Milliseconds of CPU a call that the project allows itself, a scheduler's and a report's included. */
const CPU_LIMIT = 2;

type Kind = 'adapter' | 'fetch';

interface Figures {
  /** Milliseconds a call. */
  readonly cpu: number;
  /** Seconds in all. */
  readonly wall: number;
}

/** What a call costs in CPU through an adapter and the transport, beside a pool that uses `fetch` and parses the answer. */
export async function bench(): Promise<Bench> {
  const server = spawn(process.execPath, [import.meta.filename, 'server'], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const [url] = (await once(createInterface(server.stdout), 'line')) as [string];
    const figures: Record<Kind, Figures[]> = { adapter: [], fetch: [] };
    // In turn, so that a busy machine slows both; each in a process of its own, loading and warming up counted.
    for (let round = 0; round < ROUNDS; round += 1)
      for (const kind of ['fetch', 'adapter'] as const) figures[kind].push(await runAlone(kind, url));
    const [adapter, plain] = [takeMedian(figures.adapter), takeMedian(figures.fetch)];
    return {
      name: `${CALLS} model calls of ${LATENCY_MS} ms, ${CONCURRENCY} at once (median of ${ROUNDS})`,
      rows: [
        { what: 'CPU a call, pool of fetch', value: plain.cpu, unit: 'ms' },
        { what: 'CPU a call, adapter and transport', value: adapter.cpu, unit: 'ms', limit: CPU_LIMIT },
        { what: 'all calls, pool of fetch', value: plain.wall, unit: 's' },
        {
          what: 'all calls, adapter and transport, in times of fetch',
          value: adapter.wall,
          unit: 's',
          ratio: adapter.wall / plain.wall,
          limit: 1.4,
        },
      ],
    };
  } finally {
    server.kill();
  }
}

async function runAlone(kind: Kind, url: string): Promise<Figures> {
  const child = spawn(process.execPath, [import.meta.filename, kind, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const [status] = (await closed) as [number];
  if (status !== 0) throw new Error(`the ${kind} pool ended with ${status}`);
  return JSON.parse(line) as Figures;
}

function takeMedian(all: readonly Figures[]): Figures {
  const middle = (read: (one: Figures) => number) => all.map(read).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] as number;
  return { cpu: middle(({ cpu }) => cpu), wall: middle(({ wall }) => wall) };
}

const SYSTEM = 'You answer questions of our customers, kindly and briefly, in their language. '.repeat(25);

function makeRequest(nth: number): ModelRequest {
  return {
    model: 'openai:gpt-4o-mini',
    messages: [
      { role: 'system', content: SYSTEM },
      { role: 'user', content: `Where is my order ${nth}?` },
    ],
    parameters: { temperature: 0, maxOutputTokens: 4096 },
    tools: [],
    responseSchema: null,
    providerOptions: null,
  };
}

async function makeCall(kind: Kind, url: string): Promise<(nth: number) => Promise<string>> {
  if (kind === 'adapter') {
    const models = openModels({
      providers: { openai: { type: 'openai', baseUrl: `${url}/v1` } },
      environment: { OPENAI_API_KEY: 'sk-bench-0123456789' },
    });
    const provider = await models.open('openai');
    // As a runner does: one signal a call.
    return async (nth) => (await provider.call(makeRequest(nth), { signal: AbortSignal.timeout(60_000) })).text;
  }
  return async (nth) => {
    const { messages, parameters } = makeRequest(nth);
    const response = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer sk-bench-0123456789' },
      body: JSON.stringify({ model: 'gpt-4o-mini', messages, temperature: 0, max_tokens: parameters.maxOutputTokens }),
      signal: AbortSignal.timeout(60_000),
    });
    const body = (await response.json()) as { choices: { message: { content: string } }[] };
    return body.choices[0]?.message.content as string;
  };
}

async function measure(kind: Kind, url: string): Promise<Figures> {
  const start = performance.now();
  const call = await makeCall(kind, url);
  let next = 0;
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (next < CALLS) {
        const nth = next;
        next += 1;
        const text = await call(nth);
        if (text !== `Where is my order ${nth}?`) throw new Error(`call ${nth} was answered with ${text}`);
      }
    }),
  );
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1000 / CALLS, wall: (performance.now() - start) / 1000 };
}

if (import.meta.main) {
  const [kind, url = ''] = process.argv.slice(2);
  if (kind === 'server') {
    const server = await startModelServer({ latencyMs: LATENCY_MS });
    process.stdout.write(`${server.url}\n`);
    // Nobody reads what was asked.
    setInterval(() => server.calls.splice(0), 1000);
  } else {
    process.stdout.write(`${JSON.stringify(await measure(kind as Kind, url))}\n`);
    process.exit(0);
  }
}
