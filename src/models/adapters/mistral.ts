import { createMistral } from '@ai-sdk/mistral';
import type { ModelProvider } from '../model.ts';
import { type AdapterSetup, pick, wrapSdk } from './sdk.ts';

export function createAdapter(setup: AdapterSetup): ModelProvider {
  const { baseUrl, credentials, headers, fetch } = setup;
  const provider = createMistral({ baseURL: baseUrl, apiKey: credentials.apiKey as string, headers: { ...headers }, fetch });
  return wrapSdk(setup, {
    type: 'mistral',
    language: (model) => provider.chat(model),
    embedding: (model) => provider.embedding(model),
    sdkOptions: (options) => ({ mistral: pick(options, ['safePrompt', 'parallelToolCalls', 'strictJsonSchema']) }),
  });
}
