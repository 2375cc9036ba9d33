import type { MonitoringConfig } from '../config/config.ts';
import { tracePath } from '../monitoring/detect.ts';
import { formatCounts, formatEvidence, formatLimit } from '../monitoring/figures.ts';
import { describePath } from '../monitoring/path-words.ts';
import { listGuardrails } from '../registry/rollout-guardrails.ts';
import { codeSpan, formatProse } from '../report/escape.ts';
import type { ActedPart } from '../watch/act-on.ts';
import { chooseSettings } from '../watch/check-settings.ts';
import type { Look, Looked } from '../watch/look.ts';
import type { UncontrolledLook } from '../watch/look-uncontrolled.ts';

export interface MonitoredPlace {
  readonly environment: string;
  readonly monitoring: MonitoringConfig;
  /** Its path; empty where none was made. */
  readonly bundle: string;
}

const HEADS = {
  pass: '✅ not much worse than stable',
  regress: '❌ worse than stable',
  insufficient: '⏳ not known yet',
} as const;

const PART_MARKS: Readonly<Record<ActedPart['state'], string>> = { done: '✅', 'by-hand': '✋', refused: '❌', failed: '❌' };

/** Bars of the path at most. */
const BARS = 40;

function describeParts(parts: readonly ActedPart[]): string {
  return parts.map(({ part, state, text }) => `- ${PART_MARKS[state]} ${part}: ${formatProse(text)}`).join('\n');
}

function formatPath({ check }: Looked, monitoring: MonitoringConfig): string {
  const settings = chooseSettings(monitoring, monitoring.policy, listGuardrails(check.subject.rollout));
  const path = describePath(tracePath(check.ledger, settings), BARS);
  return path === null ? '' : `Path of E, logarithmic, since the rollout began: ${codeSpan(path, 200)}`;
}

function describeRollout(one: Looked, monitoring: MonitoringConfig): string {
  const { check, planned, acted, subject } = one;
  const { rollout, stable, promptId } = subject;
  const { detection } = check;
  const rows = detection.guardrails.map(
    ({ guardrail, canary, stable: other, maxLogE, weight }) =>
      `| ${guardrail} | ${formatCounts(canary, 'nothing counted')} | ${formatCounts(other, 'nothing counted')} | ${formatEvidence(maxLogE)} | ${weight > 0 ? formatLimit(detection.alpha * weight) : '–'} |`,
  );
  const lines = [
    `### ${codeSpan(promptId)}: ${HEADS[detection.verdict]}`,
    `${codeSpan(rollout.id)}: ${codeSpan(rollout.canary)} at ${rollout.percent} % of ${rollout.unit}s against ${codeSpan(stable)}. Verdict: **${detection.verdict}**.`,
    ['| Guardrail | Canary | Stable | E | Limit |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
    formatPath(one, monitoring),
    detection.reasons.map(({ text }) => `- ${formatProse(text)}`).join('\n'),
    formatProse(planned.reason),
    acted === null ? '' : describeParts(acted.parts),
    acted === null || acted.effect === null ? '' : formatProse(acted.effect),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

/** Versions without a rollout of which nothing is to be told in full, in one table at most. */
const ROWS = 50;

function describeVersion(one: UncontrolledLook['versions'][number]): string {
  const { promptId, version, previous } = one.subject;
  const about = `### ${codeSpan(promptId)} ${codeSpan(version)}, without a rollout`;
  if (one.kind === 'unseen') return `${about}: ⚠️ could not be looked at\n\n${formatProse(one.problem)}`;
  const told =
    one.isNew || one.alarmedAt === null
      ? ''
      : ` This was told first at ${codeSpan(one.alarmedAt)}; a run that finds no other one is not red again.`;
  return [
    `${about}: ❌ fails more often than ${previous === null ? 'the version before' : codeSpan(previous)}`,
    `${formatProse(one.detection.reasons.map(({ text }) => text).join(' '))}${told}`,
    'The version before is that of the 7 days before this one came. What changed in the world since looks the same, so nothing is done by this alone.',
  ].join('\n\n');
}

/** What runs without a rollout: alarms in full, of the others a table. */
function describeVersions({ versions, waiting }: UncontrolledLook): readonly string[] {
  const quiet = versions.flatMap((one) => (one.kind === 'looked' && one.detection.verdict !== 'regress' ? [one] : []));
  const loud = versions.filter((one) => !quiet.some((other) => other === one));
  const rows = quiet.slice(0, ROWS).map(({ subject, detection: { observed, baseline, logE, logLimit } }) => {
    const counts = (arm: typeof observed) =>
      arm === null ? 'no call' : formatCounts({ exposures: arm.calls, bad: arm.errors }, 'no call');
    return `| ${codeSpan(subject.promptId)} | ${codeSpan(subject.version)} | ${counts(observed)} | ${counts(baseline)} | ${formatEvidence(logE)} | ${formatEvidence(logLimit)} |`;
  });
  const more = quiet.length > ROWS ? `\n\n${quiet.length - ROWS} more are not proven worse either.` : '';
  const later = waiting === 0 ? '' : `\n\nFor ${waiting} more there was no time at this look.`;
  if (rows.length === 0) return [...loud.map(describeVersion), ...(later === '' ? [] : [later.trim()])];
  const table = [
    '| Prompt | Version | Failed | Of the version before | E | Limit |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  return [
    ...loud.map(describeVersion),
    `### Without a rollout: none of these is proven worse than the version before\n\n${table}${more}${later}`,
  ];
}

/** The job summary of a look at an environment; Markdown. */
export function describeMonitored(
  { rollouts, completed, uncontrolled }: Look,
  { environment, monitoring, bundle }: MonitoredPlace,
): string {
  const told = rollouts.map((one) =>
    one.kind === 'looked'
      ? describeRollout(one, monitoring)
      : `### ${codeSpan(one.subject.promptId)}: ⚠️ could not be looked at\n\nNothing was done. ${formatProse(one.problem)}`,
  );
  const earlier = completed.map(
    ({ rolledBack, parts }) =>
      `### ${codeSpan(rolledBack.promptId)}: rolled back before (${codeSpan(rolledBack.rolloutId)})\n\n${describeParts(parts)}`,
  );
  if (told.length + earlier.length === 0) told.push(`### No rollout runs in ${codeSpan(environment)}`);
  const built = bundle === '' ? [] : [`Bundle: ${codeSpan(bundle, 300)}. It has to be published to take effect.`];
  return `${[...told, ...earlier, ...describeVersions(uncontrolled), ...built].join('\n\n')}\n`;
}
