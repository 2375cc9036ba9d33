import { Octokit } from '@octokit/rest';
import { explainIgnored, obey } from '../../src/action/command-mode.ts';
import { type Runner, readInputs } from '../../src/action/inputs.ts';
import type { GitHub } from '../../src/github/client.ts';
import { readCommentEvent } from '../../src/github/comment-event.ts';
import { writeMarker } from '../../src/github/comment-marker.ts';
import { createInterruption } from '../../src/interruption.ts';
import { applyOperation, isRefusal } from '../../src/registry/apply.ts';
import { formatRegistry } from '../../src/registry/format.ts';
import { requireRegistry } from '../../src/registry/parse.ts';
import { createTemporaryDirectory } from './git-repository.ts';
import { issueCommentEvent } from './github/event.ts';
import type { Comment } from './github-server.ts';
import { openPullRequest, type World, type WorldOptions } from './pull-request-world.ts';

export const ALL = {
  contents: 'write',
  pull_requests: 'write',
  issues: 'write',
  checks: 'write',
  actions: 'write',
  deployments: 'write',
  metadata: 'read',
} as const;

export interface SayOptions {
  readonly action?: 'created' | 'edited' | 'deleted';
  /** Between the comment and the run that obeys it. */
  readonly meanwhile?: (comment: Comment) => unknown;
  readonly environment?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly pusher?: string;
}

/** What a comment came to. */
export interface Said {
  readonly comment: Comment;
  /** Why nobody was answered; null where somebody was. */
  readonly ignored: string | null;
  /** The answers' bodies that this comment brought, without their markers. */
  readonly answers: readonly string[];
  readonly reactions: readonly string[];
  /** null: it threw. */
  readonly status: number | null;
  again(): Promise<Said>;
}

/** A pull request whose comments are obeyed in this process, over HTTP, without the waiting between writes that a real run keeps. */
export class CommandWorld {
  readonly world: World;
  readonly #clock: { now: number };
  readonly #token: string;

  constructor(world: World, clock: { now: number }) {
    this.world = world;
    this.#clock = clock;
    this.#token = world.server.addToken({ login: 'github-actions[bot]', kind: 'actions', permissions: ALL });
  }

  /** Some seconds go by. */
  wait(seconds = 5): void {
    this.#clock.now += seconds * 1000;
  }

  /** The review's comment, as a run of it leaves it. */
  showReview(sha = this.world.pull.head.sha, runId = 100): Comment {
    const marker = writeMarker({ key: 'prompts', sha, runId, runAttempt: 1 });
    const comment = this.world.server.addComment(1, 'github-actions[bot]', `${marker}\nThe verdict.`);
    this.wait();
    return comment;
  }

  async say(login: string, body: string, options: SayOptions = {}): Promise<Said> {
    const { server, pull } = this.world;
    const comment = server.addComment(pull.number, login, body);
    const payload = issueCommentEvent(server, comment, { action: options.action ?? 'created' });
    this.wait();
    await options.meanwhile?.(comment);
    return this.#run(comment, payload, options);
  }

  /** A comment that nobody has obeyed yet; each call of what is given back delivers it once. */
  write(login: string, body: string): () => Promise<Said> {
    const { server, pull } = this.world;
    const comment = server.addComment(pull.number, login, body);
    const payload = issueCommentEvent(server, comment);
    this.wait();
    return () => this.#run(comment, payload, {});
  }

  connect(token = this.#token): GitHub {
    const { server } = this.world;
    const [owner = '', repo = ''] = server.repository.split('/');
    const quiet = () => {};
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
    return { octokit: new Octokit({ auth: token, baseUrl: server.apiUrl, log }), owner, repo };
  }

  async #run(comment: Comment, payload: unknown, options: SayOptions): Promise<Said> {
    const { server } = this.world;
    const before = server.comments.length;
    const reactions = server.state.reactions.length;
    const event = readCommentEvent('issue_comment', payload);
    const ignored = explainIgnored(event);
    let status: number | null = 0;
    if (ignored === null) {
      const inputs = readInputs({ INPUT_MODE: 'command', 'INPUT_GITHUB-TOKEN': 'x', ...options.inputs });
      const { pusher } = options;
      status = await obey({
        inputs,
        runner: await this.#makeRunner(),
        environment: options.environment ?? {},
        logger: { info: () => {}, debug: () => {} },
        interruption: createInterruption(() => {}),
        event,
        github: this.connect(options.token),
        writer: () => Promise.resolve(this.connect(options.token)),
        pusher: () => (pusher === undefined ? null : Promise.resolve(this.connect(pusher))),
      }).catch(() => null);
    }
    this.wait();
    return {
      comment,
      ignored,
      answers: server.comments.slice(before).map(({ body }) => body.replace(/^<!--.*-->\n/, '')),
      reactions: server.state.reactions.slice(reactions).map(({ content }) => content),
      status,
      again: () => this.#run(comment, payload, options),
    };
  }

  async #makeRunner(): Promise<Runner> {
    const { server } = this.world;
    const directory = await createTemporaryDirectory('promptgate-commands-');
    return {
      ...{ eventName: 'issue_comment', eventPath: '', sha: '', ref: 'refs/heads/main', actor: 'octocat', repository: server.repository },
      ...{ apiUrl: server.apiUrl, serverUrl: server.url, workspace: directory, temp: directory },
      ...{ outputPath: null, summaryPath: null, runId: 900, runAttempt: 1, rulesUrl: null, useProxy: false },
    };
  }

  close(): Promise<void> {
    return this.world.close();
  }
}

export async function openCommandWorld(options: WorldOptions): Promise<CommandWorld> {
  const clock = { now: Date.parse('2026-11-23T10:00:00Z') };
  return new CommandWorld(await openPullRequest({ ...options, server: { ...options.server, now: () => clock.now } }), clock);
}

/** Registers versions of a prompt in the registry on the default branch, each with evals that passed, as a release does. */
export async function registerVersions(
  { repository }: World,
  id: string,
  versions: readonly { readonly version: string; readonly digest: string; readonly commit: string }[],
): Promise<void> {
  let registry = requireRegistry(null, 'prompts/registry.json');
  const evidence = {
    conclusion: 'success',
    report: `sha256:${'0'.repeat(64)}`,
    suite: `sha256:${'0'.repeat(64)}`,
    model: 'openai:gpt-5-mini',
    judge: null,
  } as const;
  for (const one of versions) {
    const operation = { kind: 'register', id, ...one, evidence, maintainer: null } as const;
    const rules = { environments: ['dev', 'staging', 'production'], promote: ['dev', 'staging', 'production'] };
    const applied = applyOperation(registry, operation, { at: '2026-11-23T09:00:00Z', by: 'release' }, rules);
    if (isRefusal(applied)) throw new Error(applied.message);
    registry = applied.registry;
  }
  await repository.checkout('main');
  await repository.commit('chore(registry): register', { 'prompts/registry.json': formatRegistry(registry) });
}
