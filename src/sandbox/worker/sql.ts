import type { SqlOutcome, SqlQuestion } from '../../evals/isolation.ts';
import { PARSERS, type SqlParser } from './sql-parsers.ts';
import { hasMissingComma } from './sql-text.ts';

/** Checks one SQL text: it parses in its dialect, and uses allowed tables and columns alone. */
export async function checkSql({ text, database, allowedTables, allowedColumns }: SqlQuestion): Promise<SqlOutcome> {
  const load = PARSERS.get(database.toLowerCase());
  if (load === undefined)
    return { ended: 'stopped', message: `there is no database “${database}”; known are ${[...PARSERS.keys()].join(', ')}` };
  const parser = await load();
  const mistakes: string[] = [];
  const looksWrong = text.trim() === '' || countBackticks(text) % 2 !== 0 || hasMissingComma(text, database.toLowerCase());
  const isForeign = database.toLowerCase() === 'mysql' && /\bgenerate_series\s*\(/i.test(text);
  if (looksWrong || isForeign || !parses(parser, text, database)) mistakes.push(`The SQL does not parse as ${database}.`);
  if (allowedTables && !isAllowed(parser, text, allowedTables, database, 'table'))
    mistakes.push(`The SQL uses tables other than ${allowedTables.join(', ')}.`);
  if (allowedColumns && !isAllowed(parser, text, withoutTables(allowedColumns), database, 'column')) {
    mistakes.push(`The SQL uses columns other than ${allowedColumns.join(', ')}.`);
  }
  return { ended: 'returned', mistakes };
}

function parses(parser: SqlParser, text: string, database: string): boolean {
  try {
    parser.astify(text, { database });
    return true;
  } catch {
    return false;
  }
}

function isAllowed(parser: SqlParser, text: string, allowed: readonly string[], database: string, type: 'table' | 'column'): boolean {
  try {
    parser.whiteListCheck(text, [...allowed], { database, type });
    return true;
  } catch {
    return false;
  }
}

/** `select::users::name` allows the same column where the statement does not name its table. */
function withoutTables(columns: readonly string[]): readonly string[] {
  const bare = columns.map((column) => column.split('::')).filter((parts) => parts.length === 3);
  return [...columns, ...bare.map(([action, , name]) => `${action}::null::${name}`)];
}

function countBackticks(text: string): number {
  return text.match(/`/g)?.length ?? 0;
}
