import { foldCase } from '../prompt/fold-case.ts';
import { applyOperation, isRefusal } from '../registry/apply.ts';
import type { Operation, RegistryRules, Stamp } from '../registry/operation.ts';
import type { RegisteredPrompt, Registry } from '../registry/registry.ts';
import type { FoundEvidence } from './evidence.ts';
import type { PlannedRelease, ReleaseProblem } from './plan.ts';

export interface RegisteredAll {
  readonly registry: Registry;
  /** false: everything was registered so already. */
  readonly changed: boolean;
  readonly done: readonly PlannedRelease[];
  readonly problems: readonly ReleaseProblem[];
}

/**
 * Registers many versions, each by the registry's own rules; one that is refused stops none of the others. Each is applied to the part of the
 * registry that it concerns, so that the first release of 10,000 prompts does not copy all of it 10,000 times.
 */
export function registerAll(
  registry: Registry,
  wanted: readonly PlannedRelease[],
  found: ReadonlyMap<string, FoundEvidence>,
  stamp: Stamp,
  rules: RegistryRules,
): RegisteredAll {
  const prompts = new Map<string, RegisteredPrompt>(Object.entries(registry.prompts));
  // Ids that differ in case alone concern each other.
  const alike = Map.groupBy(prompts.keys(), foldCase);
  const problems: ReleaseProblem[] = [];
  const done: PlannedRelease[] = [];
  let changed = false;
  for (const planned of wanted) {
    const { id, version, digest, commit, maintainer } = planned;
    const own = alike.get(foldCase(id)) ?? [];
    const part = { ...registry, prompts: Object.fromEntries(own.map((each) => [each, prompts.get(each) as RegisteredPrompt])) };
    const evidence = found.get(id)?.evidence ?? null;
    const operation: Operation = { kind: 'register', id, version, digest, commit, evidence, maintainer };
    const applied = applyOperation(part, operation, stamp, rules);
    if (isRefusal(applied)) {
      problems.push({ id, version, code: 'refused', message: applied.message, help: applied.help });
      continue;
    }
    for (const [each, entry] of Object.entries(applied.registry.prompts)) prompts.set(each, entry);
    if (!own.includes(id)) alike.set(foldCase(id), [...own, id]);
    changed ||= applied.changed;
    done.push(planned);
  }
  return { registry: changed ? { ...registry, prompts: Object.fromEntries(prompts) } : registry, changed, done, problems };
}
