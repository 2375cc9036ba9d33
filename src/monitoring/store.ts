import type { Guardrail } from '../registry/registry.ts';
import type { Decision } from './detection.ts';
import type { Ledger, LedgerDelta, RolloutFacts, ShareCount } from './ledger.ts';
import type { RollUp, SeriesKey } from './roll-up.ts';

/** What one minute of one series brings. */
export interface RollUpDelta {
  readonly series: SeriesKey;
  /** Minutes since 1970, of the calls' `at`. */
  readonly minute: number;
  readonly rollUp: RollUp;
}

/** What a key did since the last flush, in a rollout by users. The store tells keys apart and keeps none of them as it is. */
export interface KeyEvents {
  readonly rolloutId: string;
  /** Ids of rollouts are counted for each prompt; needed where a store has those of several prompts. */
  readonly promptId?: string;
  readonly step: number;
  readonly variant: 'stable' | 'canary';
  readonly key: string;
  /** Guardrails under which it was exposed. */
  readonly exposed: readonly Guardrail[];
  readonly bad: readonly Guardrail[];
  /** Its first rating since the last flush; null: none. */
  readonly rating: number | null;
}

/** Leads from an answer back to what made it. */
export interface ResponseFacts {
  readonly responseId: string;
  readonly promptId: string;
  readonly version: string;
  readonly environment: string;
  readonly epoch: string;
  readonly variant: 'stable' | 'canary' | null;
  readonly bucket: number | null;
  readonly commit: string | null;
  readonly digest: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** One call as it was; kept where the monitor was told to. */
export interface RawCall {
  readonly series: SeriesKey;
  readonly at: number;
  readonly latencyMs: number;
  readonly tokens: number;
  readonly error: boolean;
  readonly satisfaction: number | null;
  readonly responseId: string | null;
}

/** What one flush brings; written as a whole or not at all. */
export interface Batch {
  /** Milliseconds since 1970, by the recorder's clock. */
  readonly at: number;
  readonly rollUps: readonly RollUpDelta[];
  readonly rollouts: readonly RolloutFacts[];
  /** Of rollouts by requests. */
  readonly ledger: readonly LedgerDelta[];
  /** Of rollouts by requests: those that chance assigned since the last flush. Of users, whose keys the store counts itself, the percent alone. */
  readonly shares: readonly (ShareCount & { readonly rolloutId: string; readonly promptId?: string })[];
  /** Of rollouts by users. */
  readonly keys: readonly KeyEvents[];
  readonly responses: readonly ResponseFacts[];
  readonly raw: readonly RawCall[];
}

export interface SpanQuery {
  readonly promptId: string;
  /** null: all. */
  readonly environment: string | null;
  readonly version: string | null;
  /** Milliseconds since 1970; `from` belongs to it, `to` does not. To the minute, widened. */
  readonly from: number;
  readonly to: number;
}

export interface SeriesPoint {
  readonly version: string;
  /** Milliseconds since 1970: the begin of a span of `stepMs`. */
  readonly from: number;
  readonly rollUp: RollUp;
}

/** Where calls are kept: one port, one contract test, adapters in `src/stores`. Faults are PromptgateErrors. */
export interface MonitorStore {
  /** As it was named: `memory:`, `sqlite:metrics.db`, `prometheus:http://…`, without credentials. */
  readonly name: string;
  write(batch: Batch): Promise<void>;
  /** null: no call. */
  total(query: SpanQuery): Promise<RollUp | null>;
  /** By version and time, for pictures. `stepMs` is a multiple of a minute. */
  series(query: SpanQuery & { readonly stepMs: number }): Promise<readonly SeriesPoint[]>;
  /** Rollouts that calls were recorded of, oldest first. null: all environments. */
  rollouts(promptId: string, environment: string | null): Promise<readonly RolloutFacts[]>;
  /**
   * @param promptId needed where rollouts of several prompts have that id
   * @throws PromptgateError `rollout-ambiguous`
   */
  ledger(rolloutId: string, promptId?: string): Promise<Ledger | null>;
  /** false: this store keeps none. */
  decide(decision: Decision): Promise<boolean>;
  /** Oldest first. */
  decisions(rolloutId: string, promptId?: string): Promise<readonly Decision[]>;
  response(responseId: string): Promise<ResponseFacts | null>;
  close(): Promise<void>;
}
