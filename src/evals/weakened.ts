import canonicalize from 'canonicalize';
import type { Finding } from '../checks/finding.ts';
import { finding } from '../checks/finding.ts';
import { showText } from '../checks/visible.ts';
import { ASSERTION_TYPES, baseType } from './suite/assertion-types.ts';
import { nameAssertion } from './suite/collect-cases.ts';
import type { Assertion, EvalCase, Suite, SuitePlace } from './types.ts';

/** What a reviewer is asked to look at. */
interface Weakening {
  readonly place: SuitePlace;
  readonly message: string;
  readonly severity?: 'warning';
}

const LIMIT = 20;
const HELP = 'Put it back; where the change is meant, a maintainer says so: /promptgate approve REASON.';

/**
 * Compares the suites of base and head: cases that were removed, assertions that were removed or relaxed, thresholds that were lowered,
 * `required` that was dropped. What cannot be decided by reading (a value that changed) is decided by `findPassedByRelaxing` on outputs.
 * @param path of the head's suite, or of the base's where the head has none.
 * @param trials of a case that does not say how many.
 */
export function findWeakened(base: Suite | null, head: Suite | null, path: string, trials = 1): readonly Finding[] {
  if (base === null) return [];
  const now = new Map((head?.cases ?? []).map((each) => [each.id, each]));
  const removed = base.cases.filter(({ id }) => !now.has(id));
  const suitePlace = { path, line: head === null ? null : 1, column: null };
  const weakenings: Weakening[] = [];
  if (head === null && base.cases.length > 0)
    weakenings.push({ place: suitePlace, message: `The suite was removed; its ${count(base.cases.length)} are run all the same.` });
  else if (removed.length > 0) weakenings.push({ place: suitePlace, message: describeRemoved(removed) });
  for (const before of base.cases) {
    const after = now.get(before.id);
    if (after) weakenings.push(...compareCases(before, after, trials));
  }
  const shown = weakenings.slice(0, LIMIT);
  return shown.map(({ place, message, severity }, index) =>
    finding(
      'evals/weakened',
      place,
      index === LIMIT - 1 && weakenings.length > LIMIT ? `${message} More follow.` : message,
      HELP,
      severity,
    ),
  );
}

function count(cases: number): string {
  return cases === 1 ? 'case' : `${cases} cases`;
}

function describeRemoved(removed: readonly EvalCase[]): string {
  const names = removed.slice(0, 5).map(nameCase).join(', ');
  const more = removed.length > 5 ? ` and ${removed.length - 5} more` : '';
  const were =
    removed.length === 1
      ? 'was removed (or its vars changed, which makes it another case); it is'
      : 'were removed (or their vars changed, which makes them other cases); they are';
  return `${removed.length === 1 ? 'A case' : `${removed.length} cases`} of the base ${were} run all the same: ${names}${more}.`;
}

function nameCase({ id, description }: EvalCase): string {
  return description === null ? showText(id, 60) : `${showText(id, 40)} (${showText(description, 60)})`;
}

function compareCases(before: EvalCase, after: EvalCase, trials: number): Weakening[] {
  const weakenings: Weakening[] = [];
  const name = showText(after.id, 60);
  const add = (message: string, place = after.place) => void weakenings.push({ place, message });
  if (before.required && !after.required) add(`The case ${name} is \`required\` no more.`);
  if (after.threshold !== null && after.threshold < (before.threshold ?? 1))
    add(
      before.threshold === null
        ? `The case ${name} passes from a score of ${after.threshold} now; before, no assertion might fail.`
        : `The threshold of the case ${name} went down from ${before.threshold} to ${after.threshold}.`,
    );
  if (before.options.outputSchema === 'on' && after.options.outputSchema === 'off')
    add(`The outputs of the case ${name} need not fit output.schema.json any more.`);
  for (const { message, place } of compareAssertions(before.assert, after.assert))
    add(`${message} in the case ${name}.`, place ?? after.place);
  const [tried, tries] = [before.repeat ?? trials, after.repeat ?? trials];
  if (tries < tried)
    weakenings.push({
      place: after.place,
      message: `The case ${name} is tried ${tries === 1 ? 'once' : `${tries} times`} now; before, ${tried} times.`,
      severity: 'warning',
    });
  if (asksOther(before, after))
    weakenings.push({
      place: after.place,
      message: `The case ${name} asks something else than before under the same id.`,
      severity: 'warning',
    });
  return weakenings;
}

/** Whether the prompt is asked something else; a var that is new is none: a prompt that needs one more is tested no less. */
function asksOther(before: EvalCase, after: EvalCase): boolean {
  const { vars } = before;
  const kept = Object.fromEntries(Object.entries(after.vars).filter(([name]) => Object.hasOwn(vars, name)));
  return canonicalize([vars, before.input]) !== canonicalize([kept, after.input]);
}

