import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffTexts } from '../../src/report/diff.ts';
import { splitLines } from '../../src/report/diff-tokens.ts';
import type { DiffLine, DiffSegment, TextDiff } from '../../src/report/report.ts';
import { HARD_PAIRS } from './hard-pairs.ts';

function joinSide(lines: readonly DiffLine[], side: 'added' | 'removed'): string {
  return lines.flatMap(({ segments }) => segments.filter(({ kind }) => kind === 'same' || kind === side).map(({ text }) => text)).join('');
}

/** Puts the folded lines back: the text of one side, from the diff and the other side's unchanged lines alone. */
function unfold(diff: TextDiff, original: string, side: 'added' | 'removed'): string {
  const lines = splitLines(original);
  let next = 1;
  let text = '';
  for (const hunk of diff.hunks) {
    const from = side === 'added' ? hunk.headLine : hunk.baseLine;
    text += lines.slice(next - 1, from - 1).join('');
    const shown = joinSide(hunk.lines, side);
    text += shown;
    next = from + splitLines(shown).length;
  }
  return text + lines.slice(next - 1).join('');
}

/** Each display line in a few characters: `±Be [-nice-]{+kind+}.`. */
function sketch(diff: TextDiff): string[] {
  const signs = { same: ' ', added: '+', removed: '-', changed: '±' };
  const mark = ({ kind, text }: DiffSegment) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`);
  return diff.hunks.flatMap(({ lines }) => lines.map(({ kind, segments }) => signs[kind] + segments.map(mark).join('')));
}

const TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('a', 'b', 'you', 'are', ' ', '  ', '\n', '\r\n', '\r', '.', ',', '你好', '世界', '👍🏽', '\t', '-'), {
      maxLength: 80,
    })
    .map((words) => words.join('')),
);

describe('diffTexts', () => {
  test('same and removed segments are the base, same and added ones the head', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (base, head) => {
        const diff = diffTexts(base, head);
        expect(unfold(diff, base, 'removed')).toBe(base);
        expect(unfold(diff, head, 'added')).toBe(head);
      }),
      { numRuns: 2_000 },
    );
  });

  test('equal texts have no hunks, different ones have', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (base, head) => {
        expect(diffTexts(base, base)).toEqual({ added: 0, removed: 0, unit: 'words', hunks: [] });
        expect(diffTexts(base, head).hunks.length > 0).toBe(base !== head);
      }),
    );
  });

  test('a line is what its segments are, and ends where its text does', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (base, head) => {
        for (const { lines } of diffTexts(base, head).hunks) {
          for (const { kind, segments } of lines) {
            const kinds = new Set(segments.map((segment) => segment.kind));
            expect(segments.every(({ text }) => text !== '')).toBe(true);
            expect(kind === 'changed' ? kinds.size > 1 : kinds.size === 1 && kinds.has(kind)).toBe(true);
            expect(splitLines(joinSide([{ kind, segments }], 'added')).length).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test('words are marked inside a line', () => {
    const diff = diffTexts('Be nice to all.\n', 'Be kind to all.\n');
    expect(sketch(diff)).toEqual(['±Be [-nice-]{+kind+} to all.\n']);
    expect(diff).toMatchObject({ added: 1, removed: 1, unit: 'words' });
  });

  test('a rewritten passage is one change, not shreds around its little words', () => {
    const diff = diffTexts('Never promise a refund before you checked the order.\n', 'Never promise a refund unless the list names it.\n');
    expect(sketch(diff)).toEqual(['±Never promise a refund [-before you checked the order-]{+unless the list names it+}.\n']);
  });

  test('a new line is shown as a whole line', () => {
    expect(sketch(diffTexts('Be polite.\nBye.\n', 'Be polite and clear.\nSay so.\nBye.\n'))).toEqual([
      '±Be polite{+ and clear+}.\n',
      '+{+Say so.\n+}',
      ' Bye.\n',
    ]);
  });

  test('a rewrapped paragraph shows the moved line ends alone', () => {
    const diff = diffTexts('Answer in two or three short\nsentences.\n', 'Answer in two\nor three short sentences.\n');
    expect(diff).toMatchObject({ added: 0, removed: 0, unit: 'words' });
    expect(diff.hunks).toHaveLength(1);
  });

  test('line ends and trailing blanks are changes', () => {
    expect(sketch(diffTexts('one\r\ntwo\r\n', 'one\ntwo\r\n'))).toEqual(['±one[-\r\n-]{+\n+}', ' two\r\n']);
    expect(sketch(diffTexts('one\n', 'one  \n'))).toEqual(['±one{+  +}\n']);
    expect(sketch(diffTexts('one', 'one\n'))).toEqual(['±one{+\n+}']);
    expect(sketch(diffTexts('', '\n'))).toEqual(['+{+\n+}']);
  });

  test('a new text and a deleted one', () => {
    expect(diffTexts('', 'one two\nthree\n')).toMatchObject({ added: 3, removed: 0, unit: 'words' });
    expect(diffTexts('one two\nthree', '')).toMatchObject({ added: 0, removed: 3, unit: 'words' });
  });

  test('unspaced scripts are compared by their words', () => {
    const diff = diffTexts('これは日本語の文章です。\n', 'これは英語の文章です。\n');
    expect(sketch(diff)).toEqual(['±これは[-日本語-]{+英語+}の文章です。\n']);
  });

  test('long unchanged stretches fold', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index}\n`);
    const head = lines.with(10, 'line ten\n').with(80, 'line eighty\n');
    const diff = diffTexts(lines.join(''), head.join(''));
    expect(diff.hunks.map(({ baseLine, headLine, lines: { length } }) => [baseLine, headLine, length])).toEqual([
      [9, 9, 5],
      [79, 79, 5],
    ]);
  });

  test.each(Object.entries(HARD_PAIRS))('%s: 50 kB in bounded time, and right', (_name, make) => {
    const [base, head] = make(50_000);
    diffTexts('warm up', 'warmed up');
    const start = process.threadCpuUsage();
    const diff = diffTexts(base, head);
    // The budget is 100 ms; slow machines and Jest's own weight get five times that. CPU time: others may be at work here.
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(500);
    expect(unfold(diff, base, 'removed') === base).toBe(true);
    expect(unfold(diff, head, 'added') === head).toBe(true);
    if (diff.unit === 'lines') expect(diff.added + diff.removed).toBeGreaterThan(0);
  });

  test('a smaller share of the work falls back sooner', () => {
    const make = HARD_PAIRS['few words in random order'];
    if (make === undefined) throw new Error('the pair is gone');
    const [base, head] = make(1_000);
    expect(diffTexts(base, head).unit).toBe('words');
    expect(diffTexts(base, head, 0.01).unit).toBe('lines');
  });

  test('says that it fell back to lines', () => {
    const [base, head] = (HARD_PAIRS['few words in random order'] as (size: number) => [string, string])(50_000);
    expect(diffTexts(base, head)).toMatchObject({ added: 1, removed: 1, unit: 'lines' });
  });
});
