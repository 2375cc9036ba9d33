import type { Prompt, PromptSource } from '../prompt/types.ts';
import type { FileChange, FileVersion, Revisions } from '../revisions/revisions.ts';
import { hasMetadata } from './candidates.ts';
import type { ChangeRange, GatheredChanges, TouchedPrompt } from './gather.ts';
import { gatherChanges } from './gather.ts';
import type { TemplatingOf } from './load.ts';
import { findParts } from './parts.ts';
import { findRenames } from './renames.ts';
import { findSiblings } from './siblings.ts';
import type { PromptChange } from './types.ts';

export interface DetectedChanges {
  /** Sorted by id. */
  readonly changes: readonly PromptChange[];
  /**
   * By the id of each changed prompt that stands at the head: directories beside it, or beside one above it, whose names look
   * like its own (in another case, `1` for `l`), as paths below the prompts root (`Billing`, `billing/Refunds`).
   */
  readonly siblings: ReadonlyMap<string, readonly string[]>;
  /** Every changed file below either prompts root. */
  readonly fileChanges: readonly FileChange[];
}

export interface DetectOptions extends ChangeRange {
  /** How a prompt's text is read; Liquid when it is not given. */
  readonly templatingOf?: TemplatingOf;
}

/**
 * Which prompts changed between two commits, and how. Reads no more than the changed prompts.
 * @throws PromptgateError of kind `outside` when the source fails
 */
export async function detectChanges(revisions: Revisions, options: DetectOptions): Promise<DetectedChanges> {
  const gathered = await gatherChanges(revisions, options);
  if (gathered.touched.length === 0) return { changes: [], siblings: new Map(), fileChanges: gathered.fileChanges };
  // The template engine behind it is heavy, and most pull requests change no prompt.
  const { parsePrompt } = await import('../prompt/parse.ts');
  return decideChanges(gathered, (source) => parsePrompt(source, options.templatingOf?.(source.id) ?? 'liquid'));
}

interface Parsed extends Omit<TouchedPrompt, 'base' | 'head'> {
  readonly base: Prompt | null;
  readonly head: Prompt | null;
  readonly adopted: boolean;
}

/** Decides over what was read. */
function decideChanges(gathered: GatheredChanges, parse: (source: PromptSource) => Prompt): DetectedChanges {
  const touched = gathered.touched.map(({ id, base, head, files }): Parsed => {
    // A directory that had no metadata was no prompt yet that a version could be compared with.
    const adopted = base !== null && head !== null && !hasMetadata(base.files.keys()) && hasMetadata(head.files.keys());
    return { id, base: base && !adopted ? parse(base) : null, head: head && parse(head), files, adopted };
  });
  const isRemoved = ({ head }: Parsed) => head === null;
  const stoodAtBase = new Set(gathered.touched.flatMap(({ id, base }) => (base ? [id] : [])));
  const isNew = ({ id }: Parsed) => !stoodAtBase.has(id);
  const byId = new Map(touched.map((prompt) => [prompt.id, prompt]));
  const renames = findRenames(
    touched.filter(isRemoved).flatMap(({ base }) => base ?? []),
    touched.filter(isNew).flatMap(({ head }) => head ?? []),
  );
  const renamedTo = new Map(renames.map((rename) => [rename.to.id, rename]));
  const renamedFrom = new Set(renames.map(({ from }) => from.id));

  const changes = touched.flatMap((prompt): PromptChange[] => {
    const { id, base, head, files, adopted } = prompt;
    const rename = renamedTo.get(id);
    if (rename) return [describeRename(prompt, byId.get(rename.from.id) as Parsed, rename.similarity)];
    if (renamedFrom.has(id)) return [];
    const parts = findParts(files, base, head);
    if (base && head && parts.length === 0) return [];
    const change = base === null ? 'added' : head === null ? 'removed' : 'modified';
    return [{ id, change, previousId: null, ...(adopted && { adopted }), similarity: null, parts, base, head }];
  });
  return { changes, siblings: findSiblings(changes, gathered.headDirectories), fileChanges: gathered.fileChanges };
}

function describeRename(to: Parsed, from: Parsed, similarity: number): PromptChange {
  const pairs = new Map<string, { base: FileVersion | null; head: FileVersion | null }>();
  for (const { path, base } of from.files) if (base) pairs.set(path, { base, head: null });
  for (const { path, head } of to.files) if (head) pairs.set(path, { base: pairs.get(path)?.base ?? null, head });
  const files = [...pairs].map(([path, sides]) => ({ path, ...sides }));
  const parts = findParts(files, from.base, to.head);
  return { id: to.id, change: 'renamed', previousId: from.id, similarity, parts, base: from.base, head: to.head };
}
