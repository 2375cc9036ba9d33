import { createInterruption } from '../interruption.ts';
import { main } from './main.ts';

// The runner cancels by SIGINT, by SIGTERM some seconds later, and then kills: what is being written until then may end.
const interruption = createInterruption((code) => process.exit(code));
process.once('SIGINT', () => interruption.interrupt('SIGINT'));
process.on('SIGTERM', () => {
  if (!interruption.signal.aborted) interruption.interrupt('SIGTERM');
});

const status = await main({ environment: process.env, write: (text) => process.stdout.write(text), interruption });
process.exitCode = interruption.signal.aborted ? interruption.code : status;
// A question to GitHub that nobody waits for any more must not hold the job; what was written goes out first.
process.stdout.write('', () => process.exit());
