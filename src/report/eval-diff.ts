import { diffTexts } from './diff.ts';
import { wholeLine } from './diff-lines.ts';
import { splitLines } from './diff-tokens.ts';
import { isMissing, type NotableCase } from './eval-cases.ts';
import type { OutputReport } from './eval-report.ts';
import type { TextDiff } from './report.ts';

/** Two outputs to look at: their word diff, or one text where there is but one. */
export interface OutputView {
  /** A sentence about what is shown. */
  readonly title: string;
  /** null where there is nothing to show. */
  readonly diff: TextDiff | null;
}

/**
 * The outputs of a case for reading.
 * @param share of the usual work of a diff, above 0 to 1
 */
export function viewOutputs({ baseline, candidate }: NotableCase, share: number): OutputView {
  const [before, after] = [readAnswer(baseline), readAnswer(candidate)];
  if (before === null && after === null) return { title: 'The report holds no output of it.', diff: null };
  if (before === null || after === null) {
    const side = before === null ? 'head' : 'base';
    return { title: `The ${side}’s output alone:`, diff: showWhole(before ?? after ?? '') };
  }
  if (before === after) return { title: 'Both sides gave the same output:', diff: showWhole(after) };
  return { title: 'From the base’s output to the head’s:', diff: diffTexts(before, after, share) };
}

function readAnswer(output: OutputReport | null): string | null {
  return output === null || isMissing(output) ? null : output.text;
}

/** A text as a diff in which nothing changed. */
function showWhole(text: string): TextDiff | null {
  const lines = splitLines(text).map((line) => wholeLine('same', line));
  return lines.length === 0 ? null : { added: 0, removed: 0, unit: 'words', hunks: [{ baseLine: 1, headLine: 1, lines }] };
}
