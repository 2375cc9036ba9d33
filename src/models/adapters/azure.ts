import { createAzure } from '@ai-sdk/azure';
import type { ModelProvider } from '../model.ts';
import { usesResponses, writeOpenAIOptions } from './openai.ts';
import { type AdapterSetup, wrapSdk } from './sdk.ts';

/** Azure's OpenAI: the model is the deployment's name. */
export function createAdapter(setup: AdapterSetup): ModelProvider {
  const { baseUrl, credentials, headers, fetch } = setup;
  const provider = createAzure({ baseURL: baseUrl, apiKey: credentials.apiKey as string, headers: { ...headers }, fetch });
  return wrapSdk(setup, {
    type: 'azure',
    language: (model, options) => (usesResponses(model, options) ? provider.responses(model) : provider.chat(model)),
    embedding: (model) => provider.embedding(model),
    sdkOptions(options) {
      const written = writeOpenAIOptions(options);
      return { openai: written, azure: written };
    },
  });
}
