import { splitWords } from './diff-tokens.ts';
import { hideLineEnd, showChange } from './diff-view.ts';
import { countNoun, LINES_ALONE } from './phrases.ts';
import type { DiffLine, DiffSegment, TextDiff } from './report.ts';
import type { Style, TextOptions } from './terminal.ts';
import { breakWord, paint } from './terminal.ts';
import { measureWidth } from './text-width.ts';
import { disarmText } from './workflow-commands.ts';

const SIGNS: Readonly<Record<DiffLine['kind'], string>> = { same: ' ', added: '+', removed: '-', changed: '~' };
const STYLES: Readonly<Record<DiffSegment['kind'], Style | null>> = {
  same: null,
  added: ['green', 'underline'],
  removed: ['red', 'strikethrough'],
};
/** As `git diff --word-diff` writes them. */
const MARKS: Readonly<Record<DiffSegment['kind'], readonly [string, string]>> = {
  same: ['', ''],
  added: ['{+', '+}'],
  removed: ['[-', '-]'],
};

/**
 * The word diff for a terminal: line number, sign, text, wrapped to the width. Changed words are coloured, or marked as
 * `[-removed-]{+added+}` where colour is off.
 */
export function renderDiffText(diff: TextDiff, options: TextOptions): string {
  const lines: string[] = diff.unit === 'lines' ? [LINES_ALONE] : [];
  const lastHunk = diff.hunks.at(-1);
  const gutter = Math.max(3, String((lastHunk?.headLine ?? 0) + (lastHunk?.lines.length ?? 0)).length);
  let next = 1;
  for (const hunk of diff.hunks) {
    const folded = hunk.headLine - next;
    if (folded > 0) lines.push(paint('dim', `${' '.repeat(gutter)} ⋮ ${countNoun(folded, 'unchanged line')}`, options));
    let number = hunk.headLine;
    for (const line of hunk.lines) {
      const label = line.kind === 'removed' ? '' : String(number);
      for (const [index, row] of wrapLine(line, options, options.width - gutter - 5).entries()) {
        const edge = `${(index === 0 ? label : '').padStart(gutter)} │ `;
        const sign = index === 0 ? SIGNS[line.kind] : ' ';
        // Once more on the whole row: a mark's bracket may stand behind the text's signs.
        lines.push(disarmText(`${paint('dim', edge, options)}${sign} ${row}`.trimEnd()));
      }
      for (const { kind, text } of line.segments) if (kind !== 'removed' && text.endsWith('\n')) number++;
    }
    next = number;
  }
  return lines.join('\n');
}

/** A display line in rows of at most `room` columns. */
function wrapLine(line: DiffLine, options: TextOptions, room: number): string[] {
  const width = Math.max(10, room);
  const rows: string[] = [];
  let row = '';
  let used = 0;
  let run = { kind: 'same' as DiffSegment['kind'], text: '' };
  const flush = () => {
    const style = STYLES[run.kind];
    row += style === null ? run.text : paint(style, run.text, options);
    run = { kind: run.kind, text: '' };
  };
  for (const [kind, word] of listWords(line, options, width)) {
    const columns = measureWidth(word);
    if (used + columns > width && used > 0) {
      flush();
      rows.push(row);
      row = '';
      used = 0;
    }
    if (kind !== run.kind) {
      flush();
      run = { kind, text: '' };
    }
    run.text += word;
    used += columns;
  }
  flush();
  return [...rows, row];
}

function* listWords(line: DiffLine, options: TextOptions, width: number): Generator<[DiffSegment['kind'], string]> {
  // Where a whole line is new or gone its sign says so.
  const marked = !options.color && line.kind === 'changed';
  for (const segment of hideLineEnd(line)) {
    const shown = disarmText(showChange(segment, line.kind).replace(/\t/g, '    '));
    const [open, close] = marked ? MARKS[segment.kind] : ['', ''];
    for (const word of splitWords(`${open}${shown}${close}`)) for (const piece of breakWord(word, width)) yield [segment.kind, piece];
  }
}
