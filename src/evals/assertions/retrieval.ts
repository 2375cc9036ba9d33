import type { Json } from '../../prompt/types.ts';
import { answerSchema, askJudge, gradeByMajority, invert, readList } from './judge.ts';
import { embed, measureCosine } from './similar.ts';
import type { Handler, Question, Verdict } from './verdict.ts';
import { requireText, Undecidable } from './verdict.ts';

/** Questions that are made from one answer. */
const QUESTIONS = 3;

const TEXTS = { type: 'array', items: { type: 'string' } };
const QUESTIONS_SCHEMA = answerSchema({ questions: { ...TEXTS, minItems: QUESTIONS, maxItems: QUESTIONS } });
const STATEMENTS_SCHEMA = answerSchema({ statements: { ...TEXTS, minItems: 1 } });
const SUPPORTED_SCHEMA = answerSchema({
  verdicts: { type: 'array', items: answerSchema({ reason: { type: 'string' }, supported: { type: 'boolean' } }), minItems: 1 },
});
const ATTRIBUTED_SCHEMA = answerSchema({
  sentences: { type: 'array', items: answerSchema({ sentence: { type: 'string' }, attributed: { type: 'boolean' } }), minItems: 1 },
});
const RELEVANT_SCHEMA = answerSchema({ sentences: TEXTS });

/** `answer-relevance` (0.5): how near questions that the output would answer are to the one that was asked. */
export const decideAnswerRelevance: Handler = async (question) => {
  const asked = typeof question.context.vars?.query === 'string' ? question.context.vars.query : question.context.prompt;
  if (!asked) throw new Undecidable('answer-relevance needs the question: a variable “query”, or the prompt.');
  const brief = {
    task: `Write ${QUESTIONS} different questions to each of which the given answer would be the answer.`,
    data: { answer: question.text },
    schema: QUESTIONS_SCHEMA,
    rubricPrompt: question.assertion.rubricPrompt,
  };
  return grade(question, 'The answer relevance', async (trial) => {
    const questions = textsOf(readList(await askJudge(question, brief, trial), 'questions'));
    if (questions.length === 0) throw new Undecidable('The judge wrote no questions.');
    const [own, ...others] = await embed(question.context.models, [asked, ...questions]);
    return others.reduce((sum, other) => sum + measureCosine(own as readonly number[], other), 0) / others.length;
  });
};

/** `context-faithfulness` (0.5): the share of the output's statements that the context supports. */
export const decideFaithfulness: Handler = async (question) => {
  const query = requireQuery(question);
  const context = requireContext(question).join('\n\n');
  const [first, second] = readPair(question.assertion.rubricPrompt);
  const vars = question.context.vars ?? {};
  return grade(question, 'The faithfulness', async (trial) => {
    const splitting = {
      task: 'Break an answer to a question down into statements that each stand for themselves, at least one for each sentence.',
      data: { question: query, answer: question.text },
      schema: STATEMENTS_SCHEMA,
      rubricPrompt: first,
      vars,
    };
    const statements = textsOf(readList(await askJudge(question, splitting, trial), 'statements'));
    if (statements.length === 0) throw new Undecidable('The judge found no statement in the output.');
    const checking = {
      task: 'Say for each statement, in order, whether the context supports it. What the context does not say is not supported.',
      data: { context, statements: statements.map((statement, index) => `${index + 1}. ${statement}`).join('\n') },
      schema: SUPPORTED_SCHEMA,
      rubricPrompt: second,
      vars,
    };
    const verdicts = readList(await askJudge(question, checking, trial), 'verdicts').slice(0, statements.length);
    if (verdicts.length === 0) throw new Undecidable('The judge gave no verdict on the statements.');
    return verdicts.filter((verdict) => isTrue(verdict, 'supported')).length / statements.length;
  });
};

