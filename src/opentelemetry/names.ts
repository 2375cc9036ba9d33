/**
 * Every name that is written to OpenTelemetry: those of its conventions for generative AI, which are still in development, and our own.
 */

export const SCOPE = 'promptgate';

export const METRICS = {
  duration: 'gen_ai.client.operation.duration',
  tokens: 'gen_ai.client.token.usage',
} as const;

export const EVENTS = { evaluation: 'gen_ai.evaluation.result' } as const;

export const ATTRIBUTES = {
  operation: 'gen_ai.operation.name',
  provider: 'gen_ai.provider.name',
  requestModel: 'gen_ai.request.model',
  requestStream: 'gen_ai.request.stream',
  responseModel: 'gen_ai.response.model',
  responseId: 'gen_ai.response.id',
  inputTokens: 'gen_ai.usage.input_tokens',
  outputTokens: 'gen_ai.usage.output_tokens',
  tokenType: 'gen_ai.token.type',
  promptName: 'gen_ai.prompt.name',
  promptVersion: 'gen_ai.prompt.version',
  evaluationName: 'gen_ai.evaluation.name',
  evaluationScore: 'gen_ai.evaluation.score.value',
  errorType: 'error.type',
  environment: 'promptgate.environment',
  variant: 'promptgate.variant',
  epoch: 'promptgate.epoch',
  reason: 'promptgate.reason',
  bucket: 'promptgate.bucket',
  digest: 'promptgate.digest',
  commit: 'promptgate.commit',
} as const;

/** What ratings of users are called among evaluations; the score is 1 to 5. */
export const SATISFACTION = 'satisfaction';

/** Bounds of explicit buckets, where a view does not ask for exponential ones; as the conventions advise. */
export const DURATION_BOUNDS = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92];
export const TOKEN_BOUNDS = [1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216, 67_108_864];

/** The conventions' names of providers, by how models and the AI SDK's adapters begin; the first that fits. */
const PROVIDERS: readonly (readonly [prefix: string, name: string])[] = [
  ['azure', 'azure.ai.openai'],
  ['openai', 'openai'],
  ['anthropic', 'anthropic'],
  ['google.vertex', 'gcp.vertex_ai'],
  ['google', 'gcp.gemini'],
  ['amazon-bedrock', 'aws.bedrock'],
  ['bedrock', 'aws.bedrock'],
  ['mistral', 'mistral_ai'],
  ['xai', 'x_ai'],
  ['moonshotai', 'moonshot_ai'],
  ['cohere', 'cohere'],
  ['deepseek', 'deepseek'],
  ['groq', 'groq'],
  ['perplexity', 'perplexity'],
];

/** The conventions' name of a provider; a provider they do not know keeps its own, and `unknown` is one that is not known here. */
export function nameProvider(provider: string | undefined): string {
  if (provider === undefined || provider === '') return 'unknown';
  return PROVIDERS.find(([prefix]) => provider === prefix || provider.startsWith(`${prefix}.`))?.[1] ?? provider;
}
