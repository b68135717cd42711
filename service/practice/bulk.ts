import type { Insertable, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Most values that one statement may bear, in either database. */
const VALUES_LIMIT = 30_000;

/** Gathers rows of many tables and writes them by the thousand; what is written one at a time costs twenty times as much. */
export class Bulk {
  private readonly trx: Transaction<Tables>;
  private readonly waiting = new Map<keyof Tables, object[]>();

  constructor(trx: Transaction<Tables>) {
    this.trx = trx;
  }

  async add<T extends keyof Tables>(table: T, row: Insertable<Tables[T]>): Promise<void> {
    const rows = this.waiting.get(table) ?? [];
    this.waiting.set(table, rows);
    rows.push(row);
    if (rows.length >= Math.min(1_000, Math.floor(VALUES_LIMIT / Object.keys(row).length))) await this.write(table);
  }

  /** Writes what is still waiting. */
  async end(): Promise<void> {
    for (const table of this.waiting.keys()) await this.write(table);
  }

  private async write(table: keyof Tables): Promise<void> {
    const rows = this.waiting.get(table) ?? [];
    this.waiting.set(table, []);
    if (rows.length > 0)
      await this.trx
        .insertInto(table)
        .values(rows as never)
        .execute();
  }
}
