import type { Plan, PlanItem } from '../../src/evals/run/plan.ts';
import type { Side } from '../../src/evals/types.ts';
import type { ModelRequest } from '../../src/models/model.ts';
import { openModels } from '../../src/models/open-models.ts';
import { keyOfRequest } from '../../src/models/request-key.ts';
import { providerOf } from '../../src/runner/caller.ts';
import type { RunOptions } from '../../src/runner/options.ts';
import type { ModelCall, Scripted } from '../support/model-server.ts';
import { makeOptions, makeProvider, makeRequest } from './sample.ts';

/** One model of each interface that answers; the last is OpenAI's other one. */
const MODELS = ['openai:chat', 'anthropic:claude', 'google:gemini', 'responses:chat'] as const;
/** Calls of one item: the answer, its judging and its embeddings. */
export const CALLS_EACH = 3;
const VERDICT = { type: 'object', required: ['pass'], properties: { pass: { type: 'boolean' } }, additionalProperties: false };

/** Settings of a run whose providers speak every interface of one server; Google judges, OpenAI embeds. */
export async function openDialects(url: string, more: Partial<RunOptions> = {}): Promise<{ options: RunOptions; close: () => void }> {
  const models = openModels({
    providers: {
      openai: { type: 'openai', baseUrl: `${url}/v1` },
      responses: { type: 'openai', baseUrl: `${url}/v1` },
      anthropic: { type: 'anthropic', baseUrl: `${url}/v1` },
      google: { type: 'google', baseUrl: `${url}/v1beta` },
    },
    environment: { OPENAI_API_KEY: 'sk-key-of-openai', ANTHROPIC_API_KEY: 'sk-key-of-anthropic', GEMINI_API_KEY: 'key-of-google' },
  });
  const names = [...new Set(MODELS.map(providerOf))];
  const options: RunOptions = {
    ...makeOptions(makeProvider()),
    providers: new Map(await Promise.all(names.map(async (name) => [name, await models.open(name)] as const))),
    keyOf: (request, trial) => keyOfRequest(models.identify(providerOf(request.model)), request, trial),
    judge: 'google:judge',
    embeddings: 'openai:embedding',
    concurrencyOf: () => 50,
    ...more,
  };
  return { options, close: () => models.close() };
}

function ask(model: string, question: string): ModelRequest {
  return { ...makeRequest(model, question), providerOptions: model.startsWith('responses:') ? { api: 'responses' } : null };
}

export interface DialectPlan {
  readonly cases: number;
  readonly sides?: readonly Side[];
  /** Whether an output is taken for a good one; all that repeat the question are. */
  readonly passes?: (side: Side) => boolean;
}

/** A plan whose cases go through every interface in turn, and whose outputs are each embedded and judged. */
export function makeDialectPlan({ cases, sides = ['candidate'], passes = () => true }: DialectPlan): Plan {
  const items = Array.from({ length: cases }, (_, index) =>
    sides.map((side): PlanItem => {
      const model = MODELS[index % MODELS.length] as string;
      const question = `what does ${side} say to case ${index}?`;
      return {
        promptId: 'support',
        caseId: `case-${index}`,
        side,
        trial: 0,
        model,
        request: () => ask(model, question),
        asks: { judge: 1, embeddings: 1 },
        async judge({ answer }, models) {
          const assertions = [];
          try {
            const right = answer.text === question && passes(side);
            assertions.push({ type: 'equals', pass: right, score: Number(right), reason: answer.text });
            const [own] = await models.embed([answer.text]);
            const embeds = own?.length === 8;
            assertions.push({ type: 'similar', pass: embeds, score: Number(embeds), reason: `${own?.length} numbers` });
            const verdict = await models.judge({ system: 'You grade.', user: answer.text, schema: VERDICT, trial: 0 });
            const good = (verdict as { pass: boolean }).pass;
            assertions.push({ type: 'llm-rubric', pass: good, score: Number(good), reason: 'the judge says so' });
          } catch (error) {
            assertions.push({ type: 'llm-rubric', pass: false, score: 0, reason: (error as Error).message, error: true as const });
          }
          const pass = assertions.every((one) => one.pass);
          return { pass, score: Number(pass), namedScores: {}, assertions };
        },
      };
    }),
  ).flat();
  const ids = Array.from({ length: cases }, (_, index) => ({
    promptId: 'support',
    id: `case-${index}`,
    required: false,
    notComparable: null,
  }));
  return { cases: ids, items, fingerprint: 'dialects' };
}

/** What the server says: the judge finds everything good, everybody else repeats the question. */
export function answerDialect({ model, user }: ModelCall): Scripted {
  return model === 'judge' ? '{"pass":true}' : user;
}
