import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs';

/** What a crash leaves at the end of a file is closed off, so that the next line is its own. */
const NEW_LINE = Buffer.from('\n');

/**
 * A file that only grows, a line at a time. Lines are handed to the system at once: they outlive the process, however it ends. Writing
 * is synchronous because a line takes microseconds and its order is what a later run relies on.
 */
export class LineFile {
  readonly path: string;
  readonly #fd: number;
  #size: number;

  /** @throws NodeJS.ErrnoException; a symbolic link is not followed */
  constructor(path: string) {
    this.path = path;
    this.#fd = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0), 0o600);
    this.#size = fstatSync(this.#fd).size;
    if (this.#size > 0 && this.read(this.#size - 1, 1) !== '\n') this.#write(NEW_LINE);
  }

  /** @param line with its end. @returns where it stands. @throws NodeJS.ErrnoException, on a full disk for one */
  append(line: string): { readonly offset: number; readonly length: number } {
    const bytes = Buffer.from(line, 'utf8');
    const offset = this.#size;
    this.#write(bytes);
    return { offset, length: bytes.length };
  }

  read(offset: number, length: number): string {
    const bytes = Buffer.alloc(length);
    const count = readSync(this.#fd, bytes, 0, length, offset);
    return bytes.toString('utf8', 0, count);
  }

  close(): void {
    closeSync(this.#fd);
  }

  #write(bytes: Buffer): void {
    for (let written = 0; written < bytes.length; ) {
      const count = writeSync(this.#fd, bytes, written);
      written += count;
      this.#size += count;
    }
  }
}
