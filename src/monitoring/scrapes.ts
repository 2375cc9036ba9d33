import { METRICS, OWN_LABELS } from './metric-names.ts';

/** A series as Prometheus gives it: samples as milliseconds since 1970 and values, by time. */
export interface RawSeries {
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: readonly (readonly [number, number])[];
}

/** What one scrape of one process found: all of one moment. */
export interface Scrape {
  /** Where it was scraped: what Prometheus itself says of the series, as one text. */
  readonly target: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** When the process began to count, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly counters: readonly { readonly counter: Counter; readonly value: number }[];
}

/** A counter by our own labels; one object for all of its scrapes of a target. */
export interface Counter {
  /** Of the name and the labels, as one text. */
  readonly id: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

const EXPORTED = 'exported_';

/** Our own labels: where a target has one of the same name, Prometheus has renamed ours (unless it was told `honor_labels`). */
export function readOwnLabels(labels: RawSeries['labels']): Record<string, string> {
  const own: Record<string, string> = {};
  for (const name of [...OWN_LABELS].sort()) {
    const value = labels[EXPORTED + name] ?? labels[name];
    if (name !== '__name__' && value !== undefined) own[name] = value;
  }
  return own;
}

function nameTarget(labels: RawSeries['labels']): string {
  const theirs = Object.entries(labels).filter(
    ([name]) => !OWN_LABELS.has(name) && !(name.startsWith(EXPORTED) && OWN_LABELS.has(name.slice(9))),
  );
  return JSON.stringify(theirs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Puts samples of the same moment and target together, in the order of time. All samples of a scrape carry its time; one without the start
 * time of its process is left out, because nobody knows whether its counter began anew.
 */
export function groupScrapes(series: readonly RawSeries[]): Scrape[] {
  const scrapes = new Map<string, Scrape & { readonly counters: { counter: Counter; value: number }[] }>();
  for (const { labels, samples } of series) {
    if (labels.__name__ !== METRICS.start.name) continue;
    const target = nameTarget(labels);
    for (const [at, value] of samples) scrapes.set(`${at} ${target}`, { target, at, startedAt: value * 1000, counters: [] });
  }
  for (const { labels, samples } of series) {
    const { __name__: name = '' } = labels;
    if (name === METRICS.start.name) continue;
    const target = nameTarget(labels);
    const own = readOwnLabels(labels);
    const counter = { id: JSON.stringify([name, own]), name, labels: own };
    for (const [at, value] of samples) scrapes.get(`${at} ${target}`)?.counters.push({ counter, value });
  }
  return [...scrapes.values()].sort((a, b) => a.at - b.at || (a.target < b.target ? -1 : 1));
}
