import type { MonitoringConfig } from '../config/config.ts';
import { tracePath } from '../monitoring/detect.ts';
import { formatCounts, formatEvidence, formatLimit } from '../monitoring/figures.ts';
import { describePath } from '../monitoring/path-words.ts';
import { listGuardrails } from '../registry/rollout-guardrails.ts';
import { codeSpan, formatProse } from '../report/escape.ts';
import type { ActedPart } from '../watch/act-on.ts';
import { listSettings } from '../watch/check-settings.ts';
import type { Look, Looked } from '../watch/look.ts';

export interface MonitoredPlace {
  readonly environment: string;
  readonly monitoring: MonitoringConfig;
  /** Its path; empty where none was made. */
  readonly bundle: string;
}

const HEADS = {
  pass: '✅ no worse than stable',
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
  const settings = listSettings(monitoring, monitoring.policy, listGuardrails(check.subject.rollout));
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

/** The job summary of a look at an environment; Markdown. */
export function describeMonitored({ rollouts, completed }: Look, { environment, monitoring, bundle }: MonitoredPlace): string {
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
  return `${[...told, ...earlier, ...built].join('\n\n')}\n`;
}
