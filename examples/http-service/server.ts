import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMonitor, openPrompts } from 'promptgate';
import { SYSTEM_CLOCK } from './clock.ts';
import { createFakeModel } from './fake-model.ts';
import { createHandler } from './http.ts';
import { createService, PROMPT_ID } from './service.ts';

const {
  PORT = '8080',
  BUNDLE = 'prompts.bundle.json',
  STORE = 'sqlite:metrics.db',
  REFRESH_MS = '30000',
  ROUTE_BY = 'user',
  SEED = '1',
  // The fake model fails three times as often where the prompt holds these words.
  BAD_WORDS = 'Answer in one word',
  MODEL_MS = '600',
} = process.env;

/** Of the sample prompt that `promptgate init` makes; a variable that is missing fails, one too many does no harm. */
const VARS = {
  company: 'Example',
  product: 'Example Cloud',
  knowledge_base: 'Delivery takes three days.',
  account: '',
  escalation_channel: 'help@example.com',
  support_hours: 'all day',
};

const prompts = await openPrompts({ bundle: BUNDLE, refreshMs: Number(REFRESH_MS) }).catch((error: Error & { help?: string }) => {
  process.stderr.write(`${error.message}\n${error.help ?? ''}\n`);
  process.exit(1);
});
// A variable that is missing is better met here than by somebody who asks.
prompts.resolve(PROMPT_ID).render(VARS);
const monitor = createMonitor({ store: STORE, prompts });
const model = createFakeModel({
  seed: Number(SEED),
  clock: SYSTEM_CLOCK,
  behaviours: [
    { words: BAD_WORDS, errorRate: 0.15, medianMs: Number(MODEL_MS) },
    { words: '', errorRate: 0.05, medianMs: Number(MODEL_MS) },
  ],
});
const service = createService({
  ...{ prompts, monitor, model, now: () => performance.now(), createId: randomUUID, vars: VARS },
  routeBy: ROUTE_BY === 'request' ? 'request' : 'user',
});

prompts.onChange(({ sequence, overridden, error }) => {
  process.stdout.write(
    `prompts: sequence ${sequence}, sent to stable: ${overridden.join(', ') || 'none'}${error === null ? '' : `, ${error}`}\n`,
  );
});

const server = createServer(createHandler({ service, prompts, monitor }));
server.listen(Number(PORT), '127.0.0.1');
await once(server, 'listening');
process.stdout.write(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);

async function end(): Promise<void> {
  server.close();
  server.closeIdleConnections();
  await once(server, 'close');
  prompts.close();
  // Writes what waits.
  await monitor.close();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
