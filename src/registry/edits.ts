import { isDeepStrictEqual } from 'node:util';
import type { Pointer } from '../prompt/json-positions.ts';
import type { Block, EnvironmentState, Evidence, RegisteredPrompt, RegisteredVersion, Registry } from './registry.ts';

/** One thing in which two registries differ. Fields that anybody may change (the maintainer) are none. */
export type Edit =
  | { readonly kind: 'version-added'; readonly id: string; readonly version: string; readonly after: RegisteredVersion }
  | {
      readonly kind: 'version-removed';
      readonly id: string;
      readonly version: string;
      /** Environments that ran it before. */
      readonly ranIn: readonly string[];
    }
  | {
      readonly kind: 'version-rewritten';
      readonly id: string;
      readonly version: string;
      readonly field: 'digest' | 'commit' | 'registeredAt';
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'evidence-changed';
      readonly id: string;
      readonly version: string;
      readonly before: Evidence | null;
      readonly after: Evidence | null;
    }
  | {
      readonly kind: 'moved';
      readonly id: string;
      readonly environment: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly kind: 'state-changed'; readonly id: string; readonly environment: string; readonly field: string }
  | { readonly kind: 'rollout-changed'; readonly id: string; readonly environment: string }
  | { readonly kind: 'rollouts-recounted'; readonly id: string; readonly before: number; readonly after: number }
  | {
      readonly kind: 'blocks-changed';
      readonly id: string;
      readonly environment: string;
      readonly added: readonly Block[];
      readonly removed: readonly Block[];
    };

const NO_PROMPT: RegisteredPrompt = { versions: {}, environments: {} };
const NO_STATE: EnvironmentState = { version: null, deployedAt: null, deployedBy: null, previous: null };

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function listKeys(before: object, after: object): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
}

/** In what two registries differ, by prompt, its versions first. Both are valid ones. */
export function listEdits(before: Registry, after: Registry): readonly Edit[] {
  return listKeys(before.prompts, after.prompts).flatMap((id) => {
    const [from, to] = [own(before.prompts, id) ?? NO_PROMPT, own(after.prompts, id) ?? NO_PROMPT];
    const counts = { before: from.rollouts ?? 0, after: to.rollouts ?? 0 };
    const recounted: Edit[] = counts.before === counts.after ? [] : [{ kind: 'rollouts-recounted', id, ...counts }];
    return [...listVersionEdits(id, from, to), ...listStateEdits(id, from, to), ...recounted];
  });
}

function listVersionEdits(id: string, before: RegisteredPrompt, after: RegisteredPrompt): Edit[] {
  return listKeys(before.versions, after.versions).flatMap((version): Edit[] => {
    const [from, to] = [own(before.versions, version), own(after.versions, version)];
    if (from === undefined) return to === undefined ? [] : [{ kind: 'version-added', id, version, after: to }];
    if (to === undefined) return [{ kind: 'version-removed', id, version, ranIn: listRunning(before, version) }];
    const rewritten = (['digest', 'commit', 'registeredAt'] as const).flatMap((field): Edit[] =>
      from[field] === to[field] ? [] : [{ kind: 'version-rewritten', id, version, field, before: from[field], after: to[field] }],
    );
    if (from.evidence === to.evidence || isDeepStrictEqual(from.evidence, to.evidence)) return rewritten;
    return [...rewritten, { kind: 'evidence-changed', id, version, before: from.evidence, after: to.evidence }];
  });
}

function listRunning({ environments }: RegisteredPrompt, version: string): string[] {
  return Object.entries(environments).flatMap(([name, state]) =>
    state.version === version || state.rollout?.canary === version ? [name] : [],
  );
}

function listStateEdits(id: string, before: RegisteredPrompt, after: RegisteredPrompt): Edit[] {
  return listKeys(before.environments, after.environments).flatMap((environment): Edit[] => {
    const [from, to] = [own(before.environments, environment) ?? NO_STATE, own(after.environments, environment) ?? NO_STATE];
    const edits: Edit[] = [];
    const place = { id, environment };
    if (from.version !== to.version) edits.push({ kind: 'moved', ...place, before: from.version, after: to.version });
    else
      for (const field of ['deployedAt', 'deployedBy', 'previous', 'reason'] as const)
        if (from[field] !== to[field]) edits.push({ kind: 'state-changed', ...place, field });
    if (!isDeepStrictEqual([from.rollout, from.ended], [to.rollout, to.ended])) edits.push({ kind: 'rollout-changed', ...place });
    if (!isDeepStrictEqual(from.blocked ?? [], to.blocked ?? [])) {
      const lacks = (blocks: readonly Block[] | undefined) => (block: Block) => !blocks?.some((other) => isDeepStrictEqual(other, block));
      const [removed, added] = [from.blocked?.filter(lacks(to.blocked)) ?? [], to.blocked?.filter(lacks(from.blocked)) ?? []];
      // Another order of the same blocks says nothing else.
      if (added.length > 0 || removed.length > 0) edits.push({ kind: 'blocks-changed', ...place, added, removed });
    }
    return edits;
  });
}

/** Where an edit stands in a registry; for what is gone the nearest thing around it. */
export function pointAt(edit: Edit): Pointer {
  const prompt = ['prompts', edit.id];
  switch (edit.kind) {
    case 'version-added':
      return [...prompt, 'versions', edit.version];
    case 'version-removed':
      return [...prompt, 'versions'];
    case 'version-rewritten':
      return [...prompt, 'versions', edit.version, edit.field];
    case 'evidence-changed':
      return [...prompt, 'versions', edit.version, 'evidence'];
    case 'moved':
      return [...prompt, 'environments', edit.environment, 'version'];
    case 'state-changed':
      return [...prompt, 'environments', edit.environment, edit.field];
    case 'rollout-changed':
      return [...prompt, 'environments', edit.environment, 'rollout'];
    case 'rollouts-recounted':
      return [...prompt, 'rollouts'];
    case 'blocks-changed':
      return [...prompt, 'environments', edit.environment, 'blocked'];
  }
}
