export interface SqlParser {
  astify(text: string, options: { readonly database: string }): unknown;
  whiteListCheck(text: string, allowed: string[], options: { readonly database: string; readonly type: 'table' | 'column' }): unknown;
}

type Build = Promise<{ readonly default: { readonly Parser: new () => SqlParser } }>;

/** One parser a dialect, each a file of its own: together they are ten times as large. */
const BUILDS: Readonly<Record<string, () => Build>> = {
  athena: () => import('node-sql-parser/build/athena.js') as Build,
  bigquery: () => import('node-sql-parser/build/bigquery.js') as Build,
  db2: () => import('node-sql-parser/build/db2.js') as Build,
  flinksql: () => import('node-sql-parser/build/flinksql.js') as Build,
  hive: () => import('node-sql-parser/build/hive.js') as Build,
  mariadb: () => import('node-sql-parser/build/mariadb.js') as Build,
  mysql: () => import('node-sql-parser/build/mysql.js') as Build,
  noql: () => import('node-sql-parser/build/noql.js') as Build,
  postgresql: () => import('node-sql-parser/build/postgresql.js') as Build,
  redshift: () => import('node-sql-parser/build/redshift.js') as Build,
  snowflake: () => import('node-sql-parser/build/snowflake.js') as Build,
  sqlite: () => import('node-sql-parser/build/sqlite.js') as Build,
  transactsql: () => import('node-sql-parser/build/transactsql.js') as Build,
  trino: () => import('node-sql-parser/build/trino.js') as Build,
};

/** Parsers by the dialect's name in lower case. */
export const PARSERS: ReadonlyMap<string, () => Promise<SqlParser>> = new Map(
  Object.entries(BUILDS).map(([name, load]) => [name, async () => new (await load()).default.Parser()]),
);
