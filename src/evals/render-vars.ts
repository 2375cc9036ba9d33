import { readTemplate } from '../prompt/template.ts';
import { isTemplate } from '../prompt/template-text.ts';
import type { Json } from '../prompt/types.ts';
import type { Templates } from './template.ts';

export type Vars = Readonly<Record<string, Json>>;

export interface RenderedVars {
  readonly vars: Vars;
  /** What is wrong, in a sentence that names the var; null where nothing is. */
  readonly mistake: string | null;
}

/** Characters of all of a case's vars together, templates rendered. */
const VARS_LIMIT = 4e6;

/** Renders vars whose texts are templates over other vars, each after those that it reads; a var that no other gives stays a mistake. */
export function renderVars(vars: Vars, templates: Templates): RenderedVars {
  if (!Object.values(vars).some((value) => typeof value === 'string' && isTemplate(value))) return { vars, mistake: null };
  const done: Record<string, Json> = {};
  const open = new Set<string>();
  let total = 0;
  const visit = (name: string): string | null => {
    if (Object.hasOwn(done, name)) return null;
    const value = vars[name] as Json;
    if (open.has(name)) return `The vars read each other in a circle: ${[...open, name].map((each) => each.slice(0, 40)).join(' → ')}.`;
    if (typeof value !== 'string' || !isTemplate(value)) {
      done[name] = value;
      return null;
    }
    open.add(name);
    for (const other of readTemplate(value).variables ?? []) {
      const mistake = Object.hasOwn(vars, other) ? visit(other) : null;
      if (mistake !== null) return mistake;
    }
    open.delete(name);
    const { text, mistake } = templates.render(value, done, true);
    if (text === null) return `The var “${name.slice(0, 40)}” cannot be rendered: ${mistake}`;
    total += text.length;
    done[name] = text;
    return total > VARS_LIMIT ? 'The vars make too much text.' : null;
  };
  for (const name of Object.keys(vars)) {
    const mistake = visit(name);
    if (mistake !== null) return { vars, mistake };
  }
  return { vars: done, mistake: null };
}
