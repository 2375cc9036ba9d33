import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyOperation, isRefusal } from '../../src/registry/apply.ts';
import { formatRegistry } from '../../src/registry/format.ts';
import type { Operation } from '../../src/registry/operation.ts';
import type { Evidence, Registry } from '../../src/registry/registry.ts';
import { EMPTY_REGISTRY } from '../../src/registry/registry.ts';
import { digestReport } from '../../src/release/evidence.ts';
import { openLocalGit } from '../../src/revisions/local-git.ts';
import { readContents } from '../../src/shipping/content.ts';
import { runCommand } from '../support/cli.ts';
import { createRepository, GIT_ENVIRONMENT, type GitRepository } from '../support/git-repository.ts';
import { type GitHubServer, startGitHubServer } from '../support/github-server.ts';
import { promptFiles, TEXT } from '../support/prompt-files.ts';

const RULES = { environments: ['dev', 'staging', 'production'], promote: ['dev', 'staging', 'production'] };
const REPORT = JSON.stringify({
  schemaVersion: 1,
  prompts: [{ id: 'support', evals: { candidate: { cases: 20, passed: 19 }, comparison: { verdict: 'improved' } } }],
});
const EVIDENCE: Evidence = {
  conclusion: 'success',
  report: digestReport(REPORT),
  suite: `sha256:${'5'.repeat(64)}`,
  model: 'openai:gpt-5-mini',
  judge: null,
};
const EVE = { name: 'Eve', email: 'eve@example.com' };
const version = (name: string, text: string) => promptFiles('support', { version: name }, `${TEXT}${text}\n`);

/** A repository in which one version came by a squash, one by a merge commit and one by a rebase; the last one was bad. */
async function createLife() {
  const repository = await createRepository();
  let registry: Registry = EMPTY_REGISTRY;
  let hour = 0;
  const change = async (operation: Operation, by = 'ada') => {
    hour += 1;
    const applied = applyOperation(registry, operation, { at: `2024-02-01T${String(hour).padStart(2, '0')}:00:00Z`, by }, RULES);
    if (isRefusal(applied)) throw new Error(applied.message);
    registry = applied.registry;
    await repository.commit(applied.summary, { 'prompts/registry.json': formatRegistry(registry) });
  };
  const digests = new Map<string, string>();
  const register = async (name: string, commit: string, evidence: Evidence | null) => {
    const revisions = await openLocalGit({ directory: repository.dir, environment: GIT_ENVIRONMENT });
    const config = { promptsDir: 'prompts' };
    const digest = (await readContents(revisions, { config, configPath: '.promptgate.yaml' }, commit, ['support'])).get('support')
      ?.digest as string;
    await revisions.close();
    digests.set(name, digest);
    await change({ kind: 'register', id: 'support', version: name, digest, commit, evidence, maintainer: null });
  };
  const deploy = (name: string, environment: string, reason: string | null = null) =>
    change({ kind: 'deploy', id: 'support', version: name, environment, reason });

  const squash = await repository.commit('feat: support answers customers (#12)', version('1.0.0', 'One.'), { author: EVE });
  await register('1.0.0', squash, EVIDENCE);
  await repository.tag('support@1.0.0', squash, 'support 1.0.0');
  for (const environment of RULES.promote) await deploy('1.0.0', environment);

  await repository.branch('topic');
  const written = await repository.commit('feat: two', version('1.1.0', 'Two.'), { branch: 'topic', author: EVE });
  await repository.checkout('main');
  const merge = await repository.merge('topic', 'Merge pull request #34 from octo-org/topic\n\nfeat: two');
  await register('1.1.0', merge, null);
  for (const environment of RULES.promote) await deploy('1.1.0', environment, 'judged by hand');
  await change({ kind: 'rollback', id: 'support', environment: 'production', to: null, reason: 'invents refunds', block: true }, 'oncall');
  const unregistered = await repository.commit('fix: three', version('1.1.1', 'Three.'), { author: EVE });
  return { repository, squash, written, merge, unregistered, digests };
}

type Life = Awaited<ReturnType<typeof createLife>>;
let life: Life;
beforeAll(async () => {
  life = await createLife();
});

