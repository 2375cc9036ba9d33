import type { Finding } from '../checks/finding.ts';
import { SEVERITIES } from '../checks/finding.ts';
import type { RuleId } from '../checks/rules.ts';
import { RULES } from '../checks/rules.ts';
import { isFullSha } from '../prompt/full-sha.ts';
import { isPromptId } from '../prompt/id.ts';
import { isObject } from '../prompt/json-value.ts';
import type { EvalReport } from '../report/eval-report.ts';
import { CONCLUSIONS, type Conclusion } from '../report/report.ts';
import { isEvalReport } from './eval-shape.ts';

/** Who asked for what, and on which commit. */
interface Origin {
  readonly recordVersion: 1;
  /** The id of the comment: the record of the command. */
  readonly comment: number;
  readonly by: string;
  /** Full SHA. */
  readonly head: string;
}

/** A finding of one rule on one prompt, as it stood on both sides: on any other content it approves nothing. */
export interface Approval {
  readonly rule: RuleId;
  readonly id: string;
  readonly base: string;
  readonly head: string;
}

export interface ApproveRecord extends Origin {
  readonly kind: 'approve';
  /** The pull request's number: on another one of the same commits, its author could be who approves. */
  readonly pull: number;
  readonly reason: string;
  readonly approvals: readonly Approval[];
}

/** What a run of the evals said of one prompt; its outputs stay in the job's log and report. */
export interface StoredEval {
  readonly id: string;
  readonly conclusion: Conclusion;
  readonly report: EvalReport | null;
  readonly findings: readonly Finding[];
}

export interface EvalRecord extends Origin {
  readonly kind: 'eval';
  /** The merge base that the evals compared with. */
  readonly base: string;
  /** Digest of the configuration that they ran by. */
  readonly config: string;
  readonly prompts: readonly StoredEval[];
}

/** What a command leaves for the review. */
export type CommandRecord = ApproveRecord | EvalRecord;

/** Characters of a record; a check run's text takes 65,535. */
export const RECORD_LENGTH = 60_000;
const FINDINGS = 12;
const WORDS = 600;
const CASES = 50;

const FENCE = /^(`{3,})json\n([^\n]*)\n\1$/m;

/** The text of a check run that holds a record: one line of JSON in a fence that nothing in it can close. */
export function writeRecord(record: CommandRecord): string {
  const json = JSON.stringify(record);
  const longest = Math.max(2, ...[...json.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `What the review reads of this command:\n\n${fence}json\n${json}\n${fence}`;
}

/** The record in a check run's text; null where there is none that can be one. */
export function readRecord(text: string): CommandRecord | null {
  const json = FENCE.exec(text.replaceAll('\r\n', '\n'))?.[2];
  if (json === undefined) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** Puts as many prompts into a record as have room, and the rest into further ones. */
export function splitEvals(record: EvalRecord): readonly EvalRecord[] {
  const records: EvalRecord[] = [];
  let prompts: StoredEval[] = [];
  const length = (list: readonly StoredEval[]) => JSON.stringify({ ...record, prompts: list }).length;
  for (const prompt of record.prompts.map(shorten)) {
    if (prompts.length > 0 && length([...prompts, prompt]) > RECORD_LENGTH) {
      records.push({ ...record, prompts });
      prompts = [];
    }
    prompts.push(prompt);
  }
  return [...records, { ...record, prompts }];
}

/** Without the outputs, and with the worst findings alone where there are many: their order is by severity. */
function shorten({ report, findings, ...prompt }: StoredEval): StoredEval {
  const { comparison = null } = report ?? {};
  const cut = (text: string, limit = WORDS) => (text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`);
  const names = (list: readonly string[]) => list.slice(0, CASES).map((name) => cut(name, 100));
  return {
    ...prompt,
    report: report && {
      ...report,
      cases: [],
      comparison: comparison && {
        ...comparison,
        broken: names(comparison.broken),
        fixed: names(comparison.fixed),
        flaky: names(comparison.flaky),
        notComparable: names(comparison.notComparable),
      },
    },
    findings: findings.slice(0, FINDINGS).map((finding) => ({ ...finding, message: cut(finding.message), help: cut(finding.help) })),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 10_000;
const isSha = (value: unknown): boolean => isText(value) && isFullSha(value);
const isDigest = (value: unknown): boolean => isText(value) && /^sha256:[0-9a-f]{64}$/.test(value);
const isRule = (value: unknown): boolean => isText(value) && Object.hasOwn(RULES, value);
const isId = (value: unknown): boolean => isText(value) && isPromptId(value);
const isPlace = (value: unknown): boolean => value === null || (Number.isSafeInteger(value) && (value as number) > 0);

function isListOf(value: unknown, check: (item: Fields) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isObject(item) && check(item));
}

function isRecord(value: unknown): value is CommandRecord {
  if (!isObject(value) || value.recordVersion !== 1 || !Number.isSafeInteger(value.comment)) return false;
  if (!isText(value.by) || !isSha(value.head)) return false;
  if (value.kind === 'approve')
    return (
      Number.isSafeInteger(value.pull) &&
      isText(value.reason) &&
      isListOf(value.approvals, (one) => isRule(one.rule) && isId(one.id) && isDigest(one.base) && isDigest(one.head))
    );
  return value.kind === 'eval' && isSha(value.base) && isDigest(value.config) && isListOf(value.prompts, isStoredEval);
}

function isStoredEval({ id, conclusion, report, findings }: Fields): boolean {
  return (
    isId(id) && CONCLUSIONS.some((one) => one === conclusion) && (report === null || isEvalReport(report)) && isListOf(findings, isFinding)
  );
}

function isFinding({ rule, severity, message, path, line, column, help }: Fields): boolean {
  return (
    isRule(rule) &&
    String(rule).startsWith('evals/') &&
    SEVERITIES.some((one) => one === severity) &&
    isText(message) &&
    isText(help) &&
    (path === null || isText(path)) &&
    isPlace(line) &&
    isPlace(column)
  );
}
