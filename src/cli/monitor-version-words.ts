import { countNoun, formatCount } from '../report/phrases.ts';
import { cleanLine, paint, type TextOptions, wrapProse } from '../report/terminal.ts';
import type { UncontrolledLook } from '../watch/look-uncontrolled.ts';
import type { UncontrolledLooked, UncontrolledSubject, UncontrolledUnseen } from '../watch/uncontrolled.ts';
import { formatMinute } from './registry-words.ts';

/** Versions that are named on one line. */
const NAMED = 5;

const capitalise = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What whoever is told may do; nothing else does. */
function describeWayBack({ promptId, environment }: UncontrolledSubject): string {
  return `To go back: promptgate registry rollback ${promptId} --environment ${environment}`;
}

function describeBaseline({ previous }: UncontrolledSubject): string {
  return `Compared with ${previous ?? 'the version before'}, over the 7 days before it came. What changed in the world since looks the same, so nothing is ever done by this alone.`;
}

/** A version without another one beside it, in full. */
export function formatVersion(one: UncontrolledLooked | UncontrolledUnseen, options: TextOptions): string {
  const { subject } = one;
  const { width } = options;
  const head = `${subject.promptId} in ${subject.environment}: no rollout runs; ${subject.version} has all the traffic`;
  if (one.kind === 'unseen')
    return [`${paint('red', '✖', options)} ${head}, and could not be looked at`, ...wrapProse(one.problem, width, 2)].join('\n');
  const { detection, alarmedAt, isNew, unkept } = one;
  const isAlarm = detection.verdict === 'regress';
  return [
    `${isAlarm ? paint('red', '✖', options) : paint('yellow', '○', options)} ${head}${isAlarm ? `: ${paint('red', 'regress', options)}` : ''}`,
    ...detection.reasons.flatMap(({ text }) => wrapProse(capitalise(text), width, 2)),
    ...(detection.baseline === null ? [] : wrapProse(describeBaseline(subject), width, 2)),
    ...(isAlarm ? wrapProse(describeWayBack(subject), width, 2) : []),
    ...(alarmedAt === null || isNew ? [] : wrapProse(`Told before, ${formatMinute(alarmedAt)} UTC.`, width, 2)),
    ...(unkept === null ? [] : wrapProse(`This check could not be kept: ${unkept}`, width, 2)),
  ].join('\n');
}

/** How the versions without a rollout do, on one line; null: there is none to speak of. */
export function describeVersions({ versions, waiting }: UncontrolledLook): string | null {
  const looked = versions.flatMap((one) => (one.kind === 'looked' ? [one] : []));
  const later = waiting === 0 ? '' : `; for ${formatCount(waiting)} more there was no time, they have their turn at a later look`;
  if (looked.length === 0) return waiting === 0 ? null : `versions without a rollout: none was looked at${later}`;
  const told = looked.flatMap(({ subject, alarmedAt, isNew }) =>
    alarmedAt === null || isNew ? [] : [`${subject.promptId} ${subject.version} (${formatMinute(alarmedAt)} UTC)`],
  );
  const shown = told.slice(0, NAMED).join(', ') + (told.length > NAMED ? ` and ${told.length - NAMED} others` : '');
  const isNews = looked.some(({ isNew }) => isNew);
  const found =
    told.length > 0 ? `alarms that were told before: ${shown}` : isNews ? 'an alarm is new' : 'none is proven worse than the one before it';
  return `${countNoun(looked.length, 'version')} without a rollout: ${found}${later}`;
}

/** What a process that looks again and again says of each: an alarm, once. */
export function listVersionTicks(look: UncontrolledLook, time: string, options: TextOptions): string[] {
  return look.versions.flatMap((one) => {
    const { promptId, version } = one.subject;
    if (one.kind === 'unseen') return [`${time} ${promptId} ${version} could not be looked at: ${cleanLine(one.problem)}`];
    const unkept = one.unkept === null ? [] : wrapProse(`This check could not be kept: ${one.unkept}`, options.width, 2);
    if (!one.isNew) return unkept;
    const why = one.detection.reasons.map(({ text }) => cleanLine(text)).join(' ');
    return [
      `${time} ${paint('red', '✖', options)} ${promptId} ${version} without a rollout: regress. notify: ${why}`,
      ...wrapProse(`${describeBaseline(one.subject)} This is told once.`, options.width, 2),
      ...wrapProse(describeWayBack(one.subject), options.width, 2),
      ...unkept,
    ];
  });
}
