/** What happened to a prompt in a span of time. */
export interface Statistics {
  readonly totalCalls: number;
  /** Milliseconds. */
  readonly avgLatencyMs: number;
  readonly p95LatencyMs: number;
  /** Of rated calls, 1 to 5; null where none was rated. */
  readonly avgSatisfaction: number | null;
  /** 0 to 1. */
  readonly errorRate: number;
  readonly totalTokens: number;
}
