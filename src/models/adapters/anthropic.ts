import { createAnthropic } from '@ai-sdk/anthropic';
import type { ModelProvider } from '../model.ts';
import { type AdapterSetup, pick, wrapSdk } from './sdk.ts';

export function createAdapter(setup: AdapterSetup): ModelProvider {
  const { baseUrl, credentials, headers, fetch } = setup;
  const provider = createAnthropic({ baseURL: baseUrl, apiKey: credentials.apiKey as string, headers: { ...headers }, fetch });
  return wrapSdk(setup, {
    type: 'anthropic',
    language: (model) => provider.messages(model),
    sdkOptions: (options) => ({
      anthropic: {
        ...pick(options, ['disableParallelToolUse', 'effort']),
        ...(options.thinkingBudget === undefined ? {} : { thinking: { type: 'enabled', budgetTokens: options.thinkingBudget } }),
      },
    }),
  });
}
