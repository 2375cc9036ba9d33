import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { InMemoryProvider, OpenFeature } from '@openfeature/server-sdk';
import { bucketOf } from '../src/rollout/bucket.ts';
import { createPrompts, type GivenPrompt } from '../src/runtime/in-memory.ts';
import type { Bench, BenchRow } from './index.ts';

const PROMPTS = 1000;
const KEYS = 1000;
const BATCHES = 301;
/** Microseconds of one resolution, the whole object. */
const LIMIT = 2;
/** How much memory the prompts may take beside their texts and metadata alone. */
const MEMORY_LIMIT = 3;

type Key = { readonly targetingKey: string };

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What a program pays for each request, beside a plain map and OpenFeature's own provider in memory. */
export async function bench(): Promise<Bench> {
  const keys = Array.from({ length: KEYS }, (_, at) => ({ targetingKey: `user_${at * 7919}` }));
  const prompts = createPrompts({ prompts: listPrompts() });
  const ids = prompts.ids();
  const idOf = (at: number): string => ids[(at * 37) % PROMPTS] as string;
  const map = new Map(ids.map((id) => [id, { version: '1.0.0', text: prompts.resolve(id).text }]));
  let sum = 0;
  const plain = measure((at) => {
    sum += map.get(idOf(at))?.text.length ?? 0;
  });
  const steady = measure((at) => {
    sum += prompts.resolve('steady', keys[at] as Key).text.length;
  });
  const split = measure((at) => {
    sum += prompts.resolve(idOf(at), keys[at] as Key).text.length;
  });
  const { own, client } = await measureOpenFeature(ids, idOf, keys);
  if (sum === 0) throw new Error('nothing was resolved');
  const rows: BenchRow[] = [
    { what: 'a plain map: its entry', value: plain, unit: 'µs' },
    { what: 'resolve, no rollout: the whole object', value: steady, unit: 'µs', ratio: steady / plain },
    { what: 'resolve, in a rollout: the whole object', value: split, unit: 'µs', limit: LIMIT },
    { what: 'OpenFeature’s provider in memory, a rule of the same md5', value: own, unit: 'µs', ratio: own / split },
    { what: 'the same through OpenFeature’s client', value: client, unit: 'µs', ratio: client / split },
    ...measureMemory(),
  ];
  return { name: `resolve, ${PROMPTS} prompts, ${KEYS} keys (median of ${BATCHES} batches of ${KEYS})`, rows };
}

function listPrompts(): Record<string, GivenPrompt> {
  const prompts = Array.from({ length: PROMPTS - 1 }, (_, at): [string, GivenPrompt] => [
    `team-${at % 20}/prompt-${at}`,
    { ...makeVersion(at, 'old'), canary: makeVersion(at, 'new'), percent: 10, slowMs: 2000 },
  ]);
  return Object.fromEntries([...prompts, ['steady', makeVersion(0, 'steady')]]);
}

/** About 1.5 kB of text, as a usual prompt has. */
function makeVersion(at: number, name: string) {
  const text = Array.from({ length: 24 }, (_, line) => `Rule ${line} of ${at} ${name}: answer {{ question }} with care, or say so.`).join(
    '\n',
  );
  return { text, metadata: { name: `Prompt ${at}`, model: 'openai:gpt-5-mini', description: 'One of many.', tags: ['a', 'b'] } };
}

/** Microseconds of one call. */
function measure(call: (at: number) => void): number {
  const times: number[] = [];
  for (let batch = -50; batch < BATCHES; batch += 1) {
    const start = process.hrtime.bigint();
    for (let at = 0; at < KEYS; at += 1) call(at);
    if (batch >= 0) times.push(Number(process.hrtime.bigint() - start) / KEYS / 1000);
  }
  return median(times);
}

async function measureOpenFeature(ids: readonly string[], idOf: (at: number) => string, keys: readonly Key[]) {
  const flags = ids.map((id) => [
    id,
    {
      variants: { stable: `old ${id}`, canary: `new ${id}` },
      defaultVariant: 'stable',
      disabled: false,
      contextEvaluator: ({ targetingKey = '' }: { targetingKey?: string }) =>
        bucketOf(targetingKey, { salt: id }) < 10 ? 'canary' : 'stable',
    },
  ]);
  const provider = new InMemoryProvider(Object.fromEntries(flags));
  await OpenFeature.setProviderAndWait(provider);
  const openFeature = OpenFeature.getClient();
  const time = async (call: (at: number) => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (let batch = -10; batch < 51; batch += 1) {
      const start = process.hrtime.bigint();
      for (let at = 0; at < KEYS; at += 1) await call(at);
      if (batch >= 0) times.push(Number(process.hrtime.bigint() - start) / KEYS / 1000);
    }
    return median(times);
  };
  const own = await time((at) => provider.resolveStringEvaluation(idOf(at), '', keys[at] as Key, console));
  const client = await time((at) => openFeature.getStringDetails(idOf(at), '', keys[at] as Key));
  await OpenFeature.close();
  return { own, client };
}

/** Heap of a thousand prompts with their canaries, beside that of the values that they were made of. */
function measureMemory(): BenchRow[] {
  const size = (make: () => unknown): number => {
    collect();
    const before = process.memoryUsage().heapUsed;
    const kept = make();
    collect();
    const bytes = process.memoryUsage().heapUsed - before;
    if (kept === null) throw new Error('nothing was made');
    return bytes / 1_048_576;
  };
  const text = JSON.stringify(listPrompts());
  const values = size(() => JSON.parse(text));
  const opened = size(() => createPrompts({ prompts: JSON.parse(text) }));
  return [
    { what: `memory of ${PROMPTS} prompts with canaries, as parsed JSON`, value: values, unit: 'MB' },
    {
      what: `memory of ${PROMPTS} prompts with canaries, ready to be resolved`,
      value: opened,
      unit: 'MB',
      ratio: opened / values,
      limit: MEMORY_LIMIT,
    },
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
