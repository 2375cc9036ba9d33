import type { FoundContent, PromptContent } from '../../src/bundle/make.ts';
import { digestPrompt } from '../../src/prompt/digest.ts';
import type { JsonObject } from '../../src/prompt/types.ts';
import type { EnvironmentState, RegisteredPrompt, Registry, Rollout } from '../../src/registry/registry.ts';

export const COMMIT = 'c'.repeat(40);
/** The commit that a version's texts are of: one of its own for each. */
export const commitOf = (version: string): string => Buffer.from(version).toString('hex').padEnd(40, '0');

export function contentOf(text: string, metadata: JsonObject = {}): PromptContent {
  const whole: JsonObject & { readonly model: string } = {
    name: 'Sample',
    version: '1.0.0',
    model: 'gpt-5-mini',
    description: 'A sample.',
    ...metadata,
  };
  const digest = digestPrompt({ model: whole.model, outputSchema: null, parameters: whole.parameters ?? null, text });
  return { text, metadata: whole, outputSchema: null, digest };
}

export const ROLLOUT: Rollout = {
  id: 'r-7',
  canary: '1.1.0',
  percent: 10,
  step: 1,
  unit: 'user',
  salt: 'support/r-7',
  slowMs: 2100,
  steps: [5, 10, 50, 100],
  startedAt: '2026-11-23T10:00:00Z',
};

export const deployed = (version: string, more: Partial<EnvironmentState> = {}): EnvironmentState => ({
  version,
  deployedAt: '2026-11-23T10:00:00Z',
  deployedBy: 'octocat',
  previous: null,
  ...more,
});

/** Contents by id and version, each registered at a commit of its own. */
export type Contents = Readonly<Record<string, Readonly<Record<string, PromptContent>>>>;

export function register(versions: Readonly<Record<string, PromptContent>>): RegisteredPrompt['versions'] {
  return Object.fromEntries(
    Object.entries(versions).map(([version, { digest }]) => [
      version,
      { digest: digest as string, commit: commitOf(version), registeredAt: '2026-11-23T09:00:00Z', evidence: null },
    ]),
  );
}

export function registryOf(contents: Contents, environments: Readonly<Record<string, RegisteredPrompt['environments']>>): Registry {
  const prompts = Object.entries(contents).map(([id, versions]) => [
    id,
    { versions: register(versions), environments: environments[id] ?? {} },
  ]);
  return { schemaVersion: 1, prompts: Object.fromEntries(prompts) };
}

/** Git, as far as a bundle asks it. */
export function finder(contents: Contents): (id: string, commit: string) => FoundContent {
  return (id, commit) => {
    const versions = Object.entries(contents[id] ?? {});
    const content = versions.find(([version]) => commitOf(version) === commit)?.[1] ?? null;
    return { path: `prompts/${id}`, content };
  };
}
