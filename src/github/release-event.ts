import { PromptgateError } from '../errors.ts';
import { isFullSha } from '../prompt/full-sha.ts';

/** Events for which GITHUB_SHA is a commit of the branch that GITHUB_REF names. */
const RELEASING = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch'];

/** What a release is of. */
export interface ReleaseEvent {
  /** Without `refs/heads/`. */
  readonly defaultBranch: string;
  /** Full SHA: of the default branch. */
  readonly tip: string;
}

/**
 * Reads what is to be released from an event.
 *
 * @param payload the parsed JSON of GITHUB_EVENT_PATH
 * @param ref GITHUB_REF
 * @throws PromptgateError where the event is another one, or of another branch
 */
export function readReleaseEvent(
  name: string,
  payload: unknown,
  { ref, sha }: { readonly ref: string; readonly sha: string },
): ReleaseEvent {
  if (!RELEASING.includes(name)) throw refuse(`\`mode: release\` does nothing on the event \`${name.slice(0, 100)}\``);
  const repository = (payload as { repository?: { default_branch?: unknown } } | null)?.repository;
  const defaultBranch = repository?.default_branch;
  if (typeof defaultBranch !== 'string' || defaultBranch === '') {
    throw new PromptgateError('The event payload has no repository.default_branch', {
      code: 'event-invalid',
      kind: 'outside',
      help: 'Run it on GitHub’s own events; GITHUB_EVENT_PATH names the payload.',
    });
  }
  if (ref !== `refs/heads/${defaultBranch}`)
    throw refuse(
      `\`mode: release\` releases what is on the default branch (${defaultBranch}), and this run is of ${ref.slice(0, 200) || 'no ref'}`,
    );
  if (isFullSha(sha)) return { defaultBranch, tip: sha };
  throw refuse('GITHUB_SHA is not a commit’s SHA');
}

function refuse(message: string): PromptgateError {
  return new PromptgateError(message, {
    code: 'event-unsupported',
    kind: 'usage',
    help: 'Start the workflow on `push` with `branches: [DEFAULT_BRANCH]`; docs/releasing.md has one to copy.',
  });
}
