import type { ProviderConfig } from '../config/config.ts';
import type { ProviderType } from './provider-options.ts';

/** Variables of the environment; the edge reads them and hands them on. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How a live provider is reached. */
export interface Access {
  readonly baseUrl: string;
  /** By the adapters' own names: `apiKey`, `accessKeyId`, `secretAccessKey`, `sessionToken`, `region`. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** Why a provider cannot be reached; no fault, for a review can say so and go on. */
export interface MissingAccess {
  readonly provider: string;
  readonly message: string;
  readonly help: string;
  /** Variables of which one would do. */
  readonly variables: readonly string[];
}

/** The variables that the providers' own SDKs read; the first that is set counts. */
const KEY_VARIABLES: Readonly<Partial<Record<ProviderType, readonly string[]>>> = {
  openai: ['OPENAI_API_KEY'],
  anthropic: ['ANTHROPIC_API_KEY'],
  google: ['GOOGLE_GENERATIVE_AI_API_KEY', 'GEMINI_API_KEY', 'GOOGLE_API_KEY'],
  azure: ['AZURE_API_KEY', 'AZURE_OPENAI_API_KEY'],
  mistral: ['MISTRAL_API_KEY'],
  'amazon-bedrock': ['AWS_BEARER_TOKEN_BEDROCK'],
};

const BASE_URLS: Readonly<Partial<Record<ProviderType, string>>> = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com/v1',
  google: 'https://generativelanguage.googleapis.com/v1beta',
  mistral: 'https://api.mistral.ai/v1',
};

/** A label of a host name, so that a variable's value cannot become another host. */
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
/** What a header can carry; a line break from a badly pasted secret cannot. */
const KEY = /^[\x21-\x7e]{1,10000}$/;

/**
 * Where a provider is and what opens it: the address from the configuration or the provider's own, the keys from the environment, by
 * the configuration's `apiKeyEnv` or the provider's usual variables.
 */
export function findAccess(provider: string, config: ProviderConfig, environment: Environment): Access | MissingAccess {
  const region = readVariable(environment, ['AWS_REGION', 'AWS_DEFAULT_REGION']);
  const baseUrl = findBaseUrl(config, environment, region?.value);
  if (baseUrl === null) return describeAddress(provider, config.type);
  const variables = config.apiKeyEnv === undefined ? (KEY_VARIABLES[config.type] ?? []) : [config.apiKeyEnv];
  const key = readVariable(environment, variables);
  if (key !== null) {
    if (!KEY.test(key.value)) return describeBrokenKey(provider, key.name);
    const extra = config.type === 'amazon-bedrock' ? { region: region?.value ?? 'us-east-1' } : {};
    return { baseUrl, credentials: { apiKey: key.value, ...extra } };
  }
  if (config.type === 'openai-compatible' && config.apiKeyEnv === undefined) return { baseUrl, credentials: {} };
  if (config.type === 'amazon-bedrock' && config.apiKeyEnv === undefined) {
    const id = readVariable(environment, ['AWS_ACCESS_KEY_ID']);
    const secret = readVariable(environment, ['AWS_SECRET_ACCESS_KEY']);
    const session = readVariable(environment, ['AWS_SESSION_TOKEN']);
    const broken = [id, secret, session].find((one) => one !== null && !KEY.test(one.value));
    if (broken !== undefined && broken !== null) return describeBrokenKey(provider, broken.name);
    if (id !== null && secret !== null) {
      const keys = { accessKeyId: id.value, secretAccessKey: secret.value, ...(session === null ? {} : { sessionToken: session.value }) };
      return { baseUrl, credentials: { ...keys, region: region?.value ?? 'us-east-1' } };
    }
    return describeMissing(provider, [...variables, 'AWS_ACCESS_KEY_ID']);
  }
  return describeMissing(provider, variables);
}

export function isMissing(access: Access | MissingAccess): access is MissingAccess {
  return 'message' in access;
}

function findBaseUrl({ type, baseUrl }: ProviderConfig, environment: Environment, region: string | undefined): string | null {
  if (baseUrl !== undefined) return URL.canParse(baseUrl) ? baseUrl.replace(/\/{1,100}$/, '') : null;
  if (type === 'azure') {
    const resource = readVariable(environment, ['AZURE_RESOURCE_NAME']);
    return resource !== null && LABEL.test(resource.value) ? `https://${resource.value}.openai.azure.com/openai` : null;
  }
  if (type === 'amazon-bedrock')
    return region !== undefined && LABEL.test(region) ? `https://bedrock-runtime.${region}.amazonaws.com` : null;
  return BASE_URLS[type] ?? null;
}

function readVariable(environment: Environment, names: readonly string[]): { readonly name: string; readonly value: string } | null {
  for (const name of names) {
    const value = Object.hasOwn(environment, name) ? environment[name]?.trim() : undefined;
    if (value !== undefined && value !== '') return { name, value };
  }
  return null;
}

function describeMissing(provider: string, variables: readonly string[]): MissingAccess {
  const list = variables.join(' or ');
  return {
    provider,
    variables,
    message: `There is no key for the provider ${provider}: ${list} is not set.`,
    help: `Set ${list} in the environment; in a workflow, under \`env:\` from a secret.`,
  };
}

function describeBrokenKey(provider: string, variable: string): MissingAccess {
  return {
    provider,
    variables: [variable],
    message: `The key for the provider ${provider} cannot be sent: ${variable} holds a space, a line break or another character that no key has.`,
    help: `Store the key again, on one line and without quotes.`,
  };
}

function describeAddress(provider: string, type: ProviderType): MissingAccess {
  const variables = type === 'azure' ? ['AZURE_RESOURCE_NAME'] : type === 'amazon-bedrock' ? ['AWS_REGION'] : [];
  const other = variables.length === 0 ? '' : `, or set ${variables.join(' or ')} in the environment`;
  return {
    provider,
    variables,
    message: `It is not known where the provider ${provider} is.`,
    help: `Write \`models.providers.${provider}.baseUrl\` in the configuration${other}.`,
  };
}
