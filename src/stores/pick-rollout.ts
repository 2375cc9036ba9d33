import { PromptgateError } from '../errors.ts';
import type { RolloutFacts } from '../monitoring/ledger.ts';
import { nameRollout } from '../monitoring/ledger-shelf.ts';

/**
 * The name of the one rollout that is meant. null: there is none.
 * @throws PromptgateError `rollout-ambiguous` where several prompts have it and none is named
 */
export function pickRollout(
  known: readonly Pick<RolloutFacts, 'promptId' | 'rolloutId'>[],
  rolloutId: string,
  promptId: string | undefined,
): string | null {
  const found = known.filter((facts) => facts.rolloutId === rolloutId && (promptId === undefined || facts.promptId === promptId));
  const [only, another] = found;
  if (only === undefined) return null;
  if (another === undefined) return nameRollout(only.promptId, rolloutId);
  throw new PromptgateError(
    `Several prompts have a rollout ${rolloutId}: ${found
      .map((facts) => facts.promptId)
      .slice(0, 10)
      .join(', ')}`,
    {
      code: 'rollout-ambiguous',
      kind: 'usage',
      help: `Name the prompt, too: ${only.promptId}/${rolloutId}`,
    },
  );
}
