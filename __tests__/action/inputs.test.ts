import { describe, expect, test } from '@jest/globals';
import { readInputs, readRunner } from '../../src/action/inputs.ts';

const RUNNER = {
  GITHUB_REPOSITORY: 'octo-org/prompts',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: '/e.json',
  GITHUB_WORKSPACE: '/w',
  RUNNER_TEMP: '/t',
};

describe('inputs', () => {
  test('without any, the defaults', () => {
    expect(readInputs({})).toEqual({
      mode: 'review',
      token: null,
      configPath: '.promptgate.yaml',
      promptsDir: null,
      base: null,
      head: null,
      evals: true,
      comment: true,
      commentKey: 'prompts',
      failOn: 'error',
      reportDir: 'promptgate-report',
      shard: null,
      results: null,
      commandToken: null,
      registryToken: null,
      deploy: null,
      monitor: null,
    });
  });

  test('as the runner passes them', () => {
    const given = {
      'INPUT_GITHUB-TOKEN': ' t ',
      INPUT_MODE: 'review',
      INPUT_CONFIG: './conf.yaml',
      'INPUT_PROMPTS-DIR': 'a/b/',
      INPUT_BASE: 'release/1',
      INPUT_HEAD: ` ${'a'.repeat(40)} `,
      INPUT_COMMENT: 'False',
      'INPUT_FAIL-ON': 'never',
      'INPUT_REPORT-DIR': '/r',
      INPUT_EVALS: 'false',
    };
    expect(readInputs(given)).toEqual({
      mode: 'review',
      token: 't',
      configPath: 'conf.yaml',
      promptsDir: 'a/b',
      base: 'release/1',
      head: 'a'.repeat(40),
      evals: false,
      comment: false,
      commentKey: 'a/b',
      failOn: 'never',
      reportDir: '/r',
      shard: null,
      results: null,
      commandToken: null,
      registryToken: null,
      deploy: null,
      monitor: null,
    });
  });

  test.each([
    [{ INPUT_MODE: 'plan' }, { mode: 'plan', shard: null, results: null }],
    [{ INPUT_MODE: 'eval' }, { mode: 'eval', shard: { index: 1, of: 1 } }],
    [
      { INPUT_MODE: 'eval', INPUT_SHARD: '2/4' },
      { mode: 'eval', shard: { index: 2, of: 4 } },
    ],
    [
      { INPUT_MODE: 'merge', INPUT_RESULTS: 'shards' },
      { mode: 'merge', results: 'shards' },
    ],
    [{ INPUT_MODE: 'command' }, { mode: 'command', commandToken: null }],
    [{ INPUT_MODE: 'command', 'INPUT_COMMAND-TOKEN': 'ghp_x' }, { commandToken: 'ghp_x' }],
    [
      { INPUT_MODE: 'deploy', INPUT_PROMPT: 'a/b', INPUT_ENVIRONMENT: 'dev', INPUT_ROLLBACK: 'TRUE', 'INPUT_REGISTRY-TOKEN': 'x' },
      { registryToken: 'x', deploy: { prompt: 'a/b', version: null, environment: 'dev', rollback: true, reason: null } },
    ],
  ])('%j', (given, wanted) => {
    expect(readInputs(given)).toMatchObject(wanted);
  });

  test.each([
    [{ INPUT_COMMENT: 'yes' }, /`comment` is neither true nor false/],
    [{ 'INPUT_FAIL-ON': 'all' }, /`fail-on` cannot be `all`/],
    [{ 'INPUT_PROMPTS-DIR': '../x' }, /`prompts-dir` leads out of the repository/],
    [{ 'INPUT_PROMPTS-DIR': 'a/.git/hooks' }, /`prompts-dir` leads out of the repository/],
    [{ INPUT_CONFIG: '/etc/passwd' }, /`config` leads out of the repository/],
    [{ INPUT_CONFIG: './' }, /`config` is the repository’s root/],
    [{ 'INPUT_COMMENT-KEY': 'k'.repeat(201) }, /`comment-key` is too long/],
    [{ INPUT_MODE: 'ship' }, /no mode `ship`.*/],
    [{ INPUT_EVALS: 'yes' }, /`evals` is neither true nor false/],
    [{ INPUT_ENVIRONMENT: 'dev' }, /`environment` belongs to `mode: deploy`/],
    [{ 'INPUT_REGISTRY-TOKEN': 'ghp_x' }, /`registry-token` belongs to .*`mode: deploy`/],
    [{ INPUT_MODE: 'deploy', INPUT_VERSION: '1.0.0', INPUT_ENVIRONMENT: 'dev' }, /needs the input `prompt`/],
    [{ INPUT_MODE: 'deploy', INPUT_PROMPT: '../x', INPUT_VERSION: '1.0.0', INPUT_ENVIRONMENT: 'dev' }, /`prompt` cannot be "..\/x"/],
    [{ INPUT_MODE: 'deploy', INPUT_PROMPT: 'x', INPUT_ENVIRONMENT: 'dev' }, /needs the input `version`/],
    [{ INPUT_MODE: 'deploy', INPUT_PROMPT: 'x', INPUT_VERSION: 'v1', INPUT_ENVIRONMENT: 'dev' }, /`version` cannot be "v1"/],
    [{ INPUT_MODE: 'deploy', INPUT_PROMPT: 'x', INPUT_VERSION: '1.0.0' }, /needs the input `environment`/],
    [{ INPUT_MODE: 'deploy', INPUT_PROMPT: 'x', INPUT_ENVIRONMENT: 'dev', INPUT_ROLLBACK: 'yes' }, /`rollback` is neither/],
    [{ INPUT_MODE: 'deploy', INPUT_BASE: 'main' }, /`mode: deploy` has no input `base`/],
    [{ INPUT_SHARD: '1/2' }, /`shard` belongs to `mode: eval`/],
    [{ INPUT_RESULTS: 'x', INPUT_MODE: 'eval' }, /`results` belongs to `mode: merge`/],
    [{ INPUT_MODE: 'eval', INPUT_SHARD: '0/2' }, /`shard` cannot be `0\/2`/],
    [{ INPUT_MODE: 'merge' }, /needs the input `results`/],
    [{ 'INPUT_COMMAND-TOKEN': 'ghp_x' }, /`command-token` belongs to `mode: command`/],
    [{ INPUT_MODE: 'command', INPUT_HEAD: 'topic' }, /`mode: command` has no input `head`/],
  ])('%j is refused, with the mend', (environment, message) => {
    expect(() => readInputs(environment)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(message), kind: 'usage', help: expect.stringMatching(/\w/) }),
    );
  });
});

