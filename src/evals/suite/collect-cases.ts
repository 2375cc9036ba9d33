import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { formatCount } from '../../report/phrases.ts';
import type { Assertion, EvalCase, SuitePlace } from '../types.ts';
import { CASE_LIMIT } from './files.ts';
import type { Complaints } from './places.ts';

/** A case, and whether its id was given or made of its content. */
export interface BuiltCase {
  readonly evalCase: EvalCase;
  readonly hasOwnId: boolean;
}

/** What an assertion says, without where it stands: equal texts are equal assertions. */
export function nameAssertion(assertion: Assertion): string {
  return canonicalize(withoutPlace(assertion)) as string;
}

function withoutPlace({ place: _, ...assertion }: Assertion): object {
  if (!('assert' in assertion)) return assertion;
  return { ...assertion, assert: assertion.assert.map(withoutPlace) };
}

/** How a case is judged, without where it stands. */
export function nameJudging({ assert, threshold, options }: Pick<EvalCase, 'assert' | 'threshold' | 'options'>): string {
  return canonicalize({ assert: assert.map(withoutPlace), threshold, options }) as string;
}

/** 16 hexadecimal digits that name what a case asks. */
export function digestCase({ vars, input }: Pick<EvalCase, 'vars' | 'input'>): string {
  return createHash('sha256')
    .update(canonicalize({ vars, input }) as string, 'utf8')
    .digest('hex')
    .slice(0, 16);
}

/** `sha256:` over all that the cases say, without where they stand. */
export function digestCases(cases: readonly EvalCase[]): string {
  const hash = createHash('sha256');
  for (const { place: _, assert, ...rest } of cases)
    hash.update(`${canonicalize({ ...rest, assert: assert.map(withoutPlace) })}\n`, 'utf8');
  return `sha256:${hash.digest('hex')}`;
}

/** Merges cases that are the same and refuses those that only have the same id. */
export function collectCases(built: Iterable<BuiltCase>, suitePlace: SuitePlace, complaints: Complaints): readonly EvalCase[] {
  const cases = new Map<string, BuiltCase>();
  const twins: [first: SuitePlace, second: SuitePlace][] = [];
  for (const candidate of built) {
    const { id, place } = candidate.evalCase;
    const known = cases.get(id);
    if (known === undefined) {
      if (cases.size >= CASE_LIMIT) {
        complaints.add(
          suitePlace,
          `The suite has more than ${formatCount(CASE_LIMIT)} cases.`,
          'Write fewer; a list of texts in a var makes one case for each.',
        );
        break;
      }
      cases.set(id, candidate);
    } else if (known.hasOwnId || candidate.hasOwnId) {
      complaints.add(place, `Two cases have the id ${JSON.stringify(id.slice(0, 110))}.`, 'Give one of them another id.');
    } else if (nameJudging(known.evalCase) === nameJudging(candidate.evalCase) && isRunAlike(known.evalCase, candidate.evalCase)) {
      twins.push([known.evalCase.place, place]);
    } else {
      const help = 'Put their assertions into one test, or give each an `id`.';
      complaints.add(place, 'Two tests have the same vars and input and are judged differently.', help);
    }
  }
  const [first] = twins;
  if (first) {
    const message =
      twins.length === 1
        ? 'This test stands twice and is run once.'
        : `This test and ${twins.length - 1} others stand twice; each is run once.`;
    complaints.add(first[1], message, 'Remove it; to run a case more often, use `repeat`.', 'notice');
  }
  return [...cases.values()].map(({ evalCase }) => evalCase);
}

function isRunAlike(a: EvalCase, b: EvalCase): boolean {
  return a.required === b.required && a.repeat === b.repeat;
}
