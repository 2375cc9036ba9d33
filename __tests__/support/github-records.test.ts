import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { unzipSync } from 'fflate';
import { createRepository, type GitRepository } from './git-repository.ts';
import { issueCommentEvent, workflowDispatchEvent } from './github/event.ts';
import { type GitHubServer, startGitHubServer } from './github-server.ts';

const REPO = { owner: 'octo-org', repo: 'prompts' };
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const ALL = {
  contents: 'write',
  pull_requests: 'write',
  issues: 'write',
  deployments: 'write',
  checks: 'write',
  actions: 'write',
} as const;

let repository: GitRepository;
let server: GitHubServer;
let octokit: Octokit;
let now = Date.parse('2026-11-23T10:00:00Z');
let first: string;

const connect = (auth: string): Octokit => new Octokit({ baseUrl: server.apiUrl, log: quiet, auth });
const refusal = (status: number, words: string | RegExp) => ({ status, message: expect.stringMatching(words) });

beforeAll(async () => {
  repository = await createRepository({ bare: true });
  first = await repository.commit('feat: start', { 'a.txt': 'one\ntwo\nthree\n' });
  server = await startGitHubServer({ gitDir: repository.gitDir, now: () => now });
  octokit = connect(server.addToken({ login: 'github-actions[bot]', kind: 'actions', permissions: ALL }));
});
afterEach(() => expect(server.violations).toEqual([]));
afterAll(() => server.close());

describe('releases', () => {
  test('create, get, list, update; one for a tag; the latest is no pre-release', async () => {
    await repository.tag('a@1.0.0', first, 'a 1.0.0');
    const { data } = await octokit.rest.repos.createRelease({
      ...REPO,
      tag_name: 'a@1.0.0',
      name: 'a 1.0.0',
      body: 'notes',
      make_latest: 'false',
    });
    const again = octokit.rest.repos.createRelease({ ...REPO, tag_name: 'a@1.0.0' });
    await expect(again).rejects.toMatchObject({ status: 422, response: { data: { errors: [{ code: 'already_exists' }] } } });
    await octokit.rest.repos.createRelease({ ...REPO, tag_name: 'a@1.1.0-rc.1', prerelease: true });
    expect(await repository.git('cat-file', '-t', 'a@1.1.0-rc.1')).toBe('commit');
    await expect(octokit.rest.repos.getLatestRelease(REPO)).rejects.toMatchObject({ status: 404 });
    await octokit.rest.repos.updateRelease({ ...REPO, release_id: data.id, body: 'better notes' });
    expect((await octokit.rest.repos.getReleaseByTag({ ...REPO, tag: 'a@1.0.0' })).data.body).toBe('better notes');
    expect((await octokit.rest.repos.listReleases(REPO)).data.map(({ tag_name }) => tag_name)).toEqual(['a@1.1.0-rc.1', 'a@1.0.0']);
    const nowhere = octokit.rest.repos.createRelease({ ...REPO, tag_name: 'b@1.0.0', target_commitish: 'nowhere' });
    await expect(nowhere).rejects.toMatchObject({ status: 422 });
    expect((await octokit.rest.repos.listTags(REPO)).data.map(({ name, commit }) => [name, commit.sha])).toContainEqual(['a@1.0.0', first]);
  });
});

