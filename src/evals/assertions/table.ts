import { decideContains, decideContainsAll, decideContainsAny, decideStartsWith } from './contains.ts';
import { decideEquals } from './equals.ts';
import { decideCost, decideFinishReason, decideLatency, decidePerplexity, decidePerplexityScore } from './facts.ts';
import { decideClosedQa, decideFactuality, decideGEval, decideRubric } from './graded.ts';
import { decideContainsHtml, decideIsHtml } from './html.ts';
import { decideJavascript } from './javascript.ts';
import { decideContainsJson, decideIsJson } from './json.ts';
import { decideLevenshtein, decideWordCount } from './measures.ts';
import { decideMeteor } from './meteor.ts';
import { decideBleu, decideGleu, decideRouge } from './overlap.ts';
import { decideRefusal } from './refusal.ts';
import { decideRegex } from './regex.ts';
import { decideAnswerRelevance, decideContextRelevance, decideFaithfulness, decideRecall } from './retrieval.ts';
import { decideSimilar } from './similar.ts';
import { decideContainsSql, decideIsSql } from './sql.ts';
import { decideToolF1, decideValidCalls } from './tools.ts';
import type { Handler } from './verdict.ts';
import { decideContainsXml, decideIsXml } from './xml.ts';

/** What decides an assertion, by its type without `not-`. Each loads the libraries it needs when it is asked. */
export const HANDLERS: ReadonlyMap<string, Handler> = new Map([
  ['equals', decideEquals],
  ['contains', decideContains],
  ['icontains', decideContains],
  ['starts-with', decideStartsWith],
  ['contains-any', decideContainsAny],
  ['contains-all', decideContainsAll],
  ['icontains-any', decideContainsAny],
  ['icontains-all', decideContainsAll],
  ['regex', decideRegex],
  ['levenshtein', decideLevenshtein],
  ['word-count', decideWordCount],
  ['is-json', decideIsJson],
  ['contains-json', decideContainsJson],
  ['is-xml', decideIsXml],
  ['contains-xml', decideContainsXml],
  ['is-html', decideIsHtml],
  ['contains-html', decideContainsHtml],
  ['is-sql', decideIsSql],
  ['contains-sql', decideContainsSql],
  ['rouge-n', decideRouge],
  ['bleu', decideBleu],
  ['gleu', decideGleu],
  ['meteor', decideMeteor],
  ['latency', decideLatency],
  ['cost', decideCost],
  ['finish-reason', decideFinishReason],
  ['is-refusal', decideRefusal],
  ['perplexity', decidePerplexity],
  ['perplexity-score', decidePerplexityScore],
  ['is-valid-function-call', decideValidCalls],
  ['is-valid-openai-function-call', decideValidCalls],
  ['is-valid-openai-tools-call', decideValidCalls],
  ['tool-call-f1', decideToolF1],
  ['similar', decideSimilar],
  ['similar:cosine', decideSimilar],
  ['similar:dot', decideSimilar],
  ['similar:euclidean', decideSimilar],
  ['llm-rubric', decideRubric],
  ['g-eval', decideGEval],
  ['factuality', decideFactuality],
  ['model-graded-factuality', decideFactuality],
  ['model-graded-closedqa', decideClosedQa],
  ['answer-relevance', decideAnswerRelevance],
  ['context-faithfulness', decideFaithfulness],
  ['context-recall', decideRecall],
  ['context-relevance', decideContextRelevance],
  ['javascript', decideJavascript],
]);
