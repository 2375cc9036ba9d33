import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Engine {
  /** The program, and the package of Debian and Ubuntu that brings it. */
  readonly program: string;
  readonly options: (port: number) => readonly string[];
  readonly ready: string;
  /** Makes samples that were scraped readable at once; null: they are. */
  readonly flush: string | null;
  /** What says whether it takes a configuration. */
  readonly check: (file: string) => readonly [program: string, ...options: string[]];
}

const CONFIG = 'scrape.yml';

/** Engines that a store is tried against, as their packages come: no option of theirs makes reading easier. */
export const ENGINES = {
  Prometheus: {
    program: 'prometheus',
    options: (port) => [
      `--config.file=${CONFIG}`,
      '--storage.tsdb.path=data',
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=error',
    ],
    ready: '/-/ready',
    flush: null,
    check: (file) => ['promtool', 'check', 'config', '--syntax-only', file],
  },
  VictoriaMetrics: {
    program: 'victoria-metrics',
    options: (port) => [`-promscrape.config=${CONFIG}`, '-storageDataPath=data', `-httpListenAddr=127.0.0.1:${port}`, '-loggerLevel=ERROR'],
    ready: '/health',
    flush: '/internal/force_flush',
    check: (file) => ['victoria-metrics', `-promscrape.config=${file}`, '-dryRun'],
  },
} as const satisfies Record<string, Engine>;
export type EngineName = keyof typeof ENGINES;

/** Ports that were given out: two engines that start at a time must not get one. */
const given = new Set<number>();

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  if (given.has(port)) return findPort();
  given.add(port);
  return port;
}

export interface RunningEngine {
  readonly address: string;
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Waits until something is so; throws after a while, with what it waited for. */
export async function waitUntil(what: string, isSo: () => Promise<boolean> | boolean, ms = 60_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Starts an engine of this machine on loopback.
 * @param target host and port that it scrapes, with its own name as the parameter `by`
 * @throws Error with the command that installs it
 */
export async function startEngine(name: EngineName, target: string, intervalMs: number): Promise<RunningEngine> {
  const { program, options, ready, flush }: Engine = ENGINES[name];
  const directory = await mkdtemp(join(tmpdir(), `promptgate-${program}-`));
  const port = await findPort();
  const times = `scrape_interval: ${intervalMs}ms\n  scrape_timeout: ${intervalMs}ms`;
  const job = `- job_name: app\n    honor_labels: true\n    params:\n      by: [${name}]\n    static_configs:\n      - targets: ['${target}']`;
  await writeFile(join(directory, CONFIG), `global:\n  ${times}\nscrape_configs:\n  ${job}\n`);
  const child: ChildProcess = spawn(program, options(port), { cwd: directory, stdio: 'ignore' });
  const ended = new Promise<Error>((resolve) => {
    const install = `sudo apt-get install --yes --no-install-recommends ${program}`;
    child.once('error', (error) => resolve(new Error(`There is no ${name} on this machine. Install it: ${install}`, { cause: error })));
    child.once('exit', () => resolve(new Error(`${name} ended`)));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    await rm(directory, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  const isOk = (path: string): Promise<boolean> =>
    fetch(address + path).then(
      ({ ok }) => ok,
      () => false,
    );
  let failure: Error | null = null;
  void ended.then((error) => {
    failure = error;
  });
  try {
    await waitUntil(`${name} to be ready`, () => {
      if (failure !== null) throw failure;
      return isOk(ready);
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    address,
    stop,
    flush: async () => {
      if (flush !== null && !(await isOk(flush))) throw new Error(`${name} does not flush`);
    },
  };
}
