import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const INSTALL = 'sudo apt-get install --yes --no-install-recommends prometheus';

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface RunningPrometheus {
  readonly address: string;
  stop(): Promise<void>;
}

/** Waits until something is so; throws after a while, with what it waited for. */
export async function waitUntil(what: string, isSo: () => Promise<boolean> | boolean, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Starts the Prometheus of this machine on loopback.
 * @param target host and port that it scrapes
 * @throws Error with the command that installs it
 */
export async function startPrometheus(target: string, intervalMs: number): Promise<RunningPrometheus> {
  const directory = await mkdtemp(join(tmpdir(), 'promptgate-prometheus-'));
  const port = await findPort();
  const times = `scrape_interval: ${intervalMs}ms\n  scrape_timeout: ${intervalMs}ms`;
  const job = `- job_name: app\n    honor_labels: true\n    static_configs:\n      - targets: ['${target}']`;
  await writeFile(join(directory, 'prometheus.yml'), `global:\n  ${times}\nscrape_configs:\n  ${job}\n`);
  const options = [
    '--config.file=prometheus.yml',
    '--storage.tsdb.path=data',
    `--web.listen-address=127.0.0.1:${port}`,
    '--log.level=error',
  ];
  const child: ChildProcess = spawn('prometheus', options, { cwd: directory, stdio: 'ignore' });
  const ended = new Promise<Error | null>((resolve) => {
    child.once('error', (error) => resolve(new Error(`There is no Prometheus on this machine. Install it: ${INSTALL}`, { cause: error })));
    child.once('exit', () => resolve(null));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    await rm(directory, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    let failure: Error | null | undefined;
    void ended.then((error) => {
      failure = error ?? new Error('Prometheus ended');
    });
    await waitUntil('Prometheus to be ready', async () => {
      if (failure) throw failure;
      return fetch(`${address}/-/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}
