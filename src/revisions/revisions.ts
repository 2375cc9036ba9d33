/** Git's file modes; `040000` is a directory, `120000` a symbolic link, `160000` a submodule. */
export type FileMode = '100644' | '100755' | '120000' | '160000' | '040000';

/** One entry of a directory. */
export interface TreeEntry {
  readonly name: string;
  readonly mode: FileMode;
  readonly oid: string;
}

export interface FileVersion {
  readonly mode: FileMode;
  readonly oid: string;
}

/** One changed file (never a directory), renames not detected: a moved file is one removed and one added. */
export interface FileChange {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly base: FileVersion | null;
  readonly head: FileVersion | null;
}

export interface Blob {
  /** Bytes. */
  readonly size: number;
  /** null when the blob is larger than the limit that the reader gave. */
  readonly bytes: Uint8Array | null;
}

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  /** The whole message, as committed (CRLF kept). */
  readonly message: string;
  /** What it changed below the asked roots, against its first parent. */
  readonly changes: readonly FileChange[];
}

/** One commit that changed a file. */
export interface HistoryEntry {
  readonly sha: string;
  readonly message: string;
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO 8601 UTC. */
  readonly authoredAt: string;
  /** The file as that commit left it; null where it removed it. */
  readonly file: FileVersion | null;
}

export interface Tag {
  readonly name: string;
  /** The commit it points at, annotated tags peeled. */
  readonly commit: string;
}

/** Reads directories and files; all that `validate` needs. The working tree is one of its adapters. */
export interface Trees {
  /** The immediate entries of each directory at a revision; a directory that is not there is absent from the map. `''` is the root. */
  trees(revision: string, dirs: readonly string[]): Promise<ReadonlyMap<string, readonly TreeEntry[]>>;
  /** Blob contents by object id, each once; a blob over `limit` bytes comes with its size alone. */
  blobs(oids: Iterable<string>, limit: number): Promise<ReadonlyMap<string, Blob>>;
  close(): Promise<void>;
}

/**
 * Reads a repository at revisions. Adapters: local git, the GitHub API, memory; one contract test for all.
 * Every method throws a `PromptgateError` of kind `outside` when the source fails.
 */
export interface Revisions extends Trees {
  readonly source: 'git' | 'github' | 'memory';
  /** The full commit SHA that a ref, a short SHA or an expression of this source names; null when there is none. */
  resolve(ref: string): Promise<string | null>;
  /** The best common ancestor; null when there is none. */
  mergeBase(a: string, b: string): Promise<string | null>;
  /** Changed files below the roots between two commits, in path order; cost grows with the change. */
  diff(base: string, head: string, roots: readonly string[]): Promise<readonly FileChange[]>;
  /** Commits reachable from head and not from base that touch the roots or nothing at all below them, merges included, oldest first. */
  commits(base: string, head: string, roots: readonly string[]): Promise<readonly Commit[]>;
  /** Commits reachable from a revision that changed one file, newest first, at most `limit`; a shallow clone ends it early. */
  history(revision: string, path: string, limit: number): Promise<readonly HistoryEntry[]>;
  /** Tags whose names start with any of the prefixes. */
  tags(prefixes: readonly string[]): Promise<readonly Tag[]>;
}
