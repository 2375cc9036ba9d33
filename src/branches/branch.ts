/** What a branch holds at its tip, as far as it was asked for. */
export interface BranchState {
  /** Full SHA; null: there is no such branch yet. */
  readonly tip: string | null;
  /** The asked files' texts by path from the repository's root; null where there is no such file. */
  readonly files: ReadonlyMap<string, string | null>;
}

export interface BranchCommit {
  /** The tip that the files were made from; null makes the branch. */
  readonly parent: string | null;
  /** New texts by path; null removes the file. */
  readonly files: ReadonlyMap<string, string | null>;
  /** Whole message. */
  readonly message: string;
}

/** `moved`: somebody else wrote first, and nothing of ours is there; read again and try again. */
export type BranchResult = { readonly kind: 'written'; readonly commit: string } | { readonly kind: 'moved' };

/**
 * A branch that is written to one commit at a time, on its newest tip or not at all. Adapters: a clone (with or without a push to
 * its remote) and GitHub's API; one contract test for all.
 * Every method throws a `PromptgateError`: `branch-protected` where writing is refused for good, with both mends in `help`.
 */
export interface Branch {
  /** `main`, without `refs/heads/`. */
  readonly name: string;
  read(paths: readonly string[]): Promise<BranchState>;
  commit(commit: BranchCommit): Promise<BranchResult>;
  /**
   * Keeps other writers of the same clone waiting while `work` reads and commits, so that they queue up instead of losing races.
   * Absent where there is nothing to hold them off with; what is written is safe without it.
   */
  exclusively?<Result>(work: () => Promise<Result>): Promise<Result>;
}
