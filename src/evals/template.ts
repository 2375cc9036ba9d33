import type { Liquid, Template } from 'liquidjs';
import { Context, LiquidError, toValueSync } from 'liquidjs';
import { describeError, readTemplate } from '../prompt/template.ts';
import { createEngine, RENDER_LIMIT } from '../prompt/template-engine.ts';
import { isTemplate } from '../prompt/template-text.ts';
import type { Json } from '../prompt/types.ts';

/** Characters of one template, as the engine may read them. */
const PARSE_LIMIT = 1e6;
/** Milliseconds for all templates of one suite. */
const SUITE_LIMIT = 10_000;
/** Steps of one template that nobody times: about as long. */
const STEP_LIMIT = 100_000;
/** Milliseconds that a step counts at most where only the machine's clock tells: more, and it was the machine that stood still. */
const LONGEST_STEP = 200;
/** Parsed templates that are kept: the prompt's own is rendered once a case. */
const KEPT = 500;

export type Rendered =
  | { readonly text: string; readonly missing: null; readonly mistake: null }
  /** The variable that has no value, as the template names it. */
  | { readonly text: null; readonly missing: string; readonly mistake: string }
  | { readonly text: null; readonly missing: null; readonly mistake: string };

export interface Templates {
  /**
   * Renders a template; never throws.
   * @param strict whether a variable without a value is a mistake (`{% if name %}` and the filter `default` may ask for one); else it is empty.
   */
  render(template: string, vars: Readonly<Record<string, Json>>, strict: boolean): Rendered;
}

/**
 * The template engine of one suite: bounded for each template and for all of them together.
 * @param now what `now` means to the templates of this run.
 * @param clock milliseconds of work since any moment; null: the steps of each template are counted instead, and steps that take long, such as
 * those that compare large lists, end by the machine's clock.
 * @param limit milliseconds for all of them; infinite for what was rendered once within it, each of which has no limit then either.
 */
export function createTemplates(now: Date, clock: (() => number) | null, limit = SUITE_LIMIT): Templates {
  const engine = createEngine({ parseLimit: PARSE_LIMIT, now });
  const parsed = new Map<string, readonly Template[]>();
  let spent = 0;
  const spend = (milliseconds: number): boolean => {
    spent += milliseconds;
    return spent > limit;
  };
  return {
    render(template, vars, strict) {
      if (!isTemplate(template)) return { text: template, missing: null, mistake: null };
      if (spent > limit) return refuse(`The suite's templates take longer than ${limit / 1000} s together.`);
      const start = clock?.() ?? 0;
      try {
        const templates = parsed.get(template) ?? parse(engine, template);
        if (typeof templates === 'string') return refuse(templates);
        if (parsed.size < KEPT) parsed.set(template, templates);
        // The engine keeps what it meets in the object that it is given.
        const scope = { ...vars };
        const readSpent = () => (clock === null || limit === Number.POSITIVE_INFINITY ? 0 : clock() - start);
        const renderLimit = clock === null ? limitSteps(spend) : limitWork(readSpent);
        const context = new Context(scope, engine.options, { strictVariables: strict, sync: true }, { liquid: engine, renderLimit });
        const text = String(toValueSync(engine.renderSync([...templates], context)));
        return { text, missing: null, mistake: null };
      } catch (error) {
        const { message } = describeError(error, template);
        const missing = findMissing(error);
        return missing === null ? refuse(message) : { text: null, missing, mistake: message };
      } finally {
        if (clock !== null) spent += Math.max(0, clock() - start);
      }
    },
  };
}

/** The engine's bound on the time of one rendering, which it asks at each step. */
function makeLimit(isOver: (now: number) => boolean): Context['renderLimit'] {
  const check = (now: number): void => {
    if (isOver(now)) throw new Error('template render limit exceeded');
  };
  return { check, use: check } as unknown as Context['renderLimit'];
}

/** What was worked counts, and the machine's clock says when to look. */
function limitWork(readSpent: () => number): Context['renderLimit'] {
  let end: number | null = null;
  return makeLimit((now) => {
    end ??= now + RENDER_LIMIT;
    return now > end && readSpent() > RENDER_LIMIT;
  });
}

/**
 * As much on every machine, however long it takes there: the time of steps is looked at only to end those that no usual template has.
 * @param spend notes that a step took so long, and says whether that was too long for all of them together
 */
function limitSteps(spend: (milliseconds: number) => boolean): Context['renderLimit'] {
  let steps = 0;
  let last: number | null = null;
  return makeLimit((now) => {
    steps += 1;
    const isLate = spend(Math.min(Math.max(0, now - (last ?? now)), LONGEST_STEP));
    last = now;
    return isLate || steps > STEP_LIMIT;
  });
}

/** Templates, or what is wrong with them. */
function parse(engine: Liquid, template: string): readonly Template[] | string {
  const { mistake } = readTemplate(template);
  return mistake === null ? engine.parse(template) : `${mistake.message} (line ${mistake.line}, column ${mistake.column} of the template)`;
}

function refuse(mistake: string): Rendered {
  return { text: null, missing: null, mistake };
}

/** The variable that a strict rendering found without a value; null where the fault is another one. */
export function findMissing(error: unknown): string | null {
  if (!LiquidError.is(error) || error.name !== 'UndefinedVariableError') return null;
  return /^undefined variable: ([^\n]*?)(?:, file:|, line:|$)/.exec(error.message)?.[1]?.slice(0, 80) ?? null;
}
