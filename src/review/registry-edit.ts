import { loadPrompts } from '../changes/load.ts';
import type { Finding } from '../checks/finding.ts';
import { applyLevels } from '../checks/levels.ts';
import { checkRegistryEdit, checkRegistryRemoved, type RegistryFinding } from '../checks/registry-edit.ts';
import { hideSecrets, listSecrets } from '../checks/secret.ts';
import type { Config } from '../config/config.ts';
import { configFor } from '../config/overrides.ts';
import { contentKey, type HeldContent } from '../registry/content.ts';
import { listEdits } from '../registry/edits.ts';
import { type ParsedRegistry, parseRegistry, REGISTRY_SIZE_LIMIT, refuseLargeRegistry } from '../registry/parse.ts';
import { EMPTY_REGISTRY } from '../registry/registry.ts';
import { orderFindings } from '../report/conclusion.ts';
import type { ReviewRequest } from '../review.ts';
import type { FileVersion, Revisions } from '../revisions/revisions.ts';

/** Versions that were added by hand and are held against Git; a release's pull request has as many as prompts that changed. */
const CHECKED_LIMIT = 200;

/** Characters in which secrets are looked for. */
const SEARCHED_LIMIT = 1_000_000;

/** A file of the registry on both sides; null where there is none. */
export interface ChangedFile {
  readonly base: FileVersion | null;
  readonly head: FileVersion | null;
}

interface Side {
  readonly text: string;
  readonly parsed: ParsedRegistry;
}

/** Reads both sides of a registry that changed, and says what only a command may change. */
export async function reviewRegistryEdit(
  revisions: Revisions,
  { base, head }: ChangedFile,
  request: ReviewRequest,
  config: Config,
): Promise<readonly Finding[]> {
  const { path } = config.registry;
  const files = [base, head].filter((file): file is FileVersion => file !== null && isRegular(file));
  const blobs = await revisions.blobs(
    files.map(({ oid }) => oid),
    REGISTRY_SIZE_LIMIT,
  );
  const read = (file: FileVersion | null): Side | null => {
    if (file === null || !isRegular(file)) return null;
    const bytes = blobs.get(file.oid)?.bytes ?? null;
    if (bytes === null) return { text: '', parsed: refuseLargeRegistry(path) };
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { text, parsed: parseRegistry(text, path) };
  };
  const [before, after] = [read(base), read(head)];
  if (after === null) return conclude(checkRegistryRemoved(path, before?.parsed.registry ?? null, head !== null), config, '');
  const contents = await readAdded(revisions, before, after, request, config);
  const found = checkRegistryEdit({
    path,
    base: before?.parsed.registry ?? null,
    head: after.parsed,
    headText: after.text,
    contents,
    byHand: request.messages === 'auto',
  });
  return conclude(found, config, after.text);
}

function isRegular({ mode }: FileVersion): boolean {
  return mode.startsWith('100');
}

/** What stands at the commits of the versions that were added. */
async function readAdded(
  revisions: Revisions,
  before: Side | null,
  after: Side,
  request: ReviewRequest,
  { promptsDir }: Config,
): Promise<ReadonlyMap<string, HeldContent>> {
  const added = listEdits(before?.parsed.registry ?? EMPTY_REGISTRY, after.parsed.registry).filter((edit) => edit.kind === 'version-added');
  const byCommit = Map.groupBy(added.slice(0, CHECKED_LIMIT), (edit) => edit.after.commit);
  const contents = new Map<string, HeldContent>();
  for (const [commit, edits] of byCommit) {
    const place = await findCommit(revisions, commit, request);
    const ids = new Set(edits.map(({ id }) => id));
    const prompts = place === null ? await loadPrompts(revisions, commit, promptsDir, ids) : null;
    for (const { id, version } of edits) {
      const prompt = prompts?.get(id);
      const found: HeldContent =
        prompt === undefined ? { kind: 'no-prompt' } : { kind: 'prompt', version: prompt.version, digest: prompt.digest };
      contents.set(contentKey(id, version), place ?? found);
    }
  }
  return contents;
}

/** Why a commit's content does not count: it is missing here, or no part of the branch, so that it is lost after the merge; else null. */
async function findCommit(revisions: Revisions, commit: string, { base, baseTip }: ReviewRequest): Promise<HeldContent | null> {
  if ((await revisions.resolve(commit)) !== commit) return { kind: 'no-commit' };
  const tip = baseTip ?? base;
  return commit === tip || (await revisions.mergeBase(tip, commit)) === commit ? null : { kind: 'not-on-branch' };
}

/** Findings quote the file: a key that somebody pasted into it is not printed once more, also where it is cut. */
function conclude(found: readonly RegistryFinding[], config: Config, text: string): readonly Finding[] {
  const levelled = found.flatMap(({ id, finding }) => applyLevels([finding], (id === null ? config : configFor(config, id)).rules));
  if (levelled.length === 0) return [];
  const secrets = listSecrets(text.slice(0, SEARCHED_LIMIT));
  const hide = (message: string) => hideSecrets(message, [...secrets, ...listSecrets(message)]);
  return orderFindings(levelled.map((finding) => ({ ...finding, message: hide(finding.message), help: hide(finding.help) })));
}
