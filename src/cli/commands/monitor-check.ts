import { PromptgateError } from '../../errors.ts';
import { tracePath } from '../../monitoring/detect.ts';
import type { UncontrolledDetection } from '../../monitoring/monitor.ts';
import { testWithoutControl } from '../../monitoring/no-control.ts';
import type { MonitorStore, SpanQuery } from '../../monitoring/store.ts';
import { findState } from '../../registry/lookup.ts';
import type { Registry } from '../../registry/registry.ts';
import { listGuardrails } from '../../registry/rollout-guardrails.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import { requireEnvironment } from '../../shipping/bundle.ts';
import { listSettings } from '../../watch/check-settings.ts';
import { type Look, lookOnce } from '../../watch/look.ts';
import { describeLook } from '../../watch/look-json.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { type Acting, type ActingOptions, openActing, readNewest } from '../monitor-acting.ts';
import { concludeLook } from '../monitor-conclusion.ts';
import { formatJson } from '../monitor-json.ts';
import { readIds, readPolicy } from '../monitor-options.ts';
import { runRatioCheck } from '../monitor-ratio.ts';
import { openMonitorStore } from '../monitor-store.ts';
import { formatLooked, formatUncontrolled, formatUnseen, listParts } from '../monitor-words.ts';
import { openProject, type Project, requireValidConfig } from '../project.ts';

export interface MonitorCheckOptions extends ActingOptions {
  readonly store?: string;
  readonly rule: 'sequential' | 'ratio';
  readonly hours?: string;
  readonly requirePass?: boolean;
  readonly act?: boolean;
  readonly policy?: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ACTING = ['overrides', 'bundle', 'commit', 'push'] as const;

/** A version that has all the traffic, held against the one before. */
interface Uncontrolled {
  readonly promptId: string;
  readonly environment: string;
  readonly version: string;
  readonly detection: UncontrolledDetection;
}

function refuse(code: string, message: string, help: string): PromptgateError {
  return new PromptgateError(message, { code, kind: 'usage', help });
}

/** Options that contradict each other are told before anything is read. */
function checkOptions({ rule, hours, act, ...options }: MonitorCheckOptions, ids: readonly string[]): void {
  if (rule === 'sequential' && hours !== undefined)
    throw refuse(
      'hours-with-sequential',
      '--hours does not go with the sequential rule: it looks at everything since the rollout began, which is what makes it valid at any look.',
      'Leave --hours out. For the plain rule, which alarms falsely far more often: --rule ratio --hours 1',
    );
  if (rule === 'ratio' && act === true)
    throw refuse(
      'ratio-never-acts',
      'Nothing is done by the plain rule: it alarms falsely far too often.',
      'Leave --act or --rule ratio out.',
    );
  if (rule === 'ratio' && ids.length === 0)
    throw refuse(
      'prompt-missing',
      'The plain rule is about a prompt, and none is named.',
      'Name one: promptgate monitor check ID --rule ratio …',
    );
  const stray = ACTING.find((name) => options[name] !== undefined);
  if (stray !== undefined && act !== true)
    throw refuse('nothing-to-act', `--${stray} is for acting, and this check only looks.`, 'Add --act, or leave it out.');
}

async function countErrors(store: MonitorStore, query: SpanQuery) {
  const total = query.from < query.to ? await store.total(query) : null;
  return total === null ? null : { calls: total.calls, errors: total.errors };
}

/** A named prompt without a rollout: what it runs against what it ran before, for people alone. */
async function checkUncontrolled(
  store: MonitorStore,
  registry: Registry,
  ids: readonly string[],
  { environment, config, now }: { readonly environment: string; readonly config: Project['config']; readonly now: number },
): Promise<readonly Uncontrolled[]> {
  const found: Uncontrolled[] = [];
  for (const promptId of ids) {
    const state = findState(registry, promptId, environment);
    if (state === null || state.version === null || state.rollout !== undefined) continue;
    const { version, previous } = state;
    const came = Date.parse(state.deployedAt ?? '');
    const query = { promptId, environment };
    const [baseline, observed] = Number.isNaN(came)
      ? [null, null]
      : await Promise.all([
          previous === null ? null : countErrors(store, { ...query, version: previous, from: came - 7 * DAY, to: came }),
          countErrors(store, { ...query, version, from: came, to: now + 60_000 }),
        ]);
    found.push({
      promptId,
      environment,
      version,
      detection: testWithoutControl(baseline, observed, listSettings(config.monitoring, 'notify', ['errors'])),
    });
  }
  return found;
}

async function report(
  context: Context,
  project: Project,
  look: Look,
  uncontrolled: readonly Uncontrolled[],
  options: MonitorCheckOptions,
): Promise<void> {
  const { output } = context;
  const { environment } = options;
  if (context.options.format === 'json') {
    const others = uncontrolled.map(({ promptId, detection, ...rest }) => ({ prompt: promptId, ...rest, ...detection }));
    return output.result(formatJson({ schemaVersion: 1, rule: 'sequential', environment, ...describeLook(look), withoutRollout: others }));
  }
  const { monitoring } = project.config;
  const policy = readPolicy(options.policy, monitoring.policy);
  const texts = look.rollouts.map((one) => {
    if (one.kind === 'unseen') return formatUnseen(one, output);
    const settings = listSettings(monitoring, policy, listGuardrails(one.subject.rollout));
    return formatLooked(one, { path: tracePath(one.check.ledger, settings), settings }, output);
  });
  texts.push(...uncontrolled.map((one) => formatUncontrolled(one, one.detection, output)));
  for (const { rolledBack, parts } of look.completed)
    texts.push(
      [`${rolledBack.promptId} ${rolledBack.rolloutId} was rolled back before; what was left of it:`, ...listParts(parts, output)].join(
        '\n',
      ),
    );
  if (texts.length === 0) texts.push(`○ No rollout runs in ${environment}.`);
  await output.result(texts.join('\n\n'));
}

/**
 * Judges rollouts once, and acts on the verdict where that is asked for: 0 pass or insufficient, 1 a regression or a refusal, 3 something
 * could not be read or done.
 * @throws PromptgateError for options that contradict each other, `store-missing`, and what registry and store throw
 */
export async function runMonitorCheck(context: Context, given: readonly string[], options: MonitorCheckOptions): Promise<number> {
  chooseFormat(context, ['text', 'json']);
  checkOptions(options, given);
  const project = await openProject(context);
  requireValidConfig(project);
  const { config } = project;
  const { environment } = options;
  requireEnvironment(environment, config);
  const policy = readPolicy(options.policy, config.monitoring.policy);
  const store = await openMonitorStore(context, project, options.store);
  const git = options.act === true ? await openLocalGit({ directory: project.root, environment: context.environment }) : null;
  try {
    const acting: Acting | null = git === null ? null : await openActing(context, project, git, options);
    const readRegistry = acting?.readRegistry ?? (() => readNewest(context, project));
    const first = await readRegistry();
    const ids = readIds(given, first, project);
    if (options.rule === 'ratio') return await runRatioCheck(context, store, ids, options);
    const now = () => context.now().getTime();
    const ports = { store, readRegistry, act: acting?.act ?? null, now };
    const look = await lookOnce(ports, { environment, ids, monitoring: { ...config.monitoring, policy } });
    const uncontrolled = await checkUncontrolled(store, look.registry, ids, { environment, config, now: now() });
    await report(context, project, look, uncontrolled, options);
    return concludeLook(
      look,
      uncontrolled.map(({ detection }) => detection.verdict),
      options,
    );
  } finally {
    await git?.close();
    await store.close();
  }
}
