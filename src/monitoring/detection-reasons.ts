import type { Guardrail } from '../registry/registry.ts';
import { isJudged } from '../registry/rollout-guardrails.ts';
import { formatCount } from '../report/phrases.ts';
import type { Detection, DetectionSettings, GuardrailState, InsufficientReason } from './detection.ts';
import { formatEvidence, formatRate, formatShare } from './figures.ts';
import type { Ledger, LedgerFault, RolloutFacts, ShareCount } from './ledger.ts';

type Reason = Detection['reasons'][number];

/** All that the reasons are told from. */
export interface Finding extends Pick<Detection, 'guardrails' | 'share' | 'logLimit' | 'logE' | 'maxLogE' | 'blocks'> {
  readonly facts: RolloutFacts;
  readonly settings: DetectionSettings;
  readonly faults: Ledger['faults'];
  readonly shares: readonly ShareCount[];
}

/** What is counted, and what is bad of it: "3 of 410 calls failed". */
const WORDS: Readonly<Record<Guardrail, Readonly<Record<RolloutFacts['unit'], string>> & { readonly bad: string }>> = {
  errors: { request: 'calls', user: 'users', bad: 'failed' },
  slow: { request: 'calls', user: 'users', bad: 'slow' },
  unhappy: { request: 'ratings', user: 'users', bad: 'unhappy' },
  satisfaction: { request: 'ratings', user: 'ratings', bad: 'below 5' },
};

const FAULT_WORDS: Readonly<Record<LedgerFault, string>> = {
  'key-limit': 'a million users are known, and further ones cannot be told apart; what came after counts no more.',
  'unit-not-deduplicated':
    'several processes record, and none knows which users the others saw. Record into one SQLite store, or set keyAffinity where each user always reaches the same process.',
  restart:
    'a process that tells users apart began anew, or one more did, and knows nothing of those seen before; what came after counts no more. A SQLite store outlives its processes.',
  'users-forgotten':
    'the users seen before were forgotten after the next rollout of the prompt had begun; who came since is counted no more.',
  gap: 'samples were missing for more than five minutes; what happened in between counts nowhere.',
  'not-an-integer':
    'counters were no whole numbers, or became smaller while their process lived, so something on the way changed them; those samples count nowhere.',
};

function compareArms({ guardrail, canary, stable }: GuardrailState, unit: RolloutFacts['unit']): string {
  const { bad, [unit]: what } = WORDS[guardrail];
  const tell = (name: string, arm: GuardrailState['canary']) =>
    `${name} ${formatCount(arm.bad)} of ${formatCount(arm.exposures)} ${what} ${bad} (${formatRate(arm)})`;
  return `${tell('canary', canary)}, ${tell('stable', stable)}`;
}

/** Whether `pass` asks for a guardrail: for all that something is known of, and for what is required in any case. */
function isAsked({ guardrail, unavailable, canary, stable }: GuardrailState, { required }: DetectionSettings): boolean {
  return required.includes(guardrail) || (unavailable === null && canary.exposures > 0 && stable.exposures > 0);
}

function tellMissing(state: GuardrailState | undefined, guardrail: Guardrail): Reason | null {
  const reason = 'guardrail-unavailable';
  if (state === undefined) return { reason, guardrail, text: `${guardrail} is required, but the rollout was not started with it.` };
  if (state.unavailable !== 'no-threshold') return null;
  return { reason, guardrail, text: `${guardrail} is required, but the rollout has no threshold: start it with --slow-ms or --store.` };
}

function tellTooFew(state: GuardrailState, { settings, facts }: Finding): Reason {
  const { guardrail, canary } = state;
  const few = canary.bad < settings.minEvents;
  const least = few
    ? `an alarm needs ${settings.minEvents} in the canary`
    : `an alarm needs a canary rate of ${100 * (guardrail === 'satisfaction' ? 0 : settings.minRates[guardrail])} %`;
  return {
    reason: 'too-few-events',
    guardrail,
    text: `${guardrail}: E is past its limit, but ${least}: ${compareArms(state, facts.unit)}.`,
  };
}

function tellNotRuledOut(state: GuardrailState, { settings, facts }: Finding): Reason {
  const { guardrail, logPass, canary, stable } = state;
  const none = canary.exposures === 0 && stable.exposures === 0;
  const limit = formatEvidence(-Math.log(settings.beta));
  const known = none ? 'no block has closed yet' : `evidence ${formatEvidence(logPass)} of ${limit}; ${compareArms(state, facts.unit)}`;
  return {
    reason: 'not-ruled-out',
    guardrail,
    text: `${guardrail}: ${settings.ruleOut} times stable's rate is not ruled out yet: ${known}.`,
  };
}

/** Why there is neither an alarm nor a pass; empty where all that is asked for has passed. */
export function listReasons(finding: Finding): Reason[] {
  const { guardrails, settings, faults, share, shares, logLimit, facts } = finding;
  const reasons: Reason[] = [];
  const add = (reason: InsufficientReason, guardrail: Guardrail | null, text: string) => reasons.push({ reason, guardrail, text });
  if (share.mismatch) {
    const percent = (value: number | null) => (value === null ? '–' : formatShare(value));
    add(
      'sample-ratio-mismatch',
      null,
      `the canary got ${percent(share.realised)} where ${percent(share.designed)} were meant: calls are lost or counted twice on one side, and nothing can be compared until that is found.`,
    );
  }
  const none = shares.every(({ canary, stable }) => canary + stable === 0) && finding.blocks === 0;
  if (none)
    add(
      'no-calls',
      null,
      'no call of this rollout was recorded yet. Applications take part once they read a bundle that was made after it began; a call counts where `resolve` was given a key and `record` what it gave.',
    );
  for (const guardrail of settings.required) {
    const missing = tellMissing(
      guardrails.find((state) => state.guardrail === guardrail),
      guardrail,
    );
    if (missing !== null) reasons.push(missing);
  }
  const judged = facts.guardrails.filter((name) => isJudged(name, facts.slowMs));
  const open = guardrails.filter((state) => isAsked(state, settings) && !state.passed);
  for (const { fault, guardrail } of faults) {
    // A gap that the evidence has long made up for is no reason any more.
    const matters = guardrail === null ? open.length > 0 : open.some((state) => state.guardrail === guardrail);
    if (matters) add(fault, guardrail, `${guardrail ?? 'all guardrails'}: ${FAULT_WORDS[fault]}`);
  }
  for (const state of guardrails) {
    if (state.logE + Math.log(state.weight) >= logLimit) reasons.push(tellTooFew(state, finding));
  }
  if (none) return reasons;
  for (const state of open) if (state.unavailable === null) reasons.push(tellNotRuledOut(state, finding));
  if (reasons.length === 0 && !guardrails.some(({ passed }) => passed)) {
    add('guardrail-unavailable', null, judged.length === 0 ? 'the rollout is judged by nothing.' : 'no guardrail could be judged.');
  }
  return reasons;
}
