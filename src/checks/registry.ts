import type { PromptChange } from '../changes/types.ts';
import { asObject } from '../prompt/json-value.ts';
import type { Json, JsonObject } from '../prompt/types.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';

/** What the review needs of `registry.json`, read leniently: whoever wrote it wrong hears of it elsewhere. */
export interface RegistryView {
  readonly path: string;
  /** Registered versions and their digests, by prompt id. */
  readonly versions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Environments that run a version, by prompt id. */
  readonly deployed: ReadonlyMap<string, readonly { readonly environment: string; readonly version: string }[]>;
}

function membersOf(value: Json | undefined): JsonObject {
  return asObject(value) ?? {};
}

/** Reads a registry's text; what does not have the registry's shape is left out. */
export function viewRegistry(path: string, text: string): RegistryView {
  const versions = new Map<string, ReadonlyMap<string, string>>();
  const deployed = new Map<string, readonly { environment: string; version: string }[]>();
  let parsed: Json = null;
  try {
    parsed = JSON.parse(text) as Json;
  } catch {
    // An unreadable registry registers nothing.
  }
  for (const [id, entry] of Object.entries(membersOf(membersOf(parsed).prompts))) {
    const digests = new Map<string, string>();
    for (const [version, { digest }] of Object.entries(membersOf(membersOf(entry).versions)).map(([v, e]) => [v, membersOf(e)] as const)) {
      if (typeof digest === 'string') digests.set(version, digest);
    }
    versions.set(id, digests);
    const running: { environment: string; version: string }[] = [];
    for (const [environment, state] of Object.entries(membersOf(membersOf(entry).environments))) {
      const { version } = membersOf(state);
      if (typeof version === 'string') running.push({ environment, version });
    }
    if (running.length > 0) deployed.set(id, running);
  }
  return { path, versions, deployed };
}

/** A removed or renamed prompt must not run anywhere: what is deployed under the old id could never be rebuilt. */
export function checkDeployedRemoved(change: PromptChange, registry: RegistryView): readonly Finding[] {
  const gone = change.change === 'removed' ? change.id : change.change === 'renamed' ? change.previousId : null;
  const running = gone === null ? undefined : registry.deployed.get(gone);
  if (gone === null || running === undefined) return [];
  const where = running.map(({ environment, version }) => `${environment} (${version})`).join(', ');
  const verb = change.change === 'removed' ? 'removed' : `renamed to ${change.id}`;
  return [
    finding(
      'registry/deployed-removed',
      { path: registry.path },
      `${gone} is ${verb}, and it still runs in ${where}.`,
      `Move every environment off ${gone} first, or keep the prompt under its id until nothing runs it.`,
    ),
  ];
}
