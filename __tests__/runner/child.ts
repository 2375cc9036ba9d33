import { runEvals } from '../../src/runner/run.ts';
import { makeLivePlan, openLive } from './live.ts';

/** A run in a process of its own: URL, cases, cache directory, results file, and `resume` or `new`. Prints its outcome. */
const [url, cases, cacheDirectory, resultsPath, mode] = process.argv.slice(2) as [string, string, string, string, string];
const controller = new AbortController();
let code = 0;
for (const [signal, exit] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => {
    code = exit;
    controller.abort();
  });
}
const { options, close } = await openLive(url, {
  cacheDirectory,
  resultsPath,
  resume: mode === 'resume',
  signal: controller.signal,
});
const outcome = await runEvals(makeLivePlan(Number(cases)), options);
close();
const trials = outcome.cases.flatMap(({ candidate }) => candidate);
const { totals, stops } = outcome;
const verdicts = trials.map(({ pass, error, calls, cached }) => [pass, error === null, calls, cached]);
process.stdout.write(JSON.stringify({ totals, stops, verdicts }), () => process.exit(code));
