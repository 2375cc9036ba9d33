import { baseType } from '../evals/suite/assertion-types.ts';
import type { Assertion } from '../evals/types.ts';

/** Questions to a judge and calls for embeddings that judging one output leads to, at most. */
export interface Asks {
  readonly judge: number;
  readonly embeddings: number;
}

/** By type without `not-`: `[judge, embeddings]` a judgement. */
const ASKS: Readonly<Record<string, readonly [number, number]>> = {
  'llm-rubric': [1, 0],
  'g-eval': [2, 0],
  'answer-relevance': [1, 1],
  'context-faithfulness': [2, 0],
  'context-recall': [1, 0],
  'context-relevance': [1, 0],
  factuality: [1, 0],
  'model-graded-factuality': [1, 0],
  'model-graded-closedqa': [1, 0],
};

/** @param judgeTrials judgements of each output */
export function countAsks(assertions: readonly Assertion[], judgeTrials: number): Asks {
  let [judge, embeddings] = [0, 0];
  for (const assertion of assertions) {
    const type = baseType(assertion.type);
    if ('assert' in assertion) {
      const inner = countAsks(assertion.assert, judgeTrials);
      judge += inner.judge;
      embeddings += inner.embeddings;
    } else if (type === 'similar' || type.startsWith('similar:')) embeddings += 1;
    else {
      const [asked, embedded] = ASKS[type] ?? [0, 0];
      judge += asked * judgeTrials;
      embeddings += embedded * judgeTrials;
    }
  }
  return { judge, embeddings };
}
