import { expect } from '@jest/globals';
import type { ModelCall, ModelServer, ScriptedAnswer } from './model-server.ts';
import { openPullRequest, type World, type WorldOptions } from './pull-request-world.ts';
import type { ActionResult } from './run-action.ts';
import { MENDED_TEXT, samplePrompt } from './sample-prompt.ts';

/** A key with characters that URLs and JSON write otherwise. */
export const KEY = 'sk-action/9+"\\Zq=7&yTr4wLm2VbN8xKc5';
export const ENVIRONMENT = { OPENAI_API_KEY: KEY };

type Files = WorldOptions['head'];

/** Case `case-I` asks for the number I and wants it back. */
export function makeSuite(count: number, more = ''): Files {
  const lines = Array.from(
    { length: count },
    (_, index) => `  - {id: case-${index}, input: question ${index}, assert: [{type: contains, value: right ${index}}]}`,
  );
  return { 'prompts/support/evals.yaml': `tests:\n${lines.join('\n')}\n${more}` };
}

export interface EvalConfig {
  /** Keys of `evals`, a flow mapping's inside. */
  readonly evals?: string;
  /** Further keys of `models`, as lines of a block. */
  readonly models?: string;
  /** Of the provider `openai`. */
  readonly provider?: string;
}

/** The configuration that names the test's server as the provider `openai`. */
export function makeConfig(models: ModelServer, { evals = '', models: more = '', provider = 'type: openai' }: EvalConfig = {}): Files {
  const text = `models:\n  providers:\n    openai: { ${provider}, baseUrl: "${models.url}/v1" }\n${more}evals: { ${evals} }\n`;
  return { '.promptgate.yaml': text };
}

export const BASE = samplePrompt('support');
export const HEAD = samplePrompt('support', { version: '1.0.1', previous: '1.0.0', text: MENDED_TEXT });

export interface EvalWorldOptions extends Partial<Omit<WorldOptions, 'base' | 'head'>> {
  readonly cases?: number;
  readonly config?: EvalConfig;
  /** Over the sample prompt, its suite and the configuration. */
  readonly base?: Files;
  /** Over the mended prompt. */
  readonly head?: Files;
}

/** A pull request that changes the text of a prompt with a suite; the provider is the test's server. */
export function openEvals(models: ModelServer, options: EvalWorldOptions = {}): Promise<World> {
  const { cases = 3, config, base = {}, head = {}, ...others } = options;
  return openPullRequest({
    title: 'fix: a kinder word',
    ...others,
    base: { ...BASE, ...makeSuite(cases), ...makeConfig(models, config), ...base },
    head: { ...HEAD, ...head },
  });
}

/** Answers right, but for these cases of the base's prompt and of the head's. */
export function answerBut(wrong: { readonly base?: readonly number[]; readonly head?: readonly number[] }) {
  return ({ system, user }: ModelCall): ScriptedAnswer => {
    const index = Number(/\d+/.exec(user)?.[0]);
    const isWrong = (system?.includes('brief') ? wrong.base : wrong.head)?.includes(index) === true;
    return { text: isWrong ? `wrong ${index}` : `right ${index}`, inputTokens: 1000, outputTokens: 100 };
  };
}

/** The findings of the prompt in short: `severity rule`. */
export function listRules({ report }: Pick<ActionResult, 'report'>): string[] {
  return [...report.findings, ...report.prompts[0].findings].map(
    ({ severity, rule }: { severity: string; rule: string }) => `${severity} ${rule}`,
  );
}

/** That the run ended as wanted and wrote nothing to stderr. */
export function expectEnd({ status, stderr, outputs }: ActionResult, wanted: number, conclusion: string): void {
  expect({ status, stderr, conclusion: outputs.conclusion }).toEqual({ status: wanted, stderr: '', conclusion });
}
