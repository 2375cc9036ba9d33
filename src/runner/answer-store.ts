import { closeSync, constants, openSync, readdirSync, readFileSync, readSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type AnswerEntry, answeredBy, formatEntry, parseEntry, usageOf } from '../evals/run/answer-entry.ts';
import type { Usage } from '../models/model.ts';
import { LineFile } from './line-file.ts';
import { readLines } from './lines.ts';

/** Where an answer stands; the answers themselves stay on the disk, however many they are. */
interface Located {
  readonly path: string;
  readonly offset: number;
  readonly length: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly answeredBy: string | null;
  /** It was called by this very run. */
  readonly own: boolean;
}

export interface FoundAnswer extends AnswerEntry {
  /** It was called by this very run before it was interrupted, and is asked for the first time since: the call is this question's. */
  readonly claimed: boolean;
}

/** An answer of the run's earlier part, as far as the totals need it. */
export interface EarlierAnswer {
  readonly call: number;
  readonly isRetry: boolean;
  readonly usage: Usage | null;
  readonly usd: number | null;
}

/** An answer as it comes. */
export type NewAnswer = Omit<AnswerEntry, 'at'>;

export interface AnswerStoreOptions {
  /** Files of other runs; null: nothing is read of them. */
  readonly directory: string | null;
  /** This run's own file, which may stand in the directory; made at the first answer. null: nothing is kept. */
  readonly path: string | null;
  /** Whether this run is resumed: its own file is read. */
  readonly resumed: boolean;
  readonly maxAgeMs: number;
  readonly now: () => number;
}

/** A file beyond this is no answers file of ours. */
const FILE_LIMIT = 512 * 1024 * 1024;
/** Clocks differ; an answer from further in the future was not written by a clock. */
const FUTURE_MS = 24 * 3600 * 1000;

/** Answers of this run and of earlier ones, by key. Lines that cannot be believed are passed over and counted. */
export class AnswerStore {
  /** Lines that were passed over; the last one of a file may be torn by a crash and is not counted. */
  rejected = 0;
  /** What this run had already called when it was interrupted; empty unless it is resumed. */
  readonly earlier: EarlierAnswer[] = [];
  readonly #options: AnswerStoreOptions;
  readonly #located = new Map<string, Located>();
  /** The ids that answer each model in this run. */
  readonly #live = new Map<string, Set<string>>();
  /** The id that answered each model last, in earlier runs. */
  readonly #newest = new Map<string, { readonly id: string; readonly at: number }>();
  /** Answers of the run's earlier part that no question has claimed yet. */
  readonly #unclaimed = new Set<string>();
  /** Where nothing is kept on the disk, a run still calls equal questions once. */
  readonly #memory = new Map<string, AnswerEntry>();
  #own: LineFile | null = null;
  #open: { readonly path: string; readonly fd: number } | null = null;
  #failure: string | null = null;

  constructor(options: AnswerStoreOptions) {
    this.#options = options;
    if (options.directory !== null) {
      for (const path of listFiles(options.directory)) if (path !== options.path) this.#load(path, false);
    }
    if (options.resumed && options.path !== null) this.#load(options.path, true);
  }

  /** Why answers could not be kept; null where they were. */
  get failure(): string | null {
    return this.#failure;
  }

