import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { editMetadata } from '../../src/prompt/edit-metadata.ts';

const update = {
  version: '1.1.0',
  previousVersion: '1.0.0',
  now: new Date('2025-03-04T05:06:07Z'),
  changeNotes: 'Says "please"',
  keepMetrics: false,
};

describe('a new version in the metadata’s text', () => {
  test('new fields stand beside their neighbours, with the file’s own indentation', () => {
    const before = '{\n    "name": "x",\n    "version": "1.0.0",\n    "created": "2024-01-01",\n    "tags": ["a",\n  "b"]\n}\n';
    expect(editMetadata(before, update)).toBe(
      '{\n    "name": "x",\n    "version": "1.1.0",\n    "previous_version": "1.0.0",\n    "created": "2024-01-01",\n    "updated": "2025-03-04",\n    "change_notes": "Says \\"please\\"",\n    "test_status": "untested",\n    "tags": ["a",\n  "b"]\n}\n',
    );
  });

  test('tabs, CRLF and a missing closing line break stay', () => {
    const before = '{\r\n\t"version": "1.0.0",\r\n\t"name": "x"\r\n}';
    expect(editMetadata(before, update)).toBe(
      '{\r\n\t"version": "1.1.0",\r\n\t"previous_version": "1.0.0",\r\n\t"updated": "2025-03-04",\r\n\t"change_notes": "Says \\"please\\"",\r\n\t"test_status": "untested",\r\n\t"name": "x"\r\n}',
    );
  });

  test('one line stays one line', () => {
    expect(editMetadata('{"version":"1.0.0"}', update)).toBe(
      '{"version":"1.1.0","previous_version":"1.0.0","updated":"2025-03-04","change_notes":"Says \\"please\\"","test_status":"untested"}',
    );
  });

  test.each([
    ['"2024-01-01"', '2025-03-04'],
    ['"2024-01-01T10:00:00Z"', '2025-03-04T05:06:07Z'],
    ['"2024-01-01 10:00:00"', '2025-03-04T05:06:07Z'],
    ['5', '2025-03-04'],
  ])('updated %s becomes %s', (before, after) => {
    expect(JSON.parse(editMetadata(`{"version": "1.0.0", "updated": ${before}}`, update)).updated).toBe(after);
  });

  test.each(['first', 'middle', 'last', 'only'])('performance_metrics go wherever they stand: %s', (place) => {
    const metrics = '"performance_metrics": { "accuracy": 0.9 }';
    const others = {
      first: [metrics, '"version": "1.0.0"'],
      middle: ['"version": "1.0.0"', metrics, '"a": 1'],
      last: ['"version": "1.0.0"', metrics],
      only: [metrics],
    };
    const text = `{\n  ${others[place as keyof typeof others].join(',\n  ')}\n}\n`;
    expect(JSON.parse(editMetadata(text, update))).not.toHaveProperty('performance_metrics');
    expect(JSON.parse(editMetadata(text, { ...update, keepMetrics: true }))).toHaveProperty('performance_metrics');
  });

  test('any metadata: the fields are right, all others keep their text', () => {
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'version',
        'previous_version',
        'updated',
        'created',
        'change_notes',
        'test_status',
        'performance_metrics',
        '__proto__',
      ),
    );
    const metadata = fc.dictionary(key, fc.jsonValue(), { minKeys: 1 });
    const indent = fc.constantFrom(undefined, 1, 2, 4, '\t');
    const eol = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(metadata, indent, eol, fc.string(), (value, space, end, notes) => {
        const text = JSON.stringify(value, null, space).replaceAll('\n', end);
        const edited = editMetadata(text, { ...update, changeNotes: notes });
        const { performance_metrics: _, ...kept } = JSON.parse(text);
        expect({ ...JSON.parse(edited), updated: '' }).toEqual({
          ...kept,
          version: '1.1.0',
          previous_version: '1.0.0',
          change_notes: notes,
          test_status: 'untested',
          updated: '',
        });
        if (!text.includes('\n')) expect(edited).not.toContain('\n');
        if (end === '\r\n') expect(edited.replaceAll('\r\n', '')).not.toContain('\n');
      }),
    );
  });
});
