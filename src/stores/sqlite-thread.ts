import { Worker } from 'node:worker_threads';
import { PromptgateError } from '../errors.ts';
import { type Answer, hearError, type Method, type Question, type ThreadStart } from './sqlite-messages.ts';

interface Asked {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: PromptgateError) => void;
}

/** The thread's own file: beside this one, as source and as compiled. It is written so that no bundler takes it for a module of the bundle. */
function locateThread(base: string): URL {
  return new URL(`./sqlite-worker.${base.endsWith('.ts') ? 'ts' : 'js'}`, base);
}

function explainDeath(path: string, cause: Error | null): PromptgateError {
  return new PromptgateError(`The thread that writes ${path} has ended${cause === null ? '' : `: ${cause.message}`}.`, {
    code: 'store-broken',
    kind: 'outside',
    help: 'It is started again; what waits is written then. SQLite needs Node.js 22.13 or newer.',
    cause,
  });
}

function explainClosed(path: string): PromptgateError {
  return new PromptgateError(`${path} was closed before it could answer.`, {
    code: 'store-closed',
    kind: 'usage',
    help: 'Close the monitor when nothing is asked of it any more.',
  });
}

/** Asks the thread of a file, and starts it again where it ended. It keeps the process alive while an answer is due, and no longer. */
export class SqliteThread {
  readonly #start: ThreadStart;
  #worker: Worker | null = null;
  #asked = new Map<number, Asked>();
  #count = 0;

  constructor(start: ThreadStart) {
    this.#start = start;
  }

  /** @throws PromptgateError what the thread throws, `store-broken` where it ends */
  ask<T>(method: Method, args: readonly unknown[], sequence = 0): Promise<T> {
    const worker = this.#reach();
    this.#count += 1;
    const id = this.#count;
    return new Promise<T>((resolve, reject) => {
      this.#asked.set(id, { resolve: resolve as Asked['resolve'], reject });
      worker.ref();
      worker.postMessage({ id, method, args, sequence } satisfies Question);
    });
  }

  #reach(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(locateThread(import.meta.url), {
      workerData: this.#start,
      env: {},
      argv: [],
      execArgv: [],
      stdin: false,
      stdout: true,
      stderr: true,
    });
    worker.on('message', (answer: Answer) => this.#settle(worker, answer));
    let cause: Error | null = null;
    worker.on('error', (error: Error) => {
      cause = error;
    });
    worker.on('exit', () => this.#fail(worker, cause));
    this.#worker = worker;
    return worker;
  }

  #settle(worker: Worker, answer: Answer): void {
    // One that is being closed stays what keeps the process alive until it has ended.
    if (this.#worker !== worker) return;
    const asked = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    if (this.#asked.size === 0) worker.unref();
    if ('error' in answer) asked?.reject(hearError(answer.error));
    else asked?.resolve(answer.value);
  }

  #fail(worker: Worker, cause: Error | null): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#giveUp(explainDeath(this.#start.path, cause));
  }

  #giveUp(error: PromptgateError): void {
    const lost = [...this.#asked.values()];
    this.#asked = new Map();
    for (const { reject } of lost) reject(error);
  }

  /** What was asked before is answered; what is asked meanwhile is not. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    await this.ask('close', []).catch(() => {});
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#giveUp(explainClosed(this.#start.path));
    await worker.terminate();
  }
}
