import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { requireRegistry } from '../../src/registry/parse.ts';
import type { RegisteredVersion } from '../../src/registry/registry.ts';
import { checkOut } from '../support/checkout.ts';
import { createRepository, type FileContent, type GitRepository } from '../support/git-repository.ts';
import { mergeGroupEvent, pullRequestEvent, pushEvent } from '../support/github/event.ts';
import type { MergeMethod } from '../support/github/merges.ts';
import { type GitHubServer, type Pull, startGitHubServer } from '../support/github-server.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { type ActionOptions, type ActionResult, runAction } from '../support/run-action.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

const REGISTRY = 'prompts/registry.json';
const NEXT_TEXT = 'You answer questions of our customers. Be short, be kind, be exact and never promise a refund.\n';
const SUITE = 'tests:\n  - { input: How are you?, assert: [{ type: contains, value: fine }] }\n';

// Octokit lets a second pass between two writes.
let models: ModelServer;
beforeAll(async () => {
  models = await startModelServer();
  models.set({ answer: () => 'I am fine.' });
});
afterAll(() => models.close());

const servers: GitHubServer[] = [];
afterEach(async () => {
  const ended = servers.splice(0);
  await Promise.all(ended.map((server) => server.close()));
  expect(ended.flatMap(({ violations }) => violations)).toEqual([]);
});

/** A repository of two prompts on GitHub, one of them with a suite. */
class Releases {
  readonly repository: GitRepository;
  readonly server: GitHubServer;
  readonly token: string;

  constructor(repository: GitRepository, server: GitHubServer) {
    this.repository = repository;
    this.server = server;
    const permissions = { contents: 'write', pull_requests: 'write', actions: 'read', metadata: 'read' } as const;
    this.token = server.addToken({ login: 'github-actions[bot]', kind: 'actions', permissions });
  }

  static async start(config = ''): Promise<Releases> {
    const repository = await createRepository();
    await repository.commit('feat: two prompts', {
      '.promptgate.yaml': `models: { providers: { openai: { type: openai-compatible, baseUrl: "${models.url}/v1" } } }\n${config}`,
      ...samplePrompt('support'),
      'prompts/support/evals.yaml': SUITE,
      ...samplePrompt('billing/refunds', { name: 'Refunds' }),
    });
    const server = await startGitHubServer({ gitDir: repository.gitDir });
    servers.push(server);
    return new Releases(repository, server);
  }

  /** Opens a pull request with one commit. */
  async open(branch: string, message: string, files: Readonly<Record<string, FileContent>>, fork?: string): Promise<Pull> {
    await this.repository.git('checkout', '--quiet', '-B', branch, 'main');
    await this.repository.commit(message, files);
    await this.repository.git('checkout', '--quiet', '--detach', 'main');
    return this.server.addPull({ title: message, head: branch, login: 'ada', ...(fork === undefined ? {} : { fork }) });
  }

  /** The review of a pull request, whose report the workflow keeps as an artifact. */
  async review(pull: Pull): Promise<void> {
    const workspace = await checkOut(this.server, { ref: pull.head.sha });
    const payload = pullRequestEvent(this.server, pull);
    const { report } = await runAction({ server: this.server, event: 'pull_request', payload, workspace, inputs: { comment: 'false' } });
    const run = this.server.addRun({ headSha: pull.head.sha, conclusion: 'success' });
    this.server.addArtifact(run, 'promptgate-report', { 'report.json': JSON.stringify(report) });
  }

  async merge(pull: Pull, method: MergeMethod): Promise<string> {
    await this.server.merge(pull, method);
    return this.repository.git('rev-parse', 'main');
  }

