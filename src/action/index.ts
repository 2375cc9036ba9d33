import { main } from './main.ts';

process.exitCode = await main(process.env, (text) => process.stdout.write(text));
// A question to GitHub that nobody waits for any more must not hold the job; what was written goes out first.
process.stdout.write('', () => process.exit());
