import type { Finding } from '../checks/finding.ts';
import { finding } from '../checks/finding.ts';
import { applyLevels } from '../checks/levels.ts';
import type { EvalsConfig } from '../config/config.ts';
import { configFor } from '../config/overrides.ts';
import { concludeEvals } from '../evals/comparison/gate.ts';
import type { Isolation } from '../evals/isolation.ts';
import { findSuiteFile, SUITE_FILES } from '../evals/suite/files.ts';
import { findWeakened } from '../evals/weakened.ts';
import type { MissingAccess } from '../models/credentials.ts';
import { isSelected } from '../models/selection.ts';
import { joinPath } from '../prompt/paths.ts';
import { orderFindings } from '../report/conclusion.ts';
import type { EvalBasis } from '../report/eval-report.ts';
import type { Conclusion } from '../report/report.ts';
import { readWork } from '../work-clock.ts';
import type { PromptContext } from './context.ts';
import { type GatheredPrompt, refuseHead } from './gather.ts';
import { type PromptPlan, planPrompt } from './plan-prompt.ts';
import type { Access } from './providers.ts';
import { nameProvider } from './providers.ts';
import { RECORDINGS_FILE, type RecordedAnswers } from './recordings.ts';
import type { EvaluationRequest } from './request.ts';
import { findSideDifferences } from './side-differences.ts';
import { reportMissing } from './untested.ts';

/** A prompt that is to be run, or why it is not. */
export interface PreparedPrompt {
  readonly context: PromptContext;
  /** null: nothing of it is asked. */
  readonly plan: PromptPlan | null;
}

/** The models that assertions ask, each as `provider:model`; null: none. */
export interface Graders {
  readonly judge: string | null;
  readonly embeddings: string | null;
}

/** Those that a plan asks. */
export function listGraders(asks: PromptPlan['asks'], { judge, embeddings }: Graders): readonly string[] {
  return [asks.judge > 0 ? judge : null, asks.embeddings > 0 ? embeddings : null].filter((model) => model !== null);
}

export interface PrepareTools {
  readonly isolation: Isolation;
  readonly accessOf: (provider: string) => Access;
  readonly graders: Graders;
  readonly recordings: RecordedAnswers;
  /** The key of an item's request. */
  readonly keyOf: (item: PromptPlan['items'][number]) => string;
}

/** What answers without credentials are worth, as a severity. */
const SEVERITY_OF = { failure: 'error', neutral: 'warning', success: 'notice' } as const;

/** What is judged, for whoever needs to know later; a part of the cases vouches for nothing. */
function describeBasis(
  { head }: GatheredPrompt,
  { asks }: PromptPlan,
  { run }: EvaluationRequest,
  { judge }: Graders,
): { readonly basis?: EvalBasis } {
  const [prompt, suite] = [head.revision.side.prompt.digest, head.revision.suite?.digest ?? null];
  if (prompt === null || suite === null || run.filter !== null) return {};
  return { basis: { prompt, suite, judge: asks.judge > 0 ? judge : null } };
}

