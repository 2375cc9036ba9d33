import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import Ajv2020Module from 'ajv/dist/2020.js';
import Ajv04Module from 'ajv-draft-04';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { BUMPS, CHANGE_KINDS, PARTS, RELEASE_TYPES } from '../../src/changes/types.ts';
import { SEVERITIES } from '../../src/checks/finding.ts';
import { RULES } from '../../src/checks/rules.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { FORMATS, render } from '../../src/report/render.ts';
import { CONCLUSIONS, type Report } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { REPORT } from './hostile.ts';
import { EMPTY, FAILING, HEAD_SHA, makeReport, PASSING, SAMPLE } from './sample.ts';

const RULES_URL = 'https://github.com/acme/promptgate/blob/main/docs/rules.md';
const require = createRequire(import.meta.url);

function readJson(path: string | URL) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

describe('JSON', () => {
  const schema = readJson(new URL('../../schema/report.schema.json', import.meta.url));
  const ajv = new Ajv2020Module.Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  const validate = ajv.compile(schema);
  const check = (value: unknown) => (validate(value) ? [] : validate.errors);

  test('fits its schema and is the report, whatever is in it', () => {
    fc.assert(
      fc.property(REPORT, (report) => {
        const parsed = JSON.parse(renderJson(report));
        expect(parsed).toEqual(report);
        expect(check(parsed)).toEqual([]);
      }),
    );
    expect(check(JSON.parse(renderJson(SAMPLE)))).toEqual([]);
    expect(check(JSON.parse(renderJson(EMPTY)))).toEqual([]);
  });

  test('the schema is closed and holds evals', () => {
    const [prompt] = SAMPLE.prompts;
    const stats = {
      ...{
        cases: 20,
        passed: 19,
        passRate: 0.95,
        score: 0.96,
        costUsd: 0.0123,
        latencyMs: { p50: 640, p95: 1210 },
        inputTokens: 1,
        outputTokens: 1,
      },
      ...{ errors: 0, cached: 0, calls: 20, retries: 0, rate: { low: 0.8, high: 0.99 } },
    };
    const comparison = {
      ...{
        verdict: 'unchanged',
        test: 'mcnemar-exact',
        pValue: 0.3,
        pExact: 0.38,
        difference: { mean: 0.05, low: -0.02, high: 0.12 },
        margin: 0.05,
      },
      ...{ broken: ['a'], fixed: [], flaky: [], notComparable: [], needed: { cases: 120 } },
    };
    const output = {
      text: 'x',
      pass: true,
      score: 1,
      latencyMs: 1,
      costUsd: 0,
      assertions: [{ type: 'contains', pass: true, score: 1, reason: 'y' }],
    };
    const cases = [{ id: 'a', description: 'b', baseline: null, candidate: { passRate: 1, score: 1, outputs: [output] } }];
    const evals = {
      conclusion: 'success',
      model: 'openai:gpt-5-mini',
      mode: 'live',
      trials: 3,
      candidate: stats,
      baseline: stats,
      comparison,
      cases,
    };
    expect(check({ ...SAMPLE, prompts: [{ ...prompt, evals }] })).toEqual([]);
    expect(check({ ...SAMPLE, prompts: [{ ...prompt, evals: { ...evals, more: 1 } }] })).not.toEqual([]);
    expect(check({ ...SAMPLE, more: 1 })).not.toEqual([]);
    expect(check({ ...SAMPLE, conclusion: 'failed' })).not.toEqual([]);
    expect(check({ ...SAMPLE, prompts: [{ ...prompt, id: undefined }] })).not.toEqual([]);
  });

  test("the schema's closed sets are the code's", () => {
    const { conclusion, severity, releaseType, bump, prompt, finding } = schema.$defs;
    expect(conclusion.enum).toEqual(CONCLUSIONS);
    expect(severity.enum).toEqual(SEVERITIES);
    expect(releaseType.enum).toEqual(RELEASE_TYPES);
    expect(bump.enum).toEqual(BUMPS);
    expect(prompt.properties.change.enum).toEqual([...CHANGE_KINDS, null]);
    expect(prompt.properties.parts.items.enum).toEqual(PARTS);
    for (const rule of Object.keys(RULES)) expect(rule).toMatch(new RegExp(finding.properties.rule.pattern));
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements of a well-formed document, by a parser that refuses any other. */
function parseXml(xml: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: attributes as Record<string, string> }));
  parser.write(xml).close();
  return elements;
}

describe('JUnit', () => {
  test('a suite for each prompt, a case for each finding', () => {
    const elements = parseXml(renderJunit(SAMPLE));
    expect(elements[0]?.attributes).toMatchObject({ name: 'promptgate', tests: '4', failures: '2', errors: '0', skipped: '1' });
    expect(
      elements.filter(({ name }) => name === 'testsuite').map(({ attributes }) => [attributes.name, attributes.tests, attributes.failures]),
    ).toEqual([
      ['customer-support', '1', '0'],
      ['data-extraction', '3', '2'],
    ]);
    expect(elements.filter(({ name }) => name === 'failure').map(({ attributes }) => attributes.type)).toEqual([
      'version/bump-mismatch',
      'metadata/schema',
    ]);
    expect(elements.find(({ name }) => name === 'skipped')?.attributes.message).toMatch(/^warning: No field is called/);
  });

  test('warnings that fail the review are failures; findings outside have a suite', () => {
    const findings = FAILING.findings.slice(2);
    const elements = parseXml(renderJunit(makeReport({ prompts: [PASSING], findings })));
    expect(elements.filter(({ name }) => name === 'failure')).toHaveLength(1);
    expect(elements.find(({ name }) => name === 'testsuite')?.attributes.name).toBe('(outside the prompts)');
    expect(parseXml(renderJunit(EMPTY))).toHaveLength(1);
  });

  test('is well-formed and adds up, whatever is in the report', () => {
    fc.assert(
      fc.property(REPORT, (report) => {
        const elements = parseXml(renderJunit(report));
        const count = (name: string) => String(elements.filter((element) => element.name === name).length);
        expect(elements[0]?.attributes).toMatchObject({ tests: count('testcase'), failures: count('failure'), skipped: count('skipped') });
      }),
      { numRuns: 300 },
    );
  });
});

describe('SARIF', () => {
  const ajv = new Ajv04Module.default({ allErrors: true, strict: false, unicodeRegExp: false });
  formats.default(ajv as unknown as Parameters<typeof formats.default>[0]);
  const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const validate = ajv.compile(readJson(path));

  test('fits the standard, whatever is in the report', () => {
    fc.assert(
      fc.property(REPORT, (report) => {
        expect(validate(JSON.parse(renderSarif(report, { rulesUrl: RULES_URL, toolVersion: '1.2.3' }))) ? [] : validate.errors).toEqual([]);
      }),
    );
    expect(validate(JSON.parse(renderSarif(EMPTY)))).toBe(true);
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  test('rules, places and levels', () => {
    const [run] = JSON.parse(renderSarif(SAMPLE, { rulesUrl: RULES_URL })).runs;
    expect(run.tool.driver.rules[2]).toMatchObject({
      id: 'version/bump-mismatch',
      name: 'VersionBumpMismatch',
      shortDescription: { text: 'The version bump does not fit the change.' },
      helpUri: `${RULES_URL}#versionbump-mismatch`,
    });
    expect(run.results[0]).toMatchObject({
      ruleId: 'version/bump-mismatch',
      ruleIndex: 2,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'prompts/data-extraction/.prompt-metadata.json', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 14 },
          },
        },
      ],
    });
    expect(run.results.map((result: { level: string }) => result.level)).toEqual(['error', 'error', 'warning']);
  });

  test('a fingerprint outlives moved lines and tells equal findings apart', () => {
    const [first] = FAILING.findings;
    if (first === undefined) throw new Error('the sample lost its findings');
    const prints = (findings: Report['findings']) =>
      JSON.parse(renderSarif(makeReport({ prompts: [], findings }))).runs[0].results.map(
        (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
      );
    const [print] = prints([first]);
    expect(prints([{ ...first, line: 99 }])).toEqual([print]);
    const two = prints([first, { ...first, line: 99 }]);
    expect(two[0]).toBe(print);
    expect(two[1]).not.toBe(print);
  });

  test('a message makes no link and no placeholder', () => {
    const [first] = FAILING.findings;
    if (first === undefined) throw new Error('the sample lost its findings');
    const { runs } = JSON.parse(
      renderSarif(makeReport({ prompts: [], findings: [{ ...first, message: '[see](https://evil.example) {0}' }] })),
    );
    expect(runs[0].results[0].message.text).not.toMatch(/\]\(|\{0\}/);
  });
});

