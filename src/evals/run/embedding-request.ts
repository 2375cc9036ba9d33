import type { ModelRequest } from '../../models/model.ts';

/** The request that embeddings have their key by. They share the answers' keys; their options tell them from any conversation. */
export function makeEmbeddingRequest(model: string, texts: readonly string[]): ModelRequest {
  const messages = texts.map((content) => ({ role: 'user' as const, content }));
  return { model, messages, parameters: {}, tools: [], responseSchema: null, providerOptions: { promptgate: 'embeddings' } };
}
