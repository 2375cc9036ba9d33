import { makeEmbeddingRequest } from '../evals/run/embedding-request.ts';
import { redactAnswer } from '../evals/run/redact-answer.ts';
import { CONFIRMATION_TRIAL } from '../evals/run/suspect.ts';
import { type EmbeddingRecording, makeEmbeddingRecording } from '../models/embedding.ts';
import type { Models } from '../models/open-models.ts';
import { formatRecording, makeRecording, parseRecordings, type Recording } from '../models/recording.ts';
import { describeRequest } from '../models/request-key.ts';
import type { EvaluationRun } from './evaluate.ts';
import { nameProvider, type OnAnswer, type OnEmbeddings } from './providers.ts';

/** Collects the answers of a run as recordings. */
export interface Recorder {
  readonly onAnswer: OnAnswer;
  readonly onEmbeddings: OnEmbeddings;
  /**
   * The file of recordings of one prompt: what was answered now and, of the former file, what is still asked and was not answered now. null
   * where there is nothing to keep.
   * @param former the file as it is; null where there is none
   * @param keepAll whether recordings that nothing asked now stay: only a part of the cases ran
   */
  write(id: string, keys: EvaluationRun['keys'], former: string | null, keepAll: boolean): string | null;
}

/** @param now milliseconds since 1970 */
export function createRecorder(models: Models, now: () => number): Recorder {
  const recorded = new Map<string, Recording>();
  const embedded = new Map<string, EmbeddingRecording>();
  return {
    onAnswer(request, trial, answer) {
      if (trial >= CONFIRMATION_TRIAL) return;
      const clean = redactAnswer(answer, models.redact);
      const recording = makeRecording(describeRequest(models.identify(nameProvider(request.model)), request, trial), clean, now());
      recorded.set(recording.key, recording);
    },
    onEmbeddings(model, texts, embeddings) {
      const request = describeRequest(models.identify(nameProvider(model)), makeEmbeddingRequest(model, texts), 0);
      const recording = makeEmbeddingRecording(request, embeddings, now());
      embedded.set(recording.key, recording);
    },
    write(id, keys, former, keepAll) {
      const own = keys.get(id);
      if (own === undefined) return null;
      const all = new Set([...keys.values()].flatMap(({ items }) => [...items]));
      const before = former === null ? null : parseRecordings(former);
      const kept = [...(before?.byKey ?? [])].filter(([key]) => keepAll || own.items.has(key));
      // A judge's question belongs to no single prompt: whoever asks the judge has it. Embeddings likewise.
      const fresh = [...recorded].filter(([key]) => own.items.has(key) || (own.judged && !all.has(key)));
      const vectors = [...(keepAll ? (before?.embeddings ?? []) : []), ...(own.embedded ? embedded : [])];
      const merged = new Map<string, Recording | EmbeddingRecording>([...kept, ...fresh, ...vectors]);
      if (merged.size === 0) return null;
      const lines = [...merged].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, recording]) => formatRecording(recording));
      return `${lines.join('\n')}\n`;
    },
  };
}
