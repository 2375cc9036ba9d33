import { createHash } from 'node:crypto';
import type { Config } from '../config/config.ts';
import { configFor } from '../config/overrides.ts';
import { PromptgateError } from '../errors.ts';
import type { RunOutcome, RunStop } from '../evals/run/outcome.ts';
import type { Plan } from '../evals/run/plan.ts';
import { makeShardFile, type ShardFile } from '../evals/run/shard-file.ts';
import { keyOfRequest } from '../models/request-key.ts';
import { isSelected, selectModel } from '../models/selection.ts';
import type { Json } from '../prompt/types.ts';
import { NOTHING_SPENT } from '../runner/journal.ts';
import { runEvals } from '../runner/run.ts';
import { openIsolation, type Thread } from '../sandbox/isolation.ts';
import { assembleEvaluation } from './assemble.ts';
import type { RunContext } from './context.ts';
import { type GatheredPrompt, gatherPrompts } from './gather.ts';
import { countTrials } from './plan-prompt.ts';
import { type Graders, listGraders, type PreparedPrompt, type PrepareTools, preparePrompt } from './prepare.ts';
import { type Access, decideAccess, type Listeners, nameProvider, type OnAnswer, type OnEmbeddings, openProviders } from './providers.ts';
import { type RecordedAnswers, readRecordings } from './recordings.ts';
import type { Evaluation, EvaluationRequest } from './request.ts';

/** Trials that are planned at all; more is a slip or an attack, and is refused before it fills the memory. */
const TRIAL_LIMIT = 100_000;

export interface EvaluationRun {
  readonly evaluation: Evaluation;
  /** Of the whole run, where this was one shard of it; else null. */
  readonly shard: ShardFile | null;
  /** Keys of the requests that each prompt's cases make, and whether they ask the judge or for embeddings. */
  readonly keys: ReadonlyMap<string, { readonly items: ReadonlySet<string>; readonly judged: boolean; readonly embedded: boolean }>;
}

/**
 * Runs the evals of prompts: reads the suites, plans, asks, judges, compares and decides each prompt's gate.
 * @param onAnswer told of every answer that a provider gave in this run
 * @param onEmbeddings told of all embeddings, likewise
 * @throws PromptgateError of kind `outside` when a source fails; `no-case`, `credentials-missing`; `resume-none`, `cache-unusable`
 */
