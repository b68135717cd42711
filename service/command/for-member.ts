import { DEFAULT_PORT } from '../../shared/contract/version.ts';
import { type Database, openDatabase, type Place } from '../database/open.ts';
import { existing, practicePlace, recordPlace } from './data-folder.ts';
import { dataFolder, readLine } from './options.ts';
import { Complaint } from './sentence.ts';

/** What a command about one member may be told: `NAME|ACCOUNT [--data DIR] [--practice] [--address BASE]`. */
function readMemberLine(args: string[]): { who: string; place: Place; address: string } {
  const { values, positionals } = readLine(
    args,
    { data: { type: 'string' }, address: { type: 'string' }, practice: { type: 'boolean' } },
    true,
  );
  const who = positionals[0]?.normalize('NFC').trim();
  if (!who || positionals.length > 1)
    throw new Complaint({ zh: '请写明一位成员的姓名或账号。', en: 'Name one member, by name or account.' });
  const folder = dataFolder(values.data);
  const address = values.address ?? `http://127.0.0.1:${values.practice ? DEFAULT_PORT + 1 : DEFAULT_PORT}`;
  return { who, place: values.practice ? practicePlace(folder) : recordPlace(folder, process.env), address: address.replace(/\/+$/, '') };
}

/** Opens the record, does something for the member that was meant, and closes it. @throws Complaint where nobody or more than one fits */
export async function forMember<T>(
  args: string[],
  act: (database: Database, member: { id: string; name: string }, address: string) => Promise<T>,
): Promise<T> {
  const { who, place, address } = readMemberLine(args);
  const database = await openDatabase(existing(place));
  try {
    return await act(database, await meant(database, who), address);
  } finally {
    await database.close();
  }
}

/** An account is one member's; a name may be several's. */
async function meant({ db }: Database, who: string): Promise<{ id: string; name: string }> {
  const members = await db
    .selectFrom('members')
    .select(['id', 'name', 'account'])
    .where('active', '=', 1)
    .where((or) => or.or([or('account', '=', who), or('name', '=', who)]))
    .execute();
  const [first, ...others] = members;
  const found = members.find((member) => member.account === who) ?? (others.length === 0 ? first : undefined);
  if (found) return found;
  if (first)
    throw new Complaint({ zh: `叫“${who}”的不止一位，请用账号。`, en: `More than one member is called “${who}”; use the account.` });
  throw new Complaint({
    zh: `没有找到在用的成员“${who}”。请核对姓名或账号，以及 --data 的文件夹。`,
    en: `There is no active member “${who}”. Check the name or account, and the folder of --data.`,
  });
}