describe('deployments', () => {
  const deploy = async (task: string, environment: string, auto_inactive?: boolean): Promise<number> => {
    const given = { ...REPO, ref: first, task, environment, auto_merge: false, required_contexts: [] };
    const { data } = await octokit.rest.repos.createDeployment(given);
    const deployment_id = (data as { id: number }).id;
    const status = { ...REPO, deployment_id, state: 'success' as const };
    await octokit.rest.repos.createDeploymentStatus({ ...status, ...(auto_inactive === undefined ? {} : { auto_inactive }) });
    return deployment_id;
  };
  const stateOf = async (deployment_id: number): Promise<string | undefined> =>
    (await octokit.rest.repos.listDeploymentStatuses({ ...REPO, deployment_id })).data[0]?.state;

  test('auto_inactive ends everybody’s older deployments of the environment, and spares production', async () => {
    const app = await deploy('deploy', 'staging');
    const ours = await deploy('promptgate', 'staging', false);
    expect([await stateOf(app), await stateOf(ours)]).toEqual(['success', 'success']);
    const next = await deploy('promptgate', 'staging');
    expect([await stateOf(app), await stateOf(ours), await stateOf(next)]).toEqual(['inactive', 'inactive', 'success']);
    const production = await deploy('promptgate', 'production');
    await deploy('promptgate', 'production');
    expect(await stateOf(production)).toBe('success');
    const { data } = await octokit.rest.repos.listDeployments({ ...REPO, task: 'promptgate', environment: 'staging' });
    expect(data.map(({ id }) => id)).toEqual([next, ours]);
  });

  test('the defaults merge the default branch and wait for every check', async () => {
    await repository.git('branch', 'old', first);
    await repository.commit('feat: newer', { 'b.txt': 'x' });
    const merged = await octokit.rest.repos.createDeployment({ ...REPO, ref: 'old', required_contexts: [] });
    expect(merged.status).toBe(202);
    await octokit.rest.checks.create({ ...REPO, name: 'tests', head_sha: first, status: 'in_progress' });
    const waiting = octokit.rest.repos.createDeployment({ ...REPO, ref: first, auto_merge: false });
    await expect(waiting).rejects.toMatchObject(refusal(409, 'Commit status checks failed'));
    const long = octokit.rest.repos.createDeployment({
      ...REPO,
      ref: first,
      auto_merge: false,
      required_contexts: [],
      description: 'x'.repeat(141),
    });
    await expect(long).rejects.toMatchObject({ status: 422 });
  });
});

describe('check runs', () => {
  test('belong to the App that made them; the latest of a name is listed', async () => {
    const check = { ...REPO, name: 'promptgate/command', head_sha: first };
    await octokit.rest.checks.create({ ...check, conclusion: 'failure' });
    const { data } = await octokit.rest.checks.create({ ...check, external_id: 'approve', output: { title: 't', summary: 's' } });
    await octokit.rest.checks.update({ ...REPO, check_run_id: data.id, conclusion: 'success' });
    const { data: listed } = await octokit.rest.checks.listForRef({
      ...REPO,
      ref: first,
      check_name: 'promptgate/command',
      app_id: 15_368,
    });
    expect(listed.check_runs.map(({ id, conclusion, external_id }) => [id, conclusion, external_id])).toEqual([
      [data.id, 'success', 'approve'],
    ]);
    const other = connect(server.addToken({ login: 'other[bot]', kind: 'app', permissions: ALL }));
    await expect(other.rest.checks.update({ ...REPO, check_run_id: data.id, conclusion: 'success' })).rejects.toMatchObject(
      refusal(403, 'Invalid app_id'),
    );
    const person = connect(server.addToken({ login: 'octocat', kind: 'user', permissions: ALL }));
    await expect(person.rest.checks.create(check)).rejects.toMatchObject(refusal(403, 'You must authenticate via a GitHub App'));
  });
});

describe('people', () => {
  test.each([
    ['admin', 'admin'],
    ['maintain', 'write'],
    ['write', 'write'],
    ['triage', 'read'],
    ['read', 'read'],
    ['none', 'none'],
  ])('%s is %s in the older field', async (role, permission) => {
    server.setRole(`${role}-user`, role);
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ ...REPO, username: `${role.toUpperCase()}-user` });
    expect(data).toMatchObject({ role_name: role, permission });
  });

  test('strangers have none, custom roles their base, Apps are no users', async () => {
    server.setRole('ada', 'prompt-owner', 'write');
    const ask = (username: string) => octokit.rest.repos.getCollaboratorPermissionLevel({ ...REPO, username });
    expect((await ask('ada')).data).toMatchObject({ role_name: 'prompt-owner', permission: 'write' });
    expect((await ask('stranger')).data).toMatchObject({ role_name: 'none', permission: 'none' });
    await expect(ask('dependabot[bot]')).rejects.toMatchObject(refusal(404, 'is not a user'));
  });
});