  async run(options: Partial<ActionOptions> = {}): Promise<ActionResult> {
    const sha = await this.repository.git('rev-parse', 'main');
    return runAction({
      server: this.server,
      event: 'push',
      payload: pushEvent(this.server, { before: '0'.repeat(40), after: sha }),
      workspace: await checkOut(this.server, { ref: 'refs/heads/main', token: this.token }),
      sha,
      token: this.token,
      ...options,
      inputs: { mode: 'release', ...options.inputs },
      environment: { GITHUB_REF: 'refs/heads/main', GITHUB_ACTOR: 'octocat', ...options.environment },
    });
  }

  async version(id: string, version: string, branch = 'main'): Promise<RegisteredVersion | undefined> {
    return requireRegistry(await this.repository.git('show', `${branch}:${REGISTRY}`), REGISTRY).prompts[id]?.versions[version];
  }

  tagged(tag: string): Promise<string | null> {
    return this.repository.resolve(`refs/tags/${tag}^{commit}`);
  }
}

describe('mode: release', () => {
  test('takes the baseline, then releases what a squash brought, with the evidence of its review', async () => {
    const world = await Releases.start();
    const first = await world.run();
    expect(first).toMatchObject({ status: 0, outputs: { conclusion: 'success' } });
    expect(JSON.parse(first.outputs.released as string)).toEqual([
      { id: 'billing/refunds', version: '1.0.0' },
      { id: 'support', version: '1.0.0' },
    ]);
    expect(world.server.state.releases).toEqual([]);
    expect(first.summary).toContain('registered as the baseline');
    // What was there before is not judged afterwards.
    expect(models.calls).toEqual([]);

    const pull = await world.open(
      'topic',
      'fix: shorter @octo [x](http://x)',
      samplePrompt('support', { version: '1.0.1', text: MENDED_TEXT }),
    );
    await world.review(pull);
    const asked = models.calls.length;
    const squashed = await world.merge(pull, 'squash');
    const { status, outputs, summary } = await world.run();
    expect(status).toBe(0);
    expect(JSON.parse(outputs.released as string)).toEqual([{ id: 'support', version: '1.0.1' }]);
    expect(models.calls).toHaveLength(asked);
    expect(await world.tagged('support@1.0.1')).toBe(squashed);
    expect(await world.version('support', '1.0.1')).toMatchObject({
      commit: squashed,
      evidence: { conclusion: 'success', model: 'openai:gpt-5-mini', judge: null, mode: 'live' },
    });
    const [release, ...others] = world.server.state.releases;
    expect(others).toEqual([]);
    expect(release).toMatchObject({ tag: 'support@1.0.1', name: 'support 1.0.1', latest: 'false', prerelease: false, draft: false });
    expect(release?.body).toContain('passed, 1 of 1 cases');
    expect(release?.body).toContain(`[ada](${world.server.url}/ada)`);
    expect(release?.body).not.toContain('@octo');
    expect(release?.body).not.toContain('](http://x)');
    expect(summary).toContain('support@1.0.1');

    const before = await world.repository.git('rev-parse', 'main');
    const again = await world.run();
    expect(again).toMatchObject({ status: 0, outputs: { released: '[]' } });
    expect([await world.repository.git('rev-parse', 'main'), world.server.state.releases.length]).toEqual([before, 1]);
  });

  test('runs the evals itself where no review vouches: a fork’s artifacts are nobody’s', async () => {
    const world = await Releases.start();
    await world.run();
    const forged = await world.open('theirs', 'feat: exact', samplePrompt('support', { version: '1.1.0', text: NEXT_TEXT }), 'eve/prompts');
    await world.review(forged);
    models.set({ answer: () => 'I am ill.' });
    const asked = models.calls.length;
    await world.merge(forged, 'rebase');
    const { status, summary, outputs } = await world.run();
    models.set({ answer: () => 'I am fine.' });
    expect(status).toBe(0);
    expect(models.calls).toHaveLength(asked + 1);
    expect((await world.version('support', '1.1.0'))?.evidence).toMatchObject({ conclusion: 'failure', mode: 'live' });
    expect(summary).toContain('deploying it needs');
    expect(outputs.report).toContain('report.json');
  });

  test('on a protected default branch keeps one pull request; its merge releases', async () => {
    const world = await Releases.start();
    world.server.protect('main');
    const proposed = await world.run();
    expect(proposed).toMatchObject({ status: 0, outputs: { conclusion: 'neutral', released: '[]' } });
    const own = () => [...world.server.pulls.values()].filter(({ head }) => head.ref === 'promptgate/release');
    expect(own()).toMatchObject([{ state: 'open', base: { ref: 'main' }, title: 'chore(registry): register 2 versions' }]);
    expect(await world.tagged('support@1.0.0')).toBe(null);
    await world.run();
    expect(own()).toMatchObject([{ state: 'open' }]);
    const merged = await world.merge(own()[0] as Pull, 'squash');
    const after = await world.run();
    expect(after).toMatchObject({ status: 0, outputs: { conclusion: 'success' } });
    expect([await world.repository.git('rev-parse', 'main'), await world.tagged('support@1.0.0')]).toEqual([
      merged,
      await world.repository.git('rev-parse', 'main~1'),
    ]);
    expect(world.server.state.releases).toEqual([]);
  });

  test('on a protected default branch says both ways out, and takes one of them', async () => {
    const world = await Releases.start();
    world.server.protect('main');
    const brought = await world.repository.git('rev-parse', 'main');
    world.server.state.settings.actionsMayOpenPulls = false;
    const refused = await world.run();
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('registry: { branch: promptgate-registry }');
    expect(refused.stdout).toContain('registry-token');
    expect(await world.tagged('support@1.0.0')).toBe(null);

    const app = world.server.addToken({ login: 'prompts[bot]', kind: 'app', permissions: { contents: 'write' }, bypass: true });
    const passed = await world.run({ inputs: { 'registry-token': app } });
    expect(passed.status).toBe(0);
    expect((await world.version('support', '1.0.0'))?.commit).toBe(brought);
    expect(await world.tagged('support@1.0.0')).toBe(brought);
  });

  test('writes to a registry’s own branch, names what it cannot release, and completes what was lost on the way', async () => {
    const world = await Releases.start('registry: { branch: promptgate-registry }\n');
    world.server.protect('main');
    await world.run();
    const tip = await world.repository.git('rev-parse', 'main');
    expect((await world.version('support', '1.0.0', 'promptgate-registry'))?.commit).toBe(tip);
    const pull = await world.open('topic', 'fix: both', {
      ...samplePrompt('support', { text: MENDED_TEXT }),
      ...samplePrompt('billing/refunds', { version: '1.0.1', text: MENDED_TEXT }),
    });
    await world.merge(pull, 'merge');
    world.server.fail({ match: /^POST .*\/releases$/, status: 404 });
    expect((await world.run()).status).toBe(1);
    expect(world.server.state.releases).toEqual([]);
    world.server.fail({ match: /^POST .*\/releases$/, status: 502, answered: true });
    const { status, stdout, summary } = await world.run();
    expect(status).toBe(1);
    expect(stdout).toContain('promptgate bump support patch');
    expect(summary).toContain('### Not released');
    expect(world.server.state.releases.map(({ tag }) => tag)).toEqual(['billing/refunds@1.0.1']);
  });

  test('is for the default branch’s own events', async () => {
    const world = await Releases.start();
    const payload = mergeGroupEvent(world.server, { base: 'main', head: 'main' });
    const wrongEvent = await world.run({ event: 'merge_group', payload });
    const wrongBranch = await world.run({ environment: { GITHUB_REF: 'refs/heads/topic' } });
    expect([wrongEvent.status, wrongBranch.status]).toEqual([1, 1]);
    expect(wrongEvent.stdout).toContain('docs/releasing.md');
    expect(wrongBranch.stdout).toContain('refs/heads/topic');
    expect(await world.repository.git('tag')).toBe('');
  });
});
