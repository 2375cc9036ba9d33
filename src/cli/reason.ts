import { PromptgateError } from '../errors.ts';

/**
 * A reason that was given and says nothing is a slip, and the registry would keep it.
 * @throws PromptgateError `empty-reason`
 */
export function readReason({ reason }: { readonly reason?: string }): string | null {
  if (reason === undefined) return null;
  if (reason.trim() !== '') return reason;
  throw new PromptgateError('The reason is empty.', {
    code: 'empty-reason',
    kind: 'usage',
    help: 'Say in a few words why, for whoever reads the registry later: --reason "hotfix for the refund loop"',
  });
}
