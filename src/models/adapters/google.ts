import { createGoogle } from '@ai-sdk/google';
import type { ModelProvider } from '../model.ts';
import { type AdapterSetup, pick, wrapSdk } from './sdk.ts';

export function createAdapter(setup: AdapterSetup): ModelProvider {
  const { baseUrl, credentials, headers, fetch } = setup;
  const provider = createGoogle({ baseURL: baseUrl, apiKey: credentials.apiKey as string, headers: { ...headers }, fetch });
  return wrapSdk(setup, {
    type: 'google',
    language: (model) => provider.languageModel(model),
    embedding: (model) => provider.embedding(model),
    sdkOptions(options) {
      const thinkingConfig = pick(options, ['thinkingBudget', 'thinkingLevel']);
      return { google: Object.keys(thinkingConfig).length === 0 ? {} : { thinkingConfig } };
    },
  });
}
