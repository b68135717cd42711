import { z } from 'zod';
import { PairingCode } from '../../../shared/contract/access.ts';
import {
  DeviceList,
  type MemberEntry,
  MemberList,
  type OfficeEntry,
  type SectionEntry,
  SectionList,
  TopicList,
} from '../../../shared/contract/people.ts';
import { ROUTES } from '../../../shared/contract/routes.ts';
import { call } from './call.ts';

export const readSections = async () => (await call(SectionList, ROUTES.sections)).items;
export const readMembers = async () => (await call(MemberList, ROUTES.members)).items;
export const readDevices = async () => (await call(DeviceList, ROUTES.devices)).items;
export const readTopics = () => call(TopicList, ROUTES.topics);

/** Changes the office's name and place. */
export async function writeOffice(entry: OfficeEntry): Promise<void> {
  await call(z.unknown(), `${ROUTES.offices}/current`, { method: 'PUT', body: entry });
}

/** Adds or changes a section; the identifier is made here. */
export async function writeSection(id: string, entry: SectionEntry): Promise<void> {
  await call(z.unknown(), `${ROUTES.sections}/${id}`, { method: 'PUT', body: entry });
}

/** Adds or changes a member; the identifier is made here. */
export async function writeMember(id: string, entry: MemberEntry): Promise<void> {
  await call(z.unknown(), `${ROUTES.members}/${id}`, { method: 'PUT', body: entry });
}

/** A new pairing code for a member: ten minutes, one pairing. */
export function newPairingCode(memberId: string): Promise<PairingCode> {
  return call(PairingCode, ROUTES.pairingCodes, { method: 'POST', body: { memberId } });
}

export async function revokeDevice(id: string): Promise<void> {
  await call(z.unknown(), `${ROUTES.devices}/${id}`, { method: 'DELETE' });
}
