/** Why a database cannot be opened, in both languages; nothing in it has been changed. */
export class RefusedDatabase extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string, cause?: unknown) {
    super(`${zh}\n${en}`, { cause });
    this.name = new.target.name;
    this.zh = zh;
    this.en = en;
  }
}

/** It was written by a later version of Xinda; an older one would damage it. */
export class NewerDatabase extends RefusedDatabase {
  constructor(unknownSteps: readonly string[]) {
    super(
      `数据库是更新版本的信达写的（${unknownSteps.join('、')}），没有打开，数据原样未动。请换用更新的信达。`,
      `The database was written by a newer Xinda (${unknownSteps.join(', ')}); it was not opened and is unchanged. Use the newer Xinda.`,
    );
  }
}

/** The folder or the file does not take writes, or there is no room. */
export class UnwritableDatabase extends RefusedDatabase {
  constructor(file: string, cause: unknown) {
    super(
      `数据文件写不进去：${file}。可能是文件夹只读、磁盘已满或没有权限；已有数据未动。请改好权限，或用 --data 换一个文件夹。`,
      `The data file cannot be written: ${file}. The folder may be read-only, full or not permitted; stored data is unchanged. Correct that, or choose another folder with --data.`,
      cause,
    );
  }
}

/** The PostgreSQL server that `DATABASE_URL` names does not let us in. The address is told without user and password. */
export class UnreachableServer extends RefusedDatabase {
  constructor(server: string, reason: string, cause?: unknown) {
    super(
      `连不上 DATABASE_URL 指的 PostgreSQL（${server}，${reason}），没有启动，什么都没有改动。请核对地址、数据库名、用户和密码，并看数据库是否已启动。`,
      `The PostgreSQL that DATABASE_URL names cannot be reached (${server}, ${reason}); nothing was started or changed. Check address, database, user and password, and whether the server is up.`,
      cause,
    );
  }
}

/** What stands there is no database of ours. */
export class ForeignFile extends RefusedDatabase {
  constructor(file: string, cause: unknown) {
    super(
      `这个文件不是信达的数据库，或已损坏：${file}。没有改动它。请用 --data 换一个文件夹，或从备份恢复。`,
      `This file is no database of Xinda's, or is damaged: ${file}. It was not changed. Choose another folder with --data, or restore a backup.`,
      cause,
    );
  }
}