export async function evaluatePrompts(
  request: EvaluationRequest,
  onAnswer: OnAnswer | null = null,
  onEmbeddings: OnEmbeddings | null = null,
): Promise<EvaluationRun> {
  const { config, models, run, head, base } = request;
  const gathered = await gatherPrompts(request);
  const recordings = await readRecordings([
    ...(base === null ? [] : [{ source: base, prompts: request.prompts.flatMap((pair) => pair.base ?? []), trusted: true }]),
    { source: head, prompts: request.prompts.map((pair) => pair.head), trusted: request.trustHead },
  ]);
  const threads = new Map<boolean, Thread>();
  const isolationOf = (id: string): Thread => {
    const { allowJavascript } = configFor(config, id).evals;
    const thread = threads.get(allowJavascript) ?? openIsolation({ allowJavascript });
    threads.set(allowJavascript, thread);
    return thread;
  };
  try {
    const evalsOf = (id: string) => configFor(config, id).evals;
    const planned = countTrials(gathered, evalsOf);
    const limit = Math.max(TRIAL_LIMIT, config.evals.budget.calls);
    const graders = findGraders(config);
    const accesses = new Map<string, Access>();
    const accessOf = (provider: string): Access => {
      const access = accesses.get(provider) ?? decideAccess(provider, config, models);
      accesses.set(provider, access);
      return access;
    };
    const keyOf = (question: Parameters<typeof keyOfRequest>[1], trial: number) =>
      keyOfRequest(models.identify(nameProvider(question.model)), question, trial);
    const toolsOf = (id: string): PrepareTools => ({
      isolation: isolationOf(id),
      accessOf,
      graders,
      recordings,
      keyOf: (item) => keyOf(item.request(), item.trial),
    });
    const prepared = planned > limit ? [] : gathered.map((one) => preparePrompt(one, request, toolsOf(one.id)));
    if (run.requireAccess) refuseMissing(accesses.values());
    const plan: Plan = {
      cases: prepared.flatMap((one) => one.plan?.cases ?? []),
      items: prepared.flatMap((one) => one.plan?.items ?? []),
      fingerprint: digestSettings(gathered, prepared, request, graders),
    };
    if (run.filter !== null && plan.items.length === 0 && prepared.some((one) => one.plan !== null)) throw refuseFilter(run.filter);
    const context: RunContext = {
      contextVersion: 1,
      base: base?.revision ?? null,
      head: head.revision,
      prompts: prepared.map((one) => one.context),
      versions: Object.fromEntries(request.prompts.map((pair) => [pair.head.id, pair.head.version])),
      accesses: Object.fromEntries([...accesses.keys()].map((name) => [name, models.missing(name)])),
      now: request.now.toISOString(),
      notes: [...recordings.notes, ...describeRun(prepared, request, graders, recordings)],
    };
    const used = new Set(plan.items.map(({ model }) => nameProvider(model)));
    for (const { plan: own } of prepared)
      for (const model of own === null ? [] : listGraders(own.asks, graders)) used.add(nameProvider(model));
    const confirms = new Map(prepared.map(({ context: { id, evals } }) => [id, evals.confirm]));
    const ran =
      planned > limit
        ? makeEmpty({ kind: 'refused', limit: 'calls', message: describeTooMany(planned, limit) })
        : plan.items.length === 0
          ? makeEmpty(null)
          : await runPlan(plan, { request, used, accessOf, graders, recordings, keyOf, confirms, listeners: { onAnswer, onEmbeddings } });
    const outcome = { ...ran, notes: [...ran.notes, ...models.warnings()] };
    const evaluation: Evaluation = { ...assembleEvaluation(context, outcome), estimate: outcome.estimate };
    const keys = new Map(
      prepared.flatMap(({ plan: own }) =>
        own === null || onAnswer === null
          ? []
          : [
              [
                own.id,
                {
                  items: new Set(own.items.map((item) => keyOf(item.request(), item.trial))),
                  judged: own.asks.judge > 0,
                  embedded: own.asks.embeddings > 0,
                },
              ] as const,
            ],
      ),
    );
    const shard = run.shard === null ? null : makeShardFile(outcome, plan.cases, run.shard, context as unknown as Json);
    return { evaluation, shard, keys };
  } finally {
    await Promise.all([...threads.values()].map((thread) => thread.close()));
  }
}

interface PlanRun {
  readonly request: EvaluationRequest;
  readonly used: ReadonlySet<string>;
  readonly accessOf: (provider: string) => Access;
  readonly graders: Graders;
  readonly recordings: RecordedAnswers;
  readonly keyOf: Parameters<typeof runEvals>[1]['keyOf'];
  /** `evals.confirm` of each prompt. */
  readonly confirms: ReadonlyMap<string, number>;
  readonly listeners: Listeners;
}

async function runPlan(
  plan: Plan,
  { request, used, accessOf, graders, recordings, keyOf, confirms, listeners }: PlanRun,
): Promise<RunOutcome> {
  const { config, models, run } = request;
  const { evals } = config;
  const accesses = new Map([...used].map((name) => [name, accessOf(name)] as const));
  const providers = await openProviders(accesses, models, recordings, listeners);
  const isAnyLive = [...providers.values()].some(({ isLive }) => isLive);
  const prices = isAnyLive ? await (await import('../models/prices.ts')).loadPrices(config.models) : null;
  const { model: _model, filter: _filter, ...settings } = run;
  return runEvals(plan, {
    ...settings,
    providers,
    keyOf,
    priceOf: (model) => (providers.get(nameProvider(model))?.isLive ? (prices?.priceOf(model) ?? null) : null),
    judge: graders.judge,
    embeddings: graders.embeddings,
    judgeTrials: evals.judgeTrials,
    concurrencyOf: (provider) => config.models.providers[provider]?.concurrency ?? evals.concurrency,
    timeoutMs: evals.timeoutMs,
    budget: evals.budget,
    confirm: (id) => confirms.get(id) ?? evals.confirm,
    maxAgeDays: evals.cache.maxAgeDays,
    redact: models.redact,
  });
}

