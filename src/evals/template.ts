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
 * @param clock milliseconds of work since any moment; null: each template has its time by the machine's clock, all together have no limit.
 * @param limit milliseconds for all of them; infinite for what was rendered once within it, each of which has no limit then either.
 */
export function createTemplates(now: Date, clock: (() => number) | null, limit = SUITE_LIMIT): Templates {
  const engine = createEngine({ parseLimit: PARSE_LIMIT, now });
  const parsed = new Map<string, readonly Template[]>();
  let spent = 0;
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
        const more = { liquid: engine, ...(clock === null ? {} : { renderLimit: limitWork(readSpent) }) };
        const context = new Context(scope, engine.options, { strictVariables: strict, sync: true }, more);
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

/** The engine's bound on the time of one rendering, which is asked at each step: what was worked counts, and the clock says when to look. */
function limitWork(readSpent: () => number): Context['renderLimit'] {
  let end: number | null = null;
  const check = (now: number): void => {
    end ??= now + RENDER_LIMIT;
    if (now > end && readSpent() > RENDER_LIMIT) throw new Error('template render limit exceeded');
  };
  return { check, use: check } as unknown as Context['renderLimit'];
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
