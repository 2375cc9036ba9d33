import { loadPrompts } from '../changes/load.ts';
import type { PlannedRelease, ReleaseProblem } from '../release/plan.ts';
import type { TipSources } from './release-state.ts';

/**
 * Registered versions whose tag is still to be made, and that the branch does not hold as they are registered: the registry may stand
 * on a branch that more people write to than may make tags. What lay in another directory then is taken, as long as its commit was merged.
 */
export async function findUnproven(
  { revisions, tip, promptsDir }: Pick<TipSources, 'revisions' | 'tip' | 'promptsDir'>,
  releases: readonly PlannedRelease[],
): Promise<readonly ReleaseProblem[]> {
  const problems: ReleaseProblem[] = [];
  const untagged = releases.filter(({ register, createTag }) => createTag && !register);
  for (const [commit, own] of Map.groupBy(untagged, (planned) => planned.commit)) {
    const isHere = (await revisions.resolve(commit)) === commit;
    const isMerged = isHere && (commit === tip || (await revisions.mergeBase(commit, tip)) === commit);
    const ids = own.map(({ id }) => id);
    const held = isMerged ? await loadPrompts(revisions, commit, promptsDir, ids, () => 'none') : null;
    for (const { id, version, digest } of own) {
      const prompt = held?.get(id);
      if (held !== null && (prompt === undefined || (prompt.version === version && prompt.digest === digest))) continue;
      const why = held === null ? 'which is not on the branch that is released' : 'which holds another content';
      problems.push({
        ...{ id, version, code: 'refused' },
        message: `${id} ${version} gets no tag: it is registered at the commit ${commit.slice(0, 12)}, ${why}.`,
        help: '`promptgate registry verify` in a full clone lists all that the registry and Git disagree on.',
      });
    }
  }
  return problems;
}
