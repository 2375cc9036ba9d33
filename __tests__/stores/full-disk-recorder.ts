import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { createMonitor } from '../../src/runtime/create-monitor.ts';

/**
 * An application that records until its disk is full and on, gets room, and records again. It prints what it saw as JSON.
 *
 * Arguments: its directory, and how room is made: `remount` of its file system, `unlimit` of its own files, or `die` for none.
 */
export interface FullDiskReport {
  /** Calls that `record` took and refused. */
  readonly accepted: number;
  readonly refused: number;
  /** What the monitor said of itself when it was full. */
  readonly error: string | null;
  readonly dropped: Readonly<Record<string, number>>;
  readonly queued: number;
  /** Turns of the event loop while the disk was full. */
  readonly turns: number;
  /** When there was room again. */
  readonly after: { readonly error: string | null; readonly queued: number; readonly dropped: Readonly<Record<string, number>> };
  readonly totalCalls: number | undefined;
}

const ROOM: Readonly<Record<string, (directory: string) => readonly [string, ...string[]]>> = {
  remount: (directory) => ['mount', '-o', 'remount,size=64m', directory],
  unlimit: () => ['prlimit', '--pid', `${process.pid}`, '--fsize=unlimited:unlimited'],
  die: () => ['kill', '-9', `${process.pid}`],
};

async function run(directory: string, room: string): Promise<void> {
  const monitor = createMonitor({ store: `sqlite:${directory}/metrics.db`, raw: true, flushMs: 50 });
  let [accepted, refused, turns] = [0, 0, 0];
  const record = async (count: number): Promise<void> => {
    for (let call = 0; call < count; call += 1) {
      const responseId = `response ${accepted}`;
      if (monitor.record({ promptId: 'support', version: '1.0.0', environment: 'production', latencyMs: 5, responseId })) accepted += 1;
      else refused += 1;
    }
    await pause(1);
    turns += 1;
  };
  while (monitor.health().lastError === null) {
    await record(500);
    await monitor.flush();
  }
  turns = 0;
  while (monitor.health().dropped['queue-full'] === undefined) await record(500);
  const { lastError: error, dropped, queued } = monitor.health();
  process.stdout.write(`${JSON.stringify({ accepted, refused, error, dropped, queued, turns })}\n`);
  const [program, ...options] = (ROOM[room] as (typeof ROOM)[string])(directory);
  execFileSync(program, options);
  while (monitor.health().queued > 0) await pause(20);
  await record(100);
  await monitor.flush();
  const stats = await monitor.stats('support');
  const { lastError, ...rest } = monitor.health();
  const after = { error: lastError, queued: rest.queued, dropped: rest.dropped };
  await monitor.close();
  process.stdout.write(`${JSON.stringify({ accepted, refused, error, dropped, queued, turns, after, totalCalls: stats?.totalCalls })}\n`);
}

const [directory = '', room = ''] = process.argv.slice(2);
await run(directory, room);
