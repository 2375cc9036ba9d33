import { expect, test } from '@jest/globals';
import { createMonitor } from '../../src/runtime/create-monitor.ts';
import { createPrompts } from '../../src/runtime/in-memory.ts';
import { parseExposition } from '../stores/prometheus-engine.ts';

const START = Date.UTC(2026, 10, 23, 12);

function makePrompts(step: number, percent: number) {
  const support = { text: 'Answer.', canary: { text: 'Answer well.' }, percent, step, rolloutId: 'r-7' };
  return createPrompts({ environment: 'production', prompts: { support, plain: { text: 'Answer.' } } });
}

async function read(monitor: { metrics(): Promise<string> }, name: string) {
  const found = parseExposition(await monitor.metrics()).filter(({ labels }) => labels.__name__ === name);
  return found.map(({ labels: { prompt, version, epoch, variant, guardrail }, value }) =>
    [prompt, version, epoch, variant ?? guardrail, value].filter((part) => part !== undefined),
  );
}

test('counters of known prompts stand at 0 before the first call, and those of a new step as soon as it is known', async () => {
  let prompts = makePrompts(0, 10);
  let tell = (): void => {};
  const monitor = createMonitor({
    store: 'memory:',
    prompts: {
      environment: 'production',
      ids: () => prompts.ids(),
      resolve: (id, context) => prompts.resolve(id, context),
      onChange: (listener) => {
        tell = () => listener(prompts.status());
        return () => {};
      },
    },
    now: () => START,
  });
  expect(await read(monitor, 'promptgate_assigned_total')).toEqual([
    ['support', '1.0.0', 'r-7/0', 'stable', 0],
    ['support', '1.1.0', 'r-7/0', 'canary', 0],
  ]);
  expect(await read(monitor, 'promptgate_calls_total')).toContainEqual(['plain', '1.0.0', '', 0]);
  prompts = makePrompts(1, 25);
  tell();
  expect(await read(monitor, 'promptgate_rollout_percent')).toEqual([
    ['support', 'r-7/0', 10],
    ['support', 'r-7/1', 25],
  ]);
  expect(await read(monitor, 'promptgate_start_time_seconds')).toEqual([[START / 1000]]);
  await monitor.close();
});

test('users are told apart from the first scrape on: before it, nobody needs it', async () => {
  const prompts = makePrompts(0, 50);
  const monitor = createMonitor({ store: 'memory:', prompts, now: () => START });
  const ask = (user: string) =>
    monitor.record({ resolution: prompts.resolve('support', { targetingKey: user }), latencyMs: 10, error: true });
  const count = async (name: string) => (await read(monitor, name)).reduce((sum, parts) => sum + Number(parts.at(-1)), 0);
  ask('ada');
  await monitor.flush();
  expect(await count('promptgate_assigned_total')).toBe(0);
  for (const user of ['ada', 'ada', 'grace']) ask(user);
  expect(await count('promptgate_assigned_total')).toBe(2);
  expect(await count('promptgate_bad_total')).toBe(2);
  expect(await count('promptgate_calls_total')).toBe(4);
  await monitor.close();
});
