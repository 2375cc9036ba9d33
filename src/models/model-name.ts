import type { ProviderType } from './provider-options.ts';

/** What providers name models with: `gpt-4o`, `meta/llama-3:free`, `@cf/meta/llama`, `ft:gpt-4o:org::id`, ARNs. */
const NAME = /^[A-Za-z0-9@][\w.:@/+~-]{0,399}$/;

/** Google's interface has the name in its path, before a colon and the method. */
const NARROWER: Readonly<Partial<Record<ProviderType, RegExp>>> = { google: /^(?:models\/|tunedModels\/)?[\w.-]+$/ };

/**
 * Whether a model's name can be nothing but a name: some adapters put it into the request's path, where `..`, `?` or another method
 * would reach another part of the provider's interface with the same key.
 */
export function isModelName(type: ProviderType, name: string): boolean {
  return NAME.test(name) && !name.split('/').some((segment) => /^\.{0,2}$/.test(segment)) && (NARROWER[type]?.test(name) ?? true);
}