describe('workflow runs', () => {
  test('are found by head and event, and run again once: not while running, not after a month', async () => {
    const run = server.addRun({ headSha: first, jobs: { evals: 'success', promptgate: 'failure' } });
    server.addRun({ headSha: first, event: 'push', conclusion: 'success' });
    const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({ ...REPO, head_sha: first, event: 'pull_request' });
    expect(data.workflow_runs.map(({ id, conclusion }) => [id, conclusion])).toEqual([[run.id, 'failure']]);
    const again = () => octokit.rest.actions.reRunWorkflowFailedJobs({ ...REPO, run_id: run.id });
    await again();
    const { data: jobs } = await octokit.rest.actions.listJobsForWorkflowRun({ ...REPO, run_id: run.id });
    expect(jobs.jobs.map(({ name, status }) => [name, status])).toEqual([
      ['evals', 'completed'],
      ['promptgate', 'queued'],
    ]);
    await expect(again()).rejects.toMatchObject(refusal(403, 'already running'));
    Object.assign(run, { status: 'completed', conclusion: 'failure' });
    now += 31 * 86_400_000;
    await expect(again()).rejects.toMatchObject(refusal(403, 'created over a month ago'));
  });

  test('artifacts come from another host, by a signed address', async () => {
    const run = server.addRun({ headSha: first });
    const artifact = server.addArtifact(run, 'promptgate-report', { 'report.json': '{"a":1}' });
    const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({ ...REPO, run_id: run.id, name: 'promptgate-report' });
    expect(data.artifacts.map(({ id, expired }) => [id, expired])).toEqual([[artifact.id, false]]);
    const zip = await octokit.rest.actions.downloadArtifact({ ...REPO, artifact_id: artifact.id, archive_format: 'zip' });
    const files = unzipSync(new Uint8Array(zip.data as ArrayBuffer));
    expect(Buffer.from(files['report.json'] ?? []).toString()).toBe('{"a":1}');
    artifact.expired = true;
    const late = octokit.rest.actions.downloadArtifact({ ...REPO, artifact_id: artifact.id, archive_format: 'zip' });
    await expect(late).rejects.toMatchObject({ status: 410 });
  });
});

describe('comments', () => {
  test('reactions are given once a login; an issue takes comments too', async () => {
    server.addIssue(900, 'a question');
    const comment = server.addComment(900, 'octocat', '/promptgate status');
    const react = () => octokit.rest.reactions.createForIssueComment({ ...REPO, comment_id: comment.id, content: 'eyes' });
    expect([(await react()).status, (await react()).status]).toEqual([201, 200]);
    const { data } = await octokit.rest.reactions.listForIssueComment({ ...REPO, comment_id: comment.id });
    expect(data.map(({ content, user }) => [content, user?.login])).toEqual([['eyes', 'github-actions[bot]']]);
    const { data: read } = await octokit.rest.issues.getComment({ ...REPO, comment_id: comment.id });
    expect(read.html_url).toContain('/issues/900#');
    expect(issueCommentEvent(server, comment)).toMatchObject({ action: 'created', issue: { number: 900 }, sender: { login: 'octocat' } });
    expect(issueCommentEvent(server, comment)).not.toHaveProperty('issue.pull_request');
    const edited = issueCommentEvent(server, comment, { action: 'edited', sender: 'mallory', before: 'x' });
    expect(edited).toMatchObject({
      changes: { body: { from: 'x' } },
      comment: { user: { login: 'octocat' } },
      sender: { login: 'mallory' },
    });
    expect(workflowDispatchEvent(server, { inputs: { prompt: 'a' } })).toMatchObject({ inputs: { prompt: 'a' }, ref: 'refs/heads/main' });
  });
});