  /** Whether `get` would find an answer. @param model the request's, `provider:model` */
  has(key: string, model: string): boolean {
    if (this.#memory.has(key)) return true;
    const located = this.#located.get(key);
    return located !== undefined && this.#isCurrent(located, model);
  }

  /** The kept answer to a request, unless another model's id answers such requests by now. */
  get(key: string, model: string): FoundAnswer | null {
    const remembered = this.#memory.get(key);
    if (remembered !== undefined) return { ...remembered, claimed: false };
    const located = this.#located.get(key);
    if (located === undefined || !this.#isCurrent(located, model)) return null;
    const entry = parseEntry(this.#read(located));
    // Another process may have changed the file since.
    return entry !== null && entry.key === key ? { ...entry, claimed: this.#unclaimed.delete(key) } : null;
  }

  /**
   * Keeps an answer before anything else is done with it. A disk that takes no more costs the cache, not the run.
   * @returns whether it is kept
   */
  append(answer: NewAnswer): boolean {
    const { key, model, kept } = answer;
    this.#noteLive(model, answeredBy(kept));
    const { path, now } = this.#options;
    const at = now();
    if (this.#failure !== null || path === null) {
      this.#memory.set(key, { ...answer, at: new Date(at).toISOString() });
      return false;
    }
    try {
      this.#own ??= new LineFile(path);
      const place = this.#own.append(formatEntry({ ...answer, at: new Date(at).toISOString() }));
      this.#located.set(key, { path, ...place, at, answeredBy: answeredBy(kept), own: true });
      return true;
    } catch (error) {
      this.#failure = `Answers could not be kept (${(error as Error).message}): a later run asks again.`;
      this.#memory.set(key, { ...answer, at: new Date(at).toISOString() });
      return false;
    }
  }

  close(): void {
    if (this.#open !== null) closeSync(this.#open.fd);
    this.#own?.close();
    this.#open = null;
    this.#own = null;
    this.#located.clear();
    this.#memory.clear();
  }

  #isCurrent(located: Located, model: string): boolean {
    if (located.own || located.answeredBy === null) return true;
    const live = this.#live.get(model);
    return live === undefined ? this.#newest.get(model)?.id === located.answeredBy : live.has(located.answeredBy);
  }

  #noteLive(model: string, id: string | null): void {
    if (id === null) return;
    const ids = this.#live.get(model);
    if (ids === undefined) this.#live.set(model, new Set([id]));
    else ids.add(id);
  }

  #load(path: string, own: boolean): void {
    const now = this.#options.now();
    const bytes = this.#readFile(path, own);
    if (bytes === null) return;
    let [lines, old] = [0, 0];
    for (const { text, offset, length, torn } of readLines(bytes)) {
      if (text.trim() !== '') lines += 1;
      const entry = parseEntry(text);
      if (entry === null) {
        if (!torn && text.trim() !== '') this.rejected += 1;
        continue;
      }
      const at = Date.parse(entry.at);
      if (at > now + FUTURE_MS) {
        this.rejected += 1;
        continue;
      }
      if (now - at > this.#options.maxAgeMs) {
        old += 1;
        continue;
      }
      const known = this.#located.get(entry.key);
      if (known !== undefined && known.at > at && !own) continue;
      const id = answeredBy(entry.kept);
      this.#located.set(entry.key, { path, offset, length, at, answeredBy: id, own });
      if (own) {
        this.#noteLive(entry.model, id);
        this.#unclaimed.add(entry.key);
        this.earlier.push({ call: entry.call, isRetry: entry.attempts > 1, usage: usageOf(entry.kept), usd: entry.usd });
      } else if (id !== null && (this.#newest.get(entry.model)?.at ?? 0) <= at) this.#newest.set(entry.model, { id, at });
    }
    // A file that was copied or unpacked is as old as its answers.
    if (!own && old > 0 && old === lines) removeFile(path);
  }

  #readFile(path: string, own: boolean): Buffer | null {
    try {
      const { size, mtimeMs } = statSync(path);
      if (!own && this.#options.now() - mtimeMs > this.#options.maxAgeMs) {
        removeFile(path);
        return null;
      }
      if (size > FILE_LIMIT) {
        this.rejected += 1;
        return null;
      }
      return readFileSync(path, { flag: constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) });
    } catch {
      // Not there, not ours to read, or a symbolic link: answers that cannot be read are asked again.
      return null;
    }
  }

  #read({ path, offset, length }: Located): string {
    if (path === this.#options.path && this.#own !== null) return this.#own.read(offset, length);
    const bytes = Buffer.alloc(length);
    try {
      if (this.#open?.path !== path) {
        if (this.#open !== null) closeSync(this.#open.fd);
        this.#open = null;
        this.#open = { path, fd: openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)) };
      }
      return bytes.toString('utf8', 0, readSync(this.#open.fd, bytes, 0, length, offset));
    } catch {
      return '';
    }
  }
}

function listFiles(directory: string): string[] {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl')).map(({ name }) => join(directory, name));
  } catch {
    return [];
  }
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Somebody else removed it, or may; it is passed over in any case.
  }
}
