import type { DetectionSettings, GuardrailState, MonitorVerdict, PathPoint } from '../monitoring/detection.ts';
import { formatCounts, formatEvidence, formatLimit } from '../monitoring/figures.ts';
import { describePath } from '../monitoring/path-words.ts';
import { formatCount } from '../report/phrases.ts';
import { cleanLine, paint, type Style, type TextOptions, wrapProse } from '../report/terminal.ts';
import type { ActedPart } from '../watch/act-on.ts';
import type { Look, Looked, Unseen } from '../watch/look.ts';
import type { RolledBack } from '../watch/rolled-back.ts';
import type { RolloutSubject } from '../watch/rollout-check.ts';
import { describeVersions, listVersionTicks } from './monitor-version-words.ts';
import { formatMinute } from './registry-words.ts';
import { layoutTable } from './table.ts';

const MARKS: Readonly<Record<MonitorVerdict, { readonly style: Style; readonly mark: string; readonly words: string }>> = {
  pass: { style: 'green', mark: '✔', words: 'pass: not much worse than stable' },
  regress: { style: 'red', mark: '✖', words: 'regress: worse than stable' },
  insufficient: { style: 'yellow', mark: '○', words: 'insufficient: not known yet' },
};

const PART_NAMES: Readonly<Record<ActedPart['part'], string>> = {
  override: 'Override',
  registry: 'Registry',
  bundle: 'Bundle',
  'pull-request': 'Pull request',
};

export function nameSubject({ promptId, environment }: Pick<RolloutSubject, 'promptId' | 'environment'>): string {
  return `${promptId} in ${environment}`;
}

function headLine(subject: Pick<RolloutSubject, 'promptId' | 'environment'>, verdict: MonitorVerdict, options: TextOptions): string {
  const { style, mark, words } = MARKS[verdict];
  return `${paint(style, mark, options)} ${nameSubject(subject)}: ${paint(style, words, options)}`;
}

/** How far a rollout is, on one line. */
export function describeRollout({ rollout, stable }: RolloutSubject): string {
  const { id, canary, percent, unit, step, steps, steppedAt, startedAt } = rollout;
  const since = `${formatMinute(steppedAt ?? startedAt)} UTC`;
  return `${id}: ${canary} at ${percent} % of ${unit}s against ${stable}, step ${step + 1} of ${Math.max(steps.length, step + 1)} since ${since}`;
}

/**
 * Roughly how many more calls of the canary a guardrail needs for a pass, at the pace so far; null where that cannot be said.
 * @param beta chance of a false pass
 */
export function guessMissing({ passed, unavailable, logPass, logTolerated, canary }: GuardrailState, beta: number): number | null {
  const furthest = Math.max(logPass, logTolerated ?? Number.NEGATIVE_INFINITY);
  if (passed || unavailable !== null || !(furthest > 0.1) || canary.exposures === 0) return null;
  return Math.max(1, Math.ceil((canary.exposures * (-Math.log(beta) - furthest)) / furthest));
}

function formatMissing(state: GuardrailState, beta: number): string {
  if (state.unavailable !== null) return state.unavailable === 'no-threshold' ? 'not judged' : state.unavailable;
  if (state.passed) return 'passed';
  const missing = guessMissing(state, beta);
  return missing === null ? 'open' : `~${formatCount(missing)} more`;
}

function listGuardrails({ detection }: Looked['check'], beta: number, { width }: TextOptions): string[] {
  const rows = detection.guardrails.map((state) => [
    state.guardrail,
    formatCounts(state.canary, '–'),
    formatCounts(state.stable, '–'),
    formatEvidence(state.maxLogE),
    state.weight > 0 ? formatLimit(detection.alpha * state.weight) : '–',
    detection.verdict === 'regress' ? '–' : formatMissing(state, beta),
  ]);
  const table = layoutTable([['', 'canary', 'stable', 'E', 'limit', 'for a pass'], ...rows], width - 2);
  if (table !== null) return table.map((line) => `  ${line}`);
  return rows.flatMap(([name, canary, stable, value, limit, missing]) =>
    wrapProse(`${name}: canary ${canary}, stable ${stable}, E ${value}, limit ${limit}, for a pass ${missing}`, width, 2),
  );
}

/** As many bars as there is room for. */
function drawPath(path: readonly PathPoint[], { width }: TextOptions): string | null {
  return describePath(path, Math.max(10, Math.min(40, width - 40)));
}

export function listParts(parts: readonly ActedPart[], { width, color }: TextOptions): string[] {
  const marks = { done: ['green', '✔'], 'by-hand': ['yellow', '○'], refused: ['red', '✖'], failed: ['red', '✖'] } as const;
  return parts.flatMap(({ part, state, text, commands = [] }) => {
    const [style, mark] = marks[state];
    const lines = wrapProse(`${PART_NAMES[part]}${state === 'done' ? '' : ` (${state.replace('-', ' ')})`}: ${text}`, width, 4).map(
      (line, index) => (index === 0 ? `  ${paint(style, mark, { color, width })} ${line.trimStart()}` : line),
    );
    return [...lines, ...commands.map((command) => `      ${cleanLine(command)}`)];
  });
}