interface Relaxed {
  readonly message: string;
  readonly place: SuitePlace | null;
}

function compareAssertions(before: readonly Assertion[], after: readonly Assertion[]): readonly Relaxed[] {
  const open = [...after];
  const changed = before.filter((assertion) => take(open, (other) => nameAssertion(other) === nameAssertion(assertion)) === null);
  return changed.flatMap((assertion): readonly Relaxed[] => {
    const same = take(open, (other) => isSameQuestion(assertion, other));
    if (same) return compareStrictness(assertion, same);
    // Another value of the same type: outputs decide whether that is weaker.
    if (take(open, ({ type }) => type === assertion.type)) return [];
    return [{ message: `The assertion ${describe(assertion)} was removed`, place: null }];
  });
}

function take(open: Assertion[], matches: (assertion: Assertion) => boolean): Assertion | null {
  const at = open.findIndex(matches);
  return at < 0 ? null : (open.splice(at, 1)[0] ?? null);
}

function isSameQuestion(a: Assertion, b: Assertion): boolean {
  if (a.type !== b.type) return false;
  if ('assert' in a || 'assert' in b)
    return 'assert' in a && 'assert' in b && canonicalize(a.assert.map(nameAssertion)) === canonicalize(b.assert.map(nameAssertion));
  return canonicalize(a.value ?? null) === canonicalize(b.value ?? null);
}

function compareStrictness(before: Assertion, after: Assertion): readonly Relaxed[] {
  const relaxed: Relaxed[] = [];
  const [from, to] = [before.weight ?? 1, after.weight ?? 1];
  if (to < from)
    relaxed.push({
      message: `The weight of ${describe(after)} went down from ${from} to ${to}${to === 0 ? ', so that it never fails,' : ''}`,
      place: after.place,
    });
  const direction = before.type === 'assert-set' ? 'higher' : directionOf(before.type);
  if (before.threshold !== after.threshold && direction !== null) {
    const [old, now] = [before.threshold, after.threshold];
    const isLooser =
      old === undefined || now === undefined
        ? now !== undefined && direction === 'higher' && before.type === 'assert-set' && now < 1
        : direction === 'higher'
          ? now < old
          : now > old;
    const isUnclear = (old === undefined) !== (now === undefined) && !isLooser;
    if (isLooser)
      relaxed.push({
        message: `The threshold of ${describe(after)} was relaxed from ${old ?? 'none'} to ${now ?? 'none'}`,
        place: after.place,
      });
    else if (isUnclear && old !== undefined)
      relaxed.push({ message: `The threshold ${old} of ${describe(after)} was removed`, place: after.place });
  }
  return relaxed;
}

/** Which way a threshold is stricter; `not-` turns it round. */
function directionOf(type: string): 'higher' | 'lower' | null {
  const name = baseType(type);
  const stricter = Object.hasOwn(ASSERTION_TYPES, name) ? ASSERTION_TYPES[name]?.stricter : undefined;
  if (stricter === undefined) return null;
  return type.startsWith('not-') ? (stricter === 'higher' ? 'lower' : 'higher') : stricter;
}

function describe(assertion: Assertion): string {
  if ('assert' in assertion) return `\`assert-set\` of ${assertion.assert.length}`;
  const value =
    typeof assertion.value === 'string' || typeof assertion.value === 'number' ? ` “${showText(String(assertion.value), 40)}”` : '';
  return `\`${showText(assertion.type, 40)}\`${value}`;
}

/** How one case's outputs of the head's prompt fared by the head's way to judge and by the base's, trial by trial. */
export interface RelaxedResult {
  readonly id: string;
  readonly required: boolean;
  readonly place: SuitePlace;
  readonly trials: readonly { readonly pass: boolean; readonly passedBefore: boolean }[];
}

/**
 * Cases that pass by the head's assertions and would have failed by the base's: at least half of their trials the one way and less than
 * half the other; for a required case, all and not all.
 */
export function findPassedByRelaxing(results: readonly RelaxedResult[]): readonly Finding[] {
  const found = results.filter(({ trials, required }) => {
    const passed = trials.filter(({ pass }) => pass).length;
    const before = trials.filter(({ passedBefore }) => passedBefore).length;
    const least = required ? trials.length : trials.length / 2;
    return trials.length > 0 && passed >= least && before < least;
  });
  return found.slice(0, LIMIT).map(({ id, place }, index) => {
    const more = index === LIMIT - 1 && found.length > LIMIT ? ` ${found.length - LIMIT} more cases do the same.` : '';
    return finding(
      'evals/weakened',
      place,
      `The case ${showText(id, 60)} passes only because its assertions changed: by those of the base the new prompt's output fails.${more}`,
      HELP,
    );
  });
}
