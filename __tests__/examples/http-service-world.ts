import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Clock } from '../../examples/http-service/clock.ts';
import { createFakeModel } from '../../examples/http-service/fake-model.ts';
import { createService, type Service } from '../../examples/http-service/service.ts';
import { type LoadResult, runLoad, type Target } from '../../examples/http-service/traffic.ts';
import { runMonitorWatch } from '../../src/cli/commands/monitor-watch.ts';
import { Output } from '../../src/cli/output.ts';
import { runCli } from '../../src/cli/run.ts';
import { createInterruption } from '../../src/interruption.ts';
import type { Monitor } from '../../src/monitoring/monitor.ts';
import { requireRegistry } from '../../src/registry/parse.ts';
import type { EnvironmentState } from '../../src/registry/registry.ts';
import { createMonitor } from '../../src/runtime/create-monitor.ts';
import { openPrompts } from '../../src/runtime/open-prompts.ts';
import type { Prompts } from '../../src/runtime/prompts.ts';
import { createRepository, createTemporaryDirectory, GIT_ENVIRONMENT, GitRepository } from '../support/git-repository.ts';
import { type GitHubServer, startGitHubServer } from '../support/github-server.ts';
import { samplePrompt } from '../support/sample-prompt.ts';

const ID = 'customer-support';
const ENVIRONMENT = 'production';
const HOUR = 3_600_000;

/** Base errors; the words of a prompt with which the fake model fails three times as often. */
const BASE_ERRORS = 0.05;
const BAD_WORDS = 'Answer in one word';

const CONFIG = `environments: [staging, production]
registry: { promote: [staging, production] }
monitoring: { store: "sqlite:metrics.db", alpha: 0.01, holdMinutes: 60 }
`;

/** A clock that only the test turns: whoever sleeps moves it on. */
export class TurnedClock implements Clock {
  #now: number;

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return Math.round(this.#now);
  }

  async sleep(ms: number): Promise<void> {
    this.#now += ms;
  }
}

export interface WatchOptions {
  readonly callsPerHour: number;
  /** Minutes from one look to the next. */
  readonly interval: number;
  /** Whether the watcher makes the bundle anew by itself. */
  readonly bundle: boolean;
  /** Asked after each look, with all that was printed. */
  readonly isOver: (said: string) => boolean;
  readonly mostLooks: number;
}

export interface Watched {
  readonly said: string;
  /** What was called between any two looks. */
  readonly loads: readonly LoadResult[];
}

interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function collect(into: { text: string }): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      into.text += chunk.toString();
      done();
    },
  });
}

/**
 * The example's service on a real repository with a local GitHub: calls go straight to it, one after the other, on a clock that they turn
 * themselves, and `monitor watch` is the command's own loop.
 */
export class ServiceWorld {
  readonly clock = new TurnedClock(Date.UTC(2026, 9, 5, 8));
  readonly server: GitHubServer;
  readonly clone: GitRepository;
  readonly #origin: GitRepository;
  readonly #token: string;
  #seed = 100;
  #answers = 0;
  /** Of the service; opened by `start`. */
  prompts!: Prompts;
  monitor!: Monitor;
  service!: Service;

  private constructor(server: GitHubServer, origin: GitRepository, clone: GitRepository, token: string) {
    this.server = server;
    this.#origin = origin;
    this.clone = clone;
    this.#token = token;
  }

  static async begin(): Promise<ServiceWorld> {
    const origin = await createRepository({ bare: true });
    await origin.commit('feat: the first prompt', { '.promptgate.yaml': CONFIG, '.gitignore': '/run/\n', ...samplePrompt(ID) });
    const server = await startGitHubServer({ gitDir: origin.gitDir });
    server.setRole('ada', 'maintain');
    const permissions = { contents: 'write', pull_requests: 'write', issues: 'write' } as const;
    const token = server.addToken({ login: 'ada', kind: 'user', permissions });
    const clone = new GitRepository(await createTemporaryDirectory('promptgate-service-'), false);
    // Git goes to the files themselves, and GitHub's own things to the server that serves the same files.
    await clone.git('clone', '--quiet', `file://${origin.gitDir}`, '.');
    return new ServiceWorld(server, origin, clone, token);
  }

  get bundleFile(): string {
    return join(this.clone.dir, 'prompts.bundle.json');
  }

  get overridesFile(): string {
    return join(this.clone.dir, 'prompts.overrides.json');
  }

  /** Answers that were asked for so far. */
  get answers(): number {
    return this.#answers;
  }

  get storeFile(): string {
    return join(this.clone.dir, 'metrics.db');
  }

  #environment(): Readonly<Record<string, string>> {
    const { url, apiUrl, repository } = this.server;
    return { ...GIT_ENVIRONMENT, GITHUB_TOKEN: this.#token, GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: url, GITHUB_REPOSITORY: repository };
  }