function listUnkept({ unkept }: Pick<Looked, 'unkept'>, { width }: TextOptions): string[] {
  return unkept === null ? [] : wrapProse(`This check could not be kept in the store: ${unkept}`, width, 2);
}

/** Where only looking was asked for: how what is to be done is done. */
function describeUndone({ planned, acted }: Looked, change: '--push' | '--commit'): string {
  const isUndone = acted === null && planned.action !== 'none' && planned.action !== 'notify';
  return isUndone ? ` This check only looks: the same command with --act ${change} does it.` : '';
}

/** An entry of a list, its further lines below the first one's text. */
function wrapEntry(text: string, width: number): string[] {
  return wrapProse(text, width, 4).map((line, index) => (index === 0 ? `  - ${line.trimStart()}` : line));
}

export interface LookedContext {
  readonly path: readonly PathPoint[];
  readonly settings: Pick<DetectionSettings, 'beta'>;
  /** How a change of the registry reaches everybody here: without a remote nothing can be pushed. */
  readonly change: '--push' | '--commit';
}

/** One rollout in full: the verdict first, then what it rests on, then what is done. */
export function formatLooked(looked: Looked, { path, settings, change }: LookedContext, options: TextOptions): string {
  const { subject, check, planned, acted, unkept } = looked;
  const { detection } = check;
  const { width } = options;
  const drawn = drawPath(path, options);
  const named = detection.verdict === 'regress' ? ` (${detection.named.join(' and ')})` : '';
  return [
    `${headLine(subject, detection.verdict, options)}${named}`,
    ...wrapProse(describeRollout(subject), width, 2),
    '',
    ...listGuardrails(check, settings.beta, options),
    ...(detection.guardrails.length < 2
      ? []
      : wrapProse(`All together: E ${formatEvidence(detection.maxLogE)} at most, the limit is ${formatLimit(detection.alpha)}.`, width, 2)),
    ...(drawn === null ? [] : [`  Path of E, logarithmic: ${drawn}`]),
    ...(detection.reasons.length === 0 ? [] : ['']),
    ...detection.reasons.flatMap(({ text }) => wrapEntry(text, width)),
    '',
    ...wrapProse(
      `${planned.action === 'none' ? 'Nothing is to be done' : `To be done: ${planned.action}`}. ${planned.reason}${describeUndone(looked, change)}`,
      width,
      2,
    ),
    ...(acted === null ? [] : listParts(acted.parts, options)),
    ...(acted === null || acted.effect === null ? [] : wrapProse(acted.effect, width, 2)),
    ...listUnkept({ unkept }, options),
  ].join('\n');
}

export function formatUnseen({ subject, problem }: Unseen, options: TextOptions): string {
  return [
    `${paint('red', '✖', options)} ${nameSubject(subject)}: ${cleanLine(subject.rollout.id)} could not be looked at; nothing was done`,
    ...wrapProse(problem, options.width, 2),
  ].join('\n');
}

/** What stands above the parts of a rollback of before. */
export function describeCompleted({ promptId, rolloutId }: RolledBack): string {
  return `${promptId} ${cleanLine(rolloutId)} was rolled back before; what was left of it:`;
}

/** E of now against its limit; what it reached counts for the verdict, and is said where it was more. */
function describeEvidence({ logE, maxLogE, alpha }: Looked['check']['detection']): string {
  const [now, most] = [formatEvidence(logE), formatEvidence(maxLogE)];
  return `E ${now}/${formatLimit(alpha)}${now === most ? '' : ` (${most} at most)`}`;
}

/** One line for each rollout, for a process that looks again and again. */
export function formatTick({ at, rollouts, completed, uncontrolled }: Look, options: TextOptions): string[] {
  const time = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  const versions = listVersionTicks(uncontrolled, time, options);
  const all = describeVersions(uncontrolled);
  if (rollouts.length === 0 && completed.length === 0) return [`${time} no rollout runs${all === null ? '' : `; ${all}`}`, ...versions];
  const lines = rollouts.flatMap((one) => {
    const { rollout, promptId } = one.subject;
    if (one.kind === 'unseen') return [`${time} ${promptId} ${cleanLine(rollout.id)} could not be looked at: ${cleanLine(one.problem)}`];
    const { detection, exposed } = one.check;
    const { style, mark } = MARKS[detection.verdict];
    const seen = `${describeEvidence(detection)}, ${formatCount(exposed.canary)} canary ${rollout.unit}s in this step`;
    const head = `${time} ${paint(style, mark, options)} ${promptId} ${cleanLine(rollout.id)} ${cleanLine(rollout.canary)} ${rollout.percent} %: ${detection.verdict}, ${seen}`;
    const told = [`${head}. ${one.planned.action === 'none' ? '' : `${one.planned.action}: `}${cleanLine(one.planned.reason)}`];
    const acted =
      one.acted === null
        ? []
        : [...listParts(one.acted.parts, options), ...(one.acted.effect === null ? [] : wrapProse(one.acted.effect, options.width, 2))];
    return [...told, ...acted, ...listUnkept(one, options)];
  });
  return [
    ...lines,
    ...completed.flatMap(({ rolledBack, parts }) => [`${time} ${describeCompleted(rolledBack)}`, ...listParts(parts, options)]),
    ...versions,
    ...(all === null ? [] : [`${time} ${all}`]),
  ];
}
