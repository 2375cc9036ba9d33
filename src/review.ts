import { detectChanges } from './changes/detect.ts';
import { configFor } from './config/overrides.ts';
import { concludeReview } from './report/conclusion.ts';
import type { Report } from './report/report.ts';
import { readConfig } from './review/configuration.ts';
import { addEvals, type EvalsInput, type EvalsResult, type EvaluateStep, worsen } from './review/evals.ts';
import { findRegistryChange } from './review/registry.ts';
import type { Revisions } from './revisions/revisions.ts';

/** What a review is asked to compare, and how the texts that ask for a release are known. */
export interface ReviewRequest {
  /** The merge base (pull request), `base_sha` (merge group) or `before` (push); a full SHA. */
  readonly base: string;
  readonly head: string;
  /** The base branch's tip, where it may be ahead of `base`; else null. */
  readonly baseTip: string | null;
  /** The pull request's title, read live; null on merge_group, push and where it is unknown. */
  readonly title: string | null;
  /** `commits` on merge_group and push, whatever the configuration says. */
  readonly messages: 'auto' | 'commits';
}

export interface ReviewOptions {
  /** Least severity that makes the conclusion `failure`; `never` leaves it as for `error`. */
  readonly failOn: 'error' | 'warning' | 'never';
  /** From an input or a flag; overrides the configuration's. */
  readonly promptsDir?: string;
  /** Path of the configuration file from the repository's root. */
  readonly configPath: string;
  /** Runs the evals of what changed; null or absent: none run, and no `evals/*` rule speaks. */
  readonly evaluate?: EvaluateStep | null;
}

/** What the checks say, and what evals may be run on. */
export interface Checked {
  readonly report: Report;
  /** null where no prompt changed. */
  readonly evals: EvalsInput | null;
}

/**
 * The whole review: configuration → changes → what they are judged by → checks → evals → report.
 *
 * @param revisions where everything is read; nothing else is, but by the evals
 * @throws PromptgateError of kind `outside` when the source fails
 */
export async function review(revisions: Revisions, request: ReviewRequest, options: ReviewOptions): Promise<Report> {
  const checked = await checkChanges(revisions, request, options);
  return options.evaluate && checked.evals !== null
    ? addEvaluation(checked.report, await options.evaluate(checked.evals), options.failOn)
    : checked.report;
}

/**
 * The review without its evals.
 * @throws PromptgateError of kind `outside` when the source fails
 */
export async function checkChanges(revisions: Revisions, request: ReviewRequest, options: ReviewOptions): Promise<Checked> {
  const configuration = await readConfig(revisions, request, options);
  const { config, notes } = configuration;
  const roots = { base: config.promptsDir, head: configuration.headPromptsDir };
  const detected = await detectChanges(revisions, {
    ...request,
    basePromptsDir: roots.base,
    headPromptsDir: roots.head,
    templatingOf: (id) => configFor(config, id).prompt.templating,
  });

  let { findings } = configuration;
  const registryChange = await findRegistryChange(revisions, request, config, detected.fileChanges);
  if (registryChange !== null) {
    const { reviewRegistryEdit } = await import('./review/registry-edit.ts');
    findings = [...findings, ...(await reviewRegistryEdit(revisions, registryChange, request, config))];
  }
  const { headRegistry: registry } = configuration;
  if (registry.path !== config.registry.path || registry.branch !== config.registry.branch) {
    const { reviewRegistryMove } = await import('./review/registry-move.ts');
    findings = [...findings, ...(await reviewRegistryMove(revisions, request, config, { registry, configPath: options.configPath }))];
  }
  let prompts: Report['prompts'] = [];
  if (detected.changes.length > 0) {
    // What judges a change is loaded where there is one: most pull requests change no prompt.
    const [{ gatherEvidence }, { judgeChanges }] = await Promise.all([import('./review/evidence.ts'), import('./review/judge.ts')]);
    const evidence = await gatherEvidence(revisions, request, configuration, detected);
    const judged = judgeChanges(detected, evidence, configuration, request);
    prompts = judged.prompts;
    findings = [...findings, ...evidence.findings, ...judged.findings];
  }
  const { base, head } = request;
  const report: Report = {
    schemaVersion: 1,
    conclusion: concludeReview([...findings, ...prompts.flatMap((prompt) => prompt.findings)], options.failOn),
    base,
    head,
    prompts,
    findings,
    notes,
    budget: null,
  };
  return { report, evals: detected.changes.length === 0 ? null : { changes: detected.changes, config, base, head } };
}

/** The report of the checks with what the evals say, and the verdict on both. */
export function addEvaluation(report: Report, evaluated: EvalsResult, failOn: ReviewOptions['failOn']): Report {
  const prompts = addEvals(report.prompts, evaluated);
  const findings = [...report.findings, ...evaluated.findings];
  const conclusion = concludeReview([...findings, ...prompts.flatMap((prompt) => prompt.findings)], failOn);
  return {
    ...report,
    conclusion: worsen(conclusion, evaluated.prompts),
    prompts,
    findings,
    notes: [...report.notes, ...evaluated.notes],
    budget: evaluated.budget,
  };
}
