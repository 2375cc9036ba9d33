import { resolve } from 'node:path';
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
    const ended = text.endsWith('\n') ? text : `${text}\n`;
    if (this.#options.file === undefined) return write(this.#stdout, ended);
    const path = resolve(this.#options.cwd, this.#options.file);
    if (await leadsOut(this.#options.cwd, path)) {
      throw new PromptgateError(`The output cannot be written to ${path}: a symbolic link leads from there out of ${this.#options.cwd}.`, {
        code: 'output-not-writable',
        kind: 'usage',
        help: 'Give --output the file that is meant itself, or remove the link.',
      });
    }
    const { default: writeFileAtomic } = await import('write-file-atomic');
    try {
      await writeFileAtomic(path, ended);
    } catch (cause) {
      throw new PromptgateError(`The output cannot be written to ${path}: ${(cause as Error).message}`, {
        code: 'output-not-writable',
        kind: 'usage',
        help: 'Give --output a file in a directory that exists and that you may write to.',
        cause,
      });
    }
    await this.note(`Written to ${path}.`);
  }

  /** Progress and remarks, on stderr; nothing with `--quiet`. */
  async note(text: string): Promise<void> {
    if (!this.#options.quiet) await write(this.#stderr, `${cleanRemark(text)}\n`);
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
