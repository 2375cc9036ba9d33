import { hideLineEnd, showChange } from './diff-view.ts';
import { escapeHtml } from './escape.ts';
import { type MarkdownContext, measure } from './markdown-context.ts';
import { countNoun, formatCount, LINES_ALONE } from './phrases.ts';
import type { DiffLine, DiffSegment, TextDiff } from './report.ts';
import { showHidden } from './visible.ts';
import { disarmXml } from './workflow-commands.ts';

/** Code points that stay at each end of a long unchanged stretch inside a line; what is between is folded. */
const STRETCH_END = 160;
/** Share of a diff's room that one line may take, so that a text on a single line is not all or nothing. */
const LINE_SHARE = 0.6;
/** Characters of HTML that one line may take, whatever the room. */
const LINE_LIMIT = 100_000;

const SIGNS: Readonly<Record<DiffLine['kind'], string>> = { same: '', added: '+', removed: '−', changed: '±' };

/**
 * A diff as an HTML table: line number, sign, text. Removed words are struck through, added ones bold and underlined, in
 * `code` elements, where GitHub turns nothing into a mention or a link, keeps blanks and still wraps long lines.
 * @returns the rows that fit into `room` and whether some did not; an empty text when none fits.
 */
export function renderDiffTable(diff: TextDiff, context: MarkdownContext, room: number): { text: string; cut: boolean } {
  const rows: string[] = [];
  const note = diff.unit === 'lines' ? `${LINES_ALONE}\n\n` : '';
  const frame = measure(`${note}<table>\n</table>${noteRow('The rest of the diff is left out here.')}`, context) + 1;
  let left = room - frame;
  let cut = false;
  for (const row of listRows(diff, Math.min(left * LINE_SHARE, LINE_LIMIT))) {
    left -= measure(row, context) + 1;
    if (left < 0) {
      cut = true;
      break;
    }
    rows.push(row);
  }
  if (rows.length === 0) return { text: '', cut };
  if (cut) rows.push(noteRow('The rest of the diff is left out here.'));
  return { text: `${note}<table>\n${rows.join('\n')}\n</table>`, cut };
}

function* listRows(diff: TextDiff, lineLimit: number): Generator<string> {
  let nextHead = 1;
  for (const hunk of diff.hunks) {
    const folded = hunk.headLine - nextHead;
    if (folded > 0) yield noteRow(countNoun(folded, 'unchanged line'));
    let headLine = hunk.headLine;
    for (const line of hunk.lines) {
      const number = line.kind === 'removed' ? '' : String(headLine);
      yield `<tr><td>${number}</td><td>${SIGNS[line.kind]}</td><td>${disarmXml(renderLine(line, lineLimit))}</td></tr>`;
      for (const { kind, text } of line.segments) if (kind !== 'removed' && text.endsWith('\n')) headLine++;
    }
    nextHead = headLine;
  }
}

function noteRow(text: string): string {
  return `<tr><td></td><td></td><td><em>${text}</em></td></tr>`;
}

/** A line's text; past `limit` characters of HTML it ends in an ellipsis. */
function renderLine(line: DiffLine, limit: number): string {
  const segments = hideLineEnd(line);
  let html = '';
  for (const [index, segment] of segments.entries()) {
    const gap = segment.kind === 'added' && segments[index - 1]?.kind === 'removed' ? ' ' : '';
    const shown =
      segment.kind === 'same' ? foldStretch(segment.text, index === 0, index === segments.length - 1) : showChange(segment, line.kind);
    const fitting = truncateHtml(shown, limit - html.length);
    html += gap + wrapChange(segment.kind, fitting.html);
    if (fitting.cut) return `<code>${html}</code> <em>the rest of the line is left out</em>`;
  }
  return html === '' ? '' : `<code>${html}</code>`;
}

function foldStretch(text: string, isFirst: boolean, isLast: boolean): string {
  const plain = text.replaceAll('\n', '');
  const start = isFirst && !isLast ? 0 : STRETCH_END;
  const end = isLast && !isFirst ? 0 : STRETCH_END;
  const points = plain.length <= start + end + STRETCH_END ? null : [...plain];
  if (points === null || points.length <= start + end + STRETCH_END) return showHidden(plain);
  const folded = `${points.slice(0, start).join('')}⟨… ${formatCount(points.length - start - end)} characters …⟩`;
  return showHidden(folded + (end === 0 ? '' : points.slice(-end).join('')));
}

function wrapChange(kind: DiffSegment['kind'], html: string): string {
  if (kind === 'same') return html;
  return kind === 'added' ? `<ins><b>${html}</b></ins>` : `<del>${html}</del>`;
}

/** Escapes as much of a text as fits into `limit` characters of HTML. */
function truncateHtml(text: string, limit: number): { html: string; cut: boolean } {
  const whole = escapeHtml(text);
  if (whole.length <= limit) return { html: whole, cut: false };
  let html = '';
  for (const point of text) {
    const next = escapeHtml(point);
    if (html.length + next.length >= limit) break;
    html += next;
  }
  return { html: `${html}…`, cut: true };
}
