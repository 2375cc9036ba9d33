import { readChanges } from './changes/detect.ts';
import { loadPrompts } from './changes/load.ts';
import type { PromptChange } from './changes/types.ts';
import type { Finding } from './checks/finding.ts';
import { checkMessages } from './checks/messages.ts';
import { checkPrompt } from './checks/prompt.ts';
import type { RegistryView } from './checks/registry.ts';
import { checkDeployedRemoved } from './checks/registry.ts';
import { applyLevels } from './checks/levels.ts';
import { checkVersion } from './checks/version.ts';
import { configFor } from './config/overrides.ts';
import type { Config, FurtherSchema } from './config/config.ts';
import type { Prompt } from './prompt/types.ts';
import { concludeReview, orderFindings } from './report/conclusion.ts';
import { diffTexts } from './report/diff.ts';
import type { PromptReport, Report } from './report/report.ts';
import { readTouchingCommits } from './review/commits.ts';
import type { TouchingCommit } from './review/commits.ts';
import { readConfig } from './review/configuration.ts';
import { readKnownVersions } from './review/known-versions.ts';
import { readRegistry } from './review/registry.ts';
import { readNamedPrompts } from './review/named-prompts.ts';
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
}

interface Gathered {
  readonly config: Config;
  readonly further: FurtherSchema;
  readonly changes: readonly PromptChange[];
  /** The changed prompts as the base branch's tip has them; empty where the tip is the base. */
  readonly tip: ReadonlyMap<string, Prompt> | null;
  readonly commits: readonly TouchingCommit[];
  readonly registry: RegistryView | null;
}

/**
 * The whole review: configuration → changes → checks → report.
 *
 * @param revisions where everything is read; nothing else is
 * @throws PromptgateError of kind `outside` when the source fails
 */
export async function review(revisions: Revisions, request: ReviewRequest, options: ReviewOptions): Promise<Report> {
  const { config, headPromptsDir, further, findings, notes } = await readConfig(revisions, request, options);
  const roots = { base: config.promptsDir, head: headPromptsDir };
  const { changes, siblings } = await readChanges(revisions, { ...request, basePromptsDir: roots.base, headPromptsDir: roots.head });
  if (changes.length === 0) return assembleReport(request, [], findings, notes, options);

  const baseRevision = request.baseTip ?? request.base;
  const ids = changes.flatMap(({ id, previousId }) => (previousId === null ? [id] : [id, previousId]));
  const [allCommits, tip, registry] = await Promise.all([
    revisions.commits(request.base, request.head, [...new Set([roots.base, roots.head])]),
    loadPrompts(revisions, baseRevision, roots.base, ids),
    readRegistry(revisions, baseRevision, config),
  ]);
  const dirs = new Set(changes.flatMap(({ base, head }) => [base?.dir, head?.dir].filter((dir) => dir !== undefined)));
  const commits = await readTouchingCommits(revisions, allCommits, dirs, roots);
  const named = await readNamedPrompts(revisions, request, roots, commits, request.title);
  const known = await readKnownVersions(
    { revisions, baseRevision, basePromptsDir: roots.base, tagTemplate: config.release.tag, registry, tip },
    changes,
  );
  const isPrompt = (id: string): boolean => named.has(id);

  const prompts = changes.map((change): PromptReport => {
    const own = configFor(config, change.id);
    const ownIds = new Set([change.id, change.previousId]);
    const version = checkVersion({
      change,
      tip: tip.get(change.previousId ?? change.id) ?? null,
      title: request.title,
      messages: request.messages,
      commits: commits.flatMap(({ sha, message, merge, touched }) => {
        const [versions] = [...touched].filter(([id]) => ownIds.has(id)).map(([, touchedVersions]) => touchedVersions);
        return versions && !merge ? [{ sha, message, ...versions }] : [];
      }),
      isPrompt,
      known: known.get(change.id) ?? [],
      versioning: config.versioning,
      levels: own.rules,
    });
    const own_findings: Finding[] = [
      ...(change.head ? checkPrompt(change.head, { config: own, siblings: siblings.get(change.id) ?? [], further, base: change.base }) : []),
      ...version.findings,
      ...(registry ? checkDeployedRemoved(change, registry) : []),
    ];
    return {
      id: change.id,
      change: change.change,
      previousId: change.previousId,
      similarity: change.similarity,
      parts: change.parts,
      version: version.version,
      findings: orderFindings(applyLevels(own_findings, own.rules)),
      diff: change.parts.includes('text') ? diffTexts(change.base?.text ?? '', change.head?.text ?? '') : null,
      evals: null,
    };
  });
  const messages = checkMessages({ commits, title: request.title, messages: request.messages, changes, isPrompt });
  return assembleReport(request, prompts, [...findings, ...applyLevels(messages, config.rules)], notes, options);
}
