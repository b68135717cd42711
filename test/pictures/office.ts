import { join } from 'node:path';
import { newSignInLink } from '../../service/people/links.ts';
import { newPairingCode } from '../../service/people/pairing.ts';
import { PRACTICE_EDITOR, PRACTICE_REPORTER } from '../../service/practice/bureau.ts';
import { makePractice } from '../../service/practice/office.ts';
import { startOffice } from '../../service/start.ts';
import { deskAddresses } from '../../shared/contract/routes.ts';

export interface PicturedOffice {
  address: string;
  desk: string;
  code: string;
  close: () => Promise<void>;
}

/** A Tuesday afternoon late in a month, when there is something to see everywhere. */
const BEGIN = Date.parse('2026-11-24T06:18:00Z');

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** A practice office as it is at the same moment each time; its clock only goes on while the pictures are taken. */
export async function picturedOffice(data: string): Promise<PicturedOffice> {
  const started = Date.now();
  const now = () => new Date(BEGIN + Date.now() - started);
  const office = await startOffice({ place: { file: join(data, 'practice.db') }, port: 0, practice: true, logger: silent, now });
  await makePractice(office.room.database, { now: new Date(BEGIN) });
  await office.room.readOfficeAgain();
  const { code } = await newPairingCode(office.room, PRACTICE_REPORTER.id);
  const desk = deskAddresses.signIn(office.address, await newSignInLink(office.room, PRACTICE_EDITOR.id));
  return { address: office.address, desk, code, close: office.close };
}
