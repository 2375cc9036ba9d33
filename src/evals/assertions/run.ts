import { suggest } from '../../prompt/suggest.ts';
import type { Json } from '../../prompt/types.ts';
import type { AssertionContext, AssertionResult, PlainAssertion } from '../types.ts';
import { transformOutput } from './javascript.ts';
import { HANDLERS } from './table.ts';
import { type Question, show, Undecidable, type Verdict } from './verdict.ts';

/** An assertion without its place in a file, as a program may write it. */
export type AssertionInput = Omit<PlainAssertion, 'place'>;

/** What an assertion said, with the scores that its JavaScript named. */
export interface DecidedAssertion extends AssertionResult {
  readonly namedScores?: Readonly<Record<string, number>>;
}

/**
 * Decides one assertion on one output. What cannot be decided is an error: not passed, score 0, and the same for `not-`. At weight 0 a verdict
 * passes always. Never rejects.
 */
export async function decideAssertion(assertion: AssertionInput, context: AssertionContext): Promise<DecidedAssertion> {
  const type = String(assertion.type);
  let verdict: Verdict;
  try {
    verdict = await decide(type, assertion, context);
    if (!Number.isFinite(verdict.score)) throw new Undecidable('The score is not a number.');
    if (assertion.weight === 0) verdict = { ...verdict, pass: true };
  } catch (error) {
    verdict = { pass: false, score: 0, reason: error instanceof Error ? error.message : String(error), error: true };
  }
  return { type, ...verdict, ...(assertion.metric !== undefined && { metric: await renderMetric(assertion.metric, context) }) };
}

async function decide(type: string, assertion: AssertionInput, context: AssertionContext): Promise<Verdict> {
  const inverse = type.startsWith('not-');
  const base = inverse ? type.slice(4) : type;
  const handler = HANDLERS.get(base);
  if (handler === undefined) {
    const near = suggest(base, [...HANDLERS.keys()]);
    throw new Undecidable(`There is no assertion “${show(type)}”.${near === null ? '' : ` Did you mean ${inverse ? 'not-' : ''}${near}?`}`);
  }
  const { vars = {} } = context;
  const render: Question['render'] = (template, scope) => renderTemplate(template, scope, context);
  const output = assertion.transform === undefined ? context.output : await transformOutput(assertion.transform, context.output, context);
  return handler({
    assertion: assertion as PlainAssertion,
    type: base,
    inverse,
    value: await renderValue(assertion.value, (template) => render(template, vars)),
    threshold: readThreshold(assertion.threshold),
    text: typeof output === 'string' ? output : JSON.stringify(output),
    output,
    context,
    render,
  });
}

/** Texts, and texts of a list, are templates over the variables; objects stand as they are. */
async function renderValue(value: Json | undefined, render: (template: string) => Promise<string>): Promise<Json | undefined> {
  const renderText = async (item: Json): Promise<Json> => {
    if (typeof item !== 'string') return item;
    if (item.startsWith('file://')) throw new Undecidable(`The value ${show(item)} names a file, and an assertion reads none.`);
    return render(item);
  };
  if (Array.isArray(value)) return Promise.all(value.map(renderText));
  return value === undefined ? undefined : renderText(value);
}

async function renderMetric(metric: string, context: AssertionContext): Promise<string> {
  return renderTemplate(metric, context.vars ?? {}, context).catch(() => metric);
}

async function renderTemplate(template: string, vars: Readonly<Record<string, Json>>, context: AssertionContext): Promise<string> {
  if (!template.includes('{{') && !template.includes('{%')) return template;
  const { createTemplates } = await import('../template.ts');
  const templates = context.templates ?? createTemplates(new Date(0), null);
  const { text, mistake } = templates.render(template, vars, false);
  if (text === null) throw new Undecidable(`A template of the assertion cannot be rendered: ${mistake}`);
  return text;
}

function readThreshold(threshold: number | undefined): number | undefined {
  return typeof threshold === 'number' && !Number.isNaN(threshold) ? threshold : undefined;
}
