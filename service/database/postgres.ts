import { type Dialect, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import { UnreachableServer } from './refused.ts';

const INT8 = 20;
const NUMERIC = 1700;

/** Counts, sums and running numbers come as numbers; ours stay far below 2^53. */
const asNumber = (text: string) => Number(text);

/** A pool of connections to the server; `schema` puts all tables into one of its own. @throws UnreachableServer for an address that is none */
export function serverDialect(url: string, schema?: string): Dialect {
  if (!/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? '')) throw new UnreachableServer(serverOf(url), 'postgres://…');
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

/** No way to the server, or it turns us away: unknown database, wrong user or password, no place left, still starting. */
const UNREACHABLE = /^(E[A-Z_]+|3D000|28\w{3}|53300|57P0\d)$/;

/** Turns what the server or the network says into a reason that a person understands; other errors stay as they are. */
export function asUnreachable(url: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return UNREACHABLE.test(code) ? new UnreachableServer(serverOf(url), code, error) : error;
}

/** Host and database of an address, without user and password. */
function serverOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.host}${parsed.pathname}` : '?';
}
