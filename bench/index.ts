import { readdirSync } from 'node:fs';

/** One measured figure; `limit` is the most (for a ratio or a time) or the least (for a rate) that the project allows itself. */
export interface BenchRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly limit?: number;
}

export interface Bench {
  readonly name: string;
  readonly rows: readonly BenchRow[];
}

/** Units of rates, where more is better. */
const RATES = /\/s$/;

function format(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

function judge({ value, ratio, limit, unit }: BenchRow): string {
  if (limit === undefined) return '';
  const measured = ratio ?? value;
  const held = ratio === undefined && RATES.test(unit) ? measured >= limit : measured <= limit;
  const bound = ratio === undefined && RATES.test(unit) ? 'at least' : 'at most';
  return `${bound} ${format(limit)}${ratio === undefined ? ` ${unit}` : ' ×'}: ${held ? 'held' : 'NOT HELD'}`;
}

const [only] = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith('.ts') && file !== 'index.ts' && (!only || file === `${only}.ts`),
);
for (const file of files) {
  const { bench } = (await import(`./${file}`)) as { bench: () => Promise<Bench> };
  const { name, rows } = await bench();
  process.stdout.write(`\n${name}\n`);
  for (const row of rows) {
    const ratio = row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} ×`;
    process.stdout.write(
      `  ${row.what.padEnd(62)} ${format(row.value).padStart(10)} ${row.unit.padEnd(10)} ${ratio.padStart(9)}  ${judge(row)}\n`,
    );
  }
}
