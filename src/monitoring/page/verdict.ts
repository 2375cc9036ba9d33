import { formatCount } from '../../report/phrases.ts';
import type { GuardrailState } from '../detection.ts';
import { formatEvidence, formatExponential, formatShare } from '../figures.ts';
import type { MonitorPageData, PageRollout } from './data.ts';
import { formatTime, joinWords } from './words.ts';

export type Tone = 'bad' | 'good' | 'open' | 'none';

export interface PageVerdict {
  readonly tone: Tone;
  /** A sign and a few words. */
  readonly title: string;
  /** Plain sentences, untrusted. */
  readonly sentences: readonly string[];
  /** What to do now, and the command that does it. */
  readonly mend?: { readonly text: string; readonly command: string };
}

type Counted = Exclude<GuardrailState['guardrail'], 'satisfaction'>;

/** What is bad of a guardrail's exposures, as people say it; of calls, and of users who are counted once each. */
const BAD_WORDS: Readonly<Record<'request' | 'user', Readonly<Record<Counted, readonly [exposed: string, bad: string]>>>> = {
  request: { errors: ['calls', 'failed'], slow: ['calls without an error', 'were slow'], unhappy: ['rated answers', 'got a 1 or 2'] },
  user: { errors: ['users', 'met an error'], slow: ['users', 'waited too long'], unhappy: ['users who rated', 'gave a 1 or 2'] },
};

/** `14.9 % (62 of 415)` */
export function describeArm({ exposures, bad }: GuardrailState['canary'], guardrail: GuardrailState['guardrail']): string {
  if (guardrail === 'satisfaction') return `${formatCount(exposures)} rated`;
  return exposures === 0 ? 'none yet' : `${formatShare(bad / exposures)} (${formatCount(bad)} of ${formatCount(exposures)})`;
}

function describeNamed({ detection, rollout }: MonitorPageData): string[] {
  if (detection === null || rollout === null) return [];
  return detection.guardrails.flatMap(({ guardrail, canary, stable }) => {
    if (!detection.named.includes(guardrail) || guardrail === 'satisfaction') return [];
    const [exposed, bad] = BAD_WORDS[rollout.unit][guardrail];
    return [
      `Of the ${exposed} of ${rollout.canary} ${describeArm(canary, guardrail)} ${bad}, of those of ${rollout.stable} ${describeArm(stable, guardrail)}.`,
    ];
  });
}

/** What the rollout is doing, and to whom. */
export function describeRollout({
  id,
  stable,
  canary,
  unit,
  state,
  percent,
  step,
  steps,
  startedAt,
  endedAt,
  pausedBecause,
}: PageRollout): string {
  const who = unit === 'user' ? 'users' : 'requests';
  const start = `Rollout ${id} from ${stable} to ${canary}, by ${who}, began ${formatTime(startedAt)} UTC`;
  if (state === 'ended') return endedAt === null ? `${start} and is over.` : `${start} and ended ${formatTime(endedAt)} UTC.`;
  const place =
    step === null || steps.length < 2 ? '' : ` (step ${step + 1} of ${steps.length}: ${steps.map((one) => `${one} %`).join(', ')})`;
  const share = percent === null ? '' : `; ${canary} gets ${percent} % of ${who}${place}`;
  return `${start}${share}${state === 'paused' ? `; paused${pausedBecause ? `: ${pausedBecause}` : ''}` : ''}.`;
}

/** The verdict of the rollout, first in words: what a reader wants to know before any picture. */
export function describePageVerdict(data: MonitorPageData): PageVerdict {
  const { detection, rollout, running, environment, promptId, storeName } = data;
  if (rollout === null) {
    const what = running === null ? `Nothing is known to run in ${environment}` : `All calls in ${environment} get ${running}`;
    return { tone: 'none', title: '○ No rollout', sentences: [`${what}; no two versions are compared.`] };
  }
  if (detection === null) {
    return {
      tone: 'open',
      title: '○ Nothing to judge by',
      sentences: [`${storeName} holds no call that this rollout assigned.`],
    };
  }
  const { verdict, named, reasons, maxLogE, logLimit, reachedAt } = detection;
  const evidence = `The evidence E reached ${formatEvidence(maxLogE)}; the limit is ${formatExponential(logLimit)}`;
  if (verdict === 'regress') {
    const what = named.includes('together') ? 'by all guardrails together' : joinWords(named);
    const isOver = rollout.state === 'ended';
    return {
      tone: 'bad',
      title: `✖ ${rollout.canary} is worse: ${what}`,
      sentences: [
        `${evidence}${reachedAt === null ? '' : `, crossed ${formatTime(reachedAt.at)} UTC`}.`,
        ...describeNamed(data),
        ...(isOver ? [running === null ? 'The rollout is over.' : `The rollout is over; ${environment} runs ${running}.`] : []),
      ],
      ...(isOver
        ? {}
        : {
            mend: {
              text: `${rollout.canary} still gets traffic. Back to ${rollout.stable}, and never again to this content:`,
              command: `promptgate rollout abort ${promptId} --environment ${environment} --block`,
            },
          }),
    };
  }
  if (verdict === 'pass') {
    return {
      tone: 'good',
      title: `✔ ${rollout.canary} is not much worse`,
      sentences: [
        'Of every guardrail that something is known of it is ruled out that the new version is much worse than the old one, or its own rate is below what is tolerated.',
        `${evidence}.`,
      ],
    };
  }
  const open = [...reasons.map(({ text }) => text), `${evidence}.`];
  // Whatever else is said: what was recorded is not what was sent, and a canary that dies before it records looks perfect.
  if (detection.share.mismatch) return { tone: 'open', title: '▲ The shares are not as designed', sentences: open };
  if (rollout.state !== 'ended') return { tone: 'open', title: '○ Not decided yet', sentences: open };
  if (rollout.outcome === 'completed') return { tone: 'good', title: `✔ ${rollout.canary} took over without an alarm`, sentences: open };
  return { tone: 'none', title: '○ Over before it was decided', sentences: open };
}
