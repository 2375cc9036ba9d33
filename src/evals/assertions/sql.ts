import type { SqlQuestion } from '../isolation.ts';
import type { Handler, Question, Verdict } from './verdict.ts';
import { decide, show, Undecidable } from './verdict.ts';

/** Characters of one statement; the parsers read some 60 of them a millisecond. */
const LENGTH_LIMIT = 50_000;

/** `is-sql`: the output is SQL of the database `databaseType` (MySQL), with allowed tables and columns alone. */
export const decideIsSql: Handler = async (question) => {
  const mistakes = await findMistakes(question, question.text);
  return decide(mistakes.length === 0, question.inverse, mistakes.join(' '), 'The output is such SQL.');
};

/** `contains-sql`: the same of a fenced block of the output (`sql`, or of no language), or of the whole output where there is no block. */
export const decideContainsSql: Handler = async (question) => {
  const blocks = listBlocks(question.text);
  let mistake = 'The output contains no SQL.';
  for (const block of blocks.length > 0 ? blocks : [question.text]) {
    if (block.trim() === '') continue;
    const mistakes = await findMistakes(question, block);
    if (mistakes.length === 0) return decide(true, question.inverse, '', 'The output contains such SQL.');
    mistake = mistakes.join(' ');
  }
  return decide(false, question.inverse, mistake, '') satisfies Verdict;
};

async function findMistakes(question: Question, text: string): Promise<readonly string[]> {
  const { isolation } = question.context;
  if (!isolation) throw new Undecidable(`${question.type} needs a thread to parse SQL in, and none was given.`);
  if (text.length > LENGTH_LIMIT) throw new Undecidable(`The SQL has more than ${LENGTH_LIMIT} characters.`);
  const outcome = await isolation.checkSql({ text, ...readValue(question) });
  if (outcome.ended === 'stopped') throw new Undecidable(`The SQL could not be checked: ${outcome.message}.`);
  return outcome.mistakes;
}

function readValue({ type, value }: Question): Omit<SqlQuestion, 'text'> {
  if (value === undefined || value === null || value === '') return { database: 'MySQL', allowedTables: null, allowedColumns: null };
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new Undecidable(`${type} takes an object with databaseType, allowedTables and allowedColumns; ${show(value)} is none.`);
  }
  const { databaseType, allowedTables, allowedColumns } = value as Record<string, unknown>;
  return {
    database: typeof databaseType === 'string' && databaseType !== '' ? databaseType : 'MySQL',
    allowedTables: Array.isArray(allowedTables) ? allowedTables.map(String) : null,
    allowedColumns: Array.isArray(allowedColumns) ? allowedColumns.map(String) : null,
  };
}

/** Contents of the closed code fences whose language is SQL, or that name none. */
function listBlocks(text: string): readonly string[] {
  const blocks: string[] = [];
  let fence: { mark: string; isSql: boolean; lines: string[] } | null = null;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, mark, info = ''] = /^[ \t]{0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === null) {
      if (mark !== undefined) fence = { mark, isSql: /^\s*(?:sql)?\s*$/i.test(info), lines: [] };
    } else if (mark?.startsWith(fence.mark) && info.trim() === '') {
      if (fence.isSql) blocks.push(fence.lines.join('\n').trim());
      fence = null;
    } else fence.lines.push(line);
  }
  return blocks;
}
