import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFakeModel } from '../../examples/http-service/fake-model.ts';
import { createHandler } from '../../examples/http-service/http.ts';
import { createService, PROMPT_ID } from '../../examples/http-service/service.ts';
import { roundUpToBoundary } from '../../src/monitoring/latency-sketch.ts';
import { createMonitor } from '../../src/runtime/create-monitor.ts';
import { createPrompts } from '../../src/runtime/in-memory.ts';
import type { LoggedCall } from './prometheus-oracle.ts';

/**
 * An application in a process of its own, so that it can be killed. It notes its calls without the subject's help, and writes down what there was
 * before it answers a scrape: at once and past its own end.
 *
 * Arguments: the file of its notes, its port (0: any), which life of it this is, and how many calls come before the first scrape can.
 */
export interface ScrapeNote {
  /** Who scrapes. */
  readonly by: string;
  /** Of the scrape, which finds it in `test_scrapes_total`. No two lives have the same. */
  readonly number: number;
  /** Calls since the note before. */
  readonly calls: readonly NotedCall[];
}
export type NotedCall = LoggedCall & { readonly tokens: number };

export type Answer = { readonly port: number } | { readonly asked: number };

export const SLOW_MS = roundUpToBoundary(1200);
export const ODD_VERSION = '1.0.0+"odd\\';
export const LIFE = 1_000_000;
/** The fake model fails three times as often where a prompt holds these words. */
const BAD_WORDS = 'Answer in one word';

const [file = '', port = '0', life = '1', before = '0'] = process.argv.slice(2);

/** Time as the model sees it: whoever sleeps moves it on. */
const clock = {
  time: 0,
  now: () => clock.time,
  sleep: async (ms: number) => {
    clock.time += ms;
  },
};

async function run(): Promise<void> {
  const model = createFakeModel({
    seed: 20_261_123 + Number(life),
    clock,
    behaviours: [
      { words: BAD_WORDS, errorRate: 0.15, medianMs: 600 },
      { words: '', errorRate: 0.05, medianMs: 600 },
    ],
  });
  const prompts = createPrompts({
    environment: 'production',
    prompts: {
      [PROMPT_ID]: {
        text: 'Answer.',
        canary: { text: `${BAD_WORDS}.` },
        ...{ percent: 20, unit: 'request', rolloutId: 'r-7', slowMs: SLOW_MS, guardrails: ['errors', 'slow'] },
      },
    },
  });
  const monitor = createMonitor({ store: 'memory:', prompts });
  let requests = 0;
  let tokens = 0;
  const service = createService({
    ...{ prompts, monitor, now: clock.now, routeBy: 'request' as const, vars: {} },
    createId: () => {
      requests += 1;
      return `request-${life}-${requests}`;
    },
    model: {
      complete: async (prompt, question) => {
        const answer = await model.complete(prompt, question);
        tokens = answer.tokens;
        return answer;
      },
    },
  });
  let calls: NotedCall[] = [];

  const ask = async (count: number): Promise<void> => {
    for (let place = 0; place < count; place += 1) {
      const start = clock.now();
      tokens = 0;
      const { kind, version } = await service.answer(`user-${place}`, 'Where is my order?');
      const [isCanary, isError, latencyMs] = [version === '1.1.0', kind === 'failed', clock.now() - start];
      calls.push({ isCanary, isError, isSlow: !isError && latencyMs > SLOW_MS, latencyMs, tokens });
    }
  };

  const handle = createHandler({ service, prompts, monitor });
  let scrapes = Number(life) * LIFE;
  const server = createServer((request, response) => {
    const by = new URL(request.url ?? '/', 'http://application').searchParams.get('by');
    if (by !== null) {
      scrapes += 1;
      const number = scrapes;
      // What is recorded up to here is in the text: it is made at once.
      appendFileSync(file, `${JSON.stringify({ by, number, calls } satisfies ScrapeNote)}\n`);
      calls = [];
      const end = response.end.bind(response);
      response.end = ((text: string) => end(`${text}# TYPE test_scrapes_total counter\ntest_scrapes_total ${number}\n`)) as typeof end;
    }
    handle(request, response);
  });
  const tell = (answer: Answer): void => void process.send?.(answer);
  process.on('message', (count: number) => void ask(count).then(() => tell({ asked: count })));
  process.on('disconnect', () => process.exit());

  if (life === '1') monitor.record({ promptId: 'other', version: ODD_VERSION, environment: 'production', latencyMs: 5 });
  await ask(Number(before));
  server.listen(Number(port), '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port }));
}

if (process.argv[1] === import.meta.filename) await run();