test.each([
  ['.', '', '.'],
  ['./', '', '.'],
  ['./x//', 'x', 'x'],
  ['a/./b/', 'a/b', 'a/b'],
])('the prompts directory %s is %j, as in the configuration', (given, promptsDir, commentKey) => {
  expect(readInputs({ 'INPUT_PROMPTS-DIR': given })).toMatchObject({ promptsDir, commentKey });
});

describe('ends', () => {
  test.each(['main', 'feature/x', 'v1.0.0', 'support@1.0.0', 'refs/heads/main', 'origin/main', 'abc1234', 'HEAD', 'größe'])(
    '%s',
    (name) => {
      expect(readInputs({ INPUT_BASE: name, INPUT_HEAD: name })).toMatchObject({ base: name, head: name });
    },
  );

  test.each([
    '--upload-pack=x',
    '-',
    'main..topic',
    'main...topic',
    'HEAD~1',
    'HEAD^',
    'a\nb',
    'a\0b',
    'a b',
    'main:prompts',
    '@{-1}',
    '/main',
    'main/',
    'a*',
    '\u0085x'.padStart(5, 'y'),
    'x'.repeat(1001),
  ])('%j is refused', (name) => {
    for (const input of ['base', 'head']) {
      expect(() => readInputs({ [`INPUT_${input.toUpperCase()}`]: name })).toThrow(
        expect.objectContaining({ message: `The input \`${input}\` is not the name of one commit`, kind: 'usage' }),
      );
    }
  });
});

describe('the runner', () => {
  test('gives addresses, paths and numbers', () => {
    const runner = readRunner({ ...RUNNER, GITHUB_API_URL: 'https://ghe/api/v3/', GITHUB_RUN_ID: '12', https_proxy: 'http://p' });
    expect(runner).toMatchObject({
      apiUrl: 'https://ghe/api/v3',
      serverUrl: 'https://github.com',
      runId: 12,
      runAttempt: 1,
      useProxy: true,
    });
  });

  test.each(Object.keys(RUNNER))('without %s it is no job', (name) => {
    expect(() => readRunner({ ...RUNNER, [name]: '' })).toThrow(
      expect.objectContaining({ code: 'not-in-actions', message: `The variable ${name} is not set` }),
    );
  });
});
