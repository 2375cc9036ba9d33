import { type BigIntStats, statSync } from 'node:fs';
import { SqliteDatabase, type SqliteOptions } from './sqlite-database.ts';

/** Which file a path means now. null: none. */
function identify(path: string): Pick<BigIntStats, 'dev' | 'ino'> | null {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

/**
 * A file of calls, opened when it is first needed, and again where another one has its name since: one that was deleted or moved away while it
 * was open would take all calls, and nobody could ever read them.
 */
export class SqliteHandle {
  readonly #path: string;
  readonly #options: SqliteOptions;
  #opened: { readonly database: SqliteDatabase; readonly file: ReturnType<typeof identify> } | null = null;

  constructor(path: string, options: SqliteOptions) {
    this.#path = path;
    this.#options = options;
  }

  /** @throws PromptgateError what `SqliteDatabase` throws */
  reach(): SqliteDatabase {
    if (this.#opened !== null && !this.#isInPlace(this.#opened.file)) this.close();
    this.#opened ??= { database: new SqliteDatabase(this.#path, this.#options), file: identify(this.#path) };
    return this.#opened.database;
  }

  #isInPlace(file: ReturnType<typeof identify>): boolean {
    const now = identify(this.#path);
    return now !== null && now.dev === file?.dev && now.ino === file.ino;
  }

  close(): void {
    const { database } = this.#opened ?? {};
    this.#opened = null;
    database?.close();
  }
}
