import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Reading } from './open.ts';
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

/**
 * A query that is built and compiled once for each database and from then on only bound: building costs more than SQLite
 * needs to run it. `build` must put every property of its second argument into the query as it is, as a plain value.
 */
export function prepared<V extends object, R>(
  build: (db: Kysely<Tables>, values: V) => Compilable<R>,
): (db: Reading, values: V) => Promise<R[]> {
  const compiled = new WeakMap<object, CompiledQuery<R>>();
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    let query = compiled.get(adapter);
    if (!query) {
      query = build(db, slots as V).compile();
      compiled.set(adapter, query);
    }
    const parameters = query.parameters.map((value) => (value instanceof Slot ? values[value.name as keyof V] : value));
    const { rows } = await db.executeQuery<R>({ ...query, parameters });
    return rows;
  };
}