const explain = (
  what: string,
  { dir = life.repository.dir, env = {} }: { dir?: string; env?: Record<string, string> } = {},
  ...more: string[]
) => runCommand(dir, ['explain', what, ...more], { env });
const trail = async (what: string, options?: Parameters<typeof explain>[1]) => {
  const { stdout, stderr, code } = await explain(what, options, '--format', 'json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
};
const whatIsUnknown = ({ unknown }: { unknown: { what: string }[] }) => unknown.map(({ what }) => what.replace(/ \(.*/, ''));

describe('explain, from a clone alone', () => {
  test('a version that came by a squash, went out and was replaced, and came back', async () => {
    const found = await trail('support@1.0.0');
    expect(found).toMatchObject({
      digest: life.digests.get('1.0.0'),
      registeredAt: '2024-02-01T01:00:00Z',
      commit: { sha: life.squash, subject: 'feat: support answers customers (#12)', author: EVE },
      merge: null,
      pullRequest: { number: 12, source: 'commit-message', reviewers: null, url: null },
      evidence: { conclusion: 'success' },
      report: null,
      tag: { name: 'support@1.0.0', commit: life.squash },
      runsIn: ['production'],
      warnings: [],
    });
    const told = found.deployments.map((span: { environment: string; how: string; end: { how: string } | null }) => [
      span.environment,
      span.how,
      span.end?.how,
    ]);
    expect(told).toEqual([
      ['dev', 'deployed', 'replaced'],
      ['staging', 'deployed', 'replaced'],
      ['production', 'deployed', 'replaced'],
      ['production', 'rolled-back', undefined],
    ]);
    expect(whatIsUnknown(found)).toEqual(['What the evals said in detail', 'What only GitHub knows']);
  });

  test('a version that came by a merge commit, and was rolled back with a reason', async () => {
    const found = await trail('support@1.1.0');
    expect(found).toMatchObject({
      commit: { sha: life.written, author: EVE },
      merge: { sha: life.merge, author: { name: 'Ada' } },
      pullRequest: { number: 34 },
      evidence: null,
      tag: null,
      runsIn: ['dev', 'staging'],
      blocks: [{ environment: 'production', by: 'oncall', reason: 'invents refunds', end: null }],
    });
    expect(found.deployments.at(-1)).toMatchObject({
      ...{ environment: 'production', by: 'ada', from: '1.0.0', reason: 'judged by hand' },
      end: { how: 'rolled-back', to: '1.0.0', by: 'oncall', reason: 'invents refunds', at: '2024-02-01T09:00:00Z' },
    });
  });

  test('as a story of 80 columns', async () => {
    const { stdout, stderr, code } = await explain('support@1.1.0');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('support 1.1.0\nRuns in dev, staging.\n');
    expect(stdout).toMatch(/^Commit {8}feat: two\n {14}[0-9a-f]{7} by Eve <eve@example\.com>, 2024-01-01 \d\d:\d\d UTC$/m);
    expect(stdout).toMatch(/^Pull request {2}#34, as the commit’s message says$/m);
    expect(stdout).toMatch(/rolled back to 1\.0\.0, 2024-02-01 09:00 UTC by oncall: invents\n/);
    expect(stdout).toMatch(/^Blocked {7}production: since 2024-02-01 09:00 UTC by oncall: invents refunds$/m);
    expect(stdout).toContain('Not known');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('an id alone is its newest registered version; a path and a digest are understood', async () => {
    expect((await trail('support')).version).toBe('1.1.0');
    expect((await trail('./prompts/support/')).version).toBe('1.1.0');
    const digest = life.digests.get('1.0.0') as string;
    expect((await trail(digest)).version).toBe('1.0.0');
    expect((await trail(digest.slice(0, 20).toUpperCase().replace('SHA256', 'sha256'))).version).toBe('1.0.0');
  });

  test('a version that is in no registry is found in the history', async () => {
    const found = await trail('support@1.1.1');
    expect(found).toMatchObject({ registeredAt: null, commit: { sha: life.unregistered, subject: 'fix: three' }, deployments: [] });
    expect((await explain('support@1.1.1')).stdout).toContain('It is not in the registry.');
  });

  test('the report is read where it lies at hand, and only the one that the evidence names', async () => {
    const copy = await life.repository.clone();
    await mkdir(join(copy.dir, 'promptgate-report'));
    await writeFile(join(copy.dir, 'promptgate-report/report.json'), REPORT);
    expect((await trail('support@1.0.0', { dir: copy.dir })).report).toEqual({
      ...{ path: 'promptgate-report/report.json', cases: 20, passed: 19, verdict: 'improved' },
    });
    await writeFile(join(copy.dir, 'promptgate-report/report.json'), `${REPORT} `);
    expect((await trail('support@1.0.0', { dir: copy.dir })).report).toBeNull();
  });

  test('a shallow clone says what it does not hold, and what helps', async () => {
    const copy = await life.repository.clone({ depth: 2 });
    const found = await trail('support@1.0.0', { dir: copy.dir });
    expect(found).toMatchObject({ commit: null, registeredAt: '2024-02-01T01:00:00Z', runsIn: ['production'] });
    expect(found.deployments).toEqual([expect.objectContaining({ environment: 'production', by: 'oncall', end: null })]);
    expect(whatIsUnknown(found)).toContain('Commit and author');
    const { stdout } = await explain('support@1.0.0', { dir: copy.dir });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('git fetch --unshallow');
  });

  test('a tag, a registry and a commit that do not fit together are told', async () => {
    const copy = await life.repository.clone();
    await copy.git('tag', '--force', 'support@1.0.0', 'HEAD');
    const text = await copy.git('show', 'HEAD:prompts/registry.json');
    const forged = text.replaceAll(life.digests.get('1.0.0') as string, `sha256:${'e'.repeat(64)}`);
    await copy.commit('by hand', { 'prompts/registry.json': forged });
    const { warnings } = await trail('support@1.0.0', { dir: copy.dir });
    expect(warnings).toEqual([
      expect.stringContaining('with another content than was registered'),
      expect.stringContaining('The tag support@1.0.0 points at'),
    ]);
  });

  test.each([
    ['resp_68af40340b9c', 'There is no prompt "resp_68af40340b9c"', '--store sqlite:FILE'],
    ['suport', 'There is no prompt "suport"', 'Did you mean support?'],
    ['suport@1.0.0', 'There is no prompt "suport"', 'Did you mean support?'],
    ['support@1.0.1', 'no version 1.0.1', 'The registry has 1.0.0, 1.1.0'],
    ['support@v1.0.0', 'no version', 'support@1.0.0'],
    ['sha256:0123456789', 'No version in the registry', 'git fetch'],
  ])('%s ends with 2 and says what to do', async (what, message, help) => {
    const { code, stdout, stderr } = await explain(what);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
  });

  test('a commit may claim any time, and any name', async () => {
    const copy = await life.repository.clone();
    await copy.commit('feat: five\u001b[31m', version('1.2.0', 'Five.'), {
      time: 99_999_999_999_999,
      author: { name: '::error::x\u202e', email: 'e@x' },
    });
    const { code, stdout } = await explain('support@1.2.0', { dir: copy.dir });
    expect(code).toBe(0);
    expect(stdout).toContain('+275760-09-13T00:00:00Z');
    for (const odd of ['\u001b', '\u202e', '\n::']) expect(stdout).not.toContain(odd);
  });

  test('a registry on a branch of its own', async () => {
    const copy = await life.repository.clone();
    const registry = await copy.git('show', 'HEAD:prompts/registry.json');
    await copy.commit('chore: own branch', { 'prompts/registry.json': null, '.promptgate.yaml': 'registry: { branch: registry }\n' });
    expect((await explain('support@1.0.0', { dir: copy.dir })).stderr).toContain('git fetch origin registry');
    await copy.git('checkout', '--quiet', '--orphan', 'registry');
    await copy.git('rm', '-rfq', '.');
    await copy.commit('chore(registry): start', { 'prompts/registry.json': registry });
    await copy.checkout('main');
    expect(await trail('support@1.0.0', { dir: copy.dir })).toMatchObject({ commit: { sha: life.squash }, runsIn: ['production'] });
  });
});

describe('explain, with GitHub', () => {
  let server: GitHubServer;
  let repository: GitRepository;
  let token: string;
  let env: Record<string, string>;
  beforeAll(async () => {
    const bare = await life.repository.clone({ bare: true });
    await bare.git('update-ref', 'refs/heads/main', 'refs/remotes/origin/main');
    server = await startGitHubServer({ gitDir: bare.gitDir });
    token = server.addToken({
      login: 'ada',
      kind: 'user',
      permissions: { contents: 'write', pull_requests: 'write', deployments: 'write' },
    });
    await bare.git('update-ref', 'refs/heads/fix', await life.repository.git('rev-parse', 'HEAD'));
    const topic = await bare.commit('fix: four', version('1.1.2', 'Four.'), { branch: 'fix', author: EVE });
    const pull = await server.addPull({ number: 56, title: 'fix: four', head: 'fix', login: 'eve' });
    server.review(pull, 'bo', 'CHANGES_REQUESTED');
    server.review(pull, 'cy', 'APPROVED');
    server.review(pull, 'bo', 'COMMENTED');
    server.review(pull, 'bo', 'APPROVED');
    await server.merge(pull, 'rebase', 'maintainer');
    expect(topic).toMatch(/^[0-9a-f]{40}$/);
    repository = await bare.clone();
    await repository.git('remote', 'set-url', 'origin', `${server.url}/octo-org/prompts.git`);
    env = { GITHUB_API_URL: server.apiUrl, GITHUB_SERVER_URL: server.url, GITHUB_TOKEN: token };
  });
  afterAll(() => server.close());
  const ask = (what: string, more: Record<string, string> = {}) => trail(what, { dir: repository.dir, env: { ...env, ...more } });

  test('finds the pull request of a rebase merge, who reviewed it and who merged it', async () => {
    expect((await ask('support@1.1.2')).pullRequest).toMatchObject({
      ...{ number: 56, title: 'fix: four', author: 'eve', mergedBy: 'maintainer', source: 'github' },
      ...{
        reviewers: [
          expect.objectContaining({ login: 'bo', state: 'approved' }),
          expect.objectContaining({ login: 'cy', state: 'approved' }),
        ],
      },
      url: `${server.url}/octo-org/prompts/pull/56`,
    });
    expect(server.violations).toEqual([]);
  });

  test('shows the release and the deployments of this version alone', async () => {
    const post = async (path: string, body: object) => {
      const url = `${server.apiUrl}/repos/octo-org/prompts/${path}`;
      const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json', 'content-type': 'application/json' };
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
      expect(answer.status).toBe(201);
      return ((await answer.json()) as { id: number }).id;
    };
    const show = async (payload: object, task = 'promptgate') => {
      const gates = { auto_merge: false, required_contexts: [] };
      const id = await post('deployments', { ref: life.squash, task, environment: 'production', payload, ...gates });
      await post(`deployments/${id}/statuses`, { state: 'success', log_url: 'https://ci.example/1' });
      return id;
    };
    const own = await show({ promptId: 'support', version: '1.0.0' });
    await show({ promptId: 'other', version: '1.0.0' });
    await show({ promptId: 'support', version: '1.0.0' }, 'deploy');
    await post('releases', { tag_name: 'support@1.0.0', target_commitish: life.squash, name: 'support 1.0.0' });
    const found = await ask('support@1.0.0');
    expect(found.mirrored).toEqual([
      expect.objectContaining({ environment: 'production', id: own, state: 'success', url: 'https://ci.example/1' }),
    ]);
    expect(found.release).toMatchObject({ name: 'support 1.0.0' });
  });

  test.each([
    ['a token that is not valid', { GITHUB_TOKEN: 'nonsense' }, 'GitHub answered 401'],
    ['a server that is not there', { GITHUB_API_URL: 'http://127.0.0.1:9' }, 'GitHub could not be reached'],
    ['no token', { GITHUB_TOKEN: '' }, 'no token is set'],
  ])('%s: the rest is told all the same', async (_name, more, why) => {
    const found = await ask('support@1.0.0', more);
    expect(found).toMatchObject({
      commit: { sha: life.squash },
      pullRequest: { number: 12, source: 'commit-message' },
      runsIn: ['production'],
    });
    expect(JSON.stringify(found.unknown)).toContain(why);
  });

  test('a token goes to no server but its own, whatever address the clone names', async () => {
    const before = server.requests.length;
    const other = await ask('support@1.0.0', { GITHUB_API_URL: '', GITHUB_SERVER_URL: '' });
    expect(JSON.stringify(other.unknown)).toMatch(/origin is on 127\.0\.0\.1:\d+, not on github\.com/);
    expect(server.requests).toHaveLength(before);
  });
});
