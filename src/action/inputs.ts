import { DEFAULT_CONFIG } from '../config/config.ts';
import { normalizeRepositoryPath } from '../config/repository-path.ts';
import { PromptgateError } from '../errors.ts';
import { parseShard, type Shard } from '../evals/run/shard.ts';
import { type DeployInputs, readDeployInputs } from './deploy-inputs.ts';
import { type MonitorInputs, readMonitorInputs } from './monitor-inputs.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `review` is all of it in one job; `plan`, `eval` and `merge` share the evals of a review among several; `command` answers comments; `deploy`
 * has an environment run another version; `release` registers and tags what the default branch has; `monitor` judges the rollouts of an
 * environment and acts on the verdict.
 */
export const MODES = ['review', 'plan', 'eval', 'merge', 'command', 'deploy', 'release', 'monitor'] as const;
export type Mode = (typeof MODES)[number];

const FAIL_ON = ['error', 'warning', 'never'] as const;

/** What the workflow asks for: `action.yml`, typed. */
export interface Inputs {
  readonly mode: Mode;
  /** null: no token was given; what needs GitHub is then left out. */
  readonly token: string | null;
  /** From the repository's root. */
  readonly configPath: string;
  /** null: as the configuration says. `''` is the repository's root. */
  readonly promptsDir: string | null;
  /** A branch, a tag, a ref or a SHA; null: as the event says. */
  readonly base: string | null;
  readonly head: string | null;
  /** Whether evals run, or are planned or merged. */
  readonly evals: boolean;
  readonly comment: boolean;
  readonly commentKey: string;
  readonly failOn: (typeof FAIL_ON)[number];
  /** Absolute, or from the workspace. */
  readonly reportDir: string;
  /** The part that `mode: eval` runs; null in the other modes. */
  readonly shard: Shard | null;
  /** The directory, or a shard's file, that `mode: merge` reads, absolute or from the workspace; null in the other modes. */
  readonly results: string | null;
  /** A token whose pushes start workflows, by which `mode: command` pushes `bump`; null: nothing is pushed. */
  readonly commandToken: string | null;
  /** A token that may write the registry's branch, where the job's own may not; null: the job's own. */
  readonly registryToken: string | null;
  /** What `mode: deploy` is to do; null in the other modes. */
  readonly deploy: DeployInputs | null;
  /** What `mode: monitor` is to do; null in the other modes. */
  readonly monitor: MonitorInputs | null;
}

/** What the runner says of the job. */
export interface Runner {
  readonly eventName: string;
  readonly eventPath: string;
  /** GITHUB_SHA as it is; what it is depends on the event. */
  readonly sha: string;
  /** GITHUB_REF, whole: `refs/heads/main`; empty where the event has none. */
  readonly ref: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly workspace: string;
  /** RUNNER_TEMP: emptied after the job. */
  readonly temp: string;
  /** GITHUB_OUTPUT and GITHUB_STEP_SUMMARY; null where the runner has none. */
  readonly outputPath: string | null;
  readonly summaryPath: string | null;
  readonly runId: number;
  readonly runAttempt: number;
  /** The login of whoever started the run, or repeated it; empty where the runner does not tell. */
  readonly actor: string;
  /** The address of the rules' documentation at this Action's own revision; null where the runner does not tell. */
  readonly rulesUrl: string | null;
  readonly useProxy: boolean;
}

const DEFAULT_CONFIG_PATH = '.promptgate.yaml';
/** UTF-16 code units; the comment's marker takes it percent-encoded. */
const KEY_LENGTH = 200;
const DEFAULT_REPORT_DIR = 'promptgate-report';

function refuseInput(message: string, help: string): PromptgateError {
  return new PromptgateError(message, { code: 'input-invalid', kind: 'usage', help });
}

/** As the runner passes it: upper case, spaces to underscores, hyphens kept. Empty is the same as not given. */
function readInput(environment: Environment, name: string): string | null {
  const value = environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? '';
  return value === '' ? null : value;
}

