import type { ModelsConfig, ProviderConfig } from '../config/config.ts';
import { PromptgateError } from '../errors.ts';
import { makeRedact, type Redact } from '../report/redaction.ts';
import type { AdapterSetup } from './adapters/sdk.ts';
import { type Environment, findAccess, isMissing, type MissingAccess } from './credentials.ts';
import type { ModelProvider } from './model.ts';
import type { ProviderType } from './provider-options.ts';
import type { Recording } from './recording.ts';
import type { AdapterIdentity } from './request-key.ts';
import type { TransportOptions } from './transport.ts';
import { Warnings } from './warnings.ts';

type AdapterModule = { createAdapter(setup: AdapterSetup): ModelProvider };

/** Each SDK is a chunk of its own, loaded when a suite first asks that provider. */
const ADAPTERS: Readonly<Record<Exclude<ProviderType, 'recorded' | 'echo'>, () => Promise<AdapterModule>>> = {
  openai: () => import('./adapters/openai.ts'),
  anthropic: () => import('./adapters/anthropic.ts'),
  google: () => import('./adapters/google.ts'),
  azure: () => import('./adapters/azure.ts'),
  'amazon-bedrock': () => import('./adapters/amazon-bedrock.ts'),
  mistral: () => import('./adapters/mistral.ts'),
  'openai-compatible': () => import('./adapters/openai-compatible.ts'),
};

/** Headers of the configuration that may carry a key. */
const SECRET_HEADER = /auth|key|token|secret|cookie|password/i;

export interface ModelsOptions extends Pick<TransportOptions, 'beforeSend'> {
  /** Of the trusted configuration: addresses, headers and names of variables come from nowhere else. */
  readonly providers: ModelsConfig['providers'];
  /** Keys, and the proxies that calls go through. */
  readonly environment: Environment;
  /** What providers of type `recorded` answer with. */
  readonly recordings?: ReadonlyMap<string, Recording>;
  /** Why no provider is to be called, whatever the environment holds; absent: they may be. */
  readonly closed?: Pick<MissingAccess, 'message' | 'help'>;
}

/** The configured providers, opened one by one as they are asked for. */
export interface Models {
  /** Why a provider cannot be called; null where it can. */
  missing(provider: string): MissingAccess | null;
  /** What the keys of a provider's requests are made of. */
  identify(provider: string): AdapterIdentity;
  /** @throws PromptgateError for a provider that is not configured or cannot be called, `missing` tells that before; `proxy-invalid` */
  open(provider: string): Promise<ModelProvider>;
  /** Hides every configured provider's keys. */
  readonly redact: Redact;
  /** What providers' adapters did otherwise than they were told to (a parameter that a model does not take), each once, in a sentence. */
  warnings(): readonly string[];
  /** Closes all connections. */
  close(): void;
}

/** Nothing is loaded and no socket opened before `open` and a call. */
export function openModels({ providers, environment, recordings, closed, beforeSend }: ModelsOptions): Models {
  const opened = new Map<string, Promise<ModelProvider>>();
  const closing: (() => void)[] = [];
  const accesses = new Map(
    Object.entries(providers)
      .filter(([, { type }]) => isLive(type))
      .map(
        ([name, config]) => [name, closed ? { provider: name, variables: [], ...closed } : findAccess(name, config, environment)] as const,
      ),
  );
  const redact = makeRedact([
    ...[...accesses.values()].flatMap((access) => (isMissing(access) ? [] : secretsOf(access.credentials))),
    ...Object.values(providers).flatMap(({ headers = {} }) =>
      Object.entries(headers).flatMap(([name, value]) => (SECRET_HEADER.test(name) ? [value, value.replace(/^\w+ /, '')] : [])),
    ),
  ]);

  const warnings = new Warnings(redact);

  function configOf(name: string): ProviderConfig {
    const config = Object.hasOwn(providers, name) ? providers[name] : undefined;
    if (config !== undefined) return config;
    throw new PromptgateError(`The provider ${name} is not configured.`, {
      code: 'provider-unknown',
      kind: 'usage',
      help: `Add \`models.providers.${name}\` to the configuration.`,
    });
  }

  async function make(name: string): Promise<ModelProvider> {
    const { type, headers = {} } = configOf(name);
    if (type === 'echo') return (await import('./echo.ts')).createEcho(name);
    if (type === 'recorded') return (await import('./recorded.ts')).createRecorded(name, identify(name), recordings ?? new Map());
    const access = accesses.get(name) as ReturnType<typeof findAccess>;
    if (isMissing(access)) throw new PromptgateError(access.message, { code: 'credentials-missing', kind: 'usage', help: access.help });
    const [{ createTransport }, { readProxies }, { createAdapter }] = await Promise.all([
      import('./transport.ts'),
      import('./proxies.ts'),
      ADAPTERS[type](),
    ]);
    const proxies = readProxies(environment);
    const transport = createTransport({
      origins: [new URL(access.baseUrl).origin],
      ...(beforeSend === undefined ? {} : { beforeSend }),
      ...(proxies === undefined ? {} : { proxies }),
    });
    closing.push(() => transport.close());
    return createAdapter({ name, headers, ...access, fetch: transport.fetch, redact, warnings });
  }

  function identify(name: string): AdapterIdentity {
    const { type, baseUrl } = configOf(name);
    return { adapter: type, baseUrl: baseUrl?.replace(/\/{1,100}$/, '') ?? null };
  }

  return {
    missing(name) {
      configOf(name);
      const access = accesses.get(name);
      return access !== undefined && isMissing(access) ? access : null;
    },
    identify,
    open(name) {
      const known = opened.get(name) ?? make(name);
      opened.set(name, known);
      return known;
    },
    redact,
    warnings: () => warnings.list(),
    close() {
      for (const close of closing.splice(0)) close();
    },
  };
}

function isLive(type: ProviderType): boolean {
  return type !== 'recorded' && type !== 'echo';
}

function secretsOf({ region: _, ...keys }: Readonly<Record<string, string>>): string[] {
  return Object.values(keys);
}
