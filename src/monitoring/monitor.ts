import type { Call, DropReason, RatedCall, ResolvedCall } from './call.ts';
import type { Detection, DetectionSettings, MonitorVerdict } from './detection.ts';
import type { Statistics } from './statistics.ts';

export interface StatsOptions {
  /** 1/60 to 9,600; 1 when not given. */
  readonly hours?: number | undefined;
  readonly environment?: string | undefined;
  readonly version?: string | undefined;
}

export interface DetectOptions {
  readonly environment: string;
  /** The newest one that calls were recorded of when not given. */
  readonly rolloutId?: string | undefined;
  /** `sequential` (default) is valid at any look; `ratio` is the plain rule of the last hour against 24 h. */
  readonly rule?: 'sequential' | 'ratio' | undefined;
  readonly settings?: Partial<DetectionSettings> | undefined;
}

/** What the plain rule says. */
export interface RatioDetection {
  readonly rule: 'ratio';
  readonly verdict: MonitorVerdict;
  readonly reasons: readonly { readonly reason: string; readonly guardrail: string | null; readonly text: string }[];
  readonly named: readonly string[];
  readonly recent: Statistics | null;
  readonly before: Statistics | null;
}

/** What a version says of itself against a frozen window of before, where there is no other version beside it. */
export interface UncontrolledDetection {
  readonly rule: 'no-control';
  readonly verdict: MonitorVerdict;
  readonly reasons: readonly { readonly reason: string; readonly guardrail: string | null; readonly text: string }[];
  readonly named: readonly string[];
  readonly logE: number;
  readonly logLimit: number;
  readonly baseline: { readonly calls: number; readonly errors: number; readonly upperRate: number } | null;
  readonly observed: { readonly calls: number; readonly errors: number } | null;
}

export interface MonitorHealth {
  /** Calls that wait to be written. */
  readonly queued: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** ISO 8601 UTC; null: never. */
  readonly lastFlushAt: string | null;
  /** For people; null: the last flush went well. */
  readonly lastError: string | null;
}

/** Records calls, and says how a prompt does. */
export interface Monitor {
  /** Never throws and never waits; false: refused or dropped, counted by reason in `health`. */
  record(call: Call | ResolvedCall): boolean;
  /** A rating that comes later; it counts in the minute in which it arrives, once. */
  recordRating(call: RatedCall, satisfaction: number): boolean;
  /** Writes what waits. Never rejects: see `health`. */
  flush(): Promise<void>;
  /** Flushes and closes the store; whatever is recorded afterwards is dropped. */
  close(): Promise<void>;
  health(): MonitorHealth;
  /** null: no call. @throws PromptgateError what the store throws */
  stats(promptId: string, options?: StatsOptions): Promise<Statistics | null>;
  detectRegression(promptId: string, options: DetectOptions): Promise<Detection | RatioDetection | UncontrolledDetection>;
  /** Counters in Prometheus' text format, for a scrape. */
  metrics(): Promise<string>;
}
