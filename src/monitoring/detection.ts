import type { Guardrail } from '../registry/registry.ts';
import type { EndingFault, LedgerFault } from './ledger.ts';

export type MonitorVerdict = 'pass' | 'regress' | 'insufficient';

/** How a rollout is judged; every number has a default in `DEFAULT_SETTINGS`. */
export interface DetectionSettings {
  /** Chance of a false alarm over the whole rollout, whenever it is looked at. */
  readonly alpha: number;
  /** Chance of a false pass. */
  readonly beta: number;
  /** A ratio of rates that `pass` has ruled out. */
  readonly ruleOut: number;
  /** Bad canary events that `regress` needs at least. */
  readonly minEvents: number;
  /** Canary rates, 0 to 1, that `regress` needs at least. */
  readonly minRates: Readonly<Record<Exclude<Guardrail, 'satisfaction'>, number>>;
  /** Canary rates, 0 to 1, below which a guardrail passes whatever stable's is; null: none. */
  readonly tolerate: Readonly<Partial<Record<Exclude<Guardrail, 'satisfaction'>, number>>>;
  /** Guardrails that `pass` asks for; one that is not available and not required is left out. */
  readonly required: readonly Guardrail[];
}

export type InsufficientReason =
  | LedgerFault
  | 'too-few-events'
  | 'not-ruled-out'
  | 'sample-ratio-mismatch'
  | 'guardrail-unavailable'
  | 'no-rollout'
  | 'no-calls';

export interface GuardrailState {
  readonly guardrail: Guardrail;
  readonly weight: number;
  /** Of now, and the highest so far; natural logarithms, so that no number is too large. */
  readonly logE: number;
  readonly maxLogE: number;
  /** For `pass`: against the ratio, and against the tolerated rate (null: none is set). */
  readonly logPass: number;
  readonly logTolerated: number | null;
  readonly passed: boolean;
  readonly canary: { readonly exposures: number; readonly bad: number };
  readonly stable: { readonly exposures: number; readonly bad: number };
  /** Why it counts for nothing, or no further; null: it counts. */
  readonly unavailable: EndingFault | 'no-threshold' | null;
}

/** One point of the path of E: after a block had closed. */
export interface PathPoint {
  readonly arrival: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly step: number;
  readonly guardrail: Guardrail;
  /** Of the guardrail, and of all together. */
  readonly logE: number;
  readonly logTotal: number;
}

export interface Detection {
  readonly rule: 'sequential';
  readonly verdict: MonitorVerdict;
  /** Of an `insufficient`; empty otherwise. */
  readonly reasons: readonly { readonly reason: InsufficientReason; readonly guardrail: Guardrail | null; readonly text: string }[];
  /** What regressed: guardrails by themselves, or all together; empty without `regress`. */
  readonly named: readonly (Guardrail | 'together')[];
  /** Where `regress` was first reached; null without. It stays. */
  readonly reachedAt: PathPoint | null;
  /** Natural logarithms of the sum over guardrails now, of its highest value, and of the limit 1/α. */
  readonly logE: number;
  readonly maxLogE: number;
  readonly logLimit: number;
  readonly alpha: number;
  readonly guardrails: readonly GuardrailState[];
  readonly share: {
    readonly logE: number;
    readonly logLimit: number;
    readonly mismatch: boolean;
    /** By design and as seen in the newest step, 0 to 1; null without calls. */
    readonly designed: number | null;
    readonly realised: number | null;
  };
  readonly blocks: number;
}

/** What a check found, kept so that it can be told and recomputed later. */
export interface Decision {
  readonly rolloutId: string;
  /** Ids of rollouts are counted for each prompt; needed where a store has those of several prompts. */
  readonly promptId?: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly verdict: MonitorVerdict;
  readonly named: readonly string[];
  readonly reasons: readonly string[];
  /** Arrival of the last block that it rests on; 0: none. */
  readonly arrival: number;
  readonly logE: number;
  readonly logLimit: number;
  /** What was done: `rollback`, `pause`, `notify`, `advance`, `complete`, `none`. */
  readonly action: string;
  /** Of a version without a control: what it is held against, as it was read first. */
  readonly baseline?: { readonly calls: number; readonly errors: number };
}
