import { showText } from '../../checks/visible.ts';
import type { TemplateReading } from '../../prompt/template.ts';
import { readTemplate } from '../../prompt/template.ts';
import { isTemplate } from '../../prompt/template-text.ts';
import type { Json } from '../../prompt/types.ts';
import { createTemplates } from '../template.ts';
import type { Assertion, PlainAssertion, SuitePlace } from '../types.ts';
import type { Complaints } from './places.ts';

/** Templates that are kept read: those of the default test come once a case. */
const KEPT = 1000;
/** Templates that are rendered to see whether they ask for a var before they read it. */
const TRIED = 50;
/** What takes long. */
const LOOP = /\b(?:for|tablerow)\b/;

/** Reads each template once. */
export class KnownTemplates {
  readonly #readings = new Map<string, TemplateReading>();

  /** null for a text without anything to read. */
  read(text: string): TemplateReading | null {
    if (!isTemplate(text)) return null;
    const known = this.#readings.get(text);
    if (known) return known;
    const reading = readTemplate(text);
    if (this.#readings.size < KEPT) this.#readings.set(text, reading);
    return reading;
  }
}

/** Warns of vars that an assertion reads and a case does not have: they are empty, which is seldom meant. */
export class UnknownVars {
  readonly #complaints: Complaints;
  readonly #templates: KnownTemplates;
  /** Of the default test's assertions: what was told. */
  readonly #told = new Map<SuitePlace, Set<string>>();
  readonly #trial = createTemplates(new Date(0), null);
  #tried = 0;

  constructor(complaints: Complaints, templates: KnownTemplates) {
    this.#complaints = complaints;
    this.#templates = templates;
  }

  /** @param isDefault of the default test: what many cases lack is told once */
  warn(assert: readonly Assertion[], vars: Readonly<Record<string, Json>>, isDefault: boolean): void {
    for (const assertion of assert.flatMap((each) => ('assert' in each ? each.assert : [each])) as readonly PlainAssertion[]) {
      const told = this.#told.get(assertion.place) ?? new Set();
      for (const text of [assertion.value].flat() as readonly Json[]) {
        for (const name of typeof text === 'string' ? this.#findUnknown(text, vars, told) : []) {
          if (isDefault) this.#told.set(assertion.place, told.add(name));
          const lack = isDefault ? 'which not every case has; it is empty there' : 'which the case does not have; it is empty';
          const message = `The assertion reads the var “${showText(name, 40)}”, ${lack}.`;
          this.#complaints.add(assertion.place, message, 'Add the var, or correct its name.', 'warning');
        }
      }
    }
  }

  /** A var that the template asks for first (`if`, the filter `default`) may be missing. */
  #findUnknown(text: string, vars: Readonly<Record<string, Json>>, told: ReadonlySet<string>): readonly string[] {
    const names = this.#templates.read(text)?.variables?.filter((each) => !Object.hasOwn(vars, each) && !told.has(each)) ?? [];
    if (names.length === 0 || this.#tried >= TRIED || LOOP.test(text)) return names;
    this.#tried += 1;
    return this.#trial.render(text, vars, true).text === null ? names : [];
  }
}
