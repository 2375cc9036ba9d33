import { makeEmbeddingRequest } from '../evals/run/embedding-request.ts';
import { type EmbeddingRecording, readEmbeddings } from './embedding.ts';
import { ModelFault, type ModelProvider } from './model.ts';
import { type Recording, readAnswer } from './recording.ts';
import { type AdapterIdentity, keyOfRequest } from './request-key.ts';

/**
 * A provider that answers from recordings alone. It stands in for another one by that one's identity; a request that was not recorded
 * is a `refused` fault, never a call.
 */
export function createRecorded(
  name: string,
  identity: AdapterIdentity,
  recordings: ReadonlyMap<string, Recording>,
  embeddings: ReadonlyMap<string, EmbeddingRecording> = new Map(),
): ModelProvider {
  return {
    name,
    isLive: false,
    async call(request, { signal, trial = 0 }) {
      signal.throwIfAborted();
      const recording = recordings.get(keyOfRequest(identity, request, trial));
      if (recording !== undefined) return readAnswer(recording);
      throw refuse(`this request to ${request.model} (trial ${trial + 1})`);
    },
    async embed(model, texts, { signal }) {
      signal.throwIfAborted();
      const recording = embeddings.get(keyOfRequest(identity, makeEmbeddingRequest(model, texts), 0));
      if (recording !== undefined) return readEmbeddings(recording);
      throw refuse(`this request for embeddings to ${model}`);
    },
  };
}

function refuse(what: string): ModelFault {
  return new ModelFault(`No recording answers ${what}. Record it with \`promptgate eval --record\`.`, { kind: 'refused' });
}
