import { PromptgateError } from '../errors.ts';
import type { MissingAccess } from './credentials.ts';
import type { Models } from './open-models.ts';

/** Says of a provider why it cannot be called elsewhere; null where it can. */
export type MissingElsewhere = (provider: string) => MissingAccess | null;

/**
 * The same providers as another job has them: for making its plan without its keys. They can be opened, and answer nothing.
 * @param models asked for what needs no key
 */
export function assumeAccess(models: Models, missingElsewhere: MissingElsewhere): Models {
  return {
    ...models,
    // Echo and recordings are never missing, and a provider that is not configured is nowhere.
    missing: (provider) => (models.missing(provider) === null ? null : missingElsewhere(provider)),
    async open(provider) {
      if (models.missing(provider) === null) return models.open(provider);
      return { name: provider, isLive: true, call: () => refuseCall(provider) };
    },
  };
}

async function refuseCall(provider: string): Promise<never> {
  throw new PromptgateError(`${provider} was to be planned for, not to be called.`, {
    code: 'credentials-missing',
    kind: 'usage',
    help: 'Report this: a plan calls no model.',
  });
}
