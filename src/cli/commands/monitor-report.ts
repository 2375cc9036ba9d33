import type { MonitoringConfig } from '../../config/config.ts';
import { EXIT_CODES } from '../../errors.ts';
import { detect, tracePath } from '../../monitoring/detect.ts';
import type { Ledger } from '../../monitoring/ledger.ts';
import type { MonitorPageData, PageRollout } from '../../monitoring/page/data.ts';
import { choosePageRollout, listMarks } from '../../monitoring/page/history.ts';
import { choosePageSpan, cutPageSpan } from '../../monitoring/page/span.ts';
import type { MonitorStore } from '../../monitoring/store.ts';
import { findState } from '../../registry/lookup.ts';
import { requireRegistry } from '../../registry/parse.ts';
import type { EnvironmentState } from '../../registry/registry.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import type { PromptHistory } from '../../shipping/registry-history.ts';
import { readPromptHistory } from '../../shipping/registry-history.ts';
import { hideCredentials } from '../../stores/open-store.ts';
import { chooseSettings } from '../../watch/check-settings.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { formatJson } from '../monitor-json.ts';
import { readHours } from '../monitor-options.ts';
import { openMonitorStore } from '../monitor-store.ts';
import type { Project } from '../project.ts';
import { openProject } from '../project.ts';
import { toId } from '../prompts.ts';
import { refuseUnknownNames } from '../recorded-names.ts';
import { readRegistrySource } from '../registry-source.ts';

export interface MonitorReportOptions {
  readonly environment: string;
  /** `sqlite:FILE` or `prometheus:URL`; the configuration's when not given. */
  readonly store?: string;
  /** As it was typed; the newest rollout, or a day, when not given. */
  readonly hours?: string;
}

/** Versions whose totals are asked for: those with the most calls. */
const VERSION_LIMIT = 50;

interface Registered {
  readonly state: EnvironmentState | null;
  readonly history: PromptHistory;
  readonly notes: readonly string[];
}

const NO_HISTORY: PromptHistory = { events: [], cut: null, since: null, unreadable: [] };

/** What the registry says: a page of calls can be made without one. */
async function readRegistered(context: Context, project: Project, id: string, environment: string): Promise<Registered> {
  const { path } = project.config.registry;
  const source = await readRegistrySource(context, project);
  if (source.bytes === null)
    return { state: null, history: NO_HISTORY, notes: [`There is no registry (${path} in ${source.name}): deployments are not marked.`] };
  const state = findState(requireRegistry(source.bytes.toString('utf8'), path), id, environment);
  const nothing = state === null ? [`The registry says nothing of ${id} in ${environment}.`] : [];
  if (source.tip === null)
    return { state, history: NO_HISTORY, notes: [...nothing, 'The registry has no history in Git here: deployments are not marked.'] };
  const git = await openLocalGit({ directory: project.root, environment: context.environment });
  try {
    const history = await readPromptHistory(git, { tip: source.tip, path, id });
    const cut =
      history.cut === 'shallow'
        ? ['This clone is shallow: what was done before its first commit is not marked (git fetch --unshallow).']
        : [];
    return { state, history, notes: [...nothing, ...cut] };
  } finally {
    await git.close();
  }
}

function judge(ledger: Ledger | null, monitoring: MonitoringConfig): Pick<MonitorPageData, 'detection' | 'path'> {
  if (ledger === null) return { detection: null, path: [] };
  const settings = chooseSettings(monitoring, monitoring.policy, ledger.facts.guardrails);
  return { detection: detect(ledger, settings), path: tracePath(ledger, settings) };
}

type Shown = Pick<MonitorPageData, 'promptId' | 'environment' | 'from' | 'to' | 'stepMs'>;

/** When the first call of a span was, to the span; null: there is none. */
async function findFirst(store: MonitorStore, span: Shown): Promise<number | null> {
  const series = await store.series({ ...span, version: null });
  return series.reduce<number | null>((first, { from }) => (first === null || from < first ? from : first), null);
}

async function readCalls(store: MonitorStore, span: Shown) {
  const query = { ...span, version: null };
  const series = await store.series(query);
  const calls = new Map<string, number>();
  for (const { version, rollUp } of series) calls.set(version, (calls.get(version) ?? 0) + rollUp.calls);
  const versions = [...calls.keys()].sort((a, b) => (calls.get(b) ?? 0) - (calls.get(a) ?? 0) || (a < b ? -1 : 1));
  const totals: MonitorPageData['totals'][number][] = [];
  for (const version of versions.slice(0, VERSION_LIMIT)) {
    const rollUp = await store.total({ ...query, version });
    if (rollUp !== null) totals.push({ version, rollUp });
  }
  const left = versions.length - VERSION_LIMIT;
  return { series, totals, notes: left > 0 ? [`The totals of ${left} more versions are left out.`] : [] };
}

/** Numbers of rollouts are a registry's own: what another one's calls say is not shown as this one's. */
function isOfRollout({ facts }: Ledger, { canary }: PageRollout, promptId: string, environment: string): boolean {
  return facts.promptId === promptId && facts.environment === environment && facts.canary === canary;
}

/**
 * Makes the page of a prompt in production from what was recorded of it and from the registry's history.
 * @throws PromptgateError `store-missing`, `hours-invalid`, `unknown-prompt`, `unknown-environment`, and what store and registry throw
 */
export async function runMonitorReport(context: Context, given: string, options: MonitorReportOptions): Promise<number> {
  const format = chooseFormat(context, ['html', 'json']);
  const hours = options.hours === undefined ? null : readHours(options.hours, 1);
  const project = await openProject(context);
  const { monitoring, promptsDir } = project.config;
  const { environment } = options;
  const promptId = toId(given, promptsDir);
  const registered = await readRegistered(context, project, promptId, environment);
  const store = await openMonitorStore(context, project, options.store);
  try {
    const recorded = await store.rollouts(promptId, environment);
    const rollout = choosePageRollout({ ...registered, events: registered.history.events, environment, recorded });
    const found = rollout === null ? null : await store.ledger(rollout.id, promptId);
    const ledger = found !== null && rollout !== null && isOfRollout(found, rollout, promptId, environment) ? found : null;
    const now = context.now().getTime();
    const about = { promptId, environment };
    const wanted = choosePageSpan(now, hours, rollout?.startedAt ?? null);
    const span = hours === null ? cutPageSpan(wanted, now, await findFirst(store, { ...about, ...wanted })) : wanted;
    const { series, totals, notes } = await readCalls(store, { ...about, ...span });
    if (series.length === 0) await refuseUnknownNames(context, project, about);
    const data: MonitorPageData = {
      ...{
        promptId,
        environment,
        madeAt: now,
        ...span,
        storeName: hideCredentials(options.store ?? monitoring.store ?? store.name),
        rollout,
        series,
        totals,
      },
      ...judge(ledger, monitoring),
      running: registered.state?.version ?? null,
      marks: listMarks(registered.history.events, environment),
      notes: [...registered.notes, ...notes],
    };
    await context.output.result(format === 'json' ? writeJson(data) : await renderHtml(data));
    return EXIT_CODES.success;
  } finally {
    await store.close();
  }
}

async function renderHtml(data: MonitorPageData): Promise<string> {
  const { renderMonitorPage } = await import('../../monitoring/page/render-page.ts');
  return renderMonitorPage(data);
}

/** What the page shows, for programs. */
function writeJson({ promptId, ...data }: MonitorPageData): string {
  return formatJson({ schemaVersion: 1, prompt: promptId, ...data });
}
