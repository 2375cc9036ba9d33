export interface NewTag {
  /** Without `refs/tags/`. */
  readonly name: string;
  /** Full SHA. */
  readonly commit: string;
  /** Whole message: tags are annotated. */
  readonly message: string;
}

/** `exists`: it stood at this very commit before. `conflict`: it stands at another one, and was left there. */
export type TagOutcome = { readonly kind: 'created' | 'exists' } | { readonly kind: 'conflict'; readonly commit: string };

/** The tags of a clone, or of its remote. */
export interface Tags {
  /** By name, without `refs/tags/`; the commit that a tag leads to in the end. */
  list(): Promise<ReadonlyMap<string, { readonly commit: string }>>;
  /** A name that stands elsewhere stops none of the others. The outcomes by name. */
  createAll(tags: readonly NewTag[]): Promise<ReadonlyMap<string, TagOutcome>>;
}
