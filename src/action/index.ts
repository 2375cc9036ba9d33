import { main } from './main.ts';

// The runner cancels by SIGINT, and by SIGTERM some seconds later: calls end, and what came until then is reported.
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancelled.abort());

process.exitCode = await main({ environment: process.env, write: (text) => process.stdout.write(text), signal: cancelled.signal });
// A question to GitHub that nobody waits for any more must not hold the job; what was written goes out first.
process.stdout.write('', () => process.exit());