describe('pull requests', () => {
  const open = async (branch: string, files: Record<string, string>[]): Promise<number> => {
    await repository.git('branch', branch, 'main');
    for (const [index, one] of files.entries()) await repository.commit(`feat: ${branch} ${index + 1}`, one, { branch });
    return (await octokit.rest.pulls.create({ ...REPO, title: `feat: ${branch}`, head: branch, base: 'main' })).data.number;
  };

  test.each(['merge', 'squash', 'rebase'] as const)(
    '%s: the commits, who merged, and which pull request a commit came from',
    async (merge_method) => {
      const number = await open(merge_method, [{ [`${merge_method}.txt`]: '1' }, { [`${merge_method}.txt`]: '2' }]);
      await repository.commit('chore: meanwhile', { [`before-${merge_method}.txt`]: 'x' });
      const before = await repository.resolve('main');
      const { data } = await octokit.rest.pulls.merge({ ...REPO, pull_number: number, merge_method });
      expect(await repository.resolve('main')).toBe(data.sha);
      expect((await octokit.rest.pulls.get({ ...REPO, pull_number: number })).data).toMatchObject({
        merged: true,
        state: 'closed',
        merge_commit_sha: data.sha,
        merged_by: { login: 'github-actions[bot]' },
      });
      const subjects = (await repository.git('log', '--first-parent', '--reverse', '--format=%s', `${before}..main`)).split('\n');
      expect(subjects).toEqual(
        {
          merge: [`Merge pull request #${number} from octo-org/merge`],
          squash: [`feat: squash (#${number})`],
          rebase: ['feat: rebase 1', 'feat: rebase 2'],
        }[merge_method],
      );
      const commits = (await repository.git('log', '--first-parent', '--format=%H', `${before}..main`)).split('\n');
      for (const commit_sha of commits) {
        const { data: pulls } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...REPO, commit_sha });
        expect(pulls.map((pull) => pull.number)).toEqual([number]);
      }
      expect(await repository.git('show', `main:before-${merge_method}.txt`)).toBe('x');
    },
  );

  test('conflicts, twins, own approval and the switch for GITHUB_TOKEN', async () => {
    const number = await open('conflict', [{ 'a.txt': 'ours\n' }]);
    await repository.commit('feat: theirs', { 'a.txt': 'theirs\n' });
    await expect(octokit.rest.pulls.merge({ ...REPO, pull_number: number })).rejects.toMatchObject(refusal(405, 'not mergeable'));
    const twin = octokit.rest.pulls.create({ ...REPO, title: 't', head: 'conflict', base: 'main' });
    await expect(twin).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: [{ message: expect.stringContaining('already exists') }] } },
    });
    const { data: found } = await octokit.rest.pulls.list({ ...REPO, head: 'octo-org:conflict', base: 'main' });
    expect(found.map((pull) => pull.number)).toEqual([number]);
    await expect(octokit.rest.pulls.createReview({ ...REPO, pull_number: number, event: 'APPROVE' })).rejects.toMatchObject({
      status: 422,
    });
    const pull = server.pulls.get(number);
    if (pull === undefined) throw new Error('no pull request');
    server.review(pull, 'grace');
    const { data: reviews } = await octokit.rest.pulls.listReviews({ ...REPO, pull_number: number });
    expect(reviews.map(({ user, state, commit_id }) => [user?.login, state, commit_id])).toEqual([['grace', 'APPROVED', pull.head.sha]]);
    await octokit.rest.pulls.update({ ...REPO, pull_number: number, state: 'closed', title: 'fix: renamed' });
    expect(pull).toMatchObject({ state: 'closed', title: 'fix: renamed' });
    server.state.settings.actionsMayOpenPulls = false;
    await expect(octokit.rest.pulls.create({ ...REPO, title: 't', head: 'conflict', base: 'main' })).rejects.toMatchObject(
      refusal(403, 'not permitted'),
    );
  });
});

describe('branches and their files', () => {
  test('a file is written with its blob before, and not on a protected branch', async () => {
    const write = (branch: string, content: string, sha?: string) =>
      octokit.rest.repos.createOrUpdateFileContents({
        ...REPO,
        path: 'dir/registry.json',
        message: 'chore: write',
        branch,
        content: Buffer.from(content).toString('base64'),
        ...(sha === undefined ? {} : { sha }),
      });
    await repository.git('branch', 'files', 'main');
    const { data } = await write('files', 'one');
    expect(await repository.git('show', 'files:dir/registry.json')).toBe('one');
    await expect(write('files', 'two')).rejects.toMatchObject({ status: 422 });
    await expect(write('files', 'two', first)).rejects.toMatchObject({ status: 409 });
    await write('files', 'two', data.content?.sha);
    server.protect('files');
    await expect(write('files', 'three', await repository.git('rev-parse', 'files:dir/registry.json'))).rejects.toMatchObject(
      refusal(409, 'Could not update file: Changes must be made through a pull request'),
    );
    expect((await octokit.rest.repos.getBranch({ ...REPO, branch: 'files' })).data.protected).toBe(true);
    expect((await octokit.rest.repos.getBranch({ ...REPO, branch: 'main' })).data.protected).toBe(false);
  });
});