/** The models beside the prompts' own, and a sentence on each that cannot be used. */
function findGraders({ models }: Config): Graders & { readonly notes: readonly string[] } {
  const notes: string[] = [];
  const find = (key: 'judge' | 'embeddings'): string | null => {
    const named = models[key];
    if (named === null) return null;
    const selected = selectModel(named, { ...models, default: null, allow: [] });
    if (isSelected(selected)) return selected.id;
    notes.push(`models.${key} cannot be used: ${selected.message}`);
    return null;
  };
  return { judge: find('judge'), embeddings: find('embeddings'), notes };
}

function describeRun(
  prepared: readonly PreparedPrompt[],
  { run }: EvaluationRequest,
  { judge, notes: unusable }: ReturnType<typeof findGraders>,
  { byKey }: RecordedAnswers,
): string[] {
  const notes = [...unusable];
  const authors = [...new Set([...byKey.values()].flatMap(({ model }) => (model === null ? [] : [model])))].sort();
  const by = authors.length === 0 ? '' : `, from ${authors.slice(0, 3).join(', ')}${authors.length > 3 ? ' and others' : ''}`;
  if (run.filter !== null) notes.push(`Only cases that match "${run.filter}" were run.`);
  if (run.model !== null) notes.push(`Every prompt ran with ${run.model}, whatever its metadata names.`);
  for (const { context, plan } of prepared) {
    if (plan !== null && plan.asks.judge > 0 && context.run?.model === judge)
      notes.push(`${context.id}: the judge is the model that is judged; another one under models.judge grades more fairly.`);
    if (context.run === null || context.run.mode === 'live') continue;
    const words = context.run.source === 'unverified' ? 'replayed, unverified' : 'replayed';
    notes.push(`${context.id}: the answers are recorded ones (${words})${by}; cost and latency are not compared.`);
  }
  return notes;
}

/** Everything that decides verdicts beside the requests, so that shards and resumed runs can be told to be of one plan. */
function digestSettings(
  gathered: readonly GatheredPrompt[],
  prepared: readonly PreparedPrompt[],
  { run }: EvaluationRequest,
  { judge, embeddings }: Graders,
): string {
  const suites = gathered.map(({ id, head, base }) => [id, head.revision.suite?.digest ?? null, base?.revision.suite?.digest ?? null]);
  const settings = prepared.map(({ context: { evals, rules, run: own } }) => {
    // How fast and how dear it may be decides no verdict: a run goes on with more of it.
    const { concurrency: _c, timeoutMs: _t, budget: _b, cache: _k, ...deciding } = evals;
    return [deciding, rules, own?.source ?? null];
  });
  return createHash('sha256')
    .update(JSON.stringify([suites, settings, judge, embeddings, run.filter]))
    .digest('hex');
}

function describeTooMany(planned: number, limit: number): string {
  return `The suites ask for ${planned} answers, and more than ${limit} are not planned at once: nothing was called. Run fewer cases or trials.`;
}

function makeEmpty(stop: RunStop | null): RunOutcome {
  const { budgetUsd: _, ...nothing } = NOTHING_SPENT;
  return {
    planDigest: `sha256:${'0'.repeat(64)}`,
    cases: [],
    totals: { ...nothing, cached: 0, seconds: 0 },
    estimate: { calls: 0, confirmation: 0, cached: 0, usd: null, unpriced: [] },
    stops: stop === null ? [] : [stop],
    notes: [],
  };
}

/** @throws PromptgateError `credentials-missing` */
function refuseMissing(accesses: Iterable<Access>): void {
  for (const access of accesses) {
    if (access.kind !== 'none') continue;
    const { message, help } = access.missing;
    throw new PromptgateError(`Nothing can be recorded. ${message}`, { code: 'credentials-missing', kind: 'usage', help });
  }
}

function refuseFilter(filter: string): PromptgateError {
  return new PromptgateError(`No case matches --filter "${filter.slice(0, 200)}".`, {
    code: 'no-case',
    kind: 'usage',
    help: 'Give a part of a case’s id or description, or a pattern with * and ?.',
  });
}
