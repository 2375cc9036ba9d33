import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Approval, ApproveRecord, CommandRecord, EvalRecord, StoredEval } from '../bot/record.ts';
import type { PromptChange } from '../changes/types.ts';
import type { Finding } from '../checks/finding.ts';
import type { RuleId } from '../checks/rules.ts';
import type { Config } from '../config/config.ts';
import { configFor } from '../config/overrides.ts';
import type { Prompt } from '../prompt/types.ts';
import { orderFindings } from '../report/conclusion.ts';
import type { Conclusion } from '../report/report.ts';
import type { EvalsInput, EvalsResult } from './evals.ts';

/** What a maintainer may accept; nothing else is softened by an approval. */
const APPROVABLE: readonly RuleId[] = ['evals/weakened'];

/** Parts of a prompt by whose change its evals can test less. */
const TESTING_PARTS: ReadonlySet<string> = new Set(['evals', 'output-schema', 'other']);

/** What the commands on a pull request left for the review of one commit. */
export interface Stored {
  readonly approvals: readonly ApproveRecord[];
  readonly evals: readonly EvalRecord[];
}

function digest(value: unknown): string {
  return `sha256:${createHash('sha256')
    .update(canonicalize(value) as string, 'utf8')
    .digest('hex')}`;
}

/** Names all that lies in a prompt's directory: the text, the metadata, the suite and its cases. */
function digestDirectory({ dir, source }: Prompt): string {
  return digest([
    dir,
    [...source.files].map(([name, { mode, oid }]) => [name, mode, oid]).sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
  ]);
}

/** Names a configuration: evals that ran by another one say nothing. */
export function digestConfig(config: Config): string {
  return digest(config);
}

/** All that an approval of these changes can be about. */
export function listApprovals(changes: readonly PromptChange[]): readonly Approval[] {
  return changes.flatMap(({ id, base, head, parts }): Approval[] => {
    if (base === null || head === null || !parts.some((part) => TESTING_PARTS.has(part))) return [];
    const content = { id, base: digestDirectory(base), head: digestDirectory(head) };
    return APPROVABLE.map((rule) => ({ rule, ...content }));
  });
}

/** The stored result of each prompt whose evals ran on these very commits, by this very configuration; the newest one of each. */
export function findStoredEvals({ evals }: Stored, { base, head, config }: Pick<EvalsInput, 'base' | 'head' | 'config'>) {
  const wanted = digestConfig(config);
  const fitting = evals.filter((record) => record.head === head && record.base === base && record.config === wanted);
  const found = new Map<string, { readonly record: EvalRecord; readonly stored: StoredEval }>();
  for (const record of [...fitting].sort((a, b) => a.comment - b.comment))
    for (const stored of record.prompts) found.set(stored.id, { record, stored });
  return { found, isOutdated: evals.length > 0 && fitting.length === 0 };
}

/** Puts stored results in the place of those that this run has for the same prompts, or lacks. */
export function useStoredEvals(result: EvalsResult, stored: Stored, input: EvalsInput): EvalsResult {
  const { found, isOutdated } = findStoredEvals(stored, input);
  const heads = new Set(input.changes.flatMap(({ id, head }) => (head === null ? [] : [id])));
  const taken = [...found].filter(([id]) => heads.has(id));
  const ids = new Set(taken.map(([id]) => id));
  const notes = taken.map(([id, { record }]) => `${id}: the evals are those that ${record.by} ran by /promptgate eval.`);
  const outdated = isOutdated ? ['Evals that ran by /promptgate eval do not count: the configuration or the base changed since.'] : [];
  if (taken.length === 0) return outdated.length === 0 ? result : { ...result, notes: [...result.notes, ...outdated] };
  const prompts = [...result.prompts.filter(({ id }) => !ids.has(id)), ...taken.map(([, { stored: one }]) => one)];
  return { ...result, prompts: prompts.sort((a, b) => (a.id < b.id ? -1 : 1)), notes: [...result.notes, ...notes] };
}

/** Records by their kind. An approval counts on the pull request where it was given: who opens another one of the same commits may not be who wrote them. */
export function sortRecords(records: readonly CommandRecord[], pull: number): Stored {
  return {
    approvals: records.filter((record) => record.kind === 'approve').filter((record) => record.pull === pull),
    evals: records.filter((record) => record.kind === 'eval'),
  };
}

/** Makes notices of exactly the findings that are approved, and says by whom and why; a verdict that rested on them alone falls with them. */
export function softenApproved(result: EvalsResult, { approvals }: Stored, { changes, config, head }: EvalsInput): EvalsResult {
  const asked = new Map(listApprovals(changes).map((one) => [nameApproval(one), one]));
  const given = new Map<string, ApproveRecord>();
  for (const record of approvals)
    for (const one of record.head === head ? record.approvals : [])
      if (asked.has(nameApproval(one))) given.set(`${one.rule} ${one.id}`, record);
  if (given.size === 0) return result;
  return {
    ...result,
    prompts: result.prompts.map((prompt) => {
      const findings = prompt.findings.map((finding) => {
        const record = finding.severity === 'notice' ? undefined : given.get(`${finding.rule} ${prompt.id}`);
        return record === undefined ? finding : soften(finding, record);
      });
      if (findings.every((finding, at) => finding === prompt.findings[at])) return prompt;
      const conclusion = concludeAgain(prompt, findings, configFor(config, prompt.id).evals.withoutCredentials);
      const report = prompt.report && { ...prompt.report, conclusion };
      return { ...prompt, report, conclusion, findings: orderFindings(findings) };
    }),
  };
}

function nameApproval({ rule, id, base, head }: Approval): string {
  return `${rule} ${id} ${base} ${head}`;
}

function soften(finding: Finding, { by, reason }: ApproveRecord): Finding {
  return { ...finding, severity: 'notice', message: `${finding.message} Approved by ${by}: ${reason}`, help: 'Nothing is to be done.' };
}

type Evaluated = EvalsResult['prompts'][number];

function concludeAgain({ conclusion, report }: Evaluated, findings: readonly Finding[], unverified: Conclusion): Conclusion {
  if (conclusion !== 'failure' || findings.some(({ severity }) => severity === 'error')) return conclusion;
  // Nothing was run, or nothing decided: that is no success, whoever approves.
  if (report === null || report.candidate.rate === null) return 'neutral';
  return report.unverified === true ? unverified : 'success';
}
