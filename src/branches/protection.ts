import { PromptgateError } from '../errors.ts';

/** The fault for a branch that takes no writes of ours. `doing` completes "Writing was refused while …". */
export function explainProtected(doing: string, said: string, cause?: unknown): PromptgateError {
  return new PromptgateError(`Writing was refused while ${doing}: ${said}`, {
    code: 'branch-protected',
    kind: 'outside',
    help: [
      'Nothing was written. Two ways out: keep the registry on a branch of its own that is not protected (in .promptgate.yaml: registry: { branch: promptgate-registry }),',
      'or write with a token that may pass the protection: in the workflow, registry-token: of a GitHub App or a deploy key that stands on the bypass list (github-actions[bot] cannot be put there).',
      'Where nothing is protected, the token or key lacks the right to write: permissions: { contents: write }.',
    ].join(' '),
    ...(cause === undefined ? {} : { cause }),
  });
}
