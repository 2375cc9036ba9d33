import { detectChanges } from './changes/detect.ts';
import { configFor } from './config/overrides.ts';
import { concludeReview } from './report/conclusion.ts';
import type { Report } from './report/report.ts';
import { readConfig } from './review/configuration.ts';
import { addEvals, type EvalsResult, type EvaluateStep, worsen } from './review/evals.ts';
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

/**
 * The whole review: configuration → changes → what they are judged by → checks → evals → report.
 *
 * @param revisions where everything is read; nothing else is, but by the evals
 * @throws PromptgateError of kind `outside` when the source fails
 */
export async function review(revisions: Revisions, request: ReviewRequest, options: ReviewOptions): Promise<Report> {
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
  let prompts: Report['prompts'] = [];
  let evaluated: EvalsResult | null = null;
  if (detected.changes.length > 0) {
    // What judges a change is loaded where there is one: most pull requests change no prompt.
    const [{ gatherEvidence }, { judgeChanges }] = await Promise.all([import('./review/evidence.ts'), import('./review/judge.ts')]);
    const evidence = await gatherEvidence(revisions, request, configuration, detected);
    const judged = judgeChanges(detected, evidence, configuration, request);
    prompts = judged.prompts;
    findings = [...findings, ...evidence.findings, ...judged.findings];
    if (options.evaluate) {
      evaluated = await options.evaluate({ changes: detected.changes, config, base: request.base, head: request.head });
      prompts = addEvals(prompts, evaluated);
      findings = [...findings, ...evaluated.findings];
    }
  }
  const all = [...findings, ...prompts.flatMap((prompt) => prompt.findings)];
  const conclusion = concludeReview(all, options.failOn);
  return {
    schemaVersion: 1,
    conclusion: evaluated === null ? conclusion : worsen(conclusion, evaluated.prompts),
    base: request.base,
    head: request.head,
    prompts,
    findings,
    notes: evaluated === null ? notes : [...notes, ...evaluated.notes],
    budget: evaluated?.budget ?? null,
  };
}
