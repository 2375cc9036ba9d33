import { type CheckoutOptions, checkOut } from './checkout.ts';
import { createRepository, type FileContent, type GitRepository } from './git-repository.ts';
import { pullRequestEvent } from './github/event.ts';
import { type GitHubServer, type GitHubServerOptions, type Pull, startGitHubServer } from './github-server.ts';
import { type ActionOptions, type ActionResult, runAction, runActionHere } from './run-action.ts';

type Files = Readonly<Record<string, FileContent>>;

export interface WorldOptions {
  readonly base: Files;
  readonly head: Files;
  readonly title: string;
  /** The commit's message on the branch; the title when absent. */
  readonly message?: string;
  /** A commit on the base branch after the branch was made. */
  readonly baseMoves?: Files;
  readonly fork?: string;
  readonly server?: Omit<GitHubServerOptions, 'gitDir'>;
}

/** A real repository with one pull request, served; everything a run of the Action meets. */
export class World {
  readonly repository: GitRepository;
  readonly server: GitHubServer;
  readonly pull: Pull;

  constructor(repository: GitRepository, server: GitHubServer, pull: Pull) {
    this.repository = repository;
    this.server = server;
    this.pull = pull;
  }

  checkOut(options: Partial<CheckoutOptions> = {}): Promise<string> {
    return checkOut(this.server, { ref: `refs/pull/${this.pull.number}/merge`, depth: 1, ...options });
  }

  /** Runs the Action on the pull request as it is now, on the usual checkout unless told. */
  async run(options: Partial<ActionOptions> = {}, start = runAction): Promise<ActionResult> {
    const workspace = options.workspace ?? (await this.checkOut());
    return start({
      server: this.server,
      event: 'pull_request',
      payload: pullRequestEvent(this.server, this.pull),
      ...options,
      workspace,
    });
  }

  /** Another commit on the branch, as a push; GitHub's merge commit follows. */
  async push(files: Files, message: string): Promise<string> {
    await this.repository.checkout('topic');
    const sha = await this.repository.commit(message, files);
    this.pull.head.sha = sha;
    this.pull.mergeSha = await mergeBranches(this.repository);
    await this.repository.git('update-ref', `refs/pull/${this.pull.number}/head`, sha);
    await this.repository.git('update-ref', `refs/pull/${this.pull.number}/merge`, this.pull.mergeSha);
    return sha;
  }

  /** The same from the Action's source, in the test's own process: for tests of many jobs. */
  runHere(options: Partial<ActionOptions> = {}): Promise<ActionResult> {
    return this.run(options, runActionHere);
  }

  close(): Promise<void> {
    return this.server.close();
  }
}

/** GitHub's own merge commit of the pull request; no branch holds it. */
async function mergeBranches(repository: GitRepository): Promise<string> {
  await repository.git('checkout', '--quiet', '--detach', 'main');
  await repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge topic into main', 'topic');
  const sha = await repository.git('rev-parse', 'HEAD');
  await repository.checkout('main');
  return sha;
}

export async function openPullRequest(options: WorldOptions): Promise<World> {
  const repository = await createRepository();
  await repository.commit('chore: start', { 'README.md': 'Prompts.\n', ...options.base });
  await repository.branch('topic');
  await repository.checkout('topic');
  await repository.commit(options.message ?? options.title, options.head);
  await repository.checkout('main');
  if (options.baseMoves !== undefined) await repository.commit('chore: meanwhile', options.baseMoves);
  const merge = await mergeBranches(repository);
  const server = await startGitHubServer({ gitDir: repository.gitDir, ...options.server });
  const pull = await server.addPull({
    title: options.title,
    head: 'topic',
    merge,
    ...(options.fork === undefined ? {} : { fork: options.fork }),
  });
  return new World(repository, server, pull);
}
