import type { DetectedChanges } from '../changes/detect.ts';
import type { PromptChange, PromptCommit } from '../changes/types.ts';
import type { Finding } from '../checks/finding.ts';
import { applyLevels } from '../checks/levels.ts';
import { checkMessages } from '../checks/messages.ts';
import { checkPrompt, hideFindingSecrets, listPromptSecrets } from '../checks/prompt.ts';
import { checkDeployedRemoved } from '../checks/registry.ts';
import { hideSecrets, listSecrets } from '../checks/secret.ts';
import { checkVersion } from '../checks/version.ts';
import { configFor } from '../config/overrides.ts';
import { orderFindings } from '../report/conclusion.ts';
import { diffTexts } from '../report/diff.ts';
import type { PromptReport } from '../report/report.ts';
import type { ReviewRequest } from '../review.ts';
import type { TouchingCommit } from './commits.ts';
import type { ReadConfig } from './configuration.ts';
import type { Evidence } from './evidence.ts';

/** Up to this many prompts each diff has its whole effort; beyond, they share it, so that the sum stays bounded. */
const DIFFS_IN_FULL = 100;

/** Every check on every change; reads nothing. */
export function judgeChanges(
  { changes, siblings }: DetectedChanges,
  evidence: Evidence,
  { config }: ReadConfig,
  request: ReviewRequest,
): { readonly prompts: readonly PromptReport[]; readonly findings: readonly Finding[] } {
  const isPrompt = (id: string): boolean => evidence.promptIds.has(id);
  const commitsById = groupByPrompt(evidence.commits);
  const share = Math.min(1, DIFFS_IN_FULL / changes.length);

  const prompts = changes.map((change): PromptReport => {
    const own = configFor(config, change.id);
    // A key that was committed is not printed once more, neither where it comes in nor where it goes.
    const secrets = [change.base, change.head].flatMap((prompt) => (prompt ? listPromptSecrets(prompt) : []));
    const hide = (text: string | null | undefined): string => hideSecrets(text ?? '', secrets);
    const { version, findings } = checkVersion({
      change,
      tip: evidence.tip.get(change.previousId ?? change.id) ?? null,
      title: request.title,
      messages: request.messages,
      commits: listCommits(commitsById, change),
      known: evidence.known.get(change.id) ?? [],
      versioning: config.versioning,
      levels: own.rules,
    });
    const context = { config: own, siblings: siblings.get(change.id) ?? [], base: change.base, further: evidence.further };
    const all = [
      ...(change.head ? checkPrompt(change.head, context) : []),
      ...findings,
      ...(evidence.registry ? checkDeployedRemoved(change, evidence.registry) : []),
    ];
    return {
      id: change.id,
      change: change.change,
      previousId: change.previousId,
      similarity: change.similarity,
      parts: change.parts,
      version: { ...version, because: version.because.map((reason) => ({ ...reason, text: hideAll(reason.text, secrets) })) },
      findings: orderFindings(applyLevels(hideFindingSecrets(all, secrets), own.rules)),
      diff: change.parts.includes('text') ? diffTexts(hide(change.base?.text), hide(change.head?.text), share) : null,
      evals: null,
    };
  });
  const { title, messages } = request;
  const comparedWith = new Map(prompts.map(({ id, version }) => [id, version.base]));
  const found = checkMessages({
    commits: evidence.commits,
    title,
    messages,
    changes,
    isPrompt,
    versioning: config.versioning,
    comparedWith,
    levelsOf: (id) => (id === null ? config : configFor(config, id)).rules,
  });
  const outside = found.map((finding) => ({ ...finding, message: hideAll(finding.message, []), help: hideAll(finding.help, []) }));
  return { prompts, findings: orderFindings(outside) };
}

/** Hides the given secrets and those that a message itself may hold. */
function hideAll(text: string, secrets: readonly string[]): string {
  return hideSecrets(text, [...secrets, ...listSecrets(text)]);
}

function groupByPrompt(commits: readonly TouchingCommit[]): ReadonlyMap<string, readonly TouchingCommit[]> {
  const byId = new Map<string, TouchingCommit[]>();
  for (const commit of commits) {
    if (commit.merge) continue;
    for (const id of commit.touched.keys()) {
      const list = byId.get(id);
      if (list) list.push(commit);
      else byId.set(id, [commit]);
    }
  }
  return byId;
}

/** A prompt's commits, oldest first, under either of its ids. */
function listCommits(byId: ReadonlyMap<string, readonly TouchingCommit[]>, { id, previousId }: PromptChange): readonly PromptCommit[] {
  const own = byId.get(id) ?? [];
  const before = previousId === null ? [] : (byId.get(previousId) ?? []);
  const seen = new Set(own);
  return [...before.filter((commit) => !seen.has(commit)), ...own].map(({ sha, message, touched }) => {
    const current = touched.get(id);
    const previous = previousId === null ? undefined : touched.get(previousId);
    return { sha, message, before: current?.before ?? previous?.before ?? null, after: current?.after ?? previous?.after ?? null };
  });
}
