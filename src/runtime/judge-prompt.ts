import { PromptgateError } from '../errors.ts';
import { detect } from '../monitoring/detect.ts';
import type { Detection } from '../monitoring/detection.ts';
import type { DetectOptions, RatioDetection, UncontrolledDetection } from '../monitoring/monitor.ts';
import { testWithoutControl } from '../monitoring/no-control.ts';
import { applyRatioRule } from '../monitoring/ratio-rule.ts';
import { resolveSettings } from '../monitoring/settings.ts';
import { HOUR } from '../monitoring/span.ts';
import type { MonitorStore } from '../monitoring/store.ts';
import { summarize } from '../monitoring/summarize.ts';
import { BASELINE_SPAN, findVersionChange } from '../monitoring/version-change.ts';
import { checkAsked } from './check-asked.ts';
import { HOURS } from './read-statistics.ts';

/** Milliseconds in which a change of versions is looked for, the shorter span first. */
const LOOK_BACK = [30 * 24 * HOUR, HOURS.most * HOUR] as const;

/**
 * Whether a prompt does worse than before: by its newest rollout, by the plain rule, or against the version before where there was none.
 * @param now milliseconds since 1970
 * @throws PromptgateError `unknown-rollout`, `detection-settings`, `detection-options`, `question-invalid`, and what the store throws
 */
export async function judgePrompt(
  store: MonitorStore,
  promptId: string,
  options: DetectOptions,
  now: number,
): Promise<Detection | RatioDetection | UncontrolledDetection> {
  checkOptions(options);
  checkAsked(promptId, options, ['rolloutId']);
  const { environment, rule = 'sequential', settings } = options;
  const rolloutId = options.rolloutId ?? undefined;
  if (rule === 'ratio') return judgeByRatio(store, promptId, environment, now);
  const checked = resolveSettings(settings);
  const rollouts = await store.rollouts(promptId, environment);
  const facts = rolloutId === undefined ? rollouts.at(-1) : rollouts.find((known) => known.rolloutId === rolloutId);
  if (facts === undefined && rolloutId !== undefined) throw explainUnknown(promptId, environment, rolloutId, rollouts);
  const ledger = facts === undefined ? null : await store.ledger(facts.rolloutId, promptId);
  if (ledger !== null) return detect(ledger, checked);
  for (const span of LOOK_BACK) {
    const query = { promptId, environment, version: null, from: now - span, to: now + 1, stepMs: HOUR };
    const change = findVersionChange(await store.series(query));
    // The window of before must be in sight as a whole: one that shrinks from look to look is not frozen.
    const isWhole = change.baseline !== null && change.since !== null && change.since - BASELINE_SPAN >= query.from;
    if (isWhole || span === LOOK_BACK.at(-1)) return testWithoutControl(change.baseline, change.observed, checked);
  }
  return testWithoutControl(null, null, checked);
}

function checkOptions(options: DetectOptions | undefined): void {
  const { environment, rule = 'sequential' } = options ?? {};
  const refuse = (message: string, help: string): never => {
    throw new PromptgateError(message, { code: 'detection-options', kind: 'usage', help });
  };
  if (typeof environment !== 'string' || environment === '') refuse('No environment is named', "Name it: `{ environment: 'production' }`.");
  if (rule !== 'sequential' && rule !== 'ratio') refuse('There is no such rule', "Give `rule: 'sequential'` or `rule: 'ratio'`.");
  if (options !== undefined && 'hours' in options) {
    refuse(
      'A rollout is judged since its first step, not by the last hours: a window that slides gives false alarms',
      'Leave `hours` out. The rule `ratio` always takes the last hour against the 24 before.',
    );
  }
}

async function judgeByRatio(store: MonitorStore, promptId: string, environment: string, now: number): Promise<RatioDetection> {
  const edge = now - HOUR;
  const query = { promptId, environment, version: null };
  const [recent, before] = await Promise.all([
    store.total({ ...query, from: edge, to: now + 1 }),
    store.total({ ...query, from: edge - 24 * HOUR, to: Math.floor(edge / 60_000) * 60_000 }),
  ]);
  return applyRatioRule(summarize(recent), summarize(before));
}

function explainUnknown(
  promptId: string,
  environment: string,
  rolloutId: string,
  known: readonly { readonly rolloutId: string }[],
): PromptgateError {
  const names = known.map((facts) => facts.rolloutId).slice(-10);
  return new PromptgateError(`No call of the rollout ${rolloutId.slice(0, 100)} of ${promptId} was recorded in ${environment}`, {
    code: 'unknown-rollout',
    kind: 'usage',
    help:
      names.length > 0 ? `There are: ${names.join(', ')}.` : 'There is none of this prompt: are calls recorded with their `resolution`?',
  });
}
