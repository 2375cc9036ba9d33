import type { Pointer } from '../prompt/json-positions.ts';
import { show } from './describe.ts';
import type { Mistake } from './mistake.ts';
import type { Rollout } from './registry.ts';

/**
 * What the schema cannot say of a rollout.
 * @param pointer where the rollout stands
 * @param place the prompt and its environment, for people
 * @param version what the environment runs
 */
export function judgeRollout(pointer: Pointer, place: string, rollout: Rollout, version: string | null): readonly Mistake[] {
  const { canary, step, steps, salt, allow = [], deny = [] } = rollout;
  const about = (field: Pointer, message: string, help: string): Mistake => ({
    pointer: [...pointer, ...field],
    part: 'value',
    message,
    help,
  });
  const mistakes: Mistake[] = [];
  if (version === null)
    mistakes.push(about([], `${place} has a rollout and no version to roll out from.`, 'Remove `rollout`, or name the version.'));
  else if (canary === version) mistakes.push(about(['canary'], `${place} rolls out what it runs already.`, 'Remove `rollout`.'));
  if (steps.length > 0 && step >= steps.length)
    mistakes.push(about(['step'], `\`step\` is ${step}, and \`steps\` ends at ${steps.length - 1}.`, 'Write a place in `steps`, from 0.'));
  if (salt === '' || salt.includes(':') || !salt.isWellFormed())
    mistakes.push(
      about(
        ['salt'],
        `The salt ${show(salt)} of the rollout in ${place} is ${salt === '' ? 'empty' : 'no text without a colon'}, so no key could be placed.`,
        'Write the prompt’s id, a slash and the rollout’s id.',
      ),
    );
  const both = allow.findIndex((key) => deny.includes(key));
  if (both >= 0)
    mistakes.push(about(['allow', both], `${show(allow[both])} is in \`allow\` and in \`deny\`.`, 'Leave it in one of the two.'));
  return mistakes;
}
