import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { ModelProvider } from '../model.ts';
import { type AdapterSetup, pick, wrapSdk } from './sdk.ts';

/** Any server that speaks OpenAI's chat interface; a key is sent only where the configuration names one. */
export function createAdapter(setup: AdapterSetup): ModelProvider {
  const { baseUrl, credentials, headers, fetch } = setup;
  const settings = {
    name: 'compatible',
    baseURL: baseUrl,
    headers: { ...headers },
    fetch,
    ...(credentials.apiKey === undefined ? {} : { apiKey: credentials.apiKey }),
  };
  const withSchema = createOpenAICompatible({ ...settings, supportsStructuredOutputs: true });
  const withoutSchema = createOpenAICompatible({ ...settings, supportsStructuredOutputs: false });
  return wrapSdk(setup, {
    type: 'openai-compatible',
    language: (model, options) => (options.structuredOutputs === false ? withoutSchema : withSchema).chatModel(model),
    embedding: (model) => withSchema.embeddingModel(model),
    sdkOptions: (options) => ({ compatible: { strictJsonSchema: false, ...pick(options, ['strictJsonSchema', 'textVerbosity']) } }),
  });
}
