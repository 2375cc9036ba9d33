/** What a test's function answers with. */
export interface ScriptedAnswer {
  readonly text?: string;
  readonly toolCalls?: readonly { readonly name: string; readonly arguments: string }[];
  readonly finish?: 'stop' | 'length' | 'content-filter';
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** The id that the answer names; the asked one unless told. */
  readonly model?: string;
  readonly logprobs?: readonly number[];
}

export type Dialect = 'openai-chat' | 'openai-responses' | 'embeddings' | 'anthropic' | 'google' | 'google-embeddings' | 'bedrock';

/** A request as the test sees it, whatever the dialect. */
export interface ModelCall {
  readonly dialect: Dialect;
  readonly model: string;
  readonly system: string | null;
  /** The last message of the user; for embeddings the texts, one a line. */
  readonly user: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly url: string;
  readonly body: Body;
}

// biome-ignore lint/suspicious/noExplicitAny: the bodies of several interfaces, looked into by tests.
type Body = any;

/** Reads text out of a string, of `[{ text }]` or of `{ parts }`. */
function readText(content: Body): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map((part) => (typeof part === 'string' ? part : (part?.text ?? ''))).join('');
  return content === null || content === undefined ? '' : readText(content.parts ?? content.text ?? '');
}

function lastOf(messages: readonly Body[] | undefined, role: string): string | null {
  const found = (messages ?? []).findLast((message) => message.role === role);
  return found === undefined ? null : readText(found.content ?? found);
}

const ROUTES: readonly { readonly path: RegExp; readonly dialect: Dialect }[] = [
  { path: /\/chat\/completions$/, dialect: 'openai-chat' },
  { path: /\/responses$/, dialect: 'openai-responses' },
  { path: /\/embeddings$/, dialect: 'embeddings' },
  { path: /\/messages$/, dialect: 'anthropic' },
  { path: /\/models\/([^/:]+):generateContent$/, dialect: 'google' },
  { path: /\/models\/([^/:]+):(?:batchEmbedContents|embedContent)$/, dialect: 'google-embeddings' },
  { path: /\/model\/([^/]+)\/converse$/, dialect: 'bedrock' },
];

/** Which interface a request speaks, and what it asks; null where it speaks none. */
export function readCall(url: string, headers: ModelCall['headers'], body: Body): ModelCall | null {
  const path = url.split('?')[0] as string;
  for (const route of ROUTES) {
    const match = route.path.exec(path);
    if (match === null) continue;
    const model = decodeURIComponent(match[1] ?? body.model ?? '');
    const { dialect } = route;
    const asked = body.messages ?? body.input ?? body.contents;
    const messages = typeof asked === 'string' ? [{ role: 'user', content: asked }] : asked;
    const embedded =
      dialect === 'embeddings'
        ? [body.input].flat().join('\n')
        : dialect === 'google-embeddings'
          ? (body.requests ?? [body]).map((one: Body) => readText(one.content)).join('\n')
          : null;
    const system =
      body.system !== undefined
        ? readText(body.system)
        : body.systemInstruction !== undefined
          ? readText(body.systemInstruction)
          : (lastOf(messages, 'system') ?? lastOf(messages, 'developer'));
    return { dialect, model, system, user: embedded ?? lastOf(messages, 'user') ?? '', headers, url, body };
  }
  return null;
}

/** A vector that depends on the text alone: letters counted in eight buckets. */
export function embedText(text: string): number[] {
  const vector = new Array<number>(8).fill(0);
  for (const character of text) {
    const bucket = (character.codePointAt(0) as number) % 8;
    vector[bucket] = (vector[bucket] as number) + 1;
  }
  return vector;
}

const FINISH: Readonly<Record<string, Readonly<Record<NonNullable<ScriptedAnswer['finish']> | 'tool', string>>>> = {
  'openai-chat': { stop: 'stop', length: 'length', 'content-filter': 'content_filter', tool: 'tool_calls' },
  anthropic: { stop: 'end_turn', length: 'max_tokens', 'content-filter': 'refusal', tool: 'tool_use' },
  google: { stop: 'STOP', length: 'MAX_TOKENS', 'content-filter': 'SAFETY', tool: 'STOP' },
  bedrock: { stop: 'end_turn', length: 'max_tokens', 'content-filter': 'guardrail_intervened', tool: 'tool_use' },
};