/** `context-recall` (0.5): the share of the value's sentences that the context (or, without one, the prompt) supports. */
export const decideRecall: Handler = async (question) => {
  const groundTruth = requireText(question);
  const context = requireContext(question, question.context.prompt).join('\n\n');
  const brief = {
    task: 'Say for each sentence of an answer (“groundTruth”) whether it can be attributed to the context.',
    data: { context, groundTruth },
    schema: ATTRIBUTED_SCHEMA,
    rubricPrompt: question.assertion.rubricPrompt,
    vars: question.context.vars ?? {},
  };
  return grade(question, 'The context recall', async (trial) => {
    const sentences = readList(await askJudge(question, brief, trial), 'sentences');
    if (sentences.length === 0) throw new Undecidable('The judge classified no sentence.');
    return sentences.filter((sentence) => isTrue(sentence, 'attributed')).length / sentences.length;
  });
};

/** `context-relevance` (0.5): the share of the context that is needed to answer the query. */
export const decideContextRelevance: Handler = async (question) => {
  const query = requireQuery(question);
  const chunks = requireContext(question);
  const isList = Array.isArray(question.context.vars?.context);
  const units = isList ? chunks.filter((chunk) => chunk.trim() !== '') : splitSentences(chunks.join('\n'));
  const context = chunks.join('\n\n');
  const brief = {
    task: 'List the sentences of the context that are needed to answer the query, word for word. None are needed where the context cannot answer it.',
    data: { query, context },
    schema: RELEVANT_SCHEMA,
    rubricPrompt: question.assertion.rubricPrompt,
    vars: question.context.vars ?? {},
  };
  return grade(question, 'The context relevance', async (trial) => {
    const answered = textsOf(readList(await askJudge(question, brief, trial), 'sentences'));
    const isPlain = !isList && context.split('\n').filter((line) => line.trim() !== '').length <= 1;
    const needed = new Set(answered.flatMap((sentence) => (isPlain ? splitSentences(sentence) : [sentence.trim()])));
    if (needed.size > 0 && ![...needed].some((sentence) => fold(context).includes(fold(sentence)))) {
      throw new Undecidable('The judge did not quote the context.');
    }
    return units.length === 0 ? 0 : Math.min(needed.size, units.length) / units.length;
  });
};

async function grade(question: Question, name: string, measure: (trial: number) => Promise<number>): Promise<Verdict> {
  const { threshold = 0.5, inverse } = question;
  const verdict = await gradeByMajority(question, async (trial) => {
    const score = await measure(trial);
    const pass = score >= threshold - Number.EPSILON;
    return { pass, score, reason: `${name} is ${score.toFixed(2)}, ${pass ? 'not below' : 'below'} the threshold ${threshold}.` };
  });
  return invert(verdict, inverse);
}

function requireQuery({ type, context }: Question): string {
  const query = context.vars?.query;
  if (typeof query !== 'string') throw new Undecidable(`${type} needs the question as a variable “query”.`);
  return query;
}

function requireContext({ type, context }: Question, instead?: string): readonly string[] {
  const value = context.vars?.context ?? instead;
  const chunks = typeof value === 'string' ? [value] : value;
  if (Array.isArray(chunks) && chunks.length > 0 && chunks.every((chunk) => typeof chunk === 'string' && chunk !== '')) return chunks;
  throw new Undecidable(`${type} needs the context as a variable “context”: a text, or a list of texts.`);
}

function readPair(value: Json | undefined): readonly [Json | undefined, Json | undefined] {
  if (value === undefined || value === null) return [undefined, undefined];
  if (Array.isArray(value) && value.length <= 2) return [value[0], value[1]];
  throw new Undecidable('rubricPrompt of context-faithfulness is a list of two prompts: for the statements, and for the verdicts.');
}

/** Lines where there are several, else sentences; the bare number of a list is none. */
function splitSentences(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pieces = lines.length > 1 ? lines : text.split(/(?<=[.!?])\s+/);
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '' && !/^\d+[.)]$/.test(piece));
}

function textsOf(list: readonly Json[]): readonly string[] {
  return list.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

function isTrue(item: Json, key: string): boolean {
  return typeof item === 'object' && item !== null && (item as { readonly [key: string]: Json })[key] === true;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/^\s*(?:\d+[.)]|[-*])\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
