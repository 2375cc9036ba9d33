import { CsvError, parse } from 'csv-parse/sync';
import type { Problem, Spot } from '../../config/document.ts';
import type { Json } from '../../prompt/types.ts';
import { formatCount } from '../../report/phrases.ts';
import type { SuiteDocument } from './document.ts';
import { refuseDocument } from './document.ts';
import { readExpected } from './expected.ts';
import { CASE_LIMIT } from './files.ts';

/** Characters of one row. */
const ROW_LIMIT = 1_000_000;
const COLUMN_LIMIT = 1000;

/** Columns that promptfoo has and that are refused, each with the reason and the mend. */
const REFUSED_COLUMNS: Readonly<Record<string, readonly [string, string]>> = {
  __prefix: ['The prompt that is tested is the one that ships.', 'Write it into the prompt.'],
  __suffix: ['The prompt that is tested is the one that ships.', 'Write it into the prompt.'],
  __providerOutput: ['An answer comes from the model.', 'Recorded answers belong into recordings.jsonl.'],
};

interface Row {
  readonly record: readonly string[];
  readonly line: number;
}

/** Reads a CSV file of cases: a column is a var, `__expected…` columns are assertions, as promptfoo has them. */
export function readCsvDocument(text: string): SuiteDocument {
  let rows: Row[];
  try {
    rows = readRows(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    return refuseDocument(
      describe(error),
      'Give each row as many fields as the header; text with commas, quotes or line breaks stands in double quotes.',
      { line, column: 1 },
    );
  }
  const [header, ...body] = rows;
  if (header === undefined) return refuseDocument('The file has no header.', 'Name the vars in the first row.');
  const names = header.record.map((name) => name.trim());
  const problems = checkHeader(names);
  if (problems.length > 0) return { ...refuseDocument('', ''), problems };
  if (body.length > CASE_LIMIT) {
    const line = body.at(-1)?.line ?? 1;
    return refuseDocument(`The file has more than ${formatCount(CASE_LIMIT)} rows.`, 'Keep fewer.', { line, column: 1 });
  }
  const tests = body.map(({ record, line }) => toTest(names, record, line, problems));
  const spots = body.map(({ line }) => ({ line, column: 1 }));
  const locate = (index: unknown): Spot | null => (typeof index === 'number' ? (spots[index] ?? null) : { line: 1, column: 1 });
  return { value: tests, problems, locateAll: (places) => places.map(({ pointer }) => locate(pointer[0])) };
}

function readRows(text: string): Row[] {
  const options = { relax_quotes: true, skip_empty_lines: true, info: true, max_record_size: ROW_LIMIT, to: CASE_LIMIT + 2 } as const;
  const read = parse(text, options) as unknown as readonly { record: string[]; info: { lines: number } }[];
  let before = 0;
  return read.map(({ record, info }) => {
    const line = before + 1;
    before = info.lines;
    return { record, line };
  });
}

function describe(error: CsvError): string {
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') return 'This row has more or fewer fields than the first.';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'A double quote is opened and never closed.';
  if (error.code === 'CSV_MAX_RECORD_SIZE') return 'This row has more than a million characters.';
  return 'This row is not CSV.';
}

function checkHeader(names: readonly string[]): Problem[] {
  const problem = (message: string, help: string): Problem => ({ message, help, line: 1, column: 1 });
  if (names.length > COLUMN_LIMIT) return [problem(`There are more than ${COLUMN_LIMIT} columns.`, 'Use JSON Lines.')];
  return names.flatMap((name, index) => {
    if (name === '') return problem(`Column ${index + 1} has no name.`, 'Name it after the var that it fills.');
    if (name === '__proto__') return problem('`__proto__` cannot be a name here.', 'Use another name.');
    if (names.indexOf(name) !== index) {
      const help = name === '__expected' ? 'Call them __expected1, __expected2 and so on.' : 'Keep one of the two.';
      return problem(`The column ${JSON.stringify(name.slice(0, 60))} stands twice.`, help);
    }
    if (Object.hasOwn(REFUSED_COLUMNS, name))
      return problem(`The column ${name} is not supported. ${REFUSED_COLUMNS[name]?.[0]}`, REFUSED_COLUMNS[name]?.[1] ?? '');
    if (/^_(expected|description|metric|threshold|metadata|config)/.test(name))
      return problem(`The column ${name} begins with one underscore.`, `Write _${name}.`);
    return [];
  });
}

function toTest(names: readonly string[], record: readonly string[], line: number, problems: Problem[]): Json {
  const vars: Record<string, Json> = {};
  const assert: Record<string, Json>[] = [];
  const thresholds: (readonly [at: number, threshold: number])[] = [];
  const test: Record<string, Json> = {};
  let metric: string | null = null;
  for (const [index, name] of names.entries()) {
    const value = record[index] ?? '';
    const number = Number(value);
    if (name.startsWith('__expected')) {
      if (value.trim() !== '') assert.push(readExpected(value.trim()));
    } else if (!name.startsWith('__')) vars[name] = value;
    else if (value.trim() === '' || name.startsWith('__metadata')) continue;
    else if (name === '__description') test.description = value;
    else if (name === '__id') test.id = value;
    else if (name === '__metric') metric = value;
    else if (name === '__required') test.required = value.trim() === 'true' ? true : value.trim() === 'false' ? false : value;
    else if (name === '__threshold') test.threshold = Number.isFinite(number) ? number : value;
    else {
      const target = /^__config:__expected(\d*):threshold$/.exec(name)?.[1];
      if (target !== undefined && Number.isFinite(number)) thresholds.push([target === '' ? 0 : Number(target) - 1, number]);
      else if (problems.length < 20)
        problems.push({
          message: `The column ${JSON.stringify(name.slice(0, 60))} means nothing here, or its value is no number.`,
          help: 'Columns of our own are __expected…, __description, __id, __metric, __required, __threshold and __config:__expectedN:threshold.',
          line,
          column: 1,
        });
    }
  }
  for (const [at, threshold] of thresholds) if (assert[at] !== undefined) assert[at].threshold = threshold;
  if (metric !== null) for (const assertion of assert) assertion.metric = metric;
  return { ...test, vars, assert };
}
