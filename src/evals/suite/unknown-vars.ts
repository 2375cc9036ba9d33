import { showText } from '../../checks/visible.ts';
import type { TemplateReading } from '../../prompt/template.ts';
import { readTemplate } from '../../prompt/template.ts';
import type { Json } from '../../prompt/types.ts';
import { isTemplate } from '../template.ts';
import type { Assertion, PlainAssertion, SuitePlace } from '../types.ts';
import type { Complaints } from './places.ts';

/** Templates that are kept read: those of the default test come once a case. */
const KEPT = 1000;

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

  constructor(complaints: Complaints, templates: KnownTemplates) {
    this.#complaints = complaints;
    this.#templates = templates;
  }

  /** @param isDefault of the default test: what many cases lack is told once */
  warn(assert: readonly Assertion[], vars: Readonly<Record<string, Json>>, isDefault: boolean): void {
    for (const assertion of assert.flatMap((each) => ('assert' in each ? each.assert : [each])) as readonly PlainAssertion[]) {
      const told = this.#told.get(assertion.place) ?? new Set();
      for (const text of [assertion.value].flat() as readonly Json[]) {
        const names = typeof text === 'string' ? (this.#templates.read(text)?.variables ?? []) : [];
        for (const name of names.filter((each) => !Object.hasOwn(vars, each) && !told.has(each))) {
          if (isDefault) this.#told.set(assertion.place, told.add(name));
          const lack = isDefault ? 'which not every case has; it is empty there' : 'which the case does not have; it is empty';
          const message = `The assertion reads the var “${showText(name, 40)}”, ${lack}.`;
          this.#complaints.add(assertion.place, message, 'Add the var, or correct its name.', 'warning');
        }
      }
    }
  }
}
