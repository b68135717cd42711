import { type Dialect, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';

const INT8 = 20;
const NUMERIC = 1700;

/** Counts, sums and running numbers come as numbers; ours stay far below 2^53. */
const asNumber = (text: string) => Number(text);

/** A pool of connections to the server; `schema` puts all tables into one of its own. */
export function serverDialect(url: string, schema?: string): Dialect {
  const pool = new Pool({
    connectionString: url,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === INT8 || id === NUMERIC ? asNumber : types.getTypeParser(id, format as 'text'),
    },
    ...(schema === undefined ? {} : { options: `-c search_path=${schema}` }),
  });
  return new PostgresDialect({ pool });
}
