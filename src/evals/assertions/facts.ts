import type { Handler, Question } from './verdict.ts';
import { decide, decideScore, PASSED, show, Undecidable } from './verdict.ts';

/** `latency`: at most `threshold` milliseconds. */
export const decideLatency: Handler = (question) => {
  const limit = requireThreshold(question, 'in milliseconds');
  const { latencyMs } = question.context;
  if (typeof latencyMs !== 'number') throw new Undecidable('The latency of this output is not known: it was not called live in this run.');
  return decide(
    latencyMs <= limit,
    question.inverse,
    `The output took ${latencyMs} ms, more than ${limit} ms.`,
    `The output took ${latencyMs} ms, not more than ${limit} ms.`,
  );
};

/** `cost`: at most `threshold` USD. */
export const decideCost: Handler = (question) => {
  const limit = requireThreshold(question, 'in USD');
  const { costUsd } = question.context;
  if (typeof costUsd !== 'number')
    throw new Undecidable('The cost of this output is not known; models.prices in the configuration can name the price.');
  return decide(
    costUsd <= limit,
    question.inverse,
    `The output cost ${costUsd.toPrecision(2)} USD, more than ${limit} USD.`,
    `The output cost ${costUsd.toPrecision(2)} USD, not more than ${limit} USD.`,
  );
};

/** `finish-reason`: why the model stopped, case folded. */
export const decideFinishReason: Handler = ({ value, context, inverse }) => {
  if (typeof value !== 'string') throw new Undecidable('finish-reason needs a text as its value.');
  const { finishReason } = context;
  const holds = finishReason !== undefined && foldReason(finishReason) === foldReason(value);
  const told = finishReason === undefined ? 'The model did not say why it stopped' : `The model stopped for “${finishReason}”`;
  return decide(holds, inverse, `${told}, not for “${show(value)}”.`, `${told}.`);
};

/** `perplexity`: at most `threshold`; passes where none is given. */
export const decidePerplexity: Handler = (question) => {
  const perplexity = Math.exp(-averageLogProbability(question));
  const { threshold, inverse } = question;
  if (threshold === undefined)
    return { pass: true, score: 1, reason: `The perplexity is ${perplexity.toFixed(2)}; there is no threshold.` };
  return decide(
    perplexity <= threshold,
    inverse,
    `The perplexity is ${perplexity.toFixed(2)}, more than ${threshold}.`,
    `The perplexity is ${perplexity.toFixed(2)}, not more than ${threshold}.`,
  );
};

/** `perplexity-score`: 1 / (1 + perplexity), at least `threshold`; passes where none is given. */
export const decidePerplexityScore: Handler = (question) => {
  const score = 1 / (1 + Math.exp(-averageLogProbability(question)));
  const { threshold, inverse } = question;
  if (threshold === undefined) return { pass: true, score: inverse ? 1 - score : score, reason: PASSED };
  return decideScore('The perplexity score', score, threshold, inverse);
};

/** Providers write `content_filter` or `tool_calls` where the port says `content-filter` and `tool-calls`. */
function foldReason(reason: string): string {
  return reason.toLowerCase().replaceAll('_', '-');
}

function requireThreshold({ type, threshold }: Question, unit: string): number {
  if (threshold === undefined) throw new Undecidable(`${type} needs a threshold ${unit}.`);
  return threshold;
}

function averageLogProbability({ type, context }: Question): number {
  const { logprobs } = context;
  if (!logprobs || logprobs.length === 0) throw new Undecidable(`${type} needs log probabilities, and the model returned none.`);
  return logprobs.reduce((sum, logprob) => sum + logprob, 0) / logprobs.length;
}
