import type { EmbeddingRecording } from '../models/embedding.ts';
import { parseRecordings, type Recording } from '../models/recording.ts';
import type { Prompt } from '../prompt/types.ts';
import type { RevisionSource } from './request.ts';

export const RECORDINGS_FILE = 'recordings.jsonl';
/** Bytes of one file of recordings. */
const SIZE_LIMIT = 64 * 1_048_576;

/** Recorded answers, by who vouches for them. */
export interface RecordedAnswers {
  /** All answers; where both have one, the trusted. */
  readonly byKey: ReadonlyMap<string, Recording>;
  readonly embeddings: ReadonlyMap<string, EmbeddingRecording>;
  /** Keys that only the pull request brings. */
  readonly unverified: ReadonlySet<string>;
  /** Plain sentences on lines that were not believed. */
  readonly notes: readonly string[];
}

/** Reads the recordings beside prompts; a link or a file that is too large is none. */
export async function readRecordings(
  sources: readonly { readonly source: RevisionSource; readonly prompts: readonly Prompt[]; readonly trusted: boolean }[],
): Promise<RecordedAnswers> {
  const make = () => ({ answers: new Map<string, Recording>(), embeddings: new Map<string, EmbeddingRecording>() });
  const [trusted, brought] = [make(), make()];
  const notes: string[] = [];
  for (const { source, prompts, trusted: isTrusted } of sources) {
    const files = prompts.flatMap(({ source: { files } }) => files.get(RECORDINGS_FILE) ?? []).filter(({ mode }) => mode.startsWith('100'));
    const blobs = await source.trees.blobs(new Set(files.map(({ oid }) => oid)), SIZE_LIMIT);
    for (const { oid, path } of files) {
      const bytes = blobs.get(oid)?.bytes ?? null;
      if (bytes === null) {
        notes.push(`${path} is larger than ${SIZE_LIMIT / 1_048_576} MB and was not read.`);
        continue;
      }
      const { byKey, embeddings, refused } = parseRecordings(new TextDecoder().decode(bytes));
      const known = isTrusted ? trusted : brought;
      for (const [key, recording] of byKey) known.answers.set(key, recording);
      for (const [key, recording] of embeddings) known.embeddings.set(key, recording);
      const [first] = refused;
      if (first !== undefined) notes.push(`${path}: ${refused.length} line(s) are no recording; line ${first.line} ${first.problem}.`);
    }
  }
  const unverified = (['answers', 'embeddings'] as const).flatMap((kind) =>
    [...brought[kind].keys()].filter((key) => !trusted[kind].has(key)),
  );
  return {
    byKey: new Map([...brought.answers, ...trusted.answers]),
    embeddings: new Map([...brought.embeddings, ...trusted.embeddings]),
    unverified: new Set(unverified),
    notes: [...new Set(notes)],
  };
}
