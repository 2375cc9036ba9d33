import { createAmazonBedrock } from '@ai-sdk/amazon-bedrock';
import type { ModelProvider } from '../model.ts';
import { type AdapterSetup, wrapSdk } from './sdk.ts';

/** Bedrock's converse interface, signed with AWS keys or by a Bedrock key. */
export function createAdapter(setup: AdapterSetup): ModelProvider {
  const { baseUrl, credentials, headers, fetch } = setup;
  const { apiKey, accessKeyId, secretAccessKey, sessionToken, region } = credentials;
  const keys =
    apiKey === undefined
      ? {
          apiKey: '',
          credentialProvider: async () => ({
            accessKeyId: accessKeyId as string,
            secretAccessKey: secretAccessKey as string,
            ...(sessionToken === undefined ? {} : { sessionToken }),
          }),
        }
      : { apiKey };
  const provider = createAmazonBedrock({ baseURL: baseUrl, region: region as string, headers: { ...headers }, fetch, ...keys });
  return wrapSdk(setup, {
    type: 'amazon-bedrock',
    language: (model) => provider.languageModel(model),
    sdkOptions: (options) => ({
      bedrock: options.thinkingBudget === undefined ? {} : { reasoningConfig: { type: 'enabled', budgetTokens: options.thinkingBudget } },
    }),
  });
}
