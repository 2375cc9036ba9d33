import type { ProviderConfig } from '../config/config.ts';
import { suggest } from '../prompt/suggest.ts';
import type { Json, JsonObject } from '../prompt/types.ts';

export type ProviderType = ProviderConfig['type'];

interface Option {
  readonly expects: string;
  fits(value: Json): boolean;
}

const FLAG: Option = { expects: 'true or false', fits: (value) => typeof value === 'boolean' };
const between = (low: number, high: number): Option => ({
  expects: `a number from ${low} to ${high}`,
  fits: (value) => typeof value === 'number' && value >= low && value <= high,
});
const whole = (low: number, high: number): Option => ({
  expects: `a whole number from ${low} to ${high}`,
  fits: (value) => Number.isInteger(value) && (value as number) >= low && (value as number) <= high,
});
const oneOf = (...words: readonly string[]): Option => ({
  expects: `one of ${words.join(', ')}`,
  fits: (value) => typeof value === 'string' && words.includes(value),
});

const PENALTIES = { presencePenalty: between(-2, 2), frequencyPenalty: between(-2, 2) };
const TOP_K = { topK: whole(1, 10_000) };
const OPENAI = {
  ...PENALTIES,
  api: oneOf('chat', 'responses'),
  logprobs: {
    expects: 'true, false or a whole number from 1 to 20',
    fits: (value) => typeof value === 'boolean' || whole(1, 20).fits(value),
  } satisfies Option,
  parallelToolCalls: FLAG,
  strictJsonSchema: FLAG,
  textVerbosity: oneOf('low', 'medium', 'high'),
};

/**
 * What a prompt's metadata may set in `provider_options`, by the provider's type. Nothing here names an address, a header, a file, a
 * stored object, another model, or a tool that reaches the network; nothing makes a call dearer than its tokens.
 */
const OPTIONS: Readonly<Record<ProviderType, Readonly<Record<string, Option>>>> = {
  openai: OPENAI,
  azure: OPENAI,
  anthropic: {
    ...TOP_K,
    disableParallelToolUse: FLAG,
    effort: oneOf('low', 'medium', 'high', 'xhigh', 'max'),
    thinkingBudget: whole(1024, 200_000),
  },
  google: { ...TOP_K, ...PENALTIES, thinkingBudget: whole(-1, 200_000), thinkingLevel: oneOf('minimal', 'low', 'medium', 'high') },
  mistral: { safePrompt: FLAG, parallelToolCalls: FLAG, strictJsonSchema: FLAG },
  'amazon-bedrock': { ...TOP_K, thinkingBudget: whole(1024, 200_000) },
  'openai-compatible': { ...PENALTIES, structuredOutputs: FLAG, strictJsonSchema: FLAG, textVerbosity: oneOf('low', 'medium', 'high') },
  recorded: {},
  echo: {},
};

/**
 * Checks `provider_options` against what the provider's type allows.
 * @returns Null, or in words what is wrong with the first wrong one.
 */
export function checkProviderOptions(type: ProviderType, options: JsonObject | null): string | null {
  const allowed = OPTIONS[type];
  const names = Object.keys(allowed);
  for (const [name, value] of Object.entries(options ?? {})) {
    if (!Object.hasOwn(allowed, name)) {
      const near = suggest(name, names);
      const list = names.length === 0 ? 'none is' : `allowed are ${names.join(', ')}`;
      return `provider_options.${name.slice(0, 100)} is not allowed for a provider of type ${type}; ${near === null ? list : `did you mean ${near}?`}`;
    }
    const option = allowed[name] as Option;
    if (!option.fits(value)) return `provider_options.${name} must be ${option.expects}`;
  }
  return null;
}
