import { describe, expect, test } from '@jest/globals';
import { type ModelsConfig, PROVIDER_TYPES } from '../../src/config/config.ts';
import { findAccess } from '../../src/models/credentials.ts';
import { openModels } from '../../src/models/open-models.ts';
import { checkProviderOptions } from '../../src/models/provider-options.ts';
import { selectModel } from '../../src/models/selection.ts';
import { KEY } from './providers.ts';

const SETTINGS: Pick<ModelsConfig, 'aliases' | 'allow' | 'default' | 'providers'> = {
  default: 'openai:gpt-5-mini',
  aliases: { 'claude-3-sonnet': 'anthropic:claude-sonnet-4-5', dead: 'gone:model' },
  allow: [],
  providers: { openai: { type: 'openai' }, anthropic: { type: 'anthropic' }, bedrock: { type: 'amazon-bedrock' } },
};

describe('the choice of a model', () => {
  test.each([
    ['openai:gpt-5', 'openai:gpt-5', 'metadata'],
    ['bedrock:anthropic.claude-v1:0', 'bedrock:anthropic.claude-v1:0', 'metadata'],
    ['claude-3-sonnet', 'anthropic:claude-sonnet-4-5', 'alias'],
    ['gpt-4', 'openai:gpt-5-mini', 'default'],
    ['evil:gpt-4', 'openai:gpt-5-mini', 'default'],
    ['dead', 'openai:gpt-5-mini', 'default'],
    ['constructor', 'openai:gpt-5-mini', 'default'],
    ['__proto__:x', 'openai:gpt-5-mini', 'default'],
    ['openai:', 'openai:gpt-5-mini', 'default'],
    [null, 'openai:gpt-5-mini', 'default'],
  ])('%s runs on %s', (named, id, from) => {
    expect(selectModel(named, SETTINGS)).toMatchObject({ id, from, provider: id.split(':')[0], model: id.slice(id.indexOf(':') + 1) });
  });

  test('a pull request names only what is allowed; the default is the maintainers’', () => {
    const settings = { ...SETTINGS, allow: ['openai:gpt-5*', 'claude-3-*'] };
    expect(selectModel('openai:gpt-5-nano', settings)).toMatchObject({ id: 'openai:gpt-5-nano' });
    expect(selectModel('claude-3-sonnet', settings)).toMatchObject({ id: 'anthropic:claude-sonnet-4-5' });
    expect(selectModel('anthropic:claude-opus-4', settings)).toMatchObject({
      reason: 'not-allowed',
      message: expect.stringContaining('openai:gpt-5*'),
    });
    expect(selectModel('unknown', { ...settings, allow: ['nothing'] })).toMatchObject({ id: 'openai:gpt-5-mini' });
  });

  test.each([
    'google:../../v1beta/files',
    'google:models/gemini:batchGenerateContent?x=',
    'google:gemini:countTokens',
    'google:gemini#',
    'google:gemini%2F..',
    'openai:gpt 4',
    'openai:a/../b',
    'openai:a//b',
    'openai:gpt\n::error::x',
    `openai:${'x'.repeat(500)}`,
  ])('%s is no name', (named) => {
    const settings = { ...SETTINGS, providers: { ...SETTINGS.providers, google: { type: 'google' as const } } };
    expect(selectModel(named, settings)).toMatchObject({ reason: 'no-name' });
  });

  test.each([
    'ft:gpt-4o-mini:my-org::7p4lURel',
    'meta-llama/Llama-3-70b',
    '@cf/meta/llama-3',
    'arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.claude-v1:0',
  ])('%s is one', (model) => {
    expect(selectModel(`openai:${model}`, SETTINGS)).toMatchObject({ model });
  });

  test('without a default it says what to write', () => {
    const settings = { ...SETTINGS, default: null };
    expect(selectModel('opnai:gpt-5', settings)).toMatchObject({ reason: 'unknown-provider', help: 'Did you mean openai?' });
    expect(selectModel('gpt-4', settings)).toMatchObject({ reason: 'no-model', help: expect.stringContaining('models.default') });
    expect(selectModel(null, { ...settings, providers: {} })).toMatchObject({
      reason: 'no-model',
      help: expect.stringContaining('No provider'),
    });
  });
});