function readBoolean(environment: Environment, name: string, fallback: boolean): boolean {
  const value = readInput(environment, name)?.toLowerCase();
  if (value === undefined) return fallback;
  if (value === 'true' || value === 'false') return value === 'true';
  throw refuseInput(`The input \`${name}\` is neither true nor false`, `Write \`${name}: true\` or \`${name}: false\` under \`with:\`.`);
}

function readPath(environment: Environment, name: string): string | null {
  const value = readInput(environment, name);
  const path = value === null ? null : normalizeRepositoryPath(value);
  if (value === null || path !== null) return path;
  throw refuseInput(
    `The input \`${name}\` leads out of the repository, or is no path`,
    `Give \`${name}\` as a path from the repository’s root with /, without \`..\` and not into .git.`,
  );
}

function readConfigPath(environment: Environment): string {
  const path = readPath(environment, 'config') ?? DEFAULT_CONFIG_PATH;
  if (path !== '') return path;
  throw refuseInput('The input `config` is the repository’s root', `Name a file, such as \`config: ${DEFAULT_CONFIG_PATH}\`.`);
}

/** What no ref may contain (`..`, `~` and `^` are expressions) and how none may start. */
const NOT_A_REF = /^[-/]|[\p{Cc}\s~^:?*[\\]|\.\.|@\{|\/$/u;
const REF_LENGTH = 1000;

function readRef(environment: Environment, name: string): string | null {
  const value = readInput(environment, name);
  if (value === null || (value.length <= REF_LENGTH && !NOT_A_REF.test(value))) return value;
  throw refuseInput(
    `The input \`${name}\` is not the name of one commit`,
    `Give \`${name}\` a branch, a tag or a SHA, such as \`${name}: main\`; ranges, \`~\` and \`^\` are not understood here.`,
  );
}

function readMode(environment: Environment): Mode {
  const given = readInput(environment, 'mode') ?? 'review';
  const mode = MODES.find((known) => known === given);
  if (mode !== undefined) return mode;
  throw refuseInput(
    `This version has no mode \`${given}\``,
    `Write one of these under \`with:\`: ${MODES.map((known) => `\`mode: ${known}\``).join(', ')}.`,
  );
}

/** What belongs to one mode: the shard that a job runs, where the merging job finds what they wrote, the token that pushes a bump. */
function readParts(environment: Environment, mode: Mode): Pick<Inputs, 'shard' | 'results' | 'commandToken'> {
  const [shard, results] = [readInput(environment, 'shard'), readInput(environment, 'results')];
  const commandToken = readInput(environment, 'command-token');
  for (const [name, value, owner] of [
    ['shard', shard, 'eval'],
    ['results', results, 'merge'],
    ['command-token', commandToken, 'command'],
  ] as const)
    if (value !== null && mode !== owner)
      throw refuseInput(
        `The input \`${name}\` belongs to \`mode: ${owner}\``,
        `Remove \`${name}\` under \`with:\`, or write \`mode: ${owner}\`.`,
      );
  if (mode === 'merge' && results === null)
    throw refuseInput(
      '`mode: merge` needs the input `results`',
      'Give `results` as the directory with the shards’ files, such as `results: promptgate-shards`.',
    );
  const part = shard === null ? (mode === 'eval' ? { index: 1, of: 1 } : null) : parseShard(shard);
  if (shard !== null && part === null)
    throw refuseInput(
      `The input \`shard\` cannot be \`${shard.slice(0, 100)}\``,
      'Give `shard` as I/N, such as `shard: 2/4`; in a matrix it is `matrix.shard`.',
    );
  return { shard: part, results, commandToken };
}

const WRITING_MODES: readonly Mode[] = ['release', 'deploy', 'command', 'monitor'];

function readRegistryToken(environment: Environment, mode: Mode): string | null {
  const token = readInput(environment, 'registry-token');
  if (token === null || WRITING_MODES.includes(mode)) return token;
  const modes = WRITING_MODES.map((name) => `\`mode: ${name}\``).join(' and ');
  throw refuseInput(`The input \`registry-token\` belongs to ${modes}`, 'Remove `registry-token` under `with:`.');
}

/** Modes that compare no commits, and what they are about. */
const ABOUT: { readonly [mode in Mode]?: string } = {
  command: 'a command is about the pull request that it is written on',
  deploy: 'a deploy is about a version that is registered',
  release: 'a release is of the commit that the default branch is at',
  monitor: 'what is watched is what runs in production',
};

