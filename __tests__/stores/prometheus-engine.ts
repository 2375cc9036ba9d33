import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RawSeries } from '../../src/monitoring/scrapes.ts';

type Labels = Record<string, string>;
type Handler = (request: IncomingMessage, response: ServerResponse) => boolean;

const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/s;
const PAIR = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"(?:,|$)/gy;

/** Reads Prometheus' text format, strictly: what it does not know is a mistake of the test's subject. */
export function parseExposition(text: string): { readonly labels: Labels; readonly value: number }[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [, name = '', pairs = '', value = ''] = LINE.exec(line) ?? [];
    if (name === '') throw new Error(`not the text format: ${line}`);
    const labels: Labels = { __name__: name };
    let length = 0;
    for (const [pair, label = '', raw = ''] of pairs.matchAll(PAIR)) {
      labels[label] = raw.replace(/\\(.)/gs, (_, char) => (char === 'n' ? '\n' : char));
      length += pair.length;
    }
    if (length !== pairs.length) throw new Error(`labels not understood: ${line}`);
    return { labels, value: Number(value) };
  });
}

/**
 * Answers a store's queries as Prometheus would, from texts that a test scrapes into it; `misbehave` may answer in its place.
 * A sample that is NaN is the mark of a series that ended, as VictoriaMetrics shows it and Prometheus does not. It knows the few forms that are asked: a selector with a range, `min_over_time` and `last_over_time` of one.
 */
export class PrometheusEngine {
  readonly #series = new Map<string, { labels: Labels; samples: [number, number][] }>();
  readonly #server = createServer({ keepAliveTimeout: 0 }, (request, response) => this.#answer(request, response));
  readonly requests: { readonly url: URL; readonly authorization: string | undefined }[] = [];
  misbehave: Handler | null = null;

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  forget(): void {
    this.#series.clear();
    this.requests.length = 0;
    this.misbehave = null;
  }

  /** @param at milliseconds since 1970 */
  scrape(text: string, at: number, target: Labels = { instance: 'app:80', job: 'app' }): void {
    for (const { labels, value } of parseExposition(text)) this.#add(renameClashes(labels, target), at, value);
  }

  /** Changes what is stored, as something on the way might. */
  alter(name: string, change: (value: number, at: number) => number | null): void {
    for (const one of this.#series.values()) {
      if (one.labels.__name__ !== name) continue;
      one.samples = one.samples.flatMap(([at, value]): [number, number][] => {
        const changed = change(value, at);
        return changed === null ? [] : [[at, changed]];
      });
    }
  }

  #add(labels: Labels, at: number, value: number): void {
    const name = JSON.stringify(Object.entries(labels).sort());
    const one = this.#series.get(name) ?? { labels, samples: [] };
    this.#series.set(name, one);
    one.samples.push([at, value]);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://engine');
    this.requests.push({ url, authorization: request.headers.authorization });
    if (this.misbehave?.(request, response) === true) return;
    const data = this.#evaluate(url.searchParams.get('query') ?? '', Math.round(Number(url.searchParams.get('time')) * 1000));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ status: 'success', data }));
  }

  #evaluate(query: string, time: number): { readonly resultType: string; readonly result: readonly unknown[] } {
    const [, fn, selector = query] = /^(min_over_time|last_over_time)\((.*)\)$/s.exec(query) ?? [];
    const [, name, matchers = '', range = ''] = /^(\w+)?\{(.*)\}\[(\d+)ms\]$/s.exec(selector) ?? [];
    if (range === '') throw new Error(`not understood: ${query}`);
    const found = this.#select(name, matchers).flatMap(({ labels, samples }): RawSeries[] => {
      // Both ends belong to it, as in Prometheus 2.
      const within = samples.filter(
        ([at, value]) => at >= time - Number(range) && at <= time && (fn === undefined || !Number.isNaN(value)),
      );
      return within.length === 0 ? [] : [{ labels, samples: within }];
    });
    const format = ([at, value]: readonly [number, number]): [number, string] => [at / 1000, String(value)];
    if (fn === undefined)
      return { resultType: 'matrix', result: found.map(({ labels, samples }) => ({ metric: labels, values: samples.map(format) })) };
    const pick = (samples: RawSeries['samples']): number =>
      fn === 'min_over_time' ? Math.min(...samples.map(([, value]) => value)) : (samples.at(-1)?.[1] ?? Number.NaN);
    return { resultType: 'vector', result: found.map(({ labels, samples }) => ({ metric: labels, value: format([time, pick(samples)]) })) };
  }

  #select(name: string | undefined, matchers: string): { readonly labels: Labels; readonly samples: readonly [number, number][] }[] {
    const tests = [...matchers.matchAll(/(\w+)=~"((?:[^"\\]|\\.)*)"(?:,|$)/g)].map(([, label = '', pattern = '']) => {
      const expression = new RegExp(`^(?:${pattern.replace(/\\(.)/g, '$1')})$`, 'su');
      return (labels: Labels) => expression.test(labels[label] ?? '');
    });
    return [...this.#series.values()].filter(
      ({ labels }) => (name === undefined || labels.__name__ === name) && tests.every((test) => test(labels)),
    );
  }
}

/** What Prometheus does without `honor_labels`: a label of the target wins, and the scraped one is renamed. */
function renameClashes(labels: Labels, target: Labels): Labels {
  const own = Object.entries(labels).map(([name, value]) => [name in target ? `exported_${name}` : name, value]);
  return { ...Object.fromEntries(own), ...target };
}
