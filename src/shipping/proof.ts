import type { Refusal } from '../registry/operation.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { Claim, ContentPlace } from './content.ts';
import { findDifference, readContents } from './content.ts';

/** Tips of the default branch, by the commit that the registry was just read at; none: they are not known. */
export type FindLines = (tip: string | null) => Promise<readonly string[]>;

/** Why a claim does not hold; null where Git proves it. */
export type Prove = (claim: Claim, tip: string | null) => Promise<Refusal | null>;

async function isMerged(revisions: Revisions, commit: string, lines: readonly string[]): Promise<boolean> {
  for (const line of lines) if (line === commit || (await revisions.mergeBase(commit, line)) === commit) return true;
  return lines.length === 0;
}

/**
 * Makes what holds claims against Git; each claim is looked at once, however often it is asked for.
 * @param findLines where what would run must have been merged; null: that is not looked at
 */
export function createProof(revisions: Revisions, place: ContentPlace, findLines: FindLines | null): Prove {
  const proofs = new Map<string, Promise<string | null>>();
  const find = async (claim: Claim, tip: string | null): Promise<string | null> => {
    const held = await readContents(revisions, place, claim.commit, [claim.id]);
    const difference = findDifference(claim, held.get(claim.id));
    if (difference !== null || findLines === null) return difference;
    if (await isMerged(revisions, claim.commit, await findLines(tip))) return null;
    return `commit ${claim.commit.slice(0, 12)} is not on the default branch`;
  };
  return async (claim, tip) => {
    const key = JSON.stringify([claim.id, claim.version, claim.digest, claim.commit]);
    const proof = proofs.get(key) ?? find(claim, tip);
    proofs.set(key, proof);
    const difference = await proof;
    if (difference === null) return null;
    return {
      code: 'content-differs',
      message: `${claim.id} ${claim.version} is not what Git holds: ${difference}.`,
      help: 'What was registered cannot be rebuilt, so it does not go out. See what else is wrong: promptgate registry verify',
    };
  };
}
