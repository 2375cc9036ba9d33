import type { JsonObject } from '../../prompt/types.ts';
import type { Redact } from '../../report/redaction.ts';
import { toFault } from '../fault.ts';
import { type FinishReason, type ModelAnswer, ModelFault, type ModelProvider, type ModelRequest, type Usage } from '../model.ts';
import { isModelName } from '../model-name.ts';
import { checkProviderOptions, type ProviderType } from '../provider-options.ts';
import type { Transport } from '../transport.ts';
import type { Warnings } from '../warnings.ts';
import { type CallOptions, type EmbeddingModel, type GenerateResult, type LanguageModel, writePrompt } from './prompt.ts';

const DEFAULT_MAX_OUTPUT_TOKENS = 4096;

const EFFORTS = ['provider-default', 'none', 'minimal', 'low', 'medium', 'high', 'xhigh'] as const;

/** What an adapter is made with: everything from the trusted configuration and the environment that the edge passed in. */
export interface AdapterSetup {
  readonly name: string;
  /** Never left to the SDK, which would look into the environment. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** By the names of `credentials.ts`. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly fetch: Transport['fetch'];
  readonly redact: Redact;
  /** Told of what an SDK did otherwise than it was told to. */
  readonly warnings?: Pick<Warnings, 'add'>;
}

/** One provider's SDK behind the port's common part. */
export interface SdkParts {
  readonly type: ProviderType;
  language(model: string, options: JsonObject): LanguageModel;
  readonly embedding?: (model: string) => EmbeddingModel;
  /** The SDK's own options for a call, by the key that this provider reads. */
  sdkOptions(options: JsonObject, request: ModelRequest): Readonly<Record<string, JsonObject>>;
}

/** Puts an SDK provider behind the port: one `doGenerate` a call, so one request and no retry. */
export function wrapSdk({ name, redact, warnings }: AdapterSetup, { type, language, embedding, sdkOptions }: SdkParts): ModelProvider {
  async function attempt<T>(signal: AbortSignal, work: () => PromiseLike<T>): Promise<T> {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw toFault(error, name, redact, Date.now());
    }
  }
  function readName(model: string): string {
    if (isModelName(type, model)) return model;
    throw new ModelFault(`${name}: ${JSON.stringify(model.slice(0, 100))} is not the name of a model.`, { kind: 'refused' });
  }
  const provider: ModelProvider = {
    name,
    isLive: true,
    call: (request, { signal }) =>
      attempt(signal, async () => {
        const options = request.providerOptions ?? {};
        const problem = checkProviderOptions(type, options);
        if (problem !== null) throw new ModelFault(`${name}: ${problem}.`, { kind: 'refused' });
        const model = language(readName(request.model.slice(request.model.indexOf(':') + 1)), options);
        const callOptions = { ...writeCallOptions(request, name), providerOptions: sdkOptions(options, request), abortSignal: signal };
        const start = performance.now();
        const result = await model.doGenerate(callOptions as CallOptions);
        for (const warning of result.warnings ?? []) warnings?.add(request.model, warning);
        return readResult(result, performance.now() - start, redact);
      }),
  };
  if (embedding === undefined) return provider;
  return {
    ...provider,
    embed: (model, texts, { signal }) =>
      attempt(signal, async () => {
        const id = readName(model.startsWith(`${name}:`) ? model.slice(name.length + 1) : model);
        const { embeddings, usage } = await embedding(id).doEmbed({ values: [...texts], abortSignal: signal });
        if (embeddings.length !== texts.length)
          throw new ModelFault(`${name}: ${embeddings.length} embeddings came for ${texts.length} texts.`, { kind: 'retry' });
        return { vectors: embeddings, usage: usage === undefined ? null : { inputTokens: usage.tokens, outputTokens: 0 } };
      }),
  };
}

