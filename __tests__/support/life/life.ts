import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { runCli } from '../../../src/cli/run.ts';
import { createInterruption } from '../../../src/interruption.ts';
import { checkOut } from '../checkout.ts';
import { createRepository, createTemporaryDirectory, type FileContent, GIT_ENVIRONMENT, GitRepository } from '../git-repository.ts';
import { issueCommentEvent, mergeGroupEvent, pullRequestEvent, pushEvent, workflowDispatchEvent } from '../github/event.ts';
import { landQueue, type MergeMethod, mergePull, queuePulls, refreshTestMerge } from '../github/merges.ts';
import { openPull } from '../github/pull-write-routes.ts';
import { type GitHubServer, type Pull, startGitHubServer } from '../github-server.ts';
import { type ModelServer, startModelServer } from '../model-server.ts';
import { type ActionOptions, type ActionResult, runAction, runActionHere } from '../run-action.ts';

export interface LifeOptions {
  /** Whether pull requests are the only way to the default branch. */
  readonly isProtected: boolean;
  /** The registry's own branch; null: it stands on the default branch. */
  readonly registryBranch: string | null;
  readonly files: Readonly<Record<string, FileContent>>;
}

export interface CliOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a job of a workflow is: its event, and whether the built bundle runs it or, sooner, the source in this process. */
interface Job extends Omit<ActionOptions, 'server'> {
  readonly bundle?: boolean;
}

const KEY = 'sk-life-0123456789abcdefghijkl';
const JOB_TOKEN = {
  contents: 'write',
  pull_requests: 'write',
  issues: 'write',
  deployments: 'write',
  checks: 'write',
  actions: 'write',
} as const;

/** A team's repository on a local GitHub, and all that is done to it: by a person at a clone, by workflows, by the buttons of the site. */
export class Life {
  readonly origin: GitRepository;
  readonly server: GitHubServer;
  readonly models: ModelServer;
  /** The developer's clone. */
  readonly clone: GitRepository;
  readonly #token: string;
  /** Everything that a command or a job said, for who wants to read the whole story. */
  readonly said: string[] = [];
  readonly options: LifeOptions;

  private constructor(parts: Pick<Life, 'origin' | 'server' | 'models' | 'clone' | 'options'>, token: string) {
    this.origin = parts.origin;
    this.server = parts.server;
    this.models = parts.models;
    this.clone = parts.clone;
    this.options = parts.options;
    this.#token = token;
  }

  static async begin(options: LifeOptions): Promise<Life> {
    const models = await startModelServer({ answer: () => 'Of course.' });
    const origin = await createRepository({ bare: true });
    const registry = options.registryBranch === null ? '' : `registry: { branch: ${options.registryBranch} }\n`;
    const config = `models:\n  providers:\n    openai: { type: openai, baseUrl: "${models.url}/v1" }\n${registry}`;
    await origin.commit('chore: start', { 'README.md': 'Prompts.\n', '.promptgate.yaml': config, ...options.files });
    const server = await startGitHubServer({ gitDir: origin.gitDir });
    if (options.isProtected) server.protect('main');
    for (const [login, role] of Object.entries({ ada: 'maintain', grace: 'write', mallory: 'read' })) server.setRole(login, role);
    const token = server.addToken({ login: 'github-actions[bot]', kind: 'actions', permissions: JOB_TOKEN });
    const person = server.addToken({ login: 'ada', kind: 'user', permissions: JOB_TOKEN });
    const clone = new GitRepository(await createTemporaryDirectory('promptgate-life-'), false);
    await clone.git('clone', '--quiet', '-c', `http.extraheader=${authorize(person)}`, `${server.url}/${server.repository}`, '.');
    return new Life({ origin, server, models, clone, options }, token);
  }

  async end(): Promise<void> {
    await this.server.close();
    await this.models.close();
  }

