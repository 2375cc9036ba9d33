import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Comment, GitHubServer, Pull } from '../github-server.ts';
import { userShape } from './shapes.ts';

type Payload = Record<string, unknown>;

interface Examples {
  readonly name: string;
  readonly examples: readonly Payload[];
}

let loaded: readonly Examples[] | undefined;

/** A real payload of GitHub's, as a deep copy. */
function readExample(name: string, action: string | null): Payload {
  const path = createRequire(import.meta.url).resolve('@octokit/webhooks-examples/api.github.com/index.json');
  loaded ??= JSON.parse(readFileSync(path, 'utf8')) as readonly Examples[];
  const found = loaded.find((entry) => entry.name === name)?.examples.find((example) => action === null || example.action === action);
  if (found === undefined) throw new Error(`no example of ${name} ${action}`);
  return structuredClone(found);
}

/** Names the served repository wherever the example names its own. */
function adaptRepository(example: unknown, server: GitHubServer): Payload {
  const [owner = '', name = ''] = server.repository.split('/');
  const repository = structuredClone(example) as Payload & { owner: Payload };
  return {
    ...repository,
    name,
    full_name: server.repository,
    private: true,
    default_branch: 'main',
    url: `${server.apiUrl}/repos/${server.repository}`,
    html_url: `${server.url}/${server.repository}`,
    clone_url: `${server.url}/${server.repository}.git`,
    owner: { ...repository.owner, login: owner },
  };
}

/** The payload of `pull_request`; its title and SHAs are frozen as they are now, as GitHub's are. */
export function pullRequestEvent(server: GitHubServer, pull: Pull, action = 'opened'): Payload {
  const example = readExample('pull_request', 'opened');
  const shape = example.pull_request as Payload & { head: Payload; base: Payload; user: Payload };
  const repository = adaptRepository(example.repository, server);
  const headRepository = {
    ...repository,
    full_name: pull.head.repository,
    fork: pull.head.repository !== server.repository,
    clone_url: `${server.url}/${pull.head.repository}.git`,
  };
  return {
    ...example,
    action,
    number: pull.number,
    repository,
    pull_request: {
      ...shape,
      number: pull.number,
      title: pull.title,
      body: pull.body,
      state: pull.state,
      draft: pull.draft,
      merge_commit_sha: pull.mergeSha,
      user: { ...shape.user, login: pull.login },
      head: { ...shape.head, ref: pull.head.ref, sha: pull.head.sha, label: `x:${pull.head.ref}`, repo: headRepository },
      base: { ...shape.base, ref: pull.base.ref, sha: pull.base.sha, label: `x:${pull.base.ref}`, repo: repository },
    },
  };
}

/** The payload of `merge_group` with `checks_requested`. */
export function mergeGroupEvent(server: GitHubServer, group: { base: string; head: string; baseRef?: string; headRef?: string }): Payload {
  const example = readExample('merge_group', 'checks_requested');
  const shape = example.merge_group as Payload;
  const refs = {
    base_ref: group.baseRef ?? 'refs/heads/main',
    head_ref: group.headRef ?? `refs/heads/gh-readonly-queue/main/pr-1-${group.base}`,
  };
  const merge_group = { ...shape, ...refs, base_sha: group.base, head_sha: group.head };
  return { ...example, repository: adaptRepository(example.repository, server), merge_group };
}

/** The payload of `push`. `before` is forty zeros for a new branch. */
export function pushEvent(server: GitHubServer, push: { before: string; after: string; ref?: string }): Payload {
  const example = readExample('push', null);
  const ref = push.ref ?? 'refs/heads/main';
  const state = { created: /^0+$/.test(push.before), deleted: /^0+$/.test(push.after), forced: false };
  return { ...example, ...state, ref, before: push.before, after: push.after, repository: adaptRepository(example.repository, server) };
}

/** The payload of `issue_comment` on a pull request, or on a plain issue of that number. The sender is who caused the event, not the author. */
export function issueCommentEvent(
  server: GitHubServer,
  comment: Comment,
  options: { readonly action?: 'created' | 'edited' | 'deleted'; readonly sender?: string; readonly before?: string } = {},
): Payload {
  const example = readExample('issue_comment', 'created');
  const shape = example.comment as Payload & { user: Payload };
  const issue = example.issue as Payload & { user: Payload };
  const pull = server.pulls.get(comment.issue);
  const url = `${server.apiUrl}/repos/${server.repository}`;
  const page = `${server.url}/${server.repository}/pull/${comment.issue}`;
  const { pull_request: _none, ...plain } = issue;
  const link = {
    url: `${url}/pulls/${comment.issue}`,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    merged_at: null,
  };
  const type = (login: string): string => (login.endsWith('[bot]') ? 'Bot' : 'User');
  const sender = options.sender ?? comment.login;
  return {
    ...example,
    action: options.action ?? 'created',
    ...(options.before === undefined ? {} : { changes: { body: { from: options.before } } }),
    issue: {
      ...plain,
      url: `${url}/issues/${comment.issue}`,
      html_url: page,
      number: comment.issue,
      title: pull?.title ?? server.state.issues.get(comment.issue)?.title ?? '',
      state: pull?.state ?? 'open',
      user: { ...issue.user, login: pull?.login ?? 'octocat' },
      ...(pull === undefined ? {} : { draft: pull.draft, pull_request: link }),
    },
    comment: {
      ...shape,
      id: comment.id,
      url: `${url}/issues/comments/${comment.id}`,
      html_url: `${page}#issuecomment-${comment.id}`,
      issue_url: `${url}/issues/${comment.issue}`,
      body: comment.body,
      created_at: comment.createdAt,
      updated_at: comment.updatedAt,
      user: { ...shape.user, id: userShape(server.state, comment.login).id, login: comment.login, type: type(comment.login) },
    },
    repository: adaptRepository(example.repository, server),
    sender: { ...(example.sender as Payload), login: sender, type: type(sender) },
  };
}

/** The payload of `workflow_dispatch`. */
export function workflowDispatchEvent(
  server: GitHubServer,
  options: { readonly inputs?: Readonly<Record<string, string>>; readonly ref?: string; readonly sender?: string } = {},
): Payload {
  const example = readExample('workflow_dispatch', null);
  const sender = { ...(example.sender as Payload), login: options.sender ?? 'octocat' };
  const { inputs = {}, ref = 'refs/heads/main' } = options;
  return { ...example, inputs, ref, repository: adaptRepository(example.repository, server), sender };
}

/** Any other event's first example, on the served repository. */
export function otherEvent(server: GitHubServer, name: string): Payload {
  const example = readExample(name, null);
  return { ...example, repository: adaptRepository(example.repository, server) };
}
