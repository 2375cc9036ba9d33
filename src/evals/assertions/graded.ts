import type { Json } from '../../prompt/types.ts';
import { answerSchema, askJudge, gradeByMajority, invert, readList, readNumber, readText } from './judge.ts';
import type { Handler, Question, Verdict } from './verdict.ts';
import { requireText, requireTexts, show, Undecidable } from './verdict.ts';

const REASON = { type: 'string', description: 'Why, in one or two sentences.' };

const RUBRIC_SCHEMA = answerSchema({
  reason: REASON,
  pass: { type: 'boolean', description: 'Whether the output meets the rubric.' },
  score: { type: 'number', minimum: 0, maximum: 1, description: 'How well it does, from 0 to 1.' },
});
const CRITERION_SCHEMA = answerSchema({ reason: REASON, verdict: { type: 'string', enum: ['Y', 'N'] } });
const FACTS_SCHEMA = answerSchema({ reason: REASON, category: { type: 'string', enum: ['A', 'B', 'C', 'D', 'E'] } });
const STEPS_SCHEMA = answerSchema({ steps: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 8 } });
const POINTS_SCHEMA = answerSchema({ reason: REASON, score: { type: 'integer', minimum: 0, maximum: 10 } });

/** What each category of `factuality` says, and its score. */
const CATEGORIES: Readonly<Record<string, readonly [number, string]>> = {
  A: [1, 'the output says a part of what the reference says, and nothing against it'],
  B: [1, 'the output says all that the reference says and more, and nothing against it'],
  C: [1, 'the output says the same as the reference'],
  D: [0, 'the output contradicts the reference'],
  E: [1, 'the two differ, but not in what matters to the facts'],
};

/** `llm-rubric`: the judge says that the output meets the rubric, with a score of `threshold` where one is given. */
export const decideRubric: Handler = async (question) => {
  const { value, threshold, text, context, assertion, inverse } = question;
  const rubric = typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
  if (rubric === '' && assertion.rubricPrompt === undefined) throw new Undecidable('llm-rubric needs a rubric as its value.');
  const brief = {
    task: 'Grade an output by a rubric: it passes when what the rubric says is true of it.',
    data: { rubric, output: text },
    schema: RUBRIC_SCHEMA,
    rubricPrompt: assertion.rubricPrompt,
    vars: context.vars ?? {},
  };
  const verdict = await gradeByMajority(question, async (trial) => {
    const answer = await askJudge(question, brief, trial);
    if (typeof answer.pass !== 'boolean') throw new Undecidable('The judge’s answer does not say whether the output passes.');
    const score = readNumber(answer, 'score', 0, 1);
    return { pass: answer.pass && (threshold === undefined || score >= threshold), score, reason: show(readText(answer, 'reason'), 2000) };
  });
  return invert(verdict, inverse);
};

/** `model-graded-closedqa`: the judge says whether the output meets the criterion. */
export const decideClosedQa: Handler = async (question) => {
  const brief = {
    task: 'Say whether an answer to a task meets a criterion: Y or N. Reason first.',
    data: { ...taskOf(question), criteria: requireText(question), completion: question.text },
    schema: CRITERION_SCHEMA,
    rubricPrompt: question.assertion.rubricPrompt,
    vars: question.context.vars ?? {},
  };
  const verdict = await gradeByMajority(question, async (trial) => {
    const answer = await askJudge(question, brief, trial);
    const letter = readText(answer, 'verdict');
    if (letter !== 'Y' && letter !== 'N') throw new Undecidable('The judge answered neither Y nor N.');
    return { pass: letter === 'Y', score: letter === 'Y' ? 1 : 0, reason: show(readText(answer, 'reason'), 2000) };
  });
  return invert(verdict, question.inverse);
};

/** `factuality`: the output does not contradict the value. */
export const decideFactuality: Handler = async (question) => {
  const meanings = Object.entries(CATEGORIES).map(([letter, [, meaning]]) => `${letter}: ${meaning}.`);
  const brief = {
    task: `Compare the facts in an output (“completion”) with those in a reference (“ideal”); style and wording do not matter. Choose one category.\n${meanings.join('\n')}`,
    data: { ...taskOf(question), ideal: requireText(question), completion: question.text },
    schema: FACTS_SCHEMA,
    rubricPrompt: question.assertion.rubricPrompt,
    vars: question.context.vars ?? {},
  };
  const verdict = await gradeByMajority(question, async (trial) => {
    const answer = await askJudge(question, brief, trial);
    const letter = readText(answer, 'category');
    const category = Object.hasOwn(CATEGORIES, letter) ? CATEGORIES[letter] : undefined;
    if (category === undefined) throw new Undecidable('The judge chose none of the categories A to E.');
    return { pass: category[0] > 0, score: category[0], reason: show(`${letter}: ${readText(answer, 'reason') || category[1]}`, 2000) };
  });
  return invert(verdict, question.inverse);
};

/** `g-eval` (0.7): the judge makes steps of each criterion and gives 0 to 10 points by them; the mean of all criteria counts. */
export const decideGEval: Handler = async (question) => {
  const criteria = requireTexts(question);
  const { threshold = 0.7, inverse } = question;
  const prompts = readPrompts(question.assertion.rubricPrompt);
  const verdict = await gradeByMajority(question, async (trial): Promise<Verdict> => {
    const grades = await Promise.all(criteria.map((criterion) => gradeCriterion(question, criterion, prompts, trial)));
    const score = grades.reduce((sum, grade) => sum + grade.score, 0) / grades.length;
    return { pass: score >= threshold, score, reason: show(grades.map(({ reason }) => reason).join('\n\n'), 2000) };
  });
  return invert(verdict, inverse);
};

async function gradeCriterion(
  question: Question,
  criteria: string,
  prompts: { readonly steps?: Json; readonly evaluate?: Json },
  trial: number,
): Promise<{ score: number; reason: string }> {
  const planning = {
    task: 'Turn a criterion for texts into three or four short steps by which any text can be checked for it.',
    data: { criteria },
    schema: STEPS_SCHEMA,
    rubricPrompt: prompts.steps,
  };
  const steps = readList(await askJudge(question, planning, trial), 'steps');
  if (steps.length === 0 || !steps.every((step) => typeof step === 'string' && step.trim() !== '')) {
    throw new Undecidable('The judge made no steps of the criterion.');
  }
  const grading = {
    task: 'Rate a reply (“output”) to a prompt (“input”) by a criterion, following the steps: an integer from 0 (not at all) to 10 (fully).',
    data: { criteria, steps: steps.map((step) => `- ${step}`).join('\n'), ...taskOf(question), output: question.text },
    schema: POINTS_SCHEMA,
    rubricPrompt: prompts.evaluate,
    vars: { maxScore: '10' },
  };
  const answer = await askJudge(question, grading, trial);
  return { score: readNumber(answer, 'score', 0, 10) / 10, reason: readText(answer, 'reason') };
}

function readPrompts(value: Json | undefined): { readonly steps?: Json; readonly evaluate?: Json } {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as { readonly steps?: Json; readonly evaluate?: Json };
  throw new Undecidable('rubricPrompt of g-eval is an object with steps, evaluate or both.');
}

function taskOf({ context }: Question): { readonly input?: string } {
  return context.prompt === undefined ? {} : { input: context.prompt };
}
