import type { ProviderConfig } from '../../src/config/config.ts';
import type { ModelRequest } from '../../src/models/model.ts';
import type { ModelsOptions } from '../../src/models/open-models.ts';
import type { Dialect } from '../support/model-server.ts';

/** A key that no message, answer or request to another host may hold. */
export const KEY = 'sk-test-4fJ9+Qx/72"Lm%Zp0aVt';

export interface LiveProvider {
  readonly name: string;
  readonly config: (url: string) => ProviderConfig;
  readonly model: string;
  readonly dialect: Dialect;
  readonly options?: { readonly api: 'responses' };
  readonly embeds: boolean;
  /** The request's header that carries the key. */
  readonly keyHeader: string;
}

export const ENVIRONMENT: ModelsOptions['environment'] = {
  OPENAI_API_KEY: KEY,
  ANTHROPIC_API_KEY: KEY,
  GEMINI_API_KEY: KEY,
  AZURE_API_KEY: KEY,
  MISTRAL_API_KEY: KEY,
  COMPATIBLE_KEY: KEY,
  AWS_ACCESS_KEY_ID: 'AKIDTESTTESTTESTTEST',
  AWS_SECRET_ACCESS_KEY: KEY,
  AWS_REGION: 'eu-central-1',
};

/** Every adapter, and OpenAI's two interfaces, as a configuration would name them. */
export const LIVE_PROVIDERS: readonly LiveProvider[] = [
  {
    name: 'openai',
    config: (url) => ({ type: 'openai', baseUrl: `${url}/v1` }),
    model: 'gpt-4o-mini',
    dialect: 'openai-chat',
    embeds: true,
    keyHeader: 'authorization',
  },
  {
    name: 'openai-responses',
    config: (url) => ({ type: 'openai', baseUrl: `${url}/v1` }),
    model: 'gpt-4o-mini',
    dialect: 'openai-responses',
    options: { api: 'responses' },
    embeds: true,
    keyHeader: 'authorization',
  },
  {
    name: 'anthropic',
    config: (url) => ({ type: 'anthropic', baseUrl: `${url}/v1` }),
    model: 'claude-sonnet-4-5',
    dialect: 'anthropic',
    embeds: false,
    keyHeader: 'x-api-key',
  },
  {
    name: 'google',
    config: (url) => ({ type: 'google', baseUrl: `${url}/v1beta` }),
    model: 'gemini-2.5-flash',
    dialect: 'google',
    embeds: true,
    keyHeader: 'x-goog-api-key',
  },
  {
    name: 'azure',
    config: (url) => ({ type: 'azure', baseUrl: `${url}/openai` }),
    model: 'my-deployment',
    dialect: 'openai-chat',
    embeds: true,
    keyHeader: 'api-key',
  },
  {
    name: 'mistral',
    config: (url) => ({ type: 'mistral', baseUrl: `${url}/v1` }),
    model: 'mistral-small-latest',
    dialect: 'openai-chat',
    embeds: true,
    keyHeader: 'authorization',
  },
  {
    name: 'amazon-bedrock',
    config: (url) => ({ type: 'amazon-bedrock', baseUrl: url }),
    model: 'anthropic.claude-3-5-sonnet-20240620-v1:0',
    dialect: 'bedrock',
    embeds: false,
    keyHeader: 'authorization',
  },
  {
    name: 'openai-compatible',
    config: (url) => ({ type: 'openai-compatible', baseUrl: `${url}/v1`, apiKeyEnv: 'COMPATIBLE_KEY' }),
    model: 'llama-3',
    dialect: 'openai-chat',
    embeds: true,
    keyHeader: 'authorization',
  },
];

export function makeRequest(model: string, more: Partial<ModelRequest> = {}): ModelRequest {
  return {
    model,
    messages: [
      { role: 'system', content: 'You answer in one word.' },
      { role: 'user', content: 'Say hello.' },
    ],
    parameters: {},
    tools: [],
    responseSchema: null,
    providerOptions: null,
    ...more,
  };
}
