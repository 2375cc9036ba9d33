import type { Liquid, Template } from 'liquidjs';
import { PromptgateError } from '../errors.ts';
import { findMissing } from '../evals/template.ts';
import { isObject } from '../prompt/json-value.ts';
import { describeError, readTemplate } from '../prompt/template.ts';
import { createEngine } from '../prompt/template-engine.ts';
import { isTemplate } from '../prompt/template-text.ts';
import type { RenderOf } from '../rollout/compile.ts';

/** Characters of one text, and those that one rendering may make: whole documents are put into prompts. */
const PARSE_LIMIT = 1e6;
const MEMORY_LIMIT = 2e7;
/** Milliseconds of one rendering. A process that answers users halts now and then, and a text is not wrong for that. */
const RENDER_LIMIT = 2000;

type Variables = Readonly<Record<string, unknown>>;

/** Names that one message holds. */
const NAMED = 10;

/** @param others further variables of the template without a value: one mistake told at a time is mended at a time */
function explainMissing(what: string, name: string, others: readonly string[]): PromptgateError {
  const shown = [name, ...others].slice(0, NAMED);
  const rest = others.length + 1 - shown.length;
  const more = rest === 0 ? '' : ` and ${rest} more`;
  const also =
    others.length === 0
      ? ''
      : ` Its template also names ${shown
          .slice(1)
          .map((one) => `\`${one}\``)
          .join(', ')}${more}, without a value too.`;
  const members = shown.map((one) => `${/^[A-Za-z_]\w*$/.test(one) ? one : JSON.stringify(one)}: …`);
  return new PromptgateError(`${what} needs the variable \`${name}\`, and no value was given for it.${also}`, {
    code: 'variable-missing',
    kind: 'usage',
    help: `Give ${others.length === 0 ? 'it' : 'them'}: render({ ${members.join(', ')}${rest === 0 ? '' : ', …'} }). "promptgate types" lets the compiler tell.`,
  });
}

/** Variables of a template that have no value, apart from one. */
function listUngiven(text: string, given: Variables, name: string): readonly string[] {
  return (readTemplate(text).variables ?? []).filter((one) => one !== name && !name.startsWith(`${one}.`) && given[one] === undefined);
}

function explainFault(what: string, why: string, cause?: unknown): PromptgateError {
  return new PromptgateError(`${what} cannot be rendered: ${why}`, {
    code: 'template-invalid',
    kind: 'usage',
    help: 'Its template, or a value that it was given, is at fault. "promptgate validate" shows a template’s mistakes with their lines.',
    ...(cause === undefined ? {} : { cause }),
  });
}

function requireVariables(what: string, vars: unknown): Variables {
  if (vars === undefined) return {};
  if (isObject(vars)) return vars;
  throw new PromptgateError(`${what} is rendered with ${vars === null ? 'null' : Array.isArray(vars) ? 'a list' : `a ${typeof vars}`}.`, {
    code: 'variables-invalid',
    kind: 'usage',
    help: 'Give an object whose members are the variables: render({ company: "Example" }).',
  });
}

function parse(engine: Liquid, text: string, what: string): readonly Template[] {
  const { mistake } = readTemplate(text);
  if (mistake === null) return engine.parse(text);
  throw explainFault(what, `${mistake.message} (line ${mistake.line}, column ${mistake.column})`);
}

/**
 * The template engine of the suites, for a program that runs: as strict, with wider bounds. What a variable holds is text and no template.
 * A text is parsed when it is rendered first.
 * @param now what `now` means to date filters
 */
export function createRenderer(now: () => Date): RenderOf {
  const engine = createEngine({ parseLimit: PARSE_LIMIT, now, memoryLimit: MEMORY_LIMIT, renderLimit: RENDER_LIMIT });
  return (text, what) => {
    if (!isTemplate(text)) {
      return (vars) => {
        requireVariables(what, vars);
        return text;
      };
    }
    let parsed: readonly Template[] | null = null;
    return (vars) => {
      const given = requireVariables(what, vars);
      parsed ??= parse(engine, text, what);
      try {
        // The engine keeps what it meets in the object that it is given.
        return String(engine.renderSync([...parsed], { ...given }, { strictVariables: true }));
      } catch (error) {
        const missing = findMissing(error);
        throw missing === null
          ? explainFault(what, describeError(error, text).message, error)
          : explainMissing(what, missing, listUngiven(text, given, missing));
      }
    };
  };
}
