import type { Resolution } from '../../src/rollout/resolution.ts';
import { createPrompts, type GivenPrompt } from '../../src/runtime/in-memory.ts';

const METADATA = { model: 'openai:gpt-5-mini', description: 'Answers customers' };

/** Of half of the users. */
const SUPPORT: GivenPrompt = {
  text: 'You are the support of {{ company }}.',
  version: '1.3.2',
  metadata: METADATA,
  canary: { text: 'You are the kind support of {{ company }}.', version: '1.4.0', metadata: METADATA },
  rolloutId: 'r-7',
  step: 1,
  slowMs: 2000,
};

/** A prompt with a rollout of half of its users, and one without. */
export function createSample(given: Partial<GivenPrompt> = {}) {
  return createPrompts({
    environment: 'production',
    prompts: { 'billing/refunds': { text: 'Refunds take five days.', version: '2.0.0' }, 'customer-support': { ...SUPPORT, ...given } },
  });
}

const SAMPLE = createSample();

/** What a user gets of a sample prompt. */
export function resolveSample(targetingKey = 'user-1', id = 'customer-support'): Resolution {
  return SAMPLE.resolve(id, { targetingKey });
}
