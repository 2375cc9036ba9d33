import { METRICS, type MetricFamily } from './metric-names.ts';

export type Labels = Readonly<Record<string, string>>;

/** One line of a family: a histogram's lines end in `_bucket`, `_sum`, `_count`. */
export interface Sample {
  readonly suffix?: '_bucket' | '_sum' | '_count';
  readonly labels: Labels;
  /** One label more, after the others. */
  readonly extra?: readonly [name: string, value: string];
  readonly value: number;
}

export type Samples = ReadonlyMap<MetricFamily, readonly Sample[]>;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };

/** A label's value between quotes. Half of a surrogate pair, which UTF-8 lacks, becomes U+FFFD. */
function quoteLabel(value: string): string {
  return `"${value.toWellFormed().replace(/[\\"\n]/g, (char) => ESCAPES[char] as string)}"`;
}

/** Labels as text, kept with their object: one is written for each of a histogram's lines, at every scrape. */
const WRITTEN = new WeakMap<Labels, string>();

function writeLabels(labels: Labels): string {
  const known = WRITTEN.get(labels);
  if (known !== undefined) return known;
  const pairs = Object.entries(labels).map(([label, text]) => `${label}=${quoteLabel(text)}`);
  const written = pairs.join(',');
  WRITTEN.set(labels, written);
  return written;
}

function writeSample(name: string, { suffix, labels, extra, value }: Sample): string {
  const written = writeLabels(labels);
  const more = extra === undefined ? '' : `${written === '' ? '' : ','}${extra[0]}=${quoteLabel(extra[1])}`;
  const pairs = written + more;
  return `${name}${suffix ?? ''}${pairs === '' ? '' : `{${pairs}}`} ${value}\n`;
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
