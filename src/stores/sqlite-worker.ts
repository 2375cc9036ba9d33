import { parentPort, workerData } from 'node:worker_threads';
import type { Batch } from '../monitoring/store.ts';
import { SqliteHandle } from './sqlite-handle.ts';
import { type Question, type ThreadStart, tellError } from './sqlite-messages.ts';

/** The thread that owns the file: a lock that is waited for, or a slow disk, holds up nobody else. */
const { path, options, writer } = workerData as ThreadStart;
const handle = new SqliteHandle(path, options);

function answer({ method, args, sequence }: Question): unknown {
  if (method === 'close') {
    handle.close();
    return null;
  }
  const database = handle.reach();
  if (method === 'write') return database.write(args[0] as Batch, { writer, sequence });
  return (database[method] as (...given: readonly unknown[]) => unknown).call(database, ...args);
}

parentPort?.on('message', (question: Question) => {
  try {
    parentPort?.postMessage({ id: question.id, value: answer(question) ?? null });
  } catch (error) {
    parentPort?.postMessage({ id: question.id, error: tellError(error) });
  }
});
