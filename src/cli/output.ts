import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { describeWriteFault } from '../branches/write-fault.ts';
import { PromptgateError } from '../errors.ts';
import { showHidden } from '../report/visible.ts';
import { disarmText } from '../report/workflow-commands.ts';
import { leadsOut } from './link.ts';

export interface OutputOptions {
  /** Absolute directory that `file` is resolved against. */
  readonly cwd: string;
  readonly file?: string;
  readonly quiet: boolean;
  readonly color: boolean;
  /** Columns of text output. */
  readonly width: number;
  /** Whether stderr is a terminal, on which a line can be written over; false when absent. */
  readonly live?: boolean;
}

/** A remark for stderr: nothing hidden in it, and nothing that GitHub's runner would take for a command. */
export function cleanRemark(text: string): string {
  return showHidden(text).split('\n').map(disarmText).join('\n');
}

interface Stream {
  write(text: string, done: (error?: Error | null) => void): unknown;
}

/** Where a command writes: one result to stdout or a file, everything else to stderr. */
export class Output {
  readonly color: boolean;
  readonly width: number;
  readonly #options: OutputOptions;
  readonly #stdout: Stream;
  readonly #stderr: Stream;
  #hasStatus = false;

  constructor(options: OutputOptions, stdout: Stream, stderr: Stream) {
    this.#options = options;
    this.#stdout = stdout;
    this.#stderr = stderr;
    this.width = options.width;
    // A file is read later and elsewhere: never with colour.
    this.color = options.color && options.file === undefined;
  }

  /**
   * Writes the command's result: to stdout, or atomically to the file of `--output`.
   * @throws PromptgateError `output-not-writable`
   */
  async result(text: string): Promise<void> {
    this.endStatus();
    const ended = text.endsWith('\n') ? text : `${text}\n`;
    if (this.#options.file === undefined) return write(this.#stdout, ended);
    const path = resolve(this.#options.cwd, this.#options.file);
    await this.#refuseLink(path);
    const { default: writeFileAtomic } = await import('write-file-atomic');
    try {
      await writeFileAtomic(path, ended);
    } catch (cause) {
      throw new PromptgateError(`The output cannot be written to ${path}: ${describeWriteFault(cause, path)}.`, {
        code: 'output-not-writable',
        kind: 'usage',
        help: 'Give --output a file in a directory that exists and that you may write to.',
        cause,
      });
    }
    await this.note(`Written to ${path}.`);
  }

  /**
   * The path of a file beside that of `--output`; null where the result goes to stdout. Looks whether it can be written there, so that long
   * work need not be done for nothing.
   * @throws PromptgateError `output-not-writable`
   */
  async locateBeside(ending: string): Promise<string | null> {
    if (this.#options.file === undefined) return null;
    const path = resolve(this.#options.cwd, `${this.#options.file}${ending}`);
    await this.#refuseLink(path);
    const found = await stat(dirname(path)).catch(() => null);
    if (found?.isDirectory()) return path;
    throw new PromptgateError(`The output cannot be written to ${path}: there is no such directory.`, {
      code: 'output-not-writable',
      kind: 'usage',
      help: 'Give --output a file in a directory that exists and that you may write to.',
    });
  }

  async #refuseLink(path: string): Promise<void> {
    if (!(await leadsOut(this.#options.cwd, path))) return;
    throw new PromptgateError(`The output cannot be written to ${path}: a symbolic link leads from there out of ${this.#options.cwd}.`, {
      code: 'output-not-writable',
      kind: 'usage',
      help: 'Give --output the file that is meant itself, or remove the link.',
    });
  }

  /** Progress and remarks, on stderr; nothing with `--quiet`. */
  async note(text: string): Promise<void> {
    this.endStatus();
    if (!this.#options.quiet) await write(this.#stderr, `${cleanRemark(text)}\n`);
  }

  /** Why there is no result, on stderr; with `--quiet` too. */
  async problem(text: string): Promise<void> {
    this.endStatus();
    await write(this.#stderr, `${cleanRemark(text)}\n`);
  }

  /** Whether `status` writes over itself: then it may be called often, else now and then. */
  get isLive(): boolean {
    return this.#options.live === true && !this.#options.quiet;
  }

  /** How far work is, on stderr: one line that is written over on a terminal, a line each time elsewhere; nothing with `--quiet`. */
  status(text: string): void {
    if (this.#options.quiet) return;
    const line = cleanRemark(text).replaceAll('\n', ' ');
    this.#hasStatus = this.isLive;
    void write(this.#stderr, this.isLive ? `\r\u001b[K${line.slice(0, this.width - 1)}` : `${line}\n`);
  }

  /** Ends the line that `status` writes over. */
  endStatus(): void {
    if (this.#hasStatus) void write(this.#stderr, '\r\u001b[K');
    this.#hasStatus = false;
  }
}

/** A reader that closed its end (`| head`) has what it wanted: that is no fault of ours. */
function write(stream: Stream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}
