import { listPromptIds } from '../changes/load.ts';
import type { Finding } from '../checks/finding.ts';
import type { Config } from '../config/config.ts';
import { contentKey, type HeldContent } from '../registry/content.ts';
import type { RegistryRevision } from '../registry/events.ts';
import { parseRegistry, REGISTRY_SIZE_LIMIT } from '../registry/parse.ts';
import type { Registry } from '../registry/registry.ts';
import { verifyRegistry } from '../registry/verify.ts';
import { mapBounded } from '../revisions/bounded.ts';
import type { Revisions } from '../revisions/revisions.ts';
import { type ContentPlace, readContents } from './content.ts';

export interface VerifyPlace extends ContentPlace {
  readonly config: Pick<Config, 'promptsDir' | 'environments' | 'registry' | 'release'>;
}

export interface VerifySubject {
  /** The registry's text. */
  readonly text: string;
  /** The newest commit that holds the registry; null: its history is not looked at. */
  readonly tip: string | null;
  /** The newest commit of the default branch; null where there is none. */
  readonly source: string | null;
  /** Every commit that the default branch has; null: they are not known. */
  readonly line: ReadonlySet<string> | null;
  /** Whether the clone's history is cut off. */
  readonly shallow: boolean;
}

export interface Verification {
  readonly findings: readonly Finding[];
  /** What was looked at. */
  readonly prompts: number;
  readonly versions: number;
  /** null: the history was not looked at. */
  readonly revisions: number | null;
}

/** Commits of the registry that are looked at, and bytes of them in all. */
const HISTORY_LIMIT = 500;
const HISTORY_BYTES = 268_435_456;

/** Commits that are read at the same time. */
const CONCURRENCY = 16;

/** What each version's commit holds: one batch of reads a commit. */
async function readHeld(
  revisions: Revisions,
  place: ContentPlace,
  { prompts }: Registry,
  line: ReadonlySet<string> | null,
): Promise<Map<string, HeldContent>> {
  const claims = Object.entries(prompts).flatMap(([id, { versions }]) =>
    Object.entries(versions).map(([version, { commit }]) => ({ id, version, commit })),
  );
  const groups = [...Map.groupBy(claims, (claim) => claim.commit)];
  const held = new Map<string, HeldContent>();
  await mapBounded(groups, CONCURRENCY, async ([commit, own]) => {
    const exists = (await revisions.resolve(commit)) === commit;
    const found = exists ? await readContents(revisions, place, commit, [...new Set(own.map(({ id }) => id))]) : null;
    const isOnLine = line === null || line.has(commit);
    for (const { id, version } of own) held.set(contentKey(id, version), describeHeld(found?.get(id), exists, isOnLine));
  });
  return held;
}

type Held = { readonly version: string | null; readonly digest: string | null };

function describeHeld(prompt: Held | undefined, exists: boolean, isOnLine: boolean): HeldContent {
  if (!exists) return { kind: 'no-commit' };
  if (!isOnLine) return { kind: 'not-on-branch' };
  if (prompt === undefined) return { kind: 'no-prompt' };
  return { kind: 'prompt', version: prompt.version, digest: prompt.digest };
}

/** The registry's own history, oldest first; what is older than the bounds is left out. */
async function readRevisions(revisions: Revisions, tip: string, path: string): Promise<RegistryRevision[]> {
  const newest = await revisions.history(tip, path, HISTORY_LIMIT);
  const sizes = await revisions.blobs(
    newest.flatMap(({ file }) => (file === null ? [] : [file.oid])),
    0,
  );
  const read: RegistryRevision[] = [];
  let bytes = 0;
  for (const { sha, authorName, authoredAt, file } of newest) {
    bytes += file === null ? 0 : (sizes.get(file.oid)?.size ?? 0);
    if (bytes > HISTORY_BYTES) break;
    const blob = file?.mode.startsWith('100') ? (await revisions.blobs([file.oid], REGISTRY_SIZE_LIMIT)).get(file.oid)?.bytes : null;
    const parsed = blob ? parseRegistry(Buffer.from(blob).toString(), path) : null;
    const isReadable = parsed !== null && !parsed.findings.some(({ severity }) => severity === 'error');
    read.push({ commit: sha, author: authorName, at: authoredAt, registry: isReadable ? parsed.registry : null });
  }
  return read.reverse();
}

/**
 * Holds a registry against what Git holds: the content at every version's commit, tags, environments, its own history. Nothing but the
 * repository is asked.
 * @throws PromptgateError what reading the repository throws
 */
export async function verifyAgainstGit(revisions: Revisions, place: VerifyPlace, subject: VerifySubject): Promise<Verification> {
  const { text, tip, source, line, shallow } = subject;
  const { registry: where, environments, release, promptsDir } = place.config;
  const { registry } = parseRegistry(text, where.path);
  const contents = await readHeld(revisions, place, registry, line);
  const tags = new Map((await revisions.tags([''])).map(({ name, commit }) => [name, { commit }]));
  const prompts = new Set(source === null ? [] : await listPromptIds(revisions, source, promptsDir));
  const history = tip === null ? null : await readRevisions(revisions, tip, where.path);
  const findings = verifyRegistry({
    path: where.path,
    text,
    environments,
    tagTemplate: release.tag,
    contents,
    tags,
    prompts,
    history,
    shallow,
  });
  return { findings, prompts: Object.keys(registry.prompts).length, versions: contents.size, revisions: history?.length ?? null };
}
