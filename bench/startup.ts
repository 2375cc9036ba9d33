import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { pullRequestEvent } from '../__tests__/support/github/event.ts';
import { type GitHubServer, startGitHubServer } from '../__tests__/support/github-server.ts';
import type { Bench } from './index.ts';

const execute = promisify(execFile);

const BUNDLE = resolve('dist/index.js');
const ROUNDS = 15;
/** Times of bare Node's start that a verdict on a pull request without prompt changes may take. */
const LIMITS = { offline: 4, lookup: 6 } as const;

type Environment = Readonly<Record<string, string>>;

/** The bundle's cold start to its verdict on a pull request that changes no prompt, beside bare Node's. */
export async function bench(): Promise<Bench> {
  if (!existsSync(BUNDLE)) throw new Error('There is no dist/index.js: run `npm run build` first.');
  const dir = await mkdtemp(join(tmpdir(), 'promptgate-bench-'));
  const server = await startGitHubServer({ gitDir: join(dir, 'workspace/.git') });
  try {
    await makeRepository(join(dir, 'workspace'));
    const environment = await describeJob(dir, server);
    const kinds: Readonly<Record<'bare' | keyof typeof LIMITS, () => Promise<number>>> = {
      bare: () => time(['-e', '0'], environment),
      offline: () => time([BUNDLE], { ...environment, INPUT_COMMENT: 'false' }),
      lookup: () => time([BUNDLE], { ...environment, INPUT_COMMENT: 'true' }),
    };
    const times = { bare: [] as number[], offline: [] as number[], lookup: [] as number[] };
    // In turn, so that a busy machine slows all three; the first round warms the disk.
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const kind of ['bare', 'offline', 'lookup'] as const) {
        const taken = await kinds[kind]();
        if (round >= 0) times[kind].push(taken);
      }
    }
    if (server.requests.length !== ROUNDS + 1) throw new Error(`${server.requests.length} requests where one a look-up was expected`);
    const [bare, offline, lookup] = [takeMedian(times.bare), takeMedian(times.offline), takeMedian(times.lookup)];
    return {
      name: `start of the Action to its verdict, no prompt changed (median of ${ROUNDS})`,
      rows: [
        { what: 'bare Node', value: bare, unit: 'ms' },
        { what: 'without network, in times of bare Node', value: offline, unit: 'ms', ratio: offline / bare, limit: LIMITS.offline },
        { what: 'looking up an old comment, in times of bare Node', value: lookup, unit: 'ms', ratio: lookup / bare, limit: LIMITS.lookup },
      ],
    };
  } finally {
    await server.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** A workspace with its whole history: two prompts on the base branch, another file changed on the branch. */
async function makeRepository(dir: string): Promise<void> {
  await mkdir(join(dir, 'prompts/support'), { recursive: true });
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  const git = (...args: string[]) => execute('git', [...identity, ...args], { cwd: dir });
  await git('init', '--quiet', '--initial-branch=main');
  await writeFile(
    join(dir, 'prompts/support/system-prompt.txt'),
    'You answer questions of our customers, kindly and briefly, in their language.\n',
  );
  await writeFile(
    join(dir, 'prompts/support/.prompt-metadata.json'),
    '{"name":"Support","version":"1.0.0","model":"openai:gpt-5-mini","description":"Support."}\n',
  );
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'feat: start');
  await git('checkout', '--quiet', '-b', 'topic');
  await writeFile(join(dir, 'README.md'), 'Prompts.\n');
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'docs: a readme');
}

async function describeJob(dir: string, server: GitHubServer): Promise<Environment> {
  const pull = await server.addPull({ title: 'docs: a readme', head: 'topic' });
  await writeFile(join(dir, 'event.json'), JSON.stringify(pullRequestEvent(server, pull)));
  await mkdir(join(dir, 'temp'));
  for (const name of ['output', 'summary', 'state']) await writeFile(join(dir, name), '');
  return {
    PATH: process.env.PATH ?? '',
    HOME: dir,
    GITHUB_API_URL: server.apiUrl,
    GITHUB_SERVER_URL: server.url,
    GITHUB_REPOSITORY: server.repository,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(dir, 'event.json'),
    GITHUB_OUTPUT: join(dir, 'output'),
    GITHUB_STEP_SUMMARY: join(dir, 'summary'),
    GITHUB_STATE: join(dir, 'state'),
    GITHUB_WORKSPACE: join(dir, 'workspace'),
    GITHUB_RUN_ID: '1',
    RUNNER_TEMP: join(dir, 'temp'),
    'INPUT_GITHUB-TOKEN': server.token,
  };
}

/** Milliseconds of wall clock from the process's start to its end. */
function time(args: readonly string[], env: Environment): Promise<number> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', fail);
    child.on('close', (status) => {
      if (status === 0) done(performance.now() - start);
      else fail(new Error(`node ${args.join(' ')} ended with ${status}`));
    });
  });
}

function takeMedian(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