/** Decides for one prompt what is run: nothing where the suite is wrong, or where nobody could answer. Calls nothing. */
export function preparePrompt(gathered: GatheredPrompt, request: EvaluationRequest, tools: PrepareTools): PreparedPrompt {
  const { evals, rules } = configFor(request.config, gathered.id);
  const { head, base } = gathered;
  const own = head.revision.suite;
  const path = own?.path ?? findSuiteFile(head.revision.folder)?.path ?? joinPath(head.revision.folder.dir, SUITE_FILES[0]);
  const former = base?.revision.suite ?? null;
  const findings: Finding[] = [...head.findings, ...findWeakened(former, own, own?.path ?? former?.path ?? path, evals.trials)];
  const stop = (more: readonly Finding[], least: Conclusion = 'success'): PreparedPrompt => {
    const all = orderFindings(applyLevels([...findings, ...more], rules));
    const conclusion = all.some(({ severity }) => severity === 'error') ? 'failure' : least;
    return { context: { id: gathered.id, run: null, findings: all, conclusion, evals, rules }, plan: null };
  };

  if (findSuiteFile(head.revision.folder) === null && (base?.revision.suite?.cases.length ?? 0) === 0)
    return stop([reportMissing(path, evals)]);
  const isInvalid = (found: readonly Finding[]) => found.some(({ rule, severity }) => rule === 'evals/invalid' && severity === 'error');
  // Whatever level the rule has: a suite that is wrong is not run, and that is no success.
  if (isInvalid(head.findings)) return stop([], 'failure');
  const refusal = refuseHead(gathered, request);
  if (refusal?.isForCredentials)
    return stop([{ ...refusal.finding, severity: SEVERITY_OF[evals.withoutCredentials] }], evals.withoutCredentials);
  if (refusal !== null) return stop([refusal.finding]);
  const plan = planPrompt(gathered, {
    evals,
    isolation: tools.isolation,
    filter: request.run.filter,
    now: request.now,
    clock: readWork,
  });
  findings.push(...plan.findings);
  if (isInvalid(plan.findings)) return stop([], 'failure');
  if (base !== null && !isSelected(base.selected)) {
    const message = `The base’s prompt was not run, so nothing is compared. ${base.selected.message}`;
    findings.push(finding('evals/not-run', { path: base.revision.folder.dir }, message, base.selected.help, 'warning'));
  }

  const asked = findAccess(plan, tools);
  const missing = findMissing(asked, plan, tools);
  if (missing !== null) return stop([reportNoCredentials(missing, path, evals)], evals.withoutCredentials);
  const isReplayed = asked.some(({ kind }) => kind === 'replayed');
  const isUnverified = isReplayed && request.config.models.mode !== 'recorded' && usesUnverified(plan, tools);
  const source = isUnverified ? 'unverified' : isReplayed ? 'recorded' : 'live';
  const isLive = plan.items.every(({ model }) => isCostly(model, request, tools));
  return {
    plan,
    context: {
      id: gathered.id,
      run: {
        model: head.revision.side.model,
        differences: findSideDifferences(gathered),
        mode: isReplayed ? 'recorded' : 'live',
        source,
        isLive,
        trials: evals.trials,
        suite: { path, line: null, column: null },
        hasBase: base !== null,
        ...describeBasis(gathered, plan, request, tools.graders),
        cases: plan.planned.map(({ id, description, place, origin, candidate }) => ({
          id,
          description,
          place,
          inHead: origin === 'head',
          runs: candidate !== null,
        })),
      },
      findings: orderFindings(applyLevels(findings, rules)),
      conclusion: concludeEvals([], source, evals),
      evals,
      rules,
    },
  };
}

function reportNoCredentials({ message, help }: MissingAccess, path: string, { withoutCredentials }: EvalsConfig): Finding {
  const text = `The cases were not run: ${message} No recorded answers stand in for the model.`;
  return finding(
    'evals/not-run',
    { path },
    text,
    `${help} Or commit ${RECORDINGS_FILE}: promptgate eval --record`,
    SEVERITY_OF[withoutCredentials],
  );
}

/** How the models of a plan, its judge's included, are reached. */
function findAccess({ items, asks }: PromptPlan, { accessOf, graders }: PrepareTools): readonly Access[] {
  const models = new Set([...items.map(({ model }) => model), ...listGraders(asks, graders)]);
  return [...new Set([...models].map(nameProvider))].map(accessOf);
}

/** Missing credentials where no recording makes up for them; some answers are enough to begin with, and the rest are errors. */
function findMissing(asked: readonly Access[], { items }: PromptPlan, { accessOf, recordings, keyOf }: PrepareTools): MissingAccess | null {
  const none = asked.find((access) => access.kind === 'none');
  if (none?.kind === 'none') return none.missing;
  const replayed = items.filter(({ model }) => {
    const access = accessOf(nameProvider(model));
    return access.kind === 'replayed' && access.missing !== null;
  });
  const [first] = replayed;
  if (first === undefined || replayed.some((item) => recordings.byKey.has(keyOf(item)))) return null;
  const access = accessOf(nameProvider(first.model));
  return access.kind === 'replayed' ? access.missing : null;
}

/** Whether an answer of this prompt may come from recordings that only the pull request brings; a judge's cannot be told apart, so any counts. */
function usesUnverified({ items, asks }: PromptPlan, { accessOf, graders, recordings, keyOf }: PrepareTools): boolean {
  const { unverified } = recordings;
  if (unverified.size === 0) return false;
  if (items.some((item) => accessOf(nameProvider(item.model)).kind === 'replayed' && unverified.has(keyOf(item)))) return true;
  return listGraders(asks, graders).some((model) => accessOf(nameProvider(model)).kind === 'replayed');
}

/** Whether a model's answers cost money and time that mean something. */
function isCostly(model: string, { config }: EvaluationRequest, { accessOf }: PrepareTools): boolean {
  const provider = nameProvider(model);
  return accessOf(provider).kind === 'called' && config.models.providers[provider]?.type !== 'echo';
}
