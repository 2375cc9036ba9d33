import type { ReleaseType } from '../changes/types.ts';
import type { Severity } from '../checks/finding.ts';
import type { RuleId } from '../checks/rules.ts';
import type { JsonObject } from '../prompt/types.ts';
import type { Guardrail } from '../registry/registry.ts';

export type RuleLevel = Severity | 'off';
export type RuleLevels = { readonly [rule in RuleId]?: RuleLevel };

export interface PromptConfig {
  /** Unicode code points. */
  readonly minLength: number;
  readonly maxLength: number;
  readonly templating: 'liquid' | 'none';
}

export interface VersioningConfig {
  readonly source: 'auto' | 'title' | 'commits';
  readonly policy: 'exact' | 'at-least';
  /** Release type by lower-case commit type. */
  readonly types: Readonly<Record<string, ReleaseType>>;
  readonly initial: readonly string[];
}

export const PROVIDER_TYPES = [
  'openai',
  'anthropic',
  'google',
  'azure',
  'amazon-bedrock',
  'mistral',
  'openai-compatible',
  'recorded',
  'echo',
] as const;

export interface ProviderConfig {
  readonly type: (typeof PROVIDER_TYPES)[number];
  readonly baseUrl?: string;
  readonly apiKeyEnv?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly concurrency?: number;
}

export interface ModelsConfig {
  readonly default: string | null;
  readonly aliases: Readonly<Record<string, string>>;
  readonly providers: Readonly<Record<string, ProviderConfig>>;
  readonly allow: readonly string[];
  readonly prices: Readonly<Record<string, { readonly input: number; readonly output: number }>>;
  readonly judge: string | null;
  readonly embeddings: string | null;
  readonly mode: 'live' | 'recorded' | 'auto';
}

export interface EvalsConfig {
  readonly required: boolean;
  readonly threshold: number;
  readonly maxBroken: number;
  readonly confirm: number;
  readonly alpha: number;
  readonly margin: number;
  readonly onInconclusive: 'notice' | 'failure';
  readonly trials: number;
  readonly judgeTrials: number;
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly allowJavascript: boolean;
  readonly maxCostIncrease: number | null;
  readonly maxLatencyIncrease: number | null;
  readonly budget: { readonly usd: number; readonly calls: number; readonly seconds: number; readonly requirePrice: boolean };
  readonly cache: { readonly maxAgeDays: number };
  readonly withoutCredentials: 'failure' | 'neutral' | 'success';
  readonly forks: 'neutral' | 'failure';
}

export const POLICIES = ['rollback', 'pause', 'notify'] as const;
/** What follows a regression. */
export type Policy = (typeof POLICIES)[number];

/** Shares of calls, 0 to 1. */
export type RateLimits = Readonly<Partial<Record<Exclude<Guardrail, 'satisfaction'>, number>>>;

export interface MonitoringConfig {
  /** `sqlite:FILE`, from the repository's root, or `prometheus:URL`; null: none. */
  readonly store: string | null;
  readonly policy: Policy;
  /** null: 0.01 with the policy `rollback`, else 0.05. */
  readonly alpha: number | null;
  readonly holdMinutes: number;
  readonly advance: 'after-hold' | 'on-pass';
  readonly guardrails: readonly Guardrail[];
  readonly minRates: RateLimits;
  readonly tolerate: RateLimits;
  readonly keyAffinity: boolean;
}

/** Settings that hold for the prompts whose ids match one of the globs; later entries win. */
export interface Override {
  readonly prompts: readonly string[];
  readonly rules?: RuleLevels;
  readonly prompt?: Partial<PromptConfig>;
  readonly evals?: Partial<EvalsConfig>;
}

/** `.promptgate.yaml` with every default filled in. */
export interface Config {
  readonly promptsDir: string;
  readonly rules: RuleLevels;
  readonly prompt: PromptConfig;
  /** `schema` is a path from the repository's root, or null. */
  readonly metadata: { readonly schema: string | null };
  readonly versioning: VersioningConfig;
  readonly models: ModelsConfig;
  readonly evals: EvalsConfig;
  readonly environments: readonly string[];
  readonly registry: { readonly path: string; readonly branch: string | null; readonly promote: readonly string[] };
  readonly release: { readonly tag: string; readonly github: boolean };
  readonly deployments: { readonly mirror: boolean };
  readonly monitoring: MonitoringConfig;
  readonly overrides: readonly Override[];
}

/** The user's further metadata schema, already read from the trusted revision. */
export type FurtherSchema = { readonly path: string; readonly schema: JsonObject } | null;

export const DEFAULT_CONFIG: Config = {
  promptsDir: 'prompts',
  rules: {},
  prompt: { minLength: 50, maxLength: 50_000, templating: 'liquid' },
  metadata: { schema: null },
  versioning: {
    source: 'auto',
    policy: 'exact',
    types: {
      feat: 'minor',
      fix: 'patch',
      perf: 'patch',
      refactor: 'patch',
      revert: 'patch',
      docs: 'none',
      style: 'none',
      test: 'none',
      chore: 'none',
      ci: 'none',
      build: 'none',
    },
    initial: ['1.0.0', '0.1.0'],
  },
  models: { default: null, aliases: {}, providers: {}, allow: [], prices: {}, judge: null, embeddings: null, mode: 'auto' },
  evals: {
    required: false,
    threshold: 0.9,
    maxBroken: 0,
    confirm: 5,
    alpha: 0.05,
    margin: 0.05,
    onInconclusive: 'notice',
    trials: 1,
    judgeTrials: 1,
    concurrency: 16,
    timeoutMs: 60_000,
    allowJavascript: false,
    maxCostIncrease: null,
    maxLatencyIncrease: null,
    budget: { usd: 5, calls: 5000, seconds: 1800, requirePrice: false },
    cache: { maxAgeDays: 7 },
    withoutCredentials: 'failure',
    forks: 'neutral',
  },
  environments: ['dev', 'staging', 'production'],
  registry: { path: 'prompts/registry.json', branch: null, promote: ['dev', 'staging', 'production'] },
  release: { tag: '{id}@{version}', github: true },
  deployments: { mirror: true },
  monitoring: {
    store: null,
    policy: 'rollback',
    alpha: null,
    holdMinutes: 60,
    advance: 'after-hold',
    guardrails: ['errors', 'slow', 'unhappy'],
    minRates: {},
    tolerate: {},
    keyAffinity: false,
  },
  overrides: [],
};