/** Whether the runner would obey a line: `::` after blanks, or `##[` anywhere (it splits at CR and LF). */
function findCommands(output: string): string[] {
  return output.split(/[\r\n]/).filter((line) => line.trimStart().startsWith('::') || line.includes('##['));
}

describe('render', () => {
  test('every format ends with a line feed and gives the same bytes for the same report', async () => {
    for (const format of FORMATS) {
      const text = await render(SAMPLE, format);
      expect(text.endsWith('\n')).toBe(true);
      expect(await render(structuredClone(SAMPLE), format)).toBe(text);
      expect(text).toContain('data-extraction');
    }
  });

  test('SARIF names this version of the tool', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(JSON.parse(await render(SAMPLE, 'sarif')).runs[0].tool.driver.semanticVersion).toBe(version);
  });

  test('names the commit in the formats that people read', async () => {
    for (const format of ['text', 'markdown', 'json'] as const) expect(await render(SAMPLE, format)).toContain(HEAD_SHA);
  });

  test.each(FORMATS)('%s: no line is a workflow command', async (format) => {
    await fc.assert(
      fc.asyncProperty(REPORT, async (report) => {
        expect(findCommands(await render(report, format, { color: false, width: 40 }))).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(findCommands('  ::error::x\nfine ::error::\nx ##[error]')).toHaveLength(2);
  });
});
