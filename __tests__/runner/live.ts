import type { Plan, PlanItem } from '../../src/evals/run/plan.ts';
import { openModels } from '../../src/models/open-models.ts';
import { keyOfRequest } from '../../src/models/request-key.ts';
import type { RunOptions } from '../../src/runner/options.ts';
import { makeOptions, makeProvider, makeRequest } from './sample.ts';

/** Settings of a run whose provider is a server that speaks OpenAI's chat. */
export async function openLive(
  url: string,
  more: Partial<RunOptions> = {},
): Promise<{ readonly options: RunOptions; readonly close: () => void }> {
  const models = openModels({
    providers: { local: { type: 'openai-compatible', baseUrl: `${url}/v1` } },
    environment: {},
  });
  const identity = models.identify('local');
  const options: RunOptions = {
    ...makeOptions(makeProvider()),
    providers: new Map([['local', await models.open('local')]]),
    keyOf: (request, trial) => keyOfRequest(identity, request, trial),
    concurrencyOf: () => 50,
    ...more,
  };
  return { options, close: () => models.close() };
}

/** A plan of one side whose right answers the server gives: it repeats the question. */
export function makeLivePlan(cases: number, length = 0): Plan {
  const filler = 'x'.repeat(length);
  const items = Array.from({ length: cases }, (_, index): PlanItem => {
    const question = `what is case ${index}? ${filler}`;
    return {
      promptId: 'support',
      caseId: `case-${index}`,
      side: 'candidate',
      trial: 0,
      model: 'local:model',
      request: () => makeRequest('local:model', question),
      asks: { judge: 0, embeddings: 0 },
      async judge({ answer }) {
        const pass = answer.text.includes(`what is case ${index}?`);
        const assertions = [{ type: 'contains', pass, score: Number(pass), reason: pass ? 'it does' : 'it does not' }];
        return { pass, score: Number(pass), namedScores: {}, assertions };
      },
    };
  });
  const ids = items.map(({ caseId: id }) => ({ promptId: 'support', id, required: false, notComparable: null }));
  return { cases: ids, items, fingerprint: 'live' };
}