  async run(...args: string[]): Promise<Said> {
    const [stdout, stderr] = [{ text: '' }, { text: '' }];
    const code = await runCli(args, {
      environment: this.#environment(),
      cwd: () => this.clone.dir,
      now: () => new Date(this.clock.now()),
      stdout: collect(stdout),
      stderr: collect(stderr),
      interruption: createInterruption(() => {}),
    });
    return { code, stdout: stdout.text, stderr: stderr.text };
  }

  async succeed(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(...args);
    if (code !== 0) throw new Error(`promptgate ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
    return stdout;
  }

  /** A merged change of the prompt, released. */
  async release(version: string, previous: string, text: string): Promise<void> {
    await this.#origin.commit(`feat: ${version}`, samplePrompt(ID, { version, previous, text }));
    await this.clone.git('pull', '--quiet', '--ff-only');
    await this.succeed('release', '--push');
  }

  /** A rollout of a version, to a tenth first. */
  async rollOut(version: string, unit: 'user' | 'request' = 'request'): Promise<void> {
    const steps = ['--steps', '10,50,100', '--unit', unit, '--reason', 'tried by hand', '--push'];
    await this.succeed('rollout', 'start', ID, '--environment', ENVIRONMENT, '--to', version, ...steps);
    await this.publish();
  }

  /** What a workflow does after each change of the registry: the bundle is made and put where the service reads it. */
  async publish(): Promise<void> {
    await this.succeed('bundle', '--environment', ENVIRONMENT, '--output', this.bundleFile);
  }

  /** What the registry's branch says of production. */
  async readState(): Promise<EnvironmentState> {
    const text = await this.#origin.git('show', 'main:prompts/registry.json');
    return requireRegistry(text, 'registry.json').prompts[ID]?.environments[ENVIRONMENT] as EnvironmentState;
  }

  /** Starts the service on the bundle of now. */
  async start(routeBy: 'user' | 'request' = 'request'): Promise<void> {
    const now = () => this.clock.now();
    this.prompts = await openPrompts({ bundle: this.bundleFile, refreshMs: 0, now });
    this.monitor = createMonitor({ store: `sqlite:${this.storeFile}`, prompts: this.prompts, now });
    this.service = createService({
      ...{ prompts: this.prompts, monitor: this.monitor, now, createId: () => `answer-${++this.#answers}`, routeBy, vars: {} },
      model: createFakeModel({
        seed: 7,
        clock: this.clock,
        behaviours: [
          { words: BAD_WORDS, errorRate: 3 * BASE_ERRORS, medianMs: 600 },
          { words: '', errorRate: BASE_ERRORS, medianMs: 600 },
        ],
      }),
    });
  }

  /** Lets users call the service for a while, or a little longer. */
  async serve(hours: number, callsPerHour: number): Promise<LoadResult> {
    const { service, clock } = this;
    const target: Target = {
      async answer(user, question) {
        const answer = await service.answer(user, question);
        return { ...answer, failure: answer.kind === 'failed' ? answer.message : null };
      },
      async rate(responseId, rating) {
        service.rate(responseId, rating);
      },
    };
    this.#seed += 1;
    const calls = Math.round(hours * callsPerHour);
    const end = clock.now() + hours * HOUR;
    const result = await runLoad({
      ...{ target, clock, seed: this.#seed, calls, everyMs: HOUR / callsPerHour },
      ...{ users: 2000, ratedShare: 0.2, unhappyShare: 0.1 },
    });
    await clock.sleep(Math.max(0, end - clock.now()));
    await this.monitor.flush();
    return result;
  }

  /**
   * `monitor watch` as an operator starts it, until `isOver` says so after a look. Between two looks people use the service, and the service
   * refreshes its prompts.
   */
  async watch({ callsPerHour, interval, bundle, isOver, mostLooks }: WatchOptions): Promise<Watched> {
    const [stdout, stderr] = [{ text: '' }, { text: '' }];
    const loads: LoadResult[] = [];
    const interruption = createInterruption(() => {});
    const output = new Output({ cwd: this.clone.dir, quiet: false, color: false, width: 100 }, collect(stdout), collect(stderr));
    const context = {
      ...{ cwd: this.clone.dir, environment: this.#environment(), output, interruption },
      options: { cwd: this.clone.dir, color: false },
      now: () => new Date(this.clock.now()),
    };
    const options = {
      ...{ environment: ENVIRONMENT, interval: `${interval}m`, push: true },
      overrides: this.overridesFile,
      ...(bundle ? { bundle: this.bundleFile } : {}),
    };
    await runMonitorWatch(context, [], options, async () => {
      await this.prompts.refresh();
      if (isOver(stdout.text) || loads.length >= mostLooks) return interruption.interrupt('SIGTERM');
      loads.push(await this.serve(interval / 60, callsPerHour));
    });
    return { said: stdout.text + stderr.text, loads };
  }

  async end(): Promise<void> {
    this.prompts?.close();
    await this.monitor?.close();
    await this.server.close();
  }
}