describe('credentials', () => {
  test.each([
    ['openai', { OPENAI_API_KEY: KEY }, 'https://api.openai.com/v1'],
    ['anthropic', { ANTHROPIC_API_KEY: KEY }, 'https://api.anthropic.com/v1'],
    ['google', { GEMINI_API_KEY: KEY }, 'https://generativelanguage.googleapis.com/v1beta'],
    ['mistral', { MISTRAL_API_KEY: KEY }, 'https://api.mistral.ai/v1'],
    ['azure', { AZURE_API_KEY: KEY, AZURE_RESOURCE_NAME: 'mine' }, 'https://mine.openai.azure.com/openai'],
    ['amazon-bedrock', { AWS_BEARER_TOKEN_BEDROCK: KEY, AWS_REGION: 'eu-west-1' }, 'https://bedrock-runtime.eu-west-1.amazonaws.com'],
  ] as const)('%s by its usual variables, trimmed', (type, environment, baseUrl) => {
    const padded = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, ` ${value}\n`]));
    expect(findAccess('mine', { type }, padded)).toMatchObject({ baseUrl, credentials: { apiKey: KEY } });
    expect(findAccess('mine', { type, apiKeyEnv: 'OTHER' }, { ...padded, OTHER: 'another-key' })).toMatchObject({
      credentials: { apiKey: 'another-key' },
    });
  });

  test.each([
    ['openai', {}, 'OPENAI_API_KEY'],
    ['openai', { OPENAI_API_KEY: '  ' }, 'OPENAI_API_KEY'],
    ['azure', { AZURE_API_KEY: KEY }, 'AZURE_RESOURCE_NAME'],
    ['azure', { AZURE_API_KEY: KEY, AZURE_RESOURCE_NAME: 'evil.example/#' }, 'AZURE_RESOURCE_NAME'],
    ['amazon-bedrock', { AWS_ACCESS_KEY_ID: KEY, AWS_SECRET_ACCESS_KEY: KEY }, 'AWS_REGION'],
    ['amazon-bedrock', { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: KEY }, 'AWS_ACCESS_KEY_ID'],
    ['openai', { OPENAI_API_KEY: `${KEY}\n${KEY}` }, 'OPENAI_API_KEY'],
  ] as const)('%s with %j: what is missing is told, the key is not', (type, environment, variable) => {
    const missing = findAccess('mine', { type }, environment);
    expect(missing).toMatchObject({ provider: 'mine', variables: expect.arrayContaining([variable]) });
    expect(JSON.stringify(missing)).not.toContain(KEY);
  });

  test('missing credentials are an answer, and a fault only for who opens all the same', async () => {
    const models = openModels({ providers: { openai: { type: 'openai' }, echo: { type: 'echo' } }, environment: {} });
    expect(models.missing('openai')?.help).toContain('OPENAI_API_KEY');
    expect(models.missing('echo')).toBeNull();
    await expect(models.open('openai')).rejects.toMatchObject({ code: 'credentials-missing', kind: 'usage' });
    await expect(models.open('toString')).rejects.toMatchObject({ code: 'provider-unknown' });
    expect(models.identify('openai')).toEqual({ adapter: 'openai', baseUrl: null });
    models.close();
  });

  test('keys of the configuration’s headers are hidden too', () => {
    const headers = { Authorization: 'Bearer abcdefgh-token', 'x-team': 'evaluation-team' };
    const { redact } = openModels({
      providers: { own: { type: 'openai-compatible', baseUrl: 'http://127.0.0.1:1', headers } },
      environment: {},
    });
    expect(redact('abcdefgh-token of evaluation-team')).toBe('[secret] of evaluation-team');
  });
});

describe('provider_options', () => {
  test.each(PROVIDER_TYPES)('%s takes no address, header, key, model or tool', (type) => {
    for (const name of [
      'baseURL',
      'base_url',
      'headers',
      'apiKey',
      'model',
      'fetch',
      'tools',
      'store',
      'serviceTier',
      'constructor',
      'webSearch',
    ])
      expect(checkProviderOptions(type, { [name]: true })).toContain(`provider_options.${name} is not allowed`);
    expect(checkProviderOptions(type, null)).toBeNull();
  });

  test('values are checked, and a slip is named', () => {
    expect(checkProviderOptions('openai', { logprobs: 5, textVerbosity: 'low', presencePenalty: -2 })).toBeNull();
    expect(checkProviderOptions('openai', { logprobs: 21 })).toContain('1 to 20');
    expect(checkProviderOptions('anthropic', { topK: 1.5 })).toContain('a whole number');
    expect(checkProviderOptions('anthropic', { topk: 1 })).toContain('did you mean topK?');
  });
});
