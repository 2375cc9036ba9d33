import { createOpenAI } from '@ai-sdk/openai';
import type { JsonObject } from '../../prompt/types.ts';
import type { ModelProvider } from '../model.ts';
import { type AdapterSetup, pick, wrapSdk } from './sdk.ts';

/** Models that OpenAI serves by its responses interface alone. */
const RESPONSES_ONLY = /^(?:o\d+-pro|gpt-\d+(?:\.\d+)?-(?:pro|codex)|codex-|computer-use-|o\d+(?:-mini)?-deep-research)/;

/** Chat, which takes a seed and stop words, unless the model or `provider_options.api` asks for responses. */
export function usesResponses(model: string, options: JsonObject): boolean {
  return options.api === undefined ? RESPONSES_ONLY.test(model) : options.api === 'responses';
}

/** Nothing is stored with the provider; a schema binds strictly only where that is asked for, since most schemas are not in OpenAI's subset. */
export function writeOpenAIOptions(options: JsonObject): JsonObject {
  return {
    strictJsonSchema: false,
    store: false,
    ...pick(options, ['logprobs', 'parallelToolCalls', 'strictJsonSchema', 'textVerbosity']),
  };
}

export function createAdapter(setup: AdapterSetup): ModelProvider {
  const { baseUrl, credentials, headers, fetch } = setup;
  const provider = createOpenAI({ baseURL: baseUrl, apiKey: credentials.apiKey as string, headers: { ...headers }, fetch });
  return wrapSdk(setup, {
    type: 'openai',
    language: (model, options) => (usesResponses(model, options) ? provider.responses(model) : provider.chat(model)),
    embedding: (model) => provider.embedding(model),
    sdkOptions: (options) => ({ openai: writeOpenAIOptions(options) }),
  });
}
