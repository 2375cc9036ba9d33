import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from './engine-process.ts';
import type { Answer, ScrapeNote } from './scraped-application.ts';

const PROGRAM = join(import.meta.dirname, 'scraped-application.ts');

/** One life of the application that is scraped. */
export interface Life {
  readonly port: number;
  /** Lets calls arrive. */
  ask(count: number): Promise<void>;
  /** As a machine does that has no memory left: nothing is flushed, nobody is told. */
  kill(): Promise<void>;
}

interface LifeOptions {
  readonly notes: string;
  readonly number: number;
  /** Calls before the first scrape can come; 0 when not given. */
  readonly before?: number;
  /** Any when not given. */
  readonly port?: number;
}

async function hear(child: ChildProcess): Promise<Answer> {
  const heard = new AbortController();
  const { signal } = heard;
  try {
    const [answer] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`the application has ended with ${code}`);
      }),
    ]);
    return answer as Answer;
  } finally {
    heard.abort();
  }
}

export async function startLife({ notes, number, before = 0, port = 0 }: LifeOptions): Promise<Life> {
  const child = fork(PROGRAM, [notes, `${port}`, `${number}`, `${before}`], { execArgv: ['--disable-warning=ExperimentalWarning'] });
  const answer = await hear(child);
  if (!('port' in answer)) throw new Error('the application does not listen');
  return {
    port: answer.port,
    ask: async (count) => {
      child.send(count);
      await hear(child);
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** What all lives noted, oldest first. */
export function readNotes(notes: string): ScrapeNote[] {
  if (!existsSync(notes)) return [];
  const lines = readFileSync(notes, 'utf8').split('\n');
  // One that is just being written has no end yet.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as ScrapeNote);
}

/** Waits until each of the engines has scraped so many times more. */
export async function waitForScrapes(notes: string, engines: readonly string[], times: number): Promise<void> {
  const count = (engine: string): number => readNotes(notes).filter(({ by }) => by === engine).length;
  const before = engines.map(count);
  await waitUntil('scrapes', () => engines.every((engine, place) => count(engine) >= (before[place] ?? 0) + times));
}
