import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JudgedAnswer, Plan, PlanItem } from '../../src/evals/run/plan.ts';
import type { AssertionModels, Side } from '../../src/evals/types.ts';
import type { ModelAnswer, ModelProvider, ModelRequest } from '../../src/models/model.ts';
import { keyOfRequest } from '../../src/models/request-key.ts';
import type { RunOptions } from '../../src/runner/options.ts';

export interface SampleOptions {
  readonly cases: number;
  readonly sides?: readonly Side[];
  readonly trials?: number;
  readonly model?: string;
  /** Questions to the judge an output. */
  readonly judged?: number;
  /** Whether an output passes; it repeats the question unless told. */
  readonly passes?: (output: JudgedAnswer, item: Pick<PlanItem, 'caseId' | 'side' | 'trial'>) => boolean;
}

const SCHEMA = { type: 'object', required: ['pass'], properties: { pass: { type: 'boolean' } } };

/** A plan of one prompt whose questions differ by case and side. */
export function makePlan({
  cases,
  sides = ['baseline', 'candidate'],
  trials = 1,
  model = 'fake:one',
  judged = 0,
  passes,
}: SampleOptions): Plan {
  const ids = Array.from({ length: cases }, (_, index) => `case-${index}`);
  const items = ids.flatMap((caseId) =>
    sides.flatMap((side) =>
      Array.from({ length: trials }, (_, trial): PlanItem => {
        const question = `${side} asks ${caseId}`;
        return {
          promptId: 'support',
          caseId,
          side,
          trial,
          model,
          request: () => makeRequest(model, question),
          asks: { judge: judged, embeddings: 0 },
          async judge(output, models) {
            const pass = passes?.(output, { caseId, side, trial }) ?? output.answer.text.includes(question);
            const assertions = [{ type: 'sample', pass, score: Number(pass), reason: output.answer.text }];
            const errors = await askJudge(models, judged, output.answer.text, trial);
            const good = pass && errors.length === 0;
            return { pass: good, score: Number(good), namedScores: {}, assertions: [...assertions, ...errors] };
          },
        };
      }),
    ),
  );
  return { cases: ids.map((id) => ({ promptId: 'support', id, required: false, notComparable: null })), items, fingerprint: 'sample' };
}

/** As assertions do it: what goes wrong becomes an error of the assertion. */
async function askJudge(models: AssertionModels, count: number, text: string, trial: number) {
  const errors = [];
  for (let index = 0; index < count; index += 1) {
    try {
      await models.judge({ system: 'You grade.', user: `${index} ${text}`, schema: SCHEMA, trial });
    } catch (error) {
      errors.push({ type: 'llm-rubric', pass: false, score: 0, reason: (error as Error).message, error: true as const });
    }
  }
  return errors;
}

export function makeRequest(model: string, question: string): ModelRequest {
  return {
    model,
    messages: [{ role: 'user', content: question }],
    parameters: { maxOutputTokens: 100 },
    tools: [],
    responseSchema: null,
    providerOptions: null,
  };
}

export function makeAnswer(text: string, answeredBy: string | null = 'one-2026'): ModelAnswer {
  return {
    text,
    toolCalls: [],
    usage: { inputTokens: 10, outputTokens: 5 },
    finishReason: 'stop',
    latencyMs: 1,
    answeredBy,
    logprobs: null,
  };
}

export interface FakeProvider extends ModelProvider {
  /** Every call that came, as the question it asked. */
  readonly asked: string[];
  inFlight: number;
  most: number;
}

type Answer = (request: ModelRequest, nth: number, signal: AbortSignal) => Promise<ModelAnswer> | ModelAnswer;

/** A live provider in memory: it repeats the question, and grades everything as good. */
export function makeProvider(answer: Answer = (request) => repeat(request), name = 'fake'): FakeProvider {
  const provider: FakeProvider = {
    name,
    isLive: true,
    asked: [],
    inFlight: 0,
    most: 0,
    async call(request, { signal }) {
      provider.asked.push(String(request.messages.at(-1)?.content));
      provider.inFlight += 1;
      provider.most = Math.max(provider.most, provider.inFlight);
      try {
        return await answer(request, provider.asked.length, signal);
      } finally {
        provider.inFlight -= 1;
      }
    },
    async embed(_model, texts) {
      provider.asked.push(`embed ${texts.length}`);
      return { vectors: texts.map((text) => [text.length, 1]), usage: { inputTokens: 3, outputTokens: 0 } };
    },
  };
  return provider;
}

export function repeat(request: ModelRequest): ModelAnswer {
  if (request.responseSchema !== null) return makeAnswer('{"pass":true}');
  return makeAnswer(String(request.messages.at(-1)?.content));
}

export function makeOptions(provider: ModelProvider, more: Partial<RunOptions> = {}): RunOptions {
  return {
    providers: new Map([[provider.name, provider]]),
    keyOf: (request, trial) => keyOfRequest({ adapter: 'fake', baseUrl: null }, request, trial),
    priceOf: () => ({ input: 1, output: 2 }),
    judge: 'fake:judge',
    embeddings: 'fake:embeddings',
    judgeTrials: 1,
    concurrencyOf: () => 16,
    // More than a test may take, however slow the machine.
    timeoutMs: 600_000,
    budget: { calls: 5000, usd: 5, seconds: 3600, requirePrice: false },
    confirm: 0,
    shard: null,
    cacheDirectory: null,
    cache: true,
    maxAgeDays: 7,
    resume: false,
    dryRun: false,
    failFast: false,
    resultsPath: null,
    signal: new AbortController().signal,
    redact: (text) => text,
    // Retries wait no longer than they must.
    random: () => 0,
    ...more,
  };
}

/** Directories that are removed when the tests of a file are over. */
export function makeDirectories(): { readonly make: () => string; readonly remove: () => void } {
  const made: string[] = [];
  return {
    make() {
      const directory = mkdtempSync(join(tmpdir(), 'promptgate-runner-'));
      made.push(directory);
      return directory;
    },
    remove() {
      for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
    },
  };
}
