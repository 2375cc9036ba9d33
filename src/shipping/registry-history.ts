import type { RegistryEvent, RegistryRevision } from '../registry/events.ts';
import { listEvents } from '../registry/events.ts';
import { parseRegistry, REGISTRY_SIZE_LIMIT } from '../registry/parse.ts';
import { cutPrompt } from '../registry/piece.ts';
import type { RegisteredPrompt, Registry } from '../registry/registry.ts';
import { EMPTY_REGISTRY } from '../registry/registry.ts';
import { findFile } from '../review/find-file.ts';
import type { HistoryEntry, Revisions } from '../revisions/revisions.ts';

export interface PromptHistoryQuestion {
  /** The commit whose history is read: the newest one of the registry's branch. */
  readonly tip: string;
  /** The registry's path from the repository's root. */
  readonly path: string;
  /** The prompt that is asked for. */
  readonly id: string;
  /** Commits of the registry that are looked at, the newest ones; 2,000 when absent. */
  readonly limit?: number;
  /** Bytes of registries that are read in all; 1 GiB when absent. */
  readonly budget?: number;
}

export interface PromptHistory {
  /** Oldest first. */
  readonly events: readonly RegistryEvent[];
  /** Why the history does not reach back to the registry's beginning; null: it does. */
  readonly cut: 'shallow' | 'limit' | null;
  /** When the oldest commit that was looked at was made, ISO 8601 UTC; null where there is none. */
  readonly since: string | null;
  /** Commits whose registry could not be read, and whose events are missing. */
  readonly unreadable: readonly string[];
}

const COMMIT_LIMIT = 2000;
const BYTE_BUDGET = 1_073_741_824;
/** Bytes that are held in memory at once. */
const CHUNK = 67_108_864;

type Piece = { readonly bytes: Uint8Array | null; readonly registry: Registry | null };

/** Reads one prompt out of many registries; where its lines stayed as they were, it stays the same value. */
class PieceReader {
  readonly #path: string;
  readonly #id: string;
  #last: Piece | null = null;

  constructor(path: string, id: string) {
    this.#path = path;
    this.#id = id;
  }

  read(bytes: Uint8Array): Registry | null {
    const piece = cutPrompt(bytes, this.#id);
    if (piece !== undefined && this.#last?.bytes && piece !== null && Buffer.compare(piece, this.#last.bytes) === 0)
      return this.#last.registry;
    const registry = piece === undefined ? this.#readWhole(bytes) : this.#readPiece(piece);
    // A piece of a large buffer would keep all of it.
    this.#last = { bytes: piece ? Uint8Array.from(piece) : null, registry };
    return registry;
  }

  #readPiece(piece: Uint8Array | null): Registry | null {
    if (piece === null) return EMPTY_REGISTRY;
    const text = `{"prompts":{${JSON.stringify(this.#id)}:${Buffer.from(piece).toString()}},"schemaVersion":1}`;
    const { registry } = parseRegistry(text, this.#path);
    return registry === EMPTY_REGISTRY ? null : this.#keepOne(registry);
  }

  #readWhole(bytes: Uint8Array): Registry | null {
    const text = Buffer.from(bytes).toString();
    const { registry } = parseRegistry(text, this.#path);
    if (registry === EMPTY_REGISTRY && text.trim() !== '') return null;
    return this.#keepOne(registry);
  }

  #keepOne({ prompts }: Registry): Registry {
    if (!Object.hasOwn(prompts, this.#id)) return EMPTY_REGISTRY;
    return { schemaVersion: 1, prompts: Object.fromEntries([[this.#id, prompts[this.#id] as RegisteredPrompt]]) };
  }
}

/** The registry's object at a commit; null where there is none, undefined where this source does not have the commit. */
async function findRegistry(revisions: Revisions, commit: string, path: string): Promise<string | null | undefined> {
  const sha = await revisions.resolve(commit);
  return sha === null ? undefined : findFile(revisions, sha, path);
}

/**
 * What happened to one prompt, from Git's history of the registry: no network, and bounded, whatever the repository holds.
 * @throws PromptgateError what reading the repository throws
 */
export async function readPromptHistory(revisions: Revisions, question: PromptHistoryQuestion): Promise<PromptHistory> {
  const { tip, path, id, limit = COMMIT_LIMIT, budget = BYTE_BUDGET } = question;
  const newest = await revisions.history(tip, path, limit);
  const sizes = await revisions.blobs(oidsOf(newest), 0);
  const kept = keepWithin(newest, budget, (oid) => sizes.get(oid)?.size ?? 0);
  const oldest = kept.at(-1);
  const reader = new PieceReader(path, id);
  const before = oldest === undefined ? await findRegistry(revisions, tip, path) : await findRegistry(revisions, `${oldest.sha}^1`, path);
  const start = await readStart(revisions, before, reader);
  const read: RegistryRevision[] = [];
  const unreadable: string[] = [];
  for (const chunk of splitChunks(kept.toReversed(), (oid) => sizes.get(oid)?.size ?? 0)) {
    const blobs = await revisions.blobs(oidsOf(chunk), REGISTRY_SIZE_LIMIT);
    for (const { sha, message, file, authorName, authorEmail, authoredAt } of chunk) {
      const bytes = file?.mode.startsWith('100') ? blobs.get(file.oid)?.bytes : null;
      // A registry that was removed says that nothing is registered any more; one that cannot be read says nothing.
      const registry = file === null ? EMPTY_REGISTRY : bytes ? reader.read(bytes) : null;
      if (registry === null) unreadable.push(sha);
      const at = authoredAt.replace(/\.\d+Z$/, 'Z');
      read.push({ commit: sha, author: `${authorName} <${authorEmail}>`, at, message, registry });
    }
  }
  const isCut = typeof before === 'string';
  const cut = !isCut ? null : newest.length === limit || kept.length < newest.length ? 'limit' : 'shallow';
  return { events: listEvents(read, { start, id }), cut, since: read[0]?.at ?? null, unreadable };
}

async function readStart(revisions: Revisions, oid: string | null | undefined, reader: PieceReader): Promise<Registry | null> {
  if (!oid) return EMPTY_REGISTRY;
  const bytes = (await revisions.blobs([oid], REGISTRY_SIZE_LIMIT)).get(oid)?.bytes;
  return bytes ? reader.read(bytes) : null;
}

function oidsOf(entries: readonly HistoryEntry[]): string[] {
  return entries.flatMap(({ file }) => (file === null ? [] : [file.oid]));
}

/** The newest ones whose registries are no more than that many bytes together; one at least. */
function keepWithin(newest: readonly HistoryEntry[], budget: number, sizeOf: (oid: string) => number): HistoryEntry[] {
  let bytes = 0;
  const end = newest.findIndex(({ file }, index) => {
    bytes += file === null ? 0 : sizeOf(file.oid);
    return bytes > budget && index > 0;
  });
  return newest.slice(0, end < 0 ? newest.length : end);
}

function splitChunks(entries: readonly HistoryEntry[], sizeOf: (oid: string) => number): HistoryEntry[][] {
  const chunks: HistoryEntry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const size = entry.file === null ? 0 : sizeOf(entry.file.oid);
    if (chunks.length === 0 || size > room) {
      chunks.push([]);
      room = CHUNK;
    }
    chunks.at(-1)?.push(entry);
    room -= size;
  }
  return chunks;
}
