import type { EnvironmentState, RegisteredPrompt, RegisteredVersion, Registry } from './registry.ts';

/** What stands under a name that somebody chose: `constructor` is a prompt's id, too, and every object has one. */
function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | null {
  return record !== undefined && Object.hasOwn(record, name) ? (record[name] as T) : null;
}

export function findPrompt(registry: Registry, id: string): RegisteredPrompt | null {
  return own(registry.prompts, id);
}

export function findVersion(registry: Registry, id: string, version: string): RegisteredVersion | null {
  return own(findPrompt(registry, id)?.versions, version);
}

/** What an environment runs of a prompt, and what is blocked there; null: the registry says nothing of it. */
export function findState(registry: Registry, id: string, environment: string): EnvironmentState | null {
  return own(findPrompt(registry, id)?.environments, environment);
}
