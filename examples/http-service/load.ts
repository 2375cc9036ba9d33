import { parseArgs } from 'node:util';
import { SYSTEM_CLOCK } from './clock.ts';
import { createHttpTarget, runLoad } from './traffic.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8080' },
    calls: { type: 'string', default: '2000' },
    'per-second': { type: 'string', default: '20' },
    users: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '8' },
  },
});
const lanes = Number(values.lanes);
const each = {
  ...{ target: createHttpTarget(values.url), clock: SYSTEM_CLOCK, ratedShare: 0.2, unhappyShare: 0.1 },
  ...{
    users: Number(values.users),
    calls: Math.ceil(Number(values.calls) / lanes),
    everyMs: (1000 * lanes) / Number(values['per-second']),
  },
};
const results = await Promise.all(
  Array.from({ length: lanes }, (_, lane) => runLoad({ ...each, seed: Number(values.seed) * 1000 + lane })),
).catch((error: Error) => {
  process.stderr.write(`${values.url} gave no answer (${error.message}). Start the service first: npm start\n`);
  process.exit(1);
});
const versions = new Set(results.flatMap((result) => Object.keys(result)));
for (const version of [...versions].sort()) {
  const of = results.flatMap((result) => result[version] ?? []);
  const [calls, failed] = [of.reduce((sum, one) => sum + one.calls, 0), of.reduce((sum, one) => sum + one.failed, 0)];
  const why = of.find(({ failure }) => failure !== null)?.failure;
  process.stdout.write(
    `${version}: ${calls} calls, ${failed} failed (${((100 * failed) / calls).toFixed(1)} %)${why === undefined ? '' : `: ${why}`}\n`,
  );
}
