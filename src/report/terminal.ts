import { styleText } from 'node:util';
import { measureWidth } from './text-width.ts';
import { showHidden } from './visible.ts';
import { disarmText } from './workflow-commands.ts';

export interface TextOptions {
  /** Whether escape sequences for colour may be written. */
  readonly color: boolean;
  /** Columns of the terminal, from 20 on. */
  readonly width: number;
}

export type Style = Parameters<typeof styleText>[0];

/** Text in a style, or as it is where colour is off. Never looks at the environment: the caller decided. */
export function paint(style: Style, text: string, { color }: TextOptions): string {
  return color && text !== '' ? styleText(style, text, { validateStream: false }) : text;
}

/** Untrusted text as one line that holds no control character and no workflow command. */
export function cleanLine(text: string): string {
  return disarmText(showHidden(text.replace(/\s+/g, ' ').trim()));
}

/**
 * Untrusted prose in lines of at most `width` columns, each indented by `indent` blanks. A word that is longer than a
 * line is broken.
 */
export function wrapProse(text: string, width: number, indent: number): string[] {
  const room = Math.max(10, width - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of cleanLine(text)
    .split(' ')
    .flatMap((part) => breakWord(part, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measureWidth(longer) <= room) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  return lines.map((one) => ' '.repeat(indent) + disarmText(one));
}

/** A word in pieces that fit into `room` columns. */
export function breakWord(word: string, room: number): string[] {
  if (measureWidth(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  for (const character of word) {
    const columns = measureWidth(character);
    if (width + columns > room && piece !== '') {
      pieces.push(piece);
      piece = '';
      width = 0;
    }
    piece += character;
    width += columns;
  }
  return [...pieces, piece];
}
