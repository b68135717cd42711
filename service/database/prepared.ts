import type Sqlite from 'better-sqlite3';
import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Reading } from './open.ts';
import { fileOf } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** Stands in a query for a value that is bound later. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** Every property is a slot of that name. */
const slots = new Proxy({}, { get: (_, name) => new Slot(String(name)) });

interface Ready<R> {
  query: CompiledQuery<R>;
  /** On a file: the statement itself, and the file. */
  direct: { file: Sqlite.Database; statement: Sqlite.Statement<unknown[]> } | null;
}

/**
 * A query that is built and compiled once for each database and from then on only bound: building costs more than SQLite
 * needs to run it. On a file, whose only connection it has, the statement is run without a detour: inside the transaction
 * that it belongs to, or while none is open.
 * `build` must put every property of its second argument into the query as it is, as a plain value.
 */
export function prepared<V extends object, R>(
  build: (db: Kysely<Tables>, values: V) => Compilable<R>,
): (db: Reading, values: V) => Promise<R[]> {
  const ready = new WeakMap<object, Ready<R>>();
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    let known = ready.get(adapter);
    if (!known) {
      const query = build(db, slots as V).compile();
      const file = fileOf(adapter);
      known = { query, direct: file && { file, statement: file.prepare(query.sql) } };
      ready.set(adapter, known);
    }
    const { query, direct } = known;
    const parameters = query.parameters.map((value) => (value instanceof Slot ? values[value.name as keyof V] : value));
    if (direct && (db.isTransaction || !direct.file.inTransaction)) return run<R>(direct.statement, parameters);
    const { rows } = await db.executeQuery<R>({ ...query, parameters });
    return rows;
  };
}

function run<R>(statement: Sqlite.Statement<unknown[]>, parameters: unknown[]): R[] {
  if (statement.reader) return statement.all(parameters) as R[];
  statement.run(parameters);
  return [];
}
