import { DEFAULT_CONFIG } from '../config/config.ts';
import { PromptgateError } from '../errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export const FAIL_ON = ['error', 'warning', 'never'] as const;

/** What the workflow asks for: `action.yml`, typed. */
export interface Inputs {
  /** null: no token was given; what needs GitHub is then left out. */
  readonly token: string | null;
  /** From the repository's root. */
  readonly configPath: string;
  /** null: as the configuration says. */
  readonly promptsDir: string | null;
  readonly comment: boolean;
  readonly commentKey: string;
  readonly failOn: (typeof FAIL_ON)[number];
  /** Absolute, or from the workspace. */
  readonly reportDir: string;
}

/** What the runner says of the job. */
export interface Runner {
  readonly eventName: string;
  readonly eventPath: string;
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
  /** The address of the rules' documentation at this Action's own revision; null where the runner does not tell. */
  readonly rulesUrl: string | null;
  readonly useProxy: boolean;
  readonly isDebug: boolean;
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
  const value = readInput(environment, name)?.replace(/^\.\//, '').replace(/\/+$/, '') ?? null;
  if (value === null || (!value.startsWith('/') && !value.split('/').includes('..'))) return value;
  throw refuseInput(
    `The input \`${name}\` leaves the repository`,
    `Give \`${name}\` as a path from the repository’s root, without \`..\`.`,
  );
}

/** Inputs of other Promptgate versions. Ignoring one would pretend that it works. */
const ABSENT_INPUTS = ['base', 'head', 'command-token', 'registry-token', 'prompt', 'version', 'environment', 'shard', 'results'];

function refuseAbsent(environment: Environment): void {
  const mode = readInput(environment, 'mode') ?? 'review';
  if (mode !== 'review') {
    throw refuseInput(
      `This version has no mode \`${mode}\``,
      'Write `mode: review` under `with:`, or leave `mode` out: review is the only one.',
    );
  }
  const given = ABSENT_INPUTS.filter((name) => readInput(environment, name) !== null);
  if (given.length > 0) {
    const names = given.map((name) => `\`${name}\``).join(', ');
    throw refuseInput(`This version has no input ${names}`, `Remove ${names} under \`with:\`; action.yml lists the inputs there are.`);
  }
  if (readBoolean(environment, 'evals', false)) {
    throw refuseInput('This version runs no evals', 'Write `evals: false` under `with:`, or leave `evals` out.');
  }
}

/**
 * Reads every input once; nothing else reads `INPUT_*`.
 *
 * @throws PromptgateError of kind `usage` for a value that cannot be, or for what this version does not do
 */
export function readInputs(environment: Environment): Inputs {
  refuseAbsent(environment);
  const failOn = readInput(environment, 'fail-on') ?? 'error';
  if (!FAIL_ON.some((level) => level === failOn)) {
    throw refuseInput(`The input \`fail-on\` cannot be \`${failOn}\``, 'Write `fail-on: error`, `fail-on: warning` or `fail-on: never`.');
  }
  const promptsDir = readPath(environment, 'prompts-dir');
  const commentKey = readInput(environment, 'comment-key') ?? promptsDir ?? DEFAULT_CONFIG.promptsDir;
  if (commentKey.length > KEY_LENGTH) {
    throw refuseInput('The input `comment-key` is too long', `Give \`comment-key\` a name of at most ${KEY_LENGTH} characters.`);
  }
  return {
    token: readInput(environment, 'github-token'),
    configPath: readPath(environment, 'config') ?? DEFAULT_CONFIG_PATH,
    promptsDir,
    comment: readBoolean(environment, 'comment', true),
    commentKey,
    failOn: failOn as Inputs['failOn'],
    reportDir: readInput(environment, 'report-dir') ?? DEFAULT_REPORT_DIR,
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
    repository,
    apiUrl: (environment.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, ''),
    serverUrl,
    workspace: required('GITHUB_WORKSPACE'),
    temp: required('RUNNER_TEMP'),
    outputPath: environment.GITHUB_OUTPUT || null,
    summaryPath: environment.GITHUB_STEP_SUMMARY || null,
    runId: Number(environment.GITHUB_RUN_ID) || 0,
    runAttempt: Number(environment.GITHUB_RUN_ATTEMPT) || 1,
    rulesUrl: action && ref ? `${serverUrl}/${action}/blob/${ref}/docs/rules.md` : null,
    useProxy: PROXY_VARIABLES.some((name) => (environment[name] ?? '') !== ''),
    isDebug: environment.RUNNER_DEBUG === '1',
  };
}
