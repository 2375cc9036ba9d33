import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadPrices, PRICE_DATA } from '../../src/models/prices.ts';

describe('prices', () => {
  const providers = {
    openai: { type: 'openai' },
    claude: { type: 'anthropic' },
    cloud: { type: 'amazon-bedrock' },
    router: { type: 'openai-compatible', baseUrl: 'https://openrouter.ai/api/v1' },
    local: { type: 'openai-compatible', baseUrl: 'http://127.0.0.1:11434/v1' },
    echo: { type: 'echo' },
  } as const;

  test('of models that the list knows, below their tiers', async () => {
    const { priceOf, asOf } = await loadPrices({ providers, prices: {} });
    expect(priceOf('openai:gpt-4o')).toEqual({ input: 2.5, output: 10 });
    expect(priceOf('claude:claude-sonnet-4-5')).toEqual({ input: 3, output: 15 });
    expect(priceOf('cloud:anthropic.claude-3-5-sonnet-20240620-v1:0')).toEqual({ input: 3, output: 15 });
    expect(priceOf('router:openai/gpt-4o')?.output).toBeGreaterThan(0);
    expect(priceOf('echo:any')).toEqual({ input: 0, output: 0 });
    expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('are unknown where nobody knows them', async () => {
    const { priceOf } = await loadPrices({ providers, prices: {} });
    for (const id of ['openai:no-such-model', 'local:gpt-4o', 'nobody:gpt-4o', 'gpt-4o', '', 'constructor:x', ':'])
      expect([id, priceOf(id)]).toEqual([id, null]);
  });

  test('of the configuration come first, by provider and model or by the model alone', async () => {
    const prices = { 'openai:gpt-4o': { input: 1, output: 2 }, mine: { input: 3, output: 4 } };
    const { priceOf } = await loadPrices({ providers, prices });
    expect(priceOf('openai:gpt-4o')).toEqual({ input: 1, output: 2 });
    expect(priceOf('local:mine')).toEqual({ input: 3, output: 4 });
  });

  test('the told day is the installed list’s', () => {
    const file = new URL('../../node_modules/@pydantic/genai-prices/package.json', import.meta.url);
    expect(PRICE_DATA.version).toBe(JSON.parse(readFileSync(file, 'utf8')).version);
  });
});
