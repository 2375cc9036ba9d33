import type { Branch } from '../branches/branch.ts';
import type { WriteOptions } from '../branches/write.ts';
import { writeOn } from '../branches/write.ts';
import type { Config } from '../config/config.ts';
import { PromptgateError } from '../errors.ts';
import { applyOperation, isRefusal } from '../registry/apply.ts';
import { currentMove, tidyReason } from '../registry/change.ts';
import { formatRegistry } from '../registry/format.ts';
import { findState, findVersion } from '../registry/lookup.ts';
import type { Applied, Move, Operation, Refusal, Stamp } from '../registry/operation.ts';
import { requireRegistry } from '../registry/parse.ts';
import type { Registry } from '../registry/registry.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { Claim, ContentPlace } from './content.ts';
import type { FindLines } from './proof.ts';
import { createProof } from './proof.ts';

/** A move that was written, for whoever else is to know of it. */
export interface MirroredMove {
  readonly move: Move;
  readonly operation: Operation;
  readonly stamp: Stamp;
  /** The registry's commit; null where nothing had to be written, because an earlier run had done it. */
  readonly commit: string | null;
}

/** Tells others of a move, and must do it once only, however often it is asked to. What it gives back is for people. */
export type Mirror = (moved: MirroredMove) => Promise<readonly string[]>;

export interface ShippingPorts {
  /** Where the registry stands. */
  readonly branch: Branch;
  /** Reads the commits that versions are registered at. */
  readonly revisions: Revisions;
  /** null: nobody else is told. */
  readonly mirror: Mirror | null;
  /**
   * Tips of the default branch, as far as they are known: what would run must have been merged into one of them, for a commit that
   * anybody pushed can be found by its SHA. Absent, or none: not looked at, as in a shallow clone. Gets the commit that the registry was
   * just read at.
   */
  readonly findLines?: FindLines;
  /** What the caller's branch needs besides: bounds and waiting of the attempts. */
  readonly writing?: WriteOptions;
}

export interface ShippingSettings extends ContentPlace {
  readonly config: Pick<Config, 'promptsDir' | 'environments' | 'registry'>;
}

export type ShippingResult =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'done';
      /** false: everything was so already, and nothing was written. */
      readonly changed: boolean;
      /** The registry's new commit, as the branch names it; null where nothing was written. */
      readonly commit: string | null;
      /** How often it was tried: more than once where others wrote at the same time. */
      readonly attempts: number;
      readonly summary: string;
      readonly move: Move | null;
      /** From a canary that was blocked to the stable version; null: nothing of that kind. Nobody else is told: the canary was never shown. */
      readonly left: Move | null;
      /** What somebody should know. Plain sentences. */
      readonly notes: readonly string[];
      readonly registry: Registry;
    };

type Decided = { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'applied'; readonly applied: Applied };

/**
 * Does one thing to the registry, on the newest tip of its branch: reads, applies with every gate, holds the version that would run
 * against what Git holds at its commit, writes, and hands the move on. Where somebody else writes at the same time, all of it is done
 * again on what they wrote. A mirror that fails takes nothing back: it becomes a note.
 * @throws PromptgateError `registry-invalid`, `commit-missing`, and what the branch and the revisions throw
 */
export async function changeRegistry(
  ports: ShippingPorts,
  operation: Operation,
  stamp: Stamp,
  settings: ShippingSettings,
): Promise<ShippingResult> {
  const { path, promote } = settings.config.registry;
  const rules = { environments: settings.config.environments, promote };
  // What ran before has to come back at night, whatever became of its commit’s branch.
  const prove = createProof(ports.revisions, settings, operation.kind === 'rollback' ? null : (ports.findLines ?? null));
  let decided: Decided | null = null;
  const { commit, attempts } = await writeOn(
    ports.branch,
    [path],
    async (files, tip) => {
      const applied = applyOperation(requireRegistry(files.get(path) ?? null, path), operation, stamp, rules);
      decided = isRefusal(applied) ? { kind: 'refused', refusal: applied } : { kind: 'applied', applied };
      if (decided.kind === 'refused' || !decided.applied.changed) return null;
      const claim = findClaim(operation, decided.applied);
      const refusal = claim === null ? null : await prove(claim, tip);
      if (refusal !== null) {
        decided = { kind: 'refused', refusal };
        return null;
      }
      return {
        files: new Map([[path, formatRegistry(decided.applied.registry)]]),
        message: formatMessage(decided.applied.summary, operation),
      };
    },
    ports.writing,
  );
  // The last attempt's word counts: it was the one on the newest tip.
  const last = decided as Decided | null;
  if (last === null) throw new Error('writeOn ended without asking what to write');
  if (last.kind === 'refused') return last;
  const { registry, changed, summary, notes, left = null } = last.applied;
  const move = last.applied.move ?? findRepeatedMove(registry, operation);
  const mirrored = move === null || ports.mirror === null ? [] : await mirror(ports.mirror, { move, operation, stamp, commit });
  return { kind: 'done', changed, commit, attempts, summary, move, left, notes: [...notes, ...mirrored], registry };
}

/** The subject, and why where somebody said it: Git's log alone then tells the story. */
function formatMessage(summary: string, operation: Operation): string {
  const reason = 'reason' in operation ? tidyReason(operation.reason) : null;
  return reason === null ? `${summary}\n` : `${summary}\n\nReason: ${reason}\n`;
}

/** What Git must be able to prove before the operation is written; null: it brings nothing that would run. */
function findClaim(operation: Operation, { move, registry }: Applied): Claim | null {
  if (operation.kind === 'register') return operation;
  // No move yet, and a part of the keys gets it at once.
  if (operation.kind === 'rollout-start') {
    const { digest = '', commit = '' } = findVersion(registry, operation.id, operation.to) ?? {};
    return { id: operation.id, version: operation.to, digest, commit };
  }
  return move === null ? null : { id: move.id, version: move.to, digest: move.digest, commit: move.commit };
}

/** The move of an operation that had been done already: an earlier run may have ended before it told anybody. */
function findRepeatedMove(registry: Registry, operation: Operation): Move | null {
  if (operation.kind === 'promote') return currentMove(registry, operation.id, operation.to);
  if (operation.kind === 'deploy' || operation.kind === 'rollback') return currentMove(registry, operation.id, operation.environment);
  // A certain rollout that is over may have been completed by a run that ended before it told anybody.
  if (operation.kind === 'rollout-advance' && operation.rolloutId !== undefined) {
    const isOver = findState(registry, operation.id, operation.environment)?.rollout === undefined;
    return isOver ? currentMove(registry, operation.id, operation.environment) : null;
  }
  return null;
}

async function mirror(tell: Mirror, moved: MirroredMove): Promise<readonly string[]> {
  try {
    return await tell(moved);
  } catch (error) {
    const why = error instanceof PromptgateError ? `${error.message} ${error.help}` : (error as Error).message;
    return [`The registry has it, but it could not be told elsewhere: ${why} Run the same again to tell it then.`];
  }
}