/** The body of an answer, in the words of the interface that asked. */
export function writeAnswer(call: ModelCall, answer: ScriptedAnswer): object {
  const { text = '', toolCalls = [], finish = 'stop', inputTokens = 11, outputTokens = 7, model = call.model, logprobs } = answer;
  const reason = FINISH[call.dialect]?.[toolCalls.length > 0 ? 'tool' : finish];
  switch (call.dialect) {
    case 'openai-chat':
      return {
        id: 'chatcmpl-1',
        object: 'chat.completion',
        created: 1_750_000_000,
        model,
        choices: [
          {
            index: 0,
            message: {
              role: 'assistant',
              content: toolCalls.length > 0 && text === '' ? null : text,
              ...(toolCalls.length > 0
                ? { tool_calls: toolCalls.map((tool, index) => ({ id: `call_${index}`, type: 'function', function: tool })) }
                : {}),
            },
            finish_reason: reason,
            logprobs: logprobs === undefined ? null : { content: logprobs.map((logprob) => ({ token: 'x', logprob, top_logprobs: [] })) },
          },
        ],
        usage: { prompt_tokens: inputTokens, completion_tokens: outputTokens, total_tokens: inputTokens + outputTokens },
      };
    case 'openai-responses':
      return {
        id: 'resp_1',
        object: 'response',
        created_at: 1_750_000_000,
        status: finish === 'stop' ? 'completed' : 'incomplete',
        error: null,
        incomplete_details: finish === 'stop' ? null : { reason: finish === 'length' ? 'max_output_tokens' : 'content_filter' },
        model,
        output: [
          ...toolCalls.map((tool, index) => ({
            type: 'function_call',
            id: `fc_${index}`,
            call_id: `call_${index}`,
            status: 'completed',
            ...tool,
          })),
          ...(toolCalls.length > 0 && text === ''
            ? []
            : [
                {
                  type: 'message',
                  id: 'msg_1',
                  status: 'completed',
                  role: 'assistant',
                  content: [
                    {
                      type: 'output_text',
                      text,
                      annotations: [],
                      ...(logprobs === undefined
                        ? {}
                        : { logprobs: logprobs.map((logprob) => ({ token: 'x', logprob, top_logprobs: [] })) }),
                    },
                  ],
                },
              ]),
        ],
        usage: { input_tokens: inputTokens, output_tokens: outputTokens, total_tokens: inputTokens + outputTokens },
      };
    case 'anthropic':
      return {
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        model,
        content: [
          ...(text === '' && toolCalls.length > 0 ? [] : [{ type: 'text', text }]),
          ...toolCalls.map((tool, index) => ({
            type: 'tool_use',
            id: `toolu_${index}`,
            name: tool.name,
            input: JSON.parse(tool.arguments),
          })),
        ],
        stop_reason: reason,
        stop_sequence: null,
        usage: { input_tokens: inputTokens, output_tokens: outputTokens },
      };
    case 'google':
      return {
        candidates: [
          {
            content: {
              role: 'model',
              parts: [
                ...(text === '' && toolCalls.length > 0 ? [] : [{ text }]),
                ...toolCalls.map((tool) => ({ functionCall: { name: tool.name, args: JSON.parse(tool.arguments) } })),
              ],
            },
            finishReason: reason,
            index: 0,
            ...(logprobs === undefined
              ? {}
              : { logprobsResult: { chosenCandidates: logprobs.map((logProbability) => ({ token: 'x', logProbability })) } }),
          },
        ],
        usageMetadata: { promptTokenCount: inputTokens, candidatesTokenCount: outputTokens, totalTokenCount: inputTokens + outputTokens },
        modelVersion: model,
      };
    case 'bedrock':
      return {
        output: {
          message: {
            role: 'assistant',
            content: [
              ...(text === '' && toolCalls.length > 0 ? [] : [{ text }]),
              ...toolCalls.map((tool, index) => ({
                toolUse: { toolUseId: `tool_${index}`, name: tool.name, input: JSON.parse(tool.arguments) },
              })),
            ],
          },
        },
        stopReason: reason,
        usage: { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens },
        metrics: { latencyMs: 1 },
      };
    case 'embeddings':
      return {
        object: 'list',
        model,
        data: [call.body.input].flat().map((one: string, index) => ({ object: 'embedding', index, embedding: embedText(one) })),
        usage: { prompt_tokens: inputTokens, total_tokens: inputTokens },
      };
    case 'google-embeddings':
      return call.body.requests === undefined
        ? { embedding: { values: embedText(call.user) } }
        : { embeddings: call.body.requests.map((one: Body) => ({ values: embedText(readText(one.content)) })) };
  }
}

/** An error as the interface words it. */
export function writeError(dialect: Dialect, status: number, message: string, code?: string): object {
  if (dialect === 'anthropic')
    return { type: 'error', error: { type: code ?? (status === 429 ? 'rate_limit_error' : 'api_error'), message } };
  if (dialect.startsWith('google')) return { error: { code: status, message, status: code ?? 'UNAVAILABLE' } };
  if (dialect === 'bedrock') return { message, __type: code ?? 'ServiceException' };
  return { error: { message, type: code ?? 'server_error', param: null, code: code ?? null } };
}
