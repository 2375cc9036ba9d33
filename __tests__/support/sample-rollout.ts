import type { BundledPrompt, BundledVersion } from '../../src/bundle/bundle.ts';
import type { Rollout } from '../../src/registry/registry.ts';
import { type Compiled, compileBundle } from '../../src/rollout/compile.ts';
import type { Resolution } from '../../src/rollout/resolution.ts';
import { resolveIn } from '../../src/rollout/resolve.ts';
import { createRenderer } from '../../src/runtime/renderer.ts';

const METADATA = { name: 'Customer support', model: 'openai:gpt-5-mini', description: 'Answers customers' };

/** A version as a bundle holds it; its text names it. */
export function writeVersion(version: string): BundledVersion {
  return {
    version,
    digest: `sha256:${version.replaceAll('.', '').padStart(64, '0')}`,
    commit: version.replaceAll('.', '').padStart(40, '0'),
    text: `You are the support of {{ company }}, version ${version}.`,
    metadata: { ...METADATA, version },
    outputSchema: null,
  };
}

export const ROLLOUT: Rollout = {
  id: 'r-7',
  canary: '1.4.0',
  percent: 50,
  step: 1,
  unit: 'user',
  salt: 'customer-support/r-7',
  slowMs: 2000,
  steps: [10, 50, 100],
  startedAt: '2026-11-23T10:00:00Z',
};

/** A prompt with a rollout of half of its users, and one without. */
export function listPrompts(rollout: Partial<Rollout> = {}): Record<string, BundledPrompt> {
  return {
    'billing/refunds': { stable: { ...writeVersion('2.0.0'), text: 'Refunds take five days.' }, canary: null, rollout: null },
    'customer-support': { stable: writeVersion('1.3.2'), canary: writeVersion('1.4.0'), rollout: { ...ROLLOUT, ...rollout } },
  };
}

/** The sample prompts as they are routed by. */
export function compileSample(rollout: Partial<Rollout> = {}): Compiled {
  return compileBundle(
    { environment: 'production', prompts: listPrompts(rollout) },
    { renderOf: createRenderer(() => new Date('2026-11-23T12:00:00Z')) },
  );
}

const SAMPLE = compileSample();

/** What a user gets of a sample prompt. */
export function resolveSample(targetingKey = 'user-1', id = 'customer-support'): Resolution {
  return resolveIn(SAMPLE, id, { targetingKey });
}
