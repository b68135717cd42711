import { createApp } from '../../../service/app.ts';
import { openDatabase } from '../../../service/database/open.ts';
import { pairDevice } from '../../../service/people/devices.ts';
import { MEMBERS } from '../../../service/practice/bureau.ts';
import { makePractice } from '../../../service/practice/office.ts';
import { openRoom } from '../../../service/room.ts';
import { loopbackAccess } from '../../../service/security/access.ts';

/** The practice office with so many reports in its year, in a new file. */
export async function openFilledOffice(file: string, reports: number) {
  const database = await openDatabase({ file });
  await makePractice(database, { now: new Date(), reports });
  const now = () => new Date();
  const logger = { info() {}, warn() {}, error: console.error };
  const { app } = createApp(await openRoom({ database, now, logger, access: loopbackAccess() }));

  /** What reads an address, again and again, as that member's paired browser. */
  async function reader(memberId: string, path: string): Promise<() => Promise<void>> {
    const { token } = await pairDevice({ db: database.db, now }, memberId, '办公室电脑');
    const headers = { host: '127.0.0.1', authorization: `Bearer ${token}` };
    return async () => {
      const response = await app.request(`http://127.0.0.1${path}`, { headers });
      if (response.status !== 200) throw new Error(`answered ${response.status}`);
      await response.text();
    };
  }

  /** The member of this bureau with the most reports. */
  async function busiest(): Promise<string> {
    const { member_id } = await database.db
      .selectFrom('reports')
      .select(({ fn }) => ['member_id', fn.countAll<number>().as('number')])
      .where(
        'member_id',
        'in',
        MEMBERS.map(({ id }) => id),
      )
      .groupBy('member_id')
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow();
    return member_id;
  }

  return { reader, busiest, close: () => database.close() };
}
