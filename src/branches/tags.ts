import { PromptgateError } from '../errors.ts';

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

/** The tags of a repository. Adapters: a clone, with or without its remote, and GitHub's API; one contract test for both. */
export interface Tags {
  /** By name, without `refs/tags/`; the commit that a tag leads to in the end. */
  list(): Promise<ReadonlyMap<string, { readonly commit: string }>>;
  /** @throws PromptgateError `tag-elsewhere` where the name stands at another commit */
  create(name: string, commit: string, message: string): Promise<'created' | 'exists'>;
  /** Many at once; a name that stands elsewhere stops none of the others. The outcomes by name. */
  createAll(tags: readonly NewTag[]): Promise<ReadonlyMap<string, TagOutcome>>;
}

/** The fault for a tag that is not where it should be. */
export function explainConflict(name: string, wanted: string, found: string): PromptgateError {
  return new PromptgateError(`The tag ${name} stands at ${found.slice(0, 12)} already, not at ${wanted.slice(0, 12)}.`, {
    code: 'tag-elsewhere',
    kind: 'outside',
    help: `Tags are never moved. See what it holds: git show ${name}. Was it made by mistake, delete it (git push --delete origin ${name}; git tag --delete ${name}) and run this again; else give the prompt the next version.`,
  });
}

/** As `createAll`, for one tag whose conflict is a fault. */
export async function createOne(tags: Pick<Tags, 'createAll'>, tag: NewTag): Promise<'created' | 'exists'> {
  const outcome = (await tags.createAll([tag])).get(tag.name);
  if (outcome === undefined) throw new TypeError(`no outcome for ${tag.name}`);
  if (outcome.kind === 'conflict') throw explainConflict(tag.name, tag.commit, outcome.commit);
  return outcome.kind;
}