function refuseEnds(environment: Environment, mode: Mode): void {
  const given = ['base', 'head'].find((name) => readInput(environment, name) !== null);
  const why = ABOUT[mode];
  if (why === undefined || given === undefined) return;
  throw refuseInput(`\`mode: ${mode}\` has no input \`${given}\``, `Remove \`${given}\` under \`with:\`: ${why}.`);
}

/**
 * Reads every input once; nothing else reads `INPUT_*`.
 *
 * @throws PromptgateError of kind `usage` for a value that cannot be, or for what this version does not do
 */
export function readInputs(environment: Environment): Inputs {
  const mode = readMode(environment);
  refuseEnds(environment, mode);
  const failOn = readInput(environment, 'fail-on') ?? 'error';
  if (!FAIL_ON.some((level) => level === failOn)) {
    throw refuseInput(`The input \`fail-on\` cannot be \`${failOn}\``, 'Write `fail-on: error`, `fail-on: warning` or `fail-on: never`.');
  }
  const promptsDir = readPath(environment, 'prompts-dir');
  const commentKey = readInput(environment, 'comment-key') ?? (promptsDir === '' ? '.' : (promptsDir ?? DEFAULT_CONFIG.promptsDir));
  if (commentKey.length > KEY_LENGTH) {
    throw refuseInput('The input `comment-key` is too long', `Give \`comment-key\` a name of at most ${KEY_LENGTH} characters.`);
  }
  return {
    mode,
    token: readInput(environment, 'github-token'),
    configPath: readConfigPath(environment),
    promptsDir,
    base: readRef(environment, 'base'),
    head: readRef(environment, 'head'),
    evals: readBoolean(environment, 'evals', true),
    comment: readBoolean(environment, 'comment', true),
    commentKey,
    failOn: failOn as Inputs['failOn'],
    reportDir: readInput(environment, 'report-dir') ?? DEFAULT_REPORT_DIR,
    ...readParts(environment, mode),
    registryToken: readRegistryToken(environment, mode),
    deploy: readDeployInputs((name) => readInput(environment, name), mode),
    monitor: readMonitorInputs((name) => readInput(environment, name), mode),
  };
}

const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/**
 * Reads the runner's variables once; nothing else reads the environment.
 *
 * @throws PromptgateError of kind `usage` when this is not a GitHub Actions job
 */
export function readRunner(environment: Environment): Runner {
  const required = (name: string): string => {
    const value = environment[name];
    if (value !== undefined && value !== '') return value;
    const help = 'Run it as a step of a GitHub Actions job; on your own machine the command line does the same: `npx promptgate review`.';
    throw new PromptgateError(`The variable ${name} is not set`, { code: 'not-in-actions', kind: 'usage', help });
  };
  const repository = required('GITHUB_REPOSITORY');
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw refuseInput(`GITHUB_REPOSITORY is not owner/name: ${repository}`, 'Leave it as the runner sets it.');
  const eventPath = required('GITHUB_EVENT_PATH');
  const serverUrl = (environment.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
  const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref } = environment;
  return {
    eventName: required('GITHUB_EVENT_NAME'),
    eventPath,
    sha: environment.GITHUB_SHA ?? '',
    ref: environment.GITHUB_REF ?? '',
    repository,
    apiUrl: (environment.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, ''),
    serverUrl,
    workspace: required('GITHUB_WORKSPACE'),
    temp: required('RUNNER_TEMP'),
    outputPath: environment.GITHUB_OUTPUT || null,
    summaryPath: environment.GITHUB_STEP_SUMMARY || null,
    runId: Number(environment.GITHUB_RUN_ID) || 0,
    runAttempt: Number(environment.GITHUB_RUN_ATTEMPT) || 1,
    actor: environment.GITHUB_TRIGGERING_ACTOR || environment.GITHUB_ACTOR || '',
    rulesUrl: action && ref ? `${serverUrl}/${action}/blob/${ref}/docs/rules.md` : null,
    useProxy: PROXY_VARIABLES.some((name) => (environment[name] ?? '') !== ''),
  };
}
