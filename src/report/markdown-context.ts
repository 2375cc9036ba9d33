import type { Severity } from '../checks/finding.ts';
import { isFullSha } from '../prompt/full-sha.ts';
import type { Conclusion, Report } from './report.ts';

/** What a Markdown rendering needs to know besides the report. All of it is trusted. */
export interface MarkdownContext {
  /** UTF-16 code units for a comment, UTF-8 bytes for a summary; `Infinity` where there is no limit. From 2,000 on. */
  readonly maxLength: number;
  /** Where the text will stand; a summary does not point to itself for what is left out. `comment` when absent. */
  readonly target?: 'comment' | 'summary';
  /** The first line, an HTML comment by which the comment is found again. */
  readonly marker?: string;
  readonly runUrl?: string;
  /** `https://github.com`, or an Enterprise Server's address. With `repository` it makes links to files and commits. */
  readonly serverUrl?: string;
  /** `owner/name`. */
  readonly repository?: string;
  /** The address of docs/rules.md; rule ids link to their sections there. */
  readonly rulesUrl?: string;
  /** The head has moved on since: the verdict is about an older commit. */
  readonly stale?: boolean;
  /** Where the evals are not at their end, what is said in the place of a verdict. */
  readonly unfinished?: Unfinished;
}

/** Evals that are under way, that a cancelled job broke off, or that a fault ended. */
export interface Unfinished {
  readonly state: 'running' | 'interrupted' | 'failed';
  /** How far they are, or what the fault is; a plain sentence without its full stop. */
  readonly words: string;
}

export const SEVERITY_MARKS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
export const CONCLUSION_MARKS: Readonly<Record<Conclusion, string>> = { success: '✅', failure: '❌', neutral: '⚪' };

/** A length in the unit that the target limits. */
export function measure(text: string, context: MarkdownContext): number {
  return context.target === 'summary' ? Buffer.byteLength(text) : text.length;
}

/** A link to a trusted or well-formed address; the text is Markdown already. */
export function formatLink(text: string, url: string): string {
  return `[${text}](${url.replace(/[()<>\s\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)})`;
}

/** A commit by its first ten digits, linked where the repository is known. */
export function formatCommit(sha: string, context: MarkdownContext): string {
  const { serverUrl, repository } = context;
  if (!isFullSha(sha)) return sha === 'worktree' ? 'the working tree' : `\`${sha.replace(/[^\w.-]/g, '')}\``;
  if (serverUrl === undefined || repository === undefined) return `\`${sha}\``;
  return formatLink(`\`${sha.slice(0, 10)}\``, `${serverUrl}/${repository}/commit/${sha}`);
}

/** The address of a line of a file at the report's head; null where there is none. */
export function fileUrl(path: string, line: number | null, report: Report, context: MarkdownContext): string | null {
  const { serverUrl, repository } = context;
  if (serverUrl === undefined || repository === undefined || !isFullSha(report.head)) return null;
  const encoded = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return `${serverUrl}/${repository}/blob/${report.head}/${encoded}${line === null ? '' : `#L${line}`}`;
}
