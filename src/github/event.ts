import { PromptgateError } from '../errors.ts';
import { isFullSha } from '../prompt/full-sha.ts';

/** What started the run, as far as a review needs it. SHAs are full, of SHA-1 or SHA-256 repositories. */
export type EventFacts =
  | {
      readonly kind: 'pull_request';
      readonly number: number;
      /** As of the event; a re-run gets the old payload, so the live title counts. */
      readonly title: string;
      readonly headSha: string;
      /** The base branch's tip as of the event; not the merge base. */
      readonly baseSha: string;
      /** `main`, without `refs/heads/`. */
      readonly baseRef: string;
      readonly fromFork: boolean;
    }
  | { readonly kind: 'merge_group'; readonly baseSha: string; readonly headSha: string; readonly baseRef: string }
  | {
      readonly kind: 'push';
      /** null: the branch is new. */
      readonly baseSha: string | null;
      readonly headSha: string;
      /** `main`, without `refs/heads/`. */
      readonly ref: string;
    }
  | {
      /** One that compares nothing by itself, such as `workflow_dispatch`: the workflow says what to compare with. */
      readonly kind: 'other';
      readonly headSha: string;
    };

const REVIEWED_EVENTS = ['pull_request', 'merge_group', 'push'] as const;

/** Here GITHUB_SHA is the default branch's, whatever the event is about: a verdict on it would be about something else. */
const ABOUT_ANOTHER_COMMIT = ['issue_comment', 'pull_request_target', 'workflow_run'];

/** Git's own rule is longer; this keeps out what would be an option, a range or a control character. */
const BRANCH = /^(?!-)[^\s\p{Cc}:?*[\\^~]+$/u;

function refuse(what: string): PromptgateError {
  return new PromptgateError(`The event payload ${what}`, {
    code: 'event-invalid',
    kind: 'outside',
    help: 'Run Promptgate on GitHub’s own events (pull_request, merge_group, push); GITHUB_EVENT_PATH names the payload.',
  });
}

/** Reads one field of the payload by its path; the payload is whatever JSON it is. */
function readField<Value>(payload: unknown, path: string, fits: (value: unknown) => value is Value): Value {
  let value: unknown = payload;
  for (const key of path.split('.')) {
    const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    if (!inside) throw refuse(`has no ${path}`);
    value = (value as Record<string, unknown>)[key];
  }
  if (!fits(value)) throw refuse(`has a ${path} that cannot be one`);
  return value;
}

const isSha = (value: unknown): value is string => typeof value === 'string' && isFullSha(value);
const isBranch = (value: unknown): value is string => typeof value === 'string' && BRANCH.test(value) && !value.includes('..');
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

/** A head repository that was deleted is null: then it was a fork. */
function isFork(payload: unknown): boolean {
  const repository = (path: string): unknown => {
    try {
      return readField(payload, path, isText);
    } catch {
      return null;
    }
  };
  const head = repository('pull_request.head.repo.full_name');
  return head === null || head !== repository('pull_request.base.repo.full_name');
}

/** Events of work that is not merged: what they bring may not go out. */
const UNMERGED = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'merge_group',
  'issue_comment',
];

/**
 * The default branch by an event that may deploy: one that somebody starts, a push, a schedule, another workflow's end. A called workflow has its
 * caller's event.
 *
 * @param name GITHUB_EVENT_NAME
 * @param payload the parsed JSON of GITHUB_EVENT_PATH
 * @throws PromptgateError for an event of a pull request, and for a payload without what every one of GitHub's has
 */
export function readDeployEvent(name: string, payload: unknown): { readonly defaultBranch: string } {
  if (UNMERGED.includes(name)) {
    throw new PromptgateError(`Nothing is deployed on the event \`${name}\`: it is about work that is not merged`, {
      code: 'event-unsupported',
      kind: 'usage',
      help: 'Start the workflow on `workflow_dispatch`, `push` or `workflow_call`; docs/deploy-and-rollback.md has one to copy. In a comment: `/promptgate deploy`.',
    });
  }
  return { defaultBranch: readField(payload, 'repository.default_branch', isBranch) };
}

function stripHeads(ref: string): string {
  return ref.replace(/^refs\/heads\//, '');
}

function readPush(payload: unknown): EventFacts {
  const before = readField(payload, 'before', isSha);
  const headSha = readField(payload, 'after', isSha);
  if (/^0+$/.test(headSha)) {
    throw new PromptgateError('This push deletes a branch: there is nothing to review', {
      code: 'event-unsupported',
      kind: 'usage',
      help: 'Limit the workflow’s `push` to the branches that hold prompts, for example `branches: [main]`.',
    });
  }
  return { kind: 'push', baseSha: /^0+$/.test(before) ? null : before, headSha, ref: stripHeads(readField(payload, 'ref', isBranch)) };
}

function explainUnsupported(name: string): PromptgateError {
  const events = `Start the workflow on ${REVIEWED_EVENTS.map((event) => `\`${event}\``).join(', ')}; README.md has one to copy.`;
  const isAbout = ABOUT_ANOTHER_COMMIT.includes(name) || name === '';
  const range = isAbout
    ? ''
    : ' On another event say what to compare with, under `with:`: `base: main` (`head` is GITHUB_SHA unless given).';
  const why = isAbout && name !== '' ? ': it runs for the default branch, not for what it is about' : '';
  return new PromptgateError(`Promptgate does not review the event \`${name || '(none)'}\`${why}`, {
    code: 'event-unsupported',
    kind: 'usage',
    help: `${events}${range}`,
  });
}

/**
 * The facts of an event.
 *
 * @param name GITHUB_EVENT_NAME
 * @param payload the parsed JSON of GITHUB_EVENT_PATH
 * @param sha GITHUB_SHA where the workflow names a base itself: then an event without commits of its own will do. Else null
 * @throws PromptgateError when the event is not one that a review knows, or the payload lacks what is needed
 */
export function readEvent(name: string, payload: unknown, sha: string | null = null): EventFacts {
  if (name === 'pull_request') {
    return {
      kind: 'pull_request',
      number: readField(payload, 'pull_request.number', isNumber),
      title: readField(payload, 'pull_request.title', isText),
      headSha: readField(payload, 'pull_request.head.sha', isSha),
      baseSha: readField(payload, 'pull_request.base.sha', isSha),
      baseRef: readField(payload, 'pull_request.base.ref', isBranch),
      fromFork: isFork(payload),
    };
  }
  if (name === 'merge_group') {
    return {
      kind: 'merge_group',
      baseSha: readField(payload, 'merge_group.base_sha', isSha),
      headSha: readField(payload, 'merge_group.head_sha', isSha),
      baseRef: stripHeads(readField(payload, 'merge_group.base_ref', isBranch)),
    };
  }
  if (name === 'push') return readPush(payload);
  if (name === '' || sha === null || ABOUT_ANOTHER_COMMIT.includes(name)) throw explainUnsupported(name);
  if (isSha(sha)) return { kind: 'other', headSha: sha };
  throw new PromptgateError('GITHUB_SHA is not a commit’s SHA', {
    code: 'event-invalid',
    kind: 'outside',
    help: 'Leave it as the runner sets it, or say what to review: `head` under `with:`, a branch, a tag or a SHA.',
  });
}