  tip(branch = 'main'): Promise<string> {
    return this.origin.git('rev-parse', `refs/heads/${branch}`);
  }

  /** A command line in the developer's clone, or in another one. */
  async run(args: readonly string[], cwd = this.clone.dir): Promise<CliOutcome> {
    const kept = { stdout: '', stderr: '' };
    const collect = (name: 'stdout' | 'stderr') =>
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          kept[name] += chunk.toString();
          done();
        },
      });
    const code = await runCli([...args, '--cwd', cwd], {
      environment: { ...GIT_ENVIRONMENT },
      cwd: () => cwd,
      now: () => new Date(),
      stdout: collect('stdout'),
      stderr: collect('stderr'),
      interruption: createInterruption(() => {}),
    });
    this.said.push(`$ promptgate ${args.join(' ')}\n${kept.stdout}${kept.stderr}[${code}]`);
    return { code, ...kept };
  }

  /** A command line that has to succeed; its stdout. */
  async succeed(args: readonly string[], cwd?: string): Promise<string> {
    const { code, stdout, stderr } = await this.run(args, cwd);
    if (code !== 0) throw new Error(`promptgate ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
    return stdout;
  }

  /** Writes files into the developer's work tree; null takes one away. */
  async put(files: Readonly<Record<string, string | null>>): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      const place = join(this.clone.dir, path);
      await mkdir(dirname(place), { recursive: true });
      await (content === null ? rm(place) : writeFile(place, content));
    }
  }

  /** A branch off the newest main, with what `work` does to the clone; pushed. */
  async branch(name: string, work: () => Promise<void>, from = 'origin/main'): Promise<void> {
    await this.clone.git('fetch', '--quiet', '--prune', 'origin');
    await this.clone.git('checkout', '--quiet', '--force', '--no-track', '-B', name, from);
    await work();
    await this.clone.git('push', '--quiet', '--force', 'origin', `HEAD:refs/heads/${name}`);
  }

  async open(head: string, title: string, login = 'grace'): Promise<Pull> {
    const opened = await openPull(this.server.state, { title, head, base: 'main', login });
    if ('status' in opened) throw new Error(`the pull request ${head} was not opened: ${JSON.stringify(opened.json)}`);
    return opened;
  }

  async #runJob({ bundle = false, ...job }: Job): Promise<ActionResult> {
    const options = {
      server: this.server,
      token: this.#token,
      environment: { OPENAI_API_KEY: KEY, GITHUB_REF: 'refs/heads/main', GITHUB_ACTOR: 'ada' },
      ...job,
    };
    const result = await (bundle ? runAction(options) : runActionHere(options));
    this.said.push(`# ${job.event} ${job.inputs?.mode ?? 'review'}\n${result.stdout}${result.stderr}[${result.status}]`);
    return result;
  }

  /** Keeps a review's run with its report, as the workflow does. */
  async #keepRun(event: string, headSha: string, headBranch: string, result: ActionResult): Promise<void> {
    const run = this.server.addRun({ event, headSha, headBranch, conclusion: result.status === 0 ? 'success' : 'failure' });
    if (result.report !== null) this.server.addArtifact(run, 'promptgate-report', { 'report.json': await readReport(result) });
  }

  /** The review of a pull request as it stands, on GitHub's test merge. */
  async review(pull: Pull, bundle = false): Promise<ActionResult> {
    const merge = await refreshTestMerge(this.server.state, pull);
    if (merge === null) throw new Error(`#${pull.number} conflicts`);
    const workspace = await checkOut(this.server, { ref: `refs/pull/${pull.number}/merge`, depth: 1, token: this.#token });
    const payload = pullRequestEvent(this.server, pull);
    const result = await this.#runJob({ event: 'pull_request', payload, workspace, sha: merge, bundle });
    await this.#keepRun('pull_request', pull.head.sha, pull.head.ref, result);
    return result;
  }

  async merge(pull: Pull, method: MergeMethod, login = 'ada'): Promise<string> {
    const result = await mergePull(this.server.state, pull, method, login);
    if ('refused' in result) throw new Error(`#${pull.number} was not merged: ${result.refused}`);
    return result.sha;
  }

  /** Lets pull requests through a merge queue: each is reviewed on top of the ones before; those that fail are thrown out. */
  async mergeQueue(pulls: readonly Pull[], method: MergeMethod, bundle = false): Promise<ActionResult[]> {
    const { state } = this.server;
    const group = await queuePulls(state, pulls, method);
    const results: ActionResult[] = [];
    let base = group.base;
    for (const [index, pull] of pulls.entries()) {
      const head = group.heads[index];
      if (head == null) throw new Error(`#${pull.number} conflicts in the queue`);
      const headRef = `refs/heads/gh-readonly-queue/main/pr-${pull.number}-${group.base}`;
      const workspace = await checkOut(this.server, { ref: headRef, depth: 1, token: this.#token });
      const payload = mergeGroupEvent(this.server, { base, head, headRef });
      const result = await this.#runJob({ event: 'merge_group', payload, workspace, sha: head, bundle });
      await this.#keepRun('merge_group', head, headRef.slice('refs/heads/'.length), result);
      results.push(result);
      base = head;
    }
    if (results.every(({ status }) => status === 0) && !(await landQueue(state, pulls, group, 'github-merge-queue[bot]')))
      throw new Error('main moved under the merge queue');
    return results;
  }

  /** The release workflow on a push to main. */
  async release(before: string, bundle = false): Promise<ActionResult> {
    const after = await this.tip();
    const workspace = await checkOut(this.server, { ref: 'refs/heads/main', token: this.#token, tags: true });
    const payload = pushEvent(this.server, { before, after });
    return this.#runJob({ event: 'push', payload, workspace, sha: after, inputs: { mode: 'release' }, bundle });
  }

  /** The deploy workflow, or with `rollback` the one that goes back, started by hand. */
  async deploy(
    prompt: string,
    version: string,
    environment: string,
    { bundle = false, ...more }: { readonly bundle?: boolean; readonly rollback?: 'true'; readonly reason?: string } = {},
  ): Promise<ActionResult> {
    const workspace = await checkOut(this.server, { ref: 'refs/heads/main', token: this.#token, depth: 1 });
    const inputs = { mode: 'deploy', prompt, version, environment, ...more };
    const payload = workflowDispatchEvent(this.server, { inputs: { prompt, version, environment, ...more }, sender: 'ada' });
    return this.#runJob({ event: 'workflow_dispatch', payload, workspace, sha: await this.tip(), inputs, bundle });
  }

  /** A slash command in a comment; the bot's answer, null where there is none. */
  async comment(
    pull: Pull,
    body: string,
    login = 'ada',
    bundle = false,
  ): Promise<{ readonly result: ActionResult; readonly reply: string | null }> {
    const comment = this.server.addComment(pull.number, login, body);
    const count = this.server.comments.length;
    const payload = issueCommentEvent(this.server, comment);
    const result = await this.#runJob({ event: 'issue_comment', payload, sha: await this.tip(), inputs: { mode: 'command' }, bundle });
    const reply = this.server.comments.slice(count).find(({ issue }) => issue === pull.number)?.body ?? null;
    if (reply !== null) this.said.push(`> ${body}\n${reply}`);
    return { result, reply };
  }

  /** A new clone of everything, which nobody has worked in. */
  async freshClone(): Promise<GitRepository> {
    const clone = new GitRepository(await createTemporaryDirectory('promptgate-life-'), false);
    await clone.git('clone', '--quiet', `file://${this.origin.gitDir}`, '.');
    return clone;
  }
}

async function readReport({ outputs }: ActionResult): Promise<string> {
  return readFile(String(outputs.report), 'utf8');
}

function authorize(token: string): string {
  return `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
}
