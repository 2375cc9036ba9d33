import type { Finding, Severity } from '../checks/finding.ts';
import { RULES } from '../checks/rules.ts';
import { countFindings, type FindingCounts, orderFindings } from './conclusion.ts';
import { showHidden, truncate } from './visible.ts';

/** What GitHub shows of a step's annotations; more of them are dropped without a word. */
export const ANNOTATION_LIMITS = { perSeverity: 10, message: 4_096, title: 255 } as const;

/** One line of a file with a remark. Text is plain; the edge writes it as a workflow command. */
export interface Annotation {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/**
 * The findings that become annotations: the first ten of each severity, those with a place before those without.
 * @returns the annotations, most severe first, and how many findings of each severity have none.
 */
export function selectAnnotations(findings: readonly Finding[]): { annotations: Annotation[]; left: FindingCounts } {
  const ordered = orderFindings(findings);
  const byPlace = [...ordered.filter(({ path }) => path !== null), ...ordered.filter(({ path }) => path === null)];
  const taken: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  const chosen = new Set(byPlace.filter(({ severity }) => taken[severity]++ < ANNOTATION_LIMITS.perSeverity));
  return {
    annotations: ordered.filter((finding) => chosen.has(finding)).map(annotate),
    left: countFindings(ordered.filter((finding) => !chosen.has(finding))),
  };
}

function annotate({ rule, severity, message, help, path, line, column }: Finding): Annotation {
  return {
    severity,
    title: truncate(`${rule}: ${RULES[rule].title}`, ANNOTATION_LIMITS.title),
    message: limitMessage(showHidden(message.replace(/\s+/g, ' ').trim()), showHidden(help.replace(/\s+/g, ' ').trim())),
    path,
    line,
    column,
  };
}

/** Message and mend on two lines, within GitHub's limit in UTF-16 code units and bytes alike; the mend keeps a quarter. */
function limitMessage(message: string, help: string): string {
  const mend = `To mend: ${limitBytes(help, ANNOTATION_LIMITS.message / 4)}`;
  return `${limitBytes(message, ANNOTATION_LIMITS.message - Buffer.byteLength(mend) - 1)}\n${mend}`;
}

function limitBytes(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  let cut = text.slice(0, limit);
  while (Buffer.byteLength(cut) > limit - 3) cut = cut.slice(0, Math.floor(cut.length * 0.9));
  return `${cut.toWellFormed().replace(/\ufffd$/, '')}…`;
}
