import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Dialect } from '../database/dialect.ts';
import type { Database } from '../database/open.ts';
import { type Wanted, wantedTerms } from './terms.ts';

/**
 * The condition that a report, named by its id's column, has all that the query asks for. Null where the query has nothing
 * to look for, such as punctuation alone.
 */
export function matching(dialect: Dialect, reportId: Expression<string>, query: string): RawBuilder<SqlBool> | null {
  const wanted = wantedTerms(query);
  if (wanted.length === 0) return null;
  if (dialect === 'sqlite')
    return sql<SqlBool>`${reportId} in (select report_id from search_index where number in
      (select rowid from search_terms where search_terms match ${asFts5(wanted)}))`;
  return sql<SqlBool>`${reportId} in (select report_id from search_index where terms @@ ${asTsquery(wanted)}::tsquery)`;
}

/** Reports in which the query is found, newest first; of one member or section, or of all. */
export async function searchReports(
  { db, dialect }: Pick<Database, 'db' | 'dialect'>,
  query: string,
  scope: { memberId?: string; sectionId?: string; limit?: number } = {},
): Promise<string[]> {
  const condition = matching(dialect, sql.ref<string>('reports.id'), query);
  if (!condition) return [];
  const rows = await db
    .selectFrom('reports')
    .select('id')
    .where(condition)
    .$if(scope.memberId !== undefined, (reports) => reports.where('member_id', '=', scope.memberId as string))
    .$if(scope.sectionId !== undefined, (reports) => reports.where('section_id', '=', scope.sectionId as string))
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(scope.limit ?? 200)
    .execute();
  return rows.map(({ id }) => id);
}

/** Terms hold letters, digits and Han alone, so that quoting them is enough in both languages. */
const joined = (wanted: readonly Wanted[], quote: (term: string) => string, and: string, or: string) =>
  wanted
    .map(({ term, parts }) => (parts.length === 0 ? quote(term) : `(${quote(term)} ${or} (${parts.map(quote).join(` ${and} `)}))`))
    .join(` ${and} `);

const asFts5 = (wanted: readonly Wanted[]) => joined(wanted, (term) => `"${term}"`, 'AND', 'OR');
const asTsquery = (wanted: readonly Wanted[]) => joined(wanted, (term) => `'${term}'`, '&', '|');
