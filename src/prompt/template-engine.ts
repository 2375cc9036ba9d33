import type { Context, Emitter, Template } from 'liquidjs';
import { Liquid, toValueSync } from 'liquidjs';

/** Tags that read other templates; a template is one text, and nothing of it reads files. */
const REFUSED_TAGS = ['include', 'render', 'layout', 'block'] as const;

/** Filters that promptfoo's Nunjucks templates use, under the names that they have there. */
const NUNJUCKS_FILTERS: Readonly<Record<string, string>> = {
  upper: 'upcase',
  lower: 'downcase',
  trim: 'strip',
  dump: 'json',
  length: 'size',
  title: 'capitalize',
};

const DATE_FILTERS = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'] as const;

export interface EngineOptions {
  /** Characters of templates that one call may read. */
  readonly parseLimit: number;
  /** What `now` and `today` mean to the date filters, once for all or asked each time. Only an engine that renders nothing goes without. */
  readonly now?: Date | (() => Date);
  /** Characters that one rendering may make, its intermediate values included; a million when absent. */
  readonly memoryLimit?: number;
  /** Milliseconds of one rendering; 100 when absent. */
  readonly renderLimit?: number;
}

const MEMORY_LIMIT = 1e6;
export const RENDER_LIMIT = 100;

/** LiquidJS without files, without chance, without the clock, and bounded in time and in what it makes. */
export function createEngine({ parseLimit, now, memoryLimit = MEMORY_LIMIT, renderLimit = RENDER_LIMIT }: EngineOptions): Liquid {
  const liquid = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    lenientIf: true,
    timezoneOffset: 0,
    locale: 'en-US',
    parseLimit,
    memoryLimit,
    renderLimit,
  });
  for (const name of REFUSED_TAGS) {
    liquid.registerTag(name, {
      parse() {
        throw new Error(`The tag {% ${name} %} reads other templates and cannot be used in a prompt.`);
      },
      render() {},
    });
  }
  for (const [name, own] of Object.entries(NUNJUCKS_FILTERS)) if (liquid.filters[own]) liquid.registerFilter(name, liquid.filters[own]);
  delete liquid.filters.sample;
  if (now !== undefined) freezeDates(liquid, now);
  boundOutput(liquid);
  return liquid;
}

function freezeDates(liquid: Liquid, now: Date | (() => Date)): void {
  const tell = () => (now instanceof Date ? now : now()).toISOString();
  for (const name of DATE_FILTERS) {
    const filter = liquid.filters[name];
    if (typeof filter !== 'function') continue;
    liquid.registerFilter(name, function (value: unknown, ...rest: unknown[]) {
      return filter.call(this, value === 'now' || value === 'today' ? tell() : value, ...rest);
    });
  }
}

/** LiquidJS counts what filters make and not what is written: a value captured twice into itself doubles for nothing. */
function boundOutput(liquid: Liquid): void {
  const { renderer } = liquid;
  const renderTemplates = renderer.renderTemplates.bind(renderer);
  renderer.renderTemplates = (templates: Template[], context: Context, emitter?: Emitter) =>
    renderTemplates(templates, context, emitter ?? createBoundedEmitter(context));
}

function createBoundedEmitter({ memoryLimit }: Context): Emitter {
  return {
    buffer: '',
    write(value: unknown) {
      const text = stringify(value);
      memoryLimit.use(text.length);
      this.buffer += text;
    },
  };
}

/** As LiquidJS writes values: a list without separators, nothing for null. */
function stringify(value: unknown): string {
  const plain: unknown = toValueSync(value);
  if (typeof plain === 'string') return plain;
  if (plain === null || plain === undefined) return '';
  return Array.isArray(plain) ? plain.map(stringify).join('') : String(plain);
}
