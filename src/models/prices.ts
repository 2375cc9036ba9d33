import type { ModelsConfig, ProviderConfig } from '../config/config.ts';

/** USD a million tokens. */
export interface ModelPrice {
  readonly input: number;
  readonly output: number;
}

export interface PriceList {
  /** The price of `provider:model`: the configuration's, else the list's; null where nobody knows it. */
  priceOf(id: string): ModelPrice | null;
  /** The day that the list is of; it comes with the program and is never fetched. */
  readonly asOf: string;
}

/** The version of `@pydantic/genai-prices` that is in use, and the day it was published: the package tells no date of its data. */
export const PRICE_DATA = { version: '0.1.8', asOf: '2026-09-23' } as const;

/** The list's own names of the providers. */
const LISTS: Readonly<Partial<Record<ProviderConfig['type'], string>>> = {
  openai: 'openai',
  anthropic: 'anthropic',
  google: 'google',
  azure: 'azure',
  'amazon-bedrock': 'aws',
  mistral: 'mistral',
};

/** Loads the price list; half a megabyte, so only where something is priced. Tiers for very long inputs are not counted. */
export async function loadPrices({ prices, providers }: Pick<ModelsConfig, 'prices' | 'providers'>): Promise<PriceList> {
  const { calcPrice, findProvider } = await import('@pydantic/genai-prices');
  const known = new Map<string, ModelPrice | null>();

  function look(id: string): ModelPrice | null {
    const at = id.indexOf(':');
    const [name, model] = [id.slice(0, Math.max(at, 0)), id.slice(at + 1)];
    for (const key of [id, model]) if (Object.hasOwn(prices, key)) return prices[key] as ModelPrice;
    const config = Object.hasOwn(providers, name) ? providers[name] : undefined;
    if (config === undefined) return null;
    if (config.type === 'echo') return { input: 0, output: 0 };
    const byUrl =
      config.type === 'openai-compatible' && config.baseUrl !== undefined ? findProvider({ providerApiUrl: config.baseUrl }) : undefined;
    const providerId = LISTS[config.type] ?? byUrl?.id;
    if (providerId === undefined) return null;
    // A thousand tokens each: below every tier.
    const found = calcPrice({ input_tokens: 1000, output_tokens: 1000 }, model, { providerId });
    return found === null ? null : { input: found.input_price * 1000, output: found.output_price * 1000 };
  }

  return {
    asOf: PRICE_DATA.asOf,
    priceOf(id) {
      let price = known.get(id);
      if (price === undefined) {
        price = look(id);
        known.set(id, price);
      }
      return price;
    },
  };
}
