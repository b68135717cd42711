/** The two kinds of database the service runs on. SQL that must differ stands in one file, both variants side by side. */
export type Dialect = 'sqlite' | 'postgres';
