import type { EndedStatus, RolloutStatus } from '../registry/rollout-status.ts';
import { joinSentences } from '../report/describe-fault.ts';
import { cleanLine, paint, type TextOptions, wrapProse } from '../report/terminal.ts';
import { formatMinute, shortenName } from './registry-words.ts';

const BAR = 40;

/** `1 h 5 min`; minutes alone below an hour. */
export function describeMinutes(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor((minutes % 1440) / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length === 0 ? '0 min' : said.join(' ');
}

/** The share as a bar; the smallest one is visible, and only 100 % fills it. */
function drawBar(percent: number, options: TextOptions): string {
  const filled = percent >= 100 ? BAR : Math.min(BAR - 1, Math.max(1, Math.round((percent / 100) * BAR)));
  return `${paint('green', '█'.repeat(filled), options)}${'░'.repeat(BAR - filled)}`;
}

/** Steps from the one before last to those that come, the one of now in brackets. */
function describeSteps({ steps, step, percent }: RolloutStatus): string {
  const past = steps.slice(Math.max(0, step - 3), step).map((each) => `${each}`);
  const next = steps.slice(step + 1, step + 7).map((each) => `${each}`);
  const before = step > 3 ? ['…'] : [];
  const after = steps.length > step + 7 ? ['…'] : [];
  return [...before, ...past, `[${percent}]`, ...next, ...after, 'the end'].join(' → ');
}

function describeHold({ holdLeft, holdMinutes, holdUntil, paused }: RolloutStatus): string {
  if (paused !== null) return `paused by ${shortenName(paused.by)} on ${formatMinute(paused.at)} UTC: ${paused.reason}`;
  if (holdLeft === 0) return `held ${describeMinutes(holdMinutes)}: the next step may be taken`;
  return `held until ${formatMinute(holdUntil)} UTC, ${describeMinutes(holdLeft)} of ${describeMinutes(holdMinutes)} left`;
}

function describeJudges({ guardrails, slowMs }: RolloutStatus): string {
  const names = guardrails.map((name) => (name === 'slow' && slowMs !== null ? `slow (above ${Math.round(slowMs)} ms)` : name));
  return `judged by ${names.join(', ')}${slowMs === null ? '; slow is not judged' : ''}`;
}

/** What somebody may do next, each with its command on a line of its own: one that is broken in two cannot be copied. */
function listNext({ id, environment, next, paused, stable }: RolloutStatus, write: string): string[] {
  const goal = next.kind === 'step' ? `${next.percent} %` : `everybody gets ${next.version}`;
  const about = `${id} --environment ${environment}`;
  return [
    `  Next, ${goal}:`,
    `    promptgate rollout advance ${about}${paused === null ? '' : ' --resume'}${write}`,
    ...(paused === null ? [] : [`  Or back, everybody gets ${stable}:`, `    promptgate rollout abort ${about}${write}`]),
  ].map(cleanTail);
}

/** One line as it is, whatever stands in it; the blanks before it stay. */
function cleanTail(line: string): string {
  return `${/^ */.exec(line)?.[0] ?? ''}${cleanLine(line)}`;
}

/**
 * What runs, how far it is, and the command that takes it further.
 * @param options.write how this clone writes its registry: ` --push` where it has a remote
 */
export function formatStatus(rollouts: readonly RolloutStatus[], { write, ...options }: TextOptions & { readonly write: string }): string {
  return rollouts
    .map((rollout) => {
      const { id, environment, rolloutId, stable, canary, percent, unit, startedAt, startedBy, steppedAt, reason, allowed, denied } =
        rollout;
      const who = startedBy === null ? '' : ` by ${shortenName(startedBy)}`;
      const stepped = steppedAt === startedAt ? '' : `; at ${percent} % since ${formatMinute(steppedAt)} UTC`;
      const lists =
        allowed + denied === 0
          ? []
          : [
              `${allowed} ${allowed === 1 ? 'key always gets' : 'keys always get'} ${canary}, ${denied} never ${denied === 1 ? 'does' : 'do'}`,
            ];
      const lines = [
        `steps ${describeSteps(rollout)}`,
        `started ${formatMinute(startedAt)} UTC${who}${stepped}`,
        describeHold(rollout),
        describeJudges(rollout),
        ...(reason === null ? [] : [`reason: ${reason}`]),
        ...lists,
      ];
      return [
        paint('bold', cleanLine(`${id} in ${environment}: ${stable} → ${canary}`), options),
        `  ${drawBar(percent, options)} ${percent} % of ${unit}s  ${cleanLine(rolloutId)}`,
        ...lines.flatMap((line) => wrapProse(line, options.width, 2)),
        ...listNext(rollout, write),
      ].join('\n');
    })
    .join('\n\n');
}

/** Rollouts that were taken back, which are shown at most. */
const ENDED = 10;

/** What was taken back last, by whom and why, the newest first. */
export function formatEnded(ended: readonly EndedStatus[], { width }: TextOptions): string {
  const lines = ended.slice(0, ENDED).map(({ id, environment, rolloutId, canary, version, reason, by, at }) => {
    const why = reason === null ? '' : `: ${reason}`;
    const told = `${id} in ${environment}: ${rolloutId} to ${canary} was taken back, ${formatMinute(at)} UTC by ${shortenName(by)}${why}`;
    return joinSentences(told, version === null ? '' : `Everybody gets ${version}.`);
  });
  const more = ended.length > ENDED ? [`${ended.length - ENDED} more were taken back before: name the prompt.`] : [];
  return [...lines, ...more].flatMap((line) => wrapProse(line, width, 0)).join('\n');
}
