import type { Problem, Spot } from '../../config/document.ts';
import type { Place } from '../../prompt/json-positions.ts';
import { findSyntaxMistake, locateAll } from '../../prompt/json-positions.ts';
import type { Json } from '../../prompt/types.ts';
import type { SuiteDocument } from './document.ts';
import { findDuplicates } from './document.ts';

const PROBLEM_LIMIT = 20;

interface Line {
  readonly text: string;
  readonly number: number;
}

/** Reads JSON Lines: one JSON value a line, blank lines left out. */
export function readLinesDocument(text: string): SuiteDocument {
  const lines: Line[] = [];
  const values: Json[] = [];
  const problems: Problem[] = [];
  const raw = text.split('\n');
  for (const [index, content] of raw.entries()) {
    if (content.trim() === '') continue;
    const line = { text: content, number: index + 1 };
    try {
      values.push(JSON.parse(content) as Json);
      lines.push(line);
      problems.push(...findDuplicates(content).map((problem) => ({ ...problem, line: line.number })));
    } catch {
      const mistake = findSyntaxMistake(content);
      const message = `This line is not JSON. ${mistake?.message ?? ''}`.trim();
      problems.push({ message, help: 'Write one test as a JSON object on each line.', line: line.number, column: mistake?.column ?? 1 });
    }
    if (problems.length >= PROBLEM_LIMIT) break;
  }
  return { value: values, problems, locateAll: (places) => locateInLines(lines, places) };
}

function locateInLines(lines: readonly Line[], places: readonly Place[]): readonly (Spot | null)[] {
  const spots: (Spot | null)[] = places.map(() => null);
  const byLine = new Map<number, number[]>();
  for (const [at, { pointer }] of places.entries()) {
    const index = pointer[0];
    if (typeof index === 'number') byLine.set(index, [...(byLine.get(index) ?? []), at]);
    else spots[at] = { line: 1, column: 1 };
  }
  for (const [index, wanted] of byLine) {
    const line = lines[index];
    if (line === undefined) continue;
    const found = locateAll(
      line.text,
      wanted.map((at) => ({ ...(places[at] as Place), pointer: (places[at] as Place).pointer.slice(1) })),
    );
    for (const [order, at] of wanted.entries()) {
      const spot = found[order];
      spots[at] = spot ? { line: line.number, column: spot.column } : null;
    }
  }
  return spots;
}
