import { makeEmbeddingRequest } from '../evals/run/embedding-request.ts';
import type { AssertionModels } from '../evals/types.ts';
import type { ModelAnswer, ModelRequest } from '../models/model.ts';
import type { Json, JsonObject } from '../prompt/types.ts';
import { type Answered, type Caller, CallFailed } from './caller.ts';
import type { SchemaCheck } from './schema-check.ts';

/** Tokens of a judge’s answer: a verdict, a reason, and what a reasoning model thinks before. */
const JUDGE_OUTPUT_TOKENS = 4096;

export interface JudgeOptions {
  readonly caller: Caller;
  readonly keyOf: (request: ModelRequest, trial: number) => string;
  /** `provider:model`; null: none is configured. */
  readonly judge: string | null;
  readonly embeddings: string | null;
  readonly judgeTrials: number;
  readonly checkSchema: SchemaCheck;
  readonly isHalted: () => boolean;
  /** Told of every question that was answered or failed, for the trial that it belongs to. */
  readonly onAsked: (spent: Pick<Answered, 'calls' | 'retries'>) => void;
}

/** The judge and the embeddings of one trial's assertions, through the same slots, budget and cache as everything. */
export function createAssertionModels(options: JudgeOptions): AssertionModels {
  const { caller, keyOf, judge, embeddings, judgeTrials, checkSchema, isHalted, onAsked } = options;

  async function ask(
    request: ModelRequest,
    trial: number,
    more: { embed?: readonly string[]; refuse?: (answer: ModelAnswer) => string | null },
  ) {
    try {
      const answered = await caller.ask({ request, trial, key: keyOf(request, trial), urgent: true, ...more });
      onAsked(answered);
      return answered.kept;
    } catch (error) {
      if (error instanceof CallFailed) onAsked({ calls: error.calls, retries: Math.max(0, error.calls - 1) });
      throw error;
    }
  }

  async function askJudge(model: string, question: Parameters<AssertionModels['judge']>[0], temperature: number | null): Promise<Json> {
    const { system, user, schema, trial } = question;
    const check = await checkSchema(schema);
    let read: Json = null;
    const refuse = (answer: ModelAnswer) => {
      const parsed = readJson(answer.text);
      const wrong = parsed === undefined ? 'it is no JSON' : check(parsed);
      if (wrong === null) read = parsed as Json;
      return wrong === null ? null : `The judge's answer cannot be used: ${wrong}`;
    };
    const kept = await ask(writeJudgeRequest(model, { system, user, schema }, temperature), trial, { refuse });
    // An answer that was at hand has not passed `refuse` in this run.
    if (kept.kind === 'answer') {
      const wrong = refuse(kept.answer);
      if (wrong !== null) throw new Error(wrong);
    }
    return read;
  }

  return {
    isHalted,
    judgeTrials,
    async judge(question) {
      if (judge === null) throw new Error('No judge is configured: name a model under models.judge in .promptgate.yaml.');
      try {
        return await askJudge(judge, question, 0);
      } catch (error) {
        // Some models take no temperature at all, and say so.
        const fault = error instanceof CallFailed ? error.fault : null;
        if (fault?.kind === 'refused' && /temperature/i.test(fault.message)) return await askJudge(judge, question, null);
        throw error;
      }
    },
    async embed(texts) {
      if (embeddings === null) throw new Error('No model for embeddings is configured.');
      if (texts.length === 0) return [];
      const kept = await ask(makeEmbeddingRequest(embeddings, texts), 0, { embed: texts });
      if (kept.kind !== 'vectors') throw new Error('The answer holds no embeddings.');
      return kept.vectors;
    },
  };
}

function writeJudgeRequest(
  model: string,
  { system, user, schema }: { readonly system: string; readonly user: string; readonly schema: JsonObject },
  temperature: number | null,
): ModelRequest {
  return {
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    parameters: { maxOutputTokens: JUDGE_OUTPUT_TOKENS, ...(temperature === null ? {} : { temperature }) },
    tools: [],
    responseSchema: schema,
    providerOptions: null,
  };
}

/** Models wrap JSON in a fence though they are asked not to. */
function readJson(text: string): Json | undefined {
  const inner = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/.exec(text)?.[1] ?? text;
  try {
    return JSON.parse(inner) as Json;
  } catch {
    return undefined;
  }
}
