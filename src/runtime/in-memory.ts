import type { BundledPrompt, BundledVersion } from '../bundle/bundle.ts';
import { findMistake } from '../bundle/form.ts';
import { PromptgateError } from '../errors.ts';
import { digestPrompt } from '../prompt/digest.ts';
import type { JsonObject } from '../prompt/types.ts';
import type { Guardrail } from '../registry/registry.ts';
import { SCHEME } from '../rollout/bucket.ts';
import { compileBundle } from '../rollout/compile.ts';
import { resolveIn } from '../rollout/resolve.ts';
import type { AnyPromptTypes, Prompts, PromptsStatus } from './prompts.ts';
import { createRenderer } from './renderer.ts';

/** A version as a test writes it down. */
export interface GivenVersion {
  readonly text: string;
  /** SemVer; `metadata.version` when absent, else 1.0.0, of a canary 1.1.0. */
  readonly version?: string | undefined;
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
}

export interface GivenPrompt extends GivenVersion {
  /** With one there is a rollout. */
  readonly canary?: GivenVersion | undefined;
  /** The canary's share, 0 to 100; 50 when absent. */
  readonly percent?: number | undefined;
  readonly unit?: 'user' | 'request' | undefined;
  /** `ID/ROLLOUT-ID` when absent; `none` for the plain rule. */
  readonly salt?: string | undefined;
  /** `r-1` when absent. */
  readonly rolloutId?: string | undefined;
  readonly step?: number | undefined;
  /** Keys that get the canary, and keys that never do. */
  readonly allow?: readonly string[] | undefined;
  readonly deny?: readonly string[] | undefined;
  readonly slowMs?: number | null | undefined;
  readonly guardrails?: readonly Guardrail[] | undefined;
  /** `none`: the text is no template. */
  readonly templating?: 'none' | undefined;
}

export interface CreatePromptsInput {
  /** `test` when absent. */
  readonly environment?: string | undefined;
  readonly prompts: Readonly<Record<string, GivenPrompt>>;
  /** Rollouts that stand as if they had been sent back to stable. */
  readonly overridden?: readonly string[] | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

const NOWHERE = '0'.repeat(40);
const START = '1970-01-01T00:00:00Z';

function describeVersion(given: GivenVersion, usual: string): BundledVersion {
  const metadata = JSON.parse(JSON.stringify({ model: 'test:echo', ...given.metadata })) as JsonObject;
  const version = given.version ?? (typeof metadata.version === 'string' ? metadata.version : usual);
  const { model, parameters } = metadata;
  const seen = { model: typeof model === 'string' ? model : null, outputSchema: null, parameters: parameters ?? null, text: given.text };
  return {
    version,
    digest: digestPrompt(seen) ?? '',
    commit: NOWHERE,
    text: given.text,
    metadata: { ...metadata, version },
    outputSchema: null,
  };
}

function describePrompt(id: string, given: GivenPrompt): BundledPrompt {
  const stable = describeVersion(given, '1.0.0');
  const templating = given.templating === undefined ? {} : { templating: given.templating };
  if (given.canary === undefined) return { stable, canary: null, rollout: null, ...templating };
  const canary = describeVersion(given.canary, '1.1.0');
  const { percent = 50, rolloutId = 'r-1', step = 0, unit = 'user', slowMs = null, guardrails, allow, deny } = given;
  const rollout = {
    ...{ id: rolloutId, canary: canary.version, percent, step, unit, slowMs, steps: [percent], startedAt: START },
    salt: given.salt ?? `${id}/${rolloutId}`,
    ...(guardrails === undefined ? {} : { guardrails }),
    ...(allow === undefined ? {} : { allow }),
    ...(deny === undefined ? {} : { deny }),
  };
  return { stable, canary, rollout, ...templating };
}

/**
 * Prompts from values, for tests of what uses them: the same routing and rendering as of `openPrompts`, and nothing is read.
 * @throws PromptgateError `prompts-invalid`
 */
export function createPrompts<Types extends object = AnyPromptTypes>(input: CreatePromptsInput): Prompts<Types> {
  const { environment = 'test', overridden = [], now = Date.now } = input;
  const described = Object.fromEntries(Object.entries(input.prompts).map(([id, given]) => [id, describePrompt(id, given)]));
  const bundle = {
    schemaVersion: 1,
    environment,
    commit: NOWHERE,
    sequence: 0,
    scheme: SCHEME,
    digest: 'none',
    prompts: described,
    vectors: [],
  };
  const mistake = findMistake(bundle);
  if (mistake !== null) {
    throw new PromptgateError(`createPrompts: what it was given ${mistake}.`, {
      code: 'prompts-invalid',
      kind: 'usage',
      help: "Give for example createPrompts({ prompts: { greeting: { text: 'Hello {{ name }}' } } }).",
    });
  }
  const overrides = Object.keys(described).flatMap((prompt) =>
    overridden.map((rolloutId) => ({ prompt, environment, rolloutId, action: 'stable', since: START, evidence: '' }) as const),
  );
  const compiled = compileBundle({ environment, prompts: described }, { overrides, renderOf: createRenderer(() => new Date(now())) });
  const status: PromptsStatus = {
    ...{ digest: bundle.digest, commit: NOWHERE, sequence: 0, stale: false, error: null, overridden: compiled.overridden },
    confirmedAt: new Date(now()).toISOString(),
  };
  const prompts: Prompts = {
    environment,
    ids: () => compiled.ids,
    resolve: (id, context) => resolveIn(compiled, id, context),
    refresh: async () => false,
    status: () => status,
    onChange: () => () => {},
    close() {},
  };
  return prompts as unknown as Prompts<Types>;
}
