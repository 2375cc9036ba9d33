import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Finding, finding, SEVERITIES, type Severity } from '../../src/checks/finding.ts';
import { ANNOTATION_LIMITS, selectAnnotations } from '../../src/report/annotations.ts';
import { concludeReview, countFindings, listFindings, orderFindings } from '../../src/report/conclusion.ts';
import { FINDING } from './hostile.ts';
import { FAILING, SAMPLE } from './sample.ts';

function make(severity: Severity, path: string | null = 'a', line: number | null = 1): Finding {
  return finding('metadata/schema', { path, line }, 'm', 'h', severity);
}

describe('concludeReview', () => {
  test.each([
    ['error', [], 'success'],
    ['error', ['notice', 'warning'], 'success'],
    ['error', ['notice', 'error'], 'failure'],
    ['warning', ['notice'], 'success'],
    ['warning', ['warning'], 'failure'],
    ['warning', ['error'], 'failure'],
    ['never', ['warning'], 'success'],
    ['never', ['error'], 'failure'],
  ] as const)('fail-on %s with %j is %s', (failOn, severities, conclusion) => {
    expect(
      concludeReview(
        severities.map((severity) => make(severity)),
        failOn,
      ),
    ).toBe(conclusion);
  });
});

describe('orderFindings', () => {
  test('the gravest first, then by place', () => {
    const findings = [
      make('notice'),
      make('error', 'b'),
      make('error', 'a', 10),
      make('error', 'a', 9),
      make('error', null),
      make('warning'),
    ];
    expect(orderFindings(findings).map(({ severity, path, line }) => [severity, path, line])).toEqual([
      ['error', null, 1],
      ['error', 'a', 9],
      ['error', 'a', 10],
      ['error', 'b', 1],
      ['warning', 'a', 1],
      ['notice', 'a', 1],
    ]);
  });

  test('the order in which they came does not matter', () => {
    const list = fc.array(FINDING, { maxLength: 8 });
    fc.assert(
      fc.property(
        list.chain((findings) => fc.tuple(fc.constant(findings), fc.shuffledSubarray(findings, { minLength: findings.length }))),
        ([findings, shuffled]) => {
          const key = ({ severity, path, line, column, rule, message }: Finding) =>
            JSON.stringify([severity, path ?? '', line ?? 0, column ?? 0, rule, message]);
          expect(orderFindings(shuffled).map(key)).toEqual(orderFindings(findings).map(key));
        },
      ),
    );
  });

  test('counts', () => {
    expect(countFindings(listFindings(SAMPLE))).toEqual({ error: 2, warning: 1, notice: 0 });
  });
});

describe('selectAnnotations', () => {
  test('ten of each severity, the rest counted', () => {
    const findings = SEVERITIES.toReversed().flatMap((severity) =>
      Array.from({ length: 12 }, (_, index) => make(severity, 'a', index + 1)),
    );
    const { annotations, left } = selectAnnotations(findings);
    expect(annotations.map(({ severity }) => severity)).toEqual(SEVERITIES.flatMap((severity) => Array(10).fill(severity)));
    expect(annotations[0]).toMatchObject({ line: 1 });
    expect(left).toEqual({ error: 2, warning: 2, notice: 2 });
  });

  test('findings with a place go before those without', () => {
    const findings = [...Array.from({ length: 10 }, () => make('error', null)), make('error', 'a')];
    const { annotations, left } = selectAnnotations(findings);
    expect(annotations.filter(({ path }) => path === 'a')).toHaveLength(1);
    expect(left.error).toBe(1);
  });

  test('rule, title, message and mend', () => {
    expect(selectAnnotations(FAILING.findings).annotations[0]).toEqual({
      severity: 'error',
      title: 'version/bump-mismatch: The version bump does not fit the change',
      message: `${FAILING.findings[0]?.message}\nTo mend: ${FAILING.findings[0]?.help}`,
      path: 'prompts/data-extraction/.prompt-metadata.json',
      line: 3,
      column: 14,
    });
  });

  test('messages keep to the limit', () => {
    const text = fc
      .constantFrom('a', 'ä', '日', '👍', '\u202e', '\n')
      .chain((piece) => fc.integer({ min: 0, max: 9_000 }).map((count) => piece.repeat(count)));
    fc.assert(
      fc.property(text, text, (message, help) => {
        const [annotation] = selectAnnotations([{ ...make('error'), message, help }]).annotations;
        expect(Buffer.byteLength(annotation?.message ?? '')).toBeLessThanOrEqual(ANNOTATION_LIMITS.message);
        expect(annotation?.message).toContain('\nTo mend: ');
        expect(annotation?.message.isWellFormed()).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
