import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import Ajv2020Module from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { FORMATS, render } from '../../src/report/render.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { REPORT_WITH_EVALS } from './eval-hostile.ts';
import { EVAL_SAMPLE, EVALS, reportEvals } from './eval-sample.ts';
import { SAMPLE } from './sample.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

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

function named(elements: readonly Element[], name: string): Element['attributes'][] {
  return elements.filter((element) => element.name === name).map(({ attributes }) => attributes);
}

describe('JSON', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020Module.Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
  const check = (value: unknown) => (validate(value) ? [] : validate.errors);

  test.each(Object.keys(EVALS) as (keyof typeof EVALS)[])('fits the published schema: %s', (name) => {
    expect(check(JSON.parse(renderJson(reportEvals(EVALS[name]))))).toEqual([]);
  });

  test('fits it whatever is in the report', () => {
    fc.assert(fc.property(REPORT_WITH_EVALS, (report) => expect(check(JSON.parse(renderJson(report)))).toEqual([])));
  });
});

describe('JUnit', () => {
  test('a case for each case of the evals, beside those of the findings', () => {
    const elements = parseXml(renderJunit(EVAL_SAMPLE));
    expect(named(elements, 'testsuite').map(({ name, tests, failures, skipped }) => [name, tests, failures, skipped])).toEqual([
      ['customer-support', '17', '3', '1'],
      ['translation', '11', '0', '0'],
      ['data-extraction', '1', '0', '0'],
    ]);
    expect(named(elements, 'testcase')[2]).toEqual({
      name: 'eval never-asks-for-a-password: An angry customer wants the money back (live)',
      classname: 'customer-support',
      time: '0.640',
    });
    expect(named(elements, 'failure')[1]).toEqual({
      type: 'broken',
      message: 'passes on the base; not-contains: The output contains “password”.',
    });
    expect(named(elements, 'failure')[2]).toEqual({ type: 'failing', message: 'not-contains: No question at the end.' });
  });

  test('what did not come to an answer is an error; what does not run on the head is skipped', () => {
    const missing = parseXml(renderJunit(reportEvals(EVALS['not run'])));
    expect(named(missing, 'testsuites')[0]).toMatchObject({ tests: '16', failures: '0', errors: '15' });
    expect(named(missing, 'error')[0]).toEqual({ type: 'error', message: 'error: The provider answered 500 six times.' });
    const gone = {
      ...EVALS.inconclusive,
      comparison: null,
      cases: EVALS.inconclusive.cases.slice(0, 1).map((one) => ({ ...one, candidate: null })),
    };
    expect(named(parseXml(renderJunit(reportEvals(gone))), 'skipped')[0]?.message).toBe('the case does not run on the head');
  });

  test('a broken case of which the report holds only the id is there', () => {
    const elements = parseXml(renderJunit(reportEvals({ ...EVALS.inconclusive, cases: [] })));
    expect(named(elements, 'testcase').map(({ name }) => name)).toEqual(['passes', 'eval never-asks-for-a-password (live)']);
  });

  test('is well-formed and adds up, whatever is in the report', () => {
    fc.assert(
      fc.property(REPORT_WITH_EVALS, (report) => {
        const xml = renderJunit(report);
        const elements = parseXml(xml);
        const count = (name: string) => String(named(elements, name).length);
        expect(elements[0]?.attributes).toMatchObject({
          tests: count('testcase'),
          failures: count('failure'),
          skipped: count('skipped'),
          errors: count('error'),
        });
        expect(xml).not.toContain('##[');
      }),
      { numRuns: 150 },
    );
  });
});

test('SARIF holds findings alone', () => {
  const without = { ...EVAL_SAMPLE, prompts: EVAL_SAMPLE.prompts.map((prompt) => ({ ...prompt, evals: null })) };
  expect(renderSarif(EVAL_SAMPLE)).toBe(renderSarif(without));
});

test.each(FORMATS)('%s: the same report gives the same bytes; without evals there is no word of them', async (format) => {
  expect(await render(structuredClone(EVAL_SAMPLE), format)).toBe(await render(EVAL_SAMPLE, format));
  if (format !== 'json') expect((await render(SAMPLE, format)).toLowerCase()).not.toMatch(/\bevals?\b/);
});
