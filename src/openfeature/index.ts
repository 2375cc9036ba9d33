/** `promptgate/openfeature`: prompts as flags of OpenFeature. Needs `@openfeature/server-sdk`. */
export { resolutionOf } from './details.ts';
export { createProvider, type ProviderOptions } from './provider.ts';
