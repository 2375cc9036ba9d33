import XMLBuilder from 'fast-xml-builder';
import type { Finding, Severity } from '../checks/finding.ts';
import { type EvalTest, listEvalTests } from './junit-evals.ts';
import { failingSeverity } from './phrases.ts';
import type { Report } from './report.ts';
import { showHidden } from './visible.ts';
import { disarmXml } from './workflow-commands.ts';

const BUILDER = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true });

interface Suite {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly tests: readonly EvalTest[];
}

/**
 * The report as JUnit XML, the form that most test viewers read: a suite for each prompt, a case for each finding. A
 * finding that fails the review is a failure, any other a skipped case; a suite without such failures has one case that passes. Each
 * case of the evals is a case, which fails where the head does, whatever the gate tolerates.
 */
export function renderJunit(report: Report): string {
  const outside: Suite[] = report.findings.length === 0 ? [] : [{ name: '(outside the prompts)', findings: report.findings, tests: [] }];
  const suites = [
    ...outside,
    ...report.prompts.map(({ id, findings, evals }) => ({ name: id, findings, tests: evals === null ? [] : listEvalTests(evals) })),
  ];
  const failing: readonly Severity[] = report.conclusion === 'failure' ? ['error', failingSeverity(report)] : ['error'];
  const built = suites.map((suite) => buildSuite(suite, failing));
  const xml = BUILDER.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: { '@name': 'promptgate', ...sum(built.map(({ totals }) => totals)), testsuite: built.map(({ element }) => element) },
  });
  return disarmXml(xml.endsWith('\n') ? xml : `${xml}\n`);
}

interface Totals {
  readonly '@tests': number;
  readonly '@failures': number;
  readonly '@errors': number;
  readonly '@skipped': number;
}

function buildSuite({ name, findings, tests }: Suite, failing: readonly Severity[]) {
  const classname = clean(name);
  const cases: object[] = findings.map((finding) => buildCase(finding, classname, failing));
  const failures = findings.filter(({ severity }) => failing.includes(severity)).length;
  if (failures === 0) cases.push({ '@name': 'passes', '@classname': classname, '@time': '0' });
  for (const test of tests) cases.push(buildEvalCase(test, classname));
  const count = (outcome: EvalTest['outcome']) => tests.filter((test) => test.outcome === outcome).length;
  const totals: Totals = {
    '@tests': cases.length,
    '@failures': failures + count('failed'),
    '@errors': count('error'),
    '@skipped': findings.length - failures + count('skipped'),
  };
  return { totals, element: { '@name': classname, ...totals, '@time': '0', testcase: cases } };
}

function buildCase(finding: Finding, classname: string, failing: readonly Severity[]): object {
  const { rule, severity, path, line, column } = finding;
  const place = path === null ? '' : `${[path, line, column].filter((part) => part !== null).join(':')}: `;
  const message = clean(finding.message);
  const test = {
    '@name': clean(`${rule}${path === null ? '' : ` ${path}${line === null ? '' : `:${line}`}`}`),
    '@classname': classname,
    '@time': '0',
  };
  const file = path === null ? {} : { '@file': clean(path), ...(line === null ? {} : { '@line': line }) };
  if (!failing.includes(severity)) return { ...test, ...file, skipped: { '@message': `${severity}: ${message}` } };
  return {
    ...test,
    ...file,
    failure: { '@message': message, '@type': rule, '#text': clean(`${place}${message} To mend: ${finding.help}`) },
  };
}

function buildEvalCase({ name, seconds, outcome, message, type }: EvalTest, classname: string): object {
  const test = { '@name': clean(name), '@classname': classname, '@time': seconds === 0 ? '0' : seconds.toFixed(3) };
  const text = clean(message);
  if (outcome === 'passed') return test;
  if (outcome === 'skipped') return { ...test, skipped: { '@message': text } };
  return { ...test, [outcome === 'failed' ? 'failure' : 'error']: { '@message': text, '@type': type, '#text': text } };
}

function sum(all: readonly Totals[]): Totals {
  const total = (key: keyof Totals) => all.reduce((count, totals) => count + totals[key], 0);
  return { '@tests': total('@tests'), '@failures': total('@failures'), '@errors': total('@errors'), '@skipped': total('@skipped') };
}

/** One line without the characters that XML 1.0 cannot hold; those are named instead. */
function clean(text: string): string {
  return showHidden(text.replace(/\s+/g, ' ').trim());
}
