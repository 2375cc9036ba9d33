import type { DiffLine, DiffSegment } from './report.ts';
import { showBlanks, showHidden } from './visible.ts';

/** A line end that stands on every line says nothing; it stays where it is what changed, and so does a CR in a changed line. */
export function hideLineEnd(line: DiffLine): DiffSegment[] {
  const last = line.segments.at(-1);
  if (last === undefined || (line.kind === 'changed' && last.kind !== 'same')) return [...line.segments];
  const text = last.text.replace(last.kind === 'same' ? /\r?\n$/ : /\n$/, '');
  if (text === '' && line.segments.length === 1 && line.kind !== 'same') return [last];
  return [...line.segments.slice(0, -1), ...(text === '' ? [] : [{ kind: last.kind, text }])];
}

/** A segment's text with what nobody would see made visible; blanks where they changed. Not escaped yet; tabs may be left. */
export function showChange({ kind, text }: DiffSegment, lineKind: DiffLine['kind']): string {
  if (kind === 'same') return showHidden(text);
  if (lineKind === 'changed' || text.trim() === '') return showBlanks(text);
  // In a line that is wholly new or gone, inner blanks are plain to see; those at its end are not.
  const start = text.trimEnd();
  return showHidden(start) + showBlanks(text.slice(start.length));
}
