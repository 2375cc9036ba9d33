import { formatEvidence, formatShare } from '../monitoring/figures.ts';
import { describeTrend } from '../monitoring/sparkline.ts';
import type { RegistryEvent, RolloutOutcome } from '../registry/events.ts';
import { countNoun, formatCount } from '../report/phrases.ts';
import { cleanLine, paint, type TextOptions, wrapProse } from '../report/terminal.ts';
import type { RolloutStory, ToldDecision } from './rollout-story.ts';
import { showTime, showWho, writeLifted } from './text.ts';

const LABEL = 14;
/** Decisions that are shown; of more, the first and the last ones. */
const SHOWN = 12;
const BARS = 40;

const OUTCOMES: Readonly<Record<RolloutOutcome, string>> = {
  completed: 'the canary took over',
  'rolled-back': 'rolled back, and its content blocked',
  replaced: 'another version came',
  aborted: 'taken back',
};

function writeEvent({ kind, at, by, reason, outcome, from }: RegistryEvent): string {
  const stamp = `${showTime(at)} by ${showWho(by)}`;
  const why = reason === null ? '' : `: ${reason}`;
  if (kind === 'rollout-started') {
    const [, share, said] = /^([^,]*)(?:, (.*))?$/s.exec(reason ?? 'a share') ?? [];
    return `started ${stamp}, beside ${from ?? 'nothing'}, at ${share}${said === undefined ? '' : `: ${said}`}`;
  }
  if (kind === 'rollout-changed') return `taken to ${reason ?? 'another share'}, ${stamp}`;
  if (kind === 'rollout-paused') return `paused ${stamp}${why}`;
  if (kind === 'rollout-resumed') return `resumed ${stamp}`;
  return `${OUTCOMES[outcome ?? 'aborted']}, ${stamp}${why}`;
}

/** What the newest registry says where its history does not reach so far back. */
function writeTakenBack({ events, takenBack, outcome }: RolloutStory): string[] {
  if (takenBack === null || events.some(({ kind }) => kind === 'rollout-ended')) return [];
  const why = takenBack.reason === undefined ? '' : `: ${takenBack.reason}`;
  return [`${OUTCOMES[outcome ?? 'aborted']}, ${showTime(takenBack.at)} by ${showWho(takenBack.by)}${why}`];
}

function writeArms({ detection }: RolloutStory): string[] {
  const share = ({ bad, exposures }: { readonly bad: number; readonly exposures: number }) =>
    exposures === 0 ? 'nothing' : `${formatCount(bad)} of ${formatCount(exposures)} (${formatShare(bad / exposures)})`;
  return (detection?.guardrails ?? []).map(
    ({ guardrail, canary, stable, maxLogE, unavailable }) =>
      `${guardrail}: canary ${share(canary)}, stable ${share(stable)}, E ${formatEvidence(maxLogE)} at most${unavailable === null ? '' : `; ${unavailable}`}`,
  );
}

function writeVerdict(story: RolloutStory): string[] {
  const { detection } = story;
  if (detection === null) return [];
  const { verdict, named, reachedAt, alpha, blocks } = detection;
  const reached =
    reachedAt === null
      ? ''
      : `, reached with block ${reachedAt.arrival} at ${showTime(new Date(reachedAt.at).toISOString().replace(/\.\d+Z$/, 'Z'))} in step ${reachedAt.step + 1}`;
  return [
    `${verdict}${named.length === 0 ? '' : ` (${named.join(' and ')})`}${reached}; ${countNoun(blocks, 'block')}, limit ${formatCount(Math.round(1 / alpha))}`,
    ...writeArms(story),
    ...detection.reasons.map(({ text }) => text),
  ];
}

