import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { PromptgateError } from '../errors.ts';
import { ByteQueue } from './byte-queue.ts';
import type { GitPlace } from './git-process.ts';
import { explainFailure, explainSpawnError, spawnGit } from './git-process.ts';

export interface ObjectInfo {
  readonly oid: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

export interface GitObject extends ObjectInfo {
  readonly bytes: Buffer;
}

type Answer = ObjectInfo | GitObject | null;

interface Request {
  readonly content: boolean;
  readonly answers: Answer[];
  readonly expected: number;
  readonly resolve: (answers: Answer[]) => void;
  readonly reject: (error: Error) => void;
}

/** `--batch-command` answers both kinds of question in one process; git before 2.36 needs one process for each. */
type Mode = '--batch-command' | '--batch-check' | '--batch';

const HEADER = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/;

/** One `git cat-file` process: questions go in batches, answers come in order. */
class CatFile {
  readonly #mode: Mode;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #queue = new ByteQueue();
  readonly #requests: Request[] = [];
  readonly #ended: Promise<void>;
  #header: ObjectInfo | null = null;
  #fault: Error | null = null;
  #hasAnswered = false;
  #stderr = '';

  constructor(place: GitPlace, mode: Mode) {
    this.#mode = mode;
    this.#child = spawnGit(place, ['cat-file', mode, ...(mode === '--batch-command' ? ['--buffer'] : [])]);
    this.#child.stdin.on('error', () => {});
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.#stderr = `${this.#stderr}${chunk.toString()}`.slice(-8192);
    });
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#queue.push(chunk);
      this.#readAnswers();
    });
    this.#ended = new Promise((resolve) => {
      this.#child.on('error', (error) => {
        this.#fail(explainSpawnError(error, place.directory));
        resolve();
      });
      this.#child.on('close', () => {
        this.#fail(explainFailure('cat-file', this.#stderr, place.directory));
        resolve();
      });
    });
  }

  /** Whether this git does not know the mode. */
  get refusesMode(): boolean {
    return /unknown option|usage: git cat-file/.test(this.#stderr);
  }

  /** Whether it is gone, and that is not for what it was asked to be. */
  get isEnded(): boolean {
    return this.#fault !== null && !this.refusesMode;
  }

  /** Whether it did its work and then was ended by something else: the machine was out of memory, say. */
  get isLost(): boolean {
    return this.#fault !== null && this.#hasAnswered;
  }

  ask(content: boolean, names: readonly string[]): Promise<Answer[]> {
    if (this.#fault) return Promise.reject(this.#fault);
    return new Promise((resolve, reject) => {
      this.#requests.push({ content, answers: [], expected: names.length, resolve, reject });
      const verb = this.#mode !== '--batch-command' ? '' : content ? 'contents ' : 'info ';
      this.#child.stdin.write(`${names.map((name) => `${verb}${name}\n`).join('')}${this.#mode === '--batch-command' ? 'flush\n' : ''}`);
    });
  }

  async close(): Promise<void> {
    this.#child.stdin.end();
    // Whoever did not wait for an answer does not want it: a long content must not hold the end up.
    if (this.#requests.length > 0) this.#child.kill();
    await this.#ended;
  }

  #readAnswers(): void {
    for (let request = this.#requests[0]; request; request = this.#requests[0]) {
      while (request.answers.length < request.expected) {
        const answer = this.#readAnswer(request.content);
        if (answer === undefined) return;
        request.answers.push(answer);
      }
      this.#requests.shift();
      this.#hasAnswered = true;
      request.resolve(request.answers);
    }
  }

  /** undefined: more bytes must come first. */
  #readAnswer(content: boolean): Answer | undefined {
    if (this.#header === null) {
      const line = this.#queue.takeLine();
      if (line === null) return undefined;
      const [, oid, type, size] = HEADER.exec(line) ?? [];
      if (oid === undefined || type === undefined) return null;
      const header = { oid, type, size: Number(size) };
      if (!content) return header;
      this.#header = header;
    }
    const bytes = this.#queue.take(this.#header.size + 1);
    if (bytes === null) return undefined;
    const answer = { ...this.#header, bytes: bytes.subarray(0, -1) };
    this.#header = null;
    return answer;
  }

  #fail(error: Error): void {
    this.#fault ??= error;
    for (const { reject } of this.#requests.splice(0)) reject(this.#fault);
  }
}

/** Reads objects of one repository through one long-lived process (two where git is older than 2.36). */
export class GitObjects {
  readonly #place: GitPlace;
  #info: CatFile | null = null;
  #contents: CatFile | null = null;
  #single = true;
  #isClosed = false;

  constructor(place: GitPlace) {
    this.#place = place;
    this.#start();
  }

  /** Type and size by name, null where there is no such object. A name is an id or an expression without a line break. */
  async info(names: readonly string[]): Promise<(ObjectInfo | null)[]> {
    return this.#ask(false, names);
  }

  /** Whole objects by id, null where there is none. The caller knows their size: nothing limits it here. */
  async contents(names: readonly string[]): Promise<(GitObject | null)[]> {
    return (await this.#ask(true, names)) as (GitObject | null)[];
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#info?.close(), this.#contents?.close()]);
  }

  #start(): void {
    this.#info = new CatFile(this.#place, this.#single ? '--batch-command' : '--batch-check');
    this.#contents = this.#single ? this.#info : new CatFile(this.#place, '--batch');
  }

  async #ask(content: boolean, names: readonly string[]): Promise<Answer[]> {
    if (names.length === 0) return [];
    if (names.some((name) => /[\n\r\0]/.test(name))) {
      throw new PromptgateError('A revision may not hold a line break.', {
        code: 'git-failed',
        kind: 'outside',
        help: 'Name a branch, a tag or a commit SHA.',
      });
    }
    // What ended since the last question, and may not even have come to an answer: whoever asks for days asks again.
    if (this.#pick(content).isEnded && !this.#isClosed) this.#restart();
    const process = this.#pick(content);
    try {
      return await process.ask(content, names);
    } catch (error) {
      // Another question may have started it anew by now.
      if (process === this.#pick(content)) {
        const needsTwo = process.refusesMode && this.#single;
        if (this.#isClosed || !(needsTwo || process.isLost)) throw error;
        this.#single = this.#single && !needsTwo;
        this.#restart();
      }
      return this.#pick(content).ask(content, names);
    }
  }

  #pick(content: boolean): CatFile {
    return (content ? this.#contents : this.#info) as CatFile;
  }

  #restart(): void {
    void Promise.all([this.#info?.close(), this.#contents?.close()]);
    this.#start();
  }
}
