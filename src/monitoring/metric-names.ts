/** What Promptgate calls its metrics in Prometheus: the exporter writes these families, the store reads them. */
export interface MetricFamily {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
}

const SERIES = ['prompt', 'version', 'environment', 'epoch'] as const;
const ARM = ['prompt', 'environment', 'epoch', 'variant', 'version'] as const;
const ROLLOUT = ['prompt', 'environment', 'rollout'] as const;

/** In the order in which they are exported. */
export const METRICS = {
  start: {
    name: 'promptgate_start_time_seconds',
    type: 'gauge',
    help: 'When this process began to count, in seconds since 1970. Another value means that its counters began anew.',
    labels: [],
  },
  calls: { name: 'promptgate_calls_total', type: 'counter', help: 'Calls.', labels: SERIES },
  errors: { name: 'promptgate_errors_total', type: 'counter', help: 'Calls that failed.', labels: SERIES },
  slow: {
    name: 'promptgate_slow_total',
    type: 'counter',
    help: 'Calls without an error that took longer than the threshold of their rollout.',
    labels: SERIES,
  },
  tokens: { name: 'promptgate_tokens_total', type: 'counter', help: 'Tokens of input and output together.', labels: SERIES },
  ratings: { name: 'promptgate_ratings_total', type: 'counter', help: 'Ratings, by their value.', labels: [...SERIES, 'rating'] },
  latency: {
    name: 'promptgate_latency_seconds',
    type: 'histogram',
    help: 'How long calls took. Bounds lie a factor of 1.41 apart; the threshold of a rollout is one more.',
    labels: SERIES,
  },
  assigned: {
    name: 'promptgate_assigned_total',
    type: 'counter',
    help: 'Requests that chance assigned to a version; of a rollout by user: different users.',
    labels: ARM,
  },
  exposures: {
    name: 'promptgate_exposures_total',
    type: 'counter',
    help: 'What a guardrail could have judged as bad; of a rollout by user: different users that were not bad before.',
    labels: [...ARM, 'guardrail'],
  },
  appearances: {
    name: 'promptgate_appearances_total',
    type: 'counter',
    help: 'Of rollouts by user: how often users came, the same ones again included.',
    labels: [...ARM, 'guardrail'],
  },
  bad: {
    name: 'promptgate_bad_total',
    type: 'counter',
    help: 'What a guardrail judged as bad; of a rollout by user: each user once.',
    labels: [...ARM, 'guardrail'],
  },
  judged: {
    name: 'promptgate_judged_ratings_total',
    type: 'counter',
    help: 'Ratings that the guardrail satisfaction counts, by their value.',
    labels: [...ARM, 'rating'],
  },
  info: {
    name: 'promptgate_rollout_info',
    type: 'gauge',
    help: 'Always 1: what a rollout compares, and by what.',
    labels: [...ROLLOUT, 'stable', 'canary', 'unit', 'slow_ms', 'guardrails'],
  },
  percent: {
    name: 'promptgate_rollout_percent',
    type: 'gauge',
    help: 'Share of the canary by design, 0 to 100.',
    labels: ['prompt', 'environment', 'epoch'],
  },
  firstCall: {
    name: 'promptgate_rollout_first_call_seconds',
    type: 'gauge',
    help: 'When this process saw the first call of a rollout, in seconds since 1970.',
    labels: ROLLOUT,
  },
  frozen: {
    name: 'promptgate_rollout_frozen',
    type: 'gauge',
    help: 'Always 1: a guardrail counts no further, and why.',
    labels: [...ROLLOUT, 'guardrail', 'fault'],
  },
  refused: {
    name: 'promptgate_label_sets_refused_total',
    type: 'counter',
    help: 'What was counted under __other__, or not at all, because the limit of label sets was reached.',
    labels: [],
  },
} as const satisfies Record<string, MetricFamily>;

/** Labels that are ours; whatever else a series carries names where it was scraped. */
export const OWN_LABELS: ReadonlySet<string> = new Set<string>([
  '__name__',
  'le',
  ...Object.values(METRICS).flatMap(({ labels }) => [...labels]),
]);
