import { createHash } from 'node:crypto';
import type { Finding, Severity } from '../checks/finding.ts';
import type { RuleId } from '../checks/rules.ts';
import { RULES } from '../checks/rules.ts';
import { compareText, listFindings } from './conclusion.ts';
import type { Report } from './report.ts';
import { ruleUrl } from './rule-link.ts';
import { showHidden } from './visible.ts';
import { disarmJson } from './workflow-commands.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', notice: 'note' };

export interface SarifOptions {
  /** The address of docs/rules.md, absolute; without it the rules have no link. */
  readonly rulesUrl?: string;
  /** Promptgate's own version. */
  readonly toolVersion?: string;
}

/** The report as SARIF 2.1.0, the form that code scanning reads. Only rules that fired are listed. */
export function renderSarif(report: Report, options: SarifOptions = {}): string {
  const findings = listFindings(report);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort(compareText);
  const seen = new Map<string, number>();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Promptgate',
            ...(options.toolVersion === undefined ? {} : { semanticVersion: options.toolVersion }),
            rules: rules.map((rule) => describeRule(rule, options)),
          },
        },
        automationDetails: { id: 'promptgate/' },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => describeResult(finding, rules, seen)),
      },
    ],
  };
  return `${disarmJson(JSON.stringify(log, null, 2))}\n`;
}

function describeRule(id: RuleId, { rulesUrl }: SarifOptions) {
  const { title, severity } = RULES[id];
  return {
    id,
    name: toPascalCase(id),
    shortDescription: { text: `${title}.` },
    ...(rulesUrl === undefined ? {} : { helpUri: ruleUrl(id, rulesUrl) }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['prompts', id.slice(0, id.indexOf('/'))] },
  };
}

function describeResult(finding: Finding, rules: readonly RuleId[], seen: Map<string, number>) {
  return {
    ruleId: finding.rule,
    ruleIndex: rules.indexOf(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: plainText(`${finding.message} To mend: ${finding.help}`) },
    locations: [{ physicalLocation: describePlace(finding) }],
    partialFingerprints: { 'promptgateFinding/v1': fingerprint(finding, seen) },
  };
}

/** Code scanning wants a place for each result: what has no file stands at the repository's root. */
function describePlace({ path, line, column }: Finding) {
  const uri = path === null ? '.' : path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  const region = line === null ? {} : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } };
  return { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, ...region };
}

/** The same finding keeps its fingerprint when lines above it come and go; equal findings of a file are numbered. */
function fingerprint({ rule, path, message }: Finding, seen: Map<string, number>): string {
  const hash = createHash('sha256')
    .update([rule, path ?? '', message].join('\0'))
    .digest('hex')
    .slice(0, 32);
  const number = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, number);
  return `${hash}:${number}`;
}

/** A message in which nothing is a link or a placeholder. */
function plainText(text: string): string {
  return showHidden(text.replace(/\s+/g, ' ').trim())
    .replace(/\](?=\()/g, '] ')
    .replace(/\{(?=\d+\})/g, '{ ');
}

function toPascalCase(id: string): string {
  return id.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
