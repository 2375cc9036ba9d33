import { METRICS, type MetricFamily } from './metric-names.ts';

export type Labels = Readonly<Record<string, string>>;

/** One line of a family: a histogram's lines end in `_bucket`, `_sum`, `_count`. */
export interface Sample {
  readonly suffix?: '_bucket' | '_sum' | '_count';
  readonly labels: Labels;
  readonly value: number;
}

export type Samples = ReadonlyMap<MetricFamily, readonly Sample[]>;

/** What a scrape's answer says of itself. */
export const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };

/** A label's value between quotes. Half of a surrogate pair, which UTF-8 lacks, becomes U+FFFD. */
export function quoteLabel(value: string): string {
  return `"${value.toWellFormed().replace(/[\\"\n]/g, (char) => ESCAPES[char] as string)}"`;
}

function writeSample(name: string, { suffix, labels, value }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}=${quoteLabel(text)}`);
  return `${name}${suffix ?? ''}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}\n`;
}

/** Prometheus' text format 0.0.4; a family without samples is left out. */
export function writeExposition(samples: Samples): string {
  const families = Object.values(METRICS).map((family: MetricFamily) => {
    const lines = samples.get(family) ?? [];
    if (lines.length === 0) return '';
    const head = `# HELP ${family.name} ${family.help}\n# TYPE ${family.name} ${family.type}\n`;
    return head + lines.map((sample) => writeSample(family.name, sample)).join('');
  });
  return families.join('');
}