function drawPath({ path }: RolloutStory): string[] {
  if (path.length < 2) return [];
  const bars = Math.min(BARS, path.length);
  const values = Array.from({ length: bars }, (_, bar) =>
    path
      .slice(Math.floor((bar * path.length) / bars), Math.floor(((bar + 1) * path.length) / bars))
      .reduce((most, { logTotal }) => Math.max(most, logTotal), Number.NEGATIVE_INFINITY),
  );
  return [`${describeTrend(values, formatEvidence)} (logarithmic)`];
}

function writeDecision({ at, verdict, action, logE, logLimit, agrees, reasons, isWritten }: ToldDecision): string {
  const again = agrees === false ? ', but the counts give another E' : '';
  const done = action === 'none' ? 'nothing done' : `${action}${isWritten === false ? ' (the registry does not have it)' : ''}`;
  const why = action === 'none' || reasons.length === 0 ? '' : `: ${reasons.at(-1)}`;
  return `${showTime(at.replace(/\.\d+Z$/, 'Z'))} ${verdict}, E ${formatEvidence(logE)} of ${formatCount(Math.round(Math.exp(logLimit)))}, ${done}${why}${again}`;
}

function writeDecisions({ decisions }: RolloutStory): string[] {
  if (decisions.length <= SHOWN) return decisions.map(writeDecision);
  const half = SHOWN / 2;
  const left = decisions.length - SHOWN;
  return [...decisions.slice(0, half).map(writeDecision), `… ${left} more …`, ...decisions.slice(-half).map(writeDecision)];
}

function writeRecomputed({ decisions, facts }: RolloutStory): string[] {
  if (facts === null || decisions.length === 0) return [];
  const same = decisions.filter(({ agrees }) => agrees === true).length;
  const gone = decisions.filter(({ agrees }) => agrees === null).length;
  const lost = gone === 0 ? '' : `; of ${gone} the counts are gone`;
  return [`E of ${same} of ${decisions.length} decisions comes out the same from the counts in the store${lost}`];
}

function writeHead({ running, outcome, events }: RolloutStory): string {
  if (running !== null) return `runs at ${running.percent} %${running.paused === undefined ? '' : ', paused'}`;
  if (outcome !== null) return OUTCOMES[outcome];
  return events.length === 0 ? 'not in the registry’s history here' : 'over';
}

/** The story for a terminal, in the order in which it happened. */
export function renderRolloutText(story: RolloutStory, options: TextOptions): string {
  const { prompt, rolloutId, environment, canary, stable, block, unknown, facts, running } = story;
  const unit = running?.unit ?? facts?.unit;
  const entries: (readonly [string, readonly string[]])[] = [
    ['Registry', [...story.events.map(writeEvent), ...writeTakenBack(story)]],
    ['Verdict', writeVerdict(story)],
    ['Path of E', drawPath(story)],
    ['Decisions', writeDecisions(story)],
    ['Recomputed', writeRecomputed(story)],
    ['Unblocked', story.unblocked === null ? [] : [writeLifted(story.unblocked)]],
    [
      'Blocked',
      block === null ? [] : [`${block.digest.slice(0, 19)} since ${showTime(block.at)} by ${showWho(block.by)}: ${block.reason}`],
    ],
    ['Pull request', story.pullRequest === null ? [] : [`${story.pullRequest.url}, ${story.pullRequest.state}`]],
    ['Not known', unknown],
  ];
  return [
    paint('bold', cleanLine(`${prompt} ${rolloutId}: ${writeHead(story)}`), options),
    ...wrapProse(
      `${canary ?? 'A version'} against ${stable ?? 'another'} in ${environment ?? 'an environment'}${unit === undefined ? '' : `, by ${unit}s`}.`,
      options.width,
      0,
    ),
    ...entries.flatMap(([label, lines]) => {
      const wrapped = lines.flatMap((line) => wrapProse(line, options.width, LABEL));
      const [first, ...more] = wrapped;
      return first === undefined ? [] : [`${paint('bold', label.padEnd(LABEL), options)}${first.slice(LABEL)}`, ...more];
    }),
  ].join('\n');
}
