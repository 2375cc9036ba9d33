import { PromptgateError } from '../errors.ts';
import type { GitHub } from '../github/client.ts';
import { forgetPendingBundle, isBundlePending, notePendingBundle } from '../github/pending-bundle.ts';
import { currentMove } from '../registry/change.ts';
import type { Move } from '../registry/operation.ts';
import type { Registry } from '../registry/registry.ts';
import { describeFault } from '../report/describe-fault.ts';
import type { ActPorts } from '../watch/act-on.ts';

/**
 * Remembers on GitHub that a change was begun; what cannot be remembered keeps nothing from being done.
 * @param findTip the registry's commit, as read last
 */
export function createPendingBundle(writer: GitHub, environment: string, findTip: () => string | null) {
  let isNoted = false;
  let isUncertain = false;
  let unnoted: string | null = null;
  return {
    noteBefore: (act: ActPorts): ActPorts => ({
      ...act,
      change: async (operation) => {
        const tip = findTip();
        if (tip !== null && !isNoted)
          await notePendingBundle(writer, environment, tip).catch((error: unknown) => {
            unnoted = describeFault(error);
          });
        isNoted = true;
        try {
          return await act.change(operation);
        } catch (error) {
          // The change may have been made, and only the answer have been lost.
          if (!(error instanceof PromptgateError && error.code === 'branch-protected')) isUncertain = true;
          throw error;
        }
      },
    }),
    async isThere(): Promise<boolean> {
      isNoted = await isBundlePending(writer, environment).catch(() => false);
      return isNoted;
    },
    /** Why a change was made that the next run would not know of; null: it would. */
    explainUnnoted: (): string | null => unnoted,
    /** Where a change failed of which nobody knows whether it was made, it stays for the next run. */
    async forget(): Promise<void> {
      if (isNoted && !isUncertain) await forgetPendingBundle(writer, environment).catch(() => {});
    },
  };
}

/** Milliseconds within which the run behind a change is expected. */
const RECENT = 86_400_000;

/** Canaries that a watcher let take over lately: the run that did may have ended before GitHub showed it. */
export function listRecentMoves(
  registry: Registry,
  { environment, by, now }: { readonly environment: string; readonly by: string; readonly now: number },
): readonly Move[] {
  return Object.entries(registry.prompts).flatMap(([id, { environments }]) => {
    const state = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
    const isRecent = state?.deployedBy === by && now - Date.parse(state.deployedAt ?? '') < RECENT;
    return isRecent ? (currentMove(registry, id, environment) ?? []) : [];
  });
}