function writeCallOptions(request: ModelRequest, provider: string): CallOptions {
  const { temperature, topP, maxOutputTokens = DEFAULT_MAX_OUTPUT_TOKENS, seed, stop, reasoningEffort } = request.parameters;
  const { topK, presencePenalty, frequencyPenalty } = (request.providerOptions ?? {}) as Readonly<Record<string, number | undefined>>;
  const { responseSchema: schema, tools } = request;
  const reasoning = EFFORTS.find((effort) => effort === reasoningEffort);
  if (reasoningEffort !== undefined && reasoning === undefined)
    throw new ModelFault(`${provider}: reasoningEffort must be one of ${EFFORTS.slice(1).join(', ')}.`, { kind: 'refused' });
  const given = {
    temperature,
    topP,
    topK,
    presencePenalty,
    frequencyPenalty,
    seed,
    stopSequences: stop === undefined ? undefined : [...stop],
    reasoning,
  };
  const format = schema !== null && typeof schema === 'object' && !Array.isArray(schema);
  return {
    prompt: writePrompt(request),
    maxOutputTokens,
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<CallOptions>),
    ...(format ? { responseFormat: { type: 'json', name: 'output', schema: schema as object } } : {}),
    ...(tools.length === 0
      ? {}
      : {
          tools: tools.map(({ name, description, parameters }) => ({
            type: 'function',
            name,
            ...(description === null ? {} : { description }),
            inputSchema: parameters as object,
          })),
          toolChoice: { type: 'auto' },
        }),
  };
}

const FINISH: Readonly<Record<string, FinishReason>> = {
  stop: 'stop',
  length: 'length',
  'content-filter': 'content-filter',
  'tool-calls': 'tool-calls',
  error: 'error',
};

/** Reads the SDK's result; a server that repeats a key in its answer has it hidden here, before a cache or a judge sees it. */
function readResult(result: GenerateResult, latencyMs: number, redact: Redact): ModelAnswer {
  let text = '';
  const toolCalls: { id: string | null; name: string; arguments: string }[] = [];
  for (const part of result.content) {
    if (part.type === 'text') text += part.text;
    else if (part.type === 'tool-call')
      toolCalls.push({ id: part.toolCallId || null, name: redact(part.toolName), arguments: redact(part.input) });
  }
  return {
    text: redact(text),
    toolCalls,
    usage: readUsage(result.usage),
    finishReason: FINISH[result.finishReason.unified] ?? (result.finishReason.raw === 'content_filter' ? 'content-filter' : 'other'),
    latencyMs,
    answeredBy: readModel(result.response, redact),
    logprobs: readLogprobs(result.providerMetadata),
  };
}

/** Google's adapter leaves the id in the body. */
function readModel(response: GenerateResult['response'], redact: Redact): string | null {
  const id = response?.modelId ?? (response?.body as { modelVersion?: unknown } | undefined)?.modelVersion;
  return typeof id === 'string' ? redact(id.slice(0, 500)) : null;
}

function readUsage({ inputTokens, outputTokens }: GenerateResult['usage']): Usage | null {
  if (inputTokens.total === undefined || outputTokens.total === undefined) return null;
  return { inputTokens: inputTokens.total, outputTokens: outputTokens.total };
}

/** Of OpenAI's chat (`[{ logprob }]`) and responses (`[[{ logprob }]]`) interfaces; the others tell none. */
function readLogprobs(metadata: GenerateResult['providerMetadata']): readonly number[] | null {
  const tokens: unknown = metadata?.openai?.logprobs ?? metadata?.azure?.logprobs;
  if (!Array.isArray(tokens)) return null;
  const numbers = tokens.flat().map((token: { logprob?: unknown }) => token?.logprob);
  return numbers.every((value) => typeof value === 'number') && numbers.length > 0 ? (numbers as number[]) : null;
}

/** The named options of a call, as an object of those that are there. */
export function pick(options: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(options, name) ? [[name, options[name] as JsonObject[string]]] : [])));
}
