import { type Measured, ROWS, type Row } from './simulation/rows.ts';

/**
 * Rollouts by the thousand through the code that judges real ones: `npm run simulate`, minutes; `npm run simulate -- 500 users` for fewer runs
 * of the rows that have the word. Seeded: two runs of it print the same. Ends with 1 where something is not as it should be.
 */

const [runsGiven = '2000', only = ''] = process.argv.slice(2);
const runs = Number(runsGiven);
if (!Number.isInteger(runs) || runs < 10) {
  process.stderr.write('How many runs a row? A whole number from 10: npm run simulate -- 2000\n');
  process.exit(2);
}

const percent = (share: number) => `${(100 * share).toFixed(1)}`;
const number = (value: number | null | undefined) => (value === null || value === undefined ? '–' : Math.round(value).toLocaleString('en'));

function describeExpected({ expected: { alarms, median } }: Row): string {
  const [low, high] = alarms ?? [];
  const share = low === undefined || high === undefined ? '' : low === high ? `${percent(low)} %` : `${percent(low)}–${percent(high)} %`;
  return `${share.padStart(10)}${(median === undefined ? '' : number(median)).padStart(7)}`;
}

/** What is wrong with a row; null: it is as it should be. Medians count where they were measured the same way: after every event. */
function judge({ expected: { most, median, p90 } }: Row, measured: Measured): string | null {
  if (most !== undefined && measured.alarms.high > most) return `more than ${percent(most)} % cannot be excluded`;
  const comparable = measured.medianByDesign ?? measured.median;
  if (median !== undefined && Math.abs((comparable ?? 0) / median - 1) > 0.1) return 'the median is more than 10 % off';
  return p90 !== undefined && Math.abs((measured.p90 ?? 0) / p90 - 1) > 0.15 ? 'the 90 % quantile is more than 15 % off' : null;
}

/** How much later the alarm comes because blocks must close and their share is counted instead of known. */
function describeCost({ expected }: Row, { median, medianByDesign }: Measured): string {
  if (expected.median === undefined || !median || !medianByDesign) return '';
  const cost = 100 * (median / medianByDesign - 1);
  return `${cost >= 0 ? '+' : '−'}${Math.abs(cost).toFixed(0)} %`;
}

let table = '';
let wrong = 0;
for (const row of ROWS) {
  if (!`${row.table} ${row.name}`.toLowerCase().includes(only.toLowerCase())) continue;
  if (row.table !== table) {
    table = row.table;
    const heads = `${'alarms, %'.padStart(22)}${'median'.padStart(8)}${'per event'.padStart(11)}${'cost'.padStart(7)}`;
    process.stdout.write(`\n${table}\n${''.padEnd(50)}${'expected'.padStart(17)}${heads}\n`);
  }
  const measured = await row.measure(runs);
  const { alarms, median, medianByDesign } = measured;
  const interval = `${percent(alarms.share)} (${percent(alarms.low)}–${percent(alarms.high)})`;
  const problem = judge(row, measured);
  if (problem !== null) wrong += 1;
  const figures = `${interval.padStart(22)}${(median === undefined ? '' : number(median)).padStart(8)}${(medianByDesign === undefined ? '' : number(medianByDesign)).padStart(11)}`;
  const line = `${row.name.padEnd(50)}${describeExpected(row)}${figures}${describeCost(row, measured).padStart(7)}`;
  process.stdout.write(`${line}${problem === null ? '' : `  NOT HELD: ${problem}`}\n`);
}
if (table === '') process.stderr.write('No row has that word.\n');
process.exitCode = wrong > 0 || table === '' ? 1 : 0;
