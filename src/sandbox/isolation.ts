import { Worker } from 'node:worker_threads';
import type { Isolation, Outcome, SqlOutcome } from '../evals/isolation.ts';
import type { Job } from './worker/index.ts';

/** Milliseconds that the thread may take to start. */
const START_LIMIT = 60_000;
/** Milliseconds of work that one job may take before it is killed, and those by the clock: a busy machine holds up what does no harm. */
const JOB_LIMIT = 2000;
const LONGEST_JOB = 30_000;
/** Mebibytes of the thread's own heap; that of a program is bounded inside of it. */
const HEAP_LIMIT = 256;

const KILLED: Outcome & SqlOutcome = { ended: 'stopped', message: `it did not end within ${JOB_LIMIT / 1000} s and was killed` };

export interface Thread extends Isolation {
  /** Ends the thread, and whatever runs in it. */
  close(): Promise<void>;
}

/**
 * Opens a thread for JavaScript and SQL of suites: it starts with the first job, does one at a time, holds no environment variable, and is
 * replaced when a job has to be killed. An idle one keeps no process alive.
 */
export function openIsolation({ allowJavascript }: { readonly allowJavascript: boolean }): Thread {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const close = async (): Promise<void> => {
    const ended = worker?.terminate();
    worker = null;
    await ended;
  };
  const perform = async (job: Job): Promise<Outcome & SqlOutcome> => {
    if (worker === null) {
      const started = start();
      started.once('exit', () => {
        if (worker === started) worker = null;
      });
      worker = started;
      if ((await ask(worker, { kind: 'warm' }, { work: START_LIMIT, clock: START_LIMIT })) === FAILED) {
        await close();
        return { ended: 'stopped', message: 'the thread for it did not start' };
      }
    }
    const answer = await ask(worker, job, { work: JOB_LIMIT, clock: LONGEST_JOB });
    if (answer !== FAILED) return answer as Outcome & SqlOutcome;
    await close();
    return KILLED;
  };
  const queue = (job: Job): Promise<Outcome & SqlOutcome> => {
    const turn = last.then(() => perform(job));
    last = turn.catch(() => null);
    return turn;
  };
  return {
    allowJavascript,
    runProgram: async (program) =>
      allowJavascript ? queue({ kind: 'program', program }) : { ended: 'stopped', message: 'the configuration does not allow JavaScript' },
    checkSql: (question) => queue({ kind: 'sql', question }),
    close,
  };
}

const FAILED = Symbol('failed');
/** Milliseconds between two looks at how much was worked. */
const LEAST_PAUSE = 50;

/** Milliseconds that this process has worked, all of its threads: never less than one of them did. */
function readWork(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * One question to the thread; it keeps the process alive until it is answered. Never rejects.
 * @param limits milliseconds of the process's work, and by the clock
 */
function ask(worker: Worker, job: Job, limits: { readonly work: number; readonly clock: number }): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (answer: unknown): void => {
      clearTimeout(timer);
      worker.off('message', settle).off('exit', fail);
      worker.unref();
      resolve(answer);
    };
    const fail = (): void => settle(FAILED);
    const [startedAt, before] = [performance.now(), readWork()];
    const look = (): void => {
      const left = Math.min(limits.work - (readWork() - before), limits.clock - (performance.now() - startedAt));
      if (left <= 0) fail();
      else timer = setTimeout(look, Math.max(left, LEAST_PAUSE));
    };
    let timer = setTimeout(look, limits.work);
    worker.ref();
    worker.on('message', settle).on('exit', fail);
    worker.postMessage(job);
  });
}

function start(): Worker {
  const worker = new Worker(locateWorker(import.meta.url), {
    env: {},
    argv: [],
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT },
  });
  // What goes wrong in the thread is told by its end.
  worker.on('error', () => {});
  return worker;
}

/**
 * The thread's own file: beside this one as source and as compiled, beside the bundle where everything is one file. It is written so that no
 * bundler takes it for a module of the bundle.
 */
function locateWorker(base: string): URL {
  return new URL(`./worker/index.${base.endsWith('.ts') ? 'ts' : 'js'}`, base);
}
