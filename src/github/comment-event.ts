import { PromptgateError } from '../errors.ts';

/** A comment on an issue or a pull request, as it was when it was written. */
export interface CommentEvent {
  /** `created`, `edited` or `deleted`. */
  readonly action: string;
  /** null: the comment is on an issue. */
  readonly pullNumber: number | null;
  readonly defaultBranch: string;
  readonly id: number;
  readonly body: string;
  readonly login: string;
  readonly userId: number;
  readonly userType: string;
  readonly byApp: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
}

type Fields = Readonly<Record<string, unknown>>;

function readFields(value: unknown, name: string): Fields {
  const inner = typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Fields)[name] : null;
  return typeof inner === 'object' && inner !== null ? (inner as Fields) : {};
}

/**
 * The facts of `issue_comment`.
 *
 * @param name GITHUB_EVENT_NAME
 * @param payload the parsed JSON of GITHUB_EVENT_PATH
 * @throws PromptgateError for another event, or a payload that is none
 */
export function readCommentEvent(name: string, payload: unknown): CommentEvent {
  if (name !== 'issue_comment') {
    throw new PromptgateError(`\`mode: command\` answers comments, and this run is for the event \`${name}\``, {
      code: 'event-unsupported',
      kind: 'usage',
      help: 'Start it by `on: { issue_comment: { types: [created] } }`; docs/bot.md has a workflow to copy.',
    });
  }
  const [comment, issue, repository] = [readFields(payload, 'comment'), readFields(payload, 'issue'), readFields(payload, 'repository')];
  const user = readFields(comment, 'user');
  const { action } = typeof payload === 'object' && payload !== null ? (payload as Fields) : {};
  const event = {
    action,
    pullNumber: Object.hasOwn(issue, 'pull_request') && issue.pull_request !== null ? issue.number : null,
    defaultBranch: repository.default_branch,
    id: comment.id,
    body: comment.body,
    // A deleted account has no user: nobody wrote it.
    login: user.login ?? '',
    userId: user.id ?? 0,
    userType: user.type ?? '',
    byApp: (comment.performed_via_github_app ?? null) !== null,
    createdAt: comment.created_at,
  };
  const { pullNumber, id, userId, byApp: _, ...texts } = event;
  const isWhole =
    [pullNumber ?? 1, id, userId].every((value) => Number.isSafeInteger(value)) &&
    Object.values(texts).every((value) => typeof value === 'string');
  if (isWhole) return event as CommentEvent;
  throw new PromptgateError('The event payload is not one of `issue_comment`', {
    code: 'event-invalid',
    kind: 'outside',
    help: 'The runner writes it; run Promptgate as a step of a GitHub Actions job.',
  });
}
